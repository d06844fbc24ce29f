/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib.h>
#include <glib/gstdio.h>
#include <libxml/parser.h>
#include <sys/resource.h>
#include <signal.h>
#include <unistd.h>
#include <zip.h>

#include "codebook/report/writer.h"

static GPtrArray *
row (const char *cells)
{
  GPtrArray *out = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) pieces = g_strsplit (cells, "|", -1);

  for (guint i = 0; pieces[i] != NULL; i++)
    g_ptr_array_add (out, g_strdup (pieces[i]));
  return out;
}

/* "a|b;c|d" */
static GPtrArray *
table (const char *notation)
{
  GPtrArray *out = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  g_auto (GStrv) rows = g_strsplit (notation, ";", -1);

  for (guint i = 0; rows[i] != NULL; i++)
    g_ptr_array_add (out, row (rows[i]));
  return out;
}

/* Everything there is, with all that could trip a writer. */
static CodebookBlocks *
make_all (void)
{
  CodebookBlocks *blocks = codebook_blocks_new ("Sanne & <P07>", "nl-NL");
  CodebookBlock *block;

  codebook_blocks_set_author (blocks, "Noor \"NB\" Bakker");
  codebook_blocks_add (blocks, CODEBOOK_BLOCK_TITLE, 0, "Sanne & <P07>");
  codebook_blocks_add (blocks, CODEBOOK_BLOCK_SUBTITLE, 0, "Gevalsbeschrijving");
  codebook_blocks_add (blocks, CODEBOOK_BLOCK_CONTENTS, 0, NULL);
  codebook_blocks_add (blocks, CODEBOOK_BLOCK_PAGE_BREAK, 0, NULL);
  codebook_blocks_add (blocks, CODEBOOK_BLOCK_HEADING, 1, "Steun van de coach");
  block = codebook_blocks_add (blocks, CODEBOOK_BLOCK_PARAGRAPH, 0, "Eén alinea met ");
  codebook_block_add_span (block, "vet", CODEBOOK_SPAN_BOLD);
  codebook_block_add_span (block, ", ", 0);
  codebook_block_add_span (block, "schuin", CODEBOOK_SPAN_ITALIC);
  codebook_block_add_span (block, " en ", 0);
  codebook_block_add_span (block, "beide", CODEBOOK_SPAN_BOLD | CODEBOOK_SPAN_ITALIC);
  codebook_block_add_span (block, "\n\ttweede  regel (niets)", CODEBOOK_SPAN_DIM);
  codebook_blocks_add_quote (blocks, "Ik voelde me niet bekeken,\nmeer … gedragen of zo.",
                             "(P07, T1, r. 106–107)", "Vertrouwen in de coach", FALSE);
  codebook_blocks_add_quote (blocks, "Niemand doet raar.", "(P07, T2, r. 41)",
                             "Vervallen citaat. De codering is weggehaald.", TRUE);
  codebook_blocks_add_quote (blocks, "Zonder bijschrift.", "(P07)", NULL, FALSE);
  codebook_blocks_add (blocks, CODEBOOK_BLOCK_HEADING, 2, "Openheid");
  codebook_blocks_add (blocks, CODEBOOK_BLOCK_LIST_ITEM, 1, "eerste punt");
  codebook_blocks_add (blocks, CODEBOOK_BLOCK_LIST_ITEM, 2, "daaronder");
  codebook_blocks_add (blocks, CODEBOOK_BLOCK_LIST_ITEM, 1, "tweede punt");
  codebook_blocks_add (blocks, CODEBOOK_BLOCK_CAPTION, 0, "Tabel 1. Metingen");
  block = codebook_blocks_add_table (
      blocks, table ("Kenmerk|T0|T1;Uren per week|8|–;Contract <vast>|tijdelijk|16,5"));
  block->numeric_from = 1;
  codebook_blocks_add (blocks, CODEBOOK_BLOCK_HEADING, 3, "Derde");
  codebook_blocks_add (blocks, CODEBOOK_BLOCK_HEADING, 4, "Vierde");
  codebook_blocks_add (blocks, CODEBOOK_BLOCK_PARAGRAPH, 0,
                       "Stuur\001tekens\013 en \xef\xbf\xbf"
                       "niet-tekens vallen weg.");
  return blocks;
}

static GBytes *
write_as (const CodebookBlocks *blocks, const char *format)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = codebook_writer_find (format)->write (blocks, &error);

  g_assert_no_error (error);
  g_assert_nonnull (bytes);
  return bytes;
}

static char *
write_text (const CodebookBlocks *blocks, const char *format)
{
  g_autoptr (GBytes) bytes = write_as (blocks, format);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* Name → text of all parts of a zip, and their names in order. */
static GHashTable *
unpack (GBytes *bytes, GPtrArray *names)
{
  GHashTable *parts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  zip_source_t *source =
      zip_source_buffer_create (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), 0, NULL);
  zip_t *zip = zip_open_from_source (source, ZIP_RDONLY | ZIP_CHECKCONS, NULL);

  g_assert_nonnull (zip);
  for (zip_int64_t i = 0; i < zip_get_num_entries (zip, 0); i++)
    {
      zip_stat_t stat;
      zip_file_t *file = zip_fopen_index (zip, (zip_uint64_t) i, 0);
      char *text;

      g_assert_cmpint (zip_stat_index (zip, (zip_uint64_t) i, 0, &stat), ==, 0);
      text = g_malloc0 (stat.size + 1);
      g_assert_cmpint (zip_fread (file, text, stat.size), ==, (zip_int64_t) stat.size);
      zip_fclose (file);
      g_hash_table_insert (parts, g_strdup (stat.name), text);
      if (names != NULL)
        g_ptr_array_add (names, g_strdup (stat.name));
    }
  zip_discard (zip);
  return parts;
}

static xmlDoc *
parse (const char *name, const char *text)
{
  xmlDoc *doc = xmlReadMemory (text, (int) strlen (text), name, NULL, XML_PARSE_NONET);

  if (doc == NULL)
    g_error ("%s is not well-formed", name);
  return doc;
}

/* What the schema says of the order within an element; Word refuses a file that has another. */
static const struct
{
  const char *parent, *children;
} orders[] = {
  { "pPr", "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr "
           "suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct "
           "topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind "
           "contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment "
           "textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange" },
  { "rPr", "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint "
           "noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u "
           "effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath" },
  { "tblPr", "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW "
             "jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption" },
  { "tcPr", "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection" },
  { "tblBorders", "top left start bottom right end insideH insideV" },
  { "tblCellMar", "top left start bottom right end" },
  { "style", "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden "
             "unhideWhenUsed qFormat locked personal rsid pPr rPr tblPr trPr tcPr tblStylePr" },
  { "tblStylePr", "pPr rPr tblPr trPr tcPr" },
  { "lvl",
    "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr" },
  { "tbl", "tblPr tblGrid tr" },
  { "settings", "zoom defaultTabStop characterSpacingControl compat themeFontLang" },
  { "sectPr", "headerReference footerReference pgSz pgMar cols" },
  { "sdt", "sdtPr sdtContent" },
  { "styles", "docDefaults latentStyles style" },
};

static void
check_order (const xmlNode *node)
{
  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      g_auto (GStrv) wanted = NULL;
      guint at = 0;

      if (g_strcmp0 ((const char *) node->name, orders[i].parent) != 0)
        continue;
      wanted = g_strsplit (orders[i].children, " ", -1);
      for (const xmlNode *child = node->children; child != NULL; child = child->next)
        {
          while (wanted[at] != NULL && g_strcmp0 (wanted[at], (const char *) child->name) != 0)
            at++;
          if (wanted[at] == NULL)
            g_error ("<%s> stands in the wrong place in <%s>", child->name, node->name);
        }
    }
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    check_order (child);
}

static void
test_docx_parts (void)
{
  g_autoptr (CodebookBlocks) blocks = make_all ();
  g_autoptr (GBytes) bytes = write_as (blocks, "docx");
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) parts = unpack (bytes, names);
  const char *types = g_hash_table_lookup (parts, "[Content_Types].xml");
  const char *rels = g_hash_table_lookup (parts, "word/_rels/document.xml.rels");
  const char *core = g_hash_table_lookup (parts, "docProps/core.xml");

  g_assert_cmpstr (names->pdata[0], ==, "[Content_Types].xml");
  for (guint i = 0; i < names->len; i++)
    {
      const char *name = names->pdata[i];
      xmlDoc *doc = parse (name, g_hash_table_lookup (parts, name));

      check_order (xmlDocGetRootElement (doc));
      xmlFreeDoc (doc);
      if (i > 0 && !g_str_has_suffix (name, ".rels"))
        {
          g_autofree char *override = g_strdup_printf ("PartName='/%s'", name);

          g_assert_nonnull (strstr (types, override));
        }
    }
  for (guint i = 0; i < 4; i++)
    {
      static const char *const targets[] = { "styles", "settings", "numbering", "footer1" };
      g_autofree char *target = g_strdup_printf ("Target='%s.xml'", targets[i]);

      g_assert_nonnull (strstr (rels, target));
    }
  g_assert_nonnull (strstr (core, "<dc:title>Sanne &amp; &lt;P07&gt;</dc:title>"));
  g_assert_nonnull (strstr (core, "<dc:creator>Noor &quot;NB&quot; Bakker</dc:creator>"));
  g_assert_null (strstr (core, g_get_user_name ()));
}

/* Every style that the text names exists; nothing but bold and italic is formatted by hand. */
static void
check_styles (const xmlNode *node, GHashTable *styles, gboolean in_body)
{
  static const char *const naming[] = { "pStyle", "rStyle", "tblStyle", "basedOn", "next" };
  static const char *const by_hand[] = { "color", "sz", "rFonts", "ind", "spacing", "jc", "shd" };
  g_autofree char *value =
      (char *) (void *) xmlGetProp ((xmlNode *) (gpointer) node, BAD_CAST "val");

  for (guint i = 0; i < G_N_ELEMENTS (naming); i++)
    if (g_strcmp0 ((const char *) node->name, naming[i]) == 0)
      g_assert_true (g_hash_table_contains (styles, value));
  for (guint i = 0; in_body && i < G_N_ELEMENTS (by_hand); i++)
    g_assert_cmpstr ((const char *) node->name, !=, by_hand[i]);
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    check_styles (child, styles, in_body);
}

static void
test_docx_styles (void)
{
  g_autoptr (CodebookBlocks) blocks = make_all ();
  g_autoptr (GBytes) bytes = write_as (blocks, "docx");
  g_autoptr (GHashTable) parts = unpack (bytes, NULL);
  g_autoptr (GHashTable) styles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  xmlDoc *sheet = parse ("styles", g_hash_table_lookup (parts, "word/styles.xml"));
  xmlDoc *text = parse ("text", g_hash_table_lookup (parts, "word/document.xml"));

  for (xmlNode *node = xmlDocGetRootElement (sheet)->children; node != NULL; node = node->next)
    {
      char *id = (char *) xmlGetProp (node, BAD_CAST "styleId");

      if (id != NULL)
        g_assert_true (g_hash_table_add (styles, g_strdup (id)));
      xmlFree (id);
    }
  check_styles (xmlDocGetRootElement (sheet), styles, FALSE);
  check_styles (xmlDocGetRootElement (text), styles, TRUE);
  xmlFreeDoc (sheet);
  xmlFreeDoc (text);
  g_assert_nonnull (
      strstr (g_hash_table_lookup (parts, "word/styles.xml"), "<w:lang w:val='nl-NL'"));
  g_assert_nonnull (strstr (g_hash_table_lookup (parts, "word/footer1.xml"), " PAGE "));
  g_assert_nonnull (strstr (g_hash_table_lookup (parts, "word/document.xml"), " TOC \\o "));
}

static void
test_odt_parts (void)
{
  g_autoptr (CodebookBlocks) blocks = make_all ();
  g_autoptr (GBytes) bytes = write_as (blocks, "odt");
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) parts = unpack (bytes, names);
  const char *data = g_bytes_get_data (bytes, NULL);
  const char *type = "mimetypeapplication/vnd.oasis.opendocument.text";
  const char *styles = g_hash_table_lookup (parts, "styles.xml");
  const char *content = g_hash_table_lookup (parts, "content.xml");

  g_assert_cmpmem (data + 30, strlen (type), type, strlen (type));
  for (guint i = 1; i < names->len; i++)
    xmlFreeDoc (parse (names->pdata[i], g_hash_table_lookup (parts, names->pdata[i])));
  g_assert_nonnull (strstr (styles, "fo:language='nl' fo:country='NL'"));
  g_assert_nonnull (strstr (styles, "text:page-number"));
  g_assert_nonnull (strstr (content, "<text:table-of-content "));
  g_assert_nonnull (strstr (content, "<table:table-header-rows>"));
}

/* The same blocks give the same bytes, wherever the clock stands. */
static void
test_same_bytes (void)
{
  g_autoptr (CodebookBlocks) blocks = make_all ();

  for (const CodebookWriter *writer = codebook_writer_get_all (); writer->format != NULL; writer++)
    {
      g_autoptr (GBytes) one = write_as (blocks, writer->format);
      g_autoptr (GBytes) two = NULL;

      g_setenv ("TZ", "Pacific/Auckland", TRUE);
      two = write_as (blocks, writer->format);
      g_unsetenv ("TZ");
      g_assert_true (g_bytes_equal (one, two));
    }
}

static void
test_controls (void)
{
  g_autoptr (CodebookBlocks) blocks = make_all ();

  for (const CodebookWriter *writer = codebook_writer_get_all (); writer->format != NULL; writer++)
    {
      g_autoptr (GBytes) bytes = write_as (blocks, writer->format);
      g_autofree char *flat = NULL;

      if (bytes != NULL && memcmp (g_bytes_get_data (bytes, NULL), "PK", 2) == 0)
        {
          g_autoptr (GHashTable) parts = unpack (bytes, NULL);
          const char *text = g_hash_table_lookup (parts, "word/document.xml");

          flat = g_strdup (text != NULL ? text : g_hash_table_lookup (parts, "content.xml"));
        }
      else
        flat = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
      g_assert_nonnull (strstr (flat, "Stuurtekens en "));
      for (const char *at = flat; *at != '\0'; at++)
        g_assert_true ((unsigned char) *at >= 0x20 || *at == '\n' || *at == '\t');
    }
}

static void
test_html (void)
{
  g_autoptr (CodebookBlocks) blocks = make_all ();
  g_autofree char *text = write_text (blocks, "html");
  xmlDoc *doc = parse ("html", text);

  g_assert_nonnull (strstr (text, "<html lang=\"nl-NL\">"));
  g_assert_nonnull (strstr (
      text, "<figure class=\"quote\"><blockquote><p>Ik voelde me niet bekeken,<br/>meer … gedragen "
            "of zo. <cite>(P07, T1, r. 106–107)</cite></p></blockquote><figcaption>Vertrouwen in "
            "de coach</figcaption></figure>"));
  g_assert_nonnull (strstr (text, "<a href=\"#h2\">Openheid</a>"));
  g_assert_nonnull (strstr (text, "<h3 id=\"h2\">Openheid</h3>"));
  g_assert_nonnull (strstr (text, "<ul>\n<li>eerste punt<ul>\n<li>daaronder</li></ul>\n"
                                  "</li>\n<li>tweede punt</li></ul>"));
  xmlFreeDoc (doc);
}

/* Block by block: kind and level, text, what markdown must have. */
static void
test_md (void)
{
  static const struct
  {
    CodebookBlockKind kind;
    guint level;
    const char *text, *wanted;
  } cases[] = {
    { CODEBOOK_BLOCK_TITLE, 0, "Sanne (P07)", "# Sanne (P07)\n" },
    { CODEBOOK_BLOCK_HEADING, 2, "C# en *ster*", "### C# en \\*ster\\*\n" },
    { CODEBOOK_BLOCK_PARAGRAPH, 0, "- geen lijst", "\\- geen lijst\n" },
    { CODEBOOK_BLOCK_PARAGRAPH, 0, "12. geen lijst 3. ook", "12\\. geen lijst 3. ook\n" },
    { CODEBOOK_BLOCK_PARAGRAPH, 0, "a\n# b", "a  \n\\# b\n" },
    { CODEBOOK_BLOCK_PARAGRAPH, 0, "<b> & snake_case", "\\<b\\> \\& snake\\_case\n" },
    { CODEBOOK_BLOCK_QUOTE, 0, "- nou\n- ja", "> \\- nou  \n> \\- ja\n" },
    { CODEBOOK_BLOCK_LIST_ITEM, 2, "+ punt", "  - \\+ punt\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CodebookBlocks) blocks = codebook_blocks_new ("", "nl");
      g_autofree char *text = NULL;

      codebook_blocks_add (blocks, cases[i].kind, cases[i].level, cases[i].text);
      text = write_text (blocks, "md");
      g_assert_cmpstr (text, ==, cases[i].wanted);
    }
}

static void
test_md_whole (void)
{
  g_autoptr (CodebookBlocks) blocks = codebook_blocks_new ("", "nl");
  g_autofree char *text = NULL;
  CodebookBlock *block = codebook_blocks_add (blocks, CODEBOOK_BLOCK_PARAGRAPH, 0, "Hij zegt");

  codebook_block_add_span (block, " ja ", CODEBOOK_SPAN_BOLD);
  codebook_block_add_span (block, "zacht", CODEBOOK_SPAN_ITALIC);
  codebook_blocks_add_quote (blocks, "Nou.", "(P1, r. 2)", "Tempo", FALSE);
  block = codebook_blocks_add_table (blocks, table ("a|b;c\nd|1"));
  block->numeric_from = 1;
  text = write_text (blocks, "md");
  g_assert_cmpstr (text, ==,
                   "Hij zegt **ja** *zacht*\n\n> Nou. (P1, r. 2)\n>\n> *Tempo*\n\n"
                   "| a | b |\n| --- | ---: |\n| c<br>d | 1 |\n");
}

static void
test_find (void)
{
  static const char *const cases[][2] = {
    { "docx", "docx" },         { "DOCX", "docx" },     { "/a.b/verslag.odt", "odt" },
    { "verslag.Html", "html" }, { "verslag.md", "md" }, { "verslag.pdf", NULL },
    { "docx.", NULL },          { "verslag", NULL }
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const CodebookWriter *writer = codebook_writer_find (cases[i][0]);

      g_assert_cmpstr (writer != NULL ? writer->format : NULL, ==, cases[i][1]);
    }
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

/* A file that can't be written whole leaves what was there, and nothing beside it. */
static void
test_save_fails (void)
{
  g_autoptr (CodebookBlocks) blocks = make_all ();
  g_autofree char *folder = g_dir_make_tmp ("writer-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "verslag.docx", NULL);
  g_autofree char *absent = g_build_filename (folder, "niets", "verslag.docx", NULL);
  g_autofree char *old = NULL;
  g_autoptr (GError) error = NULL;
  struct rlimit was, small;

  g_assert_true (g_file_set_contents (path, "oud", -1, NULL));
  getrlimit (RLIMIT_FSIZE, &was);
  small = was;
  small.rlim_cur = 1000;
  signal (SIGXFSZ, SIG_IGN);
  setrlimit (RLIMIT_FSIZE, &small);
  g_assert_false (codebook_writer_write_file (blocks, path, NULL, &error));
  setrlimit (RLIMIT_FSIZE, &was);
  g_assert_error (error, CODEBOOK_ERROR, CODEBOOK_ERROR_FAILED);
  g_assert_true (g_file_get_contents (path, &old, NULL, NULL));
  g_assert_cmpstr (old, ==, "oud");
  g_assert_cmpuint (count_files (folder), ==, 1);

  g_clear_error (&error);
  g_assert_false (codebook_writer_write_file (blocks, absent, NULL, &error));
  g_assert_nonnull (strstr (error->message, "that folder does not exist"));
  g_clear_error (&error);
  g_assert_false (codebook_writer_write_file (blocks, folder, "docx", &error));
  g_assert_error (error, CODEBOOK_ERROR, CODEBOOK_ERROR_FAILED);
  g_clear_error (&error);
  g_assert_false (codebook_writer_write_file (blocks, "verslag.xyz", NULL, &error));
  g_assert_error (error, CODEBOOK_ERROR, CODEBOOK_ERROR_UNSUPPORTED);

  g_clear_error (&error);
  g_assert_true (codebook_writer_write_file (blocks, path, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_files (folder), ==, 1);
  g_remove (path);
  g_rmdir (folder);
}

static void
test_read_only_folder (void)
{
  g_autoptr (CodebookBlocks) blocks = make_all ();
  g_autofree char *folder = NULL, *path = NULL;
  g_autoptr (GError) error = NULL;

  if (geteuid () == 0)
    {
      g_test_skip ("root may write anywhere");
      return;
    }
  folder = g_dir_make_tmp ("writer-XXXXXX", NULL);
  path = g_build_filename (folder, "verslag.docx", NULL);
  g_chmod (folder, 0500);
  g_assert_false (codebook_writer_write_file (blocks, path, NULL, &error));
  g_assert_nonnull (strstr (error->message, "you may not write in that folder"));
  g_rmdir (folder);
}

static void
remove_tree (const char *path)
{
  const char *arguments[] = { "rm", "-rf", path, NULL };

  g_assert_true (g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL,
                               NULL, NULL, NULL, NULL));
}

static char *
run (char **arguments)
{
  g_auto (GStrv) environment = g_get_environ ();
  g_autoptr (GError) error = NULL;
  char *out = NULL;
  int status;

  environment = g_environ_unsetenv (environment, "G_DEBUG");
  environment = g_environ_unsetenv (environment, "MALLOC_PERTURB_");
  g_assert_true (g_spawn_sync (NULL, arguments, environment,
                               G_SPAWN_SEARCH_PATH | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, &out,
                               NULL, &status, &error));
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  return out;
}

static void
check_pdf (const char *folder, const char *format)
{
  static const char *const wanted[] = { "Sanne & <P07>",
                                        "Gevalsbeschrijving",
                                        "Steun van de coach",
                                        "vet, schuin en beide",
                                        "Ik voelde me niet bekeken,",
                                        "(P07, T1, r. 106–107)",
                                        "Vertrouwen in de coach",
                                        "Vervallen citaat.",
                                        "Niemand doet raar. (P07, T2, r. 41)",
                                        "daaronder",
                                        "Tabel 1. Metingen",
                                        "Contract <vast>",
                                        "16,5",
                                        "Stuurtekens en",
                                        "Vierde" };
  g_autofree char *name = g_strdup_printf ("in-%s.pdf", format);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  char *arguments[] = { "pdftotext", "-layout", path, "-", NULL };
  g_autofree char *text = run (arguments);

  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    if (strstr (text, wanted[i]) == NULL)
      g_error ("the PDF of the %s lacks “%s”:\n%s", format, wanted[i], text);
}

/* LibreOffice opens each, and what it prints is what was written. */
static void
check_libreoffice (const CodebookBlocks *blocks,
                   const char *soffice,
                   const char *folder,
                   const char *format)
{
  g_autofree char *profile = g_strdup_printf ("-env:UserInstallation=file://%s/profile", folder);
  g_autofree char *path = g_strdup_printf ("%s/in-%s.%s", folder, format, format);
  /* LibreOffice 7.4's Writer/Web loses a page's first paragraph when it makes a PDF. */
  const char *filter =
      g_str_equal (format, "html") ? "--infilter=HTML (StarWriter)" : "--norestore";
  const char *arguments[] = { soffice, profile,    "--headless", filter, "--convert-to",
                              "pdf",   "--outdir", folder,       path,   NULL };
  g_autoptr (GError) error = NULL;
  g_autofree char *said = NULL;

  g_assert_true (codebook_writer_write_file (blocks, path, NULL, &error));
  g_assert_no_error (error);
  said = run ((char **) arguments);
  check_pdf (folder, format);
}

static void
test_libreoffice (void)
{
  static const char *const formats[] = { "docx", "odt", "html" };
  g_autoptr (CodebookBlocks) blocks = make_all ();
  g_autofree char *soffice = g_find_program_in_path ("soffice");
  g_autofree char *pdftotext = g_find_program_in_path ("pdftotext");
  g_autofree char *folder = NULL;

  if (soffice == NULL || pdftotext == NULL)
    {
      g_test_skip ("soffice or pdftotext is absent");
      return;
    }
  folder = g_dir_make_tmp ("writer-XXXXXX", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    check_libreoffice (blocks, soffice, folder, formats[i]);
  remove_tree (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/writer/find", test_find);
  g_test_add_func ("/writer/docx/parts", test_docx_parts);
  g_test_add_func ("/writer/docx/styles", test_docx_styles);
  g_test_add_func ("/writer/odt/parts", test_odt_parts);
  g_test_add_func ("/writer/html", test_html);
  g_test_add_func ("/writer/md", test_md);
  g_test_add_func ("/writer/md/whole", test_md_whole);
  g_test_add_func ("/writer/same-bytes", test_same_bytes);
  g_test_add_func ("/writer/controls", test_controls);
  g_test_add_func ("/writer/save/fails", test_save_fails);
  g_test_add_func ("/writer/save/read-only-folder", test_read_only_folder);
  g_test_add_func ("/writer/libreoffice", test_libreoffice);
  return g_test_run ();
}
