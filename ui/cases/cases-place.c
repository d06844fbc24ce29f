/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "ui/cases/cases-place-private.h"
#include "ui/style.h"
#include "ui/toast.h"

G_DEFINE_FINAL_TYPE (UiCasesPlace, ui_cases_place, UI_TYPE_PLACE)

enum
{
  PROP_VIEW = 1,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

/* What is shown -------------------------------------------------------------------------------- */

static void
show_stack (UiCasesPlace *self)
{
  gboolean empty = self->study == NULL || self->study->cases->len == 0;

  gtk_stack_set_visible_child_name (self->stack, empty ? "empty" : self->view);
}

static void
show_described (UiCasesPlace *self)
{
  guint n = self->study != NULL ? self->study->themes->len : 0;
  g_autofree char *words = NULL;

  if (n > 0 && self->study_case != 0)
    words = g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "%u of %u theme described", "%u of %u themes described", n),
        ui_study_count_described (self->study, self->study_case), n);
  gtk_label_set_label (self->described_label, words != NULL ? words : "");
}

void
ui_cases_place_show_case (UiCasesPlace *self, gint64 study_case)
{
  self->study_case = study_case;
  ui_case_list_select (self->list, study_case);
  ui_description_set_case (self->description, self->study, study_case);
  ui_fragment_pane_set_case (self->fragments, self->study, study_case);
  show_described (self);
  ui_cases_place_update_actions (self);
}

static void
show_first_case (UiCasesPlace *self)
{
  ui_cases_place_show_case (self,
                            self->study->cases->len > 0
                                ? ((CodebookCase *) g_ptr_array_index (self->study->cases, 0))->id
                                : 0);
}

static void
set_view (UiCasesPlace *self, const char *view)
{
  if (g_strcmp0 (view, self->view) == 0
      || (!g_str_equal (view, "description") && !g_str_equal (view, "matrix")))
    return;
  ui_description_commit (self->description);
  g_free (self->view);
  self->view = g_strdup (view);
  show_stack (self);
  if (g_str_equal (view, "matrix") && self->study != NULL)
    ui_matrix_select_case (self->matrix, self->study_case);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VIEW]);
}

/* What follows what ---------------------------------------------------------------------------- */

static void
case_selected_cb (UiCasesPlace *self, gint64 study_case)
{
  ui_cases_place_show_case (self, study_case);
}

static void
menu_cb (UiCasesPlace *self, GtkWidget *row, double x, double y)
{
  ui_cases_place_show_menu (self, row, x, y);
}

static void
theme_entered_cb (UiCasesPlace *self, gint64 theme)
{
  ui_fragment_pane_set_theme (self->fragments, theme);
}

static void
placed_cb (UiCasesPlace *self, gint64 theme, gint64 coding)
{
  ui_description_add_quote (self->description, theme, coding);
}

static void
wanted_cb (UiCasesPlace *self, gint64 theme)
{
  ui_description_enter_theme (self->description, theme);
}

/* From a cell of the matrix to the fragments that it could quote. */
static void
fragments_wanted_cb (UiCasesPlace *self, gint64 study_case, gint64 theme, gint64 wave)
{
  ui_cases_place_show_case (self, study_case);
  set_view (self, "description");
  ui_fragment_pane_show_theme (self->fragments, theme, wave);
  ui_description_enter_theme (self->description, theme);
}

/* Following the project ------------------------------------------------------------------------ */

static void
ui_cases_place_changed (UiPlace *place, CodebookChanges *changes)
{
  UiCasesPlace *self = UI_CASES_PLACE (place);
  UiStudyParts parts = ui_study_get_touched (changes);
  g_autoptr (GError) error = NULL;

  if (parts == 0 || self->study == NULL)
    return;
  if (!ui_study_load (self->study, parts, &error))
    {
      ui_toast_error (GTK_WIDGET (self), &error);
      return;
    }
  if ((parts & ~UI_STUDY_FRAGMENTS) != 0)
    ui_case_list_refresh (self->list);
  if (ui_study_find_case (self->study, self->study_case) == NULL)
    show_first_case (self);
  else
    {
      ui_description_refresh (self->description, parts);
      ui_fragment_pane_refresh (self->fragments, parts);
      show_described (self);
      ui_cases_place_update_actions (self);
    }
  ui_matrix_refresh (self->matrix, parts);
  if (self->theme_window != NULL)
    ui_theme_window_refresh (self->theme_window, parts);
  show_stack (self);
}

static void
ui_cases_place_set_project (UiPlace *place, CodebookProject *project)
{
  UiCasesPlace *self = UI_CASES_PLACE (place);
  g_autoptr (GError) error = NULL;

  ui_export_bar_stop (self->export_bar);
  if (self->theme_window != NULL)
    gtk_window_close (GTK_WINDOW (self->theme_window));
  /* Keeps what was typed, in the project that is left. */
  ui_description_set_case (self->description, NULL, 0);
  ui_matrix_set_study (self->matrix, NULL);
  g_clear_object (&self->study);
  self->study_case = 0;
  if (project != NULL)
    {
      self->study = ui_study_new (project);
      if (!ui_study_load (self->study, UI_STUDY_ALL, &error))
        {
          ui_toast_error (GTK_WIDGET (self), &error);
          g_clear_object (&self->study);
        }
    }
  ui_case_list_set_study (self->list, self->study);
  ui_matrix_set_study (self->matrix, self->study);
  if (self->study != NULL)
    show_first_case (self);
  else
    ui_cases_place_show_case (self, 0);
  show_stack (self);
}

static gboolean
ui_cases_place_reveal (UiPlace *place, UiTarget target, gint64 id, guint start_cp, guint end_cp)
{
  UiCasesPlace *self = UI_CASES_PLACE (place);

  if (target != UI_TARGET_CASE || self->study == NULL
      || ui_study_find_case (self->study, id) == NULL)
    return FALSE;
  set_view (self, "description");
  ui_cases_place_show_case (self, id);
  return TRUE;
}

/* Panes ---------------------------------------------------------------------------------------- */

/* Panes that are shown first have their width a frame later. What the left one takes or gives after
 * this is the description's. */
static gboolean
lay_out_right_cb (GtkWidget *paned, GdkFrameClock *clock, gpointer user_data)
{
  UiCasesPlace *self = user_data;
  int width_px = gtk_widget_get_width (paned);

  if (width_px == 0)
    return G_SOURCE_CONTINUE;
  gtk_paned_set_position (self->right_paned, width_px - self->right_px - UI_PLACE_HANDLE_PX);
  return G_SOURCE_REMOVE;
}

static void
ui_cases_place_lay_out (UiPlace *place, int class_px, int width_px, int height_px)
{
  UiCasesPlace *self = UI_CASES_PLACE (place);
  int left_px = class_px <= 1280 ? 216 : class_px == 1440 ? 252 : 288;
  int right_px = class_px <= 1280 ? 312 : class_px == 1440 ? 348 : 420;

  gtk_widget_set_visible (GTK_WIDGET (self->list), class_px > 1000);
  self->right_px = ui_style_grow_px (right_px);
  gtk_paned_set_position (self->left_paned, ui_style_grow_px (left_px));
  gtk_widget_add_tick_callback (GTK_WIDGET (self->right_paned), lay_out_right_cb, self, NULL);
}

static gboolean
ui_cases_place_grab_focus (GtkWidget *widget)
{
  UiCasesPlace *self = UI_CASES_PLACE (widget);
  const char *shown = gtk_stack_get_visible_child_name (self->stack);

  if (g_strcmp0 (shown, "empty") == 0)
    return gtk_widget_grab_focus (self->attributes_button);
  if (g_strcmp0 (shown, "description") == 0 && gtk_widget_get_visible (GTK_WIDGET (self->list)))
    return gtk_widget_grab_focus (GTK_WIDGET (self->list));
  return GTK_WIDGET_CLASS (ui_cases_place_parent_class)->grab_focus (widget);
}

static void
ui_cases_place_unmap (GtkWidget *widget)
{
  ui_description_commit (UI_CASES_PLACE (widget)->description);
  GTK_WIDGET_CLASS (ui_cases_place_parent_class)->unmap (widget);
}

/* The place ------------------------------------------------------------------------------------ */

static void
ui_cases_place_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_string (value, UI_CASES_PLACE (object)->view);
}

static void
ui_cases_place_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  set_view (UI_CASES_PLACE (object), g_value_get_string (value));
}

static void
ui_cases_place_dispose (GObject *object)
{
  UiCasesPlace *self = UI_CASES_PLACE (object);

  g_clear_weak_pointer (&self->theme_window);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  /* The bin must know that its child goes, which is bound and so let go of by the template. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), UI_TYPE_CASES_PLACE);
  g_clear_object (&self->study);
  G_OBJECT_CLASS (ui_cases_place_parent_class)->dispose (object);
}

static void
ui_cases_place_finalize (GObject *object)
{
  g_free (UI_CASES_PLACE (object)->view);
  G_OBJECT_CLASS (ui_cases_place_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/draad/Draad/ui/cases/cases-place.ui");
  gtk_widget_class_bind_template_child (widget_class, UiCasesPlace, stack);
  gtk_widget_class_bind_template_child (widget_class, UiCasesPlace, attributes_button);
  gtk_widget_class_bind_template_child (widget_class, UiCasesPlace, left_paned);
  gtk_widget_class_bind_template_child (widget_class, UiCasesPlace, right_paned);
  gtk_widget_class_bind_template_child (widget_class, UiCasesPlace, middle);
  gtk_widget_class_bind_template_child (widget_class, UiCasesPlace, list);
  gtk_widget_class_bind_template_child (widget_class, UiCasesPlace, description);
  gtk_widget_class_bind_template_child (widget_class, UiCasesPlace, fragments);
  gtk_widget_class_bind_template_child (widget_class, UiCasesPlace, matrix);
  gtk_widget_class_bind_template_child (widget_class, UiCasesPlace, described_label);
  gtk_widget_class_bind_template_child (widget_class, UiCasesPlace, export_bar);
  gtk_widget_class_bind_template_callback (widget_class, case_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, menu_cb);
  gtk_widget_class_bind_template_callback (widget_class, theme_entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, placed_cb);
  gtk_widget_class_bind_template_callback (widget_class, wanted_cb);
  gtk_widget_class_bind_template_callback (widget_class, fragments_wanted_cb);
}

static void
ui_cases_place_class_init (UiCasesPlaceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = ui_cases_place_get_property;
  object_class->set_property = ui_cases_place_set_property;
  object_class->dispose = ui_cases_place_dispose;
  object_class->finalize = ui_cases_place_finalize;
  widget_class->unmap = ui_cases_place_unmap;
  widget_class->grab_focus = ui_cases_place_grab_focus;
  UI_PLACE_CLASS (klass)->set_project = ui_cases_place_set_project;
  UI_PLACE_CLASS (klass)->changed = ui_cases_place_changed;
  UI_PLACE_CLASS (klass)->reveal = ui_cases_place_reveal;
  UI_PLACE_CLASS (klass)->lay_out = ui_cases_place_lay_out;

  properties[PROP_VIEW] =
      g_param_spec_string ("view", NULL, NULL, "description",
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  g_type_ensure (UI_TYPE_CASE_LIST);
  g_type_ensure (UI_TYPE_DESCRIPTION);
  g_type_ensure (UI_TYPE_FRAGMENT_PANE);
  g_type_ensure (UI_TYPE_MATRIX);
  g_type_ensure (UI_TYPE_EXPORT_BAR);
  bind_template (widget_class);
  ui_cases_place_install_actions (widget_class);
}

static void
ui_cases_place_init (UiCasesPlace *self)
{
  self->view = g_strdup ("description");
  gtk_widget_init_template (GTK_WIDGET (self));
  ui_place_set_panes (UI_PLACE (self), GTK_WIDGET (self->list), GTK_WIDGET (self->fragments),
                      GTK_WIDGET (self->list), self->description, self->fragments, self->matrix,
                      NULL);
  ui_cases_place_update_actions (self);
}
