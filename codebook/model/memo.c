/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/model/memo.h"

#include <glib/gi18n-lib.h>

#include "codebook/model/naming.h"

G_DEFINE_FINAL_TYPE (CodebookMemo, codebook_memo, G_TYPE_OBJECT)

static void
codebook_memo_finalize (GObject *object)
{
  CodebookMemo *self = CODEBOOK_MEMO (object);

  g_free (self->subject_kind);
  g_free (self->subject_name);
  g_free (self->title);
  g_free (self->text);
  g_free (self->coder);
  G_OBJECT_CLASS (codebook_memo_parent_class)->finalize (object);
}

static void
codebook_memo_class_init (CodebookMemoClass *class)
{
  G_OBJECT_CLASS (class)->finalize = codebook_memo_finalize;
}

static void
codebook_memo_init (CodebookMemo *self)
{
}

/* What a memo of kind ?1 on ?2 is about; NULL if that is not there. */
#define SUBJECT_NAME(kind, subject)                                                                \
  "CASE " kind " WHEN 'project' THEN (SELECT value FROM setting WHERE name = 'name') "             \
  "WHEN 'document' THEN (SELECT name FROM document WHERE id = " subject ") "                       \
  "WHEN 'case' THEN (SELECT name FROM study_case WHERE id = " subject ") "                         \
  "WHEN 'code' THEN (SELECT name FROM code WHERE id = " subject ") "                               \
  "WHEN 'coding' THEN (SELECT name FROM code WHERE id = (SELECT code FROM coding WHERE id "        \
  "= " subject ")) WHEN 'theme' THEN (SELECT name FROM theme WHERE id = " subject ") END"

GPtrArray *
codebook_memo_list (CodebookProject *project, const char *kind, gint64 subject, GError **error)
{
  g_autoptr (GPtrArray) memos = g_ptr_array_new_with_free_func (g_object_unref);
  g_auto (CodebookRows) rows = codebook_store_select (
      codebook_project_get_store (project),
      "SELECT memo.id, subject_kind, subject, ifnull (" SUBJECT_NAME (
          "subject_kind", "subject") ", ''), title, text, coder.name, made_at, changed_at "
                                     "FROM memo JOIN coder ON coder.id = memo.coder "
                                     "WHERE (?1 IS NULL OR subject_kind = ?1) "
                                     "AND (?2 IS NULL OR subject = ?2) "
                                     "ORDER BY made_at DESC, memo.id",
      "sI", kind, subject);

  while (codebook_rows_next (&rows, error))
    {
      CodebookMemo *memo = g_object_new (CODEBOOK_TYPE_MEMO, NULL);

      memo->id = codebook_rows_int64 (&rows, 0);
      memo->subject_kind = g_strdup (codebook_rows_text (&rows, 1));
      memo->subject = codebook_rows_int64 (&rows, 2);
      memo->subject_name = g_strdup (codebook_rows_text (&rows, 3));
      memo->title = g_strdup (codebook_rows_text (&rows, 4));
      memo->text = g_strdup (codebook_rows_text (&rows, 5));
      memo->coder = g_strdup (codebook_rows_text (&rows, 6));
      memo->made_at = codebook_rows_int64 (&rows, 7);
      memo->changed_at = codebook_rows_int64 (&rows, 8);
      g_ptr_array_add (memos, memo);
    }
  return codebook_rows_failed (&rows) ? NULL : g_steal_pointer (&memos);
}

static char *
clean_text (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);

  return g_strstrip (g_utf8_normalize (valid, -1, G_NORMALIZE_NFC));
}

static char *
clean_title (const char *title)
{
  char *clean = codebook_naming_clean (title, NULL);

  return clean != NULL ? clean : g_strdup ("");
}

static gboolean
fail_no_subject (const char *kind, gint64 subject, GError **error)
{
  static const struct
  {
    const char *name;
    CodebookKind kind;
  } kinds[] = {
    { "document", CODEBOOK_KIND_DOCUMENT }, { "case", CODEBOOK_KIND_CASE },
    { "code", CODEBOOK_KIND_CODE },         { "coding", CODEBOOK_KIND_CODING },
    { "theme", CODEBOOK_KIND_THEME },
  };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kind, kinds[i].name))
      return codebook_naming_fail_gone (kinds[i].kind, subject, error);
  return codebook_fail (error, CODEBOOK_ERROR_FAILED, _ ("A memo cannot be about ‘%s’."), kind);
}

static gboolean
insert (CodebookProject *project,
        gint64 id,
        const char *kind,
        gint64 subject,
        const char *title,
        const char *text,
        GError **error)
{
  gint64 coder = codebook_project_ensure_coder (project, error);

  return coder != 0
         && codebook_store_run (codebook_project_get_store (project), error,
                                "INSERT INTO memo (id, subject_kind, subject, title, text, coder, "
                                "made_at, changed_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?7)",
                                "isissii", id, kind, subject, title, text, coder,
                                g_get_real_time () / 1000);
}

gint64
codebook_memo_add (CodebookProject *project,
                   const char *kind,
                   gint64 subject,
                   const char *title,
                   const char *text,
                   GError **error)
{
  CodebookStore *store = codebook_project_get_store (project);
  gint64 id = codebook_store_new_id (store);
  g_autofree char *name =
      codebook_store_dup_text (store, "SELECT " SUBJECT_NAME ("?1", "?2"), "si", kind, subject);
  g_autofree char *new_title = clean_title (title);
  g_autofree char *new_text = clean_text (text);
  g_autofree char *label = NULL;
  gboolean joined;

  if (name == NULL)
    return fail_no_subject (kind, subject, error);
  label = g_strdup_printf (_ ("Memo on ‘%s’"), name);
  if (!codebook_store_join (store, label, &joined, error))
    return 0;
  if (g_str_equal (kind, "project"))
    subject = 0;
  return codebook_store_leave (
             store, joined, insert (project, id, kind, subject, new_title, new_text, error), error)
             ? id
             : 0;
}

static char *
dup_subject_name (CodebookStore *store, gint64 id, GError **error)
{
  char *name = codebook_store_dup_text (
      store,
      "SELECT ifnull (" SUBJECT_NAME ("subject_kind", "subject") ", '') FROM memo WHERE id = ?",
      "i", id);

  if (name == NULL)
    codebook_naming_fail_gone (CODEBOOK_KIND_MEMO, id, error);
  return name;
}

gboolean
codebook_memo_set (
    CodebookProject *project, gint64 id, const char *title, const char *text, GError **error)
{
  CodebookStore *store = codebook_project_get_store (project);
  g_autofree char *name = dup_subject_name (store, id, error);
  g_autofree char *new_title = clean_title (title);
  g_autofree char *new_text = clean_text (text);
  g_autofree char *label = NULL;

  if (name == NULL)
    return FALSE;
  label = g_strdup_printf (_ ("Memo on ‘%s’"), name);
  return codebook_store_act (store, label, error,
                             "UPDATE memo SET title = ?1, text = ?2, changed_at = ?3 "
                             "WHERE id = ?4 AND (title != ?1 OR text != ?2)",
                             "ssii", new_title, new_text, g_get_real_time () / 1000, id);
}

gboolean
codebook_memo_remove (CodebookProject *project, gint64 id, GError **error)
{
  CodebookStore *store = codebook_project_get_store (project);
  g_autofree char *name = dup_subject_name (store, id, error);
  g_autofree char *label = NULL;

  if (name == NULL)
    return FALSE;
  label = g_strdup_printf (_ ("Removal of memo on ‘%s’"), name);
  return codebook_store_act (store, label, error, "DELETE FROM memo WHERE id = ?", "i", id);
}
