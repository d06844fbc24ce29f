/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Full text, as derived tables, besides those of vocabulary.c:
 *
 *   passage        a row for each paragraph of the current text, with its place and its lines
 *   passage_words  an FTS5 index with the same rowid, of the paragraph's words as
 *                  codebook_passage_fold_word () gives them, apart by spaces; it stores no text
 *
 * The index is told of a deletion by giving it the old words again, so these are made from the old
 * row's text. Words are cut alike whatever the document's language: the index would otherwise be
 * wrong from the day that a language is set.
 *
 * A correction touches a paragraph or two. Old and new paragraphs are compared from both ends;
 * those in between are replaced, those after it only get their new place. So a correction costs the
 * reading of one document and the indexing of one paragraph.
 *
 * The sqlite3 program can do the same by hand:
 *   SELECT document, start_cp, text FROM passage JOIN passage_words ON passage.id =
 * passage_words.rowid WHERE passage_words MATCH 'rustig'; */

#include "codebook/model/passage.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "codebook/model/vocabulary.h"
#include "codebook/store/check.h"
#include "codebook/text/fold.h"

char *
codebook_passage_fold_word (const char *word, gsize len_bytes)
{
  char *folded = codebook_fold_word (word, len_bytes);

  /* A few ligatures of other scripts fold to several words. */
  return strchr (folded, ' ') != NULL ? g_strdelimit (folded, " ", '_') : folded;
}

/* What should be ---------------------------------------------------------------------------- */

/* The document's current text; NULL without error if there is no such document. */
static CodebookDocumentText *
load_text (CodebookStore *store, gint64 document, GError **error)
{
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (CodebookCorrectionValue));
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_auto (CodebookRows) corrections = codebook_store_select (
      store, "SELECT id, start_cp, end_cp, made_at, text FROM correction WHERE document = ?", "i",
      document);
  g_auto (CodebookRows) rows = { 0 };
  CodebookDocumentText *text;

  while (codebook_rows_next (&corrections, error))
    {
      CodebookCorrectionValue value = { .id = codebook_rows_int64 (&corrections, 0),
                                        .start_cp = (guint) codebook_rows_int64 (&corrections, 1),
                                        .end_cp = (guint) codebook_rows_int64 (&corrections, 2),
                                        .made_at = codebook_rows_int64 (&corrections, 3),
                                        .text = g_strdup (codebook_rows_text (&corrections, 4)) };

      g_ptr_array_add (texts, (gpointer) value.text);
      g_array_append_val (values, value);
    }
  if (codebook_rows_failed (&corrections))
    return NULL;
  rows = codebook_store_select (store, "SELECT line_cp, text FROM document WHERE id = ?", "i",
                                document);
  if (!codebook_rows_next (&rows, error))
    return NULL;
  text =
      codebook_document_text_new (codebook_rows_text (&rows, 1), codebook_rows_len_bytes (&rows, 1),
                                  (CodebookCorrectionValue *) values->data, values->len);
  codebook_document_text_set_line_cp (text, (guint) MAX (1, codebook_rows_int64 (&rows, 0)));
  return text;
}

/* What is stored ---------------------------------------------------------------------------- */

static GPtrArray *
read_passages (CodebookStore *store, gint64 document, GError **error)
{
  g_autoptr (GPtrArray) passages = g_ptr_array_new_with_free_func (codebook_passage_free);
  g_auto (CodebookRows) rows = codebook_store_select (
      store,
      "SELECT id, n, start_cp, base_cp, first_line, breaks, text FROM passage WHERE document = ? "
      "ORDER BY start_cp, n",
      "i", document);

  while (codebook_rows_next (&rows, error))
    {
      CodebookPassage *passage = g_new0 (CodebookPassage, 1);

      passage->id = codebook_rows_int64 (&rows, 0);
      passage->n = (guint) codebook_rows_int64 (&rows, 1);
      passage->start_cp = (guint) codebook_rows_int64 (&rows, 2);
      passage->base_cp = codebook_rows_int64 (&rows, 3);
      passage->first_line = (guint) codebook_rows_int64 (&rows, 4);
      passage->breaks = g_strdup (codebook_rows_text (&rows, 5));
      passage->text = g_strdup (codebook_rows_text (&rows, 6));
      g_ptr_array_add (passages, passage);
    }
  return codebook_rows_failed (&rows) ? NULL : g_steal_pointer (&passages);
}

static gboolean
is_same (const CodebookPassage *a, const CodebookPassage *b)
{
  return a->n == b->n && a->start_cp == b->start_cp && a->base_cp == b->base_cp
         && a->first_line == b->first_line && strcmp (a->breaks, b->breaks) == 0
         && strcmp (a->text, b->text) == 0;
}

/* Writing ----------------------------------------------------------------------------------- */

static gboolean
forget_words (CodebookStore *store, const CodebookPassage *passage, GError **error)
{
  g_autofree char *words = codebook_passage_draft_make_words (passage->text, NULL);

  return *words == '\0'
         || codebook_store_run (
             store, error,
             "INSERT INTO passage_words (passage_words, rowid, words) VALUES ('delete', ?, ?)",
             "is", passage->id, words);
}

static gboolean
remove_passage (CodebookStore *store, const CodebookPassage *passage, GError **error)
{
  return forget_words (store, passage, error)
         && codebook_store_run (store, error, "DELETE FROM passage WHERE id = ?", "i", passage->id);
}

/* The document whose passages are written. */
typedef struct
{
  CodebookStore *store;
  CodebookVocabulary *vocabulary;
  gint64 id;
  const char *language;
  GHashTable *words;      /* char *: a set, of all passages that were inserted */
  CodebookWordPool *pool; /* NULL: none */
} Writer;

static gboolean
insert_passage (const Writer *self, const CodebookPassage *passage, GError **error)
{
  CodebookStore *store = self->store;
  g_autofree char *made = passage->words == NULL
                              ? codebook_passage_draft_make_words (passage->text, self->words)
                              : NULL;
  const char *words = made != NULL ? made : passage->words;

  if (!codebook_store_run (
          store, error,
          "INSERT INTO passage (document, n, start_cp, base_cp, first_line, breaks, text) "
          "VALUES (?, ?, ?, ?, ?, ?, ?)",
          "iiiiiss", self->id, (gint64) passage->n, (gint64) passage->start_cp, passage->base_cp,
          (gint64) passage->first_line, passage->breaks, passage->text))
    return FALSE;
  return *words == '\0'
         || codebook_store_run (store, error,
                                "INSERT INTO passage_words (rowid, words) "
                                "VALUES (last_insert_rowid (), ?)",
                                "s", words);
}

/* The words stay, their place does not. */
static gboolean
move_passage (CodebookStore *store,
              const CodebookPassage *old,
              const CodebookPassage *now,
              GError **error)
{
  return is_same (old, now)
         || codebook_store_run (
             store, error,
             "UPDATE passage SET n = ?, start_cp = ?, base_cp = ?, first_line = ?, breaks = ? "
             "WHERE id = ?",
             "iiiisi", (gint64) now->n, (gint64) now->start_cp, now->base_cp,
             (gint64) now->first_line, now->breaks, old->id);
}

static gboolean
has_same_text (const CodebookPassage *a, const CodebookPassage *b)
{
  return strcmp (a->text, b->text) == 0;
}

/* Those of the passages that were inserted. */
static gboolean
add_words (const Writer *self, GError **error)
{
  return g_hash_table_size (self->words) == 0
         || codebook_vocabulary_add (self->vocabulary, self->store, self->language, self->words,
                                     self->pool, error);
}

/* Turns the stored passages @old into @now. */
static gboolean
replace_passages (const Writer *self, GPtrArray *old, GPtrArray *now, GError **error)
{
  CodebookStore *store = self->store;
  guint most = MIN (old->len, now->len), head = 0, tail = 0;

  while (head < most && has_same_text (old->pdata[head], now->pdata[head]))
    head++;
  while (tail < most - head
         && has_same_text (old->pdata[old->len - 1 - tail], now->pdata[now->len - 1 - tail]))
    tail++;
  for (guint i = 0; i < head; i++)
    if (!move_passage (store, old->pdata[i], now->pdata[i], error))
      return FALSE;
  for (guint i = 1; i <= tail; i++)
    if (!move_passage (store, old->pdata[old->len - i], now->pdata[now->len - i], error))
      return FALSE;
  for (guint i = head; i < old->len - tail; i++)
    if (!remove_passage (store, old->pdata[i], error))
      return FALSE;
  for (guint i = head; i < now->len - tail; i++)
    if (!insert_passage (self, now->pdata[i], error))
      return FALSE;
  return add_words (self, error);
}

/* Those of a draft that has not made them, in the place of @old. */
static gboolean
insert_passages (const Writer *self,
                 GPtrArray *old,
                 const CodebookPassageDraft *draft,
                 GError **error)
{
  g_autoptr (CodebookDocumentText) text = codebook_passage_draft_lay_text (draft);
  CodebookPassageWalk walk = { text };
  CodebookPassage *passage;
  gboolean ok = TRUE;

  for (guint i = 0; ok && i < old->len; i++)
    ok = remove_passage (self->store, old->pdata[i], error);
  while (ok && (passage = codebook_passage_walk_next (&walk)) != NULL)
    {
      ok = insert_passage (self, passage, error);
      codebook_passage_free (passage);
    }
  return ok && add_words (self, error);
}

static gboolean
update_document (CodebookStore *store,
                 CodebookVocabulary *vocabulary,
                 gint64 document,
                 GError **error)
{
  GError *local_error = NULL;
  g_autoptr (CodebookDocumentText) text = load_text (store, document, &local_error);
  g_autoptr (GPtrArray) now = NULL, old = NULL;
  g_autofree char *language = NULL;
  g_autoptr (GHashTable) words = codebook_passage_draft_make_set ();

  if (local_error != NULL)
    {
      g_propagate_error (error, local_error);
      return FALSE;
    }
  now = codebook_passage_draft_make_passages (text);
  old = read_passages (store, document, error);
  language =
      codebook_store_dup_text (store, "SELECT language FROM document WHERE id = ?", "i", document);
  return old != NULL
         && replace_passages (&(Writer){ store, vocabulary, document, language, words }, old, now,
                              error);
}

gboolean
codebook_passage_add (CodebookStore *store,
                      CodebookVocabulary *vocabulary,
                      gint64 document,
                      const char *language,
                      const CodebookPassageDraft *draft,
                      GError **error)
{
  g_autoptr (GPtrArray) old = read_passages (store, document, error);

  Writer writer = { store, vocabulary, document, language, draft->words, draft->pool };

  if (old == NULL)
    return FALSE;
  return draft->passages != NULL ? replace_passages (&writer, old, draft->passages, error)
                                 : insert_passages (&writer, old, draft, error);
}

gboolean
codebook_passage_remove (CodebookStore *store, gint64 document, GError **error)
{
  g_autoptr (GPtrArray) old = read_passages (store, document, error);

  for (guint i = 0; old != NULL && i < old->len; i++)
    if (!remove_passage (store, old->pdata[i], error))
      return FALSE;
  return old != NULL;
}

/* Whether a change of a document's row can change its passages: a new name does not, and those of
 * one that was added are there if codebook_passage_add () wrote them in the same act. */
static gboolean
changes_text (CodebookStore *store, const CodebookChange *change)
{
  if (change->kind == CODEBOOK_CHANGE_INSERT)
    return codebook_store_int64 (store, 0, "SELECT 1 FROM passage WHERE document = ? LIMIT 1", "i",
                                 codebook_change_int64 (change, "id"))
           == 0;
  return change->kind != CODEBOOK_CHANGE_UPDATE || codebook_change_value (change, "text") != NULL
         || codebook_change_value (change, "line_cp") != NULL;
}

/* The documents that @changes touched. (element-type gint64*, the key owned) */
static GHashTable *
collect_documents (CodebookStore *store, CodebookChanges *changes)
{
  GHashTable *documents = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < codebook_changes_get_count (changes); i++)
    {
      const CodebookChange *change = codebook_changes_get (changes, i);
      gint64 document = 0;

      if (strcmp (change->table, "document") == 0 && changes_text (store, change))
        document = codebook_change_int64 (change, "id");
      else if (strcmp (change->table, "correction") == 0)
        {
          document = codebook_change_int64 (change, "document");
          if (document == 0) /* an update leaves out what stayed */
            document =
                codebook_store_int64 (store, 0, "SELECT document FROM correction WHERE id = ?", "i",
                                      codebook_change_int64 (change, "id"));
        }
      if (document != 0)
        g_hash_table_add (documents, g_memdup2 (&document, sizeof document));
    }
  return documents;
}

gboolean
codebook_passage_derive (CodebookStore *store,
                         CodebookChanges *changes,
                         gpointer user_data,
                         GError **error)
{
  g_autoptr (GHashTable) documents = collect_documents (store, changes);
  g_autoptr (CodebookVocabulary) own = user_data == NULL ? codebook_vocabulary_new () : NULL;
  GHashTableIter iter;
  gpointer document;

  g_hash_table_iter_init (&iter, documents);
  while (g_hash_table_iter_next (&iter, &document, NULL))
    if (!update_document (store, user_data != NULL ? user_data : own, *(gint64 *) document, error))
      return FALSE;
  return TRUE;
}

/* The ids of all documents. */
static GArray *
list_documents (CodebookStore *store, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_auto (CodebookRows) rows = codebook_store_select (store, "SELECT id FROM document", "");

  while (codebook_rows_next (&rows, error))
    {
      gint64 id = codebook_rows_int64 (&rows, 0);

      g_array_append_val (ids, id);
    }
  return codebook_rows_failed (&rows) ? NULL : g_steal_pointer (&ids);
}

gboolean
codebook_passage_remake (CodebookStore *store, GError **error)
{
  g_autoptr (GArray) ids = list_documents (store, error);
  g_autoptr (CodebookVocabulary) vocabulary = codebook_vocabulary_new ();

  if (ids == NULL || !codebook_store_run (store, error, "DELETE FROM passage", "")
      || !codebook_vocabulary_clear (store, error)
      || !codebook_store_run (
          store, error, "INSERT INTO passage_words (passage_words) VALUES ('delete-all')", ""))
    return FALSE;
  for (guint i = 0; i < ids->len; i++)
    if (!update_document (store, vocabulary, g_array_index (ids, gint64, i), error))
      return FALSE;
  return TRUE;
}

gboolean
codebook_passage_rebuild (CodebookProject *project, GError **error)
{
  CodebookStore *store = codebook_project_get_store (project);
  gboolean joined;

  return codebook_store_join (store, _ ("Full text"), &joined, error)
         && codebook_store_leave (store, joined, codebook_passage_remake (store, error), error);
}

/* Checking ---------------------------------------------------------------------------------- */

static gboolean
compare_document (CodebookStore *store, gint64 document, GPtrArray *problems, GError **error)
{
  GError *local_error = NULL;
  g_autoptr (CodebookDocumentText) text = load_text (store, document, &local_error);
  g_autoptr (GPtrArray) wanted = NULL, found = NULL;
  g_autofree char *name = NULL;
  gboolean same;

  if (local_error != NULL)
    {
      g_propagate_error (error, local_error);
      return FALSE;
    }
  wanted = codebook_passage_draft_make_passages (text);
  found = read_passages (store, document, error);
  if (found == NULL)
    return FALSE;
  same = wanted->len == found->len;
  for (guint i = 0; same && i < wanted->len; i++)
    same = is_same (wanted->pdata[i], found->pdata[i]);
  if (same)
    return TRUE;
  name = codebook_store_dup_text (store, "SELECT name FROM document WHERE id = ?", "i", document);
  g_ptr_array_add (
      problems,
      codebook_problem_new ("full-text", "passage", document,
                            _ ("The paragraphs kept for searching differ from the text of ‘%s’."),
                            name != NULL ? name : ""));
  return TRUE;
}

/* A word at a place, as a number; the sum of these is that of a whole index, in any order. */
static guint64
hash_word (const char *word, gsize len_bytes, gint64 passage, gint64 offset)
{
  guint64 hash = 0xcbf29ce484222325u;

  for (gsize i = 0; i < len_bytes; i++)
    hash = (hash ^ (guchar) word[i]) * 0x100000001b3u;
  hash = (hash ^ (guint64) passage) * 0x9e3779b97f4a7c15u;
  hash ^= hash >> 29;
  hash = (hash ^ (guint64) offset) * 0x9e3779b97f4a7c15u;
  return hash ^ (hash >> 32);
}

/* What the index should hold. Passages with letters beyond ASCII after folding (other scripts) are
 * left out and go to @skipped: SQLite's tables of these are older than ours. */
static gboolean
sum_passages (CodebookStore *store, GHashTable *skipped, guint64 *sum, GError **error)
{
  g_auto (CodebookRows) rows = codebook_store_select (store, "SELECT id, text FROM passage", "");

  while (codebook_rows_next (&rows, error))
    {
      gint64 id = codebook_rows_int64 (&rows, 0);
      g_autofree char *words =
          codebook_passage_draft_make_words (codebook_rows_text (&rows, 1), NULL);
      gint64 offset = 0;

      if (!g_str_is_ascii (words))
        g_hash_table_add (skipped, g_memdup2 (&id, sizeof id));
      else
        for (const char *at = words; *at != '\0'; offset++)
          {
            gsize len = strcspn (at, " ");

            *sum += hash_word (at, len, id, offset);
            at += len + (at[len] == ' ');
          }
    }
  return !codebook_rows_failed (&rows);
}

static gboolean
sum_index (CodebookStore *store, GHashTable *skipped, guint64 *sum, GError **error)
{
  g_auto (CodebookRows) rows =
      codebook_store_select (store, "SELECT term, doc, offset FROM passage_words_instance", "");

  while (codebook_rows_next (&rows, error))
    {
      gint64 id = codebook_rows_int64 (&rows, 1);

      if (!g_hash_table_contains (skipped, &id))
        *sum += hash_word (codebook_rows_text (&rows, 0), codebook_rows_len_bytes (&rows, 0), id,
                           codebook_rows_int64 (&rows, 2));
    }
  return !codebook_rows_failed (&rows);
}

static gboolean
compare_index (CodebookStore *store, GPtrArray *problems, GError **error)
{
  g_autoptr (GHashTable) skipped =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  guint64 wanted = 0, found = 0;

  if (!sum_passages (store, skipped, &wanted, error) || !sum_index (store, skipped, &found, error))
    return FALSE;
  if (wanted != found)
    g_ptr_array_add (problems,
                     codebook_problem_new (
                         "full-text", "passage_words", 0,
                         _ ("The full-text index differs from the paragraphs it is made of.")));
  return TRUE;
}

gboolean
codebook_passage_compare (CodebookProject *project, GPtrArray *problems, GError **error)
{
  CodebookStore *store = codebook_project_get_store (project);
  g_autoptr (GArray) ids = list_documents (store, error);
  g_autoptr (CodebookVocabulary) vocabulary = codebook_vocabulary_new ();
  guint n_before;

  if (ids == NULL)
    return FALSE;
  for (guint i = 0; i < ids->len; i++)
    if (!compare_document (store, g_array_index (ids, gint64, i), problems, error))
      return FALSE;
  if (codebook_store_int64 (store, 0,
                            "SELECT count(*) FROM passage"
                            " WHERE document NOT IN (SELECT id FROM document)",
                            "")
      > 0)
    g_ptr_array_add (problems,
                     codebook_problem_new (
                         "full-text", "passage", 0,
                         _ ("Paragraphs are kept for searching of a document that has gone.")));
  n_before = problems->len;
  if (!compare_index (store, problems, error))
    return FALSE;
  return problems->len > n_before
         || codebook_vocabulary_compare (vocabulary, store, problems, error);
}
