/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/explore/hit-row.h"

#include <glib/gi18n-lib.h>

#include "ui/measure-bin.h"

struct _UiHitRow
{
  GtkBox parent_instance;

  GtkLabel *words, *place; /* children */
};

G_DEFINE_FINAL_TYPE (UiHitRow, ui_hit_row, GTK_TYPE_BOX)

GtkWidget *
ui_hit_row_new (void)
{
  return g_object_new (UI_TYPE_HIT_ROW, NULL);
}

/* The hit stands out by its weight and by the accent under it, its surroundings are dimmer, and
 * say where they are cut. */
static char *
make_markup (const CodebookHit *hit)
{
  return g_markup_printf_escaped (
      "<span alpha=\"70%%\">%s%s</span>"
      "<b><span underline=\"single\" underline_color=\"#3584e4\">%s</span></b>"
      "<span alpha=\"70%%\">%s%s</span>",
      hit->more_before ? "…\u00a0" : "", hit->before, hit->text, hit->after,
      hit->more_after ? "\u00a0…" : "");
}

void
ui_hit_row_set (UiHitRow *self, const CodebookHit *hit)
{
  g_autofree char *markup = hit != NULL ? make_markup (hit) : NULL;

  if (hit == NULL)
    {
      gtk_label_set_label (self->words, _ ("The text has changed. Search again."));
      gtk_label_set_label (self->place, "");
      return;
    }
  gtk_label_set_markup (self->words, markup);
  gtk_label_set_label (self->place, hit->citation);
}

static void
ui_hit_row_init (UiHitRow *self)
{
  gtk_box_set_spacing (GTK_BOX (self), 12);
  gtk_widget_add_css_class (GTK_WIDGET (self), "hit-row");
  self->words = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->words, 0);
  gtk_label_set_wrap (self->words, TRUE);
  gtk_label_set_wrap_mode (self->words, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (self->words, 2);
  gtk_label_set_ellipsize (self->words, PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (GTK_WIDGET (self->words), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->words), "reading");
  gtk_widget_add_css_class (GTK_WIDGET (self->words), "hit-words");
  self->place = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->place, 1);
  gtk_widget_set_valign (GTK_WIDGET (self->place), GTK_ALIGN_START);
  gtk_widget_set_margin_top (GTK_WIDGET (self->place), 3); /* on the line of the words */
  gtk_label_set_ellipsize (self->place, PANGO_ELLIPSIZE_START);
  gtk_label_set_width_chars (self->place, 20);
  gtk_label_set_max_width_chars (self->place, 26);
  gtk_widget_add_css_class (GTK_WIDGET (self->place), "dim-caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->place), "figures");
  gtk_box_append (GTK_BOX (self), ui_measure_bin_new (GTK_WIDGET (self->words), 0));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->place));
}

static void
ui_hit_row_class_init (UiHitRowClass *class)
{
}
