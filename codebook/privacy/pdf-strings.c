/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/privacy/pdf-strings.h"

#include <gio/gio.h>
#include <string.h>

#define LONGEST_BYTES ((gsize) 64 << 10) /* of a string */
#define MOST_UNPACKED_BYTES ((gsize) 64 << 20)
#define MOST_DEPTH 16   /* of parentheses in parentheses; more are no string */
#define HEAD_BYTES 1024 /* where a stream's dictionary is looked for, before it */

typedef struct
{
  CodebookPdfString each;
  gpointer data;
} Walk;

static void walk (const Walk *self, const char *bytes, gsize len_bytes, gboolean packed);

/* What the escape at @at stands for is added to @out; returns where it ends. */
static const char *
read_escape (const char *at, const char *end, GString *out)
{
  static const char letters[] = "nrtbf", meant[] = "\n\r\t\b\f";
  const char *letter;
  guint code = 0;
  int n = 0;

  if (at == end)
    return at;
  for (; n < 3 && at + n < end && at[n] >= '0' && at[n] <= '7'; n++)
    code = code * 8 + (guint) (at[n] - '0');
  if (n > 0)
    {
      g_string_append_c (out, (char) code);
      return at + n;
    }
  letter = *at != '\0' ? strchr (letters, *at) : NULL;
  if (*at == '\r' || *at == '\n') /* the line goes on */
    return at + (at[0] == '\r' && at + 1 < end && at[1] == '\n' ? 2 : 1);
  g_string_append_c (out, letter != NULL ? meant[letter - letters] : *at);
  return at + 1;
}

/* The string in parentheses whose first is at @at; returns where it ends, NULL if it is none. */
static const char *
read_literal (const char *at, const char *end, GString *out)
{
  guint depth = 0;

  end = MIN (end, at + LONGEST_BYTES);
  while (at < end)
    {
      char c = *at++;

      if (c == '\\')
        {
          at = read_escape (at, end, out);
          continue;
        }
      depth += c == '(';
      if ((c == ')' && --depth == 0) || depth > MOST_DEPTH)
        return depth == 0 ? at : NULL;
      if (c != '(' || depth > 1)
        g_string_append_c (out, c);
    }
  return NULL;
}

/* The same in figures, <FEFF0041>. */
static const char *
read_hex (const char *at, const char *end, GString *out)
{
  int high = -1;

  end = MIN (end, at + 2 * LONGEST_BYTES);
  for (at++; at < end && *at != '>'; at++)
    {
      int figure = g_ascii_xdigit_value (*at);

      if (figure < 0 && !g_ascii_isspace (*at))
        return NULL;
      if (figure < 0)
        continue;
      if (high >= 0)
        g_string_append_c (out, (char) (high * 16 + figure));
      high = high >= 0 ? -1 : figure;
    }
  return at < end ? at + 1 : NULL;
}

static GByteArray *
unpack (const char *bytes, gsize len_bytes)
{
  g_autoptr (GZlibDecompressor) inflate = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB);
  GByteArray *out = g_byte_array_new ();
  GConverterResult result = G_CONVERTER_CONVERTED;
  guint8 block[4096];

  while (result == G_CONVERTER_CONVERTED && out->len < MOST_UNPACKED_BYTES)
    {
      gsize read = 0, written = 0;

      result = g_converter_convert (G_CONVERTER (inflate), bytes, len_bytes, block, sizeof block,
                                    G_CONVERTER_INPUT_AT_END, &read, &written, NULL);
      if (result == G_CONVERTER_ERROR)
        break;
      g_byte_array_append (out, block, (guint) written);
      bytes += read;
      len_bytes -= read;
    }
  return out;
}

/* A stream, whose dictionary ends before @start: pages and pictures are passed over. */
static void
read_stream (const Walk *self, const char *head, const char *start, const char *end)
{
  gsize head_bytes = (gsize) (start - head);

  if (memmem (head, head_bytes, "/Filter", 7) == NULL)
    {
      if (start < end && *start == '<')
        self->each (start, (gsize) (end - start), self->data);
      else
        walk (self, start, (gsize) (end - start), TRUE);
    }
  else if (memmem (head, head_bytes, "/ObjStm", 7) != NULL
           || memmem (head, head_bytes, "/Metadata", 9) != NULL)
    {
      g_autoptr (GByteArray) plain = unpack (start, (gsize) (end - start));

      if (plain->data == NULL)
        return;
      if (plain->data[0] == '<' && memchr (plain->data, '?', MIN (plain->len, 9)))
        self->each ((const char *) plain->data, plain->len, self->data);
      else
        walk (self, (const char *) plain->data, plain->len, TRUE);
    }
}

/* Behind the stream that starts at @at, if one does; that of a file that was cut off goes to its
 * end.
 */
static const char *
pass_stream (const Walk *self, const char *bytes, const char *at, const char *end)
{
  const char *head = at - bytes > HEAD_BYTES ? at - HEAD_BYTES : bytes;
  const char *start = at + strlen ("stream");
  const char *close;

  if (start < end && *start == '\r')
    start++;
  if (start >= end || *start != '\n')
    return at + 1;
  start++;
  close = memmem (start, (gsize) (end - start), "endstream", 9);
  if (close == NULL)
    close = end;
  for (const char *object; (object = memmem (head, (gsize) (at - head), " obj", 4)) != NULL;)
    head = object + 4;
  read_stream (self, head, start, close);
  return close == end ? end : close + strlen ("endstream");
}

/* @packed: out of a stream, so that no other starts in it. */
static void
walk (const Walk *self, const char *bytes, gsize len_bytes, gboolean packed)
{
  const char *end = bytes + len_bytes;
  g_autoptr (GString) text = g_string_new (NULL);

  for (const char *at = bytes; at < end;)
    {
      const char *next = NULL;

      g_string_truncate (text, 0);
      if (*at == '(')
        next = read_literal (at, end, text);
      else if (*at == '<' && at + 1 < end && at[1] == '<')
        at++;
      else if (*at == '<')
        next = read_hex (at, end, text);
      else if (!packed && *at == 's' && end - at > 6 && memcmp (at, "stream", 6) == 0)
        next = pass_stream (self, bytes, at, end);
      if (next != NULL && text->len > 1)
        self->each (text->str, text->len, self->data);
      at = next != NULL ? next : at + 1;
    }
}

void
codebook_pdf_strings_each (const char *bytes,
                           gsize len_bytes,
                           CodebookPdfString each,
                           gpointer data)
{
  walk (&(Walk){ each, data }, bytes, len_bytes, FALSE);
}
