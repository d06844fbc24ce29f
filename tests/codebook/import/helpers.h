/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <string.h>
#include <zip.h>

#include "codebook/import/reader.h"

/* The notation for what a reader made: a line a paragraph, "H1|", "L2|", "T|" or "N|" before those
 * that are no body, <b> <i> <u> <s> around formatted text. */
static inline void
append_escaped (GString *out, const CodebookTranscript *transcript, guint start_cp, guint end_cp)
{
  g_autofree char *text = g_utf8_substring (transcript->text, start_cp, end_cp);

  g_string_append (out, text);
}

static inline void
append_tags (GString *out, CodebookFormat format, gboolean closing)
{
  static const char names[] = "bius";

  for (guint i = 0; i < 4; i++)
    {
      guint bit = closing ? 3 - i : i;

      if ((format & (1u << bit)) != 0)
        g_string_append_printf (out, "<%s%c>", closing ? "/" : "", names[bit]);
    }
}

static inline char *
dup_line (const CodebookTranscript *transcript, guint start_cp, guint end_cp)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < transcript->paragraphs->len; i++)
    {
      const CodebookTranscriptParagraph *paragraph =
          &g_array_index (transcript->paragraphs, CodebookTranscriptParagraph, i);

      if (paragraph->start_cp == start_cp)
        g_string_append_printf (out, paragraph->level > 0 ? "%c%u|" : "%c|",
                                " HLTN"[paragraph->style], paragraph -> level);
    }
  for (guint i = 0; i < transcript->runs->len; i++)
    {
      const CodebookTranscriptRun *run =
          &g_array_index (transcript->runs, CodebookTranscriptRun, i);

      if (run->start_cp < start_cp || run->start_cp >= end_cp)
        continue;
      append_escaped (out, transcript, start_cp, run->start_cp);
      append_tags (out, run->format, FALSE);
      append_escaped (out, transcript, run->start_cp, run->end_cp);
      append_tags (out, run->format, TRUE);
      start_cp = run->end_cp;
    }
  append_escaped (out, transcript, start_cp, end_cp);
  return g_string_free (out, FALSE);
}

static inline char *
dup_notation (const CodebookTranscript *transcript)
{
  g_auto (GStrv) lines = g_strsplit (transcript->text, "\n", -1);
  GString *out = g_string_new (NULL);
  guint at = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      guint len = (guint) g_utf8_strlen (lines[i], -1);
      g_autofree char *line = dup_line (transcript, at, at + len);

      g_string_append_printf (out, "%s%s", i > 0 ? "\n" : "", line);
      at += len + 1;
    }
  return g_string_free (out, FALSE);
}

/* A zip of (name, text) pairs, ended by NULL; a NULL text is left out. Then of @bytes as @name, if
 * that is not NULL. */
static inline GBytes *
make_zip_with (const char *const *parts, const char *name, GBytes *bytes)
{
  zip_error_t problem;
  zip_source_t *target = zip_source_buffer_create (NULL, 0, 0, &problem);
  zip_t *zip = zip_open_from_source (target, ZIP_TRUNCATE, &problem);
  zip_stat_t status;
  guint8 *data;

  zip_source_keep (target);
  for (guint i = 0; parts[i] != NULL; i += 2)
    if (parts[i + 1] != NULL)
      g_assert_cmpint (
          zip_file_add (zip, parts[i],
                        zip_source_buffer (zip, parts[i + 1], strlen (parts[i + 1]), 0), 0),
          >=, 0);
  if (name != NULL)
    g_assert_cmpint (zip_file_add (zip, name,
                                   zip_source_buffer (zip, g_bytes_get_data (bytes, NULL),
                                                      g_bytes_get_size (bytes), 0),
                                   0),
                     >=, 0);
  g_assert_cmpint (zip_close (zip), ==, 0);
  zip_source_stat (target, &status);
  data = g_malloc (status.size);
  zip_source_open (target);
  g_assert_cmpint (zip_source_read (target, data, status.size), ==, (zip_int64_t) status.size);
  zip_source_close (target);
  zip_source_free (target);
  return g_bytes_new_take (data, status.size);
}

static inline GBytes *
make_zip (const char *const *parts)
{
  return make_zip_with (parts, NULL, NULL);
}

static inline char *
find_shared (const char *below)
{
  const char *shared = g_getenv ("SHARED_DIR");
  char *path = g_build_filename (shared != NULL ? shared : "../shared", below, NULL);

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    return path;
  g_free (path);
  g_test_skip ("../shared is absent");
  return NULL;
}
