/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/import/rtf-lexer.h"

#include <string.h>

#define MOST_LETTERS 32
#define MOST_DIGITS 10

static CodebookRtfSign
take_binary (CodebookRtfLexer *self)
{
  gsize rest = self->len - self->at;

  if (self->number > 0 && (guint64) self->number > rest)
    {
      self->cut = TRUE;
      self->at = self->len;
    }
  else if (self->number > 0)
    self->at += (gsize) self->number;
  return CODEBOOK_RTF_BINARY;
}

static CodebookRtfSign
take_word (CodebookRtfLexer *self)
{
  gsize i = self->at, digits;
  gboolean negative;

  while (i < self->len && i - self->at < MOST_LETTERS && g_ascii_isalpha (self->bytes[i]))
    i++;
  self->text = self->bytes + self->at;
  self->text_len = i - self->at;
  self->number = 0;
  negative = i + 1 < self->len && self->bytes[i] == '-' && g_ascii_isdigit (self->bytes[i + 1]);
  i += negative;
  for (digits = 0; digits < MOST_DIGITS && i < self->len && g_ascii_isdigit (self->bytes[i]);
       digits++)
    self->number = self->number * 10 + (self->bytes[i++] - '0');
  self->has_number = digits > 0;
  if (negative)
    self->number = -self->number;
  i += i < self->len && self->bytes[i] == ' ';
  self->at = i;
  if (self->text_len == 3 && memcmp (self->text, "bin", 3) == 0 && self->has_number)
    return take_binary (self);
  return CODEBOOK_RTF_WORD;
}

static CodebookRtfSign
take_control (CodebookRtfLexer *self)
{
  const char *p = self->bytes + self->at;

  if (self->at >= self->len)
    return CODEBOOK_RTF_END;
  if (g_ascii_isalpha (*p))
    return take_word (self);
  if (*p == '\'' && self->len - self->at >= 3 && g_ascii_isxdigit (p[1]) && g_ascii_isxdigit (p[2]))
    {
      self->number = g_ascii_xdigit_value (p[1]) * 16 + g_ascii_xdigit_value (p[2]);
      self->at += 3;
      return CODEBOOK_RTF_BYTE;
    }
  self->text = p;
  self->text_len = 1;
  self->at++;
  /* \CR LF is one line end. */
  if (*p == '\r' && self->at < self->len && self->bytes[self->at] == '\n')
    self->at++;
  return CODEBOOK_RTF_SYMBOL;
}

static gboolean
ends_text (char c)
{
  return c == '{' || c == '}' || c == '\\' || c == '\n' || c == '\r' || c == '\0';
}

CodebookRtfSign
codebook_rtf_lexer_next (CodebookRtfLexer *self)
{
  gsize start;

  while (self->at < self->len && strchr ("\r\n", self->bytes[self->at]) != NULL)
    self->at++; /* strchr () finds NUL too */
  if (self->at >= self->len)
    return CODEBOOK_RTF_END;
  switch (self->bytes[self->at])
    {
    case '{':
      self->at++;
      return CODEBOOK_RTF_OPEN;
    case '}':
      self->at++;
      return CODEBOOK_RTF_CLOSE;
    case '\\':
      self->at++;
      return take_control (self);
    default:
      start = self->at;
      while (self->at < self->len && !ends_text (self->bytes[self->at]))
        self->at++;
      self->text = self->bytes + start;
      self->text_len = self->at - start;
      return CODEBOOK_RTF_TEXT;
    }
}
