/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/material/material-place.h"

#include <glib/gi18n-lib.h>

#include "codebook/import/reader.h"
#include "codebook/import/table-reader.h"
#include "codebook/model/case.h"
#include "codebook/model/document.h"
#include "codebook/model/wave.h"
#include "ui/chooser.h"
#include "ui/format.h"
#include "ui/material/attribute-pane.h"
#include "ui/material/document-table.h"
#include "ui/material/import-pane.h"
#include "ui/popup.h"
#include "ui/question.h"
#include "ui/toast.h"

struct _UiMaterialPlace
{
  UiPlace parent_instance;

  /* owned */
  GtkWidget *menu; /* popover, or NULL */
  guint refresh_source;
  char *next_table;     /* path of one that came with or behind transcripts, or NULL */
  gboolean table_waits; /* the sheet of a table is covered by that of transcripts that came later */
  guint n_documents;

  /* template children */
  GtkStack *stack;
  GtkPaned *paned;
  GtkEditable *search_entry;
  GtkDropDown *group_drop_down;
  GtkWidget *choose_button, *table_box, *menu_button;
  UiDocumentTable *table;
  GtkWidget *sheets; /* the box of the two below */
  UiImportPane *import_pane;
  UiAttributePane *attribute_pane;
};

G_DEFINE_FINAL_TYPE (UiMaterialPlace, ui_material_place, UI_TYPE_PLACE)

static CodebookProject *
get_project (UiMaterialPlace *self)
{
  return ui_place_get_project (UI_PLACE (self));
}

/* The table ---------------------------------------------------------------------------------- */

static void
show_stack (UiMaterialPlace *self)
{
  gboolean importing = gtk_widget_get_visible (self->sheets);

  gtk_stack_set_visible_child_name (self->stack,
                                    self->n_documents > 0 || importing ? "table" : "empty");
  gtk_widget_set_visible (self->table_box, self->n_documents > 0);
}

static void
refresh (UiMaterialPlace *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) documents = NULL;
  g_autofree char *count = NULL, *placeholder = NULL;

  if (get_project (self) == NULL)
    return;
  documents = codebook_document_list (get_project (self), &error);
  if (documents == NULL)
    {
      ui_toast_error (GTK_WIDGET (self), &error);
      return;
    }
  self->n_documents = documents->len;
  ui_document_table_set_documents (self->table, get_project (self), documents);
  count = ui_format_count (documents->len);
  placeholder = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%s transcript", "%s transcripts", documents->len), count);
  g_object_set (self->search_entry, "placeholder-text", placeholder, NULL);
  show_stack (self);
}

static gboolean
refresh_cb (gpointer user_data)
{
  UiMaterialPlace *self = user_data;

  self->refresh_source = 0;
  refresh (self);
  return G_SOURCE_REMOVE;
}

/* Coding elsewhere changes the figures here many times a minute: they are only read while they are
 * seen. */
static void
queue_refresh (UiMaterialPlace *self)
{
  if (self->refresh_source == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->refresh_source = g_idle_add (refresh_cb, self);
}

static void
ui_material_place_changed (UiPlace *place, CodebookChanges *changes)
{
  queue_refresh (UI_MATERIAL_PLACE (place));
  ui_attribute_pane_project_changed (UI_MATERIAL_PLACE (place)->attribute_pane);
}

static void
ui_material_place_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (ui_material_place_parent_class)->map (widget);
  queue_refresh (UI_MATERIAL_PLACE (widget));
}

static gboolean
ui_material_place_grab_focus (GtkWidget *widget)
{
  UiMaterialPlace *self = UI_MATERIAL_PLACE (widget);

  if (self->n_documents == 0)
    return gtk_widget_grab_focus (self->choose_button);
  ui_document_table_focus (self->table);
  return TRUE;
}

static void
search_changed_cb (UiMaterialPlace *self)
{
  ui_document_table_set_filter (self->table, gtk_editable_get_text (self->search_entry));
}

static void
group_chosen_cb (UiMaterialPlace *self)
{
  ui_document_table_set_group (self->table, gtk_drop_down_get_selected (self->group_drop_down));
}

static void
open_cb (UiMaterialPlace *self, gint64 document)
{
  ui_place_go (GTK_WIDGET (self), UI_TARGET_DOCUMENT, document, 0, 0);
}

/* Acts on the chosen documents --------------------------------------------------------------- */

typedef gboolean (*Each) (CodebookProject *project, gint64 document, gint64 value, GError **error);

/* One act for all that are chosen. */
static gboolean
try_each (UiMaterialPlace *self, const char *label, Each each, gint64 value, GError **error)
{
  g_autoptr (GArray) ids = ui_document_table_dup_selected (self->table);
  gboolean ok = TRUE;

  if (ids->len == 0)
    return TRUE;
  if (!codebook_project_begin (get_project (self), label, error))
    return FALSE;
  for (guint i = 0; ok && i < ids->len; i++)
    ok = each (get_project (self), g_array_index (ids, gint64, i), value, error);
  return codebook_project_end (get_project (self), ok, ok ? error : NULL) && ok;
}

static void
do_each (UiMaterialPlace *self, const char *label, Each each, gint64 value)
{
  g_autoptr (GError) error = NULL;

  if (!try_each (self, label, each, value, &error))
    ui_toast_error (GTK_WIDGET (self), &error);
}

static gboolean
remove_one (CodebookProject *project, gint64 document, gint64 value, GError **error)
{
  return codebook_document_remove (project, document, error);
}

static void
remove_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  UiMaterialPlace *self = UI_MATERIAL_PLACE (widget);
  g_autoptr (GArray) ids = ui_document_table_dup_selected (self->table);
  g_autofree char *label = NULL, *message = NULL;
  guint before = self->n_documents;

  if (ids->len == 0)
    return;
  label = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Removal of %u transcript",
                                        "Removal of %u transcripts", ids->len),
                           ids->len);
  do_each (self, label, remove_one, 0);
  refresh (self);
  if (self->n_documents == before)
    return;
  message =
      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u transcript taken away, with its codings",
                                    "%u transcripts taken away, with their codings", ids->len),
                       ids->len);
  ui_toast_show_undo (widget, message);
}

static void
set_case_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  do_each (UI_MATERIAL_PLACE (widget), _ ("Choice of case"), codebook_document_set_case,
           g_variant_get_int64 (parameter));
}

static void
set_wave_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  do_each (UI_MATERIAL_PLACE (widget), _ ("Choice of wave"), codebook_document_set_wave,
           g_variant_get_int64 (parameter));
}

static gboolean
set_new_case (CodebookProject *project, gint64 document, gint64 name, GError **error)
{
  gint64 study_case = codebook_case_ensure (project, (const char *) (gintptr) name, error);

  return study_case != 0 && codebook_document_set_case (project, document, study_case, error);
}

static gboolean
set_new_wave (CodebookProject *project, gint64 document, gint64 name, GError **error)
{
  gint64 wave = codebook_wave_ensure (project, (const char *) (gintptr) name, error);

  return wave != 0 && codebook_document_set_wave (project, document, wave, error);
}

static gboolean
take_new_case (const char *text, gpointer user_data, GError **error)
{
  return try_each (user_data, _ ("Choice of case"), set_new_case, (gintptr) text, error);
}

static gboolean
take_new_wave (const char *text, gpointer user_data, GError **error)
{
  return try_each (user_data, _ ("Choice of wave"), set_new_wave, (gintptr) text, error);
}

static void
new_case_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ui_question_ask_for (widget, _ ("New case"), _ ("Its name as citations show it, such as P07."),
                       "", FALSE, _ ("_Make"), take_new_case, widget);
}

static void
new_wave_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ui_question_ask_for (widget, _ ("New wave"), _ ("Its name, such as T0."), "", FALSE, _ ("_Make"),
                       take_new_wave, widget);
}

static void
renamed_cb (UiMaterialPlace *self, gint64 document, const char *name)
{
  g_autoptr (GError) error = NULL;

  if (!codebook_document_rename (get_project (self), document, name, &error))
    ui_toast_error (GTK_WIDGET (self), &error);
}

static void
rename_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ui_document_table_edit_name (UI_MATERIAL_PLACE (widget)->table);
}

static gboolean
set_date (CodebookProject *project, gint64 document, gint64 date, GError **error)
{
  return codebook_document_set_held_on (project, document, (const char *) (gintptr) date, error);
}

static gboolean
take_date (const char *text, gpointer user_data, GError **error)
{
  return try_each (user_data, _ ("Date of the interview"), set_date, (gintptr) text, error);
}

static void
set_date_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  UiMaterialPlace *self = UI_MATERIAL_PLACE (widget);
  CodebookDocument *document = ui_document_table_get_first_selected (self->table);
  g_autofree char *date = document != NULL ? ui_format_date (document->held_on) : NULL;

  /* Left empty, it is not known. */
  if (document != NULL)
    ui_question_ask_for (widget, _ ("Date of the interview"),
                         _ ("Such as 14 March 2024 or 14-3-2024."), date, TRUE, _ ("_Set"),
                         take_date, widget);
}

static void
open_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  UiMaterialPlace *self = UI_MATERIAL_PLACE (widget);
  CodebookDocument *document = ui_document_table_get_first_selected (self->table);

  if (document != NULL)
    open_cb (self, document->id);
}

/* The menu ----------------------------------------------------------------------------------- */

static void
append_target (GMenu *menu, const char *label, const char *action, gint64 id)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "x", id);
  g_menu_append_item (menu, item);
}

static GMenuModel *
make_case_menu (UiMaterialPlace *self)
{
  g_autoptr (GPtrArray) cases = codebook_case_list (get_project (self), NULL);
  GMenu *menu = g_menu_new ();

  for (guint i = 0; cases != NULL && i < cases->len; i++)
    {
      CodebookCase *one = g_ptr_array_index (cases, i);
      g_autofree char *label = g_strdup_printf ("%s %s", one->name, one->label);

      append_target (menu, label, "material.set-case", one->id);
    }
  append_target (menu, _ ("No case"), "material.set-case", 0);
  g_menu_append (menu, _ ("New case…"), "material.new-case");
  return G_MENU_MODEL (menu);
}

static GMenuModel *
make_wave_menu (UiMaterialPlace *self)
{
  g_autoptr (GPtrArray) waves = codebook_wave_list (get_project (self), NULL);
  GMenu *menu = g_menu_new ();

  for (guint i = 0; waves != NULL && i < waves->len; i++)
    {
      CodebookWave *wave = g_ptr_array_index (waves, i);

      append_target (menu, wave->name, "material.set-wave", wave->id);
    }
  append_target (menu, _ ("No wave"), "material.set-wave", 0);
  g_menu_append (menu, _ ("New wave…"), "material.new-wave");
  return G_MENU_MODEL (menu);
}

static void
show_menu (UiMaterialPlace *self, GtkWidget *parent, const GdkRectangle *at)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) first = g_menu_new (), middle = g_menu_new (), last = g_menu_new ();
  g_autoptr (GMenuModel) cases = make_case_menu (self), waves = make_wave_menu (self);

  g_menu_append (first, _ ("Open"), "material.open");
  g_menu_append (first, _ ("Rename"), "material.rename");
  g_menu_append_submenu (middle, _ ("Case"), cases);
  g_menu_append_submenu (middle, _ ("Wave"), waves);
  g_menu_append (middle, _ ("Date…"), "material.set-date");
  g_menu_append (last, _ ("Take Away"), "material.remove");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (first));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (middle));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (last));
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  self->menu = gtk_popover_menu_new_from_model (G_MENU_MODEL (menu));
  gtk_widget_set_parent (self->menu, parent);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), at == NULL);
  gtk_widget_set_halign (self->menu, at == NULL ? GTK_ALIGN_CENTER : GTK_ALIGN_START);
  if (at != NULL)
    ui_popup_at (GTK_POPOVER (self->menu), at);
  else
    ui_popup (GTK_POPOVER (self->menu));
}

static void
menu_cb (UiMaterialPlace *self, double x, double y)
{
  show_menu (self, GTK_WIDGET (self->table), &(GdkRectangle){ (int) x, (int) y, 1, 1 });
}

static void
menu_clicked_cb (UiMaterialPlace *self)
{
  show_menu (self, self->menu_button, NULL);
}

/* Import ------------------------------------------------------------------------------------- */

/* One of the two sheets, beside the table. */
static void
show_sheet (UiMaterialPlace *self, gpointer sheet)
{
  ui_document_table_set_narrow (self->table, TRUE);
  gtk_widget_set_visible (self->sheets, TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->import_pane), sheet == (gpointer) self->import_pane);
  gtk_widget_set_visible (GTK_WIDGET (self->attribute_pane),
                          sheet == (gpointer) self->attribute_pane);
  gtk_paned_set_position (self->paned,
                          MAX (360, MIN (480, gtk_widget_get_width (GTK_WIDGET (self)) / 3)));
}

static void
say_waits (UiMaterialPlace *self, const char *path)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *message = g_strdup_printf (_ ("‘%s’ follows these transcripts"), name);

  ui_toast_show (GTK_WIDGET (self), message);
}

/* Behind the transcripts that are being looked at, if there are any. */
static void
open_table (UiMaterialPlace *self, const char *path)
{
  if (gtk_widget_get_visible (GTK_WIDGET (self->import_pane)))
    {
      g_free (self->next_table);
      self->next_table = g_strdup (path);
      say_waits (self, path);
      return;
    }
  show_sheet (self, self->attribute_pane);
  ui_attribute_pane_open (self->attribute_pane, path);
  show_stack (self);
}

static void
import_closed_cb (UiMaterialPlace *self)
{
  g_autofree char *next = NULL;

  gtk_widget_set_visible (self->sheets, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->import_pane), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->attribute_pane), FALSE);
  ui_document_table_set_narrow (self->table, FALSE);
  refresh (self);
  if (self->table_waits)
    {
      self->table_waits = FALSE;
      show_sheet (self, self->attribute_pane);
      show_stack (self);
      gtk_widget_child_focus (GTK_WIDGET (self->attribute_pane), GTK_DIR_TAB_FORWARD);
      return;
    }
  next = g_steal_pointer (&self->next_table);
  if (next != NULL)
    open_table (self, next);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
chosen_cb (GtkFileChooserNative *chooser, int response, UiMaterialPlace *self)
{
  g_autoptr (GListModel) files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (chooser));

  if (response == GTK_RESPONSE_ACCEPT)
    ui_material_place_import (self, files);
  g_object_unref (chooser);
}

static GtkFileFilter *
make_filter (void)
{
  GtkFileFilter *filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _ ("Transcripts"));
  for (const CodebookReader *reader = codebook_reader_get_all (); reader->kind != NULL; reader++)
    for (guint i = 0; reader->suffixes[i] != NULL; i++)
      gtk_file_filter_add_suffix (filter, reader->suffixes[i]);
  return filter;
}

static void
import_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (
      _ ("Read in Files"), GTK_WINDOW (root), GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Read In"), NULL);
  g_autoptr (GtkFileFilter) filter = make_filter ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (all, _ ("All files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), all);
  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (chooser), TRUE);
  ui_chooser_start_beside (chooser, get_project (UI_MATERIAL_PLACE (widget)));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_object (chooser, "response", G_CALLBACK (chosen_cb), widget, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
table_chosen_cb (GtkFileChooserNative *chooser, int response, UiMaterialPlace *self)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (response == GTK_RESPONSE_ACCEPT && path != NULL && get_project (self) != NULL)
    open_table (self, path);
  g_object_unref (chooser);
}

static void
attributes_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkFileChooserNative *chooser =
      gtk_file_chooser_native_new (_ ("Read in Attributes"), GTK_WINDOW (root),
                                   GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Read In"), NULL);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _ ("Tables"));
  for (const CodebookTableReader *reader = codebook_table_reader_get_all (); reader->kind != NULL;
       reader++)
    for (guint i = 0; reader->suffixes[i] != NULL; i++)
      gtk_file_filter_add_suffix (filter, reader->suffixes[i]);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_object (chooser, "response", G_CALLBACK (table_chosen_cb), widget, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, UiMaterialPlace *self)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);

  for (GSList *l = g_value_get_boxed (value); l != NULL; l = l->next)
    g_list_store_append (files, l->data);
  ui_material_place_import (self, G_LIST_MODEL (files));
  return TRUE;
}

/* The place ---------------------------------------------------------------------------------- */

static gboolean
is_writable (UiMaterialPlace *self)
{
  CodebookProject *project = get_project (self);

  return project != NULL && !codebook_store_get_read_only (codebook_project_get_store (project))
         && !ui_import_pane_get_writing (self->import_pane)
         && !ui_attribute_pane_get_writing (self->attribute_pane);
}

static void
update_actions (UiMaterialPlace *self)
{
  static const char *const writing[] = { "material.import",   "material.attributes",
                                         "material.rename",   "material.remove",
                                         "material.set-case", "material.set-wave",
                                         "material.new-case", "material.new-wave",
                                         "material.set-date" };

  for (guint i = 0; i < G_N_ELEMENTS (writing); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), writing[i], is_writable (self));
}

static void
import_writing_cb (UiMaterialPlace *self)
{
  gtk_widget_set_sensitive (self->table_box,
                            !ui_import_pane_get_writing (self->import_pane)
                                && !ui_attribute_pane_get_writing (self->attribute_pane));
  update_actions (self);
}

static void
ui_material_place_set_project (UiPlace *place, CodebookProject *project)
{
  UiMaterialPlace *self = UI_MATERIAL_PLACE (place);

  if (gtk_widget_get_visible (GTK_WIDGET (self->import_pane)))
    ui_import_pane_leave (self->import_pane);
  if (gtk_widget_get_visible (GTK_WIDGET (self->attribute_pane)))
    ui_attribute_pane_leave (self->attribute_pane);
  ui_import_pane_set_project (self->import_pane, project);
  ui_attribute_pane_set_project (self->attribute_pane, project);
  self->table_waits = FALSE;
  g_clear_pointer (&self->next_table, g_free);
  update_actions (self);
  g_clear_handle_id (&self->refresh_source, g_source_remove);
  if (project == NULL)
    ui_document_table_set_documents (self->table, NULL, NULL);
  else
    refresh (self);
}

static gboolean
ui_material_place_reveal (UiPlace *place, UiTarget target, gint64 id, guint start_cp, guint end_cp)
{
  if (target == UI_TARGET_IMPORT)
    gtk_widget_activate_action (GTK_WIDGET (place), "material.import", NULL);
  if (target == UI_TARGET_ATTRIBUTES)
    gtk_widget_activate_action (GTK_WIDGET (place), "material.attributes", NULL);
  return target == UI_TARGET_IMPORT || target == UI_TARGET_ATTRIBUTES;
}

static void
ui_material_place_dispose (GObject *object)
{
  UiMaterialPlace *self = UI_MATERIAL_PLACE (object);

  g_clear_handle_id (&self->refresh_source, g_source_remove);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_pointer (&self->next_table, g_free);
  /* The child is one of the template's, which would take it away behind the bin's back. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), UI_TYPE_MATERIAL_PLACE);
  G_OBJECT_CLASS (ui_material_place_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "material.import", NULL, import_action);
  gtk_widget_class_install_action (widget_class, "material.attributes", NULL, attributes_action);
  gtk_widget_class_install_action (widget_class, "material.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "material.rename", NULL, rename_action);
  gtk_widget_class_install_action (widget_class, "material.remove", NULL, remove_action);
  gtk_widget_class_install_action (widget_class, "material.set-case", "x", set_case_action);
  gtk_widget_class_install_action (widget_class, "material.set-wave", "x", set_wave_action);
  gtk_widget_class_install_action (widget_class, "material.new-case", NULL, new_case_action);
  gtk_widget_class_install_action (widget_class, "material.new-wave", NULL, new_wave_action);
  gtk_widget_class_install_action (widget_class, "material.set-date", NULL, set_date_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_i, GDK_CONTROL_MASK, "material.import",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_i, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "material.attributes", NULL);
}

static void
ui_material_place_lay_out (UiPlace *place, int class_px, int width_px, int height_px)
{
  ui_document_table_set_wide (UI_MATERIAL_PLACE (place)->table, class_px > 1440);
}

static void
ui_material_place_class_init (UiMaterialPlaceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ui_material_place_dispose;
  widget_class->grab_focus = ui_material_place_grab_focus;
  widget_class->map = ui_material_place_map;
  UI_PLACE_CLASS (klass)->set_project = ui_material_place_set_project;
  UI_PLACE_CLASS (klass)->changed = ui_material_place_changed;
  UI_PLACE_CLASS (klass)->reveal = ui_material_place_reveal;
  UI_PLACE_CLASS (klass)->lay_out = ui_material_place_lay_out;

  g_type_ensure (UI_TYPE_DOCUMENT_TABLE);
  g_type_ensure (UI_TYPE_IMPORT_PANE);
  g_type_ensure (UI_TYPE_ATTRIBUTE_PANE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/draad/Draad/ui/material/material-place.ui");
  gtk_widget_class_bind_template_child (widget_class, UiMaterialPlace, stack);
  gtk_widget_class_bind_template_child (widget_class, UiMaterialPlace, choose_button);
  gtk_widget_class_bind_template_child (widget_class, UiMaterialPlace, paned);
  gtk_widget_class_bind_template_child (widget_class, UiMaterialPlace, search_entry);
  gtk_widget_class_bind_template_child (widget_class, UiMaterialPlace, group_drop_down);
  gtk_widget_class_bind_template_child (widget_class, UiMaterialPlace, table_box);
  gtk_widget_class_bind_template_child (widget_class, UiMaterialPlace, menu_button);
  gtk_widget_class_bind_template_child (widget_class, UiMaterialPlace, table);
  gtk_widget_class_bind_template_child (widget_class, UiMaterialPlace, sheets);
  gtk_widget_class_bind_template_child (widget_class, UiMaterialPlace, import_pane);
  gtk_widget_class_bind_template_child (widget_class, UiMaterialPlace, attribute_pane);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, group_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
  gtk_widget_class_bind_template_callback (widget_class, menu_cb);
  gtk_widget_class_bind_template_callback (widget_class, menu_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, renamed_cb);
  gtk_widget_class_bind_template_callback (widget_class, import_closed_cb);
  gtk_widget_class_bind_template_callback (widget_class, import_writing_cb);
  install_actions (widget_class);
}

static void
ui_material_place_init (UiMaterialPlace *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
  ui_place_set_panes (UI_PLACE (self), self->table_box, NULL, self->table_box, self->sheets, NULL);
}

/* A table is not a transcript: it has a sheet of its own. One at a time; it waits for the
 * transcripts that came with it. */
static GListStore *
part_tables (UiMaterialPlace *self, GListModel *files)
{
  GListStore *others = g_list_store_new (G_TYPE_FILE);
  g_autofree char *table = NULL;
  guint left_out = 0;

  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);
      g_autofree char *path = g_file_get_path (file);

      if (path == NULL || !codebook_table_reader_is_table (path))
        g_list_store_append (others, file);
      else if (table == NULL)
        table = g_steal_pointer (&path);
      else
        left_out++;
    }
  if (left_out > 0)
    {
      g_autofree char *message = g_strdup_printf (
          g_dngettext (GETTEXT_PACKAGE, "One table at a time: %u other was left out",
                       "One table at a time: %u others were left out", left_out),
          left_out);

      ui_toast_show (GTK_WIDGET (self), message);
    }
  if (table != NULL)
    {
      g_free (self->next_table);
      self->next_table = g_steal_pointer (&table);
    }
  return others;
}

void
ui_material_place_import (UiMaterialPlace *self, GListModel *files)
{
  g_autoptr (GListStore) others = NULL;

  g_return_if_fail (UI_IS_MATERIAL_PLACE (self));

  if (!is_writable (self) || g_list_model_get_n_items (files) == 0)
    return;
  others = part_tables (self, files);
  if (g_list_model_get_n_items (G_LIST_MODEL (others)) > 0)
    {
      self->table_waits |= gtk_widget_get_visible (GTK_WIDGET (self->attribute_pane));
      show_sheet (self, self->import_pane);
      ui_import_pane_add_files (self->import_pane, G_LIST_MODEL (others));
      show_stack (self);
    }
  else
    {
      g_autofree char *path = g_steal_pointer (&self->next_table);

      open_table (self, path);
    }
}
