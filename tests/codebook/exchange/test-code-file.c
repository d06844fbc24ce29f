/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/exchange/code-file.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  char *folder;
  CodebookProject *from, *to;
} Fixture;

static CodebookProject *
make_project (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;
  CodebookProject *project = codebook_project_create (path, "Proef", "nl", &error);

  g_assert_no_error (error);
  return project;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("code-file-XXXXXX", NULL);
  fixture->from = make_project (fixture->folder, "from.draad");
  fixture->to = make_project (fixture->folder, "to.draad");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) folder = NULL;
  const char *name;

  g_object_unref (fixture->from);
  g_object_unref (fixture->to);
  folder = g_dir_open (fixture->folder, 0, NULL);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

static const char *
pick (const char *const *texts, guint n)
{
  return texts[g_test_rand_int_range (0, (int) n)];
}

static void
set (CodebookProject *project, gint64 id, CodebookCodeField field, const char *value)
{
  g_autoptr (GError) error = NULL;
  gboolean ok = codebook_code_set (project, id, field, value, &error);

  g_assert_no_error (error);
  g_assert_true (ok);
}

/* Names and texts with all that the two formats must carry: slashes, quotes, separators, lines,
 * marks of XML, and a line that looks like a field's. */
static void
grow (CodebookProject *project)
{
  static const char *const names[] = {
    "Werk", "in/uit", "a \"b\"", "c;d,e", "<tag> & meer", "één"
  };
  static const char *const texts[] = {
    "", "kort", "twee\nregels", "met \"aanhaling\"; en, meer", "<p>&amp;</p>", "é 🧵"
  };
  static const char *const colors[] = { "rood", "#123456", "" };
  static const char *const origins[] = { "", "deductive", "inductive" };
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 none = 0;

  g_array_append_val (ids, none);
  for (int i = g_test_rand_int_range (1, 25); i > 0; i--)
    {
      gint64 parent =
          g_array_index (ids, gint64, (guint) g_test_rand_int_range (0, (int) ids->len));
      g_autofree char *name = g_strdup_printf ("%s %d", pick (names, G_N_ELEMENTS (names)), i);
      g_autoptr (GError) error = NULL;
      gint64 id = codebook_code_add (project, parent, name, &error);

      g_assert_no_error (error);
      g_array_append_val (ids, id);
      set (project, id, CODEBOOK_CODE_ORIGIN, pick (origins, G_N_ELEMENTS (origins)));
      for (guint field = CODEBOOK_CODE_BRIEF; field <= CODEBOOK_CODE_EXAMPLE; field++)
        set (project, id, (CodebookCodeField) field, pick (texts, G_N_ELEMENTS (texts)));
      if (parent == 0)
        set (project, id, CODEBOOK_CODE_COLOR, pick (colors, G_N_ELEMENTS (colors)));
    }
}

/* The codebook as text, a code a line. */
static char *
show (CodebookProject *project)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) codes = codebook_code_list (project, &error);
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < codes->len; i++)
    {
      const CodebookCode *code = codes->pdata[i];

      g_string_append_printf (text, "%s|%s|%s|%s|%s|%s|%s|%s\n", code->path, code->hue,
                              codebook_origin_to_string (code->origin), code->brief, code->full,
                              code->when_to_use, code->when_not, code->example);
    }
  return g_string_free (text, FALSE);
}

static void
carry (Fixture *fixture, const char *format)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GBytes) bytes = codebook_code_file_export (fixture->from, format, &error);
  guint made;

  g_assert_no_error (error);
  g_assert_true (codebook_code_file_import_bytes (fixture->to, g_bytes_get_data (bytes, NULL),
                                                  g_bytes_get_size (bytes), "x", warnings, &made,
                                                  &error));
  g_assert_no_error (error);
  g_assert_cmpuint (warnings->len, ==, 0);
}

static void
test_round_trip (Fixture *fixture, gconstpointer format)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *again = NULL;

  grow (fixture->from);
  carry (fixture, format);
  before = show (fixture->from);
  after = show (fixture->to);
  g_assert_cmpstr (before, ==, after);
  carry (fixture, format);
  again = show (fixture->to);
  g_assert_cmpstr (before, ==, again);
}

static void
assert_imports (Fixture *fixture, const char *file, const char *shown, guint warned)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *after = NULL;
  guint made;

  g_assert_true (codebook_code_file_import_bytes (fixture->to, file, strlen (file), "x", warnings,
                                                  &made, &error));
  g_assert_no_error (error);
  after = show (fixture->to);
  g_assert_cmpstr (after, ==, shown);
  g_assert_cmpuint (warnings->len, ==, warned);
}

/* What no XML file may hold is left out, so that the file can be read. */
static void
test_forbidden (Fixture *fixture, gconstpointer format)
{
  g_autoptr (GError) error = NULL;
  gint64 id = codebook_code_add (fixture->from, 0, "Werk\xef\xbf\xbe", &error);
  g_autofree char *after = NULL;

  g_assert_no_error (error);
  set (fixture->from, id, CODEBOOK_CODE_FULL, "een\x01\x1f\xef\xbf\xbf twee\t🧵\ndrie");
  carry (fixture, format);
  after = show (fixture->to);
  g_assert_cmpstr (after, ==, "Werk|blauw|||een twee\t🧵\ndrie|||\n");
}

/* Other programs' files: namespaces that differ, a description of their own, sets, codes below
 * codes that are not codable, colours of three digits. */
static void
test_foreign (Fixture *fixture, gconstpointer data)
{
  assert_imports (fixture,
                  "<?xml version='1.0'?><q:CodeBook xmlns:q='urn:QDA-XML:codebook:1:0'><q:Codes>"
                  "<q:Code guid='{A}' name='Boven' isCodable='false' color='#fff'>"
                  "<q:Description>Een regel\nnog een</q:Description>"
                  "<q:Code name='Onder' color='#FFFFFF'/></q:Code>"
                  "<q:Code name=' '/></q:Codes>"
                  "<q:Sets><q:Set name='s'/></q:Sets></q:CodeBook>",
                  "Boven|#ffffff|||Een regel\nnog een|||\n"
                  "Boven/Onder|#ffffff||||||\n"
                  "No name|blauw||||||\n",
                  1);
}

static void
assert_refuses (Fixture *fixture, const char *file, int code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *after = NULL;
  guint made;

  g_assert_false (codebook_code_file_import_bytes (fixture->to, file, strlen (file), "x.qdc",
                                                   warnings, &made, &error));
  g_assert_error (error, CODEBOOK_ERROR, code);
  g_assert_nonnull (strstr (error->message, "x.qdc"));
  after = show (fixture->to);
  g_assert_cmpstr (after, ==, "");
}

static void
test_refused (Fixture *fixture, gconstpointer data)
{
  assert_refuses (fixture, "<CodeBook><Codes>", CODEBOOK_ERROR_INVALID_DATA);
  assert_refuses (fixture, "<Project/>", CODEBOOK_ERROR_INVALID_DATA);
  assert_refuses (fixture, "<!DOCTYPE CodeBook [<!ENTITY a 'b'>]><CodeBook><Codes/></CodeBook>",
                  CODEBOOK_ERROR_INVALID_DATA);
  assert_refuses (fixture, "", CODEBOOK_ERROR_INVALID_DATA);
  assert_refuses (fixture, "a,b\n1,2\n", CODEBOOK_ERROR_INVALID_DATA);
  assert_refuses (fixture, "PK\003\004", CODEBOOK_ERROR_UNSUPPORTED);
}

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = codebook_code_file_export (fixture->from, "qdc", &error);

  g_assert_null (bytes);
  g_assert_error (error, CODEBOOK_ERROR, CODEBOOK_ERROR_FAILED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/code-file/csv", Fixture, "csv", set_up, test_round_trip, tear_down);
  g_test_add ("/code-file/qdc", Fixture, "qdc", set_up, test_round_trip, tear_down);
  g_test_add ("/code-file/forbidden-qdc", Fixture, "qdc", set_up, test_forbidden, tear_down);
  g_test_add ("/code-file/forbidden-xlsx", Fixture, "xlsx", set_up, test_forbidden, tear_down);
  g_test_add ("/code-file/foreign", Fixture, NULL, set_up, test_foreign, tear_down);
  g_test_add ("/code-file/refused", Fixture, NULL, set_up, test_refused, tear_down);
  g_test_add ("/code-file/empty", Fixture, NULL, set_up, test_empty, tear_down);
  return g_test_run ();
}
