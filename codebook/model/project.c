/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/model/project.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "codebook/model/coder.h"
#include "codebook/model/naming.h"
#include "codebook/model/passage.h"
#include "codebook/model/project-private.h"
#include "codebook/store/journal.h"
#include "codebook/store/schema.h"

struct _CodebookProject
{
  GObject parent_instance;

  CodebookStore *store;
  CodebookCounts *counts;
  CodebookVocabulary *vocabulary;
  CodebookTextMemo memo;
  char *name;
  char *language;
  char *name_order;
  char *coder;
  GArray *joined; /* gboolean: per open begin (), whether it joined an act that was open already */
};

G_DEFINE_FINAL_TYPE (CodebookProject, codebook_project, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
read_settings (CodebookProject *self)
{
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->name_order, g_free);
  self->name =
      codebook_store_dup_text (self->store, "SELECT value FROM setting WHERE name = 'name'", "");
  self->language = codebook_store_dup_text (
      self->store, "SELECT value FROM setting WHERE name = 'language'", "");
  if (self->name == NULL)
    self->name = g_strdup ("");
  if (self->language == NULL)
    self->language = g_strdup ("nl");
  self->name_order = codebook_store_dup_text (
      self->store, "SELECT value FROM setting WHERE name = 'name-order'", "");
  if (self->name_order == NULL)
    self->name_order = g_strdup (self->language);
}

static void
forget_text (CodebookProject *self)
{
  self->memo.document = 0;
  g_clear_pointer (&self->memo.corrections, g_array_unref);
  g_clear_pointer (&self->memo.text, codebook_document_text_unref);
}

static char *
make_coder_setting (void)
{
  return g_strconcat ("coder:", g_get_user_name (), NULL);
}

/* Who acts, when that is what changed: undo of a choice brings back the one before. */
static void
follow_coder (CodebookProject *self, CodebookChanges *changes)
{
  g_autofree char *setting = make_coder_setting ();

  for (guint i = 0; i < codebook_changes_get_count (changes); i++)
    {
      const CodebookChange *change = codebook_changes_get (changes, i);
      const CodebookValue *name = codebook_change_value (change, "name");
      g_autofree char *coder = NULL;

      if (!g_str_equal (change->table, "setting") || name == NULL
          || name->len_bytes != strlen (setting)
          || memcmp (name->text, setting, name->len_bytes) != 0)
        continue;
      coder = codebook_store_dup_text (self->store, "SELECT value FROM setting WHERE name = ?", "s",
                                       setting);
      codebook_project_set_coder (self, coder != NULL ? coder : g_get_user_name ());
    }
}

static void
store_changed_cb (CodebookStore *store, CodebookChanges *changes, CodebookProject *self)
{
  if (codebook_changes_touch (changes, "setting"))
    {
      read_settings (self);
      follow_coder (self, changes);
    }
  if (codebook_changes_touch (changes, "document"))
    forget_text (self);
  codebook_counts_forget (self->counts, changes);
  g_signal_emit (self, signals[CHANGED], 0, changes);
}

static CodebookProject *
new_for_store (CodebookStore *store)
{
  CodebookProject *self = g_object_new (CODEBOOK_TYPE_PROJECT, NULL);
  g_autofree char *setting = make_coder_setting ();
  g_autofree char *coder = NULL;

  self->store = g_object_ref (store);
  self->counts = codebook_counts_new (store);
  read_settings (self);
  coder = codebook_store_dup_text (store, "SELECT value FROM setting WHERE name = ?", "s", setting);
  codebook_project_set_coder (self, coder != NULL ? coder : g_get_user_name ());
  self->vocabulary = codebook_vocabulary_new ();
  codebook_store_set_derive (store, codebook_passage_derive, self->vocabulary);
  g_signal_connect (store, "changed", G_CALLBACK (store_changed_cb), self);
  return self;
}

static gboolean
set_setting (CodebookProject *self, const char *name, const char *value, GError **error)
{
  return codebook_store_run (self->store, error,
                             "INSERT INTO setting (name, value) VALUES (?, ?) "
                             "ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                             "ss", name, value);
}

CodebookProject *
codebook_project_create (const char *path, const char *name, const char *language, GError **error)
{
  g_autoptr (CodebookStore) store = NULL;
  g_autoptr (CodebookProject) self = NULL;
  g_autofree char *clean = codebook_naming_clean (name, error);
  gboolean joined;

  if (clean == NULL)
    return NULL;
  store = codebook_store_create (path, error);
  if (store == NULL)
    return NULL;
  self = new_for_store (store);
  if (!codebook_store_join (store, _ ("New project"), &joined, error))
    return NULL;
  if (!codebook_store_leave (store, joined,
                             set_setting (self, "name", clean, error)
                                 && set_setting (self, "language", language, error),
                             error))
    return NULL;
  codebook_journal_keep_first (store);
  return g_steal_pointer (&self);
}

/* Where a word list came or went since, the lemmas are made again; who can only read uses those
 * that are there. */
static gboolean
renew_lemmas (CodebookProject *self, GError **error)
{
  gboolean joined;

  return codebook_store_get_read_only (self->store) || !codebook_vocabulary_is_old (self->store)
         || (codebook_store_join (self->store, _ ("Full text"), &joined, error)
             && codebook_store_leave (
                 self->store, joined,
                 codebook_vocabulary_refresh (self->vocabulary, self->store, error), error));
}

CodebookProject *
codebook_project_open (const char *path, CodebookStoreMode mode, GError **error)
{
  g_autoptr (CodebookStore) store =
      codebook_store_open_any (path, mode, codebook_passage_remake, error);
  g_autoptr (CodebookProject) self = NULL;

  if (store == NULL)
    return NULL;
  codebook_journal_keep_first (store);
  self = new_for_store (store);
  return renew_lemmas (self, error) ? g_steal_pointer (&self) : NULL;
}

void
codebook_project_close (CodebookProject *self)
{
  g_return_if_fail (CODEBOOK_IS_PROJECT (self));
  forget_text (self);
  codebook_store_close (self->store);
}

CodebookStore *
codebook_project_get_store (CodebookProject *self)
{
  g_return_val_if_fail (CODEBOOK_IS_PROJECT (self), NULL);
  return self->store;
}

CodebookCounts *
codebook_project_get_counts (CodebookProject *self)
{
  return self->counts;
}

CodebookVocabulary *
codebook_project_get_vocabulary (CodebookProject *self)
{
  return self->vocabulary;
}

CodebookTextMemo *
codebook_project_get_text_memo (CodebookProject *self)
{
  return &self->memo;
}

const char *
codebook_project_get_path (CodebookProject *self)
{
  g_return_val_if_fail (CODEBOOK_IS_PROJECT (self), NULL);
  return codebook_store_get_path (self->store);
}

const char *
codebook_project_get_name (CodebookProject *self)
{
  g_return_val_if_fail (CODEBOOK_IS_PROJECT (self), NULL);
  return self->name;
}

const char *
codebook_project_get_language (CodebookProject *self)
{
  g_return_val_if_fail (CODEBOOK_IS_PROJECT (self), NULL);
  return self->language;
}

gboolean
codebook_project_rename (CodebookProject *self, const char *name, GError **error)
{
  g_autofree char *clean = codebook_naming_clean (name, error);
  gboolean joined;

  g_return_val_if_fail (CODEBOOK_IS_PROJECT (self), FALSE);
  return clean != NULL
         && codebook_store_join (self->store, _ ("Name of the project"), &joined, error)
         && codebook_store_leave (self->store, joined, set_setting (self, "name", clean, error),
                                  error);
}

const char *
codebook_project_get_name_order (CodebookProject *self)
{
  g_return_val_if_fail (CODEBOOK_IS_PROJECT (self), NULL);
  return self->name_order;
}

gboolean
codebook_project_set_name_order (CodebookProject *self, const char *order, GError **error)
{
  const char *const orders[] = { "nl", "nl-BE", self->language, NULL };
  gboolean joined;

  g_return_val_if_fail (CODEBOOK_IS_PROJECT (self), FALSE);
  if (!g_strv_contains (orders, order))
    return codebook_fail (error, CODEBOOK_ERROR_FAILED,
                          _ ("Names are ordered as in nl or nl-BE, not as in ‘%s’"), order);
  return codebook_store_join (self->store, _ ("Order of names"), &joined, error)
         && codebook_store_leave (self->store, joined,
                                  set_setting (self, "name-order", order, error), error);
}

/* Who acts ------------------------------------------------------------------------------------- */

void
codebook_project_set_coder (CodebookProject *self, const char *name)
{
  g_autofree char *clean = NULL;

  g_return_if_fail (CODEBOOK_IS_PROJECT (self));
  clean = codebook_naming_clean (name, NULL);
  if (clean == NULL)
    clean = g_strdup (g_get_user_name ());
  g_free (self->coder);
  self->coder = g_steal_pointer (&clean);
  codebook_store_set_author (self->store, self->coder);
}

gboolean
codebook_project_remember_coder (CodebookProject *self, const char *name, GError **error)
{
  g_autofree char *setting = make_coder_setting ();
  g_autofree char *clean = codebook_naming_clean (name, error);
  g_autofree char *label = NULL;
  gboolean joined;

  g_return_val_if_fail (CODEBOOK_IS_PROJECT (self), FALSE);
  if (clean == NULL)
    return FALSE;
  codebook_project_set_coder (self, clean);
  label = g_strdup_printf (_ ("Coder ‘%s’"), self->coder);
  if (!codebook_store_join (self->store, label, &joined, error))
    return FALSE;
  return codebook_store_leave (self->store, joined,
                               set_setting (self, setting, self->coder, error)
                                   && codebook_project_ensure_coder (self, error) != 0,
                               error);
}

const char *
codebook_project_get_coder (CodebookProject *self)
{
  g_return_val_if_fail (CODEBOOK_IS_PROJECT (self), NULL);
  return self->coder;
}

gint64
codebook_project_ensure_coder (CodebookProject *self, GError **error)
{
  gint64 id;

  g_return_val_if_fail (CODEBOOK_IS_PROJECT (self), 0);
  id = codebook_store_int64 (self->store, 0, "SELECT id FROM coder WHERE name = ? ORDER BY id", "s",
                             self->coder);
  if (id == 0)
    id = codebook_naming_look_up (self->store, "SELECT id, name FROM coder ORDER BY id",
                                  self->coder);
  return id != 0 ? id : codebook_coder_add (self, self->coder, NULL, error);
}

/* Acts ----------------------------------------------------------------------------------------- */

gboolean
codebook_project_begin (CodebookProject *self, const char *label, GError **error)
{
  gboolean joined;

  g_return_val_if_fail (CODEBOOK_IS_PROJECT (self), FALSE);
  if (!codebook_store_join (self->store, label, &joined, error))
    return FALSE;
  g_array_append_val (self->joined, joined);
  return TRUE;
}

gboolean
codebook_project_end (CodebookProject *self, gboolean ok, GError **error)
{
  gboolean joined;

  g_return_val_if_fail (CODEBOOK_IS_PROJECT (self) && self->joined->len > 0, FALSE);
  joined = g_array_index (self->joined, gboolean, self->joined->len - 1);
  g_array_set_size (self->joined, self->joined->len - 1);
  return codebook_store_leave (self->store, joined, ok, error);
}

/* What is in it -------------------------------------------------------------------------------- */

gboolean
codebook_project_count (CodebookProject *self, CodebookProjectCounts *counts, GError **error)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GFileInfo) info = NULL;
  g_auto (CodebookRows) rows = { 0 };

  g_return_val_if_fail (CODEBOOK_IS_PROJECT (self), FALSE);
  rows = codebook_store_select (
      self->store,
      "SELECT (SELECT COUNT(*) FROM document), (SELECT TOTAL(words) FROM document), "
      "(SELECT COUNT(*) FROM code), (SELECT COUNT(*) FROM coding), "
      "(SELECT COUNT(*) FROM study_case), (SELECT COUNT(*) FROM wave), "
      "(SELECT COUNT(*) FROM coder), (SELECT COUNT(*) FROM memo), (SELECT COUNT(*) FROM theme)",
      "");
  if (!codebook_rows_next (&rows, error))
    return FALSE;
  counts->documents = codebook_rows_int64 (&rows, 0);
  counts->words = codebook_rows_int64 (&rows, 1);
  counts->codes = codebook_rows_int64 (&rows, 2);
  counts->codings = codebook_rows_int64 (&rows, 3);
  counts->cases = codebook_rows_int64 (&rows, 4);
  counts->waves = codebook_rows_int64 (&rows, 5);
  counts->coders = codebook_rows_int64 (&rows, 6);
  counts->memos = codebook_rows_int64 (&rows, 7);
  counts->themes = codebook_rows_int64 (&rows, 8);
  counts->schema = CODEBOOK_SCHEMA_VERSION;
  file = g_file_new_for_path (codebook_store_get_path (self->store));
  info =
      g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE, NULL, error);
  if (info == NULL)
    return FALSE;
  counts->size_bytes = g_file_info_get_size (info);
  return TRUE;
}

gboolean
codebook_project_count_material (CodebookProject *self,
                                 guint *documents,
                                 guint *cases,
                                 GError **error)
{
  g_auto (CodebookRows) rows = { 0 };

  g_return_val_if_fail (CODEBOOK_IS_PROJECT (self), FALSE);
  rows = codebook_store_select (
      self->store, "SELECT (SELECT COUNT(*) FROM document), (SELECT COUNT(*) FROM study_case)", "");
  if (!codebook_rows_next (&rows, error))
    return FALSE;
  *documents = codebook_rows_int64 (&rows, 0);
  *cases = codebook_rows_int64 (&rows, 1);
  return TRUE;
}

char *
codebook_project_dup_guid (const char *table, gint64 id)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree char *name = g_strdup_printf ("%s:%" G_GINT64_FORMAT, table, id);
  guint8 b[32];
  gsize len_bytes = sizeof b;

  g_checksum_update (checksum, (const guchar *) name, -1);
  g_checksum_get_digest (checksum, b, &len_bytes);
  b[6] = (b[6] & 0x0f) | 0x80; /* version 8: by a rule of one's own */
  b[8] = (b[8] & 0x3f) | 0x80; /* the variant of RFC 9562 */
  return g_strdup_printf ("%02x%02x%02x%02x-%02x%02x-%02x%02x-%02x%02x-%02x%02x%02x%02x%02x%02x",
                          b[0], b[1], b[2], b[3], b[4], b[5], b[6], b[7], b[8], b[9], b[10], b[11],
                          b[12], b[13], b[14], b[15]);
}

/* -------------------------------------------------------------------------------------------- */

static void
codebook_project_dispose (GObject *object)
{
  CodebookProject *self = CODEBOOK_PROJECT (object);

  if (self->store != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->store, self);
      codebook_store_close (self->store);
    }
  forget_text (self);
  g_clear_pointer (&self->counts, codebook_counts_free);
  g_clear_pointer (&self->vocabulary, codebook_vocabulary_free);
  g_clear_object (&self->store);
  G_OBJECT_CLASS (codebook_project_parent_class)->dispose (object);
}

static void
codebook_project_finalize (GObject *object)
{
  CodebookProject *self = CODEBOOK_PROJECT (object);

  g_free (self->name);
  g_free (self->language);
  g_free (self->name_order);
  g_free (self->coder);
  g_array_unref (self->joined);
  G_OBJECT_CLASS (codebook_project_parent_class)->finalize (object);
}

static void
codebook_project_init (CodebookProject *self)
{
  self->joined = g_array_new (FALSE, FALSE, sizeof (gboolean));
}

static void
codebook_project_class_init (CodebookProjectClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);

  object_class->dispose = codebook_project_dispose;
  object_class->finalize = codebook_project_finalize;
  /* The argument is a CodebookChanges *. */
  signals[CHANGED] =
      g_signal_new ("changed", CODEBOOK_TYPE_PROJECT, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    g_cclosure_marshal_VOID__POINTER, G_TYPE_NONE, 1, G_TYPE_POINTER);
}
