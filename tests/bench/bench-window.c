/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Measures the window on a study that `bench SIZE FILE` made: `bench-window FILE`, on a display
 * (GSK_RENDERER=cairo under Xvfb). Prints how long each takes until it is on the screen, and how
 * much of that this thread worked: on a machine that does other things too, the latter says more.
 */

#include <stdio.h>
#include <string.h>
#include <time.h>

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

typedef struct
{
  double wall_ms, work_ms;
} Clock;

static double
read_clock (clockid_t id)
{
  struct timespec at;

  clock_gettime (id, &at);
  return (double) at.tv_sec * 1000.0 + (double) at.tv_nsec / 1e6;
}

static Clock
start_clock (void)
{
  return (Clock){ read_clock (CLOCK_MONOTONIC), read_clock (CLOCK_THREAD_CPUTIME_ID) };
}

static Clock
since (Clock start)
{
  Clock now = start_clock ();

  return (Clock){ now.wall_ms - start.wall_ms, now.work_ms - start.work_ms };
}

static void
print_medians (const char *what, const Clock *all, guint n)
{
  double wall[TIMES], work[TIMES];

  for (guint i = 0; i < n; i++)
    {
      wall[i] = all[i].wall_ms;
      work[i] = all[i].work_ms;
    }
  qsort (wall, n, sizeof *wall, compare_doubles);
  qsort (work, n, sizeof *work, compare_doubles);
  printf ("%-44s %8.1f ms, %8.1f of work (largest %.1f)\n", what, wall[n / 2], work[n / 2],
          work[n - 1]);
  fflush (stdout);
}

static void
measure_documents (AppWindow *window, GPtrArray *documents)
{
  Clock all[TIMES];

  for (guint i = 0; i < TIMES; i++)
    {
      CodebookDocument *document = g_ptr_array_index (documents, (i * 7 + 1) % documents->len);
      Clock start = start_clock ();

      ui_place_go (GTK_WIDGET (window), UI_TARGET_DOCUMENT, document->id, 0, 0);
      wait_until_painted (GTK_WIDGET (window));
      all[i] = since (start);
      settle ();
    }
  print_medians ("a document with its codings until painted", all, TIMES);
}

static void
measure_codings (AppWindow *window, gint64 document)
{
  CodebookProject *project = app_window_get_project (window);
  g_autoptr (GPtrArray) codes = codebook_code_list (project, NULL);
  Clock all[TIMES];

  ui_place_go (GTK_WIDGET (window), UI_TARGET_DOCUMENT, document, 0, 0);
  settle ();
  for (guint i = 0; i < TIMES; i++)
    {
      CodebookCode *code = g_ptr_array_index (codes, (i * 11) % codes->len);
      Clock start = start_clock ();

      g_assert_cmpint (
          codebook_coding_add (project, document, code->id, 100 + i * 31, 190 + i * 31, NULL), !=,
          0);
      wait_until_painted (GTK_WIDGET (window));
      all[i] = since (start);
      settle ();
    }
  print_medians ("a coding until committed and painted", all, TIMES);
}

static void
activate_cb (GtkApplication *application, const char *path)
{
  AppWindow *window = app_window_new (application);
  g_autoptr (GPtrArray) documents = NULL;
  Clock start, opened;

  gtk_window_present (GTK_WINDOW (window));
  wait_until_painted (GTK_WIDGET (window));
  settle ();
  start = start_clock ();
  app_window_open (window, path);
  wait_until_painted (GTK_WIDGET (window));
  opened = since (start);
  print_medians ("the project until its first frame", &opened, 1);
  printf ("TIME %.6f,%.6f\n", start.wall_ms / 1000, (start.wall_ms + opened.wall_ms) / 1000);
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
