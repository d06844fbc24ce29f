/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/import/hyphens.h"
#include "tests/codebook/import/helpers.h"
#include "tests/codebook/import/pdf-maker.h"

static CodebookTranscript *
read_made (PdfMaker *pdf, GError **error)
{
  g_autoptr (GBytes) bytes = pdf_finish (pdf);

  return codebook_reader_read_bytes (bytes, "x.pdf", NULL, error);
}

/* "1:0 2:64": pages and where they start. */
static char *
dup_pages (const CodebookTranscript *transcript)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < transcript->pages->len; i++)
    {
      const CodebookTranscriptPage *page =
          &g_array_index (transcript->pages, CodebookTranscriptPage, i);

      g_string_append_printf (out, "%s%s:%u", i > 0 ? " " : "", page->label, page->at_cp);
    }
  return g_string_free (out, FALSE);
}

static void
check (PdfMaker *pdf, const char *notation, const char *pages, const char *warning)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CodebookTranscript) transcript = read_made (pdf, &error);
  g_autofree char *found = NULL;
  g_autofree char *found_pages = NULL;

  g_assert_no_error (error);
  found = dup_notation (transcript);
  found_pages = dup_pages (transcript);
  g_assert_cmpstr (found, ==, notation);
  if (pages != NULL)
    g_assert_cmpstr (found_pages, ==, pages);
  if (warning == NULL)
    g_assert_cmpuint (transcript->warnings->len, ==, 0);
  else
    {
      g_assert_cmpuint (transcript->warnings->len, ==, 1);
      g_assert_cmpstr (transcript->warnings->pdata[0], ==, warning);
    }
}

static void
check_refused (PdfMaker *pdf, const char *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CodebookTranscript) transcript = read_made (pdf, &error);

  g_assert_null (transcript);
  g_assert_nonnull (error);
  g_assert_nonnull (strstr (error->message, "x.pdf"));
  if (strstr (error->message, words) == NULL)
    g_error ("‘%s’ does not say ‘%s’", error->message, words);
}

/* -- Paragraphs ------------------------------------------------------------------------------- */

static void
test_paragraphs (void)
{
  PdfMaker *pdf = pdf_new ();

  pdf_begin_page (pdf);
  pdf_put_lines (pdf, 10, 60, 80,
                 "Toen ik daar begon dacht ik dat de samen-\n"
                 "werking vanzelf zou gaan, maar de re-\n"
                 "integratie kostte meer tijd. Wij waren\n"
                 "het daar niet over eens.\n"
                 "Later ging het beter, vooral toen de\n"
                 "coach elke week even langskwam.\n"
                 "\n"
                 "Nu werk ik er drie dagen.");
  check (pdf,
         "Toen ik daar begon dacht ik dat de samenwerking vanzelf zou gaan, maar de re-integratie "
         "kostte meer tijd. Wij waren het daar niet over eens.\n"
         "Later ging het beter, vooral toen de coach elke week even langskwam.\n"
         "Nu werk ik er drie dagen.",
         "1:0", NULL);
}

static void
test_indents (void)
{
  PdfMaker *pdf = pdf_new ();

  pdf_begin_page (pdf);
  pdf_put_lines (pdf, 10, 60, 80,
                 "  Een alinea met een inspringende eerste\n"
                 "regel, zoals in een boek, die doorloopt\n"
                 "tot het einde van de derde regel, punt.\n"
                 "  De volgende springt ook in, want dat is\n"
                 "zo in een boek.\n"
                 "• een punt\n"
                 "• nog een punt dat langer is dan de regel\n"
                 "  en dus inspringt");
  check (pdf,
         "Een alinea met een inspringende eerste regel, zoals in een boek, die doorloopt tot het "
         "einde van de derde regel, punt.\n"
         "De volgende springt ook in, want dat is zo in een boek.\n"
         "L1|• een punt\n"
         "L1|• nog een punt dat langer is dan de regel en dus inspringt",
         NULL, NULL);
}

/* Labels in a margin of their own are read along with what is said. */
static void
test_labels (void)
{
  PdfMaker *pdf = pdf_new ();

  pdf_begin_page (pdf);
  pdf_put_lines (pdf, 10, 60, 80, "I:\n\nR:\n\n\nI:\nR:");
  pdf_put_lines (pdf, 10, 120, 80,
                 "Hoe gaat het nu met je op het werk\n"
                 "sinds de vorige keer?\n"
                 "Het gaat wel, ik heb een andere baas\n"
                 "gekregen die beter luistert dan de\n"
                 "vorige, dat scheelt.\n"
                 "En je collega's?\n"
                 "Die ook.");
  check (pdf,
         "I:\tHoe gaat het nu met je op het werk sinds de vorige keer?\n"
         "R:\tHet gaat wel, ik heb een andere baas gekregen die beter luistert dan de vorige, dat "
         "scheelt.\n"
         "I:\tEn je collega's?\n"
         "R:\tDie ook.",
         NULL, NULL);
}

static const char left[] = "De linkerkolom loopt door tot\n"
                           "onder aan de bladzijde en dan\n"
                           "gaat de tekst rechts boven\n"
                           "verder. Dat moet de lezer wel\n"
                           "weten, anders staan er halve\n"
                           "zinnen door elkaar heen.";
static const char right[] = "Rechts gaat het over iets heel\n"
                            "anders, namelijk over de baas\n"
                            "en over de collega's die er\n"
                            "nooit zijn. Ook dit is tekst\n"
                            "die gewoon doorloopt tot aan\n"
                            "het einde.";
#define LEFT_READ                                                                                  \
  "De linkerkolom loopt door tot onder aan de bladzijde en dan gaat de tekst rechts boven "        \
  "verder. Dat moet de lezer wel weten, anders staan er halve zinnen door elkaar heen."
#define RIGHT_READ                                                                                 \
  "Rechts gaat het over iets heel anders, namelijk over de baas en over de collega's die er "      \
  "nooit zijn. Ook dit is tekst die gewoon doorloopt tot aan het einde."

static void
test_columns (void)
{
  PdfMaker *pdf = pdf_new ();

  pdf_begin_page (pdf);
  pdf_put (pdf, PDF_BOLD, 16, 120, 60, "Een titel over twee kolommen");
  pdf_put_lines (pdf, 10, 60, 100, left);
  pdf_put_lines (pdf, 10, 260, 103, right);
  pdf_put (pdf, PDF_PLAIN, 10, 60, 220, "Onder beide kolommen staat nog een regel die breed is.");
  check (pdf,
         "H1|<b>Een titel over twee kolommen</b>\n" LEFT_READ "\n" RIGHT_READ "\n"
         "Onder beide kolommen staat nog een regel die breed is.",
         NULL, NULL);
}

/* With a note that runs up along the page's edge: it comes after the text, which stays as it is. */
static void
test_three_columns (void)
{
  PdfMaker *pdf = pdf_new ();

  pdf_begin_page (pdf);
  pdf_put_lines (pdf, 7, 40, 100, left);
  pdf_put_lines (pdf, 7, 220, 100, right);
  pdf_put_lines (pdf, 7, 400, 100, left);
  g_string_append (pdf->page,
                   "BT /F3 7 Tf 0 1 -1 0 20 300 Tm (Langs de rand in de hoogte) Tj ET\n");
  check (pdf, LEFT_READ "\n" RIGHT_READ "\n" LEFT_READ "\nLangs de rand in de hoogte", NULL, NULL);
}

static void
test_table (void)
{
  PdfMaker *pdf = pdf_new ();

  pdf_begin_page (pdf);
  pdf_put_lines (pdf, 10, 60, 80, "Naam\nSanne\nPiet\nJoke\nAli");
  pdf_put_lines (pdf, 10, 220, 80, "Leeftijd\n23\n31\n27\n19");
  pdf_put_lines (pdf, 10, 380, 80, "Werk\nbakker\nkok\nkapper\nloodgieter");
  check (pdf,
         "T|Naam\tLeeftijd\tWerk\n"
         "T|Sanne\t23\tbakker\n"
         "T|Piet\t31\tkok\n"
         "T|Joke\t27\tkapper\n"
         "T|Ali\t19\tloodgieter",
         NULL, NULL);
}

static void
test_looks (void)
{
  PdfMaker *pdf = pdf_new ();

  pdf_begin_page (pdf);
  pdf_put (pdf, PDF_PLAIN, 20, 60, 60, "Grote kop");
  pdf_put (pdf, PDF_PLAIN, 14, 60, 100, "Kleinere kop");
  pdf_put (pdf, PDF_PLAIN, 10, 60, 130, "Hij zei");
  pdf_put (pdf, PDF_BOLD, 10, 60 + 8 * 6, 130, "heel hard");
  pdf_put (pdf, PDF_ITALIC, 10, 60 + 18 * 6, 130, "nee");
  pdf_put (pdf, PDF_PLAIN, 10, 60 + 22 * 6, 130, "tegen zijn baas, en dat was dat.");
  check (pdf,
         "H1|Grote kop\nH2|Kleinere kop\n"
         "Hij zei <b>heel hard</b> <i>nee</i> tegen zijn baas, en dat was dat.",
         NULL, NULL);
}

static void
test_notes (void)
{
  PdfMaker *pdf = pdf_new ();

  pdf_begin_page (pdf);
  pdf_put_lines (pdf, 10, 60, 80,
                 "Hier staat gewone tekst met een noot erbij, en die\n"
                 "tekst gaat op de volgende bladzijde door met nog");
  pdf_put_lines (pdf, 7, 60, 700, "1 De noot staat klein onder aan.");
  pdf_begin_page (pdf);
  pdf_put_lines (pdf, 10, 60, 80, "een halve zin.");
  check (pdf,
         "Hier staat gewone tekst met een noot erbij, en die tekst gaat op de volgende bladzijde "
         "door met nog een halve zin.\n"
         "N|1 De noot staat klein onder aan.",
         "1:0 2:100", NULL);
}

/* -- Pages ------------------------------------------------------------------------------------ */

static void
test_furniture (void)
{
  static const char *const texts[] = {
    "Op de eerste bladzijde staat een alinea die op de\n"
    "tweede doorloopt, omdat hij niet past, en daarom een\n"
    "half woord: samen-",
    "werking. Dan komt er nog een alinea.\n"
    "Ja.",
    "Ja.\n"
    "De derde begint met hetzelfde antwoord.",
    "Ja.\n"
    "En de vierde ook.",
  };
  PdfMaker *pdf = pdf_new ();

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *foot = g_strdup_printf ("Pagina %u van 12", i + 9);

      pdf_begin_page (pdf);
      pdf_put (pdf, PDF_PLAIN, 9, i % 2 == 0 ? 60 : 300, 40,
               i % 2 == 0 ? "Interview met P07" : "Studie naar jobcoaching");
      pdf_put_lines (pdf, 10, 60, 90, texts[i]);
      pdf_put (pdf, PDF_PLAIN, 9, 260, 770, foot);
    }
  check (pdf,
         "Op de eerste bladzijde staat een alinea die op de tweede doorloopt, omdat hij niet past, "
         "en daarom een half woord: samenwerking. Dan komt er nog een alinea.\n"
         "Ja.\nJa.\nDe derde begint met hetzelfde antwoord.\nJa.\nEn de vierde ook.",
         "9:0 10:120 11:161 12:205", "8 running heads and page numbers were left out of the text.");
}

/* As if the sheet lay any way in the scanner, and was then turned right or not. */
static void
test_turned (void)
{
  static const char *const matrices[] = { "1 0 0 1 0 0", "0 1 -1 0 800 0", "-1 0 0 -1 800 800",
                                          "0 -1 1 0 0 800" };

  for (guint i = 0; i < G_N_ELEMENTS (matrices); i++)
    for (guint turn = 0; turn < 360; turn += 90)
      {
        PdfMaker *pdf = pdf_new ();
        g_autofree char *sheet =
            g_strdup_printf ("/MediaBox [-50 -20 850 820] /CropBox [0 0 800 800] /Rotate %u", turn);

        pdf->sheet = sheet;
        pdf_begin_page (pdf);
        g_string_append_printf (pdf->page, "%s cm\n", matrices[i]);
        pdf_put (pdf, PDF_PLAIN, 14, 100, 100, "Hoe het ging");
        pdf_put_lines (pdf, 10, 100, 160,
                       "Deze bladzijde lag verkeerd toen zij werd ingelezen, en\n"
                       "staat daarom op haar kant of op haar kop in het bestand.\n"
                       "Dat geeft niet.\n\n"
                       "R: Nee, dat geeft niet.");
        check (
            pdf,
            "H1|Hoe het ging\nDeze bladzijde lag verkeerd toen zij werd ingelezen, en staat daarom "
            "op haar kant of op haar kop in het bestand. Dat geeft niet.\n"
            "R: Nee, dat geeft niet.",
            "1:0", NULL);
      }
}

/* Nothing but what they all have: it is no frame around the text, it is the text. */
static void
test_alike (void)
{
  PdfMaker *pdf = pdf_new ();

  for (guint i = 0; i < 4; i++)
    {
      pdf_begin_page (pdf);
      pdf_put_lines (pdf, 10, 60, 80, "Op elk blad staat dezelfde zin.");
    }
  check (pdf,
         "Op elk blad staat dezelfde zin.\nOp elk blad staat dezelfde zin.\n"
         "Op elk blad staat dezelfde zin.\nOp elk blad staat dezelfde zin.",
         "1:0 2:32 3:64 4:96", NULL);
}

static void
test_scan (void)
{
  PdfMaker *pdf = pdf_new ();

  pdf_begin_page (pdf);
  g_string_append (pdf->page, "q 500 0 0 700 50 50 cm BI /W 2 /H 2 /CS /G /BPC 8 ID abcd EI Q\n");
  check_refused (pdf, "scan without text");
}

static void
test_half_scan (void)
{
  PdfMaker *pdf = pdf_new ();

  pdf_begin_page (pdf);
  g_string_append (pdf->page, "q 500 0 0 700 50 50 cm BI /W 2 /H 2 /CS /G /BPC 8 ID abcd EI Q\n");
  pdf_begin_page (pdf);
  pdf_put_lines (pdf, 10, 60, 80, "Hier is tekst.");
  check (pdf, "Hier is tekst.", "2:0", "1 page is a picture without text and was left out.");
}

static void
test_locked (void)
{
  PdfMaker *pdf = pdf_new ();

  pdf_begin_page (pdf);
  pdf_put_lines (pdf, 10, 60, 80, "Geheim.");
  pdf->trailer = "/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 "
                 "/O <0101010101010101010101010101010101010101010101010101010101010101> "
                 "/U <0202020202020202020202020202020202020202020202020202020202020202> >>";
  check_refused (pdf, "locked with a password");
}

static void
test_broken (void)
{
  static const char *const files[] = { "%PDF-1.4\n", "%PDF-1.7\nnonsense without end",
                                       "%PDF-1.4\n1 0 obj\n<< /Type /Catalog" };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (files[i], strlen (files[i]));
      g_autoptr (GError) error = NULL;

      g_assert_null (codebook_reader_read_bytes (bytes, "x.pdf", NULL, &error));
      g_assert_error (error, CODEBOOK_ERROR, CODEBOOK_ERROR_INVALID_DATA);
      g_assert_nonnull (strstr (error->message, "damaged"));
    }
}

/* -- Made to do harm -------------------------------------------------------------------------- */

#define FORM "/Type /XObject /Subtype /Form /BBox [0 0 600 800] "

/* Forms that each show the next ten times, twelve deep. */
static void
test_laughs (void)
{
  PdfMaker *pdf = pdf_new ();

  for (guint i = 0; i < 12; i++)
    {
      g_autofree char *dictionary = g_strdup_printf (
          FORM "/Resources << /XObject << /N %u 0 R >> >>", PDF_FIRST_FREE + i + 1);

      pdf_add_stream (pdf, dictionary,
                      "/N Do /N Do /N Do /N Do /N Do /N Do /N Do /N Do /N Do /N Do");
    }
  pdf_add_stream (pdf, FORM, "0 0 m 1 1 l S");
  pdf->form = "6 0 R";
  pdf_begin_page (pdf);
  g_string_append (pdf->page, "/N Do");
  check_refused (pdf, "far more time");
}

#define NOTE "<< /Type /Annot /Subtype "
#define FIELD NOTE "/Widget /F 4 /Rect "
#define BOX "/FT /Btn /AP << /N << /a 6 0 R /Off 6 0 R >> >> "

/* What was ticked, chosen and typed on a page that stays as it was, but no remarks and buttons. */
static void
test_form (void)
{
  static const char *const objects[] = {
    FIELD "[60 690 70 700] /T (a) /V /a /AS /a " BOX ">>",
    FIELD "[60 670 70 680] /T (b) /V /Off /AS /Off " BOX ">>",
    FIELD "[100 650 300 660] /T (c) /FT /Ch /Ff 393216 /Opt [(een) (twee)] /V (iets anders) >>",
    FIELD "[100 590 300 600] /T (d) /FT /Ch /Ff 131072 /Opt [(een) (twee)] /V (twee) >>",
    FIELD "[400 630 460 640] /T (e) /FT /Btn /Ff 65536 /MK << /CA (Knop) >> >>",
    NOTE "/FreeText /F 4 /Rect [60 500 300 512] /DA (/F3 10 Tf) /Contents (Erbij getypt.) >>",
    NOTE "/FreeText /F 2 /Rect [60 400 300 412] /DA (/F3 10 Tf) /Contents (Verborgen.) >>",
    NOTE "/Text /F 4 /Rect [60 300 80 320] /Contents (Opmerking.) >>",
  };
  PdfMaker *pdf = pdf_new ();

  pdf_add_stream (pdf, FORM, "");
  for (guint i = 0; i < G_N_ELEMENTS (objects); i++)
    pdf_add (pdf, g_strdup (objects[i]));
  pdf->catalog = "/AcroForm << /Fields [7 0 R 8 0 R 9 0 R 10 0 R 11 0 R] /DA (/F3 10 Tf) "
                 "/DR << /Font << /F3 3 0 R >> >> >>";
  pdf->sheet = "/MediaBox [0 0 600 800] "
               "/Annots [7 0 R 8 0 R 9 0 R 10 0 R 11 0 R 12 0 R 13 0 R 14 0 R]";
  pdf_begin_page (pdf);
  pdf_put_lines (pdf, 10, 75, 108, "ja");
  pdf_put_lines (pdf, 10, 75, 128, "nee");
  pdf_put_lines (pdf, 10, 60, 148, "Soort:");
  pdf_put_lines (pdf, 10, 60, 208, "Ander:");
  check (pdf, "☒ ja\n☐ nee\nSoort: iets anders\nAnder: twee\nErbij getypt.", "1:0", NULL);
}

/* A form that shows itself, pages that are their own parent, and more of them than there are. */
static void
test_cycles (void)
{
  PdfMaker *pdf = pdf_new ();

  pdf_add_stream (pdf, FORM "/Resources << /XObject << /N 6 0 R >> >>", "/N Do /N Do");
  pdf->form = "6 0 R";
  pdf_begin_page (pdf);
  g_string_append (pdf->page, "/N Do");
  pdf_put_lines (pdf, 10, 60, 80, "Gewoon.");
  check (pdf, "Gewoon.", "1:0", NULL);

  pdf = pdf_new ();
  g_free (pdf->objects->pdata[1]);
  pdf->objects->pdata[1] = g_strdup ("<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2000000000 >>");
  check_refused (pdf, "damaged");
}

/* The same few letters, millions of times: a small file, but not a small page. */
static void
test_bomb (void)
{
  static const char word[] = "BT /F3 10 Tf 10 10 Td (aaaaaaaa) Tj ET ";
  g_autoptr (GZlibCompressor) packer = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, 9);
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (GOutputStream) stream = g_converter_output_stream_new (memory, G_CONVERTER (packer));
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *hex = NULL;
  PdfMaker *pdf = pdf_new ();
  GString *content = g_string_new (NULL);

  for (guint i = 0; i < 1000; i++)
    g_string_append (words, word);
  for (guint i = 0; i < 2000; i++)
    g_assert_true (g_output_stream_write_all (stream, words->str, words->len, NULL, NULL, NULL));
  g_assert_true (g_output_stream_close (stream, NULL, NULL));
  for (gsize i = 0; i < g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (memory)); i++)
    g_string_append_printf (
        content, "%02x",
        ((guint8 *) g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (memory)))[i]);
  hex = g_string_free (content, FALSE);
  pdf_add_stream (pdf,
                  FORM "/Resources << /Font << /F3 3 0 R >> >> "
                       "/Filter [/ASCIIHexDecode /FlateDecode]",
                  hex);
  pdf->form = "6 0 R";
  pdf_begin_page (pdf);
  g_string_append (pdf->page, "/N Do");
  check_refused (pdf, "far more");
}

static void
test_nesting (void)
{
  g_autofree char *deep = g_strnfill (1000000, '[');
  PdfMaker *pdf = pdf_new ();

  pdf_begin_page (pdf);
  pdf_put_lines (pdf, 10, 60, 80, "Gewoon.");
  g_string_append (pdf->page, deep);
  check (pdf, "Gewoon.", "1:0", NULL);
}

static void
test_cancelled (void)
{
  PdfMaker *pdf = pdf_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  pdf_begin_page (pdf);
  pdf_put_lines (pdf, 10, 60, 80, "Gewoon.");
  bytes = pdf_finish (pdf);
  g_cancellable_cancel (cancellable);
  g_assert_null (codebook_reader_read_bytes (bytes, "x.pdf", cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* -- A collection, beside pdftotext ----------------------------------------------------------- */

/* (key-type utf8) (value-type guint) */
static GHashTable *
count_words (const char *text, guint *all)
{
  GHashTable *words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *folded = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);
  const char *start = NULL;

  for (const char *p = folded;; p = g_utf8_next_char (p))
    {
      gboolean of_word = g_unichar_isalnum (g_utf8_get_char (p));

      if (of_word && start == NULL)
        start = p;
      if (!of_word && start != NULL)
        {
          char *word = g_strndup (start, p - start);
          guint n = GPOINTER_TO_UINT (g_hash_table_lookup (words, word));

          g_hash_table_replace (words, word, GUINT_TO_POINTER (n + 1));
          ++*all;
          start = NULL;
        }
      if (*p == '\0')
        return words;
    }
}

/* Words that both have, of those of the one that has more. */
static double
compare_words (const char *found, const char *wanted)
{
  guint n_found = 0, n_wanted = 0, shared = 0;
  g_autoptr (GHashTable) have = count_words (found, &n_found);
  g_autoptr (GHashTable) want = count_words (wanted, &n_wanted);
  GHashTableIter iter;
  gpointer word, n;

  g_hash_table_iter_init (&iter, want);
  while (g_hash_table_iter_next (&iter, &word, &n))
    shared += MIN (GPOINTER_TO_UINT (n), GPOINTER_TO_UINT (g_hash_table_lookup (have, word)));
  return MAX (n_found, n_wanted) > 0 ? (double) shared / MAX (n_found, n_wanted) : 1;
}

static void
test_collection (void)
{
  g_autofree char *folder = find_shared ("corpus/pdf-pypdf");
  g_autofree char *program = g_find_program_in_path ("pdftotext");
  g_autoptr (GDir) dir = folder != NULL ? g_dir_open (folder, 0, NULL) : NULL;
  const char *file;
  guint all = 0, good = 0;

  if (folder != NULL && program == NULL)
    g_test_skip ("pdftotext is absent");
  while (dir != NULL && program != NULL && (file = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, file, NULL);
      const char *arguments[] = { program, path, "-", NULL };
      g_autofree char *wanted = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (CodebookTranscript) transcript = codebook_reader_read_file (path, NULL, &error);
      double part;

      if (transcript == NULL)
        {
          g_assert_true (strstr (error->message, "scan without text") != NULL
                         || strstr (error->message, "locked with a password") != NULL);
          continue;
        }
      g_assert_true (g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_STDERR_TO_DEV_NULL,
                                   NULL, NULL, &wanted, NULL, NULL, NULL));
      part = compare_words (transcript->text, wanted);
      all++;
      good += part >= 0.98;
      if (part < 0.98)
        g_test_message ("%s: %.3f", file, part);
    }
  g_test_message ("%u of %u", good, all);
  g_assert_cmpuint (good, ==, all);
}

/* -- Words cut in two ------------------------------------------------------------------------- */

static void
test_hyphens (void)
{
  static const struct
  {
    const char *before, *after, *whole;
  } cases[] = {
    { "samen-", "werking", "samenwerking" },
    { "re-", "integratie", "re-integratie" },
    { "ge-", "interesseerd", "geïnteresseerd" },
    { "be-", "antwoorden", "beantwoorden" },
    { "be-", "ijveren", "beijveren" },
    { "zo-", "even", "zo-even" },
    { "financi-", "eel", "financieel" },
    { "T-", "shirt", "T-shirt" },
    { "e-", "mail", "e-mail" },
    { "IPS-", "traject", "IPS-traject" },
    { "tv-", "programma", "tv-programma" },
    { "Noord-", "Holland", "Noord-Holland" },
    { "voor-", "en nadelen", "voor- en nadelen" },
    { "kant-en-", "klaar", "kant-en-klaar" },
    { "2019-", "2021", "2019-2021" },
    { "niet-", "westers", "niet-westers" },
    { "een mee-", "eter", "een mee-eter" },
    { "job-", "coach", "job-coach" },
    { "team-", "overleg", "teamoverleg" },
    { "co-", "ordinatie", "coördinatie" },
    { "aan\xC2\xAD", "eten", "aaneten" },
  };
  static const char text[] = "De job-coach had zin in de coördinatie van het teamoverleg.";
  g_autoptr (CodebookHyphens) hyphens = codebook_hyphens_new ();

  codebook_hyphens_add_line (hyphens, text, strlen (text));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gboolean trema;
      const char *joint = codebook_hyphens_join (hyphens, cases[i].before, cases[i].after, &trema);
      const char *hyphen = g_utf8_prev_char (cases[i].before + strlen (cases[i].before));
      GString *whole = g_string_new_len (cases[i].before, hyphen - cases[i].before);

      g_string_append (whole, joint);
      if (trema)
        g_string_append (whole, *cases[i].after == 'i' ? "ï" : "ö");
      g_string_append (whole, cases[i].after + trema);
      g_assert_cmpstr (whole->str, ==, cases[i].whole);
      g_string_free (whole, TRUE);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf/paragraphs", test_paragraphs);
  g_test_add_func ("/pdf/indents", test_indents);
  g_test_add_func ("/pdf/labels", test_labels);
  g_test_add_func ("/pdf/columns", test_columns);
  g_test_add_func ("/pdf/three-columns", test_three_columns);
  g_test_add_func ("/pdf/table", test_table);
  g_test_add_func ("/pdf/looks", test_looks);
  g_test_add_func ("/pdf/notes", test_notes);
  g_test_add_func ("/pdf/furniture", test_furniture);
  g_test_add_func ("/pdf/turned", test_turned);
  g_test_add_func ("/pdf/alike", test_alike);
  g_test_add_func ("/pdf/scan", test_scan);
  g_test_add_func ("/pdf/half-scan", test_half_scan);
  g_test_add_func ("/pdf/locked", test_locked);
  g_test_add_func ("/pdf/broken", test_broken);
  g_test_add_func ("/pdf/laughs", test_laughs);
  g_test_add_func ("/pdf/form", test_form);
  g_test_add_func ("/pdf/cycles", test_cycles);
  g_test_add_func ("/pdf/bomb", test_bomb);
  g_test_add_func ("/pdf/nesting", test_nesting);
  g_test_add_func ("/pdf/cancelled", test_cancelled);
  g_test_add_func ("/pdf/collection", test_collection);
  g_test_add_func ("/pdf/hyphens", test_hyphens);
  return g_test_run ();
}
