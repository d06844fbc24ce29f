/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The form of a changeset, from the documentation of sqlite3session.c:
 *
 *   changeset  table+
 *   table      'T', varint number of columns, a byte per column (0, or its place in the key), name,
 *              NUL; then change*
 *   change     operation (INSERT, UPDATE, DELETE), indirect (0 or 1); for DELETE a record of the
 *              old row, for INSERT of the new, for UPDATE both
 *   record     per column: type; INTEGER and FLOAT 8 bytes; TEXT and BLOB varint length, bytes;
 *              NULL nothing; 0 (UPDATE only) a column that did not change, nothing
 *
 * A varint is 1 to 9 bytes, high bits first, the ninth whole. */

#include "codebook/store/changeset.h"

#include <string.h>

#include "codebook/store/sqlite.h"

#define MAX_COLUMNS 2000

typedef struct
{
  const guint8 *at;
  const guint8 *end;
} Reader;

static gboolean
skip (Reader *reader, guint64 len_bytes)
{
  if (len_bytes > (guint64) (reader->end - reader->at))
    return FALSE;
  reader->at += len_bytes;
  return TRUE;
}

static gboolean
read_byte (Reader *reader, guint8 *byte)
{
  if (reader->at == reader->end)
    return FALSE;
  *byte = *reader->at++;
  return TRUE;
}

static gboolean
read_varint (Reader *reader, guint64 *value)
{
  guint8 byte;

  *value = 0;
  for (guint i = 0; i < 9; i++)
    {
      if (!read_byte (reader, &byte))
        return FALSE;
      if (i == 8)
        {
          *value = *value << 8 | byte;
          return TRUE;
        }
      *value = *value << 7 | (byte & 0x7f);
      if ((byte & 0x80) == 0)
        return TRUE;
    }
  return TRUE;
}

static gboolean
skip_value (Reader *reader, gboolean may_be_missing)
{
  guint8 type;
  guint64 len_bytes;

  if (!read_byte (reader, &type))
    return FALSE;
  switch (type)
    {
    case 0:
      return may_be_missing;
    case SQLITE_INTEGER:
    case SQLITE_FLOAT:
      return skip (reader, 8);
    case SQLITE_TEXT:
    case SQLITE_BLOB:
      return read_varint (reader, &len_bytes) && skip (reader, len_bytes);
    case SQLITE_NULL:
      return TRUE;
    default:
      return FALSE;
    }
}

/* The old row of an update names its key. */
static gboolean
skip_record (Reader *reader, const guint8 *key, guint64 n_columns, gboolean update, gboolean old)
{
  for (guint64 i = 0; i < n_columns; i++)
    if (!skip_value (reader, update && !(old && key[i] != 0)))
      return FALSE;
  return TRUE;
}

static gboolean
skip_change (Reader *reader, const guint8 *key, guint64 n_columns)
{
  guint8 operation, indirect;

  if (!read_byte (reader, &operation) || !read_byte (reader, &indirect) || indirect > 1)
    return FALSE;
  switch (operation)
    {
    case SQLITE_INSERT:
      return skip_record (reader, key, n_columns, FALSE, FALSE);
    case SQLITE_DELETE:
      return skip_record (reader, key, n_columns, FALSE, TRUE);
    case SQLITE_UPDATE:
      return skip_record (reader, key, n_columns, TRUE, TRUE)
             && skip_record (reader, key, n_columns, TRUE, FALSE);
    default:
      return FALSE;
    }
}

static gboolean
has_key (const guint8 *key, guint64 n_columns)
{
  for (guint64 i = 0; i < n_columns; i++)
    if (key[i] != 0)
      return TRUE;
  return FALSE;
}

static gboolean
skip_table (Reader *reader)
{
  guint64 n_columns;
  const guint8 *key, *end;
  guint8 mark;

  if (!read_byte (reader, &mark) || mark != 'T' || !read_varint (reader, &n_columns)
      || n_columns == 0 || n_columns > MAX_COLUMNS)
    return FALSE;
  key = reader->at;
  if (!skip (reader, n_columns) || !has_key (key, n_columns))
    return FALSE;
  end = memchr (reader->at, '\0', (gsize) (reader->end - reader->at));
  if (end == NULL || end == reader->at || !skip (reader, (guint64) (end - reader->at) + 1))
    return FALSE;
  while (reader->at < reader->end && *reader->at != 'T')
    if (!skip_change (reader, key, n_columns))
      return FALSE;
  return TRUE;
}

gboolean
codebook_changeset_is_sound (const void *bytes, gsize len_bytes)
{
  Reader reader = { bytes, bytes != NULL ? (const guint8 *) bytes + len_bytes : bytes };

  if (len_bytes == 0)
    return FALSE;
  while (reader.at < reader.end)
    if (!skip_table (&reader))
      return FALSE;
  return TRUE;
}
