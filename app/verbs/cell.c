/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "app/json.h"
#include "app/output.h"
#include "app/verb.h"
#include "codebook/model/case.h"
#include "codebook/model/section.h"
#include "codebook/model/theme.h"

typedef struct
{
  char *set, *verdict_name;
  CodebookVerdict verdict;
} Wish;

static void
wish_release (Wish *wish)
{
  g_free (wish->set);
  g_free (wish->verdict_name);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wish, wish_release)

static gboolean
find_cell (
    AppCall *call, CodebookProject *project, gint64 *study_case, gint64 *theme, GError **error)
{
  *study_case = codebook_case_find (project, call->operands[1], error);
  if (*study_case == 0)
    return FALSE;
  *theme = codebook_theme_find (project, call->operands[2], error);
  return *theme != 0;
}

static gboolean
write_cell (AppCall *call, const Wish *wish, GError **error)
{
  g_autoptr (CodebookProject) project = NULL;
  g_autofree char *text = NULL;
  g_autofree char *label = NULL;
  gint64 study_case, theme;
  gboolean ok;

  if (wish->set != NULL && (text = app_call_read_text (wish->set, error)) == NULL)
    return FALSE;
  project = app_call_open (call, CODEBOOK_STORE_WRITE, error);
  if (project == NULL || !find_cell (call, project, &study_case, &theme, error))
    return FALSE;
  label = g_strdup_printf (_ ("Section ‘%s’ of %s"), call->operands[2], call->operands[1]);
  if (!codebook_project_begin (project, label, error))
    return FALSE;
  ok = text == NULL
       || codebook_section_set_text (project, study_case, theme, g_strchomp (text), error);
  ok = ok
       && (wish->verdict_name == NULL
           || codebook_section_set_verdict (project, study_case, theme, wish->verdict, error));
  return codebook_project_end (project, ok, ok ? error : NULL) && ok;
}

static gboolean
print_cell (AppCall *call, GError **error)
{
  g_autoptr (CodebookProject) project = app_call_open (call, CODEBOOK_STORE_READ_ONLY, error);
  g_autoptr (CodebookSection) section = NULL;
  g_autofree char *text = NULL;
  gint64 study_case, theme;
  JsonObject *object;

  if (project == NULL || !find_cell (call, project, &study_case, &theme, error))
    return FALSE;
  section = codebook_section_get (project, study_case, theme, error);
  if (section == NULL)
    return FALSE;
  if (call->json)
    {
      object = json_object_new ();
      json_object_set_string_member (object, "text", section->text);
      app_json_set_text (object, "verdict", codebook_verdict_to_string (section->verdict));
      return app_output_json (call, app_json_take_object (object), error);
    }
  text = *section->text == '\0' ? g_strdup ("") : g_strconcat (section->text, "\n", NULL);
  return app_output_text (call, text, error);
}

gboolean
app_cell_run (AppCall *call, GError **error)
{
  g_auto (Wish) wish = { 0 };
  const GOptionEntry entries[] = {
    { "set", 0, 0, APP_CALL_TEXT, &wish.set,
      _ ("Put the text of this file there; - is standard input"), _ ("FILE") },
    { "verdict", 0, 0, APP_CALL_TEXT, &wish.verdict_name,
      _ ("What it comes to: helps, mixed, hinders, unclear or none"), _ ("VERDICT") },
    { NULL },
  };
  const AppCallUsage usage = {
    .operands = "P CASE THEME",
    .min = 3,
    .max = 3,
    .options = APP_CALL_JSON | APP_CALL_CODER,
    .example = "draad cell studie.draad P07 'Steun van de coach' --set steun.md",
    .notes =
        N_ ("The text is paragraphs apart by an empty line; {{quote ID}} stands for the passage\n"
            "of the coding with that number. In a report ‘# ’ begins a heading, ‘- ’ an item of a\n"
            "list, **bold** and *italic* are so."),
  };

  if (!app_call_parse (call, &usage, entries, error))
    return FALSE;
  if (wish.set == NULL && wish.verdict_name == NULL)
    return print_cell (call, error);
  if (wish.verdict_name != NULL && !g_str_equal (wish.verdict_name, "none")
      && !codebook_verdict_parse (wish.verdict_name, &wish.verdict))
    return app_call_misuse (error, _ ("‘%s’ is none of helps, mixed, hinders, unclear, none"),
                            wish.verdict_name);
  return write_cell (call, &wish, error);
}
