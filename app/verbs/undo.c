/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "app/verb.h"
#include "codebook/store/journal.h"

/* Undo and redo are one thing in two directions. */
typedef struct
{
  const char *(*get_label) (CodebookStore *store);
  gboolean (*step) (CodebookStore *store, GError **error);
  const char *told; /* N_ (); the label follows */
} Direction;

static gboolean
parse_count (const char *text, guint *count, GError **error)
{
  guint64 number;

  if (!g_ascii_string_to_unsigned (text, 10, 1, G_MAXUINT, &number, NULL))
    return app_call_misuse (error, _ ("‘%s’ is not a number of steps"), text);
  *count = (guint) number;
  return TRUE;
}

static gboolean
walk (AppCall *call, CodebookStore *store, const Direction *direction, guint count, GError **error)
{
  for (guint i = 0; i < count; i++)
    {
      g_autofree char *label = g_strdup (direction->get_label (store));
      g_autoptr (GError) why = NULL;

      if (!direction->step (store, &why))
        {
          if (i > 0)
            {
              app_call_fail_part (call, call->verb, why->message);
              return TRUE;
            }
          g_propagate_error (error, g_steal_pointer (&why));
          return FALSE;
        }
      printf ("%s %s\n", _ (direction->told), label);
    }
  return TRUE;
}

static gboolean
run (AppCall *call, const AppCallUsage *usage, const Direction *direction, GError **error)
{
  g_autoptr (CodebookProject) project = NULL;
  guint count = 1;

  if (!app_call_parse (call, usage, NULL, error)
      || (call->n_operands == 2 && !parse_count (call->operands[1], &count, error)))
    return FALSE;
  project = app_call_open (call, CODEBOOK_STORE_WRITE, error);
  return project != NULL
         && walk (call, codebook_project_get_store (project), direction, count, error);
}

gboolean
app_undo_run (AppCall *call, GError **error)
{
  const AppCallUsage usage = {
    .operands = "P [N]",
    .min = 1,
    .max = 2,
    .options = APP_CALL_CODER,
    .example = "draad undo studie.draad 3",
  };
  const Direction back = { codebook_journal_get_undo_label, codebook_journal_undo, N_ ("Undone:") };

  return run (call, &usage, &back, error);
}

gboolean
app_redo_run (AppCall *call, GError **error)
{
  const AppCallUsage usage = {
    .operands = "P [N]",
    .min = 1,
    .max = 2,
    .options = APP_CALL_CODER,
    .example = "draad redo studie.draad",
  };
  const Direction forth = { codebook_journal_get_redo_label, codebook_journal_redo,
                            N_ ("Done again:") };

  return run (call, &usage, &forth, error);
}
