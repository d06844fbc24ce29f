/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which reader takes a file, what is said of one that none takes, and that nothing hostile gets
 * through: each reader is fed each file that there is. */
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "codebook/import/docx-names.h"
#include "codebook/import/odt-names.h"
#include "codebook/text/normalize.h"
#include "tests/codebook/import/helpers.h"

#define W "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
#define DOCUMENT(body) "<w:document xmlns:w='" W "'><w:body>" body "</w:body></w:document>"

static const char types[] = "<Types/>";

static CodebookTranscript *
read_bytes (GBytes *bytes, const char *name, GError **error)
{
  return codebook_reader_read_bytes (bytes, name, NULL, error);
}

/* -- Which reader ----------------------------------------------------------------------------- */

static void
test_kinds (void)
{
  static const struct
  {
    const char *name, *bytes, *kind, *message;
  } files[] = {
    { "a.txt", "Hallo", "txt", NULL },
    { "a.TXT", "Hallo", "txt", NULL },
    { "a.md", "# Hallo", "md", NULL },
    { "a", "Hallo", "txt", NULL },
    { "a.dat", "Hallo", "txt", NULL },
    { "a.docx", "Hallo", NULL, "‘a.docx’ is not a document of Word, though" },
    { "a.odt", "Hallo", NULL, "‘a.odt’ is not a document of OpenDocument, though" },
    { "a.txt", "", NULL, "‘a.txt’ is empty." },
    { "a.docx", "", NULL, "‘a.docx’ is empty." },
    { "a.txt", "PK\3\4rest", NULL, "‘a.txt’ is a zip file" },
    { "a.docx", "PK\3\4word/", NULL, "‘a.docx’ is damaged or was cut off" },
    { "a.txt", "{\\rtf1 a}", "rtf", NULL },
    { "a.doc", " {\\rtf1 a}", "rtf", NULL },
    { "a.xml", "<?xml version='1.0'?><pkg:package>", NULL,
      "‘a.xml’ is a document of Word that was" },
    { "a.doc", "<w:wordDocument><w:body>", NULL, "‘a.doc’ is a document of Word that was" },
    { "a.rtf", "Hallo", NULL, "‘a.rtf’ is not a document of RTF, though" },
    { "a.pdf", "%PDF-1.4", NULL, "‘a.pdf’ is damaged" },
    { "a.pdf", "Hallo", NULL, "‘a.pdf’ is not a document of PDF, though" },
    { "a.txt", "WEBVTT\n", "vtt", NULL },
    { "a.vtt", "Hallo", NULL, "‘a.vtt’ is not a document of WebVTT, though" },
    { "a.txt", "1\n0:01 --> 0:02\nHallo", "srt", NULL },
    { "a.txt", "start\tend\ttext\n1\t2\tx", "tsv", NULL },
    { "a.csv", "start,end,text\n1,2,x", "tsv", NULL },
    { "a.srt", "1\n", NULL, "‘a.srt’ is not a document of SubRip, though" },
    { "a.txt", "\n <!DOCTYPE HTML>", "html", NULL },
    { "a.htm", "Hallo", "html", NULL },
    { "a.json", "{\"text\":\"a\",\"media\":\"b\"}", "otr", NULL },
    { "a.otr", "Hallo", NULL, "‘a.otr’ is not a document of oTranscribe, though" },
    { "a.epub", "Hallo", NULL, "‘a.epub’ is not a document of EPUB, though" },
    { "a.epub", "PK\3\4", NULL, "‘a.epub’ is damaged or was cut off" },
    { "a.txt", "\1\2\3\4\5\6", NULL, "‘a.txt’ is not text" },
    { "a.doc", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", NULL,
      "‘a.doc’ is an old Office file and not a text" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (files[i].bytes, strlen (files[i].bytes));
      g_autoptr (GError) error = NULL;
      g_autoptr (CodebookTranscript) transcript = read_bytes (bytes, files[i].name, &error);

      g_test_message ("%s: %s", files[i].name, error != NULL ? error->message : "read");
      if (files[i].kind != NULL)
        {
          g_assert_no_error (error);
          g_assert_cmpstr (transcript->kind, ==, files[i].kind);
        }
      else
        {
          g_assert_null (transcript);
          g_assert_true (g_str_has_prefix (error->message, files[i].message));
        }
    }
}

/* A compound file of Microsoft's, with names of streams in UTF-16. */
static void
test_old_word (void)
{
  static const struct
  {
    const char *stream, *message;
  } files[] = {
    { "WordDocument", "‘oud.doc’ is of an old version of Word (.doc)" },
    { "EncryptedPackage", "‘oud.doc’ is locked with a password" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GByteArray) array = g_byte_array_new ();
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GError) error = NULL;

      g_byte_array_append (array, (const guint8 *) "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);
      for (const char *p = files[i].stream; *p != '\0'; p++)
        g_byte_array_append (array, (const guint8 *) (char[]){ *p, 0 }, 2);
      bytes = g_bytes_new (array->data, array->len);
      g_assert_null (read_bytes (bytes, "oud.doc", &error));
      g_assert_true (g_str_has_prefix (error->message, files[i].message));
    }
}

static void
assert_file_error (const char *path, const char *message)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (codebook_reader_read_file (path, NULL, &error));
  g_assert_cmpstr (error->message, ==, message);
}

static void
test_files (void)
{
  g_autofree char *folder = g_dir_make_tmp ("draad-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "é.txt", NULL);
  g_autofree char *pipe = g_build_filename (folder, "pijp", NULL);
  g_autofree char *large = g_build_filename (folder, "groot.docx", NULL);
  g_autofree char *name = g_path_get_basename (folder);
  g_autofree char *is_folder = g_strdup_printf ("‘%s’ is a folder, not a file.", name);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (CodebookTranscript) transcript = NULL;

  assert_file_error (path, "There is no file ‘é.txt’.");
  assert_file_error (folder, is_folder);
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  assert_file_error (pipe, "‘pijp’ is not a file.");
  g_assert_true (g_file_set_contents (large, "PK", -1, NULL));
  g_assert_cmpint (truncate (large, 600 * 1024 * 1024), ==, 0);
  assert_file_error (large, "‘groot.docx’ is larger than 512 MB, which is more than can be read.");
  g_assert_true (g_file_set_contents (path, "I: Hallo\nR: Dag", -1, NULL));
  g_assert_cmpint (g_chmod (path, 0), ==, 0);
  if (geteuid () != 0)
    assert_file_error (path, "You have no permission to read ‘é.txt’.");
  g_assert_cmpint (g_chmod (path, 0600), ==, 0);
  transcript = codebook_reader_read_file (path, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (transcript->turns->len, ==, 2);
  g_cancellable_cancel (cancellable);
  g_assert_null (codebook_reader_read_file (path, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_unlink (path);
  g_unlink (pipe);
  g_unlink (large);
  g_rmdir (folder);
}

/* -- Encodings -------------------------------------------------------------------------------- */

typedef struct
{
  const char *what, *bytes;
  gsize len;
  const char *text, *encoding;
} Encoded;

#define BYTES(bytes) bytes, sizeof (bytes) - 1

static const Encoded encoded[] = {
  { "UTF-8", BYTES ("één ‘ja’"), "één ‘ja’", "UTF-8" },
  { "UTF-8 with a mark", BYTES ("\xEF\xBB\xBFI: één\r\nR: ja\r\n"), "I: één\nR: ja", "UTF-8" },
  { "UTF-16LE",
    BYTES ("\xFF\xFE"
           "e\0\xE9\0\n\0a\0"),
    "eé\na", "UTF-16LE" },
  { "UTF-16BE",
    BYTES ("\xFE\xFF"
           "\0e\0\xE9"),
    "eé", "UTF-16BE" },
  { "UTF-16LE without a mark", BYTES ("I\0:\0 \0d\0a\0g\0 \0\xEB\0\n\0R\0"), "I: dag ë\nR",
    "UTF-16LE" },
  { "UTF-16LE without a mark, with quotes and a euro",
    BYTES ("\x1C\x20I\0:\0 \0j\0a\0\x1D\x20 \0\xAC\x20"
           "5\0\n\0R\0:\0 \0z\0o\0"),
    "“I: ja” €5\nR: zo", "UTF-16LE" },
  { "UTF-16BE cut off in a character", BYTES ("\xFE\xFF\0a\0\xE9\0"), "aé�", "UTF-16BE" },
  { "UTF-32LE without a mark", BYTES ("a\0\0\0\xE9\0\0\0\n\0\0\0\x00\xF6\x01\0b\0\0\0"), "aé\n😀b",
    "UTF-32LE" },
  { "UTF-32LE with what is no character", BYTES ("\xFF\xFE\0\0a\0\0\0\0\0\x11\0b\0\0\0"), "a�b",
    "UTF-32LE" },
  { "mixed line ends", BYTES ("a\r\nb\rc\nd\n\re\r\r\nf"), "a\nb\nc\nd\ne\nf", "UTF-8" },
  { "mixed line ends in UTF-16",
    BYTES ("\xFF\xFE"
           "a\0\r\0\n\0b\0\r\0c\0"),
    "a\nb\nc", "UTF-16LE" },
  { "Macintosh with new line ends", BYTES ("R: \x8E\x8En co\x9Ardinator\n"), "R: één coördinator",
    "macintosh" },
  { "twice encoded capitals", BYTES ("Ã‰Ã©n, cafÃ©, â‚¬ 5"), "Één, café, € 5", "UTF-8" },
  { "three times encoded", BYTES ("ÃƒÂ©ÃƒÂ©n"), "één", "UTF-8" },
  { "UTF-16BE without a mark", BYTES ("\0I\0:\0 \0d\0a\0g\0 \0x"), "I: dag x", "UTF-16BE" },
  { "UTF-32LE",
    BYTES ("\xFF\xFE\0\0"
           "a\0\0\0\xE9\0\0\0"),
    "aé", "UTF-32LE" },
  { "UTF-32BE without a mark", BYTES ("\0\0\0a\0\0\0b\0\0\0\xE9\0\0\0c"), "abéc", "UTF-32BE" },
  { "a lone surrogate",
    BYTES ("\xFF\xFE"
           "a\0\0\xD8"
           "b\0"),
    "a�b", "UTF-16LE" },
  { "Windows-1252", BYTES ("\x91Re\xEFntegratie\x92, \x80 5 \x96 \xE9\xE9n\x85"),
    "‘Reïntegratie’, € 5 – één…", "windows-1252" },
  { "one quote of Windows", BYTES ("foto\x92s"), "foto’s", "windows-1252" },
  { "Macintosh",
    BYTES ("I: Geïnterviewd\r"
           "R: \x8E\x8En, re\x95ntegratie \xD4ja\xD5\r"),
    "I: Ge√Ønterviewd\nR: één, reïntegratie ‘ja’", "macintosh" },
  { "DOS", BYTES ("\x82\x82n re\x8Bntegratie, co\x94rdinatie"), "één reïntegratie, coördinatie",
    "ibm-850" },
  { "twice encoded", BYTES ("Ã©Ã©n coÃ¶rdinator, foto\xC3\xA2\xE2\x82\xAC\xE2\x84\xA2s"),
    "één coördinator, foto’s", "UTF-8" },
  { "twice encoded beside what is right", BYTES ("é €\nÃ©"), "é €\né", "UTF-8" },
  { "a broken byte in UTF-8", BYTES ("éééééééééééé \xFF é"), "éééééééééééé � é", "UTF-8" },
  { "control characters, soft hyphens, odd line ends",
    BYTES ("a\x01"
           "b\xC2\xAD"
           "c\vd\fe\xE2\x80\xA8"
           "f\xC2\x85g\x1A"),
    "abc\nd\ne\nf\ng", "UTF-8" },
  { "decomposed", BYTES ("e\xCC\x81\xCC\xA7 \xE2\x84\xAB"), "ȩ́ Å", "UTF-8" },
};

static void
test_encoding (gconstpointer data)
{
  const Encoded *test = data;
  g_autoptr (GBytes) bytes = g_bytes_new_static (test->bytes, test->len);
  g_autoptr (GError) error = NULL;
  g_autoptr (CodebookTranscript) transcript = read_bytes (bytes, "a.txt", &error);

  g_assert_no_error (error);
  g_assert_cmpstr (transcript->encoding, ==, test->encoding);
  g_assert_cmpstr (transcript->text, ==, test->text);
}

/* -- Markdown --------------------------------------------------------------------------------- */

typedef struct
{
  const char *what, *text, *expected;
} Marked;

static const Marked marked[] = {
  { "tasks, page breaks, a table in a quotation",
    "- [ ] nee\n- [x] ja\n- [X](http://x)\n1. [x]ij\n\n\\newpage\n\n\\newpages\n\n"
    "> | a | b |\n> |---|---|\n> | 1 | 2 |\n>\n> slot\n",
    "L1|• ☐ nee\nL1|• ☒ ja\nL1|• X\nL1|1. [x]ij\n\\newpages\nT|a\tb\nT|1\t2\nslot" },
  { "headings", "# Een\n### Drie ###\nTwee\n---\nEen\n===\n#geen",
    "H1|Een\nH3|Drie\nH2|Twee\nH1|Een\n#geen" },
  { "emphasis", "*i* **b** ***bi*** _i_ __b__ ~~s~~ `*c*` <u>u</u>",
    "<i>i</i> <b>b</b> <b><i>bi</i></b> <i>i</i> <b>b</b> <s>s</s> *c* <u>u</u>" },
  { "signs that are none", "2 * 3 * 4, a_b_c, 5*, \\*x\\*, <naam>, (lacht), [i], * los",
    "2 * 3 * 4, a_b_c, 5*, *x*, <naam>, (lacht), [i], * los" },
  { "lists", "- a\n  - b\n1. c\n2) d\n* e", "L1|• a\nL2|• b\nL1|1. c\nL1|2) d\nL1|• e" },
  { "examples, numbered throughout, and what points at them",
    "(@) a\n(@b-1) b, na (@c)\n\ntekst\n\n> (@c) c, na @b-1, j@b-1.nl, @d\n(@)d\n(@b-1) e\n(@) f",
    "L1|(1) a\nL1|(2) b, na (3)\ntekst\nL1|(3) c, na 2, j@b-1.nl, @d\n(@)d\nL1|(2) e\nL1|(4) f" },
  { "links and pictures", "[tekst](http://x) ![plaatje](y.png) <https://z> [i] ja\n[x]: http://y",
    "tekst  https://z [i] ja" },
  { "links in which there are brackets",
    "[[lijn]{.underline}](http://x) [a [b] c](y) [d \\] e](z) ![f [g]](h)[[[[[[i",
    "lijn a [b] c d ] e [[[[[[i" },
  { "notes", "Een[^a] en[^b] weer[^a].\n\n[^a]: *Noot*.\n",
    "Een[1] en[^b] weer[1].\nN|[1] <i>Noot</i>." },
  { "tables", "| a | b |\n|---|:-:|\n| c | **d** |\nna", "T|a\tb\nT|c\t<b>d</b>\nna" },
  { "code, quotes, rules, front matter", "---\ntitle: x\n---\n> *q*\n\n***\n```\n*c*\n```\n",
    "title: x\n<i>q</i>\n*c*" },
  { "entities, breaks, comments", "a &amp; b<br>c <!-- nee -->d &#39;e&eacute; &amp AT&T\\\nf",
    "a & b\nc d 'eé &amp AT&T\nf" },
  { "notes that go on",
    "Een[^1] twee[^2].\n\n[^1]: Noot die\n    verder gaat.\n\n    Meer *ervan*.\n[^2]: "
    "Kort.\nNa.\n  Ja.",
    "Een[1] twee[2].\nNa.\nJa.\nN|[1] Noot die verder gaat.\nN|Meer <i>ervan</i>.\nN|[2] Kort." },
  { "bold that leans on a sign", "Jan**:** ja **(nee)**, 2 ** 3 ** 4\nPiet**: goed**",
    "Jan<b>:</b> ja <b>(nee)</b>, 2 ** 3 ** 4\nPiet<b>: goed</b>" },
  { "what Pandoc adds",
    "# Kop {#kop .x}\n::: {.x}\n[lijn]{.underline} []{#a}![p](q){width=3}[i]{ja} {#b}\n:::\n"
    "1^e^ H~2~O ^_^ ~ a^b",
    "H1|Kop\nlijn [i]{ja} {#b}\n1e H2O ^_^ ~ a^b" },
  { "grid tables",
    "+-----+:----+-----+\n| één | b   | c   |\n+=====+=====+=====+\n| x   | *y* | - p |\n"
    "| xx  |     | - q |\n+-----+-----+-----+\n| over twee | z   |\n|           | w   |\n"
    "+-----+-----+-----+\nna",
    "T|één\tb\tc\nT|x xx\t<i>y</i>\t- p\nT|- q\nT|over twee\t\tz w\nna" },
  { "grid tables with cells over rows", "+---+---+\n| a | b |\n|   +---+\n|   | c |\n+---+---+\n",
    "T|a\tb\nT|\tc" },
  { "simple tables",
    "  Rechts Links\n-------- ------\n      12 één *x*\n     123 b\n\n: Onderschrift\n\nna\n\n"
    "--- ---\na   b\nc   d\n--- ---\nna",
    "T|Rechts\tLinks\nT|12\téén <i>x</i>\nT|123\tb\nOnderschrift\nna\nT|a\tb\nT|c\td\nna" },
  { "multiline tables",
    "---------------\nEen    Twee\nkop\n------ --------\na      b\n       bb\n\nc      d\n"
    "---------------\nna\n\n------ ----\na      b\n       bb\n\nc\n------ ----\nna",
    "T|Een kop\tTwee\nT|a\tb bb\nT|c\td\nna\nT|a\tb bb\nT|c\nna" },
  { "rules that make no table",
    "Kop\n---------\na\n\n----------\nb\n\nc\n----------\nd\n\n- - -\ne\n+-+ x\n--- --- ---",
    "H2|Kop\na\nb\nH2|c\nd\ne\n+-+ x" },
  { "definitions, line blocks",
    "Term\n:   Uitleg\n\n    meer\n\n| Regel een\n|    regel *twee*\n| a | b",
    "Term\nUitleg\nmeer\nRegel een\nregel <i>twee</i>\n| a | b" },
  { "notes where they are referred to", "Een^[Met *nadruk* [en](x).] twee^[Nog een]. ^[los",
    "Een[1] twee[2]. ^[los\nN|[1] Met <i>nadruk</i> en.\nN|[2] Nog een" },
  { "links that are described elsewhere",
    "[tekst][Naam] [naam] [naam][] ![x][naam] [ander][geen] [i]\n\n[naam]: http://x",
    "tekst naam naam  [ander][geen] [i]" },
  { "attributes in braces",
    "# Een {-}\nTwee {#b .c}\n----\n`code`{.r} `<br>`{=html} x\n```{=latex}\nnee\n```\n"
    "```{.r}\nja\n```",
    "H1|Een\nH2|Twee\ncode  x\nja" },
  { "lines that are broken where they are full",
    "I: Dit is een vraag die over meer dan een regel loopt, met **vet over de\n"
    "regels die er zo zijn heen**, zoals Pandoc het schrijft als het een\n"
    "tekst maakt van iets anders.\n"
    "\n"
    "-   Een punt dat ook te lang is voor een regel en dus op de volgende\n"
    "    regel verder gaat.\n"
    "-   Kort.\n"
    "\n"
    "R: Nog een antwoord dat lang genoeg is om over de regel heen te gaan en\n"
    "verder.\\\n"
    "Daarna.\n"
    "I: Nieuw.",
    "I: Dit is een vraag die over meer dan een regel loopt, met <b>vet over de regels die er zo "
    "zijn heen</b>, zoals Pandoc het schrijft als het een tekst maakt van iets anders.\n"
    "L1|• Een punt dat ook te lang is voor een regel en dus op de volgende regel verder gaat.\n"
    "L1|• Kort.\n"
    "R: Nog een antwoord dat lang genoeg is om over de regel heen te gaan en verder.\n"
    "Daarna.\n"
    "I: Nieuw." },
  { "lines that are what was written",
    "Dit is een regel die lang is en op zichzelf staat, meer is er niet.\nKort.\nEn nog een "
    "regel.\n"
    "Nog een wat langere regel die ook op zichzelf staat.\nJa.\nNee, dat is het.",
    "Dit is een regel die lang is en op zichzelf staat, meer is er niet.\nKort.\nEn nog een "
    "regel.\n"
    "Nog een wat langere regel die ook op zichzelf staat.\nJa.\nNee, dat is het." },
  { "tables of HTML", "<table>\n<tr class=\"x\">\n<td>a</td>\n<th>b</th>\n</tr></table>\n<naam>",
    "a\nb\n<naam>" },
};

static void
test_markdown (gconstpointer data)
{
  const Marked *test = data;
  g_autoptr (GBytes) bytes = g_bytes_new_static (test->text, strlen (test->text));
  g_autoptr (GError) error = NULL;
  g_autoptr (CodebookTranscript) transcript = read_bytes (bytes, "a.md", &error);
  g_autofree char *notation = NULL;

  g_assert_no_error (error);
  notation = dup_notation (transcript);
  g_assert_cmpstr (notation, ==, test->expected);
}

/* -- The stored text -------------------------------------------------------------------------- */

/* What a reader made is what normalizing would make of it: nothing is left to do. */
static void
test_normal (void)
{
  static const char *const pieces[] = {
    "a",    "é",          "e\u0301", "\u0327", "\u00ad", "\u2028",   "\r\n",   "\r",     "\n",
    " ",    "\t",         "\u00a0",  "\ufeff", "I: ",    "\u212b",   "\uac00", "\u11a8", "\xff",
    "\xc3", "\U0001f600", "\u0344",  "\v",     "\f",     "\xC2\x85", "\u2003", "\u2000"
  };

  for (guint round = 0; round < 3000; round++)
    {
      g_autoptr (GString) text = g_string_new ("");
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (CodebookTranscript) transcript = NULL;
      g_autofree char *again = NULL;

      /* Enough sound UTF-8 to be taken for it. */
      for (int i = 0; i < 12; i++)
        g_string_append (text, "éééééééééé");
      for (int n = g_test_rand_int_range (0, 12); n > 0; n--)
        g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
      bytes = g_bytes_new (text->str, text->len);
      transcript = read_bytes (bytes, "a.txt", NULL);
      g_assert_nonnull (transcript);
      again = codebook_normalize_text (transcript->text, transcript->len_bytes, NULL);
      g_assert_cmpstr (transcript->text, ==, again);
      g_assert_cmpuint (transcript->length_cp, ==, (guint) g_utf8_strlen (transcript->text, -1));
    }
}

static void
test_long_paragraph (void)
{
  g_autoptr (GString) text = g_string_new ("R: ");
  g_autoptr (GString) endless = g_string_new ("R: ");
  g_autoptr (GBytes) bytes = NULL, endless_bytes = NULL;
  g_autoptr (CodebookTranscript) transcript = NULL, unpunctuated = NULL;
  g_auto (GStrv) lines = NULL;

  for (guint i = 0; i < 1200; i++)
    {
      g_string_append (text, "Dit is een zin van tien woorden en niet meer. ");
      g_string_append (endless, "dit houdt maar niet op en dan nog wat meer ");
    }
  bytes = g_bytes_new (text->str, text->len);
  endless_bytes = g_bytes_new (endless->str, endless->len);
  transcript = read_bytes (bytes, "a.txt", NULL);
  unpunctuated = read_bytes (endless_bytes, "a.txt", NULL);
  g_assert_cmpuint (transcript->paragraph_count, ==, 3);
  g_assert_cmpuint (transcript->turns->len, ==, 1);
  g_assert_cmpuint (transcript->warnings->len, ==, 1);
  lines = g_strsplit (transcript->text, "\n", -1);
  g_assert_true (g_str_has_suffix (lines[0], "meer."));
  g_assert_true (g_str_has_prefix (lines[1], "Dit is"));
  g_assert_cmpuint (unpunctuated->paragraph_count, ==, 3);
}

/* -- Hostile ---------------------------------------------------------------------------------- */

static void
assert_refused (const char *document, const char *name)
{
  const char *docx[] = { "[Content_Types].xml", types, "word/document.xml", document, NULL };
  g_autoptr (GBytes) bytes = make_zip (docx);
  g_autoptr (GError) error = NULL;

  g_assert_null (read_bytes (bytes, name, &error));
  g_test_message ("%s", error->message);
  g_assert_error (error, CODEBOOK_ERROR, CODEBOOK_ERROR_INVALID_DATA);
  g_assert_nonnull (strstr (error->message, name));
}

static void
test_bomb (void)
{
  g_autofree char *spaces = g_strnfill (24 * 1024 * 1024, ' ');
  g_autofree char *document = g_strconcat ("<w:document xmlns:w='" W "'><w:body>", spaces, NULL);

  assert_refused (document, "bom.docx");
}

static void
test_entities (void)
{
  assert_refused ("<!DOCTYPE x [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>"
                  "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'>]>" DOCUMENT (
                      "<w:p><w:r><w:t>&c;</w:t></w:r></w:p>"),
                  "lach.docx");
  assert_refused ("<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>" DOCUMENT (
                      "<w:p><w:r><w:t>&a;</w:t></w:r></w:p>"),
                  "buiten.docx");
  assert_refused (DOCUMENT ("<w:p><w:r><w:t>&a;</w:t></w:r></w:p>"), "onbekend.docx");
}

static char *
repeat (const char *what, guint times)
{
  GString *out = g_string_new (NULL);

  while (times-- > 0)
    g_string_append (out, what);
  return g_string_free (out, FALSE);
}

static void
test_depth (void)
{
  g_autofree char *deep = repeat ("<w:tbl><w:tr><w:tc>", 3000);
  g_autofree char *open = repeat ("<w:tbl><w:tr><w:tc><w:p/>", 60);
  g_autofree char *close = repeat ("</w:tc></w:tr></w:tbl>", 60);
  g_autofree char *document = g_strconcat ("<w:document xmlns:w='" W "'>", deep, NULL);
  g_autofree char *sound =
      g_strconcat ("<w:document xmlns:w='" W "'><w:body>", open,
                   "<w:p><w:r><w:t>diep</w:t></w:r></w:p>", close, "</w:body></w:document>", NULL);
  const char *docx[] = { "[Content_Types].xml", types, "word/document.xml", sound, NULL };
  g_autoptr (GBytes) bytes = make_zip (docx);
  g_autoptr (CodebookTranscript) transcript = read_bytes (bytes, "diep.docx", NULL);

  assert_refused (document, "te diep.docx");
  g_assert_cmpstr (transcript->text, ==, "diep");
}

/* Each of these costs a careless reader the square of its length. */
static void
test_quadratic (void)
{
  g_autoptr (GString) attributes = g_string_new ("<w:document xmlns:w='" W "' ");
  g_autoptr (GString) spaces = g_string_new ("<w:document xmlns:w='" W "' ");
  g_autoptr (GString) boxes = g_string_new ("<w:document xmlns:w='" W "'><w:body><w:p><w:r>");
  const char *docx[] = { "[Content_Types].xml", types, "word/document.xml", NULL, NULL };
  g_autoptr (GBytes) bytes = NULL, stars = NULL;
  g_autofree char *emphasis = repeat ("*a _b [c `d <e ", 40000);
  g_autoptr (CodebookTranscript) transcript = NULL, starred = NULL;

  for (guint i = 0; i < 200000; i++)
    {
      g_string_append_printf (attributes, "a%u='%u' ", i, g_test_rand_int ());
      g_string_append_printf (spaces, "xmlns:a%u='%u' ", i, g_test_rand_int ());
    }
  assert_refused (attributes->str, "kenmerken.docx");
  assert_refused (spaces->str, "ruimten.docx");
  for (guint i = 0; i < 20000; i++)
    g_string_append_printf (
        boxes, "<w:txbxContent><w:p><w:r><w:t>%u</w:t></w:r></w:p></w:txbxContent>", i);
  g_string_append (boxes, "</w:r></w:p></w:body></w:document>");
  docx[3] = boxes->str;
  bytes = make_zip (docx);
  transcript = read_bytes (bytes, "kaders.docx", NULL);
  g_assert_cmpuint (transcript->paragraph_count, ==, 20000);
  stars = g_bytes_new_static (emphasis, strlen (emphasis));
  starred = read_bytes (stars, "sterren.md", NULL);
  g_assert_nonnull (starred);
}

/* Cut off anywhere, or with a byte changed: an error or a transcript, never worse. */
static void
test_damaged (void)
{
  static const char body[] =
      DOCUMENT ("<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>I: één</w:t></w:r></w:p><w:tbl><w:tr><w:tc>"
                "<w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr></w:tbl>");
  const char *docx[] = { "[Content_Types].xml", types, "word/document.xml", body, NULL };
  g_autoptr (GBytes) whole = make_zip (docx);
  gsize len;
  const guint8 *data = g_bytes_get_data (whole, &len);

  for (guint round = 0; round < 2000; round++)
    {
      g_autofree guint8 *copy = g_memdup2 (data, len);
      gsize kept = round % 2 == 0 ? (gsize) g_test_rand_int_range (0, (gint32) len) : len;
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (CodebookTranscript) transcript = NULL;

      copy[g_test_rand_int_range (0, (gint32) len)] = (guint8) g_test_rand_int ();
      bytes = g_bytes_new (copy, kept);
      transcript = read_bytes (bytes, "a.docx", &error);
      g_assert_true ((transcript == NULL) == (error != NULL));
    }
}

/* Elements in any order and depth, as no program would write them. */
static void
append_tree (
    GString *out, const CodebookXmlName *names, guint n_names, const char *prefixes, int depth)
{
  for (int n = g_test_rand_int_range (0, 5); n > 0; n--)
    {
      const CodebookXmlName *name = &names[g_test_rand_int_range (0, (gint32) n_names)];
      char prefix = prefixes[name->space];

      g_string_append_printf (out, "<%c:%s %c:val='%d' %c:id='1' %c:c='3' %c:style-name='N'",
                              prefix, name->name, prefix, g_test_rand_int_range (-2, 12), prefix,
                              prefix, prefix);
      g_string_append_printf (out, " %c:fldCharType='%s'>", prefix,
                              g_test_rand_bit () ? "begin" : "end");
      if (g_test_rand_bit ())
        g_string_append (out, "I: a\xcc\x81 ");
      if (depth > 0)
        append_tree (out, names, n_names, prefixes, depth - 1);
      g_string_append_printf (out, "</%c:%s>", prefix, name->name);
    }
}

static guint
count_names (const CodebookXmlName *names)
{
  guint n = 0;

  while (names[n].name != NULL)
    n++;
  return n;
}

static void
append_spaces (GString *out, const CodebookXmlNamespace *spaces, const char *prefixes)
{
  guint seen = 0;

  for (; spaces->uri != NULL; spaces++)
    if ((seen & (1u << spaces->space)) == 0 && strstr (spaces->uri, "/XML/") == NULL)
      {
        g_string_append_printf (out, " xmlns:%c='%s'", prefixes[spaces->space], spaces->uri);
        seen |= 1u << spaces->space;
      }
}

static void
test_any_tree (void)
{
  static const char prefixes[] = "0abcdefghijklmno";

  for (guint round = 0; round < 2000; round++)
    {
      gboolean odt = round % 2 == 0;
      const CodebookXmlName *names = odt ? codebook_odt_names_all : codebook_docx_names_all;
      g_autoptr (GString) xml = g_string_new (odt ? "<x" : "<a:document");
      const char *parts[] = { odt ? "content.xml" : "word/document.xml", NULL,
                              odt ? "styles.xml" : "[Content_Types].xml", "<x/>", NULL };
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (CodebookTranscript) transcript = NULL;

      append_spaces (xml, odt ? codebook_odt_names_spaces : codebook_docx_names_spaces, prefixes);
      g_string_append (xml, odt ? "><a:text><b:list b:style-name='N'><b:list-item>" : "><a:p>");
      append_tree (xml, names, count_names (names), prefixes, 6);
      g_string_append (xml, odt ? "</b:list-item></b:list></a:text></x>" : "</a:p></a:document>");
      parts[1] = xml->str;
      bytes = make_zip (parts);
      transcript = read_bytes (bytes, odt ? "a.odt" : "a.docx", &error);
      g_assert_no_error (error);
      g_assert_true (g_utf8_validate (transcript->text, -1, NULL));
    }
}

static void
feed_all (const char *path)
{
  g_autofree char *contents = NULL;
  gsize len;
  g_autoptr (GBytes) bytes = NULL;

  if (!g_file_get_contents (path, &contents, &len, NULL))
    return;
  bytes = g_bytes_new_take (g_steal_pointer (&contents), len);
  for (const CodebookReader *reader = codebook_reader_get_all (); reader->kind != NULL; reader++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (CodebookTranscript) transcript =
          reader->read (g_bytes_ref (bytes), "x", NULL, &error);

      g_assert_true ((transcript == NULL) == (error != NULL));
    }
}

static void
feed_folder (const char *folder, guint *files)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        feed_folder (path, files);
      else
        {
          feed_all (path);
          (*files)++;
        }
    }
}

static void
test_corpus (void)
{
  g_autofree char *folder = find_shared ("corpus");
  guint files = 0;

  if (folder == NULL)
    return;
  feed_folder (folder, &files);
  g_test_message ("%u files to each reader", files);
  g_assert_cmpuint (files, >, 400);
}

/* -- Threads ---------------------------------------------------------------------------------- */

static gpointer
read_many (gpointer data)
{
  GBytes *bytes = data;

  for (guint i = 0; i < 30; i++)
    {
      g_autoptr (CodebookTranscript) transcript = read_bytes (bytes, "a.docx", NULL);

      g_assert_cmpstr (transcript->text, ==, "één");
    }
  return NULL;
}

static void
test_threads (void)
{
  const char *docx[] = { "[Content_Types].xml", types, "word/document.xml",
                         DOCUMENT ("<w:p><w:r><w:t>één</w:t></w:r></w:p>"), NULL };
  g_autoptr (GBytes) bytes = make_zip (docx);
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("reader", read_many, bytes);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (encoded); i++)
    {
      g_autofree char *path = g_strdup_printf ("/text-encoding/%s", encoded[i].what);

      g_test_add_data_func (path, &encoded[i], test_encoding);
    }
  for (guint i = 0; i < G_N_ELEMENTS (marked); i++)
    {
      g_autofree char *path = g_strdup_printf ("/markdown/%s", marked[i].what);

      g_test_add_data_func (path, &marked[i], test_markdown);
    }
  g_test_add_func ("/reader/kinds", test_kinds);
  g_test_add_func ("/reader/old-word", test_old_word);
  g_test_add_func ("/reader/files", test_files);
  g_test_add_func ("/reader/threads", test_threads);
  g_test_add_func ("/transcript-builder/normal", test_normal);
  g_test_add_func ("/transcript-builder/long-paragraph", test_long_paragraph);
  g_test_add_func ("/hostile/bomb", test_bomb);
  g_test_add_func ("/hostile/entities", test_entities);
  g_test_add_func ("/hostile/depth", test_depth);
  g_test_add_func ("/hostile/quadratic", test_quadratic);
  g_test_add_func ("/hostile/any-tree", test_any_tree);
  g_test_add_func ("/hostile/damaged", test_damaged);
  g_test_add_func ("/hostile/corpus", test_corpus);
  return g_test_run ();
}
