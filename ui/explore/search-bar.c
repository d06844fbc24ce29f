/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/explore/search-bar.h"

#include <glib/gi18n-lib.h>

#include "codebook/model/case.h"
#include "codebook/model/wave.h"
#include "ui/id-drop-down.h"

struct _UiSearchBar
{
  GtkBox parent_instance;

  /* children */
  GtkEditable *entry;
  GtkMenuButton *help;
  GtkLabel *error;
  GtkToggleButton *compounds;
  UiIdDropDown *case_list, *wave_list;
  UiIdDropDown *role_list; /* ids are CodebookRole */
};

G_DEFINE_FINAL_TYPE (UiSearchBar, ui_search_bar, GTK_TYPE_BOX)

enum
{
  CHANGED,
  LEFT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

GtkWidget *
ui_search_bar_new (void)
{
  return g_object_new (UI_TYPE_SEARCH_BAR, NULL);
}

static void
changed_cb (UiSearchBar *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

/* To what was found, as in any list that is typed in. */
static gboolean
key_pressed_cb (
    GtkEventControllerKey *keys, guint key, guint code, GdkModifierType state, UiSearchBar *self)
{
  gboolean left = FALSE;

  if (key == GDK_KEY_Down && (state & gtk_accelerator_get_default_mod_mask ()) == 0)
    g_signal_emit (self, signals[LEFT], 0, &left);
  return left;
}

/* Asking and telling -------------------------------------------------------------------------- */

const char *
ui_search_bar_get_query (UiSearchBar *self)
{
  return gtk_editable_get_text (self->entry);
}

void
ui_search_bar_set_query (UiSearchBar *self, const char *query)
{
  gtk_editable_set_text (self->entry, query);
}

void
ui_search_bar_get_options (UiSearchBar *self, CodebookSearchOptions *options)
{
  *options = (CodebookSearchOptions){
    .study_case = ui_id_drop_down_get_chosen (self->case_list),
    .wave = ui_id_drop_down_get_chosen (self->wave_list),
    .role = (CodebookRole) ui_id_drop_down_get_chosen (self->role_list),
    .compounds = gtk_toggle_button_get_active (self->compounds),
  };
}

void
ui_search_bar_set_options (UiSearchBar *self, const CodebookSearchOptions *options)
{
  ui_id_drop_down_choose (self->case_list, options->study_case);
  ui_id_drop_down_choose (self->wave_list, options->wave);
  ui_id_drop_down_choose (self->role_list, (gint64) options->role);
  gtk_toggle_button_set_active (self->compounds, options->compounds);
}

void
ui_search_bar_set_error (UiSearchBar *self, const char *reason)
{
  gtk_label_set_label (self->error, reason != NULL ? reason : "");
  gtk_widget_set_visible (GTK_WIDGET (self->error), reason != NULL);
  if (reason != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
}

/* Lists --------------------------------------------------------------------------------------- */

static void
fill_cases (UiSearchBar *self, CodebookProject *project)
{
  g_autoptr (GPtrArray) cases = project != NULL ? codebook_case_list (project, NULL) : NULL;
  guint n = cases != NULL ? cases->len : 0;

  ui_id_drop_down_begin (self->case_list, _ ("All cases"));
  for (guint i = 0; i < n; i++)
    {
      const CodebookCase *one = cases->pdata[i];

      ui_id_drop_down_append (self->case_list, one->name, one->id);
    }
  ui_id_drop_down_end (self->case_list);
  gtk_widget_set_visible (GTK_WIDGET (self->case_list), n > 0);
}

static void
fill_waves (UiSearchBar *self, CodebookProject *project)
{
  g_autoptr (GPtrArray) waves = project != NULL ? codebook_wave_list (project, NULL) : NULL;
  guint n = waves != NULL ? waves->len : 0;

  ui_id_drop_down_begin (self->wave_list, _ ("All waves"));
  for (guint i = 0; i < n; i++)
    {
      const CodebookWave *one = waves->pdata[i];

      ui_id_drop_down_append (self->wave_list, one->name, one->id);
    }
  ui_id_drop_down_end (self->wave_list);
  gtk_widget_set_visible (GTK_WIDGET (self->wave_list), n > 0);
}

void
ui_search_bar_set_project (UiSearchBar *self, CodebookProject *project)
{
  fill_cases (self, project);
  fill_waves (self, project);
  if (project == NULL)
    gtk_editable_set_text (self->entry, "");
}

void
ui_search_bar_help (UiSearchBar *self)
{
  gtk_menu_button_popup (self->help);
}

/* Building ------------------------------------------------------------------------------------ */

static GtkWidget *
make_help (void)
{
  static const char *const lines[][2] = {
    { "werken", N_ ("a word in all its forms") },
    { "\"rustig aan\"", N_ ("these words, as they stand, in a row") },
    { "=Werk", N_ ("this form only") },
    { "werk*", N_ ("the start of a word") },
    { "a OR b, a NOT b", N_ ("either; the first without the second") },
    { "a NEAR/5 b", N_ ("at most five words between them") },
    { N_ ("within:sentence"), N_ ("in one sentence, or within:turn, instead of one paragraph") },
    { N_ ("role:coach"), N_ ("only what this role says") },
  };
  GtkWidget *grid = gtk_grid_new ();
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *button = gtk_menu_button_new ();

  gtk_grid_set_column_spacing (GTK_GRID (grid), 18);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  gtk_widget_add_css_class (grid, "search-help");
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      GtkWidget *typed = gtk_label_new (_ (lines[i][0]));
      GtkWidget *meaning = gtk_label_new (_ (lines[i][1]));

      gtk_label_set_xalign (GTK_LABEL (typed), 0);
      gtk_label_set_xalign (GTK_LABEL (meaning), 0);
      gtk_widget_add_css_class (typed, "monospace");
      gtk_widget_add_css_class (meaning, "dim");
      gtk_grid_attach (GTK_GRID (grid), typed, 0, (int) i, 1, 1);
      gtk_grid_attach (GTK_GRID (grid), meaning, 1, (int) i, 1, 1);
    }
  gtk_popover_set_child (GTK_POPOVER (popover), grid);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "dialog-question-symbolic");
  gtk_widget_set_tooltip_text (button, _ ("How to search (F1)"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("How to search"), -1);
  gtk_widget_add_css_class (button, "flat");
  return button;
}

static UiIdDropDown *
make_list (UiSearchBar *self, GtkWidget *row, const char *label)
{
  GtkWidget *list = g_object_new (UI_TYPE_ID_DROP_DOWN, "label", label, NULL);

  gtk_widget_set_valign (list, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (list, "changed", G_CALLBACK (changed_cb), self);
  gtk_box_append (GTK_BOX (row), list);
  return UI_ID_DROP_DOWN (list);
}

static void
fill_roles (UiSearchBar *self)
{
  ui_id_drop_down_begin (self->role_list, _ ("All speakers"));
  ui_id_drop_down_append (self->role_list, _ ("Interviewer"), CODEBOOK_ROLE_INTERVIEWER);
  ui_id_drop_down_append (self->role_list, _ ("Respondent"), CODEBOOK_ROLE_RESPONDENT);
  ui_id_drop_down_append (self->role_list, _ ("Coach"), CODEBOOK_ROLE_COACH);
  ui_id_drop_down_append (self->role_list, _ ("Other"), CODEBOOK_ROLE_OTHER);
  ui_id_drop_down_end (self->role_list);
}

static gboolean
grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (UI_SEARCH_BAR (widget)->entry));
}

static void
ui_search_bar_init (UiSearchBar *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *entry = gtk_search_entry_new ();
  GtkEventController *keys;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (row, "explore-bar");
  self->entry = GTK_EDITABLE (entry);
  gtk_widget_set_hexpand (entry, TRUE);
  g_object_set (entry, "placeholder-text", _ ("Words, or \"a phrase\""), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Search in all transcripts"), -1);
  keys = gtk_event_controller_key_new ();
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (entry, keys);
  g_signal_connect_swapped (entry, "search-changed", G_CALLBACK (changed_cb), self);
  gtk_box_append (GTK_BOX (row), entry);
  self->help = GTK_MENU_BUTTON (make_help ());
  gtk_box_append (GTK_BOX (row), GTK_WIDGET (self->help));
  self->compounds = GTK_TOGGLE_BUTTON (gtk_toggle_button_new_with_label (_ ("In Compounds")));
  gtk_widget_set_valign (GTK_WIDGET (self->compounds), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self->compounds), "pane-toggle");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->compounds),
                               _ ("Also within longer words: traject finds jobcoachtraject"));
  g_signal_connect_swapped (self->compounds, "toggled", G_CALLBACK (changed_cb), self);
  gtk_box_append (GTK_BOX (row), GTK_WIDGET (self->compounds));
  self->case_list = make_list (self, row, _ ("Case"));
  self->wave_list = make_list (self, row, _ ("Wave"));
  self->role_list = make_list (self, row, _ ("Speaker"));
  fill_roles (self);
  gtk_box_append (GTK_BOX (self), row);
  self->error = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->error, 0);
  gtk_label_set_wrap (self->error, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->error), "error-caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->error), "explore-error");
  gtk_widget_set_visible (GTK_WIDGET (self->error), FALSE);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->error));
}

static void
ui_search_bar_class_init (UiSearchBarClass *class)
{
  GTK_WIDGET_CLASS (class)->grab_focus = grab_focus;
  signals[CHANGED] = g_signal_new ("changed", UI_TYPE_SEARCH_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
  signals[LEFT] = g_signal_new ("left", UI_TYPE_SEARCH_BAR, G_SIGNAL_RUN_LAST, 0,
                                g_signal_accumulator_true_handled, NULL, NULL, G_TYPE_BOOLEAN, 0);
}
