/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/import/container-names.h"

#include <string.h>

#define SECOND_NAME 0x7075
#define END_BYTES 22
#define ENTRY_BYTES 46
#define MOST_COMMENT 65535

static guint
get16 (const guint8 *at)
{
  return at[0] | (guint) at[1] << 8;
}

static gsize
get32 (const guint8 *at)
{
  return get16 (at) | (gsize) get16 (at + 2) << 16;
}

/* Where the list of entries begins; @len if that is not to be found. */
static gsize
find_entries (const guint8 *data, gsize len)
{
  for (gsize back = END_BYTES; back <= len && back <= END_BYTES + MOST_COMMENT; back++)
    if (memcmp (data + len - back, "PK\5\6", 4) == 0)
      return MIN (get32 (data + len - back + 16), len);
  return len;
}

/* The next field that is a second name in [at, end); NULL if there is none. */
static const guint8 *
find_second_name (const guint8 *at, const guint8 *end)
{
  while (end - at >= 4)
    {
      if (get16 (at) == SECOND_NAME)
        return at;
      at += MIN (4 + (gssize) get16 (at + 2), end - at);
    }
  return NULL;
}

/* In the list of entries; libzip believes that more than what stands before each. TRUE if there
 * were any. @copy: NULL to look only. */
static gboolean
take_names_away (const guint8 *data, gsize len, guint8 *copy)
{
  gboolean found = FALSE;

  for (gsize at = find_entries (data, len);
       len - at >= ENTRY_BYTES && memcmp (data + at, "PK\1\2", 4) == 0;)
    {
      gsize fields = at + ENTRY_BYTES + get16 (data + at + 28);
      gsize end = fields + get16 (data + at + 30);
      const guint8 *name = end <= len ? find_second_name (data + fields, data + end) : NULL;

      found = found || name != NULL;
      if (name != NULL && copy != NULL)
        /* Nobody has a field of that number. */
        memset (copy + (name - data), 0xFF, 2);
      at = MIN (end + get16 (data + at + 32), len);
    }
  return found;
}

GBytes *
codebook_container_names_keep (GBytes *bytes)
{
  gsize len;
  const guint8 *data = g_bytes_get_data (bytes, &len);
  guint8 *copy;

  if (len < END_BYTES || !take_names_away (data, len, NULL))
    return g_bytes_ref (bytes);
  copy = g_memdup2 (data, len);
  take_names_away (data, len, copy);
  return g_bytes_new_take (copy, len);
}
