/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/privacy/name-keeping.h"

#include <glib/gi18n-lib.h>
#include <sodium.h>
#include <string.h>

#include "codebook/privacy/key-file.h"
#include "codebook/privacy/sealing.h"
#include "codebook/privacy/suggestions.h"
#include "ui/privacy/opened-key.h"
#include "ui/question.h"
#include "ui/toast.h"

/* Who reads the project in the background is done with it within seconds. */
#define TRIES 40
#define TRY_AFTER_US (G_USEC_PER_SEC / 4)

typedef enum
{
  OPENING,
  KEEPING,
  CHECKING, /* whether it may be sealed */
  TRYING,   /* whether the password is that of the key it is sealed into */
  SEALING,
} What;

typedef struct
{
  What what;
  GtkWidget *widget;
  GtkWindow *window;        /* weak */
  GtkWidget *wait;          /* while the thread is at it; weak */
  CodebookProject *project; /* (nullable): not while it is sealed */
  char *project_path;
  CodebookNameLexicon *lexicon; /* (nullable) */
  char *path;                   /* of the key file */
  char *password;               /* (nullable) */

  /* What came of it. */
  CodebookKey *key; /* (nullable) */
  int open;         /* places that still show a name */
  guint undecided;  /* strings that may be a name */
  CodebookSealingReport report;
} Keeping;

static void ask_password (Keeping *keeping, const char *wrong);

static void
forget_password (Keeping *keeping)
{
  if (keeping->password != NULL)
    sodium_memzero (keeping->password, strlen (keeping->password));
  g_clear_pointer (&keeping->password, g_free);
}

static void
keeping_free (Keeping *keeping)
{
  forget_password (keeping);
  g_clear_pointer (&keeping->key, codebook_key_free);
  g_clear_weak_pointer (&keeping->window);
  g_object_unref (keeping->widget);
  g_clear_object (&keeping->project);
  g_clear_pointer (&keeping->lexicon, codebook_name_lexicon_unref);
  g_free (keeping->project_path);
  g_free (keeping->path);
  g_free (keeping);
}

/* In a thread ---------------------------------------------------------------------------------- */

/* What the file has already, if it is there, and what the project knows. */
static CodebookKey *
gather (const Keeping *keeping, CodebookProject *project, GError **error)
{
  g_autoptr (CodebookKey) own = codebook_key_new_from_project (project, error);
  CodebookKey *key;

  if (own == NULL || !g_file_test (keeping->path, G_FILE_TEST_EXISTS))
    return g_steal_pointer (&own);
  key = codebook_key_read (keeping->path, keeping->password, error);
  if (key != NULL)
    codebook_key_merge (key, own);
  return key;
}

static gboolean
write_key (const Keeping *keeping, const CodebookKey *key, GError **error)
{
  return codebook_key_write (key, keeping->path, keeping->password, keeping->project_path, FALSE,
                             error);
}

static gboolean
seal_when_alone (Keeping *keeping, CodebookProject *project, GHashTable **moved, GError **error)
{
  for (guint i = 0;; i++)
    {
      g_autoptr (GError) why = NULL;

      if (codebook_sealing_run (project, &keeping->report, moved, &why))
        return TRUE;
      if (i == TRIES || !g_error_matches (why, CODEBOOK_ERROR, CODEBOOK_ERROR_BUSY))
        {
          g_propagate_error (error, g_steal_pointer (&why));
          return FALSE;
        }
      g_usleep (TRY_AFTER_US);
    }
}

/* The key first, so that no name is lost if sealing ends halfway; then with the documents as they
 * are called afterwards. */
static gboolean
carry_out (Keeping *keeping, CodebookProject *project, GError **error)
{
  g_autoptr (CodebookKey) key = gather (keeping, project, error);
  g_autoptr (GHashTable) moved = NULL;

  if (key == NULL || !write_key (keeping, key, error))
    return FALSE;
  if (keeping->what != SEALING)
    return TRUE;
  if (!seal_when_alone (keeping, project, &moved, error))
    return FALSE;
  codebook_key_move (key, moved);
  return write_key (keeping, key, error);
}

/* Counted anew: the list in the window may be older than the texts. */
static gboolean
check (Keeping *keeping, CodebookProject *project, GError **error)
{
  g_autoptr (GPtrArray) undecided = NULL;

  keeping->open = codebook_sealing_count_open (project, error);
  if (keeping->open != 0)
    return keeping->open > 0;
  if (keeping->lexicon == NULL)
    keeping->lexicon = codebook_name_lexicon_new (NULL);
  undecided = codebook_suggestions_list (project, keeping->lexicon, 0, NULL, error);
  keeping->undecided = undecided != NULL ? undecided->len : 0;
  return undecided != NULL;
}

static gboolean
work (Keeping *keeping, GError **error)
{
  g_autoptr (CodebookProject) project = NULL;
  gboolean ok;

  if (keeping->what == OPENING || keeping->what == TRYING)
    {
      keeping->key = codebook_key_read (keeping->path, keeping->password, error);
      return keeping->key != NULL;
    }
  project = codebook_project_open (
      keeping->project_path,
      keeping->what == SEALING ? CODEBOOK_STORE_WRITE : CODEBOOK_STORE_READ_ONLY, error);
  if (project == NULL)
    return FALSE;
  ok = keeping->what == CHECKING ? check (keeping, project, error)
                                 : carry_out (keeping, project, error);
  codebook_project_close (project);
  return ok;
}

static void
work_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;

  if (work (data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* The program stays until it is done, whatever becomes of the window. */
static void
start (Keeping *keeping, const char *heading, GAsyncReadyCallback done)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, done, keeping);

  g_set_weak_pointer (&keeping->wait,
                      ui_question_wait (GTK_WIDGET (keeping->window), heading, NULL, NULL));
  g_application_hold (g_application_get_default ());
  g_task_set_source_tag (task, start);
  g_task_set_task_data (task, keeping, NULL);
  g_task_run_in_thread (task, work_thread);
}

static gboolean
finish (Keeping *keeping, GAsyncResult *result, GError **error)
{
  g_application_release (g_application_get_default ());
  if (keeping->wait != NULL)
    ui_question_end_wait (keeping->wait);
  g_clear_weak_pointer (&keeping->wait);
  return g_task_propagate_boolean (G_TASK (result), error);
}

/* What came of it ------------------------------------------------------------------------------ */

static void
tell_sealed (const Keeping *keeping)
{
  g_autofree char *names = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u name was taken out of the project.",
                   "%u names were taken out of the project.", keeping->report.names),
      keeping->report.names);
  g_autofree char *copies = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u copy that lay beside it was removed.",
                   "%u copies that lay beside it were removed.", keeping->report.copies),
      keeping->report.copies);
  g_autofree char *body = g_strdup_printf (
      _ ("%s %s The key is in %s. Copies that you made elsewhere still have the names."), names,
      keeping->report.copies > 0 ? copies : "", keeping->path);
  g_autofree char *all =
      keeping->report.in_file_name
          ? g_strconcat (body, " ",
                         _ ("The file of the project is itself called after a name; give it "
                            "another."),
                         NULL)
          : g_steal_pointer (&body);

  ui_question_tell (GTK_WIDGET (keeping->window), _ ("The project is sealed"), all);
}

static void
take_result (Keeping *keeping)
{
  UiOpenedKey *opened;
  g_autofree char *message = NULL;

  if (keeping->what == SEALING)
    {
      tell_sealed (keeping);
      return;
    }
  if (keeping->what == KEEPING)
    message = g_strdup_printf (_ ("The key is in %s"), keeping->path);
  else
    {
      opened = ui_opened_key_of (keeping->project);
      ui_opened_key_open (opened, g_steal_pointer (&keeping->key));
      ui_opened_key_set_shown (opened, TRUE);
      message =
          g_strdup (_ ("The names are at hand until the key is locked or the project closed"));
    }
  ui_toast_show (keeping->widget, message);
}

static void
worked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  static const char *const failed[] = {
    [OPENING] = N_ ("The key was not opened"),
    [KEEPING] = N_ ("No key was written"),
    [SEALING] = N_ ("Nothing was sealed"),
  };
  Keeping *keeping = user_data;
  g_autoptr (GError) error = NULL;
  gboolean ok = finish (keeping, result, &error);

  forget_password (keeping);
  if (keeping->window == NULL)
    {
      keeping_free (keeping);
      return;
    }
  if (keeping->what == SEALING)
    gtk_widget_activate_action (GTK_WIDGET (keeping->window), "win.open-recent", "s",
                                keeping->project_path);
  if (ok)
    take_result (keeping);
  else if (keeping->what != SEALING
           && g_error_matches (error, CODEBOOK_ERROR, CODEBOOK_ERROR_INVALID_DATA))
    {
      ask_password (keeping, error->message);
      return;
    }
  else
    ui_question_tell (GTK_WIDGET (keeping->window), _ (failed[keeping->what]), error->message);
  keeping_free (keeping);
}

/* Asking --------------------------------------------------------------------------------------- */

/* All that is shown was read before. */
static void
start_sealing (Keeping *keeping)
{
  keeping->what = SEALING;
  g_clear_object (&keeping->project);
  gtk_widget_activate_action (GTK_WIDGET (keeping->window), "win.close-project", NULL);
  start (keeping, _ ("Sealing the project"), worked_cb);
}

/* Who mistyped is asked again, and has lost nothing of where they were. */
static void
tried_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Keeping *keeping = user_data;
  g_autoptr (GError) error = NULL;
  gboolean ok = finish (keeping, result, &error);

  g_clear_pointer (&keeping->key, codebook_key_free);
  if (keeping->window == NULL)
    keeping_free (keeping);
  else if (ok)
    start_sealing (keeping);
  else
    {
      keeping->what = SEALING;
      forget_password (keeping);
      ask_password (keeping, error->message);
    }
}

static void
password_cb (gboolean yes, const char *password, gpointer user_data)
{
  static const char *const headings[] = {
    [OPENING] = N_ ("Opening the key"),
    [KEEPING] = N_ ("Writing the key"),
    [TRYING] = N_ ("Opening the key"),
  };
  Keeping *keeping = user_data;
  gboolean there = g_file_test (keeping->path, G_FILE_TEST_EXISTS);

  if (!yes || password == NULL || keeping->window == NULL)
    {
      keeping_free (keeping);
      return;
    }
  keeping->password = g_strdup (password);
  if (keeping->what == SEALING && !there)
    {
      start_sealing (keeping);
      return;
    }
  if (keeping->what == SEALING)
    keeping->what = TRYING;
  start (keeping, _ (headings[keeping->what]), keeping->what == TRYING ? tried_cb : worked_cb);
}

/* @wrong: why the last one was not taken; NULL the first time. */
static void
ask_password (Keeping *keeping, const char *wrong)
{
  gboolean there = g_file_test (keeping->path, G_FILE_TEST_EXISTS);
  g_autofree char *name = g_path_get_basename (keeping->path);
  g_autofree char *body = NULL;

  if (wrong != NULL)
    body = g_strdup (wrong);
  else if (keeping->what == SEALING)
    body = g_strdup (_ ("Without this password nobody can open the key file, and so nobody can "
                        "get the names back. Sealing cannot be undone."));
  else if (keeping->what == OPENING)
    body = g_strdup_printf (_ ("The names of ‘%s’ are shown until the key is locked or the project "
                               "closed. They are not written into the project."),
                            name);
  else
    body = g_strdup (_ ("Without this password nobody can open the key file."));
  ui_question_ask_password (keeping->widget, _ ("Password of the key"), body, !there,
                            keeping->what == SEALING   ? _ ("_Seal")
                            : keeping->what == OPENING ? _ ("_Open")
                                                       : _ ("_Keep"),
                            keeping->what == SEALING, password_cb, keeping);
}

static void
chosen_cb (GtkNativeDialog *chooser, int response, gpointer user_data)
{
  Keeping *keeping = user_data;
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));

  g_object_unref (chooser);
  keeping->path = response == GTK_RESPONSE_ACCEPT && file != NULL ? g_file_get_path (file) : NULL;
  if (keeping->path != NULL)
    ask_password (keeping, NULL);
  else
    keeping_free (keeping);
}

static void
choose (Keeping *keeping)
{
  gboolean opens = keeping->what == OPENING;
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (
      opens ? _ ("Open Key File") : _ ("Key File, in Another Folder than the Project"),
      keeping->window, opens ? GTK_FILE_CHOOSER_ACTION_OPEN : GTK_FILE_CHOOSER_ACTION_SAVE, NULL,
      NULL);
  g_autofree char *name = g_strdup_printf ("%s.key", codebook_project_get_name (keeping->project));

  if (!opens)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect (chooser, "response", G_CALLBACK (chosen_cb), keeping);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static Keeping *
keeping_new (GtkWidget *widget, CodebookProject *project, What what)
{
  Keeping *keeping = g_new0 (Keeping, 1);

  keeping->what = what;
  keeping->widget = g_object_ref (widget);
  keeping->project = g_object_ref (project);
  keeping->project_path = g_strdup (codebook_project_get_path (project));
  g_set_weak_pointer (&keeping->window, GTK_WINDOW (gtk_widget_get_root (widget)));
  return keeping;
}

void
ui_name_keeping_open (GtkWidget *widget, CodebookProject *project)
{
  choose (keeping_new (widget, project, OPENING));
}

void
ui_name_keeping_export (GtkWidget *widget, CodebookProject *project)
{
  choose (keeping_new (widget, project, KEEPING));
}

static void
may_seal_cb (gboolean yes, const char *text, gpointer user_data)
{
  Keeping *keeping = user_data;

  if (yes && keeping->window != NULL)
    {
      choose (keeping);
      return;
    }
  gtk_widget_grab_focus (keeping->widget);
  keeping_free (keeping);
}

static GtkWidget *
make_warning (guint undecided)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-warning-symbolic");
  g_autofree char *text = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u possible name is not decided yet: it stays in the texts.",
                   "%u possible names are not decided yet: they stay in the texts.", undecided),
      undecided);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (box, "warning-fact");
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), label);
  return box;
}

/* Before a file is chosen: what it does, and what it leaves in the texts. */
static void
ask_to_seal (Keeping *keeping)
{
  gboolean decided = keeping->undecided == 0;

  ui_question_ask_about (
      keeping->widget, _ ("Seal the project?"),
      _ ("The real names that have a pseudonym are taken out of the project for good, out of its "
         "history and its backups too. This cannot be undone. They are kept in a key file with a "
         "password, which you choose now."),
      decided ? NULL : make_warning (keeping->undecided), decided ? NULL : _ ("_Back to the Names"),
      _ ("_Choose Key File…"), !decided, may_seal_cb, keeping);
}

static void
counted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Keeping *keeping = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *why = NULL;
  gboolean ok = finish (keeping, result, &error);

  keeping->what = SEALING;
  if (keeping->window == NULL)
    keeping_free (keeping);
  else if (ok && keeping->open == 0)
    ask_to_seal (keeping);
  else
    {
      why = !ok ? g_strdup (error->message)
                : g_strdup_printf (
                    g_dngettext (GETTEXT_PACKAGE,
                                 "%d place still shows a name that has a pseudonym. Apply the "
                                 "pseudonyms everywhere first.",
                                 "%d places still show a name that has a pseudonym. Apply the "
                                 "pseudonyms everywhere first.",
                                 (gulong) keeping->open),
                    keeping->open);
      ui_question_tell (GTK_WIDGET (keeping->window), _ ("Nothing was sealed"), why);
      keeping_free (keeping);
    }
}

void
ui_name_keeping_seal (GtkWidget *widget, CodebookProject *project, CodebookNameLexicon *lexicon)
{
  Keeping *keeping = keeping_new (widget, project, CHECKING);

  keeping->lexicon = lexicon != NULL ? codebook_name_lexicon_ref (lexicon) : NULL;
  start (keeping, _ ("Looking whether names still show"), counted_cb);
}
