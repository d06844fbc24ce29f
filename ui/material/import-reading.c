/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/material/import-reading.h"

#include "codebook/import/reader.h"

#define MOST_THREADS 2

typedef struct
{
  GWeakRef object;
  GCancellable *cancellable;
  UiImportRead read;
  GPtrArray *files; /* UiImportFile, of the main thread: the threads only read ->path */
  int next;         /* atomic */
  int references;   /* atomic */
} Reading;

typedef struct
{
  Reading *reading;
  UiImportFile *file;
  CodebookTranscript *transcript;
  char *error;
} ReadOne;

static void
reading_unref (Reading *reading)
{
  if (!g_atomic_int_dec_and_test (&reading->references))
    return;
  g_weak_ref_clear (&reading->object);
  g_object_unref (reading->cancellable);
  g_ptr_array_unref (reading->files);
  g_free (reading);
}

static gboolean
read_one_cb (gpointer data)
{
  ReadOne *one = data;
  g_autoptr (GObject) object = g_weak_ref_get (&one->reading->object);

  if (object != NULL && !g_cancellable_is_cancelled (one->reading->cancellable))
    one->reading->read (one->file, g_steal_pointer (&one->transcript), one->error, object);
  g_clear_pointer (&one->transcript, codebook_transcript_free);
  g_free (one->error);
  reading_unref (one->reading);
  g_free (one);
  return G_SOURCE_REMOVE;
}

static gpointer
read_thread (gpointer data)
{
  Reading *reading = data;
  guint i;

  while ((i = (guint) g_atomic_int_add (&reading->next, 1)) < reading->files->len
         && !g_cancellable_is_cancelled (reading->cancellable))
    {
      ReadOne *one = g_new0 (ReadOne, 1);
      g_autoptr (GError) error = NULL;

      one->reading = reading;
      one->file = g_ptr_array_index (reading->files, i);
      g_atomic_int_inc (&reading->references);
      one->transcript = codebook_reader_read_file (one->file->path, reading->cancellable, &error);
      if (error != NULL)
        one->error = g_strdup (error->message);
      g_idle_add (read_one_cb, one);
    }
  /* The files are of the main thread: so is the last reference. */
  g_idle_add_once ((GSourceOnceFunc) reading_unref, reading);
  return NULL;
}

void
ui_import_reading_start (GPtrArray *files,
                         GCancellable *cancellable,
                         UiImportRead read,
                         GObject *object)
{
  Reading *reading = g_new0 (Reading, 1);
  guint threads = MIN (g_get_num_processors (), MOST_THREADS);

  g_weak_ref_init (&reading->object, object);
  reading->cancellable = g_object_ref (cancellable);
  reading->read = read;
  reading->files = files;
  reading->references = (int) threads;
  for (guint i = 0; i < threads; i++)
    g_thread_unref (g_thread_new ("read", read_thread, reading));
}
