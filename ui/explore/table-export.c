/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/explore/table-export.h"

#include <glib/gi18n-lib.h>

#include "codebook/exchange/table.h"
#include "ui/chooser.h"
#include "ui/privacy/export-guard.h"
#include "ui/toast.h"

static const struct
{
  const char *format, *name;
} formats[] = {
  { "xlsx", N_ ("Excel (.xlsx)") },
  { "csv", N_ ("Comma-separated values (.csv)") },
};

static const char *
find_format (const char *path)
{
  const char *suffix = strrchr (path, '.');

  for (guint i = 0; suffix != NULL && i < G_N_ELEMENTS (formats); i++)
    if (g_ascii_strcasecmp (suffix + 1, formats[i].format) == 0)
      return formats[i].format;
  return NULL;
}

/* A name with the suffix of a format says the format; else the chosen filter does. */
static char *
dup_path (GtkFileChooserNative *chooser)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  GtkFileFilter *filter = gtk_file_chooser_get_filter (GTK_FILE_CHOOSER (chooser));
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  const char *format = filter != NULL ? g_object_get_data (G_OBJECT (filter), "format") : NULL;

  if (path == NULL || find_format (path) != NULL)
    return g_steal_pointer (&path);
  return g_strdup_printf ("%s.%s", path, format != NULL ? format : formats[0].format);
}

static void
response_cb (GtkFileChooserNative *chooser, int response, GtkWidget *widget)
{
  UiTableExportChosen chosen = g_object_get_data (G_OBJECT (chooser), "chosen");
  g_autofree char *path = response == GTK_RESPONSE_ACCEPT ? dup_path (chooser) : NULL;

  if (path != NULL)
    chosen (widget, path);
  g_object_unref (chooser);
}

void
ui_table_export_ask (GtkWidget *widget,
                     CodebookProject *project,
                     const char *title,
                     const char *name,
                     UiTableExportChosen chosen)
{
  GtkFileChooserNative *chooser =
      gtk_file_chooser_native_new (title, GTK_WINDOW (gtk_widget_get_root (widget)),
                                   GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Export"), NULL);
  g_autofree char *offered = g_strdup_printf ("%s.%s", name, formats[0].format);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

      gtk_file_filter_set_name (filter, _ (formats[i].name));
      gtk_file_filter_add_suffix (filter, formats[i].format);
      g_object_set_data (G_OBJECT (filter), "format", (gpointer) formats[i].format);
      gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
    }
  g_strdelimit (offered, "/\\:*?\"<>|", '-');
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), offered);
  ui_chooser_start_beside (chooser, project);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_object_set_data (G_OBJECT (chooser), "chosen", chosen);
  g_signal_connect_object (chooser, "response", G_CALLBACK (response_cb), widget, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

void
ui_table_export_write (GtkWidget *widget,
                       CodebookProject *project,
                       const char *path,
                       const char *sheet,
                       const GPtrArray *table)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = codebook_table_write (table, find_format (path), sheet, &error);
  g_autofree char *message = g_strdup_printf (_ ("The table is in %s"), path);

  if (bytes != NULL)
    ui_export_guard_write_one (widget, project, path, bytes, message);
  else
    ui_toast_error (widget, &error);
}
