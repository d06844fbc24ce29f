/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/codes/code-match.h"

#include <string.h>

/* "Werk > Coach": a path a line; what is above need not be listed. */
static GPtrArray *
make_codes (const char *paths)
{
  g_auto (GStrv) lines = g_strsplit (paths, "\n", -1);
  GPtrArray *codes = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      CodebookCode *code = g_object_new (CODEBOOK_TYPE_CODE, NULL);
      const char *slash = strrchr (lines[i], '/');

      code->id = i + 1;
      code->path = g_strdup (lines[i]);
      code->name = g_strdup (slash != NULL ? slash + 1 : lines[i]);
      g_ptr_array_add (codes, code);
    }
  return codes;
}

static const char tree[] = "Werkomgeving\n"
                           "Werkomgeving/Openheid over klachten\n"
                           "Werkomgeving/Kopelwerk en tempo\n"
                           "Begeleiding\n"
                           "Begeleiding/Open gesprek over terugval\n"
                           "Begeleiding/Eén op één\n"
                           "Begeleiding/Re-integratie";

static const struct
{
  const char *query, *expected; /* names in order, by | */
} cases[] = {
  { "ope", "Openheid over klachten|Open gesprek over terugval|Kopelwerk en tempo" },
  { "kla", "Openheid over klachten" },
  { "een", "Eén op één" },
  { "werk ope", "Openheid over klachten|Kopelwerk en tempo" },
  { "begel/terug", "Open gesprek over terugval" },
  { "begeleiding", "Begeleiding|Open gesprek over terugval|Eén op één|Re-integratie" },
  { "xyz", "" },
};

static void
test_find (void)
{
  g_autoptr (GPtrArray) codes = make_codes (tree);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) found = ui_code_match_find (codes, cases[i].query);
      g_autoptr (GString) names = g_string_new (NULL);

      for (guint m = 0; m < found->len; m++)
        {
          CodebookCode *code =
              g_ptr_array_index (codes, g_array_index (found, UiCodeMatch, m).index);

          g_string_append_printf (names, "%s%s", m > 0 ? "|" : "", code->name);
        }
      g_assert_cmpstr (names->str, ==, cases[i].expected);
    }
}

static void
test_all (void)
{
  g_autoptr (GPtrArray) codes = make_codes (tree);
  g_autoptr (GArray) found = ui_code_match_find (codes, "");

  g_assert_cmpuint (found->len, ==, codes->len);
  for (guint i = 0; i < found->len; i++)
    g_assert_cmpuint (g_array_index (found, UiCodeMatch, i).index, ==, i);
}

static void
test_markup (void)
{
  g_autoptr (GPtrArray) codes = make_codes ("Werk & rust/Eén <op> één");
  g_autofree char *one = ui_code_match_markup (g_ptr_array_index (codes, 0), "een");
  g_autofree char *two = ui_code_match_markup (g_ptr_array_index (codes, 0), "rust op");

  g_assert_cmpstr (one, ==, "Werk &amp; rust › <b>Eén</b> &lt;op&gt; één");
  g_assert_cmpstr (two, ==, "Werk &amp; <b>rust</b> › Eén &lt;<b>op</b>&gt; één");
}

/* A slash in a name is written as \/ in a path. */
static void
test_slash (void)
{
  CodebookCode *code = g_object_new (CODEBOOK_TYPE_CODE, NULL);
  g_autofree char *markup = NULL;

  code->path = g_strdup ("Werk\\/school/IPS\\/PA");
  code->name = g_strdup ("IPS/PA");
  markup = ui_code_match_markup (code, "ips");
  g_assert_cmpstr (markup, ==, "Werk/school › <b>IPS</b>/PA");
  g_object_unref (code);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/code-match/find", test_find);
  g_test_add_func ("/code-match/all", test_all);
  g_test_add_func ("/code-match/markup", test_markup);
  g_test_add_func ("/code-match/slash", test_slash);
  return g_test_run ();
}
