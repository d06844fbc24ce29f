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

typedef CodebookChangesetReader Reader;

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
read_number (Reader *reader, CodebookValue *value)
{
  guint64 bits;

  if (!skip (reader, sizeof bits))
    return FALSE;
  memcpy (&bits, reader->at - sizeof bits, sizeof bits);
  bits = GUINT64_FROM_BE (bits);
  memcpy (&value->integer, &bits, sizeof bits); /* or real */
  return TRUE;
}

static gboolean
read_bytes (Reader *reader, CodebookValue *value)
{
  guint64 len_bytes;

  if (!read_varint (reader, &len_bytes) || !skip (reader, len_bytes) || len_bytes > G_MAXUINT32)
    return FALSE;
  value->text = (const char *) reader->at - len_bytes;
  value->len_bytes = (guint32) len_bytes;
  return TRUE;
}

static gboolean
read_value (Reader *reader, gboolean may_be_missing, CodebookValue *value)
{
  guint8 type;

  if (!read_byte (reader, &type))
    return FALSE;
  switch (type)
    {
    case 0:
      value->kind = CODEBOOK_VALUE_UNCHANGED;
      return may_be_missing;
    case SQLITE_INTEGER:
      value->kind = CODEBOOK_VALUE_INTEGER;
      return read_number (reader, value);
    case SQLITE_FLOAT:
      value->kind = CODEBOOK_VALUE_REAL;
      return read_number (reader, value);
    case SQLITE_TEXT:
      value->kind = CODEBOOK_VALUE_TEXT;
      return read_bytes (reader, value);
    case SQLITE_BLOB:
      value->kind = CODEBOOK_VALUE_BLOB;
      return read_bytes (reader, value);
    case SQLITE_NULL:
      value->kind = CODEBOOK_VALUE_NULL;
      return TRUE;
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
read_table (Reader *reader)
{
  guint64 n_columns;
  const guint8 *end;
  guint8 mark;

  if (!read_byte (reader, &mark) || mark != 'T' || !read_varint (reader, &n_columns)
      || n_columns == 0 || n_columns > MAX_COLUMNS)
    return FALSE;
  reader->n_columns = (guint) n_columns;
  reader->key = reader->at;
  if (!skip (reader, n_columns) || !has_key (reader->key, n_columns))
    return FALSE;
  reader->table = (const char *) reader->at;
  end = memchr (reader->at, '\0', (gsize) (reader->end - reader->at));
  return end != NULL && end > reader->at && skip (reader, (guint64) (end - reader->at) + 1);
}

static gboolean
read_change (Reader *reader)
{
  guint8 operation, indirect;

  if (reader->table == NULL || !read_byte (reader, &operation) || !read_byte (reader, &indirect))
    return FALSE;
  reader->operation = operation;
  return indirect <= 1
         && (operation == SQLITE_INSERT || operation == SQLITE_DELETE
             || operation == SQLITE_UPDATE);
}

void
codebook_changeset_reader_init (CodebookChangesetReader *self, const void *bytes, gsize len_bytes)
{
  *self = (CodebookChangesetReader){ .at = bytes };
  self->end = self->at + len_bytes;
}

gboolean
codebook_changeset_reader_next (CodebookChangesetReader *self)
{
  while (!self->broken && self->at < self->end && *self->at == 'T')
    self->broken = !read_table (self);
  if (self->broken || self->at == self->end)
    return FALSE;
  self->broken = !read_change (self);
  return !self->broken;
}

/* The old row of an update names its key. */
gboolean
codebook_changeset_reader_read (CodebookChangesetReader *self,
                                guint column,
                                gboolean old,
                                CodebookValue *value)
{
  gboolean may_be_missing = self->operation == SQLITE_UPDATE && !(old && self->key[column] != 0);

  self->broken = self->broken || !read_value (self, may_be_missing, value);
  return !self->broken;
}

gboolean
codebook_changeset_is_sound (const void *bytes, gsize len_bytes)
{
  CodebookChangesetReader reader;
  CodebookValue value;

  if (len_bytes == 0)
    return FALSE;
  codebook_changeset_reader_init (&reader, bytes, len_bytes);
  while (codebook_changeset_reader_next (&reader))
    {
      for (guint i = 0; reader.operation != SQLITE_INSERT && i < reader.n_columns; i++)
        if (!codebook_changeset_reader_read (&reader, i, TRUE, &value))
          return FALSE;
      for (guint i = 0; reader.operation != SQLITE_DELETE && i < reader.n_columns; i++)
        if (!codebook_changeset_reader_read (&reader, i, FALSE, &value))
          return FALSE;
    }
  return !reader.broken;
}
