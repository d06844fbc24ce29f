/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/cases/export-bar.h"

#include <glib/gi18n-lib.h>

#include "codebook/report/description.h"
#include "codebook/report/writer.h"
#include "ui/privacy/export-guard.h"
#include "ui/toast.h"

struct _UiExportBar
{
  AdwBin parent_instance;

  /* owned */
  UiStudy *study; /* of the run; (nullable) */
  GArray *ids;    /* of the cases to write */
  guint done, source;
  char *folder, *format;
  GPtrArray *files; /* UiExportFile: what is made so far, and not yet written */

  /* child */
  GtkProgressBar *progress;
};

G_DEFINE_FINAL_TYPE (UiExportBar, ui_export_bar, ADW_TYPE_BIN)

static void
end (UiExportBar *self, const char *message)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_object (&self->study);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  if (message != NULL && parent != NULL)
    ui_toast_show (parent, message);
}

static gboolean
is_taken (UiExportBar *self, const char *path)
{
  for (guint i = 0; i < self->files->len; i++)
    if (g_str_equal (((UiExportFile *) self->files->pdata[i])->path, path))
      return TRUE;
  return g_file_test (path, G_FILE_TEST_EXISTS);
}

/* What is there stays: a name that is taken gets a number. */
static char *
make_path (UiExportBar *self, const CodebookCase *one)
{
  g_autofree char *name = ui_export_bar_make_name (one);
  g_autofree char *path = g_strdup_printf ("%s/%s.%s", self->folder, name, self->format);

  for (guint n = 2; is_taken (self, path); n++)
    {
      g_free (path);
      path = g_strdup_printf ("%s/%s (%u).%s", self->folder, name, n, self->format);
    }
  return g_steal_pointer (&path);
}

static gboolean
make_next (UiExportBar *self, GError **error)
{
  gint64 id = g_array_index (self->ids, gint64, self->done++);
  const CodebookCase *one = ui_study_find_case (self->study, id);
  g_autoptr (CodebookBlocks) blocks = NULL;
  GBytes *bytes;

  /* It may have been taken away meanwhile. */
  if (one == NULL)
    return TRUE;
  blocks = codebook_description_make (self->study->project, id, error);
  bytes = blocks != NULL ? codebook_writer_find (self->format)->write (blocks, error) : NULL;
  if (bytes != NULL)
    ui_export_guard_add (self->files, make_path (self, one), bytes);
  return bytes != NULL;
}

static void
written_cb (guint written, gpointer user_data)
{
  g_autoptr (UiExportBar) self = user_data;
  g_autofree char *message =
      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u description is in %s",
                                    "%u descriptions are in %s", written),
                       written, self->folder);

  end (self, written > 0 ? message : NULL);
}

static gboolean
next_cb (gpointer user_data)
{
  UiExportBar *self = user_data;
  g_autoptr (GError) error = NULL;

  if (!make_next (self, &error))
    {
      ui_toast_error (gtk_widget_get_parent (GTK_WIDGET (self)), &error);
      self->source = 0;
      end (self, NULL);
      return G_SOURCE_REMOVE;
    }
  gtk_progress_bar_set_fraction (self->progress, (double) self->done / self->ids->len);
  if (self->done < self->ids->len)
    return G_SOURCE_CONTINUE;
  self->source = 0;
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  ui_export_guard_write (gtk_widget_get_parent (GTK_WIDGET (self)), self->study->project,
                         self->files, written_cb, g_object_ref (self));
  return G_SOURCE_REMOVE;
}

static void
stop_cb (UiExportBar *self)
{
  end (self, _ ("Stopped. Nothing was written"));
}

static void
ui_export_bar_dispose (GObject *object)
{
  UiExportBar *self = UI_EXPORT_BAR (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_object (&self->study);
  G_OBJECT_CLASS (ui_export_bar_parent_class)->dispose (object);
}

static void
ui_export_bar_finalize (GObject *object)
{
  UiExportBar *self = UI_EXPORT_BAR (object);

  g_array_unref (self->ids);
  g_ptr_array_unref (self->files);
  g_free (self->folder);
  g_free (self->format);
  G_OBJECT_CLASS (ui_export_bar_parent_class)->finalize (object);
}

static void
ui_export_bar_class_init (UiExportBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ui_export_bar_dispose;
  G_OBJECT_CLASS (klass)->finalize = ui_export_bar_finalize;
}

static void
ui_export_bar_init (UiExportBar *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *button = gtk_button_new_from_icon_name ("process-stop-symbolic");

  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->files = ui_export_guard_new_files ();
  self->progress = GTK_PROGRESS_BAR (gtk_progress_bar_new ());
  gtk_widget_set_size_request (GTK_WIDGET (self->progress), 96, -1);
  gtk_widget_set_valign (GTK_WIDGET (self->progress), GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->progress), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Export of the descriptions"), -1);
  gtk_widget_set_tooltip_text (button, _ ("Stop"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (stop_cb), self);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->progress));
  gtk_box_append (GTK_BOX (box), button);
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

void
ui_export_bar_run (UiExportBar *self, UiStudy *study, GFile *folder, const char *format)
{
  g_return_if_fail (UI_IS_EXPORT_BAR (self));

  end (self, NULL);
  g_array_set_size (self->ids, 0);
  for (guint i = 0; i < study->cases->len; i++)
    g_array_append_val (self->ids, ((CodebookCase *) g_ptr_array_index (study->cases, i))->id);
  if (self->ids->len == 0)
    return;
  self->study = g_object_ref (study);
  self->done = 0;
  g_ptr_array_unref (self->files);
  self->files = ui_export_guard_new_files ();
  g_free (self->folder);
  g_free (self->format);
  self->folder = g_file_get_path (folder);
  self->format = g_strdup (format);
  gtk_progress_bar_set_fraction (self->progress, 0);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  self->source = g_idle_add (next_cb, self);
}

void
ui_export_bar_stop (UiExportBar *self)
{
  g_return_if_fail (UI_IS_EXPORT_BAR (self));

  end (self, NULL);
}

char *
ui_export_bar_make_name (const CodebookCase *one)
{
  g_autofree char *name = g_strdup_printf ("%s %s", one->name, one->label);

  return g_strstrip (g_strdelimit (g_steal_pointer (&name), "/\\:*?\"<>|", '-'));
}
