/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/cases/theme-window.h"

#include <glib/gi18n-lib.h>

#include "ui/cases/theme-codes.h"
#include "ui/hue-swatch.h"
#include "ui/toast.h"

struct _UiThemeWindow
{
  AdwWindow parent_instance;

  /* owned */
  UiStudy *study;
  gint64 theme; /* the chosen one; 0 = none */
  gboolean filling;

  /* template children */
  GtkListBox *list;
  GtkWidget *form, *empty;
  GtkEditable *name_entry, *question_entry;
  UiThemeCodes *codes;
};

G_DEFINE_FINAL_TYPE (UiThemeWindow, ui_theme_window, ADW_TYPE_WINDOW)

static gint64
get_theme (GtkListBoxRow *row)
{
  return *(gint64 *) g_object_get_data (G_OBJECT (row), "theme");
}

static int
find_index (UiThemeWindow *self, gint64 theme)
{
  for (guint i = 0; i < self->study->themes->len; i++)
    if (((CodebookTheme *) g_ptr_array_index (self->study->themes, i))->id == theme)
      return (int) i;
  return -1;
}

/* The chosen theme ----------------------------------------------------------------------------- */

static void
show_theme (UiThemeWindow *self)
{
  const CodebookTheme *theme = ui_study_find_theme (self->study, self->theme);

  self->filling = TRUE;
  gtk_widget_set_visible (self->form, theme != NULL);
  gtk_widget_set_visible (self->empty, theme == NULL);
  if (theme != NULL)
    {
      if (!g_str_equal (gtk_editable_get_text (self->name_entry), theme->name))
        gtk_editable_set_text (self->name_entry, theme->name);
      if (!g_str_equal (gtk_editable_get_text (self->question_entry), theme->question))
        gtk_editable_set_text (self->question_entry, theme->question);
    }
  ui_theme_codes_set_theme (self->codes, self->study, theme != NULL ? theme->id : 0);
  self->filling = FALSE;
}

static void
keep (UiThemeWindow *self)
{
  const CodebookTheme *theme;
  const char *name, *question;
  g_autoptr (GError) error = NULL;

  if (self->filling || !self->study->writable)
    return;
  theme = ui_study_find_theme (self->study, self->theme);
  name = gtk_editable_get_text (self->name_entry);
  question = gtk_editable_get_text (self->question_entry);
  if (theme == NULL || (g_str_equal (name, theme->name) && g_str_equal (question, theme->question)))
    return;
  if (!codebook_theme_set (self->study->project, self->theme, name, question, &error))
    {
      ui_toast_error (GTK_WIDGET (self), &error);
      show_theme (self);
    }
}

static void
row_selected_cb (UiThemeWindow *self, GtkListBoxRow *row)
{
  if (self->filling || (row != NULL && get_theme (row) == self->theme))
    return;
  keep (self);
  self->theme = row != NULL ? get_theme (row) : 0;
  show_theme (self);
}

/* The list ------------------------------------------------------------------------------------- */

static void
move_before (UiThemeWindow *self, gint64 theme, gint64 before)
{
  g_autoptr (GError) error = NULL;

  if (theme != before && self->study->writable
      && !codebook_theme_move (self->study->project, theme, before, &error))
    ui_toast_error (GTK_WIDGET (self), &error);
}

static GdkContentProvider *
prepare_cb (GtkDragSource *source, double x, double y, GtkListBoxRow *row)
{
  return gdk_content_provider_new_typed (GTK_TYPE_LIST_BOX_ROW, row);
}

static void
drag_begin_cb (GtkDragSource *source, GdkDrag *drag, GtkWidget *row)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (row);

  gtk_drag_source_set_icon (source, paintable, 12, 12);
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, UiThemeWindow *self)
{
  GtkListBoxRow *row = g_value_get_object (value);
  GtkListBoxRow *at = gtk_list_box_get_row_at_y (self->list, (int) y);
  graphene_rect_t bounds;

  if (row == NULL || gtk_widget_get_parent (GTK_WIDGET (row)) != GTK_WIDGET (self->list))
    return FALSE;
  if (at != NULL && gtk_widget_compute_bounds (GTK_WIDGET (at), GTK_WIDGET (self->list), &bounds)
      && y > bounds.origin.y + bounds.size.height / 2)
    at = gtk_list_box_get_row_at_index (self->list, gtk_list_box_row_get_index (at) + 1);
  move_before (self, get_theme (row), at != NULL ? get_theme (at) : 0);
  return TRUE;
}

static GtkWidget *
new_row (UiThemeWindow *self, const CodebookTheme *theme)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *name = gtk_label_new (theme->name);
  GtkDragSource *source = gtk_drag_source_new ();

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (name, theme->name);
  gtk_box_append (GTK_BOX (box),
                  ui_hue_swatch_new (ui_study_get_theme_hue (self->study, theme), 12));
  gtk_box_append (GTK_BOX (box), name);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, theme->name,
                                  -1);
  g_object_set_data_full (G_OBJECT (row), "theme", g_memdup2 (&theme->id, sizeof theme->id),
                          g_free);
  g_signal_connect (source, "prepare", G_CALLBACK (prepare_cb), row);
  g_signal_connect (source, "drag-begin", G_CALLBACK (drag_begin_cb), row);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (source));
  return row;
}

static void
fill (UiThemeWindow *self)
{
  gboolean focus =
      (gtk_widget_get_state_flags (GTK_WIDGET (self->list)) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
  GtkListBoxRow *row;
  int at = find_index (self, self->theme);

  self->filling = TRUE;
  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < self->study->themes->len; i++)
    gtk_list_box_append (self->list, new_row (self, g_ptr_array_index (self->study->themes, i)));
  if (at < 0 && self->study->themes->len > 0)
    {
      at = 0;
      self->theme = ((CodebookTheme *) g_ptr_array_index (self->study->themes, 0))->id;
    }
  row = at >= 0 ? gtk_list_box_get_row_at_index (self->list, at) : NULL;
  if (row != NULL)
    gtk_list_box_select_row (self->list, row);
  if (row != NULL && focus)
    gtk_widget_grab_focus (GTK_WIDGET (row));
  self->filling = FALSE;
}

/* Actions -------------------------------------------------------------------------------------- */

static char *
make_new_name (UiThemeWindow *self)
{
  g_autofree char *name = g_strdup (_ ("New theme"));

  for (guint n = 2; codebook_theme_find (self->study->project, name, NULL) != 0; n++)
    {
      g_free (name);
      name = g_strdup_printf (_ ("New theme %u"), n);
    }
  return g_steal_pointer (&name);
}

static void
add_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  UiThemeWindow *self = UI_THEME_WINDOW (widget);
  g_autofree char *name = make_new_name (self);
  g_autoptr (GError) error = NULL;
  gint64 theme;

  keep (self);
  theme = codebook_theme_add (self->study->project, name, "", &error);
  if (theme == 0)
    ui_toast_error (widget, &error);
  else
    ui_theme_window_edit (self, theme);
}

static void
remove_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  UiThemeWindow *self = UI_THEME_WINDOW (widget);
  const CodebookTheme *theme = ui_study_find_theme (self->study, self->theme);
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;

  if (theme == NULL)
    return;
  message = g_strdup_printf (_ ("‘%s’ taken away, with what was written about it"), theme->name);
  if (codebook_theme_remove (self->study->project, self->theme, &error))
    ui_toast_show_undo (widget, message);
  else
    ui_toast_error (widget, &error);
}

static void
move_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  UiThemeWindow *self = UI_THEME_WINDOW (widget);
  int n = (int) self->study->themes->len, at = find_index (self, self->theme);
  /* Before the one above; or before the one after the one below. */
  int before = g_str_equal (action, "theme.move-up") ? at - 1 : at + 2;

  if (at < 0 || before < 0 || before > n)
    return;
  move_before (self, self->theme,
               before < n ? ((CodebookTheme *) g_ptr_array_index (self->study->themes, before))->id
                          : 0);
}

/* The toast's button, and Ctrl+Z: undo is the main window's. */
static void
undo_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (widget));

  if (parent != NULL)
    gtk_widget_activate_action (GTK_WIDGET (parent), action, NULL);
}

/* The window ----------------------------------------------------------------------------------- */

static gboolean
ui_theme_window_close_request (GtkWindow *window)
{
  keep (UI_THEME_WINDOW (window));
  return GTK_WINDOW_CLASS (ui_theme_window_parent_class)->close_request (window);
}

static void
ui_theme_window_dispose (GObject *object)
{
  UiThemeWindow *self = UI_THEME_WINDOW (object);

  self->filling = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (object), UI_TYPE_THEME_WINDOW);
  g_clear_object (&self->study);
  G_OBJECT_CLASS (ui_theme_window_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "theme.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "theme.remove", NULL, remove_action);
  gtk_widget_class_install_action (widget_class, "theme.move-up", NULL, move_action);
  gtk_widget_class_install_action (widget_class, "theme.move-down", NULL, move_action);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, undo_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "theme.move-up",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "theme.move-down",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "win.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "win.redo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ui_theme_window_class_init (UiThemeWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ui_theme_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = ui_theme_window_close_request;
  g_type_ensure (UI_TYPE_THEME_CODES);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/draad/Draad/ui/cases/theme-window.ui");
  gtk_widget_class_bind_template_child (widget_class, UiThemeWindow, list);
  gtk_widget_class_bind_template_child (widget_class, UiThemeWindow, form);
  gtk_widget_class_bind_template_child (widget_class, UiThemeWindow, empty);
  gtk_widget_class_bind_template_child (widget_class, UiThemeWindow, name_entry);
  gtk_widget_class_bind_template_child (widget_class, UiThemeWindow, question_entry);
  gtk_widget_class_bind_template_child (widget_class, UiThemeWindow, codes);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, keep);
  install_actions (widget_class);
}

static void
ui_theme_window_init (UiThemeWindow *self)
{
  GtkDropTarget *drop = gtk_drop_target_new (GTK_TYPE_LIST_BOX_ROW, GDK_ACTION_COPY);

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (drop, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->list), GTK_EVENT_CONTROLLER (drop));
}

GtkWindow *
ui_theme_window_new (UiStudy *study, GtkWindow *parent)
{
  UiThemeWindow *self = g_object_new (UI_TYPE_THEME_WINDOW, "transient-for", parent, NULL);
  static const char *const writing[] = { "theme.add", "theme.remove", "theme.move-up",
                                         "theme.move-down" };

  self->study = g_object_ref (study);
  for (guint i = 0; i < G_N_ELEMENTS (writing); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), writing[i], study->writable);
  gtk_editable_set_editable (self->name_entry, study->writable);
  gtk_editable_set_editable (self->question_entry, study->writable);
  fill (self);
  show_theme (self);
  /* Else it starts on the button below, where Enter makes a theme. */
  if (study->themes->len > 0)
    gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (gtk_list_box_get_row_at_index (
                                                 self->list, find_index (self, self->theme))));
  return GTK_WINDOW (self);
}

void
ui_theme_window_refresh (UiThemeWindow *self, UiStudyParts parts)
{
  g_return_if_fail (UI_IS_THEME_WINDOW (self));

  if ((parts & (UI_STUDY_THEMES | UI_STUDY_CODES)) == 0)
    return;
  fill (self);
  show_theme (self);
}

void
ui_theme_window_edit (UiThemeWindow *self, gint64 theme)
{
  GtkListBoxRow *row;

  g_return_if_fail (UI_IS_THEME_WINDOW (self));

  row = gtk_list_box_get_row_at_index (self->list, find_index (self, theme));
  if (row != NULL)
    gtk_list_box_select_row (self->list, row);
  gtk_widget_grab_focus (GTK_WIDGET (self->name_entry));
  gtk_editable_select_region (self->name_entry, 0, -1);
}
