/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/privacy/name-keeping.h"

#include <glib/gi18n-lib.h>

#include "codebook/privacy/key-file.h"
#include "codebook/privacy/sealing.h"
#include "ui/question.h"
#include "ui/toast.h"

typedef struct
{
  GtkWidget *widget;
  CodebookProject *project;
  char *path; /* of the key file */
  gboolean seals;
} Keeping;

static void
keeping_free (Keeping *keeping)
{
  g_object_unref (keeping->widget);
  g_clear_object (&keeping->project);
  g_free (keeping->path);
  g_free (keeping);
}

/* What the file has already, if it is there, and what the project knows. */
static CodebookKey *
gather (const Keeping *keeping, const char *password, GError **error)
{
  g_autoptr (CodebookKey) own = codebook_key_new_from_project (keeping->project, error);
  CodebookKey *key;

  if (own == NULL || !g_file_test (keeping->path, G_FILE_TEST_EXISTS))
    return g_steal_pointer (&own);
  key = codebook_key_read (keeping->path, password, error);
  if (key != NULL)
    codebook_key_merge (key, own);
  return key;
}

static gboolean
write_key (const Keeping *keeping, const CodebookKey *key, const char *password, GError **error)
{
  return codebook_key_write (key, keeping->path, password,
                             codebook_project_get_path (keeping->project), FALSE, error);
}

/* The key first, so that no name is lost if sealing ends halfway; then with the documents as they
 * are called afterwards. */
static gboolean
carry_out (const Keeping *keeping, const char *password, GError **error)
{
  g_autoptr (CodebookKey) key = gather (keeping, password, error);
  g_autoptr (GHashTable) moved = NULL;
  CodebookSealingReport report;

  if (key == NULL || !write_key (keeping, key, password, error))
    return FALSE;
  if (!keeping->seals)
    return TRUE;
  if (!codebook_sealing_run (keeping->project, &report, &moved, error))
    return FALSE;
  codebook_key_move (key, moved);
  return write_key (keeping, key, password, error);
}

/* All that is shown was read before. */
static void
open_anew (Keeping *keeping)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (keeping->widget));
  g_autofree char *path = g_strdup (codebook_project_get_path (keeping->project));

  g_clear_object (&keeping->project);
  gtk_widget_activate_action (window, "win.close-project", NULL);
  gtk_widget_activate_action (window, "win.open-recent", "s", path);
}

static void
password_cb (gboolean yes, const char *password, gpointer user_data)
{
  Keeping *keeping = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;

  if (yes && password != NULL)
    {
      if (carry_out (keeping, password, &error))
        {
          message = g_strdup_printf (_ ("The key is in %s"), keeping->path);
          if (keeping->seals)
            open_anew (keeping);
          else
            ui_toast_show (keeping->widget, message);
        }
      else
        ui_question_tell (keeping->widget,
                          keeping->seals ? _ ("Nothing was sealed") : _ ("No key was written"),
                          error->message);
    }
  keeping_free (keeping);
}

static void
chosen_cb (GtkNativeDialog *chooser, int response, gpointer user_data)
{
  Keeping *keeping = user_data;
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));

  g_object_unref (chooser);
  keeping->path = response == GTK_RESPONSE_ACCEPT && file != NULL ? g_file_get_path (file) : NULL;
  if (keeping->path == NULL)
    {
      keeping_free (keeping);
      return;
    }
  ui_question_ask_password (
      keeping->widget, keeping->seals ? _ ("Seal the project?") : _ ("Password of the key"),
      keeping->seals
          ? _ ("The real names are taken out of the project for good, out of its history and its "
               "backups too. This cannot be undone. They stay in the key file; without its "
               "password nobody can open it.")
          : _ ("Without this password nobody can open the key file."),
      keeping->seals ? _ ("_Seal") : _ ("_Keep"), keeping->seals, password_cb, keeping);
}

static void
choose (GtkWidget *widget, CodebookProject *project, gboolean seals)
{
  Keeping *keeping = g_new0 (Keeping, 1);
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (
      _ ("Key File, in Another Folder than the Project"),
      GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, GTK_FILE_CHOOSER_ACTION_SAVE, NULL, NULL);
  g_autofree char *name = g_strdup_printf ("%s.key", codebook_project_get_name (project));

  keeping->widget = g_object_ref (widget);
  keeping->project = g_object_ref (project);
  keeping->seals = seals;
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  g_signal_connect (chooser, "response", G_CALLBACK (chosen_cb), keeping);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

void
ui_name_keeping_export (GtkWidget *widget, CodebookProject *project)
{
  choose (widget, project, FALSE);
}

void
ui_name_keeping_seal (GtkWidget *widget, CodebookProject *project)
{
  g_autoptr (GError) error = NULL;
  int open = codebook_sealing_count_open (project, &error);

  if (open < 0)
    ui_toast_error (widget, &error);
  else if (open > 0)
    {
      g_autofree char *why = g_strdup_printf (
          ngettext ("%d place still shows a name that has a pseudonym. Apply the pseudonyms "
                    "everywhere first.",
                    "%d places still show a name that has a pseudonym. Apply the pseudonyms "
                    "everywhere first.",
                    (gulong) open),
          open);

      ui_question_tell (widget, _ ("Nothing was sealed"), why);
    }
  else
    choose (widget, project, TRUE);
}
