/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/privacy/export-guard.h"

#include <glib/gi18n-lib.h>

#include "codebook/import/reader.h"
#include "codebook/privacy/pseudonyms.h"
#include "codebook/privacy/scan.h"
#include "codebook/report/writer.h"
#include "ui/privacy/name-row.h"
#include "ui/privacy/opened-key.h"
#include "ui/question.h"
#include "ui/toast.h"

#define MOST_SHOWN 200
#define LIST_PX 240

typedef struct
{
  GtkWidget *widget; /* weak */
  GPtrArray *files;
  CodebookNameMatcher *matcher;
  GPtrArray *hits;  /* CodebookScanHit *, of all files */
  GArray *counts;   /* guint: how many of them each file has */
  GPtrArray *blind; /* char *: what could not be looked through, and why */
  UiExportGuardDone done;
  gpointer user_data;
} Guard;

static void
file_free (gpointer data)
{
  UiExportFile *file = data;

  g_free (file->path);
  g_bytes_unref (file->bytes);
  g_free (file);
}

GPtrArray *
ui_export_guard_new_files (void)
{
  return g_ptr_array_new_with_free_func (file_free);
}

void
ui_export_guard_add (GPtrArray *files, char *path, GBytes *bytes)
{
  UiExportFile *file = g_new0 (UiExportFile, 1);

  file->path = path;
  file->bytes = bytes;
  g_ptr_array_add (files, file);
}

static void
guard_free (Guard *guard)
{
  g_clear_weak_pointer (&guard->widget);
  g_ptr_array_unref (guard->files);
  g_clear_pointer (&guard->matcher, codebook_name_matcher_free);
  g_ptr_array_unref (guard->hits);
  g_array_unref (guard->counts);
  g_ptr_array_unref (guard->blind);
  g_free (guard);
}

static void
end (Guard *guard, guint written)
{
  guard->done (written, guard->user_data);
  guard_free (guard);
}

static void
write_all (Guard *guard)
{
  g_autoptr (GError) error = NULL;
  guint written = 0;

  for (; written < guard->files->len; written++)
    {
      const UiExportFile *file = guard->files->pdata[written];

      if (!codebook_writer_save (file->bytes, file->path, &error))
        break;
    }
  ui_toast_error (guard->widget, &error);
  end (guard, written);
}

/* Looking through ------------------------------------------------------------------------------ */

static void
look_through (Guard *guard, const UiExportFile *file)
{
  g_autofree char *name = g_filename_display_basename (file->path);
  g_autoptr (GError) error = NULL;
  guint before = guard->hits->len, found;
  gboolean ok = codebook_scan_bytes (guard->matcher, file->bytes, name, guard->hits, &error);

  if (ok && g_str_has_suffix (name, ".pdf"))
    {
      g_autoptr (CodebookTranscript) pages =
          codebook_reader_read_bytes (file->bytes, name, NULL, &error);

      if (pages != NULL)
        codebook_scan_text (guard->matcher, pages->text, pages->len_bytes, "", guard->hits);
    }
  if (error != NULL)
    g_ptr_array_add (guard->blind, g_strdup_printf ("%s: %s", name, error->message));
  found = guard->hits->len - before;
  g_array_append_val (guard->counts, found);
}

static void
look_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Guard *guard = data;

  for (guint i = 0; i < guard->files->len; i++)
    look_through (guard, guard->files->pdata[i]);
  g_task_return_boolean (task, TRUE);
}

/* What was found ------------------------------------------------------------------------------- */

/* Where in a file a name stands, as people know files. */
static const char *
get_where (const CodebookScanHit *hit)
{
  if (hit->line == 0)
    return _ ("in its name");
  if (strstr (hit->part, "docProps") != NULL || g_str_has_suffix (hit->part, "meta.xml"))
    return _ ("in its properties");
  if (strstr (hit->part, "comments") != NULL)
    return _ ("in a comment");
  return NULL;
}

static GtkWidget *
make_details (const Guard *guard)
{
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  guint hit = 0;

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "found-names");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Where it stands"), -1);
  for (guint i = 0; i < guard->files->len; i++)
    {
      const UiExportFile *file = guard->files->pdata[i];
      g_autofree char *name = g_filename_display_basename (file->path);

      for (guint n = 0; n < g_array_index (guard->counts, guint, i); n++, hit++)
        {
          const CodebookScanHit *found = guard->hits->pdata[hit];

          if (hit < MOST_SHOWN)
            gtk_list_box_append (GTK_LIST_BOX (list),
                                 ui_name_row_new_found (found->text, found->context,
                                                        guard->files->len > 1 ? name : NULL,
                                                        get_where (found)));
        }
    }
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), LIST_PX);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), list);
  return scrolled;
}

static void
answered_cb (gboolean yes, const char *text, gpointer user_data)
{
  Guard *guard = user_data;

  if (yes && guard->widget != NULL)
    write_all (guard);
  else
    end (guard, 0);
}

static void
ask (Guard *guard)
{
  guint n = guard->hits->len;
  g_autofree char *found = g_strdup_printf (
      g_dngettext (
          GETTEXT_PACKAGE,
          "A name of the key still stands in it, in %u place. Nothing has been written yet.",
          "Names of the key still stand in it, in %u places. Nothing has been written yet.", n),
      n);
  g_autofree char *blind = NULL;

  g_ptr_array_add (guard->blind, NULL);
  blind = g_strjoinv ("\n", (char **) guard->blind->pdata);
  ui_question_ask_about (guard->widget, n > 0 ? _ ("Export with names?") : _ ("Export unseen?"),
                         n > 0 ? found : blind, n > 0 ? make_details (guard) : NULL, NULL,
                         _ ("_Export Anyway"), TRUE, answered_cb, guard);
}

static void
looked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Guard *guard = user_data;

  if (guard->widget == NULL)
    end (guard, 0);
  else if (guard->hits->len == 0 && guard->blind->len == 0)
    write_all (guard);
  else
    ask (guard);
}

void
ui_export_guard_write (GtkWidget *widget,
                       CodebookProject *project,
                       GPtrArray *files,
                       UiExportGuardDone done,
                       gpointer user_data)
{
  Guard *guard = g_new0 (Guard, 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (CodebookKey) key = ui_opened_key_gather (ui_opened_key_of (project), project, &error);
  g_autoptr (GTask) task = NULL;

  g_set_weak_pointer (&guard->widget, widget);
  guard->files = g_ptr_array_ref (files);
  guard->hits = g_ptr_array_new_with_free_func ((GDestroyNotify) codebook_scan_hit_free);
  guard->counts = g_array_new (FALSE, FALSE, sizeof (guint));
  guard->blind = g_ptr_array_new_with_free_func (g_free);
  guard->done = done;
  guard->user_data = user_data;
  if (key == NULL)
    {
      ui_toast_error (widget, &error);
      end (guard, 0);
      return;
    }
  guard->matcher = codebook_pseudonyms_make_matcher (key->entities);
  if (codebook_name_matcher_get_count (guard->matcher) == 0)
    {
      write_all (guard);
      return;
    }
  task = g_task_new (NULL, NULL, looked_cb, guard);
  g_task_set_source_tag (task, ui_export_guard_write);
  g_task_set_task_data (task, guard, NULL);
  g_task_run_in_thread (task, look_thread);
}

typedef struct
{
  GtkWidget *widget;
  char *message;
} Told;

static void
one_written_cb (guint written, gpointer user_data)
{
  Told *told = user_data;

  if (written > 0)
    ui_toast_show (told->widget, told->message);
  g_object_unref (told->widget);
  g_free (told->message);
  g_free (told);
}

void
ui_export_guard_write_one (GtkWidget *widget,
                           CodebookProject *project,
                           const char *path,
                           GBytes *bytes,
                           const char *message)
{
  g_autoptr (GPtrArray) files = ui_export_guard_new_files ();
  Told *told = g_new0 (Told, 1);

  told->widget = g_object_ref (widget);
  told->message = g_strdup (message);
  ui_export_guard_add (files, g_strdup (path), bytes);
  ui_export_guard_write (widget, project, files, one_written_cb, told);
}
