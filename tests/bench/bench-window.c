/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Measures the window on a study that `bench SIZE FILE` made: `bench-window FILE`, on a display
 * (GSK_RENDERER=cairo under Xvfb). Prints how long each takes until it is on the screen. */

#include <stdio.h>
#include <string.h>

#include "app/windows/application.h"
#include "app/windows/window.h"
#include "codebook/model/code.h"
#include "codebook/model/coding.h"
#include "codebook/model/document.h"
#include "ui/place.h"
#include "ui/style.h"

#define TIMES 7

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double one = *(const double *) a, two = *(const double *) b;

  return (one > two) - (one < two);
}

static void
painted_cb (GdkFrameClock *clock, gboolean *painted)
{
  *painted = TRUE;
}

/* Until what is to be drawn has been drawn. */
static void
wait_until_painted (GtkWidget *window)
{
  GdkFrameClock *clock;
  gboolean painted = FALSE;
  gulong handler;

  while (!gtk_widget_get_mapped (window))
    g_main_context_iteration (NULL, TRUE);
  clock = gtk_widget_get_frame_clock (window);
  handler = g_signal_connect (clock, "after-paint", G_CALLBACK (painted_cb), &painted);
  gtk_widget_queue_draw (window);
  while (!painted)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (clock, handler);
}

static void
settle (void)
{
  for (gint64 end = g_get_monotonic_time () + 700000; g_get_monotonic_time () < end;)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
}

static double
resident_mb (void)
{
  g_autofree char *status = NULL;
  const char *at;

  if (!g_file_get_contents ("/proc/self/status", &status, NULL, NULL))
    return 0;
  at = strstr (status, "VmRSS:");
  return at != NULL ? g_ascii_strtod (at + 6, NULL) / 1024.0 : 0;
}

static void
print_median (const char *what, double *ms)
{
  qsort (ms, TIMES, sizeof *ms, compare_doubles);
  printf ("%-44s %8.1f ms (largest %.1f)\n", what, ms[TIMES / 2], ms[TIMES - 1]);
  fflush (stdout);
}

static double
since (gint64 start_us)
{
  return (double) (g_get_monotonic_time () - start_us) / 1000.0;
}

static void
measure_documents (AppWindow *window, GPtrArray *documents)
{
  double ms[TIMES];

  for (guint i = 0; i < TIMES; i++)
    {
      CodebookDocument *document = g_ptr_array_index (documents, (i * 7 + 1) % documents->len);
      gint64 start_us = g_get_monotonic_time ();

      ui_place_go (GTK_WIDGET (window), UI_TARGET_DOCUMENT, document->id, 0, 0);
      wait_until_painted (GTK_WIDGET (window));
      ms[i] = since (start_us);
      settle ();
    }
  print_median ("a document with its codings until painted", ms);
}

static void
measure_codings (AppWindow *window, gint64 document)
{
  CodebookProject *project = app_window_get_project (window);
  g_autoptr (GPtrArray) codes = codebook_code_list (project, NULL);
  double ms[TIMES];

  ui_place_go (GTK_WIDGET (window), UI_TARGET_DOCUMENT, document, 0, 0);
  settle ();
  for (guint i = 0; i < TIMES; i++)
    {
      CodebookCode *code = g_ptr_array_index (codes, (i * 11) % codes->len);
      gint64 start_us = g_get_monotonic_time ();

      g_assert_cmpint (
          codebook_coding_add (project, document, code->id, 100 + i * 31, 190 + i * 31, NULL), !=,
          0);
      wait_until_painted (GTK_WIDGET (window));
      ms[i] = since (start_us);
      settle ();
    }
  print_median ("a coding until committed and painted", ms);
}

static void
activate_cb (GtkApplication *application, const char *path)
{
  AppWindow *window = app_window_new (application);
  g_autoptr (GPtrArray) documents = NULL;
  gint64 start_us;

  gtk_window_present (GTK_WINDOW (window));
  wait_until_painted (GTK_WIDGET (window));
  settle ();
  start_us = g_get_monotonic_time ();
  app_window_open (window, path);
  wait_until_painted (GTK_WIDGET (window));
  printf ("%-44s %8.1f ms\n", "the project until its first frame", since (start_us));
  settle ();
  documents = codebook_document_list (app_window_get_project (window), NULL);
  measure_documents (window, documents);
  measure_codings (window, ((CodebookDocument *) g_ptr_array_index (documents, 2))->id);
  printf ("%-44s %8.1f MB\n", "resident memory", resident_mb ());
  gtk_window_close (GTK_WINDOW (window));
  g_application_quit (G_APPLICATION (application));
}

int
main (int argc, char **argv)
{
  g_autoptr (AdwApplication) application = NULL;

  if (argc != 2)
    {
      fprintf (stderr, "bench-window FILE\n");
      return 2;
    }
  application = ADW_APPLICATION (
      g_object_new (APP_TYPE_APPLICATION, "application-id", "org.draad.Draad.Bench", "flags",
                    G_APPLICATION_NON_UNIQUE, "resource-base-path", "/org/draad/Draad", NULL));
  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), argv[1]);
  return g_application_run (G_APPLICATION (application), 1, argv);
}
