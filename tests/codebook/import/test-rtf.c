/* SPDX-License-Identifier: GPL-3.0-or-later */
/* RTF is written here as it stands between "{\rtf1\ansi" and "}"; what came of it in the notation
 * of helpers.h. */
#include "tests/codebook/import/helpers.h"

#define FONTS                                                                                      \
  "{\\fonttbl{\\f0\\fswiss\\fcharset0 Arial;}{\\f1\\fcharset2 Symbol;}{\\f2\\fcharset204 Arial "   \
  "Cyr{\\*\\falt x};}{\\f3\\fcharset128 MS Mincho;}{\\f4\\fcharset134\\cpg936 S;}"                 \
  "{\\f5\\fcharset77 Geneva;}{\\f6\\fcharset2{\\*\\panose 05}Wingdings;}}"
#define STYLES                                                                                     \
  "{\\stylesheet{\\ql Normal;}{\\s1\\b\\fs32 heading 1,Kop 1;}{\\s2\\i Kop 2;}"                    \
  "{\\s3\\outlinelevel2 Vraag;}{\\*\\cs10\\b Heading 4;}{\\s5 x{\\*\\soutlvl} Tekst;}}"

#define LEVEL(format, start, text)                                                                 \
  "{\\listlevel\\levelnfc" format "\\levelstartat" start "{\\leveltext" text                       \
  ";}{\\levelnumbers\\'01;}}"
#define LISTS                                                                                      \
  "{\\*\\listtable{\\list\\listtemplateid1" LEVEL ("0", "1", "\\'02\\'00.") LEVEL (                \
      "4", "1", "\\'05\\'00-(\\'01)")                                                              \
      LEVEL ("23", "1", "\\'01\\u-3913 ?") "{\\listname nee;}\\listid7}{\\list" LEVEL (            \
          "22", "9",                                                                               \
          "\\'02\\u167 ?\\'00") "\\listid8}}"                                                      \
                                "{\\*\\listoverridetable{"                                         \
                                "\\listoverride\\listid7\\listoverridecount0\\ls1}{\\listoverride" \
                                "\\listid7{\\lfolevel\\listoverridestartat\\levelstartat5}\\ls2}{" \
                                "\\listoverride\\listid8\\ls3}}"

#define FORM(code, data)                                                                           \
  "{\\field\\fldpriv{\\*\\fldinst {" code " {\\*\\datafield 00ff}{\\*\\formfield{" data            \
  "}}}}{\\fldrslt }}"

typedef struct
{
  const char *what, *body, *expected;
} Case;

static const Case cases[] = {
  { "words that are a field's code",
    "a {\\field{\\*\\fldinst QUOTE \"b c\" \\\\* MERGEFORMAT}{\\fldrslt}}"
    "{\\field{\\*\\fldinst QUOTE d}{\\fldrslt e}}",
    "a b ce" },
  { "what was ticked and chosen in a form",
    FORM ("FORMCHECKBOX", "\\fftype1\\ffres25\\ffdefres1") " ja " FORM (
        "FORMCHECKBOX",
        "\\fftype1\\ffres0\\ffdefres1") " nee " FORM ("FORMDROPDOWN",
                                                      "\\fftype2\\ffres2\\ffdefres0{\\*\\ffname "
                                                      "x}{\\*\\ffl een}{\\*\\ffl twee}{\\*\\ffl "
                                                      "dri\\'eb}")
        FORM ("FORMDROPDOWN", "\\fftype2\\ffres25{\\*\\ffl vier}{\\*\\ffl vijf}")
            FORM ("FORMDROPDOWN", "\\fftype2\\ffres7{\\*\\ffl zes}")
                FORM ("FORMTEXT",
                      "\\fftype0{\\*\\ffdeftext nee}") " {\\field{\\*\\fldinst PAGE}{\\fldrslt "
                                                       "7}}{\\*\\formfield nee}",
    "☒ ja ☐ nee driëvier 7" },
  { "fields in a field's code",
    "a {\\field{\\*\\fldinst GOTOBUTTON _T1\n{\\field{\\*\\fldinst PAGEREF _T1 }{\\fldrslt 8 }}}}"
    "{\\field{\\*\\fldinst QUOTE {\\field{\\*\\fldinst QUOTE b}{\\fldrslt b}}}{\\fldrslt}}",
    "a 8b" },
  { "paragraphs, breaks, blank ones", "Een\\par\\par \\par\nTw\nee\\line drie\\sect vier\\\nvijf",
    "Een\nTwee\ndrie\nvier\nvijf" },
  { "signs",
    "\\{a\\}\\\\b\\~c\\_d\\-e\\tab f\\lquote g\\rquote\\ldblquote h\\rdblquote\\bullet i\\endash j",
    "{a}\\b\u00a0c‑de\tf‘g’“h”•i–j" },
  { "formatting",
    "{\\b b{\\i bi\\ul biu\\ulnone}\\b0 x}\\strike s\\strike0 y {\\ulw u}\\ul0\\b1 b\\plain z",
    "<b>b</b><b><i>bi</i></b><b><i><u>biu</u></i></b>x<s>s</s>y <u>u</u><b>b</b>z" },
  { "headings, whose own looks are not told",
    STYLES
    "\\pard\\s1\\b\\fs32 Een {\\i nu}\\par\\pard\\plain\\s2\\i Twee\\par\\pard\\plain\\s3 Drie\\par"
    "\\pard\\outlinelevel4 Vijf\\par\\pard\\s5 Zes\\par\\pard Zeven",
    "H1|Een <i>nu</i>\nH2|Twee\nH3|Drie\nH5|Vijf\nZes\nZeven" },
  { "a list's number whose length is a letter",
    "{\\*\\listtable{\\list" LEVEL (
        "0", "1", "\\'e9\\'e9\\'00.") "\\listid7}}"
                                      "{\\*\\listoverridetable{\\listoverride\\listid7\\ls1}}{"
                                      "\\pard\\ls1\\ilvl0 a\\par}",
    "a" },
  { "numbers of lists that are not in the text",
    LISTS
    "\\pard\\ls1 a\\par\\ilvl1 b\\par c\\par\\ls1\\ilvl0 d\\par\\ilvl2 e\\par\\pard los\\par\\ls2 f"
    "\\par\\ls1 g\\par\\par h\\par\\ls3 i\\par j\\par\\ls9 k\\par\\trowd\\pard\\intbl\\ls1 l\\cell "
    "m\\cell\\row\\pard\\s1\\outlinelevel0\\ls1 n",
    "L1|1. a\nL2|1-(a) b\nL2|1-(b) c\nL1|2. d\nL3|• e\nlos\nL1|5. f\nL1|3. g\nL1|5. h\n"
    "L1|§09 i\nL1|§10 j\nk\nT|6. l\t7. m\nH1|8. n" },
  { "code pages of the document", "\\ansicpg1250 \\'9a\\'e8 \\ansicpg1251 \\'ff", "šč я" },
  { "Macintosh and DOS", "\\mac \\'8e \\pc \\'82 \\pca \\'d5", "é é ı" },
  { "code pages of fonts",
    FONTS
    "\\f0 \\'e9{\\f2 \\'ff}\\'e9 {\\f3 \\'93\\'fa\\'96{}\\'7b\\'83\\\\}\\f4 \\'b2\n\\'e2\\f5 \\'8e",
    "éяé 日�{ソ测é" },
  { "signs of symbol fonts",
    FONTS "{\\f6\\'b7 a\\'df}\\u-3913 ?{\\field{\\*\\fldinst SYMBOL 74 \\\\f \"Wingdings\"}"
          "{\\fldrslt\\f1}}{\\field{\\*\\fldinst SYMBOL 74 \\\\f \"Wingdings\"}{\\fldrslt J}}",
    "• a←•☺J" },
  { "letters of the font Symbol",
    FONTS "{\\f1 a\\'62\\b G\\b0\\'a3\\u-3998?\\u-3883?\\u981?}{\\f0 a}{\\f6 "
          "b}{\\field{\\*\\fldinst "
          "SYMBOL 112 \\\\f Symbol \\\\s 12}{\\fldrslt\\f1}}{\\field{\\*\\fldinst SYMBOL 224 \\\\f "
          "Wingdings}{\\fldrslt}}",
    "αβ<b>Γ</b>≤β∏ϕabπ→" },
  { "Unicode and what stands in for it",
    "\\u233?\\uc0\\u8217\\uc2\\u26085 \\'93\\'fa{\\uc1\\u233 e}\\uc1\\u8216\\'91s\\u65\\lquote "
    "z\\u65{x}\\u66\\par "
    "\\u-10179?\\u-8704?\\u55357?x",
    "é’日é‘sAzAxB\n😀�x" },
  { "the same twice, without and with Unicode", "a{\\upr{b?}{\\*\\ud{b\\u233 }}}c", "abéc" },
  { "bytes that are UTF-8", "één \xc2\xbb", "één »" },
  { "a combining mark", "\\uc0 e{\\b\\u769 n}", "é<b>n</b>" },
  { "numbers and bullets of lists",
    FONTS
    "{\\listtext\\pard 1.\\tab}\\ls1 Een\\par{\\listtext\\f1\\'b7\\tab}\\ilvl1 Twee\\par\\pard "
    "{\\pntext\\f1\\'b7\\tab}{\\*\\pn\\pnlvlblt{\\pntxtb\\'b7}}Drie\\par\\pard "
    "Vier\\par{\\listtext\\tab\\uc0\\u8210\\tab}Vijf\\par{\\listtext o\\tab}"
    "Zes\\par{\\listtext\\tab}Zeven",
    "L1|1. Een\nL2|• Twee\nL1|• Drie\nVier\nL1|‒ Vijf\nL1|• Zes\nZeven" },
  { "tables",
    "voor\\par\\trowd\\cellx1\\cellx2\\pard\\intbl a\\cell b\\cell\\row\\trowd\\pard\\intbl c\\par "
    "d\\cell"
    "\\cell{\\b e}\\par f\\cell\\row\\pard na",
    "voor\nT|a\tb\nT|c d\t\t<b>e</b>\nT|f\nna" },
  { "a table that does not say that text is in it",
    "\\trowd\\cellx1 a\\cell b\\intbl\\cell\\row\\pard c", "T|a\tb\nc" },
  { "a table without the end of its row",
    "\\trowd\\intbl a\\cell b\\cell\\row\\intbl c\\cell\\pard d\\par e", "T|a\tb\nT|c\nd\ne" },
  { "a table in a table",
    "\\intbl a\\cell\\itap2 b\\nestcell "
    "c\\nestcell{\\*\\nesttableprops\\trowd\\nestrow}{\\nonesttables\\par}"
    "\\itap2 d\\nestcell{\\*\\nesttableprops\\nestrow}\\pard\\intbl\\cell\\row\\pard e",
    "T|a\tb\tc\nT|d\ne" },
  { "notes",
    "Een{\\super\\chftn{\\footnote\\pard\\plain{\\super\\chftn} Noot {\\b vet}.\\par Meer.}} "
    "twee{\\footnote\\ftnalt Eind."
    "}\\par Slot",
    "Een[1] twee[2]\nSlot\nN|[1] Noot <b>vet</b>.\nN|Meer.\nN|[2] Eind." },
  { "a note in a table", "\\intbl a{\\footnote Noot.\\par}\\cell b\\cell\\row",
    "T|a[1]\tb\nN|[1] Noot." },
  { "Pandoc's notes",
    "{\\intbl a{\\super\\chftn}{\\*\\footnote\\chftn\\~\\plain\\pard\\intbl {\\pard\\intbl "
    "Noot\\par}}\\cell\\row}\\pard "
    "b{\\*\\footnote\\chftn\\~\\plain\\pard {\\pard Twee\\par}}",
    "T|a[1]\nb[2]\nN|[1] Noot\nN|[2] Twee" },
  { "boxes come after their paragraph",
    "a{\\shp{\\*\\shpinst{\\sp{\\sn n}{\\sv 1}}{\\shptxt kader\\par}}{\\shprslt nee}}b\\par c"
    "{\\*\\do{\\dptxbxtext oud\\par}}d",
    "ab\nkader\ncd\noud" },
  { "boxes that are grouped",
    "a{\\*\\shpgrp{\\*\\shpinst{\\sp{\\sn n}{\\sv 1}}{\\shp{\\*\\shpinst{\\shptxt een\\par}}}"
    "{\\shp{\\*\\shpinst{\\shptxt twee}}}}}b",
    "ab\neen\ntwee" },
  { "what a field gives a name is not shown",
    "a{\\field{\\*\\fldinst SET x \"b\"}{\\fldrslt b}}{\\field{\\*\\fldinst{ASK y \"Naam?\"}}"
    "{\\fldrslt{c}}}d{\\field{\\*\\fldinst REF x}{\\fldrslt b}}",
    "adb" },
  { "fields and links",
    "{\\field{\\*\\fldinst{HYPERLINK \"http://x\"}}{\\fldrslt{\\ul tekst}}} "
    "{\\field{\\*\\fldinst{INCLUDE {\\field{\\*\\fldinst x}{\\fldrslt nee}}}}{\\fldrslt ja}}",
    "<u>tekst</u> ja" },
  { "what has signs above it",
    "a{\\field{\\*\\fldinst { EQ \\\\* jc3 \\\\* \"Font:X\" \\\\* hps22 \\\\o\\\\al(\\\\s\\\\up "
    "10(nee),\\u26481?(x))}}{\\fldrslt {}}}b{\\field{\\*\\fldinst EQ \\\\f(1,2)}{\\fldrslt c}}"
    "{\\field{\\*\\fldinst EQ \\\\o\\\\ad(\\\\s\\\\up 9(nee);d)}{\\fldrslt e}}",
    "a東(x)bce" },
  { "what is not text",
    "{\\info{\\title nee}}{\\*\\generator nee;}{\\header nee\\par}{\\footerl nee}{\\*\\onbekend "
    "nee}a"
    "{\\pict\\pngblip 00ff}{\\*\\shppict{\\pict 00}}{\\nonshppict{\\pict 00}}{\\*\\bkmkstart "
    "nee}b{\\xe nee}"
    "{\\*\\annotation nee}{\\object{\\*\\objdata 00}{\\result "
    "c}}{\\colortbl;\\red1;}{\\*\\moMath{\\mr x}{\\mfPr nee}}",
    "abcx" },
  { "hidden and deleted",
    "a{\\v nee\\par{\\footnote nee}}b{\\deleted nee\\par}{\\revised c}\\v nee\\v0 "
    "d\\plain{\\v\\u65 x}e",
    "abcde" },
  { "binary", "a{\\pict\\bin6 }}}{\\x}b\\u66\\bin1 xc\\bin0 d", "abBcd" },
  { "white space of the file, zeros", "a\r\nb\0 c", "ab" },
  { "f4", "\\f0\\fs24 I: Hoe gaat het? #00:00:06-2#\\par\nR: Goed. #00:00:09-1#\\par\n",
    "I: Hoe gaat het? #00:00:06-2#\nR: Goed. #00:00:09-1#" },
  { "words that are not known, or no words", "\\onbekend12 a\\1b\\'zzc\\ d", "abzzcd" },
  { "nothing", "", "" },
};

static CodebookTranscript *
read_rtf (const char *bytes, gsize len, GError **error)
{
  g_autoptr (GBytes) held = g_bytes_new (bytes, len);

  return codebook_reader_read_bytes (held, "a.rtf", NULL, error);
}

static CodebookTranscript *
read_text (const char *text)
{
  g_autoptr (GError) error = NULL;
  CodebookTranscript *transcript = read_rtf (text, strlen (text), &error);

  g_assert_no_error (error);
  g_assert_cmpstr (transcript->kind, ==, "rtf");
  return transcript;
}

static void
test_case (gconstpointer data)
{
  const Case *test = data;
  g_autofree char *rtf = g_strconcat ("{\\rtf1\\ansi ", test->body, "}", NULL);
  g_autoptr (CodebookTranscript) transcript = read_text (rtf);
  g_autofree char *notation = dup_notation (transcript);

  g_assert_cmpstr (notation, ==, test->expected);
}

/* -- What is broken or hostile ---------------------------------------------------------------- */

static gboolean
has_warning (const CodebookTranscript *transcript, const char *part)
{
  for (guint i = 0; i < transcript->warnings->len; i++)
    if (strstr (g_ptr_array_index (transcript->warnings, i), part) != NULL)
      return TRUE;
  return FALSE;
}

static void
test_ends (void)
{
  g_autoptr (CodebookTranscript) cut = read_text ("{\\rtf1 a{\\b b{\\footnote noot");
  g_autoptr (CodebookTranscript) claim = read_text ("{\\rtf1 a{\\pict\\bin2147483647 x}b}");
  g_autoptr (CodebookTranscript) half = read_text ("{\\rtf1 a\\u55357");
  g_autoptr (CodebookTranscript) more = read_text ("{\\rtf1 a}}{b\n");
  g_autoptr (CodebookTranscript) two = read_text ("{\\rtf1\\b a}\n{\\rtf1 b\\par c}\r\n");
  g_autofree char *notation = dup_notation (two);

  g_assert_cmpstr (cut->text, ==, "ab[1]\n[1] noot");
  g_assert_true (has_warning (cut, "was cut off"));
  g_assert_cmpstr (claim->text, ==, "a");
  g_assert_true (has_warning (claim, "was cut off"));
  g_assert_cmpstr (half->text, ==, "a�");
  g_assert_cmpstr (more->text, ==, "a");
  g_assert_true (has_warning (more, "goes on"));
  g_assert_cmpstr (notation, ==, "<b>a</b>\nb\nc");
  g_assert_cmpuint (two->warnings->len, ==, 0);
}

static char *
repeat (const char *before, const char *what, guint times)
{
  GString *out = g_string_new (before);

  while (times-- > 0)
    g_string_append (out, what);
  return g_string_free (out, FALSE);
}

/* Each costs a careless reader its stack, its memory, or the square of its length. */
static void
test_hostile (void)
{
  static const char *const repeated[] = {
    "{",
    "{\\*",
    "{\\footnote ",
    "{\\shptxt ",
    "{\\upr{\\*\\ud ",
    "{\\field{\\*\\fldinst ",
    "\\cell",
    "\\itap9\\nestcell ",
    "\\trowd\\row",
    "{\\listtext 1",
    "\\u55357 ",
    "{\\fonttbl{\\f1\\cpg",
    "\\bin-1 ",
    "{\\rtf",
    "\\'",
    "\\u99999999999999 ",
    "\\uc255\\u1 ",
    "\\intbl a\\cell\\row",
    "{\\stylesheet{\\s1 a,;}}",
    "\\f1\\ansicpg932\\'81",
  };

  for (guint i = 0; i < G_N_ELEMENTS (repeated); i++)
    {
      g_autofree char *rtf = repeat ("{\\rtf1 a", repeated[i], 100000);
      g_autoptr (CodebookTranscript) transcript = read_text (rtf);

      g_test_message ("%s", repeated[i]);
      g_assert_nonnull (strchr (transcript->text, 'a'));
    }
}

static void
test_depth (void)
{
  g_autofree char *rtf = repeat ("{\\rtf1 a", "{", 1100000);
  g_autoptr (GError) error = NULL;

  g_assert_null (read_rtf (rtf, strlen (rtf), &error));
  g_assert_error (error, CODEBOOK_ERROR, CODEBOOK_ERROR_INVALID_DATA);
  g_assert_nonnull (strstr (error->message, "‘a.rtf’"));
}

static void
test_pages (void)
{
  g_autoptr (GString) rtf = g_string_new ("{\\rtf1{\\fonttbl");

  for (guint i = 0; i < 50000; i++)
    g_string_append_printf (rtf, "{\\f%u\\cpg%u x;}", i, i);
  g_string_append_c (rtf, '}');
  for (guint i = 0; i < 50000; i++)
    g_string_append_printf (rtf, "\\f%u\\'41", i);
  g_string_append_c (rtf, '}');
  {
    g_autoptr (CodebookTranscript) transcript = read_text (rtf->str);

    g_assert_cmpuint (transcript->length_cp, >, 40000);
  }
}

/* Pieces of RTF in any order: a transcript whose text is sound, whatever else it is. */
static void
test_any_order (void)
{
  static const char *const pieces[] = {
    "{",
    "}",
    "\\*",
    "\\upr",
    "\\ud",
    "\\footnote",
    "\\shptxt",
    "\\field",
    "\\fldinst",
    "\\fldrslt",
    "\\listtext",
    "\\fonttbl",
    "\\stylesheet",
    "\\s1 ",
    "heading 1;",
    "\\par ",
    "\\cell ",
    "\\row ",
    "\\trowd ",
    "\\intbl ",
    "\\itap3 ",
    "\\nestcell ",
    "\\nestrow ",
    "\\u-10179 ",
    "\\u-8704 ",
    "\\uc2 ",
    "\\'e9",
    "\\'81",
    "\\f3 ",
    "\\fcharset128 ",
    "\\ansicpg932 ",
    "\\v ",
    "\\plain ",
    "\\pard ",
    "I: ja",
    "é",
    "\xff",
    "\\bin3 ",
    "\\deff2 ",
    "\\ilvl4 ",
    "SYMBOL 74 ",
    "\\b ",
    "\\pict ",
    "\\line ",
    "\\\n",
    ";",
  };

  for (guint round = 0; round < 5000; round++)
    {
      g_autoptr (GString) rtf = g_string_new ("{\\rtf1 ");
      g_autoptr (GError) error = NULL;
      g_autoptr (CodebookTranscript) transcript = NULL;

      for (int n = g_test_rand_int_range (0, 60); n > 0; n--)
        g_string_append (rtf, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
      transcript = read_rtf (rtf->str, rtf->len, &error);
      g_assert_no_error (error);
      g_assert_true (g_utf8_validate (transcript->text, -1, NULL));
    }
}

static void
test_cancel (void)
{
  g_autofree char *rtf = repeat ("{\\rtf1 ", "\\par a", 10000);
  g_autoptr (GBytes) bytes = g_bytes_new (rtf, strlen (rtf));
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (codebook_reader_read_bytes (bytes, "a.rtf", cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_speakers (void)
{
  g_autoptr (CodebookTranscript) transcript =
      read_text ("{\\rtf1\\ansi I: Hoe gaat het? #00:00:06-2#\\par\nR: Goed. #00:00:09-1#\\par\n}");

  g_assert_cmpuint (transcript->turns->len, ==, 2);
  g_assert_cmpuint (transcript->speakers->len, ==, 2);
  g_assert_cmpint (codebook_transcript_get_last_ms (transcript), ==, 9100);
}

/* -- The collection of shared/ ---------------------------------------------------------------- */

/* Words only. That text shows addresses of links, and ends cells with a bar. */
static char *
dup_words (const char *text)
{
  g_autoptr (GRegex) link = g_regex_new ("\\(\"[^\"]*\"\\)", 0, 0, NULL);
  g_autofree char *plain = g_regex_replace_literal (link, text, -1, 0, "", 0, NULL);
  g_autofree char *composed = g_utf8_normalize (plain, -1, G_NORMALIZE_NFC);
  GString *out = g_string_new (NULL);

  for (const char *p = composed; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == 0xAD)
        continue;
      if (!g_unichar_isspace (c) && c != '|')
        g_string_append_unichar (out, c);
      else if (out->len > 0 && out->str[out->len - 1] != ' ')
        g_string_append_c (out, ' ');
    }
  return g_strchomp (g_string_free (out, FALSE));
}

static void
test_collection (void)
{
  g_autofree char *folder = find_shared ("corpus/rtf-striprtf/rtf");
  g_autoptr (GDir) dir = folder != NULL ? g_dir_open (folder, 0, NULL) : NULL;
  const char *file;
  guint compared = 0, right = 0;

  while (dir != NULL && (file = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, file, NULL);
      g_autofree char *stem = g_strndup (file, strlen (file) - strlen (".rtf"));
      g_autofree char *beside = g_strdup_printf ("%s/../text/%s.txt", folder, stem);
      g_autoptr (GError) error = NULL;
      g_autoptr (CodebookTranscript) transcript = codebook_reader_read_file (path, NULL, &error);
      g_autofree char *expected = NULL;
      g_autofree char *wanted = NULL;
      g_autofree char *found = NULL;

      g_assert_no_error (error);
      if (!g_file_get_contents (beside, &expected, NULL, NULL))
        continue;
      wanted = dup_words (expected);
      found = dup_words (transcript->text);
      compared++;
      right += strcmp (wanted, found) == 0;
      if (strcmp (wanted, found) != 0)
        g_test_message ("%s differs", file);
    }
  if (dir == NULL)
    return;
  g_test_message ("%u of %u right", right, compared);
  g_assert_cmpuint (compared, ==, 30);
  g_assert_cmpuint (right, >=, 29);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/rtf/%s", cases[i].what);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/rtf/ends", test_ends);
  g_test_add_func ("/rtf/hostile", test_hostile);
  g_test_add_func ("/rtf/depth", test_depth);
  g_test_add_func ("/rtf/pages", test_pages);
  g_test_add_func ("/rtf/any order", test_any_order);
  g_test_add_func ("/rtf/cancel", test_cancel);
  g_test_add_func ("/rtf/speakers", test_speakers);
  g_test_add_func ("/rtf/collection", test_collection);
  return g_test_run ();
}
