/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/cases/description.h"

#include <glib/gi18n-lib.h>

#include "codebook/model/document.h"
#include "ui/cases/attribute-strip.h"
#include "ui/cases/chart-view.h"
#include "ui/cases/section-editor.h"
#include "ui/cases/wave-line.h"
#include "ui/cases/wrap-box.h"
#include "ui/measure-bin.h"
#include "ui/style.h"
#include "ui/tooltip.h"

#define MEASURE_PX 630
#define CHART_PX 168
#define MARGIN_PX 24 /* above a section that is gone to */

struct _UiDescription
{
  AdwBin parent_instance;

  /* owned */
  UiStudy *study; /* (nullable) */
  gint64 study_case, theme;
  guint facts_source;
  gint64 entering; /* a theme to enter as soon as the page has its size; 0 = none */
  int enter_frames;

  /* children */
  GtkScrolledWindow *scroller;
  GtkLabel *title, *name;
  UiAttributeStrip *attributes;
  UiWaveLine *waves;
  UiWrapBox *charts;
  GtkBox *sections; /* UiSectionEditor */
  GtkWidget *no_themes;
};

G_DEFINE_FINAL_TYPE (UiDescription, ui_description, ADW_TYPE_BIN)

static guint theme_entered_signal;

static UiSectionEditor *
find_section (UiDescription *self, gint64 theme)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->sections)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (ui_section_editor_get_theme (UI_SECTION_EDITOR (child)) == theme)
      return UI_SECTION_EDITOR (child);
  return NULL;
}

/* The facts above the sections ----------------------------------------------------------------- */

static void
show_title (UiDescription *self)
{
  const CodebookCase *one = ui_study_find_case (self->study, self->study_case);

  if (one == NULL)
    return;
  gtk_label_set_label (self->title, ui_study_get_case_label (one));
  gtk_label_set_label (self->name, *one->label != '\0' ? one->name : "");
}

static void
add_chart (UiDescription *self, const CodebookAttribute *attribute)
{
  GtkWidget *chart = ui_chart_view_new (self->study, attribute, self->study_case);
  GtkWidget *box, *caption;
  g_autofree char *words = NULL;

  if (chart == NULL)
    return;
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  /* A unit that is a scale stands in brackets, as in “Support (1–5)”. */
  words = *attribute->unit == '\0' ? g_strdup (attribute->name)
          : g_unichar_isdigit (g_utf8_get_char (attribute->unit))
              ? g_strdup_printf ("%s (%s)", attribute->name, attribute->unit)
              : g_strdup_printf ("%s, %s", attribute->name, attribute->unit);
  caption = gtk_label_new (words);
  gtk_label_set_xalign (GTK_LABEL (caption), 0);
  gtk_label_set_ellipsize (GTK_LABEL (caption), PANGO_ELLIPSIZE_END);
  ui_tooltip_set (caption, words);
  gtk_widget_add_css_class (caption, "dim-caption");
  gtk_widget_set_size_request (box, ui_style_grow_px (CHART_PX), -1);
  /* The box is as wide as its chart, whatever the caption would like. */
  gtk_label_set_max_width_chars (GTK_LABEL (caption), 1);
  gtk_widget_set_halign (chart, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), caption);
  gtk_box_append (GTK_BOX (box), chart);
  ui_wrap_box_append (self->charts, box);
}

static void
show_charts (UiDescription *self)
{
  ui_wrap_box_clear (self->charts);
  for (guint i = 0; i < self->study->attributes->len; i++)
    {
      const CodebookAttribute *attribute = g_ptr_array_index (self->study->attributes, i);

      if (attribute->subject == CODEBOOK_SUBJECT_CASE_WAVE
          && attribute->type == CODEBOOK_ATTRIBUTE_NUMBER)
        add_chart (self, attribute);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->charts),
                          gtk_widget_get_first_child (GTK_WIDGET (self->charts)) != NULL);
}

static void
show_facts (UiDescription *self)
{
  g_autoptr (GPtrArray) documents =
      codebook_document_list_of_case (self->study->project, self->study_case, NULL);

  show_title (self);
  ui_attribute_strip_set (self->attributes, self->study, self->study_case);
  ui_wave_line_set (self->waves, self->study, self->study_case, documents);
  show_charts (self);
}

/* Not at once: what is shown may be what has just been clicked on. */
static gboolean
facts_cb (gpointer user_data)
{
  UiDescription *self = user_data;

  self->facts_source = 0;
  if (self->study != NULL && ui_study_find_case (self->study, self->study_case) != NULL)
    show_facts (self);
  return G_SOURCE_REMOVE;
}

/* Sections ------------------------------------------------------------------------------------- */

static void
entered_cb (UiSectionEditor *section, UiDescription *self)
{
  self->theme = ui_section_editor_get_theme (section);
  g_signal_emit (self, theme_entered_signal, 0, self->theme);
}

static gboolean
has_sections (UiDescription *self)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->sections));

  for (guint i = 0; i < self->study->themes->len; i++)
    {
      const CodebookTheme *theme = g_ptr_array_index (self->study->themes, i);

      if (child == NULL || ui_section_editor_get_theme (UI_SECTION_EDITOR (child)) != theme->id)
        return FALSE;
      child = gtk_widget_get_next_sibling (child);
    }
  return child == NULL;
}

static void
make_sections (UiDescription *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->sections))) != NULL)
    gtk_box_remove (self->sections, child);
  for (guint i = 0; self->study != NULL && i < self->study->themes->len; i++)
    {
      GtkWidget *section = ui_section_editor_new (FALSE);

      g_signal_connect (section, "entered", G_CALLBACK (entered_cb), self);
      gtk_box_append (self->sections, section);
    }
}

static void
fill_sections (UiDescription *self)
{
  guint i = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->sections)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      const CodebookTheme *theme = g_ptr_array_index (self->study->themes, i++);

      ui_section_editor_set (UI_SECTION_EDITOR (child), self->study, self->study_case, theme->id);
    }
  gtk_widget_set_visible (self->no_themes, self->study->themes->len == 0);
  if (ui_study_find_theme (self->study, self->theme) == NULL)
    self->theme = 0;
}

static gboolean
enter_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  UiDescription *self = UI_DESCRIPTION (widget);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  UiSectionEditor *section = find_section (self, self->entering);
  double y;

  /* In the first frame what is new has no place yet. */
  if (self->enter_frames-- > 0)
    return G_SOURCE_CONTINUE;
  self->entering = 0;
  if (section == NULL)
    return G_SOURCE_REMOVE;
  /* Before the focus scrolls by itself. */
  if (!gtk_widget_translate_coordinates (GTK_WIDGET (section), GTK_WIDGET (self->scroller), 0, 0,
                                         NULL, &y))
    y = 0;
  y += gtk_adjustment_get_value (adjustment) - MARGIN_PX;
  ui_section_editor_enter (section, FALSE);
  gtk_adjustment_set_value (adjustment, y);
  return G_SOURCE_REMOVE;
}

static gboolean
add_attribute_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  ui_attribute_strip_add (UI_DESCRIPTION (widget)->attributes);
  return G_SOURCE_REMOVE;
}

/* The widget ----------------------------------------------------------------------------------- */

static void
ui_description_dispose (GObject *object)
{
  UiDescription *self = UI_DESCRIPTION (object);

  g_clear_handle_id (&self->facts_source, g_source_remove);
  g_clear_object (&self->study);
  G_OBJECT_CLASS (ui_description_parent_class)->dispose (object);
}

/* Where was written last; before that at the first theme. */
static gboolean
ui_description_grab_focus (GtkWidget *widget)
{
  UiDescription *self = UI_DESCRIPTION (widget);
  UiSectionEditor *section = self->theme != 0 ? find_section (self, self->theme) : NULL;

  if (section == NULL)
    section = (gpointer) gtk_widget_get_first_child (GTK_WIDGET (self->sections));
  if (section == NULL)
    return FALSE;
  ui_section_editor_enter (section, TRUE);
  return (gtk_widget_get_state_flags (GTK_WIDGET (section)) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}

static void
ui_description_class_init (UiDescriptionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ui_description_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = ui_description_grab_focus;
  theme_entered_signal = g_signal_new ("theme-entered", UI_TYPE_DESCRIPTION, G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
}

static GtkWidget *
build_title (UiDescription *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->title = GTK_LABEL (gtk_label_new (NULL));
  self->name = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_ellipsize (self->title, PANGO_ELLIPSIZE_END);
  gtk_widget_set_valign (GTK_WIDGET (self->title), GTK_ALIGN_BASELINE);
  gtk_widget_set_valign (GTK_WIDGET (self->name), GTK_ALIGN_BASELINE);
  gtk_widget_add_css_class (GTK_WIDGET (self->title), "page-title");
  gtk_widget_add_css_class (GTK_WIDGET (self->name), "page-subtitle");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->name));
  return box;
}

/* An AdwStatusPage would fill the window; this stands in the page. */
static GtkWidget *
build_no_themes (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *title = gtk_label_new (_ ("No themes yet"));
  GtkWidget *words = gtk_label_new (_ ("A theme is a part of the description with its codes."));
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_New Theme"));

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_xalign (GTK_LABEL (words), 0);
  gtk_label_set_wrap (GTK_LABEL (words), TRUE);
  gtk_widget_add_css_class (title, "section-name");
  gtk_widget_add_css_class (words, "dim");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_margin_top (button, 6);
  gtk_widget_add_css_class (button, "suggested-action");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "theme.add");
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), button);
  return box;
}

static GtkWidget *
new_rule (void)
{
  GtkWidget *rule = gtk_separator_new (GTK_ORIENTATION_HORIZONTAL);

  gtk_widget_add_css_class (rule, "page-rule");
  return rule;
}

static GtkWidget *
build_page (UiDescription *self)
{
  GtkBox *page = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  GtkWidget *written = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->attributes = UI_ATTRIBUTE_STRIP (ui_attribute_strip_new ());
  self->waves = UI_WAVE_LINE (ui_wave_line_new ());
  self->charts = UI_WRAP_BOX (ui_wrap_box_new (24, 12));
  self->sections = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  self->no_themes = build_no_themes ();
  gtk_widget_add_css_class (GTK_WIDGET (self->charts), "charts");
  gtk_box_append (page, build_title (self));
  gtk_box_append (page, GTK_WIDGET (self->attributes));
  gtk_box_append (page, new_rule ());
  gtk_box_append (page, GTK_WIDGET (self->waves));
  gtk_box_append (page, GTK_WIDGET (self->charts));
  gtk_box_append (page, new_rule ());
  gtk_box_append (GTK_BOX (written), GTK_WIDGET (self->sections));
  gtk_box_append (GTK_BOX (written), self->no_themes);
  gtk_box_append (page, ui_measure_bin_new (written, MEASURE_PX));
  gtk_widget_add_css_class (GTK_WIDGET (page), "description-page");
  return GTK_WIDGET (page);
}

static void
ui_description_init (UiDescription *self)
{
  self->scroller = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  gtk_scrolled_window_set_policy (self->scroller, GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (self->scroller, build_page (self));
  gtk_widget_set_vexpand (GTK_WIDGET (self->scroller), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->scroller), "view");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->scroller));
}

void
ui_description_set_case (UiDescription *self, UiStudy *study, gint64 study_case)
{
  gboolean writing;

  g_return_if_fail (UI_IS_DESCRIPTION (self));

  writing =
      (gtk_widget_get_state_flags (GTK_WIDGET (self->sections)) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
  ui_description_commit (self);
  g_clear_handle_id (&self->facts_source, g_source_remove);
  if (study != self->study)
    self->theme = 0;
  if (study == NULL || study_case == 0 || study != self->study)
    {
      GtkWidget *child;

      while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->sections))) != NULL)
        gtk_box_remove (self->sections, child);
    }
  g_set_object (&self->study, study);
  self->study_case = study_case;
  if (study == NULL || study_case == 0)
    {
      ui_attribute_strip_set (self->attributes, NULL, 0);
      ui_wave_line_set (self->waves, NULL, 0, NULL);
      return;
    }
  show_facts (self);
  if (!has_sections (self))
    make_sections (self);
  fill_sections (self);
  /* Who goes from case to case while writing stays with the theme. */
  if (writing && self->theme != 0)
    ui_description_enter_theme (self, self->theme);
  else
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

gint64
ui_description_get_case (UiDescription *self)
{
  g_return_val_if_fail (UI_IS_DESCRIPTION (self), 0);

  return self->study_case;
}

void
ui_description_refresh (UiDescription *self, UiStudyParts parts)
{
  g_return_if_fail (UI_IS_DESCRIPTION (self));

  if (self->study == NULL || self->study_case == 0)
    return;
  if (!has_sections (self))
    {
      ui_description_commit (self);
      make_sections (self);
      fill_sections (self);
    }
  else
    for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->sections)); child != NULL;
         child = gtk_widget_get_next_sibling (child))
      ui_section_editor_refresh (UI_SECTION_EDITOR (child), parts);
  if ((parts & (UI_STUDY_WAVES | UI_STUDY_ATTRIBUTES)) == 0)
    show_title (self);
  else if (self->facts_source == 0)
    self->facts_source = g_idle_add (facts_cb, self);
}

gboolean
ui_description_commit (UiDescription *self)
{
  gboolean ok = TRUE;

  g_return_val_if_fail (UI_IS_DESCRIPTION (self), FALSE);

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->sections)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    ok = ui_section_editor_commit (UI_SECTION_EDITOR (child)) && ok;
  return ok;
}

gint64
ui_description_get_theme (UiDescription *self)
{
  g_return_val_if_fail (UI_IS_DESCRIPTION (self), 0);

  return self->theme;
}

void
ui_description_add_quote (UiDescription *self, gint64 theme, gint64 coding)
{
  UiSectionEditor *section;

  g_return_if_fail (UI_IS_DESCRIPTION (self));

  section = find_section (self, theme);
  if (section != NULL)
    ui_section_editor_add_quote (section, coding, theme == self->theme);
}

void
ui_description_enter_theme (UiDescription *self, gint64 theme)
{
  g_return_if_fail (UI_IS_DESCRIPTION (self));

  if (self->entering == 0)
    gtk_widget_add_tick_callback (GTK_WIDGET (self), enter_cb, NULL, NULL);
  self->entering = theme;
  self->enter_frames = 1;
}

void
ui_description_new_attribute (UiDescription *self)
{
  g_return_if_fail (UI_IS_DESCRIPTION (self));

  /* A popover must point at something that is seen. */
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  gtk_widget_add_tick_callback (GTK_WIDGET (self), add_attribute_cb, NULL, NULL);
}
