/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "app/output.h"
#include "app/verb.h"
#include "codebook/exchange/code-file.h"
#include "codebook/model/code.h"
#include "codebook/report/codebook-annex.h"
#include "codebook/report/writer.h"

typedef struct
{
  char *fields[CODEBOOK_CODE_EXAMPLE + 1]; /* by CodebookCodeField; NULL leaves it */
  char *before;
} Wish;

static void
wish_release (Wish *wish)
{
  for (guint i = 0; i < G_N_ELEMENTS (wish->fields); i++)
    g_free (wish->fields[i]);
  g_free (wish->before);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wish, wish_release)

/* @names: the operands after the sub-verb. */
typedef gboolean (*Act) (CodebookProject *project,
                         const Wish *wish,
                         char *const *names,
                         GError **error);

static gboolean
set_fields (CodebookProject *project, gint64 id, const Wish *wish, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (wish->fields); i++)
    if (wish->fields[i] != NULL
        && !codebook_code_set (project, id, (CodebookCodeField) i, wish->fields[i], error))
      return FALSE;
  return TRUE;
}

/* The code that another is put before, which must be below @parent; 0 with @error if it is not. */
static gint64
find_next (CodebookProject *project, gint64 parent, const char *name, GError **error)
{
  gint64 id = codebook_code_find (project, name, error);
  g_autoptr (CodebookCode) next = id != 0 ? codebook_code_get (project, id, error) : NULL;

  if (next == NULL || next->parent == parent)
    return next != NULL ? id : 0;
  return codebook_fail (error, CODEBOOK_ERROR_NOT_FOUND, _ ("There is no code ‘%s’ in that place."),
                        next->path);
}

static gboolean
place (CodebookProject *project, gint64 id, gint64 parent, const char *before, GError **error)
{
  gint64 next = before == NULL ? 0 : find_next (project, parent, before, error);

  return (next != 0 || before == NULL) && codebook_code_move (project, id, parent, next, error);
}

static gboolean
add (CodebookProject *project, const Wish *wish, char *const *names, GError **error)
{
  gint64 id = codebook_code_add_path (project, names[0], error);

  return id != 0 && set_fields (project, id, wish, error);
}

static gboolean
set (CodebookProject *project, const Wish *wish, char *const *names, GError **error)
{
  gint64 id = codebook_code_find (project, names[0], error);

  return id != 0 && set_fields (project, id, wish, error);
}

static gboolean
rename_code (CodebookProject *project, const Wish *wish, char *const *names, GError **error)
{
  gint64 id = codebook_code_find (project, names[0], error);

  return id != 0 && codebook_code_set (project, id, CODEBOOK_CODE_NAME, names[1], error);
}

static gboolean
move (CodebookProject *project, const Wish *wish, char *const *names, GError **error)
{
  gboolean to_top = g_str_equal (names[1], "/") || g_str_equal (names[1], "");
  gint64 id = codebook_code_find (project, names[0], error);
  gint64 parent;

  if (id == 0)
    return FALSE;
  parent = to_top ? 0 : codebook_code_find (project, names[1], error);
  return (parent != 0 || to_top) && place (project, id, parent, wish->before, error);
}

static gboolean
merge (CodebookProject *project, const Wish *wish, char *const *names, GError **error)
{
  gint64 id = codebook_code_find (project, names[0], error);
  gint64 into = id == 0 ? 0 : codebook_code_find (project, names[1], error);

  return into != 0 && codebook_code_merge (project, id, into, error);
}

static gboolean
delete_code (CodebookProject *project, const Wish *wish, char *const *names, GError **error)
{
  gint64 id = codebook_code_find (project, names[0], error);

  return id != 0 && codebook_code_remove (project, id, error);
}

static gboolean
bring_in (CodebookProject *project, const Wish *wish, char *const *names, GError **error)
{
  g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);
  guint made;

  if (!codebook_code_file_import (project, names[0], warnings, &made, error))
    return FALSE;
  for (guint i = 0; i < warnings->len; i++)
    app_call_complain (names[0], warnings->pdata[i]);
  printf (g_dngettext (GETTEXT_PACKAGE, "%u code added\n", "%u codes added\n", made), made);
  return TRUE;
}

static const struct
{
  const char *name;
  guint operands;
  Act act;
} acts[] = {
  { "add", 1, add },         { "set", 1, set },     { "rename", 2, rename_code },
  { "move", 2, move },       { "merge", 2, merge }, { "delete", 1, delete_code },
  { "import", 1, bring_in },
};

/* Setting several fields is one act; the others are one act of the core, which names it. */
static gboolean
run_act (AppCall *call, guint index, const Wish *wish, GError **error)
{
  gboolean many = acts[index].act == add || acts[index].act == set;
  g_autoptr (CodebookProject) project = NULL;
  g_autofree char *label = NULL;
  gboolean ok;

  if (call->n_operands != 2 + acts[index].operands)
    return app_call_misuse (error,
                            g_dngettext (GETTEXT_PACKAGE, "‘%s’ takes %u name",
                                         "‘%s’ takes %u names", acts[index].operands),
                            acts[index].name, acts[index].operands);
  project = app_call_open (call, CODEBOOK_STORE_WRITE, error);
  if (project == NULL)
    return FALSE;
  if (!many)
    return acts[index].act (project, wish, call->operands + 2, error);
  label = g_strdup_printf (_ ("Code ‘%s’"), call->operands[2]);
  if (!codebook_project_begin (project, label, error))
    return FALSE;
  ok = acts[index].act (project, wish, call->operands + 2, error);
  return codebook_project_end (project, ok, ok ? error : NULL) && ok;
}

static gboolean
take_out (AppCall *call, GError **error)
{
  static const char *const formats[] = { "csv", "xlsx", "qdc", "docx", "odt", "html", "md", NULL };
  g_autoptr (CodebookProject) project = NULL;
  g_autoptr (CodebookBlocks) blocks = NULL;
  g_autoptr (GBytes) bytes = NULL;
  const char *format;

  if (call->n_operands > 3 || (call->n_operands == 2) == (call->output == NULL))
    return app_call_misuse (error, _ ("export takes one file"));
  if (call->output == NULL)
    call->output = g_strdup (call->operands[2]);
  format = app_output_format (call, formats, NULL, error);
  if (format == NULL)
    return FALSE;
  project = app_call_open (call, CODEBOOK_STORE_READ_ONLY, error);
  if (project == NULL)
    return FALSE;
  if (codebook_writer_find (format) != NULL)
    {
      blocks = codebook_codebook_annex_make (project, error);
      return blocks != NULL && app_output_blocks (call, blocks, format, error);
    }
  bytes = codebook_code_file_export (project, format, error);
  return bytes != NULL
         && app_output_bytes (call, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                              error);
}

static gboolean
dispatch (AppCall *call, const Wish *wish, GError **error)
{
  const char *what = call->operands[1];

  if (g_str_equal (what, "export"))
    return take_out (call, error);
  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    if (g_str_equal (acts[i].name, what))
      return run_act (call, i, wish, error);
  return app_call_misuse (
      error, _ ("‘%s’ is none of add, set, rename, move, merge, delete, import, export"), what);
}

gboolean
app_codes_run (AppCall *call, GError **error)
{
  g_auto (Wish) wish = { 0 };
  const GOptionEntry entries[] = {
    { "color", 0, 0, APP_CALL_TEXT, &wish.fields[CODEBOOK_CODE_COLOR],
      _ ("Its colour: a hue’s name or #rrggbb"), _ ("COLOUR") },
    { "origin", 0, 0, APP_CALL_TEXT, &wish.fields[CODEBOOK_CODE_ORIGIN],
      _ ("deductive or inductive"), _ ("ORIGIN") },
    { "brief", 0, 0, APP_CALL_TEXT, &wish.fields[CODEBOOK_CODE_BRIEF], _ ("Brief definition"),
      _ ("TEXT") },
    { "full", 0, 0, APP_CALL_TEXT, &wish.fields[CODEBOOK_CODE_FULL], _ ("Full definition"),
      _ ("TEXT") },
    { "when", 0, 0, APP_CALL_TEXT, &wish.fields[CODEBOOK_CODE_WHEN], _ ("When to use it"),
      _ ("TEXT") },
    { "when-not", 0, 0, APP_CALL_TEXT, &wish.fields[CODEBOOK_CODE_WHEN_NOT],
      _ ("When not to use it"), _ ("TEXT") },
    { "example", 0, 0, APP_CALL_TEXT, &wish.fields[CODEBOOK_CODE_EXAMPLE], _ ("An example"),
      _ ("TEXT") },
    { "before", 0, 0, APP_CALL_TEXT, &wish.before, _ ("With move: put it before this code"),
      _ ("PATH") },
    { NULL },
  };
  const AppCallUsage usage = {
    .operands = "P add PATH|set PATH|rename PATH NAME|move PATH PARENT|merge PATH INTO|"
                "delete PATH|import FILE|export FILE",
    .min = 2,
    .max = 4,
    .options = APP_CALL_CODER | APP_CALL_OUTPUT | APP_CALL_FORMAT,
    .example = "draad codes studie.draad add Werk/Jobcoaching/Vertrouwen --brief 'Durven bellen'",
    .notes =
        N_ ("A path is names with slashes; add makes what is missing of it. PARENT / is the top.\n"
            "import reads csv, xlsx and qdc; export writes csv, xlsx and qdc, and the codebook as\n"
            "an annex in docx, odt, html and md."),
  };

  return app_call_parse (call, &usage, entries, error) && dispatch (call, &wish, error);
}
