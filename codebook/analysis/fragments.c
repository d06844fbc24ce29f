/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/analysis/fragments.h"

#include "codebook/analysis/excerpt.h"
#include "codebook/model/citation.h"

struct _CodebookFragments
{
  CodebookProject *project;
  GArray *places; /* CodebookFragmentPlace */
  /* gint64 → char * */
  GHashTable *documents, *cases, *labels, *waves, *codes, *coders;
  GHashTable *memos; /* those on codings */
};

void
codebook_fragment_free (CodebookFragment *fragment)
{
  char **texts[] = { &fragment->document_name, &fragment->case_name, &fragment->case_label,
                     &fragment->wave_name,     &fragment->code_path, &fragment->coder_name,
                     &fragment->text,          &fragment->before,    &fragment->after,
                     &fragment->citation,      &fragment->memo };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_free (*texts[i]);
  g_free (fragment);
}

/* The first two columns of what @sql gives; the third, if @third. */
static gboolean
read_names (
    CodebookStore *store, const char *sql, GHashTable *names, GHashTable *third, GError **error)
{
  g_auto (CodebookRows) rows = codebook_store_select (store, sql, "");

  while (codebook_rows_next (&rows, error))
    {
      gint64 id = codebook_rows_int64 (&rows, 0);

      g_hash_table_insert (names, g_memdup2 (&id, sizeof id),
                           g_strdup (codebook_rows_text (&rows, 1)));
      if (third != NULL)
        g_hash_table_insert (third, g_memdup2 (&id, sizeof id),
                             g_strdup (codebook_rows_text (&rows, 2)));
    }
  return !codebook_rows_failed (&rows);
}

static const char *
get_name (GHashTable *names, gint64 id)
{
  const char *name = g_hash_table_lookup (names, &id);

  return name != NULL ? name : "";
}

/* A merge of codes may have put several on one coding; they are read as one. */
static const char memos_sql[] =
    "SELECT subject, group_concat (text, char (10, 10)) FROM "
    "(SELECT subject, text FROM memo WHERE subject_kind = 'coding' ORDER BY subject, made_at, id) "
    "GROUP BY subject";

/* Written as codebook_code_split_path () reads them. */
#define ESCAPED_NAME "replace (replace (code.name, '\\', '\\\\'), '/', '\\/')"
static const char paths_sql[] =
    "WITH RECURSIVE path (id, name) AS ("
    " SELECT id, " ESCAPED_NAME " FROM code WHERE parent IS NULL UNION ALL"
    " SELECT code.id, path.name || '/' || " ESCAPED_NAME
    " FROM path JOIN code ON code.parent = path.id) SELECT id, name FROM path";

static gboolean
read_all_names (CodebookFragments *self, CodebookStore *store, GError **error)
{
  return read_names (store, "SELECT id, name FROM document", self->documents, NULL, error)
         && read_names (store, "SELECT id, name, label FROM study_case", self->cases, self->labels,
                        error)
         && read_names (store, "SELECT id, name FROM wave", self->waves, NULL, error)
         && read_names (store, "SELECT id, name FROM coder", self->coders, NULL, error)
         && read_names (store, memos_sql, self->memos, NULL, error)
         && read_names (store, paths_sql, self->codes, NULL, error);
}

CodebookFragments *
codebook_fragments_new (CodebookProject *project, GError **error)
{
  g_autoptr (CodebookFragments) self = g_rc_box_new0 (CodebookFragments);
  GHashTable **tables[] = { &self->documents, &self->cases,  &self->labels, &self->waves,
                            &self->codes,     &self->coders, &self->memos };

  self->project = g_object_ref (project);
  self->places = g_array_new (FALSE, FALSE, sizeof (CodebookFragmentPlace));
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    *tables[i] = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  return read_all_names (self, codebook_project_get_store (project), error)
             ? g_steal_pointer (&self)
             : NULL;
}

CodebookFragments *
codebook_fragments_ref (CodebookFragments *self)
{
  return g_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  CodebookFragments *self = data;
  GHashTable *tables[] = { self->documents, self->cases,  self->labels, self->waves,
                           self->codes,     self->coders, self->memos };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    g_hash_table_unref (tables[i]);
  g_array_unref (self->places);
  g_object_unref (self->project);
}

void
codebook_fragments_unref (CodebookFragments *self)
{
  g_rc_box_release_full (self, clear);
}

void
codebook_fragments_add (CodebookFragments *self, const CodebookFragmentPlace *place)
{
  g_array_append_vals (self->places, place, 1);
}

guint
codebook_fragments_get_count (CodebookFragments *self)
{
  return self->places->len;
}

const CodebookFragmentPlace *
codebook_fragments_get (CodebookFragments *self, guint index)
{
  g_return_val_if_fail (index < self->places->len, NULL);
  return &g_array_index (self->places, CodebookFragmentPlace, index);
}

CodebookFragment *
codebook_fragments_read (CodebookFragments *self, guint index, GError **error)
{
  const CodebookFragmentPlace *place = codebook_fragments_get (self, index);
  g_auto (CodebookExcerpt) excerpt = { 0 };
  CodebookFragment *fragment;

  g_return_val_if_fail (place != NULL, NULL);
  if (!codebook_excerpt_read (codebook_project_get_store (self->project), place->document,
                              place->start_cp, place->end_cp, &excerpt, error))
    return NULL;
  fragment = g_new0 (CodebookFragment, 1);
  fragment->id = place->id;
  fragment->document = place->document;
  fragment->code = place->code;
  fragment->coder = place->coder;
  fragment->study_case = place->study_case;
  fragment->wave = place->wave;
  fragment->start_cp = place->start_cp;
  fragment->end_cp = place->end_cp;
  fragment->document_name = g_strdup (get_name (self->documents, place->document));
  fragment->case_name = g_strdup (get_name (self->cases, place->study_case));
  fragment->case_label = g_strdup (get_name (self->labels, place->study_case));
  fragment->wave_name = g_strdup (get_name (self->waves, place->wave));
  fragment->code_path = g_strdup (get_name (self->codes, place->code));
  fragment->coder_name = g_strdup (get_name (self->coders, place->coder));
  fragment->role = place->role;
  fragment->weight = place->weight;
  fragment->stale = place->start_cp >= place->end_cp;
  fragment->memo = g_strdup (get_name (self->memos, place->id));
  fragment->citation =
      codebook_citation_format (fragment->case_name, fragment->wave_name, fragment->document_name,
                                excerpt.first_line, excerpt.last_line);
  fragment->text = g_steal_pointer (&excerpt.text);
  fragment->before = g_steal_pointer (&excerpt.before);
  fragment->after = g_steal_pointer (&excerpt.after);
  return fragment;
}
