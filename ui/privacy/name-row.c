/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/privacy/name-row.h"

#include <string.h>

#define CONTEXT_CP 60

GtkWidget *
ui_name_row_new (const CodebookSuggestion *suggestion)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *name = gtk_label_new (suggestion->text);
  GtkWidget *kind = gtk_label_new (codebook_identifier_get_label (suggestion->type));
  g_autofree char *places = g_strdup_printf ("%u", suggestion->hits->len);
  GtkWidget *count = gtk_label_new (places);

  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_widget_add_css_class (name, "reading");
  /* The second tier is told by its place in the list and by word; here it is only dimmer. */
  if (suggestion->tier > 1)
    gtk_widget_add_css_class (name, "dim");
  gtk_widget_add_css_class (kind, "dim-caption");
  gtk_widget_add_css_class (count, "dim-caption");
  gtk_box_append (GTK_BOX (row), name);
  gtk_box_append (GTK_BOX (row), kind);
  gtk_box_append (GTK_BOX (row), count);
  return row;
}

/* To the nearest white space within reach, so that no word is cut. */
static guint
find_edge (CodebookDocumentText *text, guint from_cp, guint to_cp)
{
  g_autofree char *between =
      codebook_document_text_dup_range (text, MIN (from_cp, to_cp), MAX (from_cp, to_cp));
  const char *space = to_cp < from_cp ? strpbrk (between, " \n") : NULL;

  if (to_cp > from_cp)
    for (const char *at = between; (at = strpbrk (at, " \n")) != NULL; at++)
      space = at;
  if (space == NULL)
    return to_cp;
  return MIN (from_cp, to_cp) + (guint) g_utf8_pointer_to_offset (between, space)
         + (to_cp < from_cp ? 1 : 0);
}

static char *
dup_around (CodebookDocumentText *text, guint start_cp, guint end_cp)
{
  g_autofree char *around = codebook_document_text_dup_range (text, start_cp, end_cp);

  g_strdelimit (around, "\n\t", ' ');
  return g_markup_escape_text (around, -1);
}

/* Markup all three. */
static GtkWidget *
make_words (const char *before, const char *name, const char *after)
{
  /* No sign of a cut stands on a line by itself. */
  g_autofree char *markup = g_strdup_printf ("…\u00a0%s<b>%s</b>%s\u00a0…", before, name, after);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "reading");
  gtk_widget_set_margin_top (label, 3);
  gtk_widget_set_margin_bottom (label, 3);
  return label;
}

GtkWidget *
ui_name_row_new_place (CodebookDocumentText *text, guint start_cp, guint end_cp)
{
  guint length_cp = codebook_document_text_get_length_cp (text);
  g_autofree char *before = dup_around (
      text, start_cp > CONTEXT_CP ? find_edge (text, start_cp, start_cp - CONTEXT_CP) : 0,
      start_cp);
  g_autofree char *name = dup_around (text, start_cp, end_cp);
  g_autofree char *after = dup_around (
      text, end_cp,
      end_cp + CONTEXT_CP < length_cp ? find_edge (text, end_cp, end_cp + CONTEXT_CP) : length_cp);

  return make_words (before, name, after);
}

GtkWidget *
ui_name_row_new_found (const char *name, const char *context, const char *file, const char *where)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  const char *at = strstr (context, name);
  const char *from = at != NULL ? at : context;
  g_autofree char *before = g_markup_escape_text (context, from - context);
  g_autofree char *after = g_markup_escape_text (at != NULL ? from + strlen (name) : "", -1);
  g_autofree char *bold = g_markup_escape_text (name, -1);
  g_autofree char *place = file != NULL && where != NULL ? g_strdup_printf ("%s, %s", file, where)
                                                         : g_strdup (file != NULL ? file : where);

  gtk_box_append (GTK_BOX (row), make_words (before, bold, after));
  if (place != NULL)
    {
      GtkWidget *label = gtk_label_new (place);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_MIDDLE);
      gtk_widget_add_css_class (label, "dim-caption");
      gtk_box_append (GTK_BOX (row), label);
    }
  return row;
}

GtkWidget *
ui_name_row_new_risk (const char *what, gboolean said, const char *kind, const char *count)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *words = gtk_label_new (what);
  g_autofree char *about = g_strdup_printf ("%s · %s", kind, count);
  GtkWidget *caption = gtk_label_new (about);

  gtk_label_set_xalign (GTK_LABEL (words), 0);
  gtk_label_set_ellipsize (GTK_LABEL (words), PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (words, what);
  if (said)
    gtk_widget_add_css_class (words, "reading");
  gtk_label_set_xalign (GTK_LABEL (caption), 0);
  gtk_label_set_ellipsize (GTK_LABEL (caption), PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (caption, about);
  gtk_widget_add_css_class (caption, "dim-caption");
  gtk_box_append (GTK_BOX (row), words);
  gtk_box_append (GTK_BOX (row), caption);
  gtk_widget_set_margin_top (row, 3);
  gtk_widget_set_margin_bottom (row, 3);
  return row;
}
