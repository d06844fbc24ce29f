/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/import/html-source.h"

#include <string.h>

#include "codebook/import/html-elements.h"
#include "codebook/import/text-encoding.h"

#define MOST_ATTRIBUTES 400
#define MOST_NAME_BYTES 100 /* libxml2 takes a longer one for several */
#define MOST_DEPTH 400
#define HEAD_BYTES 4096

/* -- Encoding --------------------------------------------------------------------------------- */

static gsize
find_head (const char *text, gsize len, const char *what)
{
  gsize n = strlen (what);

  len = MIN (len, HEAD_BYTES);
  for (gsize i = 0; i + n <= len; i++)
    if (g_ascii_strncasecmp (text + i, what, n) == 0)
      return i + n;
  return G_MAXSIZE;
}

/* What <meta charset> or <?xml encoding?> says; NULL if nothing. */
static char *
dup_declared (const char *text, gsize len)
{
  gsize at = find_head (text, len, "charset");
  gsize start;

  if (at == G_MAXSIZE && len > 5 && memcmp (text, "<?xml", 5) == 0)
    at = find_head (text, MIN (len, 256), "encoding");
  if (at == G_MAXSIZE)
    return NULL;
  while (at < len && strchr (" \t\r\n=\"'", text[at]) != NULL && text[at] != '\0')
    at++;
  start = at;
  while (at < len && at - start < 40 && (g_ascii_isalnum (text[at]) || strchr ("-_.:", text[at]))
         && text[at] != '\0')
    at++;
  return at > start ? g_ascii_strdown (text + start, (gssize) (at - start)) : NULL;
}

/* The page is believed unless its bytes say otherwise. Many say Latin-1 and are UTF-8, which no
 * text in an eight-bit encoding is by accident; in one of several bytes it might be. */
static gboolean
is_believable (const char *declared, const guint8 *bytes, gsize len)
{
  static const char *const eight_bits[] = { "iso-8859", "windows-", "macintosh", "x-mac", "koi8",
                                            "latin",    "us-ascii", "ascii",     "ibm",   "cp" };
  gboolean is_utf8;

  if (declared == NULL || g_str_has_prefix (declared, "utf") || g_str_has_prefix (declared, "ucs")
      || memchr (bytes, 0, len) != NULL || (len >= 3 && memcmp (bytes, "\xEF\xBB\xBF", 3) == 0))
    return FALSE;
  is_utf8 = g_utf8_validate_len ((const char *) bytes, len, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (eight_bits); i++)
    if (g_str_has_prefix (declared, eight_bits[i]))
      return !is_utf8;
  return TRUE;
}

/* The parser would take a zero for the end. */
static gsize
remove_zeros (char *text, gsize len)
{
  gsize kept = 0;

  if (memchr (text, 0, len) == NULL)
    return len;
  for (gsize i = 0; i < len; i++)
    if (text[i] != '\0')
      text[kept++] = text[i];
  return kept;
}

static char *
decode (
    CodebookHtmlSource *self, const guint8 *bytes, gsize len, gsize *text_len, GPtrArray *warnings)
{
  g_autofree char *declared = dup_declared ((const char *) bytes, len);
  char *text = NULL;

  if (is_believable (declared, bytes, len))
    {
      /* What says it is Latin-1 is Windows': browsers read it so. */
      const char *known = strcmp (declared, "iso-8859-1") == 0 || strcmp (declared, "latin1") == 0
                              ? "windows-1252"
                              : declared;

      text = codebook_text_encoding_convert (known, bytes, len, text_len);
      if (text != NULL)
        self->encoding = self->named_encoding = g_strdup (known);
    }
  if (text == NULL)
    text = codebook_text_encoding_decode (bytes, len, text_len, &self->encoding, warnings);
  *text_len = remove_zeros (text, *text_len);
  return text;
}

/* -- Cleaning --------------------------------------------------------------------------------- */

typedef struct
{
  CodebookHtmlSource *source;
  const char *text;
  gsize len, at;
  gboolean xml;            /* as books have it */
  gboolean opened, closed; /* <html>, </html> */
  guint depth;             /* elements that are open, but for those that need no end */
  guint too_deep;          /* those of them that were left out */
} Cleaner;

static gboolean
is_at (const Cleaner *self, gsize at, const char *what)
{
  gsize n = strlen (what);

  return self->len - at >= n && g_ascii_strncasecmp (self->text + at, what, n) == 0;
}

/* The place after the next @what; the end, and TRUE in cut, if there is none. */
static gsize
find_after (Cleaner *self, gsize at, const char *what)
{
  const char *found = memmem (self->text + at, self->len - at, what, strlen (what));

  if (found != NULL)
    return (gsize) (found - self->text) + strlen (what);
  self->source->cut = TRUE;
  return self->len;
}

/* "<!--…-->", "<![if …]>", "<!DOCTYPE …>", "<?…>": none of them is text. */
static void
skip_declaration (Cleaner *self)
{
  gsize at = self->at;

  if (is_at (self, at, "<!-->"))
    self->at += strlen ("<!-->");
  else if (is_at (self, at, "<!--"))
    self->at = find_after (self, at + 4, "-->");
  else if (self->xml && is_at (self, at, "<![CDATA["))
    {
      g_autofree char *inside = NULL;

      self->at = find_after (self, at, "]]>");
      inside = g_markup_escape_text (self->text + at + 9, (gssize) MAX (self->at - at, 12) - 12);
      g_string_append (self->source->text, inside);
    }
  else
    self->at = find_after (self, at, ">");
}

static gboolean
is_name_byte (char c)
{
  return g_ascii_isalnum (c) || (c != '\0' && strchr (":-_.", c) != NULL);
}

static gsize
skip_name (const Cleaner *self, gsize at)
{
  gsize start = at;

  while (at < self->len && at - start < MOST_NAME_BYTES && is_name_byte (self->text[at]))
    at++;
  return at;
}

static gsize
skip_blanks (const Cleaner *self, gsize at)
{
  while (at < self->len && g_ascii_isspace (self->text[at]))
    at++;
  return at;
}

static gsize
skip_value (const Cleaner *self, gsize at)
{
  char quote = at < self->len ? self->text[at] : ' ';
  const char *end;

  if (quote == '"' || quote == '\'')
    {
      end = memchr (self->text + at + 1, quote, self->len - at - 1);
      return end != NULL ? (gsize) (end - self->text) + 1 : self->len;
    }
  while (at < self->len && !g_ascii_isspace (self->text[at]) && self->text[at] != '>')
    at++;
  return at;
}

/* An attribute, or a piece of what is none: as libxml2 goes over it. */
static gsize
skip_attribute (const Cleaner *self, gsize at)
{
  gsize end = skip_name (self, at), value;

  if (end == at)
    {
      while (end < self->len && !g_ascii_isspace (self->text[end]) && self->text[end] != '>')
        end++;
      return MAX (end, at + 1);
    }
  value = skip_blanks (self, end);
  if (value < self->len && self->text[value] == '=')
    return skip_value (self, skip_blanks (self, value + 1));
  return end;
}

/* The inside of <script> and <style>, whose "<" begin nothing. */
static void
take_raw (Cleaner *self, const char *closing, gboolean keep)
{
  gsize start = self->at, at = start;

  while (at < self->len && !is_at (self, at, closing))
    {
      const char *next = memchr (self->text + at + 1, '<', self->len - at - 1);

      at = next != NULL ? (gsize) (next - self->text) : self->len;
    }
  if (keep)
    g_string_append_len (self->source->styles, self->text + start, (gssize) (at - start));
  self->source->cut = self->source->cut || at == self->len;
  self->at = at;
}

static const CodebookHtmlElement *
find_element (const Cleaner *self, gsize name)
{
  char lower[MOST_NAME_BYTES + 1];
  gsize len = skip_name (self, name) - name;

  for (gsize i = 0; i < len; i++)
    lower[i] = g_ascii_tolower (self->text[name + i]);
  lower[len] = '\0';
  return codebook_html_elements_find (lower);
}

static gboolean
needs_end (const CodebookHtmlElement *element)
{
  static const char *const free_ends[] = { "p", "dd", "dt", "html", "body", "head", "hr", NULL };

  switch (element != NULL ? element->kind : HTML_INLINE)
    {
    case HTML_BREAK:
    case HTML_ITEM:
    case HTML_ROW:
    case HTML_CELL:
      return FALSE;
    default:
      return element == NULL || !g_strv_contains (free_ends, element->name);
    }
}

/* How deep its content is in it, with what needs no end. */
static guint
weigh (const CodebookHtmlElement *element)
{
  if (element == NULL)
    return 1;
  return element->kind == HTML_TABLE                                       ? 4
         : element->kind == HTML_LIST || strcmp (element->name, "dl") == 0 ? 2
                                                                           : 1;
}

/* What is nested too deep, or never closed too often, is left out; its text is not. */
static gboolean
is_too_deep (Cleaner *self, gsize name, gboolean closing, gboolean empty)
{
  /* The second half libxml2 does not know to be empty: it would wait for their ends. */
  static const char *const no_ends[] = { "img", "input", "meta",  "link",   "base",  "area",
                                         "col", "param", "embed", "source", "track", "wbr" };
  const CodebookHtmlElement *element = find_element (self, name);
  gsize len = skip_name (self, name) - name;

  for (guint i = 0; element == NULL && i < G_N_ELEMENTS (no_ends); i++)
    if (strlen (no_ends[i]) == len && is_at (self, name, no_ends[i]))
      return i >= 8;
  if (empty || !needs_end (element))
    return FALSE;
  if (closing && self->too_deep > 0)
    self->too_deep--;
  else if (closing)
    {
      self->depth -= MIN (self->depth, weigh (element));
      return FALSE;
    }
  else if (self->depth < MOST_DEPTH)
    {
      self->depth += weigh (element);
      return FALSE;
    }
  else
    self->too_deep++;
  if (element != NULL && element->kind != HTML_FORMAT && element->kind != HTML_ANCHOR)
    g_string_append (self->source->text, "<br>");
  return TRUE;
}

static void
take_tag (Cleaner *self)
{
  GString *out = self->source->text;
  gsize start = self->at, name = start + 1 + (self->text[start + 1] == '/');
  gsize at = skip_blanks (self, skip_name (self, name)), kept = 0;

  for (guint n = 0; at < self->len && self->text[at] != '>'; n++)
    {
      if (n == MOST_ATTRIBUTES)
        kept = at;
      at = skip_blanks (self, skip_attribute (self, at));
    }
  if (at >= self->len)
    {
      self->source->cut = TRUE;
      self->at = self->len;
      return;
    }
  if (kept == 0)
    kept = at;
  if (!is_too_deep (self, name, name > start + 1, self->text[at - 1] == '/'))
    {
      g_string_append_len (out, self->text + start, (gssize) (kept - start));
      g_string_append_c (out, '>');
    }
  self->at = at + 1;
  self->opened = self->opened || is_at (self, start, "<html");
  self->closed = self->closed || is_at (self, start, "</html") || is_at (self, start, "</body");
  if (self->text[at - 1] == '/')
    return;
  if (is_at (self, start, "<script"))
    take_raw (self, "</script", FALSE);
  else if (is_at (self, start, "<style"))
    take_raw (self, "</style", TRUE);
}

static void
clean (Cleaner *self)
{
  while (self->at < self->len)
    {
      const char *found = memchr (self->text + self->at, '<', self->len - self->at);
      gsize next = found != NULL ? (gsize) (found - self->text) : self->len;
      char c = next + 1 < self->len ? self->text[next + 1] : ' ';

      g_string_append_len (self->source->text, self->text + self->at, (gssize) (next - self->at));
      self->at = next;
      if (next == self->len)
        break;
      if (c == '!' || c == '?')
        skip_declaration (self);
      else if (g_ascii_isalpha (c) || c == '_' || c == ':'
               || (c == '/' && next + 2 < self->len && g_ascii_isalpha (self->text[next + 2])))
        take_tag (self);
      else
        {
          g_string_append (self->source->text, "&lt;");
          self->at++;
        }
    }
}

/* Zeros that are no half of wide characters: then most others would be there too. */
static gboolean
has_stray_zeros (const guint8 *bytes, gsize len)
{
  gsize sample = MIN (len, HEAD_BYTES), zeros = 0;

  if (memchr (bytes, 0, len) == NULL)
    return FALSE;
  for (gsize i = 0; i < sample; i++)
    zeros += bytes[i] == 0;
  return zeros < sample / 4;
}

static void
init_from (CodebookHtmlSource *self, const char *text, gsize len)
{
  Cleaner cleaner = { .source = self, .text = text, .len = len };

  cleaner.xml = len > 5 && memcmp (text, "<?xml", 5) == 0;
  self->text = g_string_sized_new (len + 1);
  self->styles = g_string_new (NULL);
  clean (&cleaner);
  self->cut = self->cut || (cleaner.opened && !cleaner.closed);
}

void
codebook_html_source_init (CodebookHtmlSource *self,
                           const guint8 *bytes,
                           gsize len_bytes,
                           GPtrArray *warnings)
{
  g_autofree char *text = NULL;
  g_autofree char *narrow = NULL;
  gsize text_len;

  if (has_stray_zeros (bytes, len_bytes))
    {
      narrow = g_memdup2 (bytes, len_bytes);
      len_bytes = remove_zeros (narrow, len_bytes);
      bytes = (const guint8 *) narrow;
    }
  *self = (CodebookHtmlSource){ 0 };
  text = decode (self, bytes, len_bytes, &text_len, warnings);
  init_from (self, text, text_len);
}

void
codebook_html_source_init_text (CodebookHtmlSource *self, const char *text, gsize len_bytes)
{
  *self = (CodebookHtmlSource){ .encoding = "UTF-8" };
  init_from (self, text, len_bytes);
}

void
codebook_html_source_release (CodebookHtmlSource *self)
{
  g_string_free (self->text, TRUE);
  g_string_free (self->styles, TRUE);
  g_free (self->named_encoding);
}

/* -- Is it a page? ---------------------------------------------------------------------------- */

gboolean
codebook_html_source_is_page (const guint8 *bytes, gsize len_bytes)
{
  static const char *const starts[] = { "<!doctype html", "<html", "<head", "<body", "<meta" };
  g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *text = NULL;
  const char *encoding;
  Cleaner cleaner = { 0 };

  text = codebook_text_encoding_decode (bytes, MIN (len_bytes, HEAD_BYTES) & ~(gsize) 3,
                                        &cleaner.len, &encoding, warnings);
  cleaner.text = text;
  for (gsize at = skip_blanks (&cleaner, 0); at < cleaner.len && text[at] == '<';)
    {
      const char *end;

      for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
        if (is_at (&cleaner, at, starts[i]))
          return TRUE;
      if (at + 1 >= cleaner.len || (text[at + 1] != '!' && text[at + 1] != '?'))
        return FALSE;
      end = is_at (&cleaner, at, "<!--") ? strstr (text + at + 4, "-->") : strchr (text + at, '>');
      if (end == NULL)
        return FALSE;
      at = skip_blanks (&cleaner, (gsize) (strchr (end, '>') - text) + 1);
    }
  return FALSE;
}
