/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/cases/fragment-pane.h"

#include <glib/gi18n-lib.h>

#include "ui/cases/evidence.h"
#include "ui/cases/fragment-row.h"
#include "ui/id-drop-down.h"
#include "ui/place.h"
#include "ui/toast.h"

/* As a theme: codes that belong to none. */
#define OTHER_CODES (-1)
#define ROWS_AT_ONCE 20

struct _UiFragmentPane
{
  AdwBin parent_instance;

  /* owned */
  UiStudy *study; /* (nullable) */
  gint64 study_case, theme;
  GPtrArray *evidence; /* UiEvidence: all there is; (nullable) */
  GPtrArray *shown;    /* UiEvidence: that the toggles let through */
  guint n_rows;        /* that have been made, of the first shown */
  guint reload_source;
  gboolean stale; /* to be read again when it is seen */

  /* children */
  GtkToggleButton *unused_toggle, *used_toggle;
  GtkLabel *unused_count, *used_count;
  UiIdDropDown *themes; /* all themes, each theme, other codes */
  GtkWidget *waves;     /* GtkToggleButton */
  GtkListBox *list;
  GtkLabel *empty_label;
  GtkLabel *enter_label;
  GtkWidget *enter_hint;
};

G_DEFINE_FINAL_TYPE (UiFragmentPane, ui_fragment_pane, ADW_TYPE_BIN)

enum
{
  PLACED,
  WANTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static UiEvidence *
get_evidence (GtkListBoxRow *row)
{
  return ui_fragment_row_get_evidence (UI_FRAGMENT_ROW (row));
}

/* Where a fragment would go: the section that is written in, if its code belongs there or nowhere
 * else. */
static gint64
get_target (UiFragmentPane *self, const UiEvidence *evidence)
{
  if (self->theme != 0
      && (evidence->theme == 0
          || ui_study_theme_has_code (self->study, self->theme, evidence->place.code)))
    return self->theme;
  return evidence->theme;
}

/* Which are shown ------------------------------------------------------------------------------ */

static gboolean
is_wave_shown (UiFragmentPane *self, gint64 wave)
{
  for (GtkWidget *child = gtk_widget_get_first_child (self->waves); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (*(gint64 *) g_object_get_data (G_OBJECT (child), "wave") == wave)
      return gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (child));
  return TRUE;
}

static gboolean
is_theme_shown (UiFragmentPane *self, const UiEvidence *evidence)
{
  gint64 chosen = ui_id_drop_down_get_chosen (self->themes);

  if (chosen == 0)
    return evidence->theme != 0;
  if (chosen == OTHER_CODES)
    return evidence->theme == 0;
  return evidence->theme == chosen
         || (!evidence->used
             && ui_study_theme_has_code (self->study, chosen, evidence->place.code));
}

static GPtrArray *
list_shown (UiFragmentPane *self, gboolean used)
{
  GPtrArray *shown = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; self->evidence != NULL && i < self->evidence->len; i++)
    {
      UiEvidence *one = g_ptr_array_index (self->evidence, i);

      if (one->used == used && is_wave_shown (self, one->place.wave) && is_theme_shown (self, one))
        g_ptr_array_add (shown, g_object_ref (one));
    }
  return shown;
}

/* Rows ----------------------------------------------------------------------------------------- */

static void
place (UiFragmentPane *self, GtkListBoxRow *row)
{
  UiEvidence *evidence = get_evidence (row);
  gint64 target = get_target (self, evidence);

  if (target == 0)
    ui_toast_show (GTK_WIDGET (self),
                   _ ("This code belongs to no theme. Put the caret in a section first."));
  else if (evidence->used)
    g_signal_emit (self, signals[WANTED], 0, target);
  else if (self->study->writable)
    g_signal_emit (self, signals[PLACED], 0, target, evidence->place.id);
}

static void
place_cb (UiFragmentRow *row, UiFragmentPane *self)
{
  gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (row));
  place (self, GTK_LIST_BOX_ROW (row));
}

static void
row_activated_cb (UiFragmentPane *self, GtkListBoxRow *row)
{
  place (self, row);
}

static GtkWidget *
new_header (UiFragmentPane *self, gint64 theme)
{
  const CodebookTheme *found = ui_study_find_theme (self->study, theme);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *name = gtk_label_new (found != NULL ? found->name : _ ("Other codes"));
  GtkWidget *count;
  g_autofree char *figure = NULL;
  guint n = 0;

  for (guint i = 0; i < self->shown->len; i++)
    n += ((UiEvidence *) g_ptr_array_index (self->shown, i))->theme == theme;
  figure = g_strdup_printf ("%u", n);
  count = gtk_label_new (figure);
  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_widget_add_css_class (name, "group-name");
  gtk_widget_add_css_class (count, "dim-caption");
  gtk_widget_add_css_class (count, "figures");
  gtk_widget_add_css_class (box, "fragment-group");
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), count);
  return box;
}

static void
header_cb (GtkListBoxRow *row, GtkListBoxRow *before, gpointer user_data)
{
  gint64 theme = get_evidence (row)->theme;

  if (before != NULL && get_evidence (before)->theme == theme)
    gtk_list_box_row_set_header (row, NULL);
  else
    gtk_list_box_row_set_header (row, new_header (user_data, theme));
}

static void
show_hint (UiFragmentPane *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  gboolean used = gtk_toggle_button_get_active (self->used_toggle);
  const CodebookTheme *theme = NULL;
  g_autofree char *words = NULL;

  if (row == NULL)
    row = gtk_list_box_get_row_at_index (self->list, 0);
  if (self->study != NULL && row != NULL)
    theme = ui_study_find_theme (self->study, get_target (self, get_evidence (row)));
  gtk_widget_set_visible (self->enter_hint, row != NULL);
  if (theme == NULL)
    return;
  /* Translators: behind the key Enter: what it does. %s is a theme. */
  words = used ? g_strdup_printf (_ ("to ‘%s’"), theme->name)
               : g_strdup_printf (_ ("in ‘%s’"), theme->name);
  gtk_label_set_label (self->enter_label, words);
}

static void
show_counts (UiFragmentPane *self)
{
  g_autoptr (GPtrArray) unused = list_shown (self, FALSE), used = list_shown (self, TRUE);
  g_autofree char *figures[] = { g_strdup_printf ("%u", unused->len),
                                 g_strdup_printf ("%u", used->len) };
  gboolean show_used = gtk_toggle_button_get_active (self->used_toggle);

  gtk_label_set_label (self->unused_count, figures[0]);
  gtk_label_set_label (self->used_count, figures[1]);
  g_clear_pointer (&figures[1], g_free);
  gtk_widget_set_visible (GTK_WIDGET (self->empty_label), (show_used ? used : unused)->len == 0);
  gtk_label_set_label (self->empty_label, show_used       ? _ ("No quotes yet")
                                          : used->len > 0 ? _ ("All fragments are used")
                                                          : _ ("No fragments"));
}

static gboolean
shows_already (UiFragmentPane *self, const GPtrArray *shown)
{
  if (self->shown->len != shown->len)
    return FALSE;
  for (guint i = 0; i < shown->len; i++)
    if (!ui_evidence_looks_equal (g_ptr_array_index (self->shown, i), g_ptr_array_index (shown, i)))
      return FALSE;
  return TRUE;
}

static void
make_rows (UiFragmentPane *self, guint until)
{
  for (; self->n_rows < MIN (until, self->shown->len); self->n_rows++)
    {
      GtkWidget *child =
          ui_fragment_row_new (self->study, g_ptr_array_index (self->shown, self->n_rows));

      g_signal_connect (child, "place", G_CALLBACK (place_cb), self);
      gtk_list_box_append (self->list, child);
    }
}

/* A case may have thousands of fragments: rows are made as one comes near the last. */
static void
scrolled_cb (GtkAdjustment *adjustment, UiFragmentPane *self)
{
  if (gtk_adjustment_get_value (adjustment) + 2 * gtk_adjustment_get_page_size (adjustment)
      > gtk_adjustment_get_upper (adjustment))
    make_rows (self, self->n_rows + ROWS_AT_ONCE);
}

/* Takes @shown. */
static void
show_rows (UiFragmentPane *self, GPtrArray *shown, int least)
{
  GtkListBoxRow *row;

  /* Headers count: once, when all are there. */
  gtk_list_box_set_header_func (self->list, NULL, NULL, NULL);
  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  g_ptr_array_unref (self->shown);
  self->shown = shown;
  self->n_rows = 0;
  make_rows (self, (guint) least + ROWS_AT_ONCE);
  gtk_list_box_set_header_func (self->list, header_cb, self, NULL);
}

/* When the chosen row goes, the next one is chosen, so that one after the other can be placed. */
static void
fill (UiFragmentPane *self)
{
  g_autoptr (GPtrArray) shown = list_shown (self, gtk_toggle_button_get_active (self->used_toggle));
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  gboolean focus =
      (gtk_widget_get_state_flags (GTK_WIDGET (self->list)) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
  int at = row != NULL ? gtk_list_box_row_get_index (row) : -1;

  show_counts (self);
  if (!shows_already (self, shown))
    {
      show_rows (self, g_steal_pointer (&shown), MAX (at, 0));
      row = at >= 0 && self->n_rows > 0
                ? gtk_list_box_get_row_at_index (self->list, MIN (at, (int) self->n_rows - 1))
                : NULL;
      if (row != NULL)
        gtk_list_box_select_row (self->list, row);
      /* With the last row the focus would go nowhere, and with it all keys of the place. */
      if (focus)
        gtk_widget_grab_focus (row != NULL ? GTK_WIDGET (row) : GTK_WIDGET (self->unused_toggle));
    }
  show_hint (self);
}

static void
filter_cb (UiFragmentPane *self)
{
  if (self->study != NULL)
    fill (self);
}

/* Reading -------------------------------------------------------------------------------------- */

static void
reload (UiFragmentPane *self)
{
  g_autoptr (GError) error = NULL;

  self->stale = FALSE;
  g_clear_pointer (&self->evidence, g_ptr_array_unref);
  if (self->study != NULL && self->study_case != 0)
    self->evidence = ui_evidence_list (self->study, self->study_case, &error);
  ui_toast_error (GTK_WIDGET (self), &error);
  fill (self);
}

static gboolean
reload_cb (gpointer user_data)
{
  UiFragmentPane *self = user_data;

  self->reload_source = 0;
  reload (self);
  return G_SOURCE_REMOVE;
}

static void
queue_reload (UiFragmentPane *self)
{
  self->stale = TRUE;
  if (self->reload_source == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->reload_source = g_idle_add (reload_cb, self);
}

static void
ui_fragment_pane_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (ui_fragment_pane_parent_class)->map (widget);
  if (UI_FRAGMENT_PANE (widget)->stale)
    queue_reload (UI_FRAGMENT_PANE (widget));
}

static void
fill_themes (UiFragmentPane *self)
{
  ui_id_drop_down_begin (self->themes, _ ("All themes"));
  for (guint i = 0; self->study != NULL && i < self->study->themes->len; i++)
    {
      const CodebookTheme *theme = g_ptr_array_index (self->study->themes, i);

      ui_id_drop_down_append (self->themes, theme->name, theme->id);
    }
  ui_id_drop_down_append (self->themes, _ ("Other codes"), OTHER_CODES);
  ui_id_drop_down_end (self->themes);
}

static void
fill_waves (UiFragmentPane *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->waves)) != NULL)
    gtk_box_remove (GTK_BOX (self->waves), child);
  for (guint i = 0; self->study != NULL && i < self->study->waves->len; i++)
    {
      const CodebookWave *wave = g_ptr_array_index (self->study->waves, i);

      child = gtk_toggle_button_new_with_label (wave->name);
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (child), TRUE);
      g_object_set_data_full (G_OBJECT (child), "wave", g_memdup2 (&wave->id, sizeof wave->id),
                              g_free);
      g_signal_connect_swapped (child, "toggled", G_CALLBACK (filter_cb), self);
      gtk_box_append (GTK_BOX (self->waves), child);
    }
}

/* The widget ----------------------------------------------------------------------------------- */

static gboolean
key_pressed_cb (
    GtkEventControllerKey *keys, guint key, guint code, GdkModifierType state, UiFragmentPane *self)
{
  GtkWidget *child = gtk_widget_get_focus_child (GTK_WIDGET (self->list));

  if (key != GDK_KEY_space || child == NULL || !UI_IS_FRAGMENT_ROW (child))
    return FALSE;
  ui_place_go (GTK_WIDGET (self), UI_TARGET_CODING,
               get_evidence (GTK_LIST_BOX_ROW (child))->place.id, 0, 0);
  return TRUE;
}

static void
ui_fragment_pane_dispose (GObject *object)
{
  UiFragmentPane *self = UI_FRAGMENT_PANE (object);

  g_clear_handle_id (&self->reload_source, g_source_remove);
  g_clear_object (&self->study);
  g_clear_pointer (&self->evidence, g_ptr_array_unref);
  g_ptr_array_set_size (self->shown, 0);
  gtk_widget_dispose_template (GTK_WIDGET (object), UI_TYPE_FRAGMENT_PANE);
  G_OBJECT_CLASS (ui_fragment_pane_parent_class)->dispose (object);
}

static void
ui_fragment_pane_finalize (GObject *object)
{
  g_ptr_array_unref (UI_FRAGMENT_PANE (object)->shown);
  G_OBJECT_CLASS (ui_fragment_pane_parent_class)->finalize (object);
}

/* The fragment that Enter would place, as the foot says. */
static gboolean
ui_fragment_pane_grab_focus (GtkWidget *widget)
{
  UiFragmentPane *self = UI_FRAGMENT_PANE (widget);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  if (row == NULL)
    row = gtk_list_box_get_row_at_index (self->list, 0);
  if (row == NULL)
    return FALSE;
  gtk_list_box_select_row (self->list, row);
  return gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
ui_fragment_pane_class_init (UiFragmentPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ui_fragment_pane_dispose;
  G_OBJECT_CLASS (klass)->finalize = ui_fragment_pane_finalize;
  widget_class->map = ui_fragment_pane_map;
  widget_class->grab_focus = ui_fragment_pane_grab_focus;
  g_type_ensure (UI_TYPE_ID_DROP_DOWN);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/draad/Draad/ui/cases/fragment-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, UiFragmentPane, unused_toggle);
  gtk_widget_class_bind_template_child (widget_class, UiFragmentPane, used_toggle);
  gtk_widget_class_bind_template_child (widget_class, UiFragmentPane, unused_count);
  gtk_widget_class_bind_template_child (widget_class, UiFragmentPane, used_count);
  gtk_widget_class_bind_template_child (widget_class, UiFragmentPane, themes);
  gtk_widget_class_bind_template_child (widget_class, UiFragmentPane, waves);
  gtk_widget_class_bind_template_child (widget_class, UiFragmentPane, list);
  gtk_widget_class_bind_template_child (widget_class, UiFragmentPane, empty_label);
  gtk_widget_class_bind_template_child (widget_class, UiFragmentPane, enter_label);
  gtk_widget_class_bind_template_child (widget_class, UiFragmentPane, enter_hint);
  gtk_widget_class_bind_template_callback (widget_class, filter_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_hint);
  signals[PLACED] = g_signal_new ("placed", UI_TYPE_FRAGMENT_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 2, G_TYPE_INT64, G_TYPE_INT64);
  signals[WANTED] = g_signal_new ("wanted", UI_TYPE_FRAGMENT_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
}

static void
ui_fragment_pane_init (UiFragmentPane *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkWidget *scroller;

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->list), keys);
  self->shown = g_ptr_array_new_with_free_func (g_object_unref);
  scroller = gtk_widget_get_ancestor (GTK_WIDGET (self->list), GTK_TYPE_SCROLLED_WINDOW);
  g_signal_connect (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)),
                    "value-changed", G_CALLBACK (scrolled_cb), self);
  fill_themes (self);
}

void
ui_fragment_pane_set_case (UiFragmentPane *self, UiStudy *study, gint64 study_case)
{
  gboolean other = self->study != study;

  g_return_if_fail (UI_IS_FRAGMENT_PANE (self));

  g_set_object (&self->study, study);
  self->study_case = study_case;
  gtk_list_box_unselect_all (self->list);
  if (other)
    {
      self->theme = 0;
      fill_themes (self);
      fill_waves (self);
    }
  g_clear_handle_id (&self->reload_source, g_source_remove);
  reload (self);
}

void
ui_fragment_pane_refresh (UiFragmentPane *self, UiStudyParts parts)
{
  g_return_if_fail (UI_IS_FRAGMENT_PANE (self));

  if (self->study == NULL)
    return;
  if ((parts & UI_STUDY_THEMES) != 0)
    fill_themes (self);
  if ((parts & UI_STUDY_WAVES) != 0)
    {
      GtkWidget *child = gtk_widget_get_first_child (self->waves);
      gboolean same = TRUE;

      for (guint i = 0; i < self->study->waves->len; i++)
        {
          const CodebookWave *wave = g_ptr_array_index (self->study->waves, i);

          same = same && child != NULL
                 && *(gint64 *) g_object_get_data (G_OBJECT (child), "wave") == wave->id
                 && g_str_equal (gtk_button_get_label (GTK_BUTTON (child)), wave->name);
          child = child != NULL ? gtk_widget_get_next_sibling (child) : NULL;
        }
      if (!same || child != NULL)
        fill_waves (self);
    }
  if ((parts
       & (UI_STUDY_FRAGMENTS | UI_STUDY_SECTIONS | UI_STUDY_THEMES | UI_STUDY_CODES
          | UI_STUDY_WAVES))
      != 0)
    queue_reload (self);
}

void
ui_fragment_pane_set_theme (UiFragmentPane *self, gint64 theme)
{
  g_return_if_fail (UI_IS_FRAGMENT_PANE (self));

  self->theme = theme;
  show_hint (self);
}

void
ui_fragment_pane_show_theme (UiFragmentPane *self, gint64 theme, gint64 wave)
{
  g_return_if_fail (UI_IS_FRAGMENT_PANE (self));

  gtk_toggle_button_set_active (self->unused_toggle, TRUE);
  ui_id_drop_down_choose (self->themes, theme);
  for (GtkWidget *child = gtk_widget_get_first_child (self->waves); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    gtk_toggle_button_set_active (
        GTK_TOGGLE_BUTTON (child),
        wave == 0 || *(gint64 *) g_object_get_data (G_OBJECT (child), "wave") == wave);
}
