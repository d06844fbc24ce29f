/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "codebook/report/description.h"
#include "codebook/report/writer.h"
#include "ui/cases/cases-place-private.h"
#include "ui/chooser.h"
#include "ui/popup.h"
#include "ui/privacy/export-guard.h"
#include "ui/question.h"
#include "ui/toast.h"

static CodebookCase *
get_case (UiCasesPlace *self)
{
  return self->study != NULL ? ui_study_find_case (self->study, self->study_case) : NULL;
}

/* Cases ---------------------------------------------------------------------------------------- */

/* "P07 Sanne" is a name and a label. A name of several words, as a table may give, stays one of as
 * many: @was is what it was. */
static void
split_name (const char *text, const char *was, char **name, char **label)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  const char *space = strchr (stripped, ' ');

  for (; space != NULL && (was = strchr (was, ' ')) != NULL; was++)
    space = strchr (space + 1, ' ');

  *name = space != NULL ? g_strndup (stripped, (gsize) (space - stripped)) : g_strdup (stripped);
  *label = g_strstrip (g_strdup (space != NULL ? space : ""));
}

static gboolean
take_new (const char *text, gpointer user_data, GError **error)
{
  UiCasesPlace *self = user_data;
  g_autofree char *name = NULL, *label = NULL;
  gint64 added;

  if (self->study == NULL)
    return TRUE;
  split_name (text, "", &name, &label);
  added = codebook_case_add (self->study->project, name, label, error);
  if (added != 0)
    ui_cases_place_show_case (self, added);
  return added != 0;
}

static void
add_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ui_question_ask_for (widget, _ ("New case"),
                       _ ("Its name as citations show it, and what you call it: P07 Sanne."), "",
                       FALSE, _ ("_Make"), take_new, widget);
}

static gboolean
take_name (const char *text, gpointer user_data, GError **error)
{
  UiCasesPlace *self = user_data;
  g_autofree char *name = NULL, *label = NULL;

  if (get_case (self) == NULL)
    return TRUE;
  split_name (text, get_case (self)->name, &name, &label);
  return codebook_case_rename (self->study->project, self->study_case, name, label, error);
}

static void
rename_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const CodebookCase *one = get_case (UI_CASES_PLACE (widget));
  g_autofree char *text = NULL;

  if (one == NULL)
    return;
  text = g_strstrip (g_strdup_printf ("%s %s", one->name, one->label));
  ui_question_ask_for (widget, _ ("Rename case"),
                       _ ("Its name as citations show it, and what you call it: P07 Sanne."), text,
                       FALSE, _ ("_Rename"), take_name, widget);
}

static void
remove_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  UiCasesPlace *self = UI_CASES_PLACE (widget);
  const CodebookCase *one = get_case (self);
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;
  gint64 beside;

  if (one == NULL || !ui_description_commit (self->description))
    return;
  message =
      g_strdup_printf (_ ("‘%s’ taken away; its transcripts stay"), ui_study_get_case_label (one));
  beside = ui_case_list_get_beside (self->list, 1);
  if (beside == 0)
    beside = ui_case_list_get_beside (self->list, -1);
  if (!codebook_case_remove (self->study->project, one->id, &error))
    {
      ui_toast_error (widget, &error);
      return;
    }
  if (beside != 0)
    ui_cases_place_show_case (self, beside);
  ui_toast_show_undo (widget, message);
}

static void
step_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  UiCasesPlace *self = UI_CASES_PLACE (widget);
  gint64 beside = ui_case_list_get_beside (self->list, g_str_equal (action, "case.next") ? 1 : -1);

  if (beside != 0)
    ui_cases_place_show_case (self, beside);
}

static void
new_attribute_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ui_description_new_attribute (UI_CASES_PLACE (widget)->description);
}

void
ui_cases_place_show_menu (UiCasesPlace *self, GtkWidget *row, double x, double y)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  graphene_point_t at;

  if (!gtk_widget_compute_point (row, GTK_WIDGET (self),
                                 &GRAPHENE_POINT_INIT ((float) x, (float) y), &at))
    return;
  g_menu_append (menu, _ ("Rename…"), "case.rename");
  g_menu_append (menu, _ ("Export Description…"), "case.export");
  g_menu_append (menu, _ ("Take Away"), "case.remove");
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  self->menu = gtk_popover_menu_new_from_model (G_MENU_MODEL (menu));
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
  gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
  gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
  ui_popup_at (GTK_POPOVER (self->menu), &(GdkRectangle){ (int) at.x, (int) at.y, 1, 1 });
}

/* Export --------------------------------------------------------------------------------------- */

static void
export_one (UiCasesPlace *self, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CodebookBlocks) blocks =
      codebook_description_make (self->study->project, self->study_case, &error);
  GBytes *bytes = blocks != NULL ? codebook_writer_find (path)->write (blocks, &error) : NULL;
  g_autofree char *message = g_strdup_printf (_ ("The description is in %s"), path);

  if (bytes != NULL)
    ui_export_guard_write_one (GTK_WIDGET (self), self->study->project, path, bytes, message);
  else
    ui_toast_error (GTK_WIDGET (self), &error);
}

/* A name with the suffix of a known format says the format; else the chosen filter does. */
static void
export_response_cb (GtkFileChooserNative *chooser, int response, UiCasesPlace *self)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  GtkFileFilter *filter = gtk_file_chooser_get_filter (GTK_FILE_CHOOSER (chooser));
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (response == GTK_RESPONSE_ACCEPT && path != NULL && get_case (self) != NULL)
    {
      const char *format = filter != NULL ? g_object_get_data (G_OBJECT (filter), "format") : NULL;
      const CodebookWriter *writer = codebook_writer_find (path);
      g_autofree char *named =
          writer != NULL ? g_strdup (path)
                         : g_strdup_printf ("%s.%s", path, format != NULL ? format : "docx");

      export_one (self, named);
    }
  g_object_unref (chooser);
}

static void
export_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  UiCasesPlace *self = UI_CASES_PLACE (widget);
  const CodebookCase *one = get_case (self);
  GtkFileChooserNative *chooser;
  g_autofree char *name = NULL;

  if (one == NULL || !ui_description_commit (self->description))
    return;
  chooser = gtk_file_chooser_native_new (_ ("Export Description"),
                                         GTK_WINDOW (gtk_widget_get_root (widget)),
                                         GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Export"), NULL);
  for (const CodebookWriter *writer = codebook_writer_get_all (); writer->format != NULL; writer++)
    {
      g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

      gtk_file_filter_set_name (filter, _ (writer->name));
      gtk_file_filter_add_suffix (filter, writer->format);
      g_object_set_data (G_OBJECT (filter), "format", (gpointer) writer->format);
      gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
    }
  name = ui_export_bar_make_name (one);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  ui_chooser_start_beside (chooser, self->study->project);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_object (chooser, "response", G_CALLBACK (export_response_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
export_all_response_cb (GtkFileChooserNative *chooser, int response, UiCasesPlace *self)
{
  g_autoptr (GFile) folder = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  const char *format = gtk_file_chooser_get_choice (GTK_FILE_CHOOSER (chooser), "format");

  if (response == GTK_RESPONSE_ACCEPT && folder != NULL && self->study != NULL)
    ui_export_bar_run (self->export_bar, self->study, folder, format != NULL ? format : "docx");
  g_object_unref (chooser);
}

static void
export_all_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  UiCasesPlace *self = UI_CASES_PLACE (widget);
  GtkFileChooserNative *chooser;
  g_autoptr (GPtrArray) formats = g_ptr_array_new (), names = g_ptr_array_new ();

  if (self->study == NULL || !ui_description_commit (self->description))
    return;
  for (const CodebookWriter *writer = codebook_writer_get_all (); writer->format != NULL; writer++)
    {
      g_ptr_array_add (formats, (gpointer) writer->format);
      g_ptr_array_add (names, _ (writer->name));
    }
  g_ptr_array_add (formats, NULL);
  g_ptr_array_add (names, NULL);
  chooser = gtk_file_chooser_native_new (
      _ ("Folder for the Descriptions"), GTK_WINDOW (gtk_widget_get_root (widget)),
      GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, _ ("_Export"), NULL);
  gtk_file_chooser_add_choice (GTK_FILE_CHOOSER (chooser), "format", _ ("Format"),
                               (const char **) formats->pdata, (const char **) names->pdata);
  gtk_file_chooser_set_choice (GTK_FILE_CHOOSER (chooser), "format", formats->pdata[0]);
  ui_chooser_start_beside (chooser, self->study->project);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_object (chooser, "response", G_CALLBACK (export_all_response_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/* Themes --------------------------------------------------------------------------------------- */

static void
edit_themes_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  UiCasesPlace *self = UI_CASES_PLACE (widget);
  GtkRoot *root = gtk_widget_get_root (widget);

  if (self->study == NULL || !ui_description_commit (self->description))
    return;
  if (self->theme_window == NULL)
    {
      GtkWindow *window = ui_theme_window_new (self->study, GTK_WINDOW (root));

      g_set_weak_pointer (&self->theme_window, UI_THEME_WINDOW (window));
    }
  gtk_window_present (GTK_WINDOW (self->theme_window));
}

static void
add_theme_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  UiCasesPlace *self = UI_CASES_PLACE (widget);

  edit_themes_action (widget, action, NULL);
  if (self->theme_window != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self->theme_window), "theme.add", NULL);
}

/* Views ---------------------------------------------------------------------------------------- */

static void
toggle_view_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gboolean matrix = g_str_equal (UI_CASES_PLACE (widget)->view, "matrix");

  g_object_set (widget, "view", matrix ? "description" : "matrix", NULL);
}

/* The sheet for it is with the other files that are read in. */
static void
attributes_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ui_place_go (widget, UI_TARGET_ATTRIBUTES, 0, 0, 0);
}

void
ui_cases_place_install_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char *name;
    GtkWidgetActionActivateFunc activate;
    guint key;
    GdkModifierType modifiers;
  } actions[] = {
    { "case.add", add_action, GDK_KEY_n, GDK_CONTROL_MASK | GDK_SHIFT_MASK },
    { "case.attributes", attributes_action, GDK_KEY_i, GDK_CONTROL_MASK | GDK_SHIFT_MASK },
    { "case.rename", rename_action, GDK_KEY_F2, 0 },
    { "case.remove", remove_action, 0, 0 },
    { "case.previous", step_action, GDK_KEY_Page_Up, GDK_ALT_MASK },
    { "case.next", step_action, GDK_KEY_Page_Down, GDK_ALT_MASK },
    { "case.new-attribute", new_attribute_action, 0, 0 },
    { "case.export", export_action, GDK_KEY_e, GDK_CONTROL_MASK | GDK_SHIFT_MASK },
    { "case.export-all", export_all_action, 0, 0 },
    { "case.toggle-view", toggle_view_action, GDK_KEY_m, GDK_CONTROL_MASK | GDK_SHIFT_MASK },
    { "theme.edit", edit_themes_action, GDK_KEY_t, GDK_CONTROL_MASK | GDK_SHIFT_MASK },
    { "theme.add", add_theme_action, 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      gtk_widget_class_install_action (widget_class, actions[i].name, NULL, actions[i].activate);
      if (actions[i].key != 0)
        gtk_widget_class_add_binding_action (widget_class, actions[i].key, actions[i].modifiers,
                                             actions[i].name, NULL);
    }
  gtk_widget_class_install_property_action (widget_class, "case.view", "view");
}

void
ui_cases_place_update_actions (UiCasesPlace *self)
{
  static const char *const writing[] = { "case.add",    "case.attributes",    "case.rename",
                                         "case.remove", "case.new-attribute", "theme.add" };
  static const char *const reading[] = { "case.export", "case.export-all", "theme.edit" };
  gboolean writable = self->study != NULL && self->study->writable;
  gboolean some = get_case (self) != NULL;

  for (guint i = 0; i < G_N_ELEMENTS (writing); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), writing[i], writable && (some || i < 2));
  for (guint i = 0; i < G_N_ELEMENTS (reading); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), reading[i], some);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "case.previous",
                                 ui_case_list_get_beside (self->list, -1) != 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "case.next",
                                 ui_case_list_get_beside (self->list, 1) != 0);
}
