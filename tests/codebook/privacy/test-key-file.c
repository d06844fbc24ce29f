/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/privacy/key-file.h"

#include "codebook/privacy/pseudonyms.h"
#include "codebook/privacy/sealing.h"
#include "tests/codebook/model/study.h"

static void
set (Study *study, const char *name, const char *pseudonym)
{
  g_assert_cmpint (codebook_pseudonyms_set (study->project, name, CODEBOOK_IDENTIFIER_PERSON, FALSE,
                                            pseudonym, &study->error),
                   !=, 0);
}

static CodebookKey *
make_key (Study *study, gint64 *document)
{
  CodebookKey *key;

  *document = study_import (study, "D", "R: Kevin en\tJAN, en Kevin.");
  set (study, "Kevin", "[persoon 1]");
  set (study, "Jan", "Wim \\ \"x\"");
  g_assert_cmpint (codebook_pseudonyms_apply (study->project, &study->error), ==, 3);
  key = codebook_key_new_from_project (study->project, &study->error);
  g_assert_no_error (study->error);
  return key;
}

static void
test_round (void)
{
  g_autofree char *folder = g_dir_make_tmp ("draad-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "s.key", NULL);
  g_autofree char *beside = NULL;
  g_autofree char *bytes = NULL;
  g_autofree char *text = NULL;
  g_autoptr (CodebookDocumentText) revealed = NULL;
  g_autoptr (CodebookKey) key = NULL;
  g_autoptr (CodebookKey) read = NULL;
  Study study;
  gint64 document;
  gsize len_bytes;

  study_init (&study);
  key = make_key (&study, &document);
  beside = g_build_filename (study.folder, "s.key", NULL);
  study_assert_fails (&study,
                      codebook_key_write (key, beside, "geheim", study.path, FALSE, &study.error),
                      CODEBOOK_ERROR_FAILED, "beside");
  study_assert_fails (&study, codebook_key_write (key, path, "", study.path, FALSE, &study.error),
                      CODEBOOK_ERROR_FAILED, "password");
  g_assert_true (codebook_key_write (key, path, "geheim", study.path, FALSE, &study.error));
  read = codebook_key_read (path, "geheim", &study.error);
  g_assert_no_error (study.error);
  g_assert_cmpuint (read->entities->len, ==, 2);
  g_assert_cmpuint (read->places->len, ==, 3);
  g_assert_cmpstr (((CodebookEntity *) read->entities->pdata[1])->pseudonym, ==, "Wim \\ \"x\"");
  revealed = codebook_key_reveal (read, study.project, document, &study.error);
  text = g_strdup (codebook_document_text_get_current (revealed, NULL));
  g_assert_cmpstr (text, ==, "R: Kevin en\tJAN, en Kevin.");

  study_assert_fails (&study, codebook_key_read (path, "anders", &study.error) != NULL,
                      CODEBOOK_ERROR_INVALID_DATA, "password");
  g_assert_true (g_file_get_contents (path, &bytes, &len_bytes, NULL));
  g_assert_null (g_strstr_len (bytes, (gssize) len_bytes, "Kevin"));
  /* Cut short, and a bit other in the head (not its size of memory) and in the content. */
  g_assert_true (g_file_set_contents (path, bytes, (gssize) len_bytes - 1, NULL));
  g_assert_null (codebook_key_read (path, "geheim", NULL));
  bytes[30] ^= 1;
  g_assert_true (g_file_set_contents (path, bytes, (gssize) len_bytes, NULL));
  g_assert_null (codebook_key_read (path, "geheim", NULL));
  bytes[30] ^= 1;
  bytes[len_bytes - 20] ^= 1;
  g_assert_true (g_file_set_contents (path, bytes, (gssize) len_bytes, NULL));
  g_assert_null (codebook_key_read (path, "geheim", NULL));
  bytes[17] ^= 0x40;
  g_assert_true (g_file_set_contents (path, bytes, (gssize) len_bytes, NULL));
  study_assert_fails (&study, codebook_key_read (path, "geheim", &study.error) != NULL,
                      CODEBOOK_ERROR_UNSUPPORTED, "memory");
  g_unlink (path);
  g_rmdir (folder);
  study_clear (&study);
}

/* The names come back into a project that has none. */
static void
test_import (void)
{
  g_autoptr (CodebookKey) key = NULL;
  g_autoptr (GPtrArray) entities = NULL;
  g_autoptr (GPtrArray) names = NULL;
  Study study, other;
  gint64 document;

  study_init (&study);
  study_init (&other);
  key = make_key (&study, &document);
  g_assert_cmpint (codebook_key_import (key, other.project, NULL, &other.error), ==, 2);
  g_assert_cmpint (codebook_key_import (key, other.project, NULL, &other.error), ==, 2);
  entities = codebook_entity_list (other.project, &other.error);
  g_assert_cmpuint (entities->len, ==, 2);
  names = g_ptr_array_new ();
  for (guint i = 0; i < entities->len; i++)
    g_ptr_array_add (
        names,
        ((CodebookAlias *) ((CodebookEntity *) entities->pdata[i])->aliases->pdata[0])->text);
  g_assert_true (g_ptr_array_find_with_equal_func (names, "Kevin", g_str_equal, NULL));
  g_assert_true (g_ptr_array_find_with_equal_func (names, "Jan", g_str_equal, NULL));
  study_clear (&other);
  study_clear (&study);
}

/* Who has the names, as PSEUDONYM:NAME, …; and who clashed, as NAME:NOW:KEY. */
static void
assert_imported (
    Study *study, const CodebookKey *key, int names, const char *wanted, const char *left)
{
  g_autoptr (GPtrArray) clashes =
      g_ptr_array_new_with_free_func ((GDestroyNotify) codebook_key_clash_free);
  int n = codebook_key_import (key, study->project, clashes, &study->error);
  g_autoptr (GPtrArray) entities = codebook_entity_list (study->project, &study->error);
  g_autoptr (GString) held = g_string_new (NULL);
  g_autoptr (GString) clashed = g_string_new (NULL);

  g_assert_no_error (study->error);
  g_assert_cmpint (n, ==, names);
  for (guint i = 0; i < entities->len; i++)
    {
      const CodebookEntity *entity = entities->pdata[i];

      for (guint k = 0; k < entity->aliases->len; k++)
        g_string_append_printf (held, "%s:%s ", entity->pseudonym,
                                ((CodebookAlias *) entity->aliases->pdata[k])->text);
    }
  for (guint i = 0; i < clashes->len; i++)
    {
      const CodebookKeyClash *clash = clashes->pdata[i];

      g_string_append_printf (clashed, "%s:%s:%s ", clash->name, clash->pseudonym, clash->of_key);
    }
  g_assert_cmpstr (held->str, ==, wanted);
  g_assert_cmpstr (clashed->str, ==, left);
}

/* A name that was given another pseudonym after it was sealed is one's, not two's. */
static void
test_import_again (void)
{
  CodebookSealingReport report;
  g_autoptr (CodebookKey) key = NULL;
  g_autofree char *mask = NULL;
  g_autofree char *clashing = NULL;
  Study study, other;

  study_init (&study);
  study_import (&study, "D", "R: Kevin.");
  set (&study, "Kevin", "[A]");
  g_assert_cmpint (codebook_pseudonyms_apply (study.project, &study.error), ==, 1);
  key = codebook_key_new_from_project (study.project, &study.error);
  g_assert_true (codebook_sealing_run (study.project, &report, NULL, &study.error));
  mask = codebook_store_dup_text (study.store, "SELECT text FROM alias", "");
  set (&study, "Kevin", "[B]");
  clashing = g_strdup_printf ("[A]:%s [B]:Kevin ", mask);
  assert_imported (&study, key, 0, clashing, "Kevin:[B]:[A] ");
  set (&study, "Kevin", "[A]");
  assert_imported (&study, key, 1, "[A]:Kevin ", "");

  study_init (&other);
  set (&other, "Jan", "[A]");
  assert_imported (&other, key, 0, "[A]:Jan ", "Kevin:(null):[A] ");
  set (&other, "Kevin", "[A]");
  assert_imported (&other, key, 1, "[A]:Kevin [A]:Jan ", "");
  study_clear (&other);
  study_clear (&study);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/key-file/round", test_round);
  g_test_add_func ("/key-file/import", test_import);
  g_test_add_func ("/key-file/import-again", test_import_again);
  return g_test_run ();
}
