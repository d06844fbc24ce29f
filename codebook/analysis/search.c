/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Search, in three steps:
 *
 *   the index gives the paragraphs that may have a hit (all, for insides of words)
 *     → put in the order of interviews and places
 *     → each is read, and the query applied to its words
 *
 * A hit's words, lines and surroundings come from its paragraph. Turns and cases hang on the base
 * text; a paragraph knows where it is in that, but for one that a correction touches, and only then
 * is the document's text read. So the cost is that of the paragraphs found. The SQL here only
 * reads; it joins what several files of model/ own. */

#include "codebook/analysis/search.h"

#include <string.h>

#include "codebook/analysis/excerpt.h"
#include "codebook/analysis/search-query.h"
#include "codebook/model/citation.h"

typedef struct
{
  guint start_cp, end_cp; /* base */
  char *name;
} Part;

typedef struct
{
  gint64 id;
  char *name, *wave;
} Document;

/* A paragraph that may have a hit. */
typedef struct
{
  gint64 id;
  guint document; /* index */
  guint start_cp;
} Candidate;

/* The turn around a base place; empty if there is none. */
typedef struct
{
  guint start_cp, end_cp;
  CodebookRole role;
  char *case_name; /* of its speaker; "" = none */
} Turn;

typedef struct
{
  CodebookProject *project;
  CodebookStore *store;
  const CodebookSearchOptions *options;
  CodebookSearchQuery *query;
  GArray *documents;  /* Document, in the order of interviews */
  GArray *candidates; /* Candidate, by place */
  GPtrArray *hits;    /* CodebookHit * */

  /* Of the document at hand. */
  guint current;              /* its index; G_MAXUINT = none yet */
  CodebookDocumentText *text; /* once it was needed */
  GArray *parts;              /* Part: of it that belong to a case, the narrowest first */
  Turn turn;                  /* the last one asked for */
} Search;

static void
document_clear (gpointer data)
{
  Document *document = data;

  g_free (document->name);
  g_free (document->wave);
}

static void
part_clear (gpointer data)
{
  g_free (((Part *) data)->name);
}

void
codebook_hit_free (CodebookHit *hit)
{
  if (hit == NULL)
    return;
  g_free (hit->document_name);
  g_free (hit->text);
  g_free (hit->before);
  g_free (hit->after);
  g_free (hit->citation);
  g_free (hit->form);
  g_free (hit);
}

/* Paragraphs -------------------------------------------------------------------------------- */

/* gint64 id → index, into @indices. */
static gboolean
read_documents (Search *self, GHashTable *indices, GError **error)
{
  g_auto (CodebookRows) rows =
      codebook_store_select (self->store,
                             "SELECT d.id, d.name, w.name FROM document AS d LEFT JOIN wave AS w "
                             "ON w.id = d.wave ORDER BY d.position, d.id",
                             "");

  while (codebook_rows_next (&rows, error))
    {
      Document document = { codebook_rows_int64 (&rows, 0),
                            g_strdup (codebook_rows_text (&rows, 1)),
                            g_strdup (codebook_rows_text (&rows, 2)) };

      g_hash_table_insert (indices, g_memdup2 (&document.id, sizeof document.id),
                           GUINT_TO_POINTER (self->documents->len));
      g_array_append_val (self->documents, document);
    }
  return !codebook_rows_failed (&rows);
}

static CodebookRows
select_candidates (Search *self)
{
  g_autofree char *match = codebook_search_query_make_match (self->query);

  if (match == NULL)
    return codebook_store_select (
        self->store, "SELECT id, document, start_cp FROM passage WHERE ?1 = 0 OR document = ?1",
        "i", self->options->document);
  return codebook_store_select (self->store,
                                "SELECT p.id, p.document, p.start_cp FROM passage_words"
                                " CROSS JOIN passage AS p ON p.id = passage_words.rowid"
                                " WHERE passage_words MATCH ?2 AND (?1 = 0 OR p.document = ?1)",
                                "is", self->options->document, match);
}

static int
compare_candidates (gconstpointer a, gconstpointer b)
{
  const Candidate *x = a, *y = b;

  if (x->document != y->document)
    return x->document < y->document ? -1 : 1;
  return (x->start_cp > y->start_cp) - (x->start_cp < y->start_cp);
}

static gboolean
read_candidates (Search *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (GHashTable) indices =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_auto (CodebookRows) rows = { 0 };

  if (!read_documents (self, indices, error))
    return FALSE;
  rows = select_candidates (self);
  while (codebook_rows_next (&rows, error))
    {
      gint64 document = codebook_rows_int64 (&rows, 1);
      gpointer index;
      Candidate candidate = { codebook_rows_int64 (&rows, 0), 0,
                              (guint) codebook_rows_int64 (&rows, 2) };

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (!g_hash_table_lookup_extended (indices, &document, NULL, &index))
        continue;
      candidate.document = GPOINTER_TO_UINT (index);
      g_array_append_val (self->candidates, candidate);
    }
  g_array_sort (self->candidates, compare_candidates);
  return !codebook_rows_failed (&rows);
}

/* Who speaks, and of which case -------------------------------------------------------------- */

static void
forget_turn (Search *self)
{
  g_free (self->turn.case_name);
  memset (&self->turn, 0, sizeof self->turn);
}

static gboolean
enter_document (Search *self, guint index, GError **error)
{
  const Document *document = &g_array_index (self->documents, Document, index);
  g_auto (CodebookRows) rows = { 0 };

  if (self->current == index)
    return TRUE;
  self->current = index;
  forget_turn (self);
  g_array_set_size (self->parts, 0);
  g_clear_pointer (&self->text, codebook_document_text_unref);
  rows = codebook_store_select (self->store,
                                "SELECT p.start_cp, p.end_cp, c.name FROM case_part AS p"
                                " JOIN study_case AS c ON c.id = p.study_case WHERE p.document = ?"
                                " ORDER BY p.end_cp - p.start_cp, p.start_cp, p.study_case",
                                "i", document->id);
  while (codebook_rows_next (&rows, error))
    {
      Part part = { (guint) codebook_rows_int64 (&rows, 0), (guint) codebook_rows_int64 (&rows, 1),
                    g_strdup (codebook_rows_text (&rows, 2)) };

      g_array_append_val (self->parts, part);
    }
  return !codebook_rows_failed (&rows);
}

/* The base place of a current one in the paragraph @passage, which is at @passage_base in the base
 * text, or -1. */
static gboolean
find_base (Search *self,
           const CodebookExcerptPassage *passage,
           gint64 passage_base,
           guint current_cp,
           guint *base_cp,
           GError **error)
{
  gint64 document = g_array_index (self->documents, Document, self->current).id;

  if (passage_base >= 0)
    {
      *base_cp = (guint) passage_base + (current_cp - passage->start_cp);
      return TRUE;
    }
  if (self->text == NULL)
    self->text = codebook_document_text_load (self->project, document, error);
  if (self->text == NULL)
    return FALSE;
  *base_cp = codebook_document_text_edge_from_current (self->text, current_cp, FALSE).base_cp;
  return TRUE;
}

static gboolean
find_turn (Search *self, guint base_cp, GError **error)
{
  const Document *document = &g_array_index (self->documents, Document, self->current);
  g_auto (CodebookRows) rows = { 0 };

  if (base_cp >= self->turn.start_cp && base_cp < self->turn.end_cp)
    return TRUE;
  forget_turn (self);
  rows = codebook_store_select (
      self->store,
      "SELECT t.start_cp, t.end_cp, s.role, c.name FROM turn AS t"
      " JOIN speaker AS s ON s.id = t.speaker LEFT JOIN study_case AS c ON c.id = s.study_case"
      " WHERE t.document = ? AND t.start_cp <= ? ORDER BY t.start_cp DESC LIMIT 1",
      "ii", document->id, (gint64) base_cp);
  if (codebook_rows_next (&rows, error) && codebook_rows_int64 (&rows, 1) > base_cp)
    {
      self->turn.start_cp = (guint) codebook_rows_int64 (&rows, 0);
      self->turn.end_cp = (guint) codebook_rows_int64 (&rows, 1);
      codebook_role_parse (codebook_rows_text (&rows, 2), &self->turn.role);
      self->turn.case_name = g_strdup (codebook_rows_text (&rows, 3));
    }
  return !codebook_rows_failed (&rows);
}

/* That of the narrowest part around the place, else that of the turn's speaker. */
static const char *
find_case (const Search *self, guint base_cp)
{
  for (guint i = 0; i < self->parts->len; i++)
    {
      const Part *part = &g_array_index (self->parts, Part, i);

      if (base_cp >= part->start_cp && base_cp < part->end_cp)
        return part->name;
    }
  return self->turn.case_name;
}

/* Hits -------------------------------------------------------------------------------------- */

static void
add_hit (Search *self,
         const CodebookExcerptPassage *passage,
         const CodebookSegment *segment,
         guint base_cp)
{
  const Document *document = &g_array_index (self->documents, Document, self->current);
  CodebookHit *hit = g_new0 (CodebookHit, 1);
  CodebookExcerpt excerpt;

  hit->document = document->id;
  hit->document_name = g_strdup (document->name);
  hit->start_cp = passage->start_cp + segment->start_cp;
  hit->end_cp = passage->start_cp + segment->end_cp;
  hit->role = self->turn.role;
  codebook_excerpt_cut (passage, hit->start_cp, hit->end_cp, &excerpt);
  hit->citation = codebook_citation_format (find_case (self, base_cp), document->wave,
                                            document->name, excerpt.first_line, excerpt.last_line);
  hit->form = g_utf8_strdown (excerpt.text, -1);
  hit->text = g_steal_pointer (&excerpt.text);
  hit->before = g_steal_pointer (&excerpt.before);
  hit->after = g_steal_pointer (&excerpt.after);
  g_ptr_array_add (self->hits, hit);
}

static gboolean
is_full (const Search *self)
{
  return self->options->limit > 0 && self->hits->len >= self->options->limit;
}

static gboolean
search_passage (Search *self,
                const Candidate *candidate,
                const CodebookExcerptPassage *passage,
                gint64 passage_base,
                GError **error)
{
  g_autoptr (GArray) found =
      codebook_search_query_apply (self->query, passage->text, strlen (passage->text));

  if (found == NULL)
    return TRUE;
  if (!enter_document (self, candidate->document, error))
    return FALSE;
  for (guint i = 0; i < found->len && !is_full (self); i++)
    {
      const CodebookSegment *segment = &g_array_index (found, CodebookSegment, i);
      guint base_cp;

      if (!find_base (self, passage, passage_base, passage->start_cp + segment->start_cp, &base_cp,
                      error)
          || !find_turn (self, base_cp, error))
        return FALSE;
      if (self->options->role == CODEBOOK_ROLE_NONE || self->options->role == self->turn.role)
        add_hit (self, passage, segment, base_cp);
    }
  return TRUE;
}

static gboolean
search_candidate (Search *self, const Candidate *candidate, GError **error)
{
  g_auto (CodebookRows) rows = codebook_store_select (
      self->store, "SELECT base_cp, first_line, breaks, text FROM passage WHERE id = ?", "i",
      candidate->id);
  CodebookExcerptPassage passage = { .start_cp = candidate->start_cp };

  if (!codebook_rows_next (&rows, error))
    return !codebook_rows_failed (&rows);
  passage.first_line = (guint) codebook_rows_int64 (&rows, 1);
  passage.breaks = codebook_rows_text (&rows, 2);
  passage.text = codebook_rows_text (&rows, 3);
  return search_passage (self, candidate, &passage, codebook_rows_int64 (&rows, 0), error);
}

static gboolean
search_all (Search *self, GCancellable *cancellable, GError **error)
{
  if (!read_candidates (self, cancellable, error))
    return FALSE;
  for (guint i = 0; i < self->candidates->len && !is_full (self); i++)
    if (g_cancellable_set_error_if_cancelled (cancellable, error)
        || !search_candidate (self, &g_array_index (self->candidates, Candidate, i), error))
      return FALSE;
  return TRUE;
}

static void
search_release (Search *self)
{
  g_clear_pointer (&self->query, codebook_search_query_free);
  g_clear_pointer (&self->documents, g_array_unref);
  g_clear_pointer (&self->candidates, g_array_unref);
  g_clear_pointer (&self->parts, g_array_unref);
  g_clear_pointer (&self->hits, g_ptr_array_unref);
  g_clear_pointer (&self->text, codebook_document_text_unref);
  forget_turn (self);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Search, search_release)

GPtrArray *
codebook_search_run (CodebookProject *project,
                     const char *query,
                     const CodebookSearchOptions *options,
                     GCancellable *cancellable,
                     GError **error)
{
  static const CodebookSearchOptions none = { 0 };
  g_auto (CodebookRows) snapshot = { 0 };
  g_auto (Search) search = { .project = project,
                             .store = codebook_project_get_store (project),
                             .options = options != NULL ? options : &none,
                             .current = G_MAXUINT };
  CodebookSearchFlags flags =
      (search.options->exact ? CODEBOOK_SEARCH_EXACT : CODEBOOK_SEARCH_FOLDED)
      | (search.options->compounds ? CODEBOOK_SEARCH_COMPOUNDS : CODEBOOK_SEARCH_FOLDED);

  search.query = codebook_search_query_parse (query, flags, error);
  if (search.query == NULL)
    return NULL;
  search.documents = g_array_new (FALSE, FALSE, sizeof (Document));
  g_array_set_clear_func (search.documents, document_clear);
  search.candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  search.parts = g_array_new (FALSE, FALSE, sizeof (Part));
  g_array_set_clear_func (search.parts, part_clear);
  search.hits = g_ptr_array_new_with_free_func ((GDestroyNotify) codebook_hit_free);
  /* A row in hand keeps the file as it is now for all that follows, and spares each query its own
   * locking. */
  snapshot = codebook_store_select (search.store, "SELECT name FROM setting", "");
  if (!codebook_rows_next (&snapshot, error) && codebook_rows_failed (&snapshot))
    return NULL;
  return search_all (&search, cancellable, error) ? g_steal_pointer (&search.hits) : NULL;
}
