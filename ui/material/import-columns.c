/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/material/import-columns.h"

#include <glib/gi18n-lib.h>

#include "ui/format.h"
#include "ui/material/column-head.h"
#include "ui/material/import-details.h"
#include "ui/material/name-button.h"
#include "ui/style.h"

#define MOST_SPEAKERS_BYTES 200 /* in a cell */

typedef enum
{
  COLUMN_STATE,
  COLUMN_FILE,
  COLUMN_WORDS,
  COLUMN_KIND,
  COLUMN_CASE,
  COLUMN_WAVE,
  COLUMN_DATE,
  COLUMN_SPEAKERS,
} Column;

static void
name_chosen_cb (UiNameButton *button, const char *name, GtkListItem *item)
{
  UiImportFile *file = gtk_list_item_get_item (item);
  gboolean is_case = g_object_get_data (G_OBJECT (button), "is-case") != NULL;

  if (file == NULL)
    return;
  file->named_by_hand = TRUE;
  ui_import_file_set_names (file, is_case ? name : file->study_case, is_case ? file->wave : name);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer column)
{
  GtkWidget *child;

  switch ((Column) GPOINTER_TO_INT (column))
    {
    case COLUMN_STATE:
      child = gtk_image_new ();
      break;
    case COLUMN_CASE:
    case COLUMN_WAVE:
      child = ui_name_button_new ();
      if (GPOINTER_TO_INT (column) == COLUMN_CASE)
        g_object_set_data (G_OBJECT (child), "is-case", child);
      g_signal_connect (child, "chosen", G_CALLBACK (name_chosen_cb), item);
      break;
    default:
      child = gtk_label_new ("");
      gtk_label_set_xalign (GTK_LABEL (child), GPOINTER_TO_INT (column) == COLUMN_WORDS ? 1 : 0);
      gtk_label_set_ellipsize (GTK_LABEL (child), PANGO_ELLIPSIZE_END);
      if (GPOINTER_TO_INT (column) != COLUMN_FILE)
        gtk_widget_add_css_class (child, "dim");
      if (GPOINTER_TO_INT (column) == COLUMN_WORDS)
        gtk_widget_add_css_class (child, "figures");
    }
  gtk_list_item_set_child (item, child);
}

static void
show_state (GtkWidget *image, UiImportFile *file)
{
  gboolean wanting =
      file->error == NULL && !file->update && (*file->study_case == '\0' || *file->wave == '\0');
  const char *icon = "content-loading-symbolic", *said = _ ("being read");

  gtk_widget_set_css_classes (image, (const char *[]){ "state", NULL });
  if (file->error != NULL)
    icon = "dialog-error-symbolic", said = _ ("left out");
  else if (file->transcript != NULL && wanting)
    icon = "dialog-warning-symbolic", said = _ ("case or wave not known");
  else if (file->transcript != NULL)
    icon = "object-select-symbolic", said = _ ("read");
  gtk_widget_add_css_class (image, file->error != NULL        ? "error-caption"
                                   : file->transcript == NULL ? "dim"
                                   : wanting                  ? "warning-caption"
                                                              : "good");
  gtk_image_set_from_icon_name (GTK_IMAGE (image), icon);
  gtk_widget_set_tooltip_text (image, said);
}

static char *
describe_speakers (UiImportFile *file)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; file->transcript != NULL && i < file->transcript->speakers->len; i++)
    {
      CodebookTranscriptSpeaker *speaker = g_ptr_array_index (file->transcript->speakers, i);

      if (out->len > MOST_SPEAKERS_BYTES)
        {
          g_string_append (out, "…");
          break;
        }
      if (speaker->turns > 0)
        g_string_append_printf (out, "%s%s", out->len > 0 ? ", " : "", speaker->label);
    }
  return g_string_free (out, FALSE);
}

static char *
describe_cell (UiImportFile *file, Column column)
{
  if (column == COLUMN_FILE)
    return g_strdup (file->file_name);
  if (column == COLUMN_KIND)
    return ui_import_details_describe_kind (file);
  if (column == COLUMN_SPEAKERS)
    return describe_speakers (file);
  if (column == COLUMN_DATE)
    return ui_import_details_name_date (file);
  return file->transcript != NULL ? ui_format_count (file->transcript->words) : g_strdup ("");
}

static GStrv
dup_names (UiNameButton *button, gpointer user_data)
{
  return ui_import_names_dup (user_data, g_object_get_data (G_OBJECT (button), "is-case") != NULL);
}

static void
show_name (UiImportNames *names, GtkWidget *button, UiImportFile *file, gboolean is_case)
{
  g_autofree char *what =
      g_strdup_printf (is_case ? _ ("Case of %s") : _ ("Wave of %s"), file->file_name);

  gtk_widget_set_visible (button, file->transcript != NULL && file->error == NULL && !file->update);
  ui_name_button_set (UI_NAME_BUTTON (button), is_case ? file->study_case : file->wave,
                      is_case ? _ ("No case") : _ ("No wave"), what);
  ui_name_button_set_source (UI_NAME_BUTTON (button), dup_names, names);
}

static void
show_row (GtkListItem *item, UiImportFile *file, Column column)
{
  GtkWidget *child = gtk_list_item_get_child (item);
  g_autofree char *text = NULL;

  if (column == COLUMN_STATE)
    show_state (child, file);
  else if (column == COLUMN_CASE || column == COLUMN_WAVE)
    show_name (g_object_get_data (G_OBJECT (item), "names"), child, file, column == COLUMN_CASE);
  else
    {
      text = describe_cell (file, column);
      gtk_label_set_label (GTK_LABEL (child), text);
      gtk_widget_set_tooltip_text (child, column == COLUMN_KIND ? file->error : NULL);
      /* An error begins with the name of the file, which stands beside it. */
      gtk_label_set_ellipsize (GTK_LABEL (child), column == COLUMN_KIND && file->error != NULL
                                                      ? PANGO_ELLIPSIZE_START
                                                  : column == COLUMN_FILE ? PANGO_ELLIPSIZE_MIDDLE
                                                                          : PANGO_ELLIPSIZE_END);
      if (column == COLUMN_KIND)
        gtk_widget_set_css_classes (
            child, (const char *[]){ file->error != NULL ? "error" : "dim", NULL });
    }
}

static void
file_changed_cb (UiImportFile *file, GtkListItem *item)
{
  Column column = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (item), "column"));

  show_row (item, file, column);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer column)
{
  UiImportFile *file = gtk_list_item_get_item (item);

  g_object_set_data (G_OBJECT (item), "names", g_object_get_data (G_OBJECT (factory), "names"));
  g_object_set_data (G_OBJECT (item), "column", column);
  g_signal_connect (file, "changed", G_CALLBACK (file_changed_cb), item);
  show_row (item, file, GPOINTER_TO_INT (column));
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer column)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), file_changed_cb, item);
}

void
ui_import_columns_add (GtkColumnView *view, UiImportNames *names)
{
  static const struct
  {
    const char *title;
    int width_px;  /* -1: as it needs */
    gboolean wide; /* takes of what is left */
  } columns[] = {
    [COLUMN_STATE] = { "", 36 },           [COLUMN_FILE] = { N_ ("File"), -1, TRUE },
    [COLUMN_WORDS] = { N_ ("Words"), 66 }, [COLUMN_KIND] = { N_ ("Read as"), -1, TRUE },
    [COLUMN_CASE] = { N_ ("Case"), 96 },   [COLUMN_WAVE] = { N_ ("Wave"), 96 },
    [COLUMN_DATE] = { N_ ("Date"), 96 },   [COLUMN_SPEAKERS] = { N_ ("Speakers"), 108, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
      g_autoptr (GtkColumnViewColumn) column = NULL;

      g_object_set_data (G_OBJECT (factory), "names", names);
      g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), GINT_TO_POINTER (i));
      g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), GINT_TO_POINTER (i));
      g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), GINT_TO_POINTER (i));
      column = gtk_column_view_column_new (*columns[i].title != '\0' ? _ (columns[i].title) : "",
                                           factory);
      if (columns[i].width_px > 0)
        gtk_column_view_column_set_fixed_width (column, ui_style_grow_px (columns[i].width_px));
      gtk_column_view_column_set_expand (column, columns[i].wide);
      gtk_column_view_append_column (view, column);
      if (i == COLUMN_WORDS)
        ui_column_head_align_end (view, i);
    }
}
