/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/cases/matrix-cell.h"

#include <glib/gi18n-lib.h>

#include "codebook/report/prose.h"
#include "ui/cases/verdict.h"

struct _UiMatrixCell
{
  AdwBin parent_instance;

  gint64 study_case, theme;

  /* children */
  GtkLabel *summary, *word, *quotes, *unused;
  UiVerdict *verdict;
};

G_DEFINE_FINAL_TYPE (UiMatrixCell, ui_matrix_cell, ADW_TYPE_BIN)

static guint grow_signal;

static void
grow (UiMatrixCell *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  g_signal_emit (self, grow_signal, 0);
}

static void
released_cb (GtkGestureClick *click, int n, double x, double y, UiMatrixCell *self)
{
  if (gtk_widget_contains (GTK_WIDGET (self), x, y))
    grow (self);
}

static void
grow_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  grow (UI_MATRIX_CELL (widget));
}

static GtkLabel *
new_label (const char *css_class)
{
  GtkLabel *label = GTK_LABEL (gtk_label_new (NULL));

  gtk_label_set_xalign (label, 0);
  gtk_widget_add_css_class (GTK_WIDGET (label), css_class);
  return label;
}

static void
ui_matrix_cell_class_init (UiMatrixCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_css_name (widget_class, "matrixcell");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID_CELL);
  gtk_widget_class_install_action (widget_class, "cell.grow", NULL, grow_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, 0, "cell.grow", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, 0, "cell.grow", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_space, 0, "cell.grow", NULL);
  grow_signal = g_signal_new ("grow", UI_TYPE_MATRIX_CELL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                              G_TYPE_NONE, 0);
}

static void
ui_matrix_cell_init (UiMatrixCell *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkGesture *click = gtk_gesture_click_new ();

  self->summary = new_label ("cell-summary");
  gtk_label_set_wrap (self->summary, TRUE);
  gtk_label_set_wrap_mode (self->summary, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (self->summary, 3);
  gtk_label_set_ellipsize (self->summary, PANGO_ELLIPSIZE_END);
  gtk_label_set_yalign (self->summary, 0);
  gtk_widget_set_vexpand (GTK_WIDGET (self->summary), TRUE);
  self->verdict = UI_VERDICT (ui_verdict_new (CODEBOOK_VERDICT_NONE));
  self->word = new_label ("verdict-word");
  self->quotes = new_label ("dim-caption");
  self->unused = new_label ("caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->quotes), "figures");
  gtk_widget_set_hexpand (GTK_WIDGET (self->quotes), TRUE);
  gtk_widget_set_halign (GTK_WIDGET (self->quotes), GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (foot), GTK_WIDGET (self->verdict));
  gtk_box_append (GTK_BOX (foot), GTK_WIDGET (self->word));
  gtk_box_append (GTK_BOX (foot), GTK_WIDGET (self->quotes));
  gtk_box_append (GTK_BOX (foot), GTK_WIDGET (self->unused));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->summary));
  gtk_box_append (GTK_BOX (box), foot);
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  g_signal_connect (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

GtkWidget *
ui_matrix_cell_new (void)
{
  return g_object_new (UI_TYPE_MATRIX_CELL, NULL);
}

/* The prose on one line; how many quotes there are that count, and the first of them. */
static char *
summarize (const CodebookSection *section, UiMatrixCounts *counts, guint *n_quotes, gint64 *first)
{
  g_autoptr (GPtrArray) parts = codebook_section_split (section != NULL ? section->text : "");
  g_autoptr (GString) words = g_string_new (NULL);
  gboolean all = ui_matrix_counts_get_wave (counts) == 0;

  for (guint i = 0; i < parts->len; i++)
    {
      const CodebookSectionPart *part = g_ptr_array_index (parts, i);

      if (part->quote == 0)
        {
          g_autofree char *shown = codebook_prose_dup_words (part->text);

          g_string_append_printf (words, "%s%s", words->len > 0 ? " " : "", shown);
        }
      else if ((all || ui_matrix_counts_has_quote (counts, part->quote)) && (*n_quotes)++ == 0)
        *first = part->quote;
    }
  return g_string_free (g_steal_pointer (&words), FALSE);
}

/* Why there is nothing to see: "T1 is missing: ill". */
static char *
explain_empty (UiStudy *study, UiMatrixCounts *counts, gint64 study_case, gboolean none)
{
  gint64 id = ui_matrix_counts_get_wave (counts);
  const CodebookWave *wave = ui_study_find_wave (study, id);
  GPtrArray *waves = wave != NULL ? ui_study_get_waves (study, study_case) : NULL;

  for (guint i = 0; waves != NULL && i < waves->len; i++)
    {
      const CodebookCaseWave *one = g_ptr_array_index (waves, i);

      if (one->wave != id || one->status != CODEBOOK_WAVE_MISSING)
        continue;
      /* Translators: a wave, such as T1; then why. */
      return *one->reason != '\0'
                 ? g_strdup_printf (_ ("%s is missing: %s"), wave->name, one->reason)
                 : g_strdup_printf (_ ("%s is missing"), wave->name);
    }
  return g_strdup (none ? _ ("No fragments") : _ ("Not described yet"));
}

static void
show_summary (UiMatrixCell *self, const char *text, gboolean dim, gboolean reading)
{
  gtk_label_set_label (self->summary, text);
  if (dim)
    gtk_widget_add_css_class (GTK_WIDGET (self->summary), "dim");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->summary), "dim");
  if (reading)
    gtk_widget_add_css_class (GTK_WIDGET (self->summary), "reading");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->summary), "reading");
}

static void
show_unused (UiMatrixCell *self, guint unused, gboolean described)
{
  g_autofree char *text = NULL;

  if (unused != UI_MATRIX_COUNTS_UNKNOWN && unused > 0)
    /* Translators: fragments that are not used yet. */
    text = described ? g_strdup_printf ("+%u", unused) : g_strdup_printf (_ ("+%u to use"), unused);
  gtk_label_set_label (self->unused, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->unused), text != NULL);
  gtk_widget_remove_css_class (GTK_WIDGET (self->unused), described ? "link-text" : "dim");
  gtk_widget_add_css_class (GTK_WIDGET (self->unused), described ? "dim" : "link-text");
}

static void
say (UiMatrixCell *self, UiStudy *study, const char *summary)
{
  const CodebookCase *one = ui_study_find_case (study, self->study_case);
  const CodebookTheme *theme = ui_study_find_theme (study, self->theme);
  g_autofree char *said = NULL;

  if (one == NULL || theme == NULL)
    return;
  said = g_strdup_printf ("%s, %s: %s", ui_study_get_case_label (one), theme->name, summary);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, said, -1);
}

void
ui_matrix_cell_set (
    UiMatrixCell *self, UiStudy *study, UiMatrixCounts *counts, gint64 study_case, gint64 theme)
{
  const CodebookSection *section = ui_study_get_section (study, study_case, theme);
  CodebookVerdict verdict = section != NULL ? section->verdict : CODEBOOK_VERDICT_NONE;
  g_autofree char *words = NULL, *count = NULL;
  guint unused = ui_matrix_counts_get_unused (counts, study_case, theme), n_quotes = 0;
  gint64 first = 0;

  g_return_if_fail (UI_IS_MATRIX_CELL (self));

  self->study_case = study_case;
  self->theme = theme;
  words = summarize (section, counts, &n_quotes, &first);
  if (*words != '\0')
    show_summary (self, words, FALSE, FALSE);
  else if (n_quotes > 0)
    {
      g_autoptr (CodebookQuote) quote =
          codebook_section_resolve_quote (study->project, first, NULL);

      show_summary (self, quote != NULL ? quote->text : "", FALSE, TRUE);
    }
  else
    {
      g_autofree char *why = explain_empty (study, counts, study_case, unused == 0);

      show_summary (self, why, TRUE, FALSE);
    }
  ui_verdict_set (self->verdict, verdict);
  gtk_label_set_label (self->word,
                       verdict != CODEBOOK_VERDICT_NONE ? ui_verdict_get_word (verdict) : "");
  ui_verdict_color (GTK_WIDGET (self->word), verdict);
  count = n_quotes > 0 ? g_strdup_printf (
              g_dngettext (GETTEXT_PACKAGE, "%u quote", "%u quotes", n_quotes), n_quotes)
                       : g_strdup ("");
  gtk_label_set_label (self->quotes, count);
  show_unused (self, unused, *words != '\0' || n_quotes > 0);
  say (self, study, gtk_label_get_label (self->summary));
}

gint64
ui_matrix_cell_get_case (UiMatrixCell *self)
{
  g_return_val_if_fail (UI_IS_MATRIX_CELL (self), 0);

  return self->study_case;
}

gint64
ui_matrix_cell_get_theme (UiMatrixCell *self)
{
  g_return_val_if_fail (UI_IS_MATRIX_CELL (self), 0);

  return self->theme;
}
