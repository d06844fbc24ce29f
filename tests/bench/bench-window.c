/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Measures the window on a study that `bench SIZE FILE` made: `bench-window FILE [ONLY]`, on a
 * display (GSK_RENDERER=cairo under Xvfb); with ONLY just the figures whose name holds it. For
 * each: how long until it is on the screen, how much of that this thread worked (on a machine that
 * does other things too, that says more), and the longest that the window stood still afterwards,
 * while it caught up with what may come later. To profile one, with the two valgrind is told to
 * collect within:
 *
 *   valgrind --tool=callgrind --toggle-collect='run_once*' bench-window FILE verdict */

#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "app/windows/application.h"
#include "app/windows/window-private.h"
#include "codebook/model/code.h"
#include "codebook/model/coding.h"
#include "codebook/model/document.h"
#include "codebook/model/section.h"
#include "tests/bench/bench-study.h"
#include "ui/cases/prose.h"
#include "ui/transcript/transcript-view.h"
#include "ui/transcript/transcript.h"

#define TIMES 9
#define SETTLE_MS 700
#define BACKUP_MS 9000 /* the copy that is made soon after opening */
#define STILL_MS 15000 /* until a caret no longer blinks and the window has stood still */

typedef struct
{
  const char *path, *only;
  AppWindow *window;
  CodebookProject *project; /* borrowed */
  BenchStudy study;
  GPtrArray *documents; /* CodebookDocument, without the long one */
  GPtrArray *codes;     /* CodebookCode */
  GtkWidget *written;   /* GtkTextView that is typed in, borrowed */
} Bench;

typedef struct
{
  const char *name;
  double aim_ms;                          /* at 500 documents; 0 = none */
  void (*set_up) (Bench *bench);          /* once; may be NULL */
  void (*act) (Bench *bench, guint turn); /* TIMES */
  guint times;                            /* 0: TIMES */
} Figure;

/* Time ----------------------------------------------------------------------------------------- */

typedef struct
{
  double wall_ms, work_ms, after_ms;
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
  return (Clock){ read_clock (CLOCK_MONOTONIC), read_clock (CLOCK_THREAD_CPUTIME_ID), 0 };
}

static Clock
since (Clock start)
{
  Clock now = start_clock ();

  return (Clock){ now.wall_ms - start.wall_ms, now.work_ms - start.work_ms, 0 };
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double one = *(const double *) a, two = *(const double *) b;

  return (one > two) - (one < two);
}

static void
print_medians (const Figure *figure, const Clock *all, guint n)
{
  double wall[TIMES], work[TIMES], after[TIMES];

  for (guint i = 0; i < n; i++)
    {
      wall[i] = all[i].wall_ms;
      work[i] = all[i].work_ms;
      after[i] = all[i].after_ms;
    }
  qsort (wall, n, sizeof *wall, compare_doubles);
  qsort (work, n, sizeof *work, compare_doubles);
  qsort (after, n, sizeof *after, compare_doubles);
  printf ("%-52s %8.1f ms", figure->name, wall[n / 2]);
  if (figure->aim_ms > 0)
    printf (" (aim %3.0f)", figure->aim_ms);
  else
    printf ("          ");
  printf (" %7.1f of work, largest %.1f; then %.1f\n", work[n / 2], work[n - 1], after[n / 2]);
  fflush (stdout);
}

/* The screen ----------------------------------------------------------------------------------- */

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

/* The longest that a turn of the main loop worked meanwhile. */
static double
settle (guint ms)
{
  double longest = 0;

  for (gint64 end = g_get_monotonic_time () + ms * 1000; g_get_monotonic_time () < end;)
    {
      Clock start = start_clock ();

      if (g_main_context_iteration (NULL, FALSE))
        longest = MAX (longest, since (start).work_ms);
      else
        g_usleep (1000);
    }
  return longest;
}

/* The first in view below @root. */
static GtkWidget *
find (GtkWidget *root, GType type)
{
  GtkWidget *found = NULL;

  if (!gtk_widget_get_mapped (root))
    return NULL;
  if (g_type_is_a (G_OBJECT_TYPE (root), type))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, type);
  return found;
}

static void
show_document (Bench *bench, gint64 document)
{
  ui_place_go (GTK_WIDGET (bench->window), UI_TARGET_DOCUMENT, document, 0, 0);
  settle (SETTLE_MS);
}

/* What is measured ----------------------------------------------------------------------------- */

static void
open_document (Bench *bench, guint turn)
{
  CodebookDocument *document =
      g_ptr_array_index (bench->documents, (turn * 7 + 1) % bench->documents->len);

  ui_place_go (GTK_WIDGET (bench->window), UI_TARGET_DOCUMENT, document->id, 0, 0);
}

static void
open_long (Bench *bench, guint turn)
{
  ui_place_go (GTK_WIDGET (bench->window), UI_TARGET_DOCUMENT, bench->study.long_document, 0, 0);
}

static void
show_short (Bench *bench)
{
  show_document (bench, ((CodebookDocument *) g_ptr_array_index (bench->documents, 2))->id);
}

static void
show_long (Bench *bench)
{
  show_document (bench, bench->study.long_document);
}

static void
code_in (Bench *bench, gint64 document, guint turn)
{
  CodebookCode *code = g_ptr_array_index (bench->codes, (turn * 11) % bench->codes->len);
  guint at = 100 + (guint) (g_get_real_time () % 400);

  /* Not where it was the time before: that would be no coding more. */
  g_assert_cmpint (codebook_coding_add (bench->project, document, code->id, at, at + 90, NULL), !=,
                   0);
}

static void
code_short (Bench *bench, guint turn)
{
  code_in (bench, ((CodebookDocument *) g_ptr_array_index (bench->documents, 2))->id, turn);
}

static void
code_long (Bench *bench, guint turn)
{
  code_in (bench, bench->study.long_document, turn);
}

/* From the middle: what is behind it follows. */
static void
enter_long (Bench *bench)
{
  UiTranscript *transcript;

  show_long (bench);
  transcript = UI_TRANSCRIPT (find (GTK_WIDGET (bench->window), UI_TYPE_TRANSCRIPT));
  ui_transcript_go_to (transcript, 150000, 150000, FALSE);
  settle (2 * SETTLE_MS);
  bench->written = find (GTK_WIDGET (transcript), UI_TYPE_TRANSCRIPT_VIEW);
}

static void
move_caret (Bench *bench, guint turn)
{
  g_signal_emit_by_name (bench->written, "move-cursor",
                         turn % 3 == 2 ? GTK_MOVEMENT_DISPLAY_LINES : GTK_MOVEMENT_WORDS, 1, FALSE);
}

static void
start_editing (Bench *bench)
{
  enter_long (bench);
  ui_transcript_set_editing (UI_TRANSCRIPT (find (GTK_WIDGET (bench->window), UI_TYPE_TRANSCRIPT)),
                             TRUE);
  settle (SETTLE_MS);
}

/* As the input method does when a key comes. */
static void
type_key (Bench *bench, guint turn)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (bench->written));

  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_insert_interactive_at_cursor (buffer, turn % 5 == 4 ? " " : "e", 1, TRUE);
  gtk_text_buffer_end_user_action (buffer);
}

static void
show_places (Bench *bench, const char *view)
{
  GtkWidget *place;

  ui_place_go (GTK_WIDGET (bench->window), UI_TARGET_CASE, bench->study.study_case, 0, 0);
  settle (SETTLE_MS);
  place = adw_view_stack_get_visible_child (bench->window->places);
  g_object_set (place, "view", view, NULL);
  settle (SETTLE_MS);
}

static void
show_description (Bench *bench)
{
  show_places (bench, "description");
}

static void
show_matrix (Bench *bench)
{
  show_places (bench, "matrix");
  settle (2 * SETTLE_MS);
}

static void
start_writing (Bench *bench)
{
  show_description (bench);
  bench->written = find (GTK_WIDGET (bench->window), UI_TYPE_PROSE);
  ui_prose_enter (UI_PROSE (bench->written), TRUE);
  settle (SETTLE_MS);
}

static void
set_verdict (Bench *bench, guint turn)
{
  g_assert_true (codebook_section_set_verdict (
      bench->project, bench->study.study_case, bench->study.theme,
      turn % 2 == 0 ? CODEBOOK_VERDICT_HELPS : CODEBOOK_VERDICT_HINDERS, NULL));
}

static void
open_case (Bench *bench, guint turn)
{
  g_autoptr (CodebookDocument) document =
      codebook_document_get (bench->project,
                             ((CodebookDocument *) g_ptr_array_index (
                                  bench->documents, (turn * 5) % bench->documents->len))
                                 ->id,
                             NULL);

  ui_place_go (GTK_WIDGET (bench->window), UI_TARGET_CASE, document->study_case, 0, 0);
}

static const Figure figures[] = {
  { "a document with 400 codings until painted", 100, NULL, open_document, 0 },
  { "a coding until committed and painted", 16, show_short, code_short, 0 },
  { "a document of 60,000 words until painted", 0, show_short, open_long, 1 },
  { "the same in 60,000 words", 16, show_long, code_long, 0 },
  { "the caret moved in 60,000 words", 16, enter_long, move_caret, 0 },
  { "a key typed in 60,000 words", 16, start_editing, type_key, 0 },
  { "a case with its fragments until painted", 100, show_description, open_case, 0 },
  { "a key typed in a section with 50 quotes", 16, start_writing, type_key, 0 },
  { "a verdict until committed and painted", 16, show_description, set_verdict, 0 },
  { "the same in the matrix", 16, show_matrix, set_verdict, 0 },
};

/* Running -------------------------------------------------------------------------------------- */

static gboolean
is_wanted (Bench *bench, const char *name)
{
  return bench->only == NULL || strstr (name, bench->only) != NULL;
}

static G_GNUC_NO_INLINE Clock
run_once (Bench *bench, const Figure *figure, guint turn)
{
  Clock start = start_clock ();

  figure->act (bench, turn);
  wait_until_painted (GTK_WIDGET (bench->window));
  return since (start);
}

static void
run (Bench *bench, const Figure *figure)
{
  guint times = figure->times != 0 ? figure->times : TIMES;
  Clock all[TIMES];

  if (!is_wanted (bench, figure->name))
    return;
  if (figure->set_up != NULL)
    figure->set_up (bench);
  for (guint i = 0; i < times; i++)
    {
      all[i] = run_once (bench, figure, i);
      all[i].after_ms = settle (SETTLE_MS);
    }
  print_medians (figure, all, times);
}

static void
open_project (Bench *bench, guint turn)
{
  app_window_open (bench->window, bench->path);
}

static void
print_memory (const char *what, double aim_mb)
{
  g_autofree char *status = NULL;
  const char *at;

  settle (STILL_MS);
  if (g_file_get_contents ("/proc/self/status", &status, NULL, NULL)
      && (at = strstr (status, "VmRSS:")) != NULL)
    printf ("%-52s %8.1f MB (aim %3.0f)\n", what, g_ascii_strtod (at + 6, NULL) / 1024.0, aim_mb);
}

static void
list_documents (Bench *bench)
{
  bench->study = bench_study_find (bench->project);
  bench->documents = codebook_document_list (bench->project, NULL);
  bench->codes = codebook_code_list (bench->project, NULL);
  for (guint i = bench->documents->len; i > 0; i--)
    if (((CodebookDocument *) g_ptr_array_index (bench->documents, i - 1))->id
        == bench->study.long_document)
      g_ptr_array_remove_index (bench->documents, i - 1);
}

static void
activate_cb (GtkApplication *application, Bench *bench)
{
  static const Figure first = { "the project until its first frame", 300, NULL, open_project, 1 };

  bench->window = app_window_new (application);
  gtk_window_present (GTK_WINDOW (bench->window));
  wait_until_painted (GTK_WIDGET (bench->window));
  settle (SETTLE_MS);
  if (is_wanted (bench, "memory"))
    print_memory ("resident memory of an empty window", 150);
  if (is_wanted (bench, first.name))
    run (bench, &first);
  else
    open_project (bench, 0);
  bench->project = app_window_get_project (bench->window);
  settle (BACKUP_MS);
  list_documents (bench);
  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    {
      run (bench, &figures[i]);
      if (i == 1 && is_wanted (bench, "memory"))
        print_memory ("resident memory, coding", 150);
    }
  if (is_wanted (bench, "memory"))
    print_memory ("resident memory, after all of it", 150);
  gtk_window_close (GTK_WINDOW (bench->window));
  g_clear_pointer (&bench->documents, g_ptr_array_unref);
  g_clear_pointer (&bench->codes, g_ptr_array_unref);
  g_application_quit (G_APPLICATION (application));
}

/* In a process of its own, so that what it takes up is not measured. */
static void
complete (const char *path)
{
  pid_t child = fork ();
  int status = 0;

  if (child == 0)
    {
      bench_study_complete (path);
      _exit (0);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_cmpint (status, ==, 0);
}

int
main (int argc, char **argv)
{
  g_autoptr (AdwApplication) application = NULL;
  Bench bench = { 0 };

  if (argc != 2 && argc != 3)
    {
      fprintf (stderr, "bench-window FILE [ONLY]\n");
      return 2;
    }
  bench.path = argv[1];
  bench.only = argv[2];
  complete (bench.path);
  application = ADW_APPLICATION (
      g_object_new (APP_TYPE_APPLICATION, "application-id", "org.draad.Draad.Bench", "flags",
                    G_APPLICATION_NON_UNIQUE, "resource-base-path", "/org/draad/Draad", NULL));
  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), &bench);
  return g_application_run (G_APPLICATION (application), 1, argv);
}
