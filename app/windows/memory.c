/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/windows/memory.h"

#ifdef __GLIBC__
#include <malloc.h>

#define LARGE_BYTES (32 * 1024 * 1024)
#define SPARE_BYTES (16 * 1024 * 1024)
#endif

#define STILL_S 3

typedef struct
{
  gint64 drawn_us; /* the last frame, on the monotonic clock */
  guint source;
} Watch;

void
app_memory_set_up (void)
{
#ifdef __GLIBC__
  /* Each frame is drawn in a picture of its own, which goes with the frame. Mapped anew each time
   * (as glibc does with what is large) its pages cost twenty times what drawing in them does: the
   * room is kept, until it is given back. */
  mallopt (M_MMAP_THRESHOLD, LARGE_BYTES);
  mallopt (M_TRIM_THRESHOLD, SPARE_BYTES);
#endif
}

/* All between what is in use; at the end as much stays as a frame may want. */
void
app_memory_give_back (void)
{
#ifdef __GLIBC__
  malloc_trim (SPARE_BYTES);
#endif
}

static gboolean
still_cb (gpointer user_data)
{
  Watch *watch = user_data;

  if (g_get_monotonic_time () - watch->drawn_us < STILL_S * G_USEC_PER_SEC)
    return G_SOURCE_CONTINUE;
  watch->source = 0;
  app_memory_give_back ();
  return G_SOURCE_REMOVE;
}

static void
drawn_cb (Watch *watch)
{
  watch->drawn_us = g_get_monotonic_time ();
  if (watch->source == 0)
    watch->source = g_timeout_add_seconds (STILL_S, still_cb, watch);
}

static void
free_watch (gpointer data, GClosure *closure)
{
  Watch *watch = data;

  g_clear_handle_id (&watch->source, g_source_remove);
  g_free (watch);
}

static void
realize_cb (GtkWidget *window)
{
  GClosure *closure = g_cclosure_new_swap (G_CALLBACK (drawn_cb), g_new0 (Watch, 1), free_watch);

  /* The clock goes with the window's surface, and the handler with the clock. */
  g_signal_connect_closure (gtk_widget_get_frame_clock (window), "after-paint", closure, FALSE);
}

void
app_memory_watch (GtkWidget *window)
{
  g_signal_connect (window, "realize", G_CALLBACK (realize_cb), NULL);
}
