/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pages as their bodies, and what came of them in the notation of helpers.h. */
#include "tests/codebook/import/helpers.h"

typedef struct
{
  const char *what, *body, *expected;
} Case;

static const Case cases[] = {
  { "paragraphs and white space", "<p> Een\n  twee <i> drie</i>  vier </p>\n<p>\n</p>vijf<p>zes",
    "Een twee <i>drie</i> vier\nvijf\nzes" },
  { "blocks", "a<div>b<section>c</section>d</div><blockquote>e</blockquote>f<hr>g",
    "a\nb\nc\nd\ne\nf\ng" },
  { "breaks", "<br>a<br>b<br/><br />c<br></br>", "a\nb\nc" },
  { "formatting",
    "<b>b<em>bi</em><u>bu</u></b><s>s</s><strong>b</strong><ins>n</ins><code>c</code>",
    "<b>b</b><b><i>bi</i></b><b><u>bu</u></b><s>s</s><b>b</b>nc" },
  { "headings", "<h1>Een</h1><h3><b>Drie</b> x</h3>a<h6 style='font-weight:bold'>Zes</h6>",
    "H1|Een\nH3|<b>Drie</b> x\na\nH6|Zes" },
  { "lists",
    "<ul><li>a<li><p>b</p><p>c</p><ol start=3 type=a><li>d<li value=7>e</ol>f</ul>"
    "<ol reversed start=2><li>g<li>h</ol><li>i</li><ol style='list-style: none'><li>j</ol>",
    "L1|• a\nL1|• b\nL1|c\nL2|c. d\nL2|g. e\nL1|f\nL1|2. g\nL1|1. h\n• i\nL1|j" },
  { "marks of lists that a sheet says",
    "<style>.a{list-style:lower-alpha inside}</style><ol class=a><li>a<li style='list-style-type:"
    "upper-roman'>b<ol><li>c</ol><ul><li>d</ul></ol><ul style='list-style-type:decimal'><li>e<li>f"
    "</ul><ol type=I style='list-style-type:decimal-leading-zero'><li>g</ol><ol style='list-style-"
    "type:square'><li>h</ol>",
    "L1|a. a\nL1|II. b\nL2|1. c\nL2|• d\nL1|1. e\nL1|2. f\nL1|01. g\nL1|• h" },
  { "Google Docs' lists",
    "<style>ul.lst-kix_x-0{list-style-type:none}ol.lst-kix_y-0,ol.lst-kix_y-1{list-style-type:none}"
    "</style><ul class='c1 lst-kix_x-0 start'><li>a</ul><ol class='lst-kix_y-0 start' start=1><li>b"
    "</ol><ol class='lst-kix_y-1' start=1><li>c</ol><ol class='lst-kix_y-0' start=2><li>d</ol>",
    "L1|• a\nL1|1. b\nL1|a. c\nL1|2. d" },
  { "tables",
    "<table><caption>Kop</caption><tr><th>a<th>b<tr><td>c<p>d</p><td><b>e</b><p>f</table>na",
    "Kop\nT|a\tb\nT|c d\t<b>e</b>\nT|f\nna" },
  { "cells that reach down",
    "<table><tr><td rowspan=2 colspan=2>a<td>b<tr><td>c<table><tr><td rowspan=9>d<td>e<tr><td>f"
    "</table><tr><th>g<th rowspan='3'>h<th>i<tr><td>j<td>k<tr><td rowspan=0>l</table>",
    "T|a\tb\nT|\tc\nT|d\te\nT|\tf\nT|g\th\ti\nT|j\t\tk\nT|l" },
  { "what can be ticked",
    "<ul><li><input type=checkbox>nee<li><input type='CHECKBOX' checked> ja</ul><p hidden><input "
    "type=radio></p><input type=text value=x><label><input type=radio checked=''/>a</label>",
    "L1|• ☐ nee\nL1|• ☒ ja\n☒ a" },
  { "a table in a table, a list in a table, cells without a row",
    "<table><tr><td>a<td><table><tr><td>b<td>c<tr><td>d</table></table>"
    "<table><tr><td><ol><li>e<li>f</ol></table><div><td>g</td></div>",
    "T|a\tb\tc\nT|d\nT|1. e\nT|2. f\ng" },
  { "what is preserved", "<pre>\na  b\n  c\n</pre><p style='white-space: pre-wrap'>d  e\nf</p>g  h",
    "a  b\n  c\nd  e\nf\ng h" },
  { "entities",
    "&eacute;&lt;b&gt;&nbsp;&#233;&#xE9;&#146;&amp;amp;&onbekend;&hellip;&#0;&#xD800;&#99999999;&"
    "euro;",
    "é<b>\u00a0éé’&amp;&onbekend;…€" },
  { "signs that are no tags", "a < b, 3<4 & c <> d </ e", "a < b, 3<4 & c <> d </ e" },
  { "links, quotes, pictures", "<a href='x'>tekst</a> <q>ja</q> <img alt='nee'><input value=nee>",
    "tekst “ja”" },
  { "what does not show",
    "<script>nee</script><style>b{}</style><!-- nee --><!--[if mso]>nee<![endif]--><![if "
    "!x]>a<![endif]>"
    "<template>nee</template><noscript>nee</noscript><p hidden>nee</p><p "
    "style='color:red;display:none'>nee"
    "<b>nee</b></p><del "
    "datetime='2024-03-01'>nee</del><select><option>nee</select><button>nee</"
    "button><svg><title>nee</"
    "title></svg>"
    "<?php nee ?><object>nee</object><dialog>nee</dialog><span style='visibility: "
    "hidden'>nee</span>"
    "<p style='mso-hide: all'>nee</p><ruby>b<rt>nee</rt></ruby><embed><wbr>c",
    "abc" },
  { "style sheets",
    "<style>/* p{display:none} */ @media print{.x{display:none}} @import 'a'; .v, p.w "
    "{font-weight:700;"
    "font-style:italic} .v{font-style:normal} #h{display:none} b{font-weight:normal} .x > .y "
    "{display:none}"
    ".u{text-decoration:underline line-through}</style><p class='x v'>a</p><p class=w>b</p><i "
    "class=w>c</i>"
    "<p id=h>nee</p><b>d</b> <span class='y u'>e</span>",
    "<b>a</b>\n<b><i>b</i></b>\n<i>c</i>d <u><s>e</s></u>" },
  { "notes",
    "Een<a href='#fn1' role='doc-noteref'><sup>1</sup></a> twee<a href='#_ftn2' "
    "name='_ftnref2'>[2]</a>"
    "<a href='#sdfootnote3sym' class=sdfootnoteanc>3</a><a href='#x'>4</a><p>Slot"
    "<ol><li id=fn1><p>Noot. <a role=doc-backlink href='#r'>terug</a></p><p>Meer.</li></ol>"
    "<div id=ftn2><a href='#_ftnref2' name='_ftn2'>[2]</a> Twee</div><div "
    "id=sdfootnote3><table><tr><td>Drie</table></div>",
    "Een[1] twee[2][3]4\nSlot\nN|[1] Noot.\nN|Meer.\nN|[2] Twee\nN|[3] Drie" },
  { "a note that begins with a link back",
    "Een<a epub:type=noteref href='#n1'>1</a> <a epub:type=noteref href='#n2'>2</a><aside "
    "id=n1><p><sup><a href='#r1'>1</a></sup> Noot <a href='#x'>hier</a><p><a href='#x'>Daar</a>"
    "</aside><aside id=n2>Zie <a href='#x'>hier</a></aside>",
    "Een[1] [2]\nN|[1] Noot hier\nN|Daar\nN|[2] Zie hier" },
  { "heads and feet of LibreOffice's pages",
    "<div title='header'><p>nee</p></div>a<div title='kop'>b</div><div title=\"footer\">nee</div>",
    "a\nb" },
  { "what is struck out", "a <del>b</del> <s>c</s> <del cite='x'>nee</del>",
    "a <s>b</s> <s>c</s>" },
  { "what is closed wrongly", "<b>a<p>b</b>c</i></div></p></body>d<b>e</html>f<table><td>g",
    "<b>a</b>\nbc\nd<b>e</b>\nf\ng" },
  { "unknown elements", "<o:p>a</o:p><mijn-ding>b</mijn-ding><naam>c", "abc" },
  { "nothing", "", "" },
};

static CodebookTranscript *
read_page (const char *bytes, gsize len, const char *name)
{
  g_autoptr (GBytes) held = g_bytes_new (bytes, len);
  g_autoptr (GError) error = NULL;
  CodebookTranscript *transcript = codebook_reader_read_bytes (held, name, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (transcript->kind, ==, "html");
  return transcript;
}

static void
test_case (gconstpointer data)
{
  const Case *test = data;
  g_autofree char *page = g_strconcat ("<!DOCTYPE html><html><head><title>Nee</title></head><body>",
                                       test->body, "</body></html>", NULL);
  g_autoptr (CodebookTranscript) transcript = read_page (page, strlen (page), "a.html");
  g_autofree char *notation = dup_notation (transcript);

  g_assert_cmpstr (notation, ==, test->expected);
  g_assert_cmpuint (transcript->warnings->len, ==, *test->body == '\0');
}

/* -- Which files, which encoding -------------------------------------------------------------- */

typedef struct
{
  const char *name, *bytes;
  gsize len;
  const char *text, *encoding;
} Encoded;

#define BYTES(bytes) bytes, sizeof (bytes) - 1

static void
test_encodings (void)
{
  static const Encoded pages[] = {
    { "a.txt", BYTES ("\n<!-- x -->\n<html>é</html>"), "é", "UTF-8" },
    { "a", BYTES ("\xEF\xBB\xBF<?xml version='1.0'?><!DOCTYPE html SYSTEM 'x'><html>é</html>"), "é",
      "UTF-8" },
    { "a.htm", BYTES ("<p>é"), "é", "UTF-8" },
    { "a.html", BYTES ("<html><meta charset=iso-8859-1>\x80\xE9</html>"), "€é", "windows-1252" },
    { "a.html", BYTES ("<html><meta content='text/html; charset=windows-1251'>\xFF</html>"), "я",
      "windows-1251" },
    { "a.html", BYTES ("<html><meta charset=windows-1251>één</html>"), "één", "UTF-8" },
    { "a.html", BYTES ("<html><meta charset=utf-8>\x91ge\xEFnd\x92</html>"), "‘geïnd’",
      "windows-1252" },
    { "a.html", BYTES ("<html><meta charset=gb2312>\xB2\xE2</html>"), "测", "gb2312" },
    { "a.html", BYTES ("<html><meta charset=onzin>ja\xE9</html>"), "jaé", "windows-1252" },
    { "a.xhtml", BYTES ("<?xml version='1.0' encoding='iso-8859-2'?><html>\xB1</html>"), "ą",
      "iso-8859-2" },
    { "a.html", BYTES ("\xFF\xFE<\0h\0t\0m\0l\0>\0\xEB\0"), "ë", "UTF-16LE" },
    { "a.html", BYTES ("<html>a\0b<b\0>c\0</html>"), "abc", "UTF-8" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autoptr (GBytes) held = g_bytes_new (pages[i].bytes, pages[i].len);
      g_autoptr (GError) error = NULL;
      g_autoptr (CodebookTranscript) transcript = NULL;

      g_test_message ("%u", i);
      transcript = codebook_reader_read_bytes (held, pages[i].name, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (transcript->kind, ==, "html");
      g_assert_cmpstr (transcript->text, ==, pages[i].text);
      g_assert_cmpstr (transcript->encoding, ==, pages[i].encoding);
    }
}

static void
test_cdata (void)
{
  static const char page[] =
      "<?xml version='1.0'?><html><body><p/>a<![CDATA[<b>&]]><span id='x'/>c</body></html>";
  g_autoptr (CodebookTranscript) transcript = read_page (page, strlen (page), "a.xhtml");

  g_assert_cmpstr (transcript->text, ==, "a<b>&c");
}

/* -- Speakers and times ----------------------------------------------------------------------- */

static void
assert_times (const CodebookTranscript *transcript, const char *expected)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < transcript->turns->len; i++)
    {
      const CodebookTranscriptTurn *turn =
          &g_array_index (transcript->turns, CodebookTranscriptTurn, i);
      const CodebookTranscriptSpeaker *speaker =
          g_ptr_array_index (transcript->speakers, turn->speaker);
      g_autofree char *words = g_utf8_substring (transcript->text, turn->words_cp, turn->end_cp);

      g_string_append_printf (out, "%s %" G_GINT64_FORMAT ": %s\n", speaker->label, turn->start_ms,
                              words);
    }
  for (guint i = 0; i < transcript->times->len; i++)
    g_string_append_printf (out, "%" G_GINT64_FORMAT " ",
                            g_array_index (transcript->times, CodebookTranscriptTime, i).at_ms);
  g_assert_cmpstr (out->str, ==, expected);
}

static void
test_anchors (void)
{
  static const char page[] = "<!DOCTYPE HTML><html><head><meta "
                             "charset='UTF-8'></head><body><p><i>Transcribed with noScribe</i></p>"
                             "<p><a name='ts_1500_2000_S00' >S00: <span style='color: #78909C' "
                             ">[00:00:01]</span> Hoe gaat</a>"
                             "<a name='ts_2000_2900_S00' > het?</a></p>\n"
                             "<p><a name='ts_3100_4000_S01' >S01: Goed.</a><a "
                             "name='ts_x'>!</a></p><p><a name='ts_4000_4750_S00'>S00: Ja.</a>"
                             "</p></body></html>";
  g_autoptr (CodebookTranscript) transcript = read_page (page, strlen (page), "a.html");

  assert_times (transcript, "S00 1500: Hoe gaat het?\nS01 3100: Goed.!\nS00 4000: Ja.\n"
                            "1500 2000 2900 3100 4000 4750 ");
}

static void
test_noscribe (void)
{
  g_autofree char *path = find_shared ("dutch/transcripts/21_noscribe.html");
  g_autoptr (GError) error = NULL;
  g_autoptr (CodebookTranscript) transcript = NULL;

  if (path == NULL)
    return;
  transcript = codebook_reader_read_file (path, NULL, &error);
  g_assert_no_error (error);
  assert_times (transcript, "S00 3120: Hoe gaat het nu op je werk?\n"
                            "S01 6200: Ja, eh, wel goed. (..) //S00: Oké//\n"
                            "3120 6200 9000 11000 11900 ");
}

/* -- What is broken or hostile ---------------------------------------------------------------- */

static void
test_ends (void)
{
  static const struct
  {
    const char *page, *text;
    gboolean cut;
  } pages[] = {
    { "<html><body><p>a<p>b", "a\nb", TRUE },   { "<html><body><p>a<p cl", "a", TRUE },
    { "<html>a<!-- b</html>", "a", TRUE },      { "<html>a<script>b</html>", "a", TRUE },
    { "<html><p>a<p>b</body>", "a\nb", FALSE }, { "<meta charset=utf-8><p>a", "a", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autoptr (CodebookTranscript) transcript =
          read_page (pages[i].page, strlen (pages[i].page), "a.html");

      g_assert_cmpstr (transcript->text, ==, pages[i].text);
      g_assert_cmpuint (transcript->warnings->len, ==, pages[i].cut);
    }
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
    "<",
    "<div>",
    "<b>",
    "<naam>",
    "<p>",
    "<table><tr><td>",
    "<ul><li>",
    "</i>",
    "<a ",
    "<a \"",
    "<a b=\"",
    "<!--",
    "<![CDATA[",
    "<?",
    "&",
    "&#x",
    "<script>",
    "<style>a{",
    "<body>",
    "<html>",
    "<head>",
    "<select>",
    "<q>",
    "<br>",
    "<embed>",
    "<wbr>",
    "<td>",
    "<pre>\n",
    "<h1>",
    "<a href=#a role=doc-noteref>",
    "<p id=a>",
    "<a name=ts_1_2_S>",
    "<span data-timestamp=1>",
    "</p>",
    "<!DOCTYPE x [<!ENTITY a 'aa'>]>&a;",
  };

  for (guint i = 0; i < G_N_ELEMENTS (repeated); i++)
    {
      g_autofree char *page = repeat ("<html>a", repeated[i], i < 4 ? 100000 : 20000);
      g_autoptr (CodebookTranscript) transcript = NULL;

      g_test_message ("%s", repeated[i]);
      transcript = read_page (page, strlen (page), "a.html");
      g_assert_nonnull (strchr (transcript->text, 'a'));
    }
}

static void
test_quadratic (void)
{
  g_autoptr (GString) attributes = g_string_new ("<html><p ");
  g_autoptr (GString) sheet = g_string_new ("<html><style>");
  g_autoptr (CodebookTranscript) first = NULL, second = NULL, third = NULL;
  g_autofree char *ends = NULL;
  g_autofree char *open = repeat ("<html>", "<b>", 390);

  for (guint i = 0; i < 150000; i++)
    g_string_append_printf (attributes, "a%u ", i);
  g_string_append (attributes, ">x</html>");
  first = read_page (attributes->str, attributes->len, "a.html");
  g_assert_cmpstr (first->text, ==, "x");
  for (guint i = 0; i < 100000; i++)
    g_string_append_printf (sheet, ".a%u{font-weight:bold}", i);
  g_string_append (sheet, "</style><p class=a1>x</html>");
  second = read_page (sheet->str, sheet->len, "a.html");
  g_assert_cmpuint (second->runs->len, ==, 1);
  ends = repeat (open, "</i>", 200000);
  third = read_page (ends, strlen (ends), "a.html");
  g_assert_cmpstr (third->text, ==, "");
}

/* Unclosed bold line after line is how some write; the text counts. */
static void
test_deep_text (void)
{
  g_autofree char *page = repeat ("<html>", "<b>I: <naam>ja<br>", 3000);
  g_autoptr (CodebookTranscript) transcript = read_page (page, strlen (page), "a.html");

  g_assert_cmpuint (transcript->paragraph_count, ==, 3000);
  g_assert_cmpuint (transcript->turns->len, ==, 3000);
}

static void
test_any_order (void)
{
  static const char *const pieces[] = {
    "<p>",
    "</p>",
    "<b>",
    "</b>",
    "<ul>",
    "</ul>",
    "<li>",
    "<ol>",
    "</ol>",
    "<table>",
    "</table>",
    "<tr>",
    "</tr>",
    "<td>",
    "</td>",
    "<h2>",
    "</h2>",
    "<br>",
    "<div>",
    "</div>",
    "<pre>",
    "</pre>",
    "I: ja",
    " ",
    "\n",
    "&eacute;",
    "&#0;",
    "<!--",
    "-->",
    "<style>",
    "</style>",
    "<script>",
    "</script>",
    "<a href='#n' role=doc-noteref>",
    "</a>",
    "<li id=n>",
    "<tr id=n>",
    "<td id=n>",
    "<a name='ts_1_2_S'>",
    "<p hidden>",
    "<span data-timestamp='1.5'>",
    "</span>",
    "<html>",
    "<body>",
    "</html>",
    "<head>",
    "\xC3",
    "\xff",
    "<",
    ">",
    "<q>",
    "<p style='display:none'>",
    "<caption>",
    "<form>",
    "<option>",
    "<frameset>",
    "<![if x]>",
  };

  for (guint round = 0; round < 5000; round++)
    {
      g_autoptr (GString) page = g_string_new ("<html>");
      g_autoptr (CodebookTranscript) transcript = NULL;

      for (int n = g_test_rand_int_range (0, 60); n > 0; n--)
        g_string_append (page, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
      transcript = read_page (page->str, page->len, "a.html");
      g_assert_true (g_utf8_validate (transcript->text, -1, NULL));
    }
}

static void
test_cancel (void)
{
  g_autofree char *page = repeat ("<html>", "<p>a", 10000);
  g_autoptr (GBytes) bytes = g_bytes_new (page, strlen (page));
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (codebook_reader_read_bytes (bytes, "a.html", cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/html/%s", cases[i].what);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/html/encodings", test_encodings);
  g_test_add_func ("/html/cdata", test_cdata);
  g_test_add_func ("/html/anchors", test_anchors);
  g_test_add_func ("/html/noscribe", test_noscribe);
  g_test_add_func ("/html/ends", test_ends);
  g_test_add_func ("/html/hostile", test_hostile);
  g_test_add_func ("/html/quadratic", test_quadratic);
  g_test_add_func ("/html/deep text", test_deep_text);
  g_test_add_func ("/html/any order", test_any_order);
  g_test_add_func ("/html/cancel", test_cancel);
  return g_test_run ();
}
