/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/import/json-pull.h"

#include <math.h>
#include <string.h>

void
codebook_json_pull_init (CodebookJsonPull *self, const char *text, gsize len_bytes)
{
  memset (self, 0, sizeof *self);
  self->text = text;
  self->len = len_bytes;
  self->string = g_string_new (NULL);
}

void
codebook_json_pull_release (CodebookJsonPull *self)
{
  g_string_free (self->string, TRUE);
}

static CodebookJsonToken
fail (CodebookJsonPull *self)
{
  self->failed = TRUE;
  return CODEBOOK_JSON_ERROR;
}

static void
skip_white (CodebookJsonPull *self)
{
  while (self->at < self->len && g_ascii_isspace (self->text[self->at]))
    self->at++;
}

/* -- Strings ---------------------------------------------------------------------------------- */

/* Four hexadecimal digits at @at; -1 if they are not there. */
static int
parse_hex (const CodebookJsonPull *self, gsize at)
{
  int value = 0;

  if (self->len - at < 4)
    return -1;
  for (gsize i = at; i < at + 4; i++)
    {
      int digit = g_ascii_xdigit_value (self->text[i]);

      if (digit < 0)
        return -1;
      value = value * 16 + digit;
    }
  return value;
}

/* After "\u". */
static gboolean
parse_unicode (CodebookJsonPull *self)
{
  int high = parse_hex (self, self->at), low = -1;
  gunichar c;

  if (high < 0)
    return FALSE;
  self->at += 4;
  if (high >= 0xD800 && high < 0xDC00 && self->len - self->at >= 6 && self->text[self->at] == '\\'
      && self->text[self->at + 1] == 'u')
    low = parse_hex (self, self->at + 2);
  if (low >= 0xDC00 && low < 0xE000)
    {
      c = 0x10000 + (((gunichar) high - 0xD800) << 10) + ((gunichar) low - 0xDC00);
      self->at += 6;
    }
  else
    c = high == 0 || (high >= 0xD800 && high < 0xE000) ? 0xFFFD : (gunichar) high;
  g_string_append_unichar (self->string, c);
  return TRUE;
}

static gboolean
parse_escape (CodebookJsonPull *self)
{
  static const char escapes[] = "\"\\/bfnrt", meanings[] = "\"\\/\b\f\n\r\t";
  char c = self->at < self->len ? self->text[self->at++] : '\0';
  const char *found = c != '\0' ? strchr (escapes, c) : NULL;

  if (c == 'u')
    return parse_unicode (self);
  if (found == NULL)
    return FALSE;
  g_string_append_c (self->string, meanings[found - escapes]);
  return TRUE;
}

static gboolean
parse_string (CodebookJsonPull *self)
{
  g_string_truncate (self->string, 0);
  self->at++;
  while (self->at < self->len)
    {
      gsize plain = self->at;

      while (self->at < self->len && self->text[self->at] != '"' && self->text[self->at] != '\\')
        self->at++;
      g_string_append_len (self->string, self->text + plain, (gssize) (self->at - plain));
      if (self->at == self->len)
        return FALSE;
      if (self->text[self->at++] == '"')
        return TRUE;
      if (!parse_escape (self))
        return FALSE;
    }
  return FALSE;
}

/* -- Values ----------------------------------------------------------------------------------- */

static CodebookJsonToken
parse_word (CodebookJsonPull *self)
{
  static const char *const words[] = { "true", "false", "null", "NaN", "Infinity", "-Infinity" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      gsize len = strlen (words[i]);

      if (self->len - self->at >= len && memcmp (self->text + self->at, words[i], len) == 0)
        {
          self->at += len;
          return CODEBOOK_JSON_OTHER;
        }
    }
  return fail (self);
}

static CodebookJsonToken
parse_number (CodebookJsonPull *self)
{
  char digits[64];
  gsize len = 0;
  char *end;

  while (self->at < self->len && strchr ("+-.0123456789eE", self->text[self->at]) != NULL
         && self->text[self->at] != '\0')
    {
      if (len + 1 < sizeof digits)
        digits[len++] = self->text[self->at];
      self->at++;
    }
  digits[len] = '\0';
  self->number = g_ascii_strtod (digits, &end);
  if (len == 0 || *end != '\0')
    return fail (self);
  if (!isfinite (self->number))
    self->number = 0;
  return CODEBOOK_JSON_NUMBER;
}

static CodebookJsonToken
begin (CodebookJsonPull *self, gboolean is_object)
{
  if (self->depth == CODEBOOK_JSON_PULL_MOST_DEPTH)
    return fail (self);
  self->is_object[self->depth++] = is_object ? 1 : 0;
  self->at++;
  self->after_key = self->after_value = FALSE;
  return is_object ? CODEBOOK_JSON_BEGIN_OBJECT : CODEBOOK_JSON_BEGIN_ARRAY;
}

static CodebookJsonToken
end (CodebookJsonPull *self, gboolean is_object)
{
  if (self->depth == 0 || self->is_object[self->depth - 1] != (is_object ? 1 : 0)
      || self->after_key)
    return fail (self);
  self->depth--;
  self->at++;
  self->after_value = TRUE;
  return is_object ? CODEBOOK_JSON_END_OBJECT : CODEBOOK_JSON_END_ARRAY;
}

static CodebookJsonToken
parse_key (CodebookJsonPull *self)
{
  if (self->text[self->at] != '"' || !parse_string (self))
    return fail (self);
  skip_white (self);
  if (self->at == self->len || self->text[self->at] != ':')
    return fail (self);
  self->at++;
  self->after_key = TRUE;
  return CODEBOOK_JSON_KEY;
}

static CodebookJsonToken
parse_value (CodebookJsonPull *self)
{
  CodebookJsonToken token;
  char c = self->text[self->at];

  if (c == '{' || c == '[')
    return begin (self, c == '{');
  if (c == '"')
    token = parse_string (self) ? CODEBOOK_JSON_STRING : fail (self);
  else if (g_ascii_isdigit (c)
           || (c == '-' && self->len - self->at > 1 && self->text[self->at + 1] != 'I'))
    token = parse_number (self);
  else
    token = parse_word (self);
  self->after_key = FALSE;
  self->after_value = TRUE;
  return token;
}

CodebookJsonToken
codebook_json_pull_next (CodebookJsonPull *self)
{
  char c;

  if (self->failed)
    return CODEBOOK_JSON_ERROR;
  skip_white (self);
  if (self->at == self->len)
    return self->depth == 0 && self->after_value ? CODEBOOK_JSON_END : fail (self);
  c = self->text[self->at];
  if (c == '}' || c == ']')
    return end (self, c == '}');
  if (self->after_value)
    {
      if (self->depth == 0 || c != ',')
        return fail (self);
      self->at++;
      self->after_value = FALSE;
      skip_white (self);
      if (self->at == self->len)
        return fail (self);
    }
  if (self->depth > 0 && self->is_object[self->depth - 1] == 1 && !self->after_key)
    return parse_key (self);
  return parse_value (self);
}

void
codebook_json_pull_skip (CodebookJsonPull *self, CodebookJsonToken token)
{
  guint depth = self->depth;

  if (token != CODEBOOK_JSON_BEGIN_OBJECT && token != CODEBOOK_JSON_BEGIN_ARRAY)
    return;
  while (self->depth >= depth && !self->failed)
    codebook_json_pull_next (self);
}
