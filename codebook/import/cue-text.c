/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/import/cue-text.h"

#include <string.h>

#include "codebook/import/html-entity.h"
#include "codebook/import/vtt-cues.h"

#define NO_TAG (-1)

typedef struct
{
  const char *text;
  gsize len, at;
  const CodebookCueTextHandler *handler;
  gpointer data;
  GString *out; /* text that waits for a tag or the end */
  GString *name, *classes, *annotation;
  GByteArray *open; /* CodebookCueTag, outermost first */
} Parser;

/* By CodebookCueTag. */
static const char *const names[] = { "c", "i", "b", "u", "ruby", "rt", "v", "lang" };

static int
find_tag (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (strcmp (name, names[i]) == 0)
      return (int) i;
  return NO_TAG;
}

static int
innermost (const Parser *self)
{
  return self->open->len > 0 ? self->open->data[self->open->len - 1] : NO_TAG;
}

static void
flush_text (Parser *self)
{
  if (self->out->len > 0 && self->handler->text != NULL)
    self->handler->text (self->out->str, self->out->len, self->data);
  g_string_truncate (self->out, 0);
}

static void
open_tag (Parser *self, int tag)
{
  guint8 byte = (guint8) tag;

  g_byte_array_append (self->open, &byte, 1);
  if (self->handler->open != NULL)
    self->handler->open ((CodebookCueTag) tag, self->classes->str, self->annotation->str,
                         self->data);
}

static void
close_innermost (Parser *self)
{
  CodebookCueTag tag = (CodebookCueTag) innermost (self);

  g_byte_array_set_size (self->open, self->open->len - 1);
  if (self->handler->close != NULL)
    self->handler->close (tag, self->data);
}

static void
close_tag (Parser *self, int tag)
{
  if (tag == NO_TAG)
    return;
  if (tag == CODEBOOK_CUE_TAG_RUBY && innermost (self) == CODEBOOK_CUE_TAG_RUBY_TEXT)
    close_innermost (self);
  if (tag == innermost (self))
    close_innermost (self);
}

/* A character reference, or the '&' that is none. */
static void
parse_reference (Parser *self, GString *out)
{
  gsize used = codebook_html_entity_decode (self->text + self->at, self->len - self->at, out);

  if (used == 0)
    g_string_append_c (out, '&');
  self->at += MAX (used, 1);
}

/* ".a.b" after the name of a tag. */
static void
parse_classes (Parser *self)
{
  while (self->at < self->len && self->text[self->at] == '.')
    {
      gsize start = ++self->at;

      while (self->at < self->len && strchr (" \t\n\f\r.>", self->text[self->at]) == NULL)
        self->at++;
      if (self->at == start)
        continue;
      if (self->classes->len > 0)
        g_string_append_c (self->classes, ' ');
      g_string_append_len (self->classes, self->text + start, (gssize) (self->at - start));
    }
}

static void
collapse_white (GString *text)
{
  gsize to = 0;

  for (gsize i = 0; i < text->len; i++)
    if (!g_ascii_isspace (text->str[i]))
      text->str[to++] = text->str[i];
    else if (to > 0 && text->str[to - 1] != ' ')
      text->str[to++] = ' ';
  g_string_truncate (text, to > 0 && text->str[to - 1] == ' ' ? to - 1 : to);
}

static void
parse_start_tag (Parser *self, gsize start)
{
  gsize name = self->at;
  int tag;

  while (self->at < self->len && strchr (" \t\n\f\r.>", self->text[self->at]) == NULL)
    self->at++;
  g_string_truncate (self->name, 0);
  g_string_append_len (self->name, self->text + name, (gssize) (self->at - name));
  g_string_truncate (self->classes, 0);
  g_string_truncate (self->annotation, 0);
  parse_classes (self);
  while (self->at < self->len && self->text[self->at] != '>')
    if (self->text[self->at] == '&')
      parse_reference (self, self->annotation);
    else
      g_string_append_c (self->annotation, self->text[self->at++]);
  collapse_white (self->annotation);
  tag = find_tag (self->name->str);
  if (tag == CODEBOOK_CUE_TAG_RUBY_TEXT && innermost (self) != CODEBOOK_CUE_TAG_RUBY)
    return;
  if (tag != NO_TAG)
    open_tag (self, tag);
  else if (self->handler->unknown != NULL && self->at < self->len)
    self->handler->unknown (self->text + start, self->at + 1 - start, self->data);
}

static void
parse_end_tag (Parser *self)
{
  gsize name = self->at;

  while (self->at < self->len && self->text[self->at] != '>')
    self->at++;
  g_string_truncate (self->name, 0);
  g_string_append_len (self->name, self->text + name, (gssize) (self->at - name));
  close_tag (self, find_tag (self->name->str));
}

static void
parse_time (Parser *self)
{
  gsize at = self->at;
  gint64 ms;

  while (self->at < self->len && self->text[self->at] != '>')
    self->at++;
  if (!codebook_vtt_cues_parse_time (self->text, self->at, &at, &ms) || at != self->at)
    return;
  if (self->handler->time != NULL)
    self->handler->time (ms, self->data);
}

static void
parse_tag (Parser *self)
{
  gsize start = self->at++;
  char next = self->at < self->len ? self->text[self->at] : '>';

  flush_text (self);
  if (next == '/')
    {
      self->at++;
      parse_end_tag (self);
    }
  else if (g_ascii_isdigit (next))
    parse_time (self);
  else
    parse_start_tag (self, start);
  if (self->at < self->len)
    self->at++;
}

void
codebook_cue_text_parse (const char *text,
                         gsize len_bytes,
                         const CodebookCueTextHandler *handler,
                         gpointer data)
{
  Parser self = { .text = text, .len = len_bytes, .handler = handler, .data = data };

  self.out = g_string_new (NULL);
  self.name = g_string_new (NULL);
  self.classes = g_string_new (NULL);
  self.annotation = g_string_new (NULL);
  self.open = g_byte_array_new ();
  while (self.at < len_bytes)
    if (text[self.at] == '<')
      parse_tag (&self);
    else if (text[self.at] == '&')
      parse_reference (&self, self.out);
    else
      g_string_append_c (self.out, text[self.at++]);
  flush_text (&self);
  while (self.open->len > 0)
    close_innermost (&self);
  g_string_free (self.out, TRUE);
  g_string_free (self.name, TRUE);
  g_string_free (self.classes, TRUE);
  g_string_free (self.annotation, TRUE);
  g_byte_array_unref (self.open);
}
