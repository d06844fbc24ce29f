/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/windows/window-private.h"

#include <glib/gi18n-lib.h>

#include "app/migrated.h"
#include "app/sample-study.h"
#include "app/windows/state.h"
#include "codebook/store/backup.h"
#include "codebook/store/journal.h"
#include "ui/question.h"
#include "ui/toast.h"

/* Undo and redo ---------------------------------------------------------------------------- */

static void
undo_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AppWindow *self = APP_WINDOW (widget);
  CodebookStore *store = codebook_project_get_store (self->project);
  GtkWidget *place = adw_view_stack_get_visible_child (self->places);
  g_autoptr (GError) error = NULL;
  gboolean ok;

  if (UI_IS_PLACE (place) && ui_place_undo (UI_PLACE (place), g_str_equal (action, "win.redo")))
    return;

  self->undoing = TRUE;
  if (g_str_equal (action, "win.undo"))
    ok = codebook_journal_undo (store, &error);
  else
    ok = codebook_journal_redo (store, &error);
  self->undoing = FALSE;
  if (!ok)
    ui_toast_error (widget, &error);
  else if (UI_IS_PLACE (place) && self->last_changes != NULL)
    ui_place_show_changes (UI_PLACE (place), self->last_changes);
  g_clear_pointer (&self->last_changes, codebook_changes_unref);
}

/* Opening and closing ---------------------------------------------------------------------- */

static void
read_only_answered_cb (gboolean yes, const char *text, gpointer user_data)
{
  g_autofree char *path = g_object_steal_data (user_data, "read-only-path");
  g_autoptr (GError) error = NULL;
  CodebookProject *project;

  if (!yes)
    return;
  project = codebook_project_open (path, CODEBOOK_STORE_READ_ONLY, &error);
  if (project != NULL)
    app_window_set_project (user_data, project);
  else
    ui_toast_error (user_data, &error);
}

static void
show_last_place (AppWindow *self, const char *path)
{
  g_autoptr (AppRecent) recent = app_state_find_recent (path);

  if (recent != NULL && recent->place != NULL
      && adw_view_stack_get_child_by_name (self->places, recent->place) != NULL)
    adw_view_stack_set_visible_child_name (self->places, recent->place);
  else
    adw_view_stack_set_visible_child_name (self->places, "material");
}

void
app_window_open (AppWindow *self, const char *path)
{
  g_autoptr (GError) error = NULL;
  CodebookProject *project = codebook_project_open (path, CODEBOOK_STORE_WRITE, &error);

  if (project != NULL)
    {
      g_autofree char *migrated = app_migrated_dup_message (project);

      show_last_place (self, path);
      app_window_set_project (self, project);
      if (migrated != NULL)
        ui_question_tell (GTK_WIDGET (self), _ ("The project was brought up to date"), migrated);
    }
  else if (g_error_matches (error, CODEBOOK_ERROR, CODEBOOK_ERROR_BUSY))
    {
      g_object_set_data_full (G_OBJECT (self), "read-only-path", g_strdup (path), g_free);
      ui_question_ask (GTK_WIDGET (self), _ ("The project is in use"), error->message,
                       _ ("_Open to Read"), FALSE, read_only_answered_cb, self);
    }
  else
    ui_question_tell (GTK_WIDGET (self), _ ("The project does not open"), error->message);
}

static GtkFileChooserNative *
make_chooser (AppWindow *self,
              const char *title,
              GtkFileChooserAction action,
              const char *name,
              GCallback response_cb)
{
  const char *accept = action == GTK_FILE_CHOOSER_ACTION_SAVE ? _ ("_Save") : _ ("_Open");
  GtkFileChooserNative *chooser =
      gtk_file_chooser_native_new (title, GTK_WINDOW (self), action, accept, NULL);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _ ("Draad projects"));
  gtk_file_filter_add_suffix (filter, "draad");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
  if (name != NULL)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect (chooser, "response", response_cb, self);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
  return chooser;
}

/* The chosen path, with the suffix; NULL when it was cancelled. Ends the chooser. */
static char *
take_chosen (GtkFileChooserNative *chooser, int response)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  g_object_unref (chooser);
  if (response != GTK_RESPONSE_ACCEPT || path == NULL)
    return NULL;
  return g_str_has_suffix (path, ".draad") ? g_steal_pointer (&path)
                                           : g_strconcat (path, ".draad", NULL);
}

static void
create_response_cb (GtkFileChooserNative *chooser, int response, AppWindow *self)
{
  g_autofree char *path = take_chosen (chooser, response);
  g_autofree char *base = NULL;
  g_autoptr (GError) error = NULL;
  CodebookProject *project;

  if (path == NULL)
    return;
  base = g_path_get_basename (path);
  base[strlen (base) - strlen (".draad")] = '\0';
  project = codebook_project_create (path, base, "nl", &error);
  if (project == NULL)
    {
      ui_question_tell (GTK_WIDGET (self), _ ("The project could not be made"), error->message);
      return;
    }
  adw_view_stack_set_visible_child_name (self->places, "material");
  app_window_set_project (self, project);
}

static void
new_project_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autofree char *name = g_strconcat (_ ("Interviews"), ".draad", NULL);

  make_chooser (APP_WINDOW (widget), _ ("New Project"), GTK_FILE_CHOOSER_ACTION_SAVE, name,
                G_CALLBACK (create_response_cb));
}

static void
open_response_cb (GtkFileChooserNative *chooser, int response, AppWindow *self)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));

  g_object_unref (chooser);
  if (response == GTK_RESPONSE_ACCEPT && file != NULL)
    g_application_open (g_application_get_default (), &file, 1, "");
}

static void
open_project_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  make_chooser (APP_WINDOW (widget), _ ("Open Project"), GTK_FILE_CHOOSER_ACTION_OPEN, NULL,
                G_CALLBACK (open_response_cb));
}

static void
open_recent_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  app_window_open (APP_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
close_project_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  app_window_set_project (APP_WINDOW (widget), NULL);
}

/* The sample study is the newcomer's own copy: made once, and kept with what was done in it. */
static void
open_sample_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "draad", NULL);
  g_autofree char *path = g_build_filename (folder, "voorbeeldstudie.draad", NULL);
  g_autoptr (GError) error = NULL;

  g_mkdir_with_parents (folder, 0700);
  if (!g_file_test (path, G_FILE_TEST_EXISTS) && !app_sample_study_make (path, &error))
    ui_question_tell (widget, _ ("The sample study could not be made"), error->message);
  else
    app_window_open (APP_WINDOW (widget), path);
}

/* The project itself ----------------------------------------------------------------------- */

static gboolean
take_name (const char *text, gpointer user_data, GError **error)
{
  return codebook_project_rename (APP_WINDOW (user_data)->project, text, error);
}

static void
rename_project_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ui_question_ask_for (widget, _ ("Rename project"), NULL,
                       codebook_project_get_name (APP_WINDOW (widget)->project), FALSE,
                       _ ("_Rename"), take_name, widget);
}

static void
back_up_response_cb (GtkFileChooserNative *chooser, int response, AppWindow *self)
{
  g_autofree char *path = take_chosen (chooser, response);
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;

  if (path == NULL)
    return;
  if (!codebook_backup_make (codebook_project_get_store (self->project), path, &error))
    {
      ui_toast_error (GTK_WIDGET (self), &error);
      return;
    }
  message = g_strdup_printf (_ ("The backup is at %s"), path);
  ui_toast_show (GTK_WIDGET (self), message);
}

static void
back_up_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AppWindow *self = APP_WINDOW (widget);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *date = g_date_time_format (now, "%Y-%m-%d");
  g_autofree char *name =
      g_strdup_printf ("%s %s.draad", codebook_project_get_name (self->project), date);

  make_chooser (self, _ ("Make a Backup"), GTK_FILE_CHOOSER_ACTION_SAVE, name,
                G_CALLBACK (back_up_response_cb));
}

/* Places ----------------------------------------------------------------------------------- */

static void
place_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  adw_view_stack_set_visible_child_name (APP_WINDOW (widget)->places,
                                         g_variant_get_string (parameter, NULL));
}

/* The queue of names is beside the transcript. */
static void
pseudonymise_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AppWindow *self = APP_WINDOW (widget);

  if (self->project == NULL)
    return;
  adw_view_stack_set_visible_child_name (self->places, "code");
  gtk_widget_activate_action (adw_view_stack_get_visible_child (self->places), "place.pseudonymise",
                              NULL);
}

/* Searching in the project, from anywhere. */
static void
search_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AppWindow *self = APP_WINDOW (widget);

  if (self->project == NULL)
    return;
  adw_view_stack_set_visible_child_name (self->places, "explore");
  gtk_widget_grab_focus (adw_view_stack_get_visible_child (self->places));
}

static void
reveal_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  /* Which place is asked first. */
  static const char *const place_of[] = {
    [UI_TARGET_DOCUMENT] = "code",   [UI_TARGET_CODING] = "code",
    [UI_TARGET_CODE] = "code",       [UI_TARGET_CASE] = "cases",
    [UI_TARGET_IMPORT] = "material", [UI_TARGET_ATTRIBUTES] = "material",
  };
  AppWindow *self = APP_WINDOW (widget);
  guint target, start_cp, end_cp;
  gint64 id;

  g_variant_get (parameter, "(uxuu)", &target, &id, &start_cp, &end_cp);
  if (self->project == NULL || target >= G_N_ELEMENTS (place_of))
    return;
  adw_view_stack_set_visible_child_name (self->places, place_of[target]);
  ui_place_reveal (UI_PLACE (adw_view_stack_get_visible_child (self->places)), target, id, start_cp,
                   end_cp);
}

/* While something long is written nothing else may be: an act that comes between would become part
 * of it. */
static void
busy_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AppWindow *self = APP_WINDOW (widget);

  self->busy = g_variant_get_boolean (parameter);
  gtk_widget_set_sensitive (self->project_bar, !self->busy);
  app_window_update_actions (self);
}

static gboolean
is_untouched (GtkWidget *text)
{
  GtkTextBuffer *buffer =
      GTK_IS_TEXT_VIEW (text) ? gtk_text_view_get_buffer (GTK_TEXT_VIEW (text)) : NULL;

  return buffer != NULL && !gtk_text_buffer_get_can_undo (buffer)
         && !gtk_text_buffer_get_can_redo (buffer);
}

/* An entry that has the focus keeps its own undo, also when it has nothing left to undo: who tries
 * to take back a letter does not mean the last coding. Where nothing was typed and the last act can
 * be read at the foot of the window, with a button that undoes it, that one is meant: a quote that
 * is taken away leaves the caret in a text. */
static gboolean
undo_key_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (widget));
  gboolean text =
      GTK_IS_TEXT (focus)
      || (GTK_IS_TEXT_VIEW (focus) && gtk_text_view_get_editable (GTK_TEXT_VIEW (focus)));

  if (text && !(is_untouched (focus) && ui_toast_offers_undo (widget)))
    return TRUE;
  return gtk_widget_activate_action_variant (
      widget, g_variant_get_boolean (args) ? "win.redo" : "win.undo", NULL);
}

void
app_window_install_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char *name;
    const char *parameter;
    GtkWidgetActionActivateFunc activate;
  } actions[] = {
    { "win.undo", NULL, undo_action },
    { "win.redo", NULL, undo_action },
    { "win.new-project", NULL, new_project_action },
    { "win.open-project", NULL, open_project_action },
    { "win.open-recent", "s", open_recent_action },
    { "win.open-sample", NULL, open_sample_action },
    { "win.close-project", NULL, close_project_action },
    { "win.rename-project", NULL, rename_project_action },
    { "win.back-up", NULL, back_up_action },
    { "win.place", "s", place_action },
    { "win.pseudonymise", NULL, pseudonymise_action },
    { "win.search", NULL, search_action },
    { "win.reveal", "(uxuu)", reveal_action },
    { "win.busy", "b", busy_action },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].parameter,
                                     actions[i].activate);
  gtk_widget_class_install_property_action (widget_class, "win.name-order", "name-order");
  /* Bindings of the window and not accelerators of the application, which would come before those
   * of an entry. */
  gtk_widget_class_add_binding (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, undo_key_cb, "b", FALSE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                undo_key_cb, "b", TRUE);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "win.search", NULL);
}
