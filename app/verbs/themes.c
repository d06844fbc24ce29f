/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "app/output.h"
#include "app/theme-row.h"
#include "app/verb.h"
#include "codebook/model/code.h"
#include "codebook/model/theme.h"

typedef struct
{
  GStrv codes;
  char *question, *name, *before;
} Wish;

static void
wish_release (Wish *wish)
{
  g_strfreev (wish->codes);
  g_free (wish->question);
  g_free (wish->name);
  g_free (wish->before);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wish, wish_release)

static gboolean
append_code (CodebookProject *project, const char *path, GArray *codes, GError **error)
{
  CodebookThemeCode chosen = { 0, g_str_has_suffix (path, "/**") };
  g_autofree char *plain = g_strndup (path, strlen (path) - (chosen.deep ? 3 : 0));

  chosen.code = codebook_code_find (project, plain, error);
  g_array_append_val (codes, chosen);
  return chosen.code != 0;
}

/* --code A --code B, and --code A B too. */
static gboolean
set_codes (
    CodebookProject *project, gint64 theme, char *const *named, char *const *more, GError **error)
{
  g_autoptr (GArray) codes = g_array_new (FALSE, FALSE, sizeof (CodebookThemeCode));

  for (; *named != NULL; named++)
    if (!append_code (project, *named, codes, error))
      return FALSE;
  for (; *more != NULL; more++)
    if (!append_code (project, *more, codes, error))
      return FALSE;
  return codebook_theme_set_codes (
      project, theme, (const CodebookThemeCode *) (gpointer) codes->data, codes->len, error);
}

static gboolean
move (CodebookProject *project, gint64 theme, const char *before, GError **error)
{
  gint64 next = *before == '\0' ? 0 : codebook_theme_find (project, before, error);

  return (next != 0 || *before == '\0') && codebook_theme_move (project, theme, next, error);
}

static gboolean
change (
    CodebookProject *project, const Wish *wish, gboolean add, char *const *operands, GError **error)
{
  gint64 theme;

  theme = add ? codebook_theme_add (project, operands[0],
                                    wish->question != NULL ? wish->question : "", error)
              : codebook_theme_find (project, operands[0], error);
  if (theme == 0)
    return FALSE;
  if (!add && (wish->name != NULL || wish->question != NULL)
      && !codebook_theme_set (project, theme, wish->name, wish->question, error))
    return FALSE;
  if (wish->codes != NULL && !set_codes (project, theme, wish->codes, operands + 1, error))
    return FALSE;
  return wish->before == NULL || move (project, theme, wish->before, error);
}

static gboolean
take_away (CodebookProject *project, const char *name, GError **error)
{
  gint64 theme = codebook_theme_find (project, name, error);

  return theme != 0 && codebook_theme_remove (project, theme, error);
}

static gboolean
act (AppCall *call, const Wish *wish, GError **error)
{
  const char *what = call->operands[1];
  gboolean add = g_str_equal (what, "add");
  g_autoptr (CodebookProject) project = NULL;
  g_autofree char *label = NULL;
  gboolean ok;

  if (call->n_operands < 3)
    return app_call_misuse (error, _ ("give the name of the theme"));
  if (call->n_operands > 3 && wish->codes == NULL)
    return app_call_misuse (error, _ ("‘%s’ is one argument too many"), call->operands[3]);
  project = app_call_open (call, CODEBOOK_STORE_WRITE, error);
  if (project == NULL)
    return FALSE;
  label = g_strdup_printf (_ ("Theme ‘%s’"), call->operands[2]);
  if (!codebook_project_begin (project, label, error))
    return FALSE;
  ok = g_str_equal (what, "remove") ? take_away (project, call->operands[2], error)
                                    : change (project, wish, add, call->operands + 2, error);
  return codebook_project_end (project, ok, ok ? error : NULL) && ok;
}

static gboolean
list (AppCall *call, GError **error)
{
  const AppColumn columns[] = {
    { "name", _ ("Theme") }, { "question", _ ("Question") }, { "codes", _ ("Codes") }, { NULL }
  };
  g_autoptr (CodebookProject) project = app_call_open (call, CODEBOOK_STORE_READ_ONLY, error);
  JsonArray *rows = project == NULL ? NULL : app_theme_row_list (project, error);

  return rows != NULL && app_output_rows (call, rows, columns, error);
}

gboolean
app_themes_run (AppCall *call, GError **error)
{
  g_auto (Wish) wish = { 0 };
  const GOptionEntry entries[] = {
    { "code", 0, 0, APP_CALL_TEXTS, &wish.codes,
      _ ("A code of the theme; PATH/** is the code and all below it; may be repeated"),
      _ ("PATH") },
    { "question", 0, 0, APP_CALL_TEXT, &wish.question, _ ("What the theme asks"), _ ("TEXT") },
    { "name", 0, 0, APP_CALL_TEXT, &wish.name, _ ("Its new name"), _ ("NAME") },
    { "before", 0, 0, APP_CALL_TEXT, &wish.before, _ ("Put it before this theme"), _ ("NAME") },
    { NULL },
  };
  const AppCallUsage usage = {
    .operands = "P add|set|remove|list [NAME]",
    .min = 2,
    .max = G_MAXUINT,
    .options = APP_CALL_JSON | APP_CALL_CODER,
    .example = "draad themes studie.draad add 'Steun van de coach' --code 'Begeleiding/**'",
    .notes = N_ ("set replaces the codes of the theme by those given."),
  };
  static const char *const acts[] = { "add", "set", "remove", NULL };

  if (!app_call_parse (call, &usage, entries, error))
    return FALSE;
  if (g_str_equal (call->operands[1], "list"))
    return call->n_operands == 2
               ? list (call, error)
               : app_call_misuse (error, _ ("‘%s’ is one argument too many"), call->operands[2]);
  if (!g_strv_contains (acts, call->operands[1]))
    return app_call_misuse (error, _ ("‘%s’ is none of add, set, remove, list"), call->operands[1]);
  return act (call, &wish, error);
}
