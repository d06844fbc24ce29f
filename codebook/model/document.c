/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/model/document.h"

#include "codebook/model/coding-set.h"
#include "codebook/model/naming.h"
#include "codebook/model/project-private.h"

G_DEFINE_FINAL_TYPE (CodebookDocument, codebook_document, G_TYPE_OBJECT)

static void
codebook_document_finalize (GObject *object)
{
  CodebookDocument *self = CODEBOOK_DOCUMENT (object);

  g_free (self->name);
  g_free (self->language);
  g_free (self->file_name);
  g_free (self->file_kind);
  g_free (self->held_on);
  g_free (self->wave_name);
  g_free (self->case_name);
  g_free (self->case_label);
  g_free (self->coders);
  G_OBJECT_CLASS (codebook_document_parent_class)->finalize (object);
}

static void
codebook_document_class_init (CodebookDocumentClass *class)
{
  G_OBJECT_CLASS (class)->finalize = codebook_document_finalize;
}

static void
codebook_document_init (CodebookDocument *self)
{
}

/* Listing -------------------------------------------------------------------------------------- */

/* gint64* coder → char* initials */
static GHashTable *
read_initials (CodebookStore *store, GError **error)
{
  g_autoptr (GHashTable) initials =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  g_auto (CodebookRows) rows =
      codebook_store_select (store, "SELECT id, initials, name FROM coder", "");

  while (codebook_rows_next (&rows, error))
    {
      gint64 id = codebook_rows_int64 (&rows, 0);
      gboolean none = *codebook_rows_text (&rows, 1) == '\0';

      g_hash_table_insert (initials, g_memdup2 (&id, sizeof id),
                           g_strdup (codebook_rows_text (&rows, none ? 2 : 1)));
    }
  return codebook_rows_failed (&rows) ? NULL : g_steal_pointer (&initials);
}

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

/* "MV, NB" */
static char *
join_coders (const GArray *coders, GHashTable *initials)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < coders->len; i++)
    {
      char *name = g_hash_table_lookup (initials, &g_array_index (coders, gint64, i));

      if (name != NULL)
        g_ptr_array_add (names, name);
    }
  g_ptr_array_sort (names, compare_texts);
  g_ptr_array_add (names, NULL);
  return g_strjoinv (", ", (char **) names->pdata);
}

static char *
dup_text (CodebookRows *rows, int column)
{
  const char *text = codebook_rows_text (rows, column);

  return g_strdup (text != NULL ? text : "");
}

static CodebookDocument *
read_document (CodebookRows *rows)
{
  CodebookDocument *document = g_object_new (CODEBOOK_TYPE_DOCUMENT, NULL);

  document->id = codebook_rows_int64 (rows, 0);
  document->name = dup_text (rows, 1);
  document->language = dup_text (rows, 2);
  document->file_name = dup_text (rows, 3);
  document->file_kind = dup_text (rows, 4);
  document->held_on = dup_text (rows, 5);
  document->wave = codebook_rows_int64 (rows, 6);
  document->wave_name = dup_text (rows, 7);
  document->study_case = codebook_rows_int64 (rows, 8);
  document->case_name = dup_text (rows, 9);
  document->case_label = dup_text (rows, 10);
  document->length_cp = codebook_rows_int64 (rows, 11);
  document->words = codebook_rows_int64 (rows, 12);
  document->coders = g_strdup ("");
  return document;
}

gboolean
codebook_document_count (CodebookProject *project, CodebookDocument *document, GError **error)
{
  g_autoptr (GHashTable) initials = NULL;
  const CodebookDocumentCount *count =
      codebook_counts_count_document (codebook_project_get_counts (project), document->id, error);

  if (count == NULL
      || (initials = read_initials (codebook_project_get_store (project), error)) == NULL)
    return FALSE;
  document->turns = count->turns;
  document->codings = count->codings;
  document->coded_cp = MIN (count->coded_cp, document->length_cp);
  g_free (document->coders);
  document->coders = join_coders (count->coders, initials);
  document->counted = TRUE;
  return TRUE;
}

gboolean
codebook_document_measure (CodebookProject *project, CodebookDocument *document, GError **error)
{
  g_autoptr (CodebookDocumentText) text = NULL;
  g_autoptr (CodebookCodingSet) codings = NULL;
  guint covered = 0;

  if (codebook_store_int64 (codebook_project_get_store (project), 0,
                            "SELECT EXISTS (SELECT 1 FROM correction WHERE document = ?)", "i",
                            document->id)
      == 0)
    return TRUE;
  text = codebook_document_text_load (project, document->id, error);
  if (text != NULL)
    codings = codebook_coding_set_load (project, document->id, text, error);
  if (codings == NULL)
    return FALSE;
  document->length_cp = codebook_document_text_get_length_cp (text);
  document->coded_cp = 0;
  for (guint i = 0; i < codebook_coding_set_get_count (codings); i++)
    {
      const CodebookCoding *coding = codebook_coding_set_get (codings, i);
      guint start_cp = MAX (coding->start_cp, covered);

      if (coding->end_cp > start_cp)
        document->coded_cp += coding->end_cp - start_cp;
      covered = MAX (covered, coding->end_cp);
    }
  return TRUE;
}

/* All; or @id; or those of @study_case, or with a part of it. */
static GPtrArray *
read_documents (CodebookProject *project, gint64 id, gint64 study_case, GError **error)
{
  g_autoptr (GPtrArray) documents = g_ptr_array_new_with_free_func (g_object_unref);
  g_auto (CodebookRows) rows = codebook_store_select (
      codebook_project_get_store (project),
      "SELECT document.id, document.name, language, file_name, file_kind, held_on, wave, "
      "wave.name, study_case.id, study_case.name, study_case.label, length_cp, words "
      "FROM document LEFT JOIN wave ON wave.id = document.wave LEFT JOIN study_case ON "
      "study_case.id = (SELECT study_case FROM case_part WHERE case_part.document = document.id "
      "AND start_cp = 0 AND end_cp = length_cp ORDER BY study_case LIMIT 1) "
      "WHERE (?1 IS NULL OR document.id = ?1) AND (?2 IS NULL OR document.id IN "
      "(SELECT document FROM case_part WHERE case_part.study_case = ?2)) "
      "ORDER BY document.position, document.id",
      "II", id, study_case);

  while (codebook_rows_next (&rows, error))
    g_ptr_array_add (documents, read_document (&rows));
  return codebook_rows_failed (&rows) ? NULL : g_steal_pointer (&documents);
}

GPtrArray *
codebook_document_list (CodebookProject *project, GError **error)
{
  return read_documents (project, 0, 0, error);
}

GPtrArray *
codebook_document_list_of_case (CodebookProject *project, gint64 study_case, GError **error)
{
  g_return_val_if_fail (study_case != 0, NULL);
  return read_documents (project, 0, study_case, error);
}

CodebookDocument *
codebook_document_get (CodebookProject *project, gint64 id, GError **error)
{
  g_autoptr (GPtrArray) documents = NULL;

  /* 0 would mean all. */
  if (id != 0)
    {
      documents = read_documents (project, id, 0, error);
      if (documents == NULL)
        return NULL;
      if (documents->len > 0)
        return g_object_ref (g_ptr_array_index (documents, 0));
    }
  codebook_naming_fail_gone (CODEBOOK_KIND_DOCUMENT, id, error);
  return NULL;
}

gint64
codebook_document_find (CodebookProject *project, const char *name, GError **error)
{
  return codebook_naming_find (codebook_project_get_store (project), CODEBOOK_KIND_DOCUMENT,
                               "SELECT id, name, '' FROM document ORDER BY position, id", name,
                               error);
}

/* Display data --------------------------------------------------------------------------------- */

static CodebookStyle
parse_style (const char *text)
{
  static const char *const styles[] = { "", "heading", "list", "table", "note" };

  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    if (g_str_equal (text, styles[i]))
      return (CodebookStyle) i;
  return CODEBOOK_STYLE_BODY;
}

GArray *
codebook_document_load_paragraphs (CodebookProject *project,
                                   gint64 id,
                                   CodebookDocumentText *text,
                                   GError **error)
{
  g_autoptr (GArray) paragraphs = g_array_new (FALSE, TRUE, sizeof (CodebookTranscriptParagraph));
  g_auto (CodebookRows) rows = codebook_store_select (
      codebook_project_get_store (project),
      "SELECT start_cp, style, level FROM paragraph WHERE document = ? ORDER BY start_cp", "i", id);

  while (codebook_rows_next (&rows, error))
    {
      CodebookTranscriptParagraph paragraph = { 0 };
      guint start = codebook_rows_int64 (&rows, 0);
      guint end;

      codebook_document_text_cover (text, start, start, &paragraph.start_cp, &end);
      paragraph.style = parse_style (codebook_rows_text (&rows, 1));
      paragraph.level = codebook_rows_int64 (&rows, 2);
      g_array_append_val (paragraphs, paragraph);
    }
  return codebook_rows_failed (&rows) ? NULL : g_steal_pointer (&paragraphs);
}

GArray *
codebook_document_load_runs (CodebookProject *project,
                             gint64 id,
                             CodebookDocumentText *text,
                             GError **error)
{
  g_autoptr (GArray) runs = g_array_new (FALSE, TRUE, sizeof (CodebookTranscriptRun));
  g_auto (CodebookRows) rows = codebook_store_select (
      codebook_project_get_store (project),
      "SELECT start_cp, end_cp, bits FROM format WHERE document = ? ORDER BY start_cp", "i", id);
  guint done = 0;

  while (codebook_rows_next (&rows, error))
    {
      CodebookTranscriptRun run = { 0 };

      codebook_document_text_cover (text, codebook_rows_int64 (&rows, 0),
                                    codebook_rows_int64 (&rows, 1), &run.start_cp, &run.end_cp);
      run.format = (CodebookFormat) codebook_rows_int64 (&rows, 2);
      /* What was typed over the end of one and the start of the next is of the first. */
      run.start_cp = MAX (run.start_cp, done);
      if (run.start_cp >= run.end_cp)
        continue;
      done = run.end_cp;
      g_array_append_val (runs, run);
    }
  return codebook_rows_failed (&rows) ? NULL : g_steal_pointer (&runs);
}

GArray *
codebook_document_load_times (CodebookProject *project,
                              gint64 id,
                              CodebookDocumentText *text,
                              GError **error)
{
  g_autoptr (GArray) times = g_array_new (FALSE, TRUE, sizeof (CodebookTranscriptTime));
  g_auto (CodebookRows) rows = codebook_store_select (
      codebook_project_get_store (project),
      "SELECT at_cp, at_ms FROM time_mark WHERE document = ? ORDER BY at_cp", "i", id);

  while (codebook_rows_next (&rows, error))
    {
      CodebookTranscriptTime time = { 0 };
      guint at = codebook_rows_int64 (&rows, 0);
      guint end;

      codebook_document_text_cover (text, at, at, &time.at_cp, &end);
      time.at_ms = codebook_rows_int64 (&rows, 1);
      g_array_append_val (times, time);
    }
  return codebook_rows_failed (&rows) ? NULL : g_steal_pointer (&times);
}

GArray *
codebook_document_load_pages (CodebookProject *project,
                              gint64 id,
                              CodebookDocumentText *text,
                              GError **error)
{
  g_autoptr (GArray) pages = g_array_new (FALSE, TRUE, sizeof (CodebookTranscriptPage));
  g_auto (CodebookRows) rows = codebook_store_select (
      codebook_project_get_store (project),
      "SELECT at_cp, page FROM page_mark WHERE document = ? ORDER BY at_cp", "i", id);

  g_array_set_clear_func (pages, codebook_transcript_page_clear);
  while (codebook_rows_next (&rows, error))
    {
      CodebookTranscriptPage page = { 0 };
      guint at = codebook_rows_int64 (&rows, 0);
      guint end;

      codebook_document_text_cover (text, at, at, &page.at_cp, &end);
      page.label = g_strdup (codebook_rows_text (&rows, 1));
      if (pages->len > 0
          && g_array_index (pages, CodebookTranscriptPage, pages->len - 1).at_cp == page.at_cp)
        g_array_set_size (pages, pages->len - 1);
      g_array_append_val (pages, page);
    }
  return codebook_rows_failed (&rows) ? NULL : g_steal_pointer (&pages);
}
