/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/import/raw-paragraph.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>
#include <unicode/utf8.h>

#define PIECE_BYTES 65536

CodebookRawParagraph *
codebook_raw_paragraph_new (void)
{
  CodebookRawParagraph *self = g_new0 (CodebookRawParagraph, 1);

  self->text = g_string_new (NULL);
  self->spans = g_array_new (FALSE, FALSE, sizeof (CodebookRawSpan));
  self->marks = g_array_new (FALSE, FALSE, sizeof (CodebookRawMark));
  return self;
}

void
codebook_raw_paragraph_free (CodebookRawParagraph *self)
{
  g_string_free (self->text, TRUE);
  g_array_unref (self->spans);
  g_array_unref (self->marks);
  g_free (self->prefix);
  g_free (self);
}

void
codebook_raw_paragraph_clear (CodebookRawParagraph *self)
{
  g_string_truncate (self->text, 0);
  g_array_set_size (self->spans, 0);
  g_array_set_size (self->marks, 0);
  g_clear_pointer (&self->prefix, g_free);
  self->may_compose = FALSE;
}

/* A character beyond ASCII: what is no text goes, all that ends a line becomes '\n'. */
static void
append_character (CodebookRawParagraph *self, UChar32 c)
{
  if (c == 0x85 || c == 0x2028 || c == 0x2029)
    g_string_append_c (self->text, '\n');
  else if (c < 0)
    g_string_append (self->text, "\xEF\xBF\xBD");
  else if (c >= 0xA0 && c != 0xAD && c != 0xFEFF)
    {
      g_string_append_unichar (self->text, (gunichar) c);
      if (c >= 0x300 && !(c >= 0x2010 && c <= 0x2027)
          && (u_getIntPropertyValue (c, UCHAR_NFC_QUICK_CHECK) != UNORM_YES
              || u_getCombiningClass (c) != 0))
        self->may_compose = TRUE;
    }
}

void
codebook_raw_paragraph_append (CodebookRawParagraph *self, const char *text, gsize len)
{
  gsize i = 0;

  while (i < len)
    {
      gsize plain = i;
      guint8 byte;

      while (i < len && ((guint8) text[i] >= 0x20 || text[i] == '\t' || text[i] == '\n')
             && (guint8) text[i] < 0x7F)
        i++;
      g_string_append_len (self->text, text + plain, (gssize) (i - plain));
      if (i == len)
        break;
      byte = (guint8) text[i];
      if (byte < 0x80)
        {
          gboolean crlf = byte == '\r' && i + 1 < len && text[i + 1] == '\n';

          if (!crlf && (byte == '\r' || byte == '\v' || byte == '\f'))
            g_string_append_c (self->text, '\n');
          i++;
        }
      else
        {
          /* 4 bytes at most, so the lengths that ICU takes are no limit. */
          const guint8 *bytes = (const guint8 *) text + i;
          int length = (int) MIN (len - i, 4), used = 0;
          UChar32 c;

          U8_NEXT (bytes, used, length, c);
          append_character (self, c);
          i += (gsize) used;
        }
    }
}

void
codebook_raw_paragraph_set_format (CodebookRawParagraph *self, CodebookFormat format)
{
  CodebookRawSpan span = { self->text->len, format };
  CodebookRawSpan *last = self->spans->len > 0
                              ? &g_array_index (self->spans, CodebookRawSpan, self->spans->len - 1)
                              : NULL;

  if ((last != NULL ? last->format : 0) != format)
    g_array_append_val (self->spans, span);
}

void
codebook_raw_paragraph_add_mark (CodebookRawParagraph *self, CodebookRawMarkKind kind, gint64 value)
{
  CodebookRawMark mark = { self->text->len, kind, value };

  g_array_append_val (self->marks, mark);
}

static void
append_composed (GString *out, const UNormalizer2 *nfc, const char *text, gsize len)
{
  UErrorCode status = U_ZERO_ERROR;
  int32_t units = 0, composed_units, bytes = 0;
  g_autofree UChar *raw = g_new (UChar, len + 1);
  g_autofree UChar *composed = g_new (UChar, 3 * len + 1);
  g_autofree char *utf8 = NULL;

  u_strFromUTF8 (raw, (int32_t) len + 1, &units, text, (int32_t) len, &status);
  composed_units = unorm2_normalize (nfc, raw, units, composed, (int32_t) (3 * len + 1), &status);
  if (U_FAILURE (status))
    {
      /* Not met: the text is sound UTF-8 and NFC at most triples. */
      g_string_append_len (out, text, (gssize) len);
      return;
    }
  utf8 = g_malloc (3 * (gsize) composed_units + 1);
  u_strToUTF8 (utf8, 3 * composed_units + 1, &bytes, composed, composed_units, &status);
  g_string_append_len (out, utf8, bytes);
}

/* The next place from @at on that nothing composes across. */
static gsize
next_boundary (const UNormalizer2 *nfc, const GString *text, gsize at)
{
  while (at < text->len)
    {
      const char *p = text->str + at;

      if (unorm2_hasBoundaryBefore (nfc, (UChar32) g_utf8_get_char (p)))
        break;
      at += (gsize) (g_utf8_next_char (p) - p);
    }
  return at;
}

/* Composes from *@done to @edge, in pieces: ICU's UTF-16 is several times as large. */
static void
compose_to (GString *out, const UNormalizer2 *nfc, const GString *text, gsize *done, gsize edge)
{
  while (*done < edge)
    {
      gsize end = MIN (edge, *done + PIECE_BYTES);

      while (end < edge && (text->str[end] & 0xC0) == 0x80)
        end++;
      end = MIN (edge, next_boundary (nfc, text, end));
      append_composed (out, nfc, text->str + *done, end - *done);
      *done = end;
    }
}

void
codebook_raw_paragraph_compose (CodebookRawParagraph *self)
{
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *nfc = unorm2_getNFCInstance (&status);
  CodebookRawSpan *spans = (CodebookRawSpan *) (void *) self->spans->data;
  CodebookRawMark *marks = (CodebookRawMark *) (void *) self->marks->data;
  guint span = 0, mark = 0;
  GString *out;
  gsize done = 0;

  if (!self->may_compose)
    return;
  out = g_string_sized_new (self->text->len);
  while (span < self->spans->len || mark < self->marks->len)
    {
      gsize *at;

      if (mark == self->marks->len
          || (span < self->spans->len && spans[span].start <= marks[mark].at))
        at = &spans[span++].start;
      else
        at = &marks[mark++].at;
      compose_to (out, nfc, self->text, &done, next_boundary (nfc, self->text, MAX (*at, done)));
      *at = out->len;
    }
  compose_to (out, nfc, self->text, &done, self->text->len);
  g_string_free (self->text, TRUE);
  self->text = out;
}

gboolean
codebook_raw_paragraph_is_white (const CodebookRawParagraph *self)
{
  for (gsize i = 0; i < self->text->len; i++)
    if (!g_ascii_isspace (self->text->str[i]))
      return FALSE;
  return TRUE;
}
