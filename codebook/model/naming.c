/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/model/naming.h"

#include <glib/gi18n-lib.h>

#include "codebook/text/collation.h"

/* Names that are listed in a message. */
#define MOST_NAMES 3

char *
codebook_naming_clean (const char *name, GError **error)
{
  g_autofree char *valid = g_utf8_make_valid (name != NULL ? name : "", -1);
  g_autofree char *composed = g_utf8_normalize (valid, -1, G_NORMALIZE_NFC);
  g_autoptr (GString) clean = g_string_new (NULL);
  gboolean space = FALSE;

  for (const char *at = composed; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (g_unichar_isspace (c) || g_unichar_iscntrl (c))
        {
          space = clean->len > 0;
          continue;
        }
      if (space)
        g_string_append_c (clean, ' ');
      space = FALSE;
      g_string_append_unichar (clean, c);
    }
  if (clean->len > 0)
    return g_string_free (g_steal_pointer (&clean), FALSE);
  codebook_fail (error, CODEBOOK_ERROR_FAILED, _ ("A name cannot be empty."));
  return NULL;
}

char *
codebook_naming_make_key (const char *name)
{
  g_autofree char *composed = g_utf8_normalize (name, -1, G_NORMALIZE_NFC);

  return g_utf8_casefold (composed != NULL ? composed : name, -1);
}

gboolean
codebook_naming_equal (const char *a, const char *b)
{
  g_autofree char *one = codebook_naming_make_key (a);
  g_autofree char *other = codebook_naming_make_key (b);

  return g_str_equal (one, other);
}

gint64
codebook_naming_parse_id (const char *text)
{
  gint64 id;

  if (text[0] == '#' && g_ascii_string_to_signed (text + 1, 10, 1, G_MAXINT64, &id, NULL))
    return id;
  return 0;
}

static char *
say_none (CodebookKind kind, const char *wanted)
{
  switch (kind)
    {
    case CODEBOOK_KIND_ATTRIBUTE:
      return g_strdup_printf (_ ("There is no attribute ‘%s’."), wanted);
    case CODEBOOK_KIND_CASE:
      return g_strdup_printf (_ ("There is no case ‘%s’."), wanted);
    case CODEBOOK_KIND_CODE:
      return g_strdup_printf (_ ("There is no code ‘%s’."), wanted);
    case CODEBOOK_KIND_CODER:
      return g_strdup_printf (_ ("There is no coder ‘%s’."), wanted);
    case CODEBOOK_KIND_CODING:
      return g_strdup_printf (_ ("There is no coding ‘%s’."), wanted);
    case CODEBOOK_KIND_DOCUMENT:
      return g_strdup_printf (_ ("There is no document ‘%s’."), wanted);
    case CODEBOOK_KIND_ENTITY:
      return g_strdup_printf (_ ("There is no pseudonym ‘%s’."), wanted);
    case CODEBOOK_KIND_MEMO:
      return g_strdup_printf (_ ("There is no memo ‘%s’."), wanted);
    case CODEBOOK_KIND_SPEAKER:
      return g_strdup_printf (_ ("There is no speaker ‘%s’."), wanted);
    case CODEBOOK_KIND_THEME:
      return g_strdup_printf (_ ("There is no theme ‘%s’."), wanted);
    case CODEBOOK_KIND_WAVE:
      return g_strdup_printf (_ ("There is no wave ‘%s’."), wanted);
    }
  g_return_val_if_reached (g_strdup (""));
}

static char *
say_taken (CodebookKind kind, const char *name)
{
  switch (kind)
    {
    case CODEBOOK_KIND_ATTRIBUTE:
      return g_strdup_printf (_ ("There is already an attribute ‘%s’."), name);
    case CODEBOOK_KIND_CASE:
      return g_strdup_printf (_ ("There is already a case ‘%s’."), name);
    case CODEBOOK_KIND_CODE:
      return g_strdup_printf (_ ("There is already a code ‘%s’ in that place."), name);
    case CODEBOOK_KIND_CODER:
      return g_strdup_printf (_ ("There is already a coder ‘%s’."), name);
    case CODEBOOK_KIND_DOCUMENT:
      return g_strdup_printf (_ ("There is already a document ‘%s’."), name);
    case CODEBOOK_KIND_ENTITY:
      return g_strdup_printf (_ ("There is already a pseudonym ‘%s’."), name);
    case CODEBOOK_KIND_THEME:
      return g_strdup_printf (_ ("There is already a theme ‘%s’."), name);
    case CODEBOOK_KIND_WAVE:
      return g_strdup_printf (_ ("There is already a wave ‘%s’."), name);
    case CODEBOOK_KIND_CODING:
    case CODEBOOK_KIND_MEMO:
    case CODEBOOK_KIND_SPEAKER:
      break; /* their names need not be unique */
    }
  g_return_val_if_reached (g_strdup (""));
}

/* "‘a’, ‘b’ or ‘c’" */
static char *
join (const char *const *names, guint n)
{
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      if (i > 0)
        /* Translators: between the last two names of a list, with its spaces. */
        g_string_append (joined, i + 1 < n ? ", " : _ (" or "));
      g_string_append_printf (joined, "‘%s’", names[i]);
    }
  return g_string_free (g_steal_pointer (&joined), FALSE);
}

gboolean
codebook_naming_fail_none (CodebookKind kind, const char *wanted, GError **error)
{
  g_autofree char *sentence = say_none (kind, wanted);

  return codebook_fail (error, CODEBOOK_ERROR_NOT_FOUND, "%s", sentence);
}

gboolean
codebook_naming_fail_gone (CodebookKind kind, gint64 id, GError **error)
{
  g_autofree char *wanted = g_strdup_printf ("#%" G_GINT64_FORMAT, id);

  return codebook_naming_fail_none (kind, wanted, error);
}

gboolean
codebook_naming_exists (CodebookStore *store, CodebookKind kind, gint64 id, GError **error)
{
  static const char *const sql[] = {
    [CODEBOOK_KIND_ATTRIBUTE] = "SELECT 1 FROM attribute WHERE id = ?",
    [CODEBOOK_KIND_CASE] = "SELECT 1 FROM study_case WHERE id = ?",
    [CODEBOOK_KIND_CODE] = "SELECT 1 FROM code WHERE id = ?",
    [CODEBOOK_KIND_CODER] = "SELECT 1 FROM coder WHERE id = ?",
    [CODEBOOK_KIND_CODING] = "SELECT 1 FROM coding WHERE id = ?",
    [CODEBOOK_KIND_DOCUMENT] = "SELECT 1 FROM document WHERE id = ?",
    [CODEBOOK_KIND_ENTITY] = "SELECT 1 FROM entity WHERE id = ?",
    [CODEBOOK_KIND_MEMO] = "SELECT 1 FROM memo WHERE id = ?",
    [CODEBOOK_KIND_SPEAKER] = "SELECT 1 FROM speaker WHERE id = ?",
    [CODEBOOK_KIND_THEME] = "SELECT 1 FROM theme WHERE id = ?",
    [CODEBOOK_KIND_WAVE] = "SELECT 1 FROM wave WHERE id = ?",
  };

  return codebook_store_int64 (store, 0, sql[kind], "i", id) != 0
         || codebook_naming_fail_gone (kind, id, error);
}

static gboolean
fail_nearest (CodebookKind kind,
              const GArray *ids,
              const GPtrArray *names,
              const char *wanted,
              GError **error)
{
  g_autoptr (GPtrArray) terminated = g_ptr_array_new ();
  g_autoptr (GArray) shown_ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autofree const char **nearest = NULL;
  g_autofree char *none = say_none (kind, wanted);
  g_autofree char *list = NULL;
  guint n = 0;

  for (guint i = 0; i < names->len; i++)
    g_ptr_array_add (terminated, g_ptr_array_index (names, i));
  g_ptr_array_add (terminated, NULL);
  nearest =
      codebook_collation_nearest (wanted, (const char *const *) terminated->pdata, 2 * MOST_NAMES);
  /* What has two names is named once. */
  for (guint i = 0; nearest[i] != NULL && n < MOST_NAMES; i++)
    {
      guint at;
      gboolean shown = FALSE;

      if (!g_ptr_array_find (terminated, nearest[i], &at))
        continue;
      for (guint j = 0; j < shown_ids->len; j++)
        shown |= g_array_index (shown_ids, gint64, j) == g_array_index (ids, gint64, at);
      if (shown)
        continue;
      g_array_append_val (shown_ids, g_array_index (ids, gint64, at));
      nearest[n++] = nearest[i];
    }
  if (n == 0)
    return codebook_fail (error, CODEBOOK_ERROR_NOT_FOUND, "%s", none);
  list = join (nearest, n);
  /* Translators: first "There is no code ‘x’.", then the nearest names, in quotes. */
  return codebook_fail (error, CODEBOOK_ERROR_NOT_FOUND, _ ("%s Did you mean %s?"), none, list);
}

/* Each is shown by its first name, as long as that tells them apart, else with its id. */
static gboolean
fail_ambiguous (const GArray *ids,
                const GPtrArray *names,
                const GArray *found,
                const char *wanted,
                GError **error)
{
  g_autoptr (GPtrArray) shown = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;

  for (guint i = 0; i < found->len && i < 2 * MOST_NAMES; i++)
    {
      gint64 id = g_array_index (ids, gint64, g_array_index (found, guint, i));
      const char *name = NULL;

      for (guint j = 0; name == NULL; j++)
        if (g_array_index (ids, gint64, j) == id)
          name = g_ptr_array_index (names, j);
      g_ptr_array_add (shown, codebook_naming_equal (name, wanted)
                                  ? g_strdup_printf ("%s (#%" G_GINT64_FORMAT ")", name, id)
                                  : g_strdup (name));
    }
  list = join ((const char *const *) shown->pdata, shown->len);
  /* Translators: the second is a list of names in quotes. */
  return codebook_fail (error, CODEBOOK_ERROR_NOT_FOUND, _ ("‘%s’ could be %s."), wanted, list);
}

/* Indices (element-type guint) of the names in [from, to) that are @wanted. */
static GArray *
match (const GPtrArray *names, guint from, guint to, const char *wanted, gboolean exactly)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = from; i < to; i++)
    {
      const char *name = g_ptr_array_index (names, i);

      if (exactly ? g_str_equal (name, wanted) : codebook_naming_equal (name, wanted))
        g_array_append_val (found, i);
    }
  return found;
}

gint64
codebook_naming_pick (CodebookKind kind,
                      const GArray *ids,
                      const GPtrArray *names,
                      guint n_first,
                      const char *wanted,
                      GError **error)
{
  g_autofree char *clean = codebook_naming_clean (wanted, NULL);

  if (clean == NULL)
    return codebook_naming_fail_none (kind, wanted, error);
  for (guint round = 0; round < 4; round++)
    {
      g_autoptr (GArray) found = round < 2 ? match (names, 0, n_first, clean, round == 0)
                                           : match (names, n_first, names->len, clean, round == 2);

      if (found->len == 1)
        return g_array_index (ids, gint64, g_array_index (found, guint, 0));
      if (found->len > 1)
        return fail_ambiguous (ids, names, found, clean, error);
    }
  return fail_nearest (kind, ids, names, clean, error);
}

gint64
codebook_naming_find (
    CodebookStore *store, CodebookKind kind, const char *sql, const char *wanted, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) other_ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) others = g_ptr_array_new_with_free_func (g_free);
  g_auto (CodebookRows) rows = codebook_store_select (store, sql, "");
  gint64 wanted_id = codebook_naming_parse_id (wanted);
  guint n_first;

  while (codebook_rows_next (&rows, error))
    {
      gint64 id = codebook_rows_int64 (&rows, 0);

      if (id == wanted_id)
        return id;
      g_array_append_val (ids, id);
      g_ptr_array_add (names, g_strdup (codebook_rows_text (&rows, 1)));
      if (*codebook_rows_text (&rows, 2) == '\0')
        continue;
      g_array_append_val (other_ids, id);
      g_ptr_array_add (others, g_strdup (codebook_rows_text (&rows, 2)));
    }
  n_first = names->len;
  g_array_append_vals (ids, other_ids->data, other_ids->len);
  g_ptr_array_extend_and_steal (names, g_steal_pointer (&others));
  if (codebook_rows_failed (&rows))
    return 0;
  return codebook_naming_pick (kind, ids, names, n_first, wanted, error);
}

gboolean
codebook_naming_is_taken (CodebookStore *store,
                          CodebookKind kind,
                          const char *sql,
                          gint64 parameter,
                          gint64 self,
                          const char *name,
                          GError **error)
{
  g_auto (CodebookRows) rows = codebook_store_select (store, sql, "I", parameter);

  while (codebook_rows_next (&rows, error))
    if (codebook_rows_int64 (&rows, 0) != self
        && codebook_naming_equal (codebook_rows_text (&rows, 1), name))
      {
        g_autofree char *sentence = say_taken (kind, codebook_rows_text (&rows, 1));

        codebook_fail (error, CODEBOOK_ERROR_EXISTS, "%s", sentence);
        return TRUE;
      }
  return codebook_rows_failed (&rows);
}

gint64
codebook_naming_look_up (CodebookStore *store, const char *sql, const char *name)
{
  g_auto (CodebookRows) rows = codebook_store_select (store, sql, "");

  while (codebook_rows_next (&rows, NULL))
    if (codebook_naming_equal (codebook_rows_text (&rows, 1), name))
      return codebook_rows_int64 (&rows, 0);
  return 0;
}

const char *
codebook_naming_get_language (void)
{
  const char *language = g_get_language_names_with_category ("LC_MESSAGES")[0];

  /* Messages that are not translated are written as in Britain, and so are dates: 5 March 2024. */
  if (g_str_equal (language, "C") || g_str_has_prefix (language, "C.")
      || g_str_equal (language, "POSIX") || g_str_equal (language, "en"))
    return "en-GB";
  return language;
}
