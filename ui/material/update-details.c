/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/material/update-details.h"

#include <glib/gi18n-lib.h>

#include "codebook/model/code.h"
#include "codebook/model/coding.h"

#define MOST_ROWS 100

static char *
summarize (const CodebookDocumentUpdate *preview)
{
  GString *out = g_string_new (NULL);

  if (preview->corrections == 0)
    g_string_append (out, _ ("Nothing in it is new."));
  else
    g_string_append_printf (out,
                            g_dngettext (GETTEXT_PACKAGE, "%u place changes.", "%u places change.",
                                         preview->corrections),
                            preview->corrections);
  if (preview->stale->len == 0)
    g_string_append_printf (out, " %s", _ ("Codings keep their words."));
  if (preview->file_turns != preview->turns)
    {
      g_string_append_c (out, '\n');
      g_string_append_printf (out,
                              _ ("The file has %u turns, the document %u: who speaks when stays as "
                                 "it was first read."),
                              preview->file_turns, preview->turns);
    }
  return g_string_free (out, FALSE);
}

void
ui_update_details_show (GtkCheckButton *choice, GtkLabel *summary, UiImportFile *file)
{
  g_autofree char *label = NULL, *text = NULL;

  gtk_widget_set_visible (GTK_WIDGET (choice), file->replaces != 0);
  gtk_widget_set_visible (GTK_WIDGET (summary), file->update);
  if (file->replaces == 0)
    return;
  label = g_strdup_printf (_ ("Replaces ‘%s’: bring it up to date"), file->replaces_name);
  text = summarize (file->preview);
  gtk_check_button_set_label (choice, label);
  gtk_check_button_set_active (choice, file->update);
  gtk_label_set_label (summary, text);
}

/* A grid of three: a warning, the line, what it is. */
typedef struct
{
  GtkGrid *grid;
  int row;
} Rows;

static void
add_row (Rows *rows, gboolean warns, guint line, const char *markup)
{
  GtkWidget *label = gtk_label_new (NULL);

  if (rows->row == MOST_ROWS)
    markup = "…";
  if (rows->row > MOST_ROWS)
    return;
  if (warns && rows->row < MOST_ROWS)
    {
      GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-warning-symbolic");

      gtk_widget_add_css_class (icon, "warning-caption");
      gtk_grid_attach (rows->grid, icon, 0, rows->row, 1, 1);
    }
  if (line > 0 && rows->row < MOST_ROWS)
    {
      g_autofree char *number = g_strdup_printf ("%u", line);
      GtkWidget *at = gtk_label_new (number);

      gtk_label_set_xalign (GTK_LABEL (at), 1);
      gtk_widget_add_css_class (at, "dim-caption");
      gtk_grid_attach (rows->grid, at, 1, rows->row, 1, 1);
    }
  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), 3);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_grid_attach (rows->grid, label, 2, rows->row++, 1, 1);
}

static void
add_stale (Rows *rows, CodebookProject *project, const CodebookCoding *coding)
{
  g_autoptr (CodebookCode) code = codebook_code_get (project, coding->code, NULL);
  g_autofree char *words = codebook_coding_dup_last_words (project, coding->id);
  g_autofree char *text =
      g_strdup_printf (_ ("The coding ‘%s’ loses its words: ‘%s’"), code != NULL ? code->path : "",
                       words != NULL ? words : "");
  g_autofree char *markup = g_markup_escape_text (text, -1);

  add_row (rows, TRUE, 0, markup);
}

static void
add_unplaced (Rows *rows, const CodebookUpdatePlace *place)
{
  g_autofree char *text =
      g_strdup_printf (_ ("‘%s’ stays; the file says ‘%s’"), place->text, place->file_text);
  g_autofree char *markup = g_markup_escape_text (text, -1);

  add_row (rows, TRUE, place->line, markup);
}

/* "meee mee", the first struck out. */
static void
add_change (Rows *rows, const CodebookUpdatePlace *place)
{
  g_autofree char *markup =
      *place->text == '\0' ? g_markup_printf_escaped ("<b>%s</b>", place->file_text)
      : *place->file_text == '\0'
          ? g_markup_printf_escaped ("<s>%s</s>", place->text)
          : g_markup_printf_escaped ("<s>%s</s> <b>%s</b>", place->text, place->file_text);

  add_row (rows, FALSE, place->line, markup);
}

void
ui_update_details_fill (GtkGrid *grid, CodebookProject *project, const UiImportFile *file)
{
  const CodebookDocumentUpdate *preview = file->preview;
  Rows rows = { grid, 0 };
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (grid))) != NULL)
    gtk_grid_remove (grid, child);
  for (guint i = 0; i < preview->stale->len; i++)
    add_stale (&rows, project, &g_array_index (preview->stale, CodebookCoding, i));
  for (guint i = 0; i < preview->unplaced->len; i++)
    add_unplaced (&rows, g_ptr_array_index (preview->unplaced, i));
  for (guint i = 0; i < preview->changes->len; i++)
    add_change (&rows, g_ptr_array_index (preview->changes, i));
}
