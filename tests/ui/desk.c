/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "desk.h"

#include <glib/gstdio.h>
#include <string.h>

#include "robot.h"
#include "ui/material/import-pane.h"
#include "ui/material/material-place.h"

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_tree (child);
    }
  g_remove (path);
}

void
desk_isolate (void)
{
  g_autofree char *home = g_dir_make_tmp ("draad-home-XXXXXX", NULL);

  g_assert_nonnull (home);
  g_setenv ("XDG_CONFIG_HOME", home, TRUE);
  g_setenv ("XDG_DATA_HOME", home, TRUE);
  g_content_type_get_mime_dirs (); /* as app/windows/application.c does, and why */
}

/* One for all tests, as in life. */
static GtkApplication *
ensure_application (void)
{
  g_autoptr (GError) error = NULL;
  GApplication *application = g_application_get_default ();

  if (application == NULL)
    {
      application = g_object_new (APP_TYPE_APPLICATION, "application-id", "org.draad.Draad.Test",
                                  "flags", G_APPLICATION_NON_UNIQUE | G_APPLICATION_HANDLES_OPEN,
                                  "resource-base-path", "/org/draad/Draad", NULL);
      g_application_register (application, NULL, &error);
      g_assert_no_error (error);
    }
  return GTK_APPLICATION (application);
}

void
desk_set_up_empty (Desk *desk)
{
  g_autoptr (GError) error = NULL;

  desk->folder = g_dir_make_tmp ("draad-desk-XXXXXX", &error);
  g_assert_no_error (error);
  desk->path = g_build_filename (desk->folder, "proef.draad", NULL);
  desk->window = app_window_new (ensure_application ());
  gtk_window_set_default_size (GTK_WINDOW (desk->window), 1440, 900);
  robot_present (GTK_WINDOW (desk->window));
}

void
desk_set_up (Desk *desk, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  CodebookProject *project;

  desk_set_up_empty (desk);
  project = codebook_project_create (desk->path, "Proef", "nl", &error);
  g_assert_no_error (error);
  codebook_project_close (project);
  g_object_unref (project);
  app_window_open (desk->window, desk->path);
  robot_settle ();
  codebook_project_set_coder (desk_project (desk), "Noor Bakker");
}

static void
forget_cb (gpointer data, GObject *gone)
{
  g_hash_table_remove (data, gone);
}

/* Every widget below @root, mapped or not, with the name of its type. */
static void
watch (GtkWidget *root, GHashTable *left)
{
  /* The display keeps its one tooltip. */
  if (g_str_equal (G_OBJECT_TYPE_NAME (root), "GtkTooltipWindow"))
    return;
  g_hash_table_insert (left, root, (gpointer) G_OBJECT_TYPE_NAME (root));
  g_object_weak_ref (G_OBJECT (root), forget_cb, left);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    watch (child, left);
}

void
desk_tear_down (Desk *desk, gconstpointer data)
{
  g_autoptr (GHashTable) left = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  gpointer name;

  /* All of the window goes when it is closed. */
  watch (GTK_WIDGET (desk->window), left);
  gtk_window_close (GTK_WINDOW (desk->window));
  robot_settle ();
  g_hash_table_iter_init (&iter, left);
  while (g_hash_table_iter_next (&iter, NULL, &name))
    g_test_message ("left: %s", (const char *) name);
  g_assert_cmpuint (g_hash_table_size (left), ==, 0);
  remove_tree (desk->folder);
  remove_tree (g_get_user_config_dir ());
  /* GTK writes down which files were used last when it comes to it, also in the next test. */
  g_mkdir (g_get_user_config_dir (), 0700);
  g_free (desk->folder);
  g_free (desk->path);
}

CodebookProject *
desk_project (Desk *desk)
{
  return app_window_get_project (desk->window);
}

/* Finding ------------------------------------------------------------------------------------ */

typedef gboolean (*Wanted) (GtkWidget *widget, gconstpointer data);

static GtkWidget *
search (GtkWidget *root, Wanted wanted, gconstpointer data)
{
  if (!gtk_widget_get_mapped (root))
    return NULL;
  if (wanted (root, data))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = search (child, wanted, data);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static gboolean
is_type (GtkWidget *widget, gconstpointer data)
{
  return g_type_is_a (G_OBJECT_TYPE (widget), *(const GType *) data);
}

static gboolean
is_label (GtkWidget *widget, gconstpointer data)
{
  return GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), data);
}

static gboolean
is_icon (GtkWidget *widget, gconstpointer data)
{
  return GTK_IS_IMAGE (widget)
         && g_strcmp0 (gtk_image_get_icon_name (GTK_IMAGE (widget)), data) == 0;
}

static gboolean
is_button (GtkWidget *widget, gconstpointer data)
{
  return GTK_IS_ACTIONABLE (widget)
         && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), data) == 0;
}

GtkWidget *
desk_find (gpointer root, GType type)
{
  GtkWidget *found = search (root, is_type, &type);

  if (found == NULL)
    g_error ("there is no %s in view", g_type_name (type));
  return found;
}

gboolean
desk_has (gpointer root, GType type)
{
  return search (root, is_type, &type) != NULL;
}

GtkWidget *
desk_find_label (gpointer root, const char *text)
{
  GtkWidget *found = search (root, is_label, text);

  if (found == NULL)
    g_error ("‘%s’ is not in view", text);
  return found;
}

GtkWidget *
desk_find_button (gpointer root, const char *action)
{
  GtkWidget *found = search (root, is_button, action);

  if (found == NULL)
    g_error ("there is no button for %s in view", action);
  return found;
}

GtkWidget *
desk_find_icon (gpointer root, const char *icon_name)
{
  GtkWidget *found = search (root, is_icon, icon_name);

  if (found == NULL)
    g_error ("the icon %s is not in view", icon_name);
  return found;
}

static GtkWidget *
find_stop (GtkWidget *root)
{
  const char *icon = GTK_IS_BUTTON (root) ? gtk_button_get_icon_name (GTK_BUTTON (root)) : NULL;

  if (g_strcmp0 (icon, "process-stop-symbolic") == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_stop (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

gboolean
desk_press_stop (gpointer root)
{
  g_autoptr (GList) windows = root == NULL ? gtk_window_list_toplevels () : NULL;
  GtkWidget *stop = root != NULL ? find_stop (root) : NULL;

  for (GList *l = windows; l != NULL && stop == NULL; l = l->next)
    stop = ADW_IS_MESSAGE_DIALOG (l->data) ? find_stop (l->data) : NULL;
  if (stop != NULL)
    g_signal_emit_by_name (stop, "clicked");
  return stop != NULL;
}

static gboolean
holds (GtkWidget *widget, gconstpointer data)
{
  return GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), data) != NULL;
}

gboolean
desk_says (gpointer root, const char *part)
{
  return search (root, holds, part) != NULL;
}

gboolean
desk_shows (gpointer root, const char *text)
{
  return search (root, is_label, text) != NULL;
}

typedef struct
{
  gpointer root;
  const char *text;
} Awaited;

static gboolean
shows_awaited (gpointer data)
{
  const Awaited *awaited = data;

  return desk_shows (awaited->root, awaited->text);
}

void
desk_wait_for_label (gpointer root, const char *text)
{
  robot_wait (shows_awaited, &(Awaited){ root, text });
  robot_settle ();
}

/* Questions ---------------------------------------------------------------------------------- */

static GtkWindow *
get_dialog (Desk *desk)
{
  g_autoptr (GList) all = gtk_window_list_toplevels ();

  for (GList *l = all; l != NULL; l = l->next)
    if (ADW_IS_MESSAGE_DIALOG (l->data) && gtk_widget_get_visible (l->data))
      return l->data;
  return NULL;
}

gboolean
desk_has_dialog (Desk *desk)
{
  return get_dialog (desk) != NULL;
}

GtkWindow *
desk_dialog (Desk *desk)
{
  GtkWindow *dialog = get_dialog (desk);

  g_assert_nonnull (dialog);
  robot_present (dialog);
  return dialog;
}

void
desk_return (Desk *desk)
{
  g_assert_false (desk_has_dialog (desk));
  robot_present (GTK_WINDOW (desk->window));
}

static GtkWindow *
find_dialog (const char *heading)
{
  g_autoptr (GList) all = gtk_window_list_toplevels ();

  for (GList *l = all; l != NULL; l = l->next)
    if (ADW_IS_MESSAGE_DIALOG (l->data) && gtk_widget_get_visible (l->data)
        && g_strcmp0 (gtk_window_get_title (l->data), heading) == 0)
      return l->data;
  return NULL;
}

AdwMessageDialog *
desk_wait_for_dialog (const char *heading)
{
  GtkWindow *dialog;

  while ((dialog = find_dialog (heading)) == NULL)
    g_main_context_iteration (NULL, TRUE);
  robot_present (dialog);
  return ADW_MESSAGE_DIALOG (dialog);
}

void
desk_wait_for_no_dialog (Desk *desk)
{
  while (desk_has_dialog (desk))
    g_main_context_iteration (NULL, TRUE);
  robot_present (GTK_WINDOW (desk->window));
}

/* Choosers of files ---------------------------------------------------------------------------- */

static gboolean
find_chooser (gpointer found)
{
  g_autoptr (GList) all = gtk_window_list_toplevels ();

  for (GList *l = all; l != NULL; l = l->next)
    if (GTK_IS_FILE_CHOOSER_DIALOG (l->data) && gtk_widget_get_mapped (l->data))
      *(gpointer *) found = l->data;
  return *(gpointer *) found != NULL;
}

static gboolean
has_no_chooser (gpointer data)
{
  gpointer chooser = NULL;

  return !find_chooser (&chooser);
}

void
desk_chooser_answered (Desk *desk)
{
  robot_wait (has_no_chooser, NULL);
  desk_return (desk);
}

GtkWindow *
desk_chooser (Desk *desk)
{
  gpointer chooser = NULL;

  robot_wait (find_chooser, &chooser);
  robot_present (chooser);
  return chooser;
}

void
desk_chooser_type (Desk *desk, const char *path)
{
  desk_chooser (desk);
  robot_key ("ctrl+a");
  robot_type (path);
  robot_key ("Return");
  robot_settle ();
}

static gboolean
find_question (gpointer user_data)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (GTK_IS_MESSAGE_DIALOG (l->data) && gtk_widget_get_mapped (l->data))
      *(gpointer *) user_data = l->data;
  return *(gpointer *) user_data != NULL;
}

void
desk_chooser_replace (void)
{
  gpointer question = NULL;
  gboolean named;

  robot_wait (find_question, &question);
  /* Since GTK 4.10 its buttons are only counted. */
  named = gtk_dialog_get_widget_for_response (question, GTK_RESPONSE_ACCEPT) != NULL;
  gtk_dialog_response (question, named ? GTK_RESPONSE_ACCEPT : 1);
  robot_settle ();
}

typedef struct
{
  GtkTreeView *view;
  const char *name;
  GtkTreePath *path; /* of the row; NULL = not there yet */
} File;

static gboolean
note_row (GtkTreeModel *model, GtkTreePath *path, GtkTreeIter *iter, gpointer data)
{
  File *file = data;

  for (int i = 0; i < gtk_tree_model_get_n_columns (model) && file->path == NULL; i++)
    {
      g_autofree char *text = NULL;

      if (gtk_tree_model_get_column_type (model, i) != G_TYPE_STRING)
        continue;
      gtk_tree_model_get (model, iter, i, &text, -1);
      if (g_strcmp0 (text, file->name) == 0)
        file->path = gtk_tree_path_copy (path);
    }
  return file->path != NULL;
}

static gboolean
has_file (gpointer data)
{
  File *file = data;
  GtkTreeModel *model = gtk_tree_view_get_model (file->view);

  if (model != NULL)
    gtk_tree_model_foreach (model, note_row, file);
  return file->path != NULL;
}

static void
click_row (GtkWidget *view, const char *name)
{
  File file = { GTK_TREE_VIEW (view), name, NULL };
  GdkRectangle place;
  int x, y;

  robot_wait (has_file, &file);
  robot_settle ();
  gtk_tree_view_get_background_area (file.view, file.path, NULL, &place);
  gtk_tree_view_convert_bin_window_to_widget_coords (file.view, place.x, place.y, &x, &y);
  robot_click (GTK_WIDGET (file.view), x + 48, y + place.height / 2.0);
  gtk_tree_path_free (file.path);
}

static gboolean
is_inscription (GtkWidget *widget, gconstpointer data)
{
  return GTK_IS_INSCRIPTION (widget)
         && g_strcmp0 (gtk_inscription_get_text (GTK_INSCRIPTION (widget)), data) == 0;
}

static gboolean
shows_file (gpointer data)
{
  const Awaited *awaited = data;

  return search (awaited->root, is_inscription, awaited->text) != NULL;
}

/* The files are in a tree view, or in a column view since GTK 4.10. */
void
desk_chooser_click_file (Desk *desk, const char *name)
{
  GtkWindow *chooser = desk_chooser (desk);
  GType tree = GTK_TYPE_TREE_VIEW;
  GtkWidget *view = search (GTK_WIDGET (chooser), is_type, &tree);

  if (view != NULL)
    {
      click_row (view, name);
      return;
    }
  robot_wait (shows_file, &(Awaited){ chooser, name });
  robot_settle ();
  robot_click_on (search (GTK_WIDGET (chooser), is_inscription, name));
}

/* Import ------------------------------------------------------------------------------------- */

static gboolean
is_read (gpointer button)
{
  return gtk_widget_is_sensitive (button);
}

void
desk_wait_for_button (gpointer root, const char *action)
{
  robot_settle ();
  robot_wait (is_read, desk_find_button (root, action));
  robot_settle ();
}

static void
offer (Desk *desk, GListStore *files)
{
  UiMaterialPlace *place =
      UI_MATERIAL_PLACE (desk_find (desk->window, ui_material_place_get_type ()));

  ui_material_place_import (place, G_LIST_MODEL (files));
  desk_wait_for_button (place, "import.run");
}

void
desk_offer_path (Desk *desk, const char *path)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_list_store_append (files, file);
  offer (desk, files);
}

void
desk_offer (Desk *desk, const char *first, ...)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  va_list names;

  va_start (names, first);
  for (const char *name = first; name != NULL; name = va_arg (names, const char *))
    {
      g_autoptr (GFile) file = g_file_new_build_filename (INTERVIEWS, name, NULL);

      g_list_store_append (files, file);
    }
  va_end (names);
  offer (desk, files);
}
