/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/windows/window-private.h"

#include <glib/gi18n-lib.h>

#include "app/windows/memory.h"
#include "app/windows/state.h"
#include "codebook/store/backup.h"
#include "codebook/store/journal.h"
#include "ui/cases/cases-place.h"
#include "ui/codes/coding-place.h"
#include "ui/explore/explore-place.h"
#include "ui/material/material-place.h"
#include "ui/toast.h"
#include "ui/tooltip.h"

#define BACKUP_EVERY_S (10 * 60)
#define BACKUP_FIRST_S 3 /* once the window is there: a copy takes the disk and a processor */

G_DEFINE_FINAL_TYPE (AppWindow, app_window, ADW_TYPE_APPLICATION_WINDOW)

/* In the order of the work. */
static const struct
{
  const char *name;
  const char *title;
  const char *icon;
  GType (*get_type) (void);
} all_places[] = {
  { "material", NC_ ("place", "Materials"), "folder-documents-symbolic",
    ui_material_place_get_type },
  { "code", NC_ ("place", "Code"), "document-edit-symbolic", ui_coding_place_get_type },
  { "cases", NC_ ("place", "Cases"), "system-users-symbolic", ui_cases_place_get_type },
  { "explore", NC_ ("place", "Explore"), "system-search-symbolic", ui_explore_place_get_type },
};

static void
each_place (AppWindow *self, void (*each) (UiPlace *place, gpointer user_data), gpointer user_data)
{
  for (guint i = 0; i < G_N_ELEMENTS (all_places); i++)
    each (UI_PLACE (adw_view_stack_get_child_by_name (self->places, all_places[i].name)),
          user_data);
}

static void
take_project_away (UiPlace *place, gpointer user_data)
{
  ui_place_set_project (place, NULL);
}

/* A place takes up the project when it is first seen, so that opening costs no more than what is
 * shown. */
static void
place_changed_cb (AppWindow *self)
{
  GtkWidget *place = adw_view_stack_get_visible_child (self->places);
  g_autoptr (GVariant) memory = NULL;

  if (self->project == NULL || place == NULL
      || ui_place_get_project (UI_PLACE (place)) == self->project)
    return;
  memory = app_state_load_memory (codebook_project_get_path (self->project),
                                  adw_view_stack_get_visible_child_name (self->places));
  ui_place_set_memory (UI_PLACE (place), memory);
  ui_place_set_project (UI_PLACE (place), self->project);
}

/* After each act. */
static void
set_tooltip (GtkWidget *button, const char *text)
{
  ui_tooltip_set (button, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

void
app_window_update_actions (AppWindow *self)
{
  CodebookStore *store = self->project != NULL ? codebook_project_get_store (self->project) : NULL;
  gboolean writable = store != NULL && !codebook_store_get_read_only (store) && !self->busy;
  const char *undo = writable ? codebook_journal_get_undo_label (store) : NULL;
  const char *redo = writable ? codebook_journal_get_redo_label (store) : NULL;
  g_autofree char *undo_tooltip = NULL, *redo_tooltip = NULL;
  static const char *const for_project[] = { "win.back-up", "win.close-project", "win.place" };

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo", undo != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.redo", redo != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.rename-project", writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.name-order", writable);
  for (guint i = 0; i < G_N_ELEMENTS (for_project); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), for_project[i], store != NULL && !self->busy);
  /* Translators: %s is an act, such as Coding ‘Openness’. */
  undo_tooltip = undo != NULL ? g_strdup_printf (_ ("Undo: %s (Ctrl+Z)"), undo)
                              : g_strdup (_ ("Nothing to undo"));
  redo_tooltip = redo != NULL ? g_strdup_printf (_ ("Redo: %s (Ctrl+Shift+Z)"), redo)
                              : g_strdup (_ ("Nothing to redo"));
  set_tooltip (self->undo_button, undo_tooltip);
  set_tooltip (self->redo_button, redo_tooltip);
}

static void
note_memories (AppWindow *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (all_places); i++)
    {
      const char *name = all_places[i].name;
      g_autoptr (GVariant) memory =
          ui_place_dup_memory (UI_PLACE (adw_view_stack_get_child_by_name (self->places, name)));

      if (memory != NULL)
        app_state_save_memory (codebook_project_get_path (self->project), name, memory);
    }
}

static void
note_recent (AppWindow *self)
{
  const char *place = adw_view_stack_get_visible_child_name (self->places);
  AppRecent recent = { 0 };

  if (!codebook_project_count_material (self->project, &recent.documents, &recent.cases, NULL))
    return;
  recent.path = (char *) codebook_project_get_path (self->project);
  recent.name = (char *) codebook_project_get_name (self->project);
  recent.opened_at_ms = g_get_real_time () / 1000;
  recent.place = (char *) place;
  app_state_note_recent (&recent);
}

/* The order of names is the project's; the window has it as a property, so that the menu shows
 * which one holds. */
static void
app_window_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  AppWindow *self = APP_WINDOW (object);

  /* An action has no state that is NULL. */
  g_value_set_string (value,
                      self->project != NULL ? codebook_project_get_name_order (self->project) : "");
}

static void
app_window_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  AppWindow *self = APP_WINDOW (object);
  g_autoptr (GError) error = NULL;

  if (self->project != NULL
      && !codebook_project_set_name_order (self->project, g_value_get_string (value), &error))
    ui_toast_error (GTK_WIDGET (self), &error);
}

static void
project_changed_cb (AppWindow *self, CodebookChanges *changes)
{
  ui_toast_leave_undo (GTK_WIDGET (self));
  if (self->undoing && self->last_changes == NULL)
    self->last_changes = codebook_changes_ref (changes);
  if (codebook_changes_touch (changes, "setting"))
    {
      app_window_update_title (self);
      app_coder_button_update (self->coder_button);
      g_object_notify (G_OBJECT (self), "name-order");
    }
  app_window_update_actions (self);
}

/* On a connection of its own, since copying a large study takes a second or two; it sees what is
 * committed. */
static void
back_up_thread (GTask *task, gpointer source, gpointer path, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CodebookStore) store = codebook_store_open (path, CODEBOOK_STORE_READ_ONLY, &error);

  if (store != NULL)
    (void) !codebook_backup_roll (store, BACKUP_EVERY_S, &error);
  if (store != NULL)
    codebook_store_close (store);
  if (error != NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_boolean (task, TRUE);
}

static void
backed_up_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  AppWindow *self = APP_WINDOW (source);
  g_autoptr (GError) error = NULL;

  /* What the copy took up, and what was let go of since the last one. */
  app_memory_give_back ();
  if (!g_task_propagate_boolean (G_TASK (result), &error) && self->project != NULL)
    ui_toast_error (GTK_WIDGET (self), &error);
}

static gboolean
back_up_cb (gpointer user_data)
{
  AppWindow *self = user_data;
  g_autoptr (GTask) task = g_task_new (self, NULL, backed_up_cb, NULL);

  g_task_set_source_tag (task, back_up_cb);
  g_task_set_task_data (task, g_strdup (codebook_project_get_path (self->project)), g_free);
  g_task_run_in_thread (task, back_up_thread);
  return G_SOURCE_CONTINUE;
}

static gboolean
first_back_up_cb (gpointer user_data)
{
  AppWindow *self = user_data;

  self->backup_source = g_timeout_add_seconds (BACKUP_EVERY_S, back_up_cb, self);
  back_up_cb (self);
  return G_SOURCE_REMOVE;
}

void
app_window_update_title (AppWindow *self)
{
  const char *name = self->project != NULL ? codebook_project_get_name (self->project) : "Draad";

  gtk_window_set_title (GTK_WINDOW (self), name);
  gtk_label_set_label (self->project_label, name);
}

/* Of a place its first widget would get the focus, mostly a button; each knows better. */
static void
place_shown_cb (AppWindow *self)
{
  GtkWidget *place = adw_view_stack_get_visible_child (self->places);

  if (self->project != NULL && place != NULL)
    gtk_widget_grab_focus (place);
}

/* GTK 4.8 ends the grab of a popover only when it is hidden itself, not when its window goes: it
 * then stays in memory and takes all keys that the program's other windows are given. */
static void
pop_down_all (GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget))
    return;
  for (GtkWidget *child = gtk_widget_get_first_child (widget), *next; child != NULL; child = next)
    {
      next = gtk_widget_get_next_sibling (child);
      pop_down_all (child);
    }
  if (GTK_IS_POPOVER (widget))
    gtk_widget_set_visible (widget, FALSE);
}

/* Takes @project; NULL goes back to the start page. */
void
app_window_set_project (AppWindow *self, CodebookProject *project)
{
  gboolean read_only;

  /* What they show is of the project that goes. */
  pop_down_all (GTK_WIDGET (self));
  if (self->project != NULL)
    {
      note_recent (self);
      note_memories (self);
      g_clear_signal_handler (&self->changed_handler, self->project);
      g_clear_handle_id (&self->backup_source, g_source_remove);
    }
  each_place (self, take_project_away, NULL);
  app_coder_button_set_project (self->coder_button, project);
  if (self->project != NULL)
    codebook_project_close (self->project);
  g_set_object (&self->project, project);
  place_changed_cb (self);
  if (project != NULL)
    {
      read_only = codebook_store_get_read_only (codebook_project_get_store (project));
      gtk_widget_set_visible (self->read_only_label, read_only);
      self->changed_handler =
          g_signal_connect_swapped (project, "changed", G_CALLBACK (project_changed_cb), self);
      if (!read_only)
        self->backup_source = g_timeout_add_seconds (BACKUP_FIRST_S, first_back_up_cb, self);
      note_recent (self);
    }
  else
    app_start_page_refresh (self->start_page);
  app_window_update_title (self);
  app_window_update_actions (self);
  g_object_notify (G_OBJECT (self), "name-order");
  gtk_stack_set_visible_child_name (self->stack, project != NULL ? "project" : "start");
  place_shown_cb (self);
  g_clear_object (&project);
}

static gboolean
app_window_close_request (GtkWindow *window)
{
  AppWindow *self = APP_WINDOW (window);
  int width_px, height_px;

  gtk_window_get_default_size (window, &width_px, &height_px);
  app_state_set_window (width_px, height_px, gtk_window_is_maximized (window));
  app_window_set_project (self, NULL);
  return GTK_WINDOW_CLASS (app_window_parent_class)->close_request (window);
}

static void
app_window_dispose (GObject *object)
{
  AppWindow *self = APP_WINDOW (object);

  if (self->project != NULL)
    app_window_set_project (self, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), APP_TYPE_WINDOW);
  G_OBJECT_CLASS (app_window_parent_class)->dispose (object);
}

static void
app_window_class_init (AppWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = app_window_dispose;
  G_OBJECT_CLASS (klass)->get_property = app_window_get_property;
  G_OBJECT_CLASS (klass)->set_property = app_window_set_property;
  GTK_WINDOW_CLASS (klass)->close_request = app_window_close_request;

  g_type_ensure (APP_TYPE_START_PAGE);
  g_type_ensure (APP_TYPE_CODER_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/draad/Draad/app/windows/window.ui");
  gtk_widget_class_bind_template_child (widget_class, AppWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, AppWindow, start_page);
  gtk_widget_class_bind_template_child (widget_class, AppWindow, places);
  gtk_widget_class_bind_template_child (widget_class, AppWindow, project_label);
  gtk_widget_class_bind_template_child (widget_class, AppWindow, read_only_label);
  gtk_widget_class_bind_template_child (widget_class, AppWindow, coder_button);
  gtk_widget_class_bind_template_child (widget_class, AppWindow, project_bar);
  gtk_widget_class_bind_template_callback (widget_class, place_changed_cb);
  gtk_widget_class_bind_template_child (widget_class, AppWindow, undo_button);
  gtk_widget_class_bind_template_child (widget_class, AppWindow, redo_button);
  gtk_widget_class_bind_template_callback (widget_class, place_shown_cb);
  g_object_class_install_property (
      G_OBJECT_CLASS (klass), 1,
      g_param_spec_string ("name-order", NULL, NULL, NULL,
                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY));
  app_window_install_actions (widget_class);
}

/* Files are read in with the materials, wherever they are dropped. */
static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, AppWindow *self)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  GtkWidget *place = adw_view_stack_get_child_by_name (self->places, "material");

  if (self->project == NULL || self->busy
      || codebook_store_get_read_only (codebook_project_get_store (self->project)))
    return FALSE;
  for (GSList *l = g_value_get_boxed (value); l != NULL; l = l->next)
    g_list_store_append (files, l->data);
  adw_view_stack_set_visible_child_name (self->places, "material");
  ui_material_place_import (UI_MATERIAL_PLACE (place), G_LIST_MODEL (files));
  return TRUE;
}

static void
app_window_init (AppWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);
  int width_px, height_px;
  gboolean maximized;

  gtk_widget_init_template (GTK_WIDGET (self));
  app_memory_watch (GTK_WIDGET (self));
  for (guint i = 0; i < G_N_ELEMENTS (all_places); i++)
    adw_view_stack_add_titled (self->places, g_object_new (all_places[i].get_type (), NULL),
                               all_places[i].name,
                               g_dpgettext2 (GETTEXT_PACKAGE, "place", all_places[i].title));
  for (guint i = 0; i < G_N_ELEMENTS (all_places); i++)
    adw_view_stack_page_set_icon_name (
        adw_view_stack_get_page (
            self->places, adw_view_stack_get_child_by_name (self->places, all_places[i].name)),
        all_places[i].icon);
  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
  app_state_get_window (&width_px, &height_px, &maximized);
  gtk_window_set_default_size (GTK_WINDOW (self), width_px, height_px);
  if (maximized)
    gtk_window_maximize (GTK_WINDOW (self));
  app_window_update_title (self);
  app_window_update_actions (self);
}

AppWindow *
app_window_new (GtkApplication *application)
{
  return g_object_new (APP_TYPE_WINDOW, "application", application, NULL);
}

CodebookProject *
app_window_get_project (AppWindow *self)
{
  g_return_val_if_fail (APP_IS_WINDOW (self), NULL);

  return self->project;
}
