/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/privacy/name-applying.h"

#include <glib/gi18n-lib.h>

#include "codebook/privacy/pseudonym-plan.h"
#include "ui/question.h"
#include "ui/toast.h"

#define SHOW_EVERY_MS 100

typedef struct
{
  GtkWidget *widget;
  CodebookProject *project;
  char *path;
  GtkWidget *wait; /* weak */
  GCancellable *cancellable;
  guint source;
  int done, all; /* documents that are looked through; atomic */
  guint step;    /* of what is written */
  gboolean in_act;
  CodebookPseudonymPlan *plan;
} Applying;

static void
applying_free (Applying *applying)
{
  g_signal_handlers_disconnect_by_data (applying->cancellable, applying);
  g_clear_handle_id (&applying->source, g_source_remove);
  if (applying->wait != NULL)
    ui_question_end_wait (applying->wait);
  g_clear_weak_pointer (&applying->wait);
  g_clear_pointer (&applying->plan, codebook_pseudonym_plan_free);
  g_object_unref (applying->cancellable);
  g_object_unref (applying->project);
  g_object_unref (applying->widget);
  g_free (applying->path);
  g_free (applying);
}

static gboolean
progress_cb (guint done, guint all, gpointer user_data)
{
  Applying *applying = user_data;

  g_atomic_int_set (&applying->all, (int) all);
  g_atomic_int_set (&applying->done, (int) done);
  return !g_cancellable_is_cancelled (applying->cancellable);
}

static void
find_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Applying *applying = data;
  CodebookPseudonymWish wish = { 0 };
  GError *error = NULL;
  g_autoptr (CodebookProject) project =
      codebook_project_open (applying->path, CODEBOOK_STORE_READ_ONLY, &error);

  if (project != NULL)
    applying->plan = codebook_pseudonym_plan_new (project, &wish, progress_cb, applying, &error);
  if (applying->plan != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static gboolean
show_cb (gpointer user_data)
{
  Applying *applying = user_data;
  int all = g_atomic_int_get (&applying->all);

  if (all > 0 && applying->wait != NULL)
    ui_question_set_progress (applying->wait, 0.5 * g_atomic_int_get (&applying->done) / all);
  return G_SOURCE_CONTINUE;
}

static void
tell (Applying *applying)
{
  guint places = codebook_pseudonym_plan_get_report (applying->plan)->places;
  g_autofree char *message =
      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "A pseudonym was put in %u more place",
                                    "Pseudonyms were put in %u more places", places),
                       places);

  if (places > 0)
    ui_toast_show_undo (applying->widget, message);
  else
    ui_toast_show (applying->widget, _ ("No name was left that has a pseudonym"));
}

/* Looking through is the first half of the bar, writing the second. */
static gboolean
write_cb (gpointer user_data)
{
  Applying *applying = user_data;
  guint all = codebook_pseudonym_plan_count_steps (applying->plan);
  g_autoptr (GError) error = NULL;
  gboolean ok =
      applying->in_act
      && codebook_pseudonym_plan_step (applying->plan, applying->project, applying->step++, &error);

  if (ok && applying->wait != NULL)
    ui_question_set_progress (applying->wait, 0.5 + 0.5 * applying->step / all);
  if (ok && applying->step < all)
    return G_SOURCE_CONTINUE;
  if (applying->in_act)
    {
      applying->in_act = FALSE;
      ok = codebook_project_end (applying->project, ok, ok ? &error : NULL) && ok;
    }
  if (ok)
    tell (applying);
  ui_toast_error (applying->widget, &error);
  applying->source = 0;
  applying_free (applying);
  return G_SOURCE_REMOVE;
}

/* At once, since the project may be about to be closed. */
static void
cancelled_cb (Applying *applying)
{
  if (applying->in_act)
    (void) !codebook_project_end (applying->project, FALSE, NULL);
  applying->in_act = FALSE;
  ui_toast_show (applying->widget, _ ("Stopped. Nothing was replaced."));
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Applying *applying = user_data;
  g_autoptr (GError) error = NULL;

  g_clear_handle_id (&applying->source, g_source_remove);
  if (g_task_propagate_boolean (G_TASK (result), &error)
      && !g_cancellable_set_error_if_cancelled (applying->cancellable, &error)
      && codebook_project_begin (applying->project, _ ("Pseudonyms applied"), &error))
    {
      applying->in_act = TRUE;
      applying->source = g_idle_add (write_cb, applying);
    }
  else
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        ui_toast_error (applying->widget, &error);
      applying_free (applying);
    }
}

void
ui_name_applying_run (GtkWidget *widget, CodebookProject *project, GCancellable *cancellable)
{
  Applying *applying = g_new0 (Applying, 1);
  g_autoptr (GTask) task = g_task_new (NULL, NULL, found_cb, applying);

  applying->widget = g_object_ref (widget);
  applying->project = g_object_ref (project);
  applying->path = g_strdup (codebook_project_get_path (project));
  applying->cancellable = g_object_ref (cancellable);
  g_set_weak_pointer (&applying->wait,
                      ui_question_wait (widget, _ ("Putting the pseudonyms everywhere"), NULL,
                                        applying->cancellable));
  g_signal_connect_swapped (cancellable, "cancelled", G_CALLBACK (cancelled_cb), applying);
  applying->source = g_timeout_add (SHOW_EVERY_MS, show_cb, applying);
  g_task_set_source_tag (task, ui_name_applying_run);
  g_task_set_task_data (task, applying, NULL);
  g_task_run_in_thread (task, find_thread);
}
