/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/fuzz/packed.h"

#include <string.h>
#include <zip.h>

#define MARK "== "
#define MOST_PARTS 64

static void
add_part (zip_t *zip, const char *name, gsize name_len, const guint8 *data, gsize len)
{
  g_autofree char *part = g_strndup (name, MIN (name_len, 200));
  zip_source_t *source = zip_source_buffer (zip, data, len, 0);
  zip_int64_t index = source != NULL ? zip_file_add (zip, part, source, ZIP_FL_OVERWRITE) : -1;

  if (index >= 0)
    zip_set_file_compression (zip, (zip_uint64_t) index, ZIP_CM_STORE, 0);
  else if (source != NULL)
    zip_source_free (source);
}

static void
add_parts (zip_t *zip, const guint8 *data, gsize len)
{
  const guint8 *end = data + len;
  const guint8 *at = data;

  for (guint n = 0; n < MOST_PARTS && end - at > 3 && memcmp (at, MARK, 3) == 0; n++)
    {
      const guint8 *name = at + 3;
      const guint8 *line = memchr (name, '\n', (gsize) (end - name));
      const guint8 *next;

      if (line == NULL)
        return;
      next = memmem (line, (gsize) (end - line), "\n" MARK, 4);
      add_part (zip, (const char *) name, (gsize) (line - name), line + 1,
                next != NULL ? (gsize) (next - line) : (gsize) (end - line - 1));
      at = next != NULL ? next + 1 : end;
    }
}

GBytes *
fuzz_pack (const guint8 *data, gsize len_bytes)
{
  zip_source_t *source = zip_source_buffer_create (NULL, 0, 0, NULL);
  zip_t *zip = zip_open_from_source (source, ZIP_TRUNCATE, NULL);
  guint8 *bytes = NULL;
  zip_int64_t len = 0;

  zip_source_keep (source);
  add_parts (zip, data, len_bytes);
  if (zip_close (zip) != 0)
    zip_discard (zip);
  if (zip_source_open (source) == 0)
    {
      zip_source_seek (source, 0, SEEK_END);
      len = zip_source_tell (source);
      zip_source_seek (source, 0, SEEK_SET);
      bytes = g_malloc ((gsize) len + 1);
      len = zip_source_read (source, bytes, (zip_uint64_t) len);
      zip_source_close (source);
    }
  zip_source_free (source);
  return g_bytes_new_take (bytes, len > 0 ? (gsize) len : 0);
}
