/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Retrieval: SQL finds the codings, C resolves them.
 *
 *   codings by code, or by document where no code is asked for
 *     → grouped by document, in the order of interviews
 *     → edges made current, filtered by place (role, case, where, overlap)
 *
 * Of what is found the words, surroundings and lines come from the paragraphs they are in. No
 * document's text is read: a thousand fragments from five hundred documents cost a thousand
 * paragraphs, not 30 MB. The SQL here only reads; it joins what several files of model/ own, which
 * is why it stands here. */

#include "codebook/analysis/query.h"

#include <string.h>

#include "codebook/analysis/where.h"
#include "codebook/model/code.h"
#include "codebook/model/coding-set.h"
#include "codebook/model/turn.h"

#define MANY_PART 10 /* of the codes: a tenth is many */

typedef struct
{
  gint64 id, code, coder;
  CodebookEdge start, end;
  guint weight;
  gint64 speaker;         /* whose turn it starts in; 0 = nobody's */
  guint start_cp, end_cp; /* current; once its document is at hand */
} Row;

typedef struct
{
  gint64 id, wave;
} Document;

/* A document, or a range of one, that belongs to a case. */
typedef struct
{
  gint64 study_case;
  guint start_cp, end_cp; /* base */
} Part;

typedef struct
{
  CodebookProject *project;
  CodebookStore *store;
  const CodebookQuery *query;
  CodebookWhere *where;    /* NULL = none */
  GHashTable *speakers;    /* gint64 → Speaker */
  GHashTable *parts;       /* document → GArray of Part, the narrowest first */
  GHashTable *corrected;   /* documents with corrections, as a set */
  GHashTable *of_cases;    /* documents with words of the cases asked for, as a set; NULL = any */
  GHashTable *rows;        /* document → GArray of Row */
  GHashTable *not_codes;   /* document → GArray of Row; NULL = no condition */
  GHashTable *overlapping; /* the same */
  gboolean many;           /* so many rows that whoever speaks is found document by document */
  CodebookFragments *found;
} Run;

typedef struct
{
  CodebookRole role;
  gint64 study_case;
} Speaker;

CodebookQuery *
codebook_query_new (void)
{
  return g_new0 (CodebookQuery, 1);
}

void
codebook_query_free (CodebookQuery *query)
{
  GArray **lists[] = { &query->codes, &query->not_codes, &query->overlapping, &query->cases,
                       &query->waves, &query->coders,    &query->documents,   &query->roles };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    g_clear_pointer (lists[i], g_array_unref);
  g_free (query->where);
  g_free (query);
}

static gboolean
has (const GArray *list, gint64 id)
{
  for (guint i = 0; list != NULL && i < list->len; i++)
    if (g_array_index (list, gint64, i) == id)
      return TRUE;
  return FALSE;
}

/* An empty list is no condition. */
static gboolean
allows (const GArray *list, gint64 id)
{
  return list == NULL || list->len == 0 || has (list, id);
}

void
codebook_query_add_id (GArray **list, gint64 id)
{
  if (*list == NULL)
    *list = g_array_new (FALSE, FALSE, sizeof (gint64));
  if (!has (*list, id))
    g_array_append_val (*list, id);
}

gboolean
codebook_query_add_code (CodebookProject *project, GArray **list, const char *path, GError **error)
{
  gboolean family = g_str_has_suffix (path, "/**");
  g_autofree char *name = g_strndup (path, strlen (path) - (family ? 3 : 0));
  gint64 id = codebook_code_find (project, name, error);
  g_autoptr (GArray) ids = NULL;

  if (id == 0)
    return FALSE;
  if (!family)
    {
      codebook_query_add_id (list, id);
      return TRUE;
    }
  ids = codebook_code_family (project, id, error);
  for (guint i = 0; ids != NULL && i < ids->len; i++)
    codebook_query_add_id (list, g_array_index (ids, gint64, i));
  return ids != NULL;
}

/* Reading what is small, whole ------------------------------------------------------------------
 */

static gint64 *
dup_id (gint64 id)
{
  gint64 *copy = g_new (gint64, 1);

  *copy = id;
  return copy;
}

static GHashTable *
new_table (GDestroyNotify free_value)
{
  return g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, free_value);
}

/* The first column, as a set. */
static gboolean
read_set (CodebookRows *rows, GHashTable **set, GError **error)
{
  *set = new_table (NULL);
  while (codebook_rows_next (rows, error))
    g_hash_table_add (*set, dup_id (codebook_rows_int64 (rows, 0)));
  return !codebook_rows_failed (rows);
}

static GArray *
ensure_array (GHashTable *table, gint64 document, guint element_size)
{
  GArray *array = g_hash_table_lookup (table, &document);

  if (array == NULL)
    {
      array = g_array_new (FALSE, FALSE, element_size);
      g_hash_table_insert (table, dup_id (document), array);
    }
  return array;
}

/* Narrowest first: a part of a conversation may belong to another case than the rest. */
static gboolean
read_parts (Run *run, GError **error)
{
  g_auto (CodebookRows) rows =
      codebook_store_select (run->store,
                             "SELECT document, study_case, start_cp, end_cp FROM case_part"
                             " ORDER BY end_cp - start_cp, start_cp, study_case",
                             "");

  run->parts = new_table ((GDestroyNotify) g_array_unref);
  while (codebook_rows_next (&rows, error))
    {
      GArray *parts = ensure_array (run->parts, codebook_rows_int64 (&rows, 0), sizeof (Part));
      Part part = { codebook_rows_int64 (&rows, 1), (guint) codebook_rows_int64 (&rows, 2),
                    (guint) codebook_rows_int64 (&rows, 3) };

      g_array_append_val (parts, part);
    }
  return !codebook_rows_failed (&rows);
}

static gboolean
read_speakers (Run *run, GError **error)
{
  g_auto (CodebookRows) rows =
      codebook_store_select (run->store, "SELECT id, role, study_case FROM speaker", "");

  run->speakers = new_table (g_free);
  while (codebook_rows_next (&rows, error))
    {
      Speaker *speaker = g_new0 (Speaker, 1);

      codebook_role_parse (codebook_rows_text (&rows, 1), &speaker->role);
      speaker->study_case = codebook_rows_int64 (&rows, 2);
      g_hash_table_insert (run->speakers, dup_id (codebook_rows_int64 (&rows, 0)), speaker);
    }
  return !codebook_rows_failed (&rows);
}

static gboolean
read_catalogue (Run *run, GError **error)
{
  g_auto (CodebookRows) corrected =
      codebook_store_select (run->store, "SELECT DISTINCT document FROM correction", "");

  run->found = codebook_fragments_new (run->project, error);
  return run->found != NULL && read_set (&corrected, &run->corrected, error)
         && read_parts (run, error) && read_speakers (run, error);
}

/* Codings ---------------------------------------------------------------------------------------
 */

/* "[1,2,3]", for json_each (). */
static char *
make_json (const GArray *ids)
{
  GString *json = g_string_new ("[");

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    g_string_append_printf (json, "%s%" G_GINT64_FORMAT, i > 0 ? "," : "",
                            g_array_index (ids, gint64, i));
  g_string_append_c (json, ']');
  return g_string_free (json, FALSE);
}

#define COLUMNS "SELECT document, id, code, coder, start_cp, start_in, end_cp, end_in, weight, "
/* Turns, like codings, hang on the text that never changes, so base places are compared. */
#define SPEAKER                                                                                    \
  "(SELECT iif (end_cp > coding.start_cp, speaker, 0) FROM turn"                                   \
  " WHERE document = coding.document AND start_cp <= coding.start_cp"                              \
  " ORDER BY start_cp DESC LIMIT 1)"
#define OF_CODES " WHERE code IN (SELECT value FROM json_each (?1))"

static gboolean
read_rows (CodebookRows *rows, GHashTable **table, const GArray *coders, GError **error)
{
  *table = new_table ((GDestroyNotify) g_array_unref);
  while (codebook_rows_next (rows, error))
    {
      Row row = { codebook_rows_int64 (rows, 1),
                  codebook_rows_int64 (rows, 2),
                  codebook_rows_int64 (rows, 3),
                  { (guint) codebook_rows_int64 (rows, 4), (guint) codebook_rows_int64 (rows, 5) },
                  { (guint) codebook_rows_int64 (rows, 6), (guint) codebook_rows_int64 (rows, 7) },
                  (guint) codebook_rows_int64 (rows, 8),
                  codebook_rows_int64 (rows, 9),
                  0,
                  0 };

      if (allows (coders, row.coder))
        g_array_append_val (ensure_array (*table, codebook_rows_int64 (rows, 0), sizeof (Row)),
                            row);
    }
  return !codebook_rows_failed (rows);
}

/* For a condition on overlap: it does not matter who speaks. */
static gboolean
read_others (Run *run, const GArray *codes, GHashTable **table, GError **error)
{
  g_autofree char *json = make_json (codes);
  g_auto (CodebookRows) rows =
      codebook_store_select (run->store, COLUMNS "0 FROM coding" OF_CODES, "s", json);

  return read_rows (&rows, table, NULL, error);
}

/* Of a good part of all codes, as of a family, the codings are sooner found by going through all
 * than by looking up each. */
static gboolean
read_codings_of (Run *run, const GArray *codes, GError **error)
{
  gint64 n_codes = codebook_store_int64 (run->store, 0, "SELECT count(*) FROM code", "");
  g_autofree char *json = make_json (codes);
  g_auto (CodebookRows) rows = { 0 };

  run->many = codes->len >= n_codes / MANY_PART;
  rows = codebook_store_select (run->store,
                                run->many ? COLUMNS "0 FROM coding NOT INDEXED" OF_CODES
                                          : COLUMNS SPEAKER " FROM coding" OF_CODES,
                                "s", json);
  return read_rows (&rows, &run->rows, run->query->coders, error);
}

static gboolean
read_codings_in (Run *run, const GArray *documents, GError **error)
{
  g_autofree char *json = make_json (documents);
  g_auto (CodebookRows) rows = codebook_store_select (
      run->store, COLUMNS "0 FROM coding WHERE document IN (SELECT value FROM json_each (?1))", "s",
      json);

  run->many = TRUE;
  return read_rows (&rows, &run->rows, run->query->coders, error);
}

/* Those that can matter: of the codes asked for, else of the documents that pass, else all. */
static gboolean
read_codings (Run *run, const GPtrArray *documents, guint all_documents, GError **error)
{
  const CodebookQuery *query = run->query;
  g_autoptr (GArray) ids = NULL;

  if (query->not_codes != NULL && query->not_codes->len > 0
      && !read_others (run, query->not_codes, &run->not_codes, error))
    return FALSE;
  if (query->overlapping != NULL && query->overlapping->len > 0
      && !read_others (run, query->overlapping, &run->overlapping, error))
    return FALSE;
  if (query->codes != NULL && query->codes->len > 0)
    return read_codings_of (run, query->codes, error);
  if (documents->len == all_documents)
    {
      g_auto (CodebookRows) rows =
          codebook_store_select (run->store, COLUMNS "0 FROM coding NOT INDEXED", "");

      run->many = TRUE;
      return read_rows (&rows, &run->rows, query->coders, error);
    }
  ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < documents->len; i++)
    g_array_append_val (ids, ((const Document *) documents->pdata[i])->id);
  return read_codings_in (run, ids, error);
}

/* Documents -------------------------------------------------------------------------------------
 */

/* By a part of theirs, or by a speaker. */
static gboolean
read_case_documents (Run *run, GError **error)
{
  g_autofree char *json = make_json (run->query->cases);
  g_auto (CodebookRows) rows = codebook_store_select (
      run->store,
      "SELECT document FROM case_part WHERE study_case IN (SELECT value FROM json_each (?1))"
      " UNION SELECT document FROM speaker WHERE study_case IN"
      " (SELECT value FROM json_each (?1))",
      "s", json);

  return read_set (&rows, &run->of_cases, error);
}

static gboolean
document_passes (Run *run, gint64 id, gint64 wave)
{
  return allows (run->query->documents, id) && allows (run->query->waves, wave)
         && (run->of_cases == NULL || g_hash_table_contains (run->of_cases, &id));
}

/* Those that the conditions on documents leave, in the order of interviews. */
static GPtrArray *
read_documents (Run *run, guint *n_all, GError **error)
{
  g_autoptr (GPtrArray) documents = g_ptr_array_new_with_free_func (g_free);
  g_auto (CodebookRows) rows =
      codebook_store_select (run->store, "SELECT id, wave FROM document ORDER BY position, id", "");

  *n_all = 0;
  if (run->query->cases != NULL && run->query->cases->len > 0 && !read_case_documents (run, error))
    return NULL;
  while (codebook_rows_next (&rows, error))
    {
      gint64 id = codebook_rows_int64 (&rows, 0), wave = codebook_rows_int64 (&rows, 1);
      Document *document;

      (*n_all)++;
      if (!document_passes (run, id, wave))
        continue;
      document = g_new (Document, 1);
      document->id = id;
      document->wave = wave;
      g_ptr_array_add (documents, document);
    }
  return codebook_rows_failed (&rows) ? NULL : g_steal_pointer (&documents);
}

/* Edges → current places ------------------------------------------------------------------------
 */

/* @text NULL: there are no corrections, so base is current. */
static void
place_rows (GArray *rows, CodebookDocumentText *text)
{
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      Row *row = &g_array_index (rows, Row, i);

      if (text != NULL)
        codebook_document_text_resolve (text, row->start, row->end, &row->start_cp, &row->end_cp);
      else
        {
          row->start_cp = row->start.base_cp;
          row->end_cp = MAX (row->end.base_cp, row->start_cp);
        }
    }
}

static int
compare_rows (gconstpointer one, gconstpointer other)
{
  const Row *a = one, *b = other;

  if (a->start_cp != b->start_cp)
    return a->start_cp < b->start_cp ? -1 : 1;
  if (a->end_cp != b->end_cp)
    return a->end_cp > b->end_cp ? -1 : 1;
  return (a->id > b->id) - (a->id < b->id);
}

/* Where corrections put things hangs on lengths alone, so a text of as many spaces stands in for
 * the document's own, which is not read: with corrections in each of 500 documents, as when names
 * were replaced, that made all the difference. */
static CodebookDocumentText *
load_places (Run *run, gint64 document, GError **error)
{
  gint64 length_cp = codebook_store_int64 (
      run->store, 0, "SELECT length_cp FROM document WHERE id = ?", "i", document);
  g_autofree char *blank = g_strnfill ((gsize) length_cp, ' ');
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (CodebookCorrectionValue));
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_auto (CodebookRows) rows = codebook_store_select (
      run->store, "SELECT id, start_cp, end_cp, text, made_at FROM correction WHERE document = ?",
      "i", document);

  while (codebook_rows_next (&rows, error))
    {
      char *text = g_strdup (codebook_rows_text (&rows, 3));
      CodebookCorrectionValue value = { codebook_rows_int64 (&rows, 0),
                                        (guint) codebook_rows_int64 (&rows, 1),
                                        (guint) codebook_rows_int64 (&rows, 2), text,
                                        codebook_rows_int64 (&rows, 4) };

      g_ptr_array_add (texts, text);
      g_array_append_val (values, value);
    }
  if (codebook_rows_failed (&rows))
    return NULL;
  return codebook_document_text_new (blank, (gsize) length_cp,
                                     (const CodebookCorrectionValue *) (void *) values->data,
                                     values->len);
}

/* Corrections may have moved a start into another turn than its base place is in; turns are only
 * read where one has moved at all. */
static gboolean
find_speakers (Run *run, gint64 document, CodebookDocumentText *text, GArray *rows, GError **error)
{
  g_autoptr (GArray) turns = NULL;

  for (guint i = 0; i < rows->len; i++)
    {
      Row *row = &g_array_index (rows, Row, i);
      CodebookEdge now = codebook_document_text_edge_from_current (text, row->start_cp, FALSE);
      CodebookEdge next = { now.base_cp + 1, 0 };
      const CodebookTurn *turn;

      /* The first of what was typed over is where it was, but may be of the turn behind it. */
      if (row->start.in == 0 && now.in == 0 && now.base_cp == row->start.base_cp
          && codebook_document_text_current_from_edge (text, next) == row->start_cp + 1)
        continue;
      if (turns == NULL)
        turns = codebook_turn_load (run->project, document, text, error);
      if (turns == NULL)
        return FALSE;
      turn = codebook_turn_at (turns, row->start_cp);
      row->speaker = turn != NULL ? turn->speaker : 0;
    }
  return TRUE;
}

typedef struct
{
  guint start_cp, end_cp; /* base */
  gint64 speaker;
} Turn;

/* Who speaks where these start in the base text. */
static gboolean
read_speakers_of (Run *run, gint64 document, GArray *rows, GError **error)
{
  g_autoptr (GArray) turns = g_array_new (FALSE, FALSE, sizeof (Turn));
  g_auto (CodebookRows) found = codebook_store_select (
      run->store, "SELECT start_cp, end_cp, speaker FROM turn WHERE document = ? ORDER BY start_cp",
      "i", document);

  while (codebook_rows_next (&found, error))
    {
      Turn turn = { (guint) codebook_rows_int64 (&found, 0),
                    (guint) codebook_rows_int64 (&found, 1), codebook_rows_int64 (&found, 2) };

      g_array_append_val (turns, turn);
    }
  for (guint i = 0; i < rows->len; i++)
    {
      Row *row = &g_array_index (rows, Row, i);
      guint low = 0, high = turns->len;

      while (low < high)
        {
          guint middle = low + (high - low) / 2;

          if (g_array_index (turns, Turn, middle).start_cp <= row->start.base_cp)
            low = middle + 1;
          else
            high = middle;
        }
      if (low > 0 && g_array_index (turns, Turn, low - 1).end_cp > row->start.base_cp)
        row->speaker = g_array_index (turns, Turn, low - 1).speaker;
    }
  return !codebook_rows_failed (&found);
}

/* The codings of a condition on overlap as a set; NULL = no condition. */
static CodebookCodingSet *
make_set (GHashTable *table, gint64 document, CodebookDocumentText *text)
{
  GArray *rows = table != NULL ? g_hash_table_lookup (table, &document) : NULL;
  GArray *codings;

  if (table == NULL)
    return NULL;
  place_rows (rows, text);
  codings = g_array_new (FALSE, FALSE, sizeof (CodebookCoding));
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      const Row *row = &g_array_index (rows, Row, i);
      CodebookCoding coding = {
        .id = row->id,
        .code = row->code,
        .coder = row->coder,
        .start_cp = row->start_cp,
        .end_cp = row->end_cp,
        .weight = row->weight,
      };

      if (row->start_cp < row->end_cp)
        g_array_append_val (codings, coding);
    }
  return codebook_coding_set_new (codings);
}

static gboolean
note_found (const CodebookCoding *coding, gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
  return FALSE;
}

static gboolean
overlaps (CodebookCodingSet *set, const Row *row)
{
  gboolean found = FALSE;

  if (row->start_cp < row->end_cp)
    codebook_coding_set_each_overlapping (set, row->start_cp, row->end_cp, note_found, &found);
  return found;
}

/* One fragment ----------------------------------------------------------------------------------
 */

static gboolean
case_passes (Run *run, const Document *document, gint64 study_case)
{
  return allows (run->query->cases, study_case)
         && (run->where == NULL
             || codebook_where_holds (run->where, study_case, document->wave, document->id));
}

/* The case it belongs to: that of the narrowest part around its start that passes, else that of
 * its speaker, else none. FALSE if none that passes. */
static gboolean
find_case (
    Run *run, const Document *document, const Row *row, const Speaker *speaker, gint64 *study_case)
{
  const GArray *parts = g_hash_table_lookup (run->parts, &document->id);
  gboolean in_part = FALSE;

  for (guint i = 0; parts != NULL && i < parts->len; i++)
    {
      const Part *part = &g_array_index (parts, Part, i);

      if (row->start.base_cp < part->start_cp || row->start.base_cp >= part->end_cp)
        continue;
      in_part = TRUE;
      *study_case = part->study_case;
      if (case_passes (run, document, *study_case))
        return TRUE;
    }
  *study_case = speaker->study_case;
  return !in_part && case_passes (run, document, *study_case);
}

static void
add_fragment (
    Run *run, const Document *document, const Row *row, gint64 study_case, CodebookRole role)
{
  CodebookFragmentPlace place = { row->id,    document->id,   row->code,     row->coder,
                                  study_case, document->wave, row->start_cp, row->end_cp,
                                  role,       row->weight };

  codebook_fragments_add (run->found, &place);
}

static gboolean
run_document (Run *run, const Document *document, GError **error)
{
  static const Speaker nobody = { CODEBOOK_ROLE_NONE, 0 };
  GArray *rows = g_hash_table_lookup (run->rows, &document->id);
  g_autoptr (CodebookDocumentText) text = NULL;
  g_autoptr (CodebookCodingSet) not_codes = NULL, overlapping = NULL;

  if (rows == NULL)
    return TRUE;
  if (g_hash_table_contains (run->corrected, &document->id))
    {
      text = load_places (run, document->id, error);
      if (text == NULL)
        return FALSE;
    }
  place_rows (rows, text);
  if (run->many && !read_speakers_of (run, document->id, rows, error))
    return FALSE;
  if (text != NULL && !find_speakers (run, document->id, text, rows, error))
    return FALSE;
  g_array_sort (rows, compare_rows);
  not_codes = make_set (run->not_codes, document->id, text);
  overlapping = make_set (run->overlapping, document->id, text);
  for (guint i = 0; i < rows->len; i++)
    {
      const Row *row = &g_array_index (rows, Row, i);
      const Speaker *speaker = g_hash_table_lookup (run->speakers, &row->speaker);
      gint64 study_case;

      if ((not_codes != NULL && overlaps (not_codes, row))
          || (overlapping != NULL && !overlaps (overlapping, row)))
        continue;
      if (speaker == NULL)
        speaker = &nobody;
      if (allows (run->query->roles, speaker->role)
          && find_case (run, document, row, speaker, &study_case))
        add_fragment (run, document, row, study_case, speaker->role);
    }
  return TRUE;
}

static gboolean
run_all (Run *run, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) documents = NULL;
  guint n_all;

  if (run->query->where != NULL && *run->query->where != '\0')
    {
      run->where = codebook_where_new (run->project, run->query->where, error);
      if (run->where == NULL)
        return FALSE;
    }
  if (!read_catalogue (run, error))
    return FALSE;
  documents = read_documents (run, &n_all, error);
  if (documents == NULL || !read_codings (run, documents, n_all, error))
    return FALSE;
  for (guint i = 0; i < documents->len; i++)
    if (g_cancellable_set_error_if_cancelled (cancellable, error)
        || !run_document (run, documents->pdata[i], error))
      return FALSE;
  return TRUE;
}

/* A read that has begun and does not end: all statements meanwhile see one state of the file, and
 * none of them takes and drops the file's lock again, which cost more than the reading. */
static CodebookRows
begin_reading (CodebookProject *project, GError **error)
{
  CodebookRows snapshot = codebook_store_select (codebook_project_get_store (project),
                                                 "SELECT name FROM sqlite_schema", "");

  (void) codebook_rows_next (&snapshot, error);
  return snapshot;
}

CodebookFragments *
codebook_query_find (CodebookProject *project,
                     const CodebookQuery *query,
                     GCancellable *cancellable,
                     GError **error)
{
  g_auto (CodebookRows) snapshot = begin_reading (project, error);
  Run run = { project, codebook_project_get_store (project), query };
  GHashTable **tables[] = { &run.parts, &run.corrected, &run.speakers,   &run.of_cases,
                            &run.rows,  &run.not_codes, &run.overlapping };
  gboolean ok;

  if (codebook_rows_failed (&snapshot))
    return NULL;
  ok = run_all (&run, cancellable, error);
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    g_clear_pointer (tables[i], g_hash_table_unref);
  g_clear_pointer (&run.where, codebook_where_free);
  if (!ok)
    g_clear_pointer (&run.found, codebook_fragments_unref);
  return run.found;
}

GPtrArray *
codebook_query_run (CodebookProject *project,
                    const CodebookQuery *query,
                    GCancellable *cancellable,
                    GError **error)
{
  g_auto (CodebookRows) snapshot = begin_reading (project, error);
  g_autoptr (CodebookFragments) found = NULL;
  g_autoptr (GPtrArray) all = NULL;

  if (codebook_rows_failed (&snapshot))
    return NULL;
  found = codebook_query_find (project, query, cancellable, error);
  if (found == NULL)
    return NULL;
  all = g_ptr_array_new_with_free_func ((GDestroyNotify) codebook_fragment_free);
  for (guint i = 0; i < codebook_fragments_get_count (found); i++)
    {
      CodebookFragment *fragment = NULL;

      if (g_cancellable_set_error_if_cancelled (cancellable, error)
          || (fragment = codebook_fragments_read (found, i, error)) == NULL)
        return NULL;
      g_ptr_array_add (all, fragment);
    }
  return g_steal_pointer (&all);
}
