/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How well names and numbers are found: on interview lines with marked spans (JSON: [{text,
 * spans: [{start, end, type}]}]), on texts with brat annotations beside them (.txt, .ann), and on
 * CoNLL-U (runs of PROPN count as spans, written as they are or, with --lower, in small letters; a
 * sentence at a time or, with --whole, as one text).
 *
 *   tests/bench/bench-names [--lower] [--whole] [--show] FILE…
 *
 * A span is covered if suggestions cover all its letters and digits; a suggestion that touches no
 * span is false; its type is right if a suggestion that touches it has that of the file. Prints, by
 * the types of the file, how many are covered (by tier 1, and by both), how many of these are of
 * the right type, and how many false ones there are to 40 words. */

#include <json-glib/json-glib.h>
#include <stdio.h>
#include <string.h>

#include "codebook/privacy/findings.h"
#include "codebook/text/fold.h"
#include "codebook/text/segments.h"

typedef struct
{
  guint start_cp, end_cp;
  char *type;
} Span;

typedef struct
{
  guint spans, covered_one, covered, typed;
} Count;

typedef struct
{
  CodebookNameLexicon *lexicon;
  GHashTable *counts; /* type → Count */
  guint words, found[2], false_found[2];
  gboolean lower, whole, show;
} Bench;

static void
span_clear (gpointer data)
{
  g_free (((Span *) data)->type);
}

static Count *
get_count (Bench *bench, const char *type)
{
  Count *count = g_hash_table_lookup (bench->counts, type);

  if (count == NULL)
    {
      count = g_new0 (Count, 1);
      g_hash_table_insert (bench->counts, g_strdup (type), count);
    }
  return count;
}

static gboolean
is_covered (const char *text, const Span *span, const GArray *findings, guint tier)
{
  const char *at = g_utf8_offset_to_pointer (text, span->start_cp);

  for (guint cp = span->start_cp; cp < span->end_cp; cp++, at = g_utf8_next_char (at))
    {
      gboolean in = !g_unichar_isalnum (g_utf8_get_char (at));

      for (guint i = 0; i < findings->len && !in; i++)
        {
          const CodebookFinding *finding = &g_array_index (findings, CodebookFinding, i);

          in = finding->tier <= tier && finding->start_cp <= cp && cp < finding->end_cp;
        }
      if (!in)
        return FALSE;
    }
  return TRUE;
}

/* What a type of the file is called here. Streets without a number are places. */
static gboolean
is_of_type (const char *type, CodebookIdentifier found)
{
  static const struct
  {
    const char *type;
    CodebookIdentifier is, or_is;
  } names[] = {
    { "PER", CODEBOOK_IDENTIFIER_PERSON, CODEBOOK_IDENTIFIER_PERSON },
    { "LOC", CODEBOOK_IDENTIFIER_PLACE, CODEBOOK_IDENTIFIER_PLACE },
    { "ORG", CODEBOOK_IDENTIFIER_ORGANISATION, CODEBOOK_IDENTIFIER_ORGANISATION },
    { "ADDRESS", CODEBOOK_IDENTIFIER_ADDRESS, CODEBOOK_IDENTIFIER_PLACE },
    { "POSTCODE", CODEBOOK_IDENTIFIER_POSTCODE, CODEBOOK_IDENTIFIER_ADDRESS },
    { "PHONE", CODEBOOK_IDENTIFIER_TELEPHONE, CODEBOOK_IDENTIFIER_TELEPHONE },
    { "ID", CODEBOOK_IDENTIFIER_NUMBER, CODEBOOK_IDENTIFIER_IBAN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (type, names[i].type))
      return found == names[i].is || found == names[i].or_is;
  return g_ascii_strcasecmp (type, codebook_identifier_to_string (found)) == 0;
}

static gboolean
is_typed (const Span *span, const GArray *findings)
{
  for (guint i = 0; i < findings->len; i++)
    {
      const CodebookFinding *finding = &g_array_index (findings, CodebookFinding, i);

      if (span->start_cp < finding->end_cp && finding->start_cp < span->end_cp
          && is_of_type (span->type, finding->type))
        return TRUE;
    }
  return FALSE;
}

static void
count_false (Bench *bench, const char *text, const GArray *spans, const GArray *findings)
{
  for (guint i = 0; i < findings->len; i++)
    {
      const CodebookFinding *finding = &g_array_index (findings, CodebookFinding, i);
      gboolean right = FALSE;

      for (guint k = 0; k < spans->len; k++)
        {
          const Span *span = &g_array_index (spans, Span, k);

          right |= span->start_cp < finding->end_cp && finding->start_cp < span->end_cp;
        }
      bench->found[finding->tier - 1]++;
      if (right)
        continue;
      bench->false_found[finding->tier - 1]++;
      if (bench->show)
        printf ("false %u %-12s %.*s\n", finding->tier,
                codebook_identifier_to_string (finding->type),
                (int) (finding->end_byte - finding->start_byte), text + finding->start_byte);
    }
}

static void
measure (Bench *bench, const char *cased, const GArray *spans)
{
  g_autofree char *lower = bench->lower ? g_utf8_strdown (cased, -1) : NULL;
  const char *text =
      lower != NULL && g_utf8_strlen (lower, -1) == g_utf8_strlen (cased, -1) ? lower : cased;
  g_autoptr (GArray) findings = codebook_findings_make (text, strlen (text), bench->lexicon);

  bench->words += codebook_segments_count_words (text, strlen (text), "nl");
  for (guint i = 0; i < spans->len; i++)
    {
      const Span *span = &g_array_index (spans, Span, i);
      Count *count = get_count (bench, span->type);
      gboolean covered = is_covered (text, span, findings, 2);
      gboolean covered_one = is_covered (text, span, findings, 1);
      gboolean typed = is_typed (span, findings);

      count->spans++;
      count->covered += covered;
      count->covered_one += covered_one;
      count->typed += covered && typed;
      if ((!covered_one || !typed) && bench->show)
        {
          const char *at = g_utf8_offset_to_pointer (text, span->start_cp);

          printf ("%s  %-12s %.*s\n",
                  !covered       ? "missed"
                  : !covered_one ? "second"
                                 : "type  ",
                  span->type,
                  (int) (g_utf8_offset_to_pointer (at, span->end_cp - span->start_cp) - at), at);
        }
    }
  count_false (bench, text, spans, findings);
}

static GArray *
new_spans (void)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (Span));

  g_array_set_clear_func (spans, span_clear);
  return spans;
}

static void
measure_json (Bench *bench, const char *path)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonArray *lines;

  if (!json_parser_load_from_file (parser, path, NULL))
    return;
  lines = json_node_get_array (json_parser_get_root (parser));
  for (guint i = 0; i < json_array_get_length (lines); i++)
    {
      JsonObject *line = json_array_get_object_element (lines, i);
      JsonArray *marked = json_object_get_array_member (line, "spans");
      g_autoptr (GArray) spans = new_spans ();

      for (guint k = 0; k < json_array_get_length (marked); k++)
        {
          JsonObject *one = json_array_get_object_element (marked, k);
          Span span = { (guint) json_object_get_int_member (one, "start"),
                        (guint) json_object_get_int_member (one, "end"),
                        g_strdup (json_object_get_string_member (one, "type")) };

          g_array_append_val (spans, span);
        }
      measure (bench, json_object_get_string_member (line, "text"), spans);
    }
}

static void
measure_brat (Bench *bench, const char *path)
{
  g_autofree char *stem = g_strndup (path, strlen (path) - 4);
  g_autofree char *annotations = g_strconcat (stem, ".ann", NULL);
  g_autofree char *text = NULL;
  g_autofree char *marked = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GArray) spans = new_spans ();

  if (!g_file_get_contents (path, &text, NULL, NULL)
      || !g_file_get_contents (annotations, &marked, NULL, NULL))
    return;
  lines = g_strsplit (marked, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      char type[64];
      Span span = { 0 };

      if (sscanf (lines[i], "T%*d %63s %u %u", type, &span.start_cp, &span.end_cp) != 3)
        continue;
      span.type = g_strdup (type);
      g_array_append_val (spans, span);
    }
  measure (bench, text, spans);
}

/* A sentence: forms with the spaces that were between them. */
static void
measure_sentence (Bench *bench, GString *text, GArray *spans)
{
  if (text->len > 0)
    measure (bench, text->str, spans);
  g_string_truncate (text, 0);
  g_array_set_size (spans, 0);
}

static void
measure_conllu (Bench *bench, const char *path)
{
  g_autofree char *file = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GArray) spans = new_spans ();
  gboolean within = FALSE;

  if (!g_file_get_contents (path, &file, NULL, NULL))
    return;
  lines = g_strsplit (file, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) fields = g_strsplit (lines[i], "\t", -1);
      gboolean name;

      if (g_strv_length (fields) != 10)
        {
          within = FALSE;
          if (*lines[i] == '\0' && bench->whole && text->len > 0)
            g_string_append_c (text, '\n');
          else if (*lines[i] == '\0')
            measure_sentence (bench, text, spans);
          continue;
        }
      if (strpbrk (fields[0], "-.") != NULL)
        continue;
      name = g_str_equal (fields[3], "PROPN");
      g_string_append (text, fields[1]);
      if (name)
        {
          guint end = (guint) g_utf8_strlen (text->str, -1);
          Span span = { end - (guint) g_utf8_strlen (fields[1], -1), end, NULL };

          if (within)
            g_array_index (spans, Span, spans->len - 1).end_cp = end;
          else
            {
              span.type = g_strdup ("PROPN");
              g_array_append_val (spans, span);
            }
        }
      within = name;
      if (strstr (fields[9], "SpaceAfter=No") == NULL)
        g_string_append_c (text, ' ');
    }
  measure_sentence (bench, text, spans);
}

static void
print_count (const char *type, const Count *count)
{
  printf ("%-20s %5u spans  tier 1 %6.3f  both %6.3f  typed %6.3f\n", type, count->spans,
          (double) count->covered_one / MAX (count->spans, 1),
          (double) count->covered / MAX (count->spans, 1),
          (double) count->typed / MAX (count->covered, 1));
}

static void
print (Bench *bench, double ms)
{
  GHashTableIter iter;
  gpointer type, value;
  Count all = { 0 };

  g_hash_table_iter_init (&iter, bench->counts);
  while (g_hash_table_iter_next (&iter, &type, &value))
    {
      Count *count = value;

      print_count (type, count);
      all.spans += count->spans;
      all.covered += count->covered;
      all.covered_one += count->covered_one;
      all.typed += count->typed;
    }
  print_count ("all", &all);
  for (guint tier = 1; tier <= 2; tier++)
    printf ("tier %u: %u found, %u false, %.2f to 40 words\n", tier, bench->found[tier - 1],
            bench->false_found[tier - 1],
            bench->words > 0 ? 40.0 * bench->false_found[tier - 1] / bench->words : 0.0);
  printf ("%u words in %.0f ms\n", bench->words, ms);
}

int
main (int argc, char **argv)
{
  Bench bench = { .lexicon = codebook_name_lexicon_new (NULL),
                  .counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free) };
  gint64 start_us = g_get_monotonic_time ();

  for (int i = 1; i < argc; i++)
    if (g_str_equal (argv[i], "--lower"))
      bench.lower = TRUE;
    else if (g_str_equal (argv[i], "--whole"))
      bench.whole = TRUE;
    else if (g_str_equal (argv[i], "--show"))
      bench.show = TRUE;
    else if (g_str_has_suffix (argv[i], ".json"))
      measure_json (&bench, argv[i]);
    else if (g_str_has_suffix (argv[i], ".conllu"))
      measure_conllu (&bench, argv[i]);
    else
      measure_brat (&bench, argv[i]);
  print (&bench, (double) (g_get_monotonic_time () - start_us) / 1000.0);
  g_hash_table_unref (bench.counts);
  codebook_name_lexicon_unref (bench.lexicon);
  return 0;
}
