/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/import/markdown-inline.h"

#include <string.h>

#include "codebook/import/html-entity.h"

#define REACH_BYTES 2000 /* how far a closing mark is looked for: bounds the cost of odd lines */
#define MOST_NESTED 4    /* links in links, notes in notes */

void
codebook_markdown_inline_init (CodebookMarkdownInline *self, CodebookTranscriptBuilder *builder)
{
  *self = (CodebookMarkdownInline){
    .builder = builder,
    .notes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free),
    .note_numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
    .links = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
    .examples = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
  };
}

void
codebook_markdown_inline_release (CodebookMarkdownInline *self)
{
  g_hash_table_unref (self->notes);
  g_hash_table_unref (self->note_numbers);
  g_hash_table_unref (self->links);
  g_hash_table_unref (self->examples);
}

static const struct
{
  const char *name;
  CodebookFormat format;
} tags[] = {
  { "b", CODEBOOK_FORMAT_BOLD },
  { "strong", CODEBOOK_FORMAT_BOLD },
  { "i", CODEBOOK_FORMAT_ITALIC },
  { "em", CODEBOOK_FORMAT_ITALIC },
  { "u", CODEBOOK_FORMAT_UNDERLINE },
  { "ins", CODEBOOK_FORMAT_UNDERLINE },
  { "s", CODEBOOK_FORMAT_STRUCK },
  { "del", CODEBOOK_FORMAT_STRUCK },
  { "sup", 0 },
  { "sub", 0 },
  { "span", 0 },
  { "a", 0 },
  { "p", 0 },
  { "div", 0 },
  { "mark", 0 },
  { "small", 0 },
  { "table", 0 },
  { "colgroup", 0 },
  { "col", 0 },
  { "thead", 0 },
  { "tbody", 0 },
  { "tr", 0 },
  { "th", 0 },
  { "td", 0 },
  { "ul", 0 },
  { "ol", 0 },
  { "li", 0 },
  { "blockquote", 0 },
  { "img", 0 },
  { "font", 0 },
  { "center", 0 },
};

static gsize
find_within (const char *text, gsize from, gsize len, const char *what)
{
  gsize reach = MIN (len - from, REACH_BYTES);
  const char *found = memmem (text + from, reach, what, strlen (what));

  return found != NULL ? (gsize) (found - text) : len;
}

static gboolean
is_space_at (const char *text, gsize len, gsize at)
{
  return at >= len || g_ascii_isspace (text[at]);
}

static gboolean
is_punctuation_at (const char *text, gsize len, gsize at)
{
  return at < len && g_ascii_ispunct (text[at]);
}

/* "**" needs no more than that there is no space: converters write "Jan**:** ja". */
static gboolean
is_strong (const char *text, gsize at, gsize n)
{
  return text[at] == '*' && n >= 2;
}

/* Whether a mark of @n bytes at @at may open or close: it leans against a word or, where there is
 * none on its other side either, against a sign. */
static gboolean
can_open (const char *text, gsize len, gsize at, gsize n)
{
  gboolean free_before =
      at == 0 || is_space_at (text, len, at - 1) || is_punctuation_at (text, len, at - 1);

  return !is_space_at (text, len, at + n)
         && (!is_punctuation_at (text, len, at + n) || free_before || is_strong (text, at, n))
         && !(text[at] == '_' && !free_before);
}

static gboolean
can_close (const char *text, gsize len, gsize at, gsize n)
{
  gboolean free_after = is_space_at (text, len, at + n) || is_punctuation_at (text, len, at + n);

  return at > 0 && !is_space_at (text, len, at - 1) && text[at - 1] != '\\'
         && (!is_punctuation_at (text, len, at - 1) || free_after || is_strong (text, at, n))
         && !(text[at] == '_' && !free_after);
}

static gboolean
has_closing (const char *text, gsize len, gsize from, char mark, gsize n)
{
  gsize end = MIN (len, from + REACH_BYTES);

  for (gsize i = from; i + n <= end; i++)
    {
      gsize count = 0;

      while (i + count < end && text[i + count] == mark)
        count++;
      if (count >= n && can_close (text, len, i, count))
        return TRUE;
      i += count > 0 ? count - 1 : 0;
    }
  return FALSE;
}

/* '*', '_' and '~' in ones, twos and threes. Returns how many bytes it took, 0 = a plain sign. */
static gsize
parse_emphasis (const char *text, gsize len, gsize at, CodebookFormat *format)
{
  char mark = text[at];
  gsize n = 0;
  CodebookFormat bits;

  while (at + n < len && text[at + n] == mark && n < 3)
    n++;
  if (mark == '~')
    bits = n == 2 ? CODEBOOK_FORMAT_STRUCK : 0;
  else
    bits = (n != 2 ? CODEBOOK_FORMAT_ITALIC : 0) | (n != 1 ? CODEBOOK_FORMAT_BOLD : 0);
  if (bits == 0)
    return 0;
  if ((*format & bits) == bits && can_close (text, len, at, n))
    {
      *format &= ~bits;
      return n;
    }
  if (!can_open (text, len, at, n) || !has_closing (text, len, at + n, mark, n))
    return 0;
  *format |= bits;
  return n;
}

static void
write_note (CodebookMarkdownInline *self, const char *id, const char *text)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->note_numbers, id));
  g_autofree char *mark = NULL;

  if (number == 0)
    {
      number = codebook_transcript_builder_add_note (self->builder);
      g_hash_table_insert (self->note_numbers, g_strdup (id), GUINT_TO_POINTER (number));
      codebook_transcript_builder_begin_note (self->builder, number);
      codebook_markdown_inline_parse (self, text, strlen (text), 0);
      codebook_transcript_builder_end_note (self->builder);
      return;
    }
  mark = g_strdup_printf ("[%u]", number);
  codebook_transcript_builder_append (self->builder, mark, strlen (mark), 0);
}

/* "[[tekst]{.underline}](address)": the one that closes what opened before @from. */
static gsize
find_closing_bracket (const char *text, gsize from, gsize len)
{
  gsize end = MIN (len, from + REACH_BYTES);
  guint depth = 1;

  for (gsize at = from; at < end && depth <= MOST_NESTED; at++)
    {
      if (text[at] == '\\')
        at++;
      else if (text[at] == '[')
        depth++;
      else if (text[at] == ']' && --depth == 0)
        return at;
    }
  return len;
}

gsize
codebook_markdown_inline_skip_attributes (const char *text, gsize len, gsize at)
{
  gsize end;

  if (at + 1 >= len || text[at] != '{')
    return 0;
  end = find_within (text, at, len, "}");
  if (end == len)
    return 0;
  return text[at + 1] == '#' || text[at + 1] == '.' || (text[at + 1] == '-' && end == at + 2)
                 || find_within (text, at, end, "=") < end
             ? end + 1 - at
             : 0;
}

/* "(address)" at @at: where it ends. */
static gsize
skip_address (const char *text, gsize len, gsize at)
{
  gsize end = at < len && text[at] == '(' ? find_within (text, at, len, ")") : len;

  return end < len ? end + 1 : at;
}

/* "[text][name]", "[text][]" and, of a link that is described elsewhere, "[text]": where it ends,
 * @close + 1 if it is none. */
static gsize
skip_reference (const CodebookMarkdownInline *self,
                const char *text,
                gsize len,
                gsize open,
                gsize close,
                gboolean *known)
{
  gsize from = close + 2,
        end = from <= len && text[close + 1] == '[' ? find_within (text, from, len, "]") : len;
  gboolean named = end < len && end > from;
  g_autofree char *name = named ? g_utf8_strdown (text + from, (gssize) (end - from))
                                : g_utf8_strdown (text + open + 1, (gssize) (close - open - 1));

  *known = g_hash_table_contains (self->links, name);
  return *known && end < len ? end + 1 : close + 1;
}

/* "[text](address)", "![picture](address)", "[text]{.mark}", "[^note]". Other brackets are text:
 * "[i]", "[onverstaanbaar]". */
static gsize
parse_bracket (
    CodebookMarkdownInline *self, const char *text, gsize len, gsize at, CodebookFormat format)
{
  gboolean picture = text[at] == '!';
  gsize open = at + picture, close, end;
  gboolean known = FALSE;

  if (open >= len || text[open] != '[')
    return 0;
  close = find_closing_bracket (text, open + 1, len);
  if (close == len)
    return 0;
  if (!picture && text[open + 1] == '^')
    {
      g_autofree char *id = g_strndup (text + open + 2, close - open - 2);
      const char *note = g_hash_table_lookup (self->notes, id);

      if (note == NULL || self->nested >= MOST_NESTED)
        return 0;
      write_note (self, id, note);
      return close + 1 - at;
    }
  if (self->nested >= MOST_NESTED)
    return 0;
  end = skip_address (text, len, close + 1);
  end += codebook_markdown_inline_skip_attributes (text, len, end);
  if (end == close + 1)
    end = skip_reference (self, text, len, open, close, &known);
  if (end == close + 1 && !known)
    return 0;
  if (!picture)
    codebook_markdown_inline_parse (self, text + open + 1, close - open - 1, format);
  return end - at;
}

/* A tag of HTML that is known, an address, a comment. "<naam>" is what a transcriber wrote. */
static gsize
parse_tag (
    CodebookMarkdownInline *self, const char *text, gsize len, gsize at, CodebookFormat *format)
{
  gsize close = find_within (text, at, len, ">"), name = at + 1, end;
  gboolean closing;

  if (len - at >= 4 && memcmp (text + at, "<!--", 4) == 0)
    {
      end = find_within (text, at, len, "-->");
      return end < len ? end + 3 - at : 0;
    }
  if (close == len)
    return 0;
  if (g_ascii_strncasecmp (text + name, "http", 4) == 0)
    {
      codebook_transcript_builder_append (self->builder, text + name, close - name, *format);
      return close + 1 - at;
    }
  closing = text[name] == '/';
  name += closing;
  for (end = name; end < close && g_ascii_isalnum (text[end]); end++)
    ;
  if (end - name == 2 && g_ascii_strncasecmp (text + name, "br", 2) == 0)
    {
      codebook_transcript_builder_append (self->builder, "\n", 1, 0);
      return close + 1 - at;
    }
  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    if (strlen (tags[i].name) == end - name
        && g_ascii_strncasecmp (text + name, tags[i].name, end - name) == 0)
      {
        *format = closing ? *format & ~tags[i].format : *format | tags[i].format;
        return close + 1 - at;
      }
  return 0;
}

static gsize
parse_entity (
    CodebookMarkdownInline *self, const char *text, gsize len, gsize at, CodebookFormat format)
{
  g_autoptr (GString) out = g_string_new (NULL);
  gsize taken = codebook_html_entity_decode (text + at, len - at, out);

  if (taken == 0 || text[at + taken - 1] != ';')
    return 0;
  codebook_transcript_builder_append (self->builder, out->str, out->len, format);
  return taken;
}

/* "x^2^", "H~2~O" */
static gsize
parse_raised (
    CodebookMarkdownInline *self, const char *text, gsize len, gsize at, CodebookFormat format)
{
  gsize end = at + 1;

  while (end < len && end - at < 40 && !g_ascii_isspace (text[end]) && text[end] != text[at])
    end++;
  if (end >= len || text[end] != text[at] || !g_ascii_isalnum (text[at + 1]))
    return 0;
  codebook_transcript_builder_append (self->builder, text + at + 1, end - at - 1, format);
  return end + 1 - at;
}

static gsize
parse_code (
    CodebookMarkdownInline *self, const char *text, gsize len, gsize at, CodebookFormat format)
{
  gsize close = find_within (text, at + 1, len, "`"), attributes;

  if (close == len)
    return 0;
  attributes = codebook_markdown_inline_skip_attributes (text, len, close + 1);
  /* "`…`{=html}" is for one kind of file, and not to be seen in another. */
  if (attributes == 0 || text[close + 2] != '=')
    codebook_transcript_builder_append (self->builder, text + at + 1, close - at - 1, format);
  return close + 1 + attributes - at;
}

/* "^[a note where it is referred to]" */
static gsize
parse_note (CodebookMarkdownInline *self, const char *text, gsize len, gsize at)
{
  gsize close = find_closing_bracket (text, at + 2, len);

  if (close == len || self->nested >= MOST_NESTED)
    return 0;
  codebook_transcript_builder_begin_note (self->builder,
                                          codebook_transcript_builder_add_note (self->builder));
  codebook_markdown_inline_parse (self, text + at + 2, close - at - 2, 0);
  codebook_transcript_builder_end_note (self->builder);
  return close + 1 - at;
}

gsize
codebook_markdown_inline_measure_label (const char *text, gsize len, gsize at)
{
  gsize end = at;

  if (end < len && text[end] == '@')
    for (end++; end < len && (g_ascii_isalnum (text[end]) || strchr ("_-", text[end]) != NULL);)
      end++;
  return end - at;
}

/* "As (@label) shows": the number of that example. */
static gsize
parse_example (
    CodebookMarkdownInline *self, const char *text, gsize len, gsize at, CodebookFormat format)
{
  gsize taken = codebook_markdown_inline_measure_label (text, len, at);
  g_autofree char *label = g_strndup (text + at + 1, taken - 1);
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->examples, label));
  g_autofree char *shown = g_strdup_printf ("%u", number);

  if (number == 0 || (at > 0 && g_ascii_isalnum (text[at - 1])))
    return 0;
  codebook_transcript_builder_append (self->builder, shown, strlen (shown), format);
  return taken;
}

/* What stands at @at if it is a mark: written, and its length returned; 0 = plain text. */
static gsize
parse_mark (
    CodebookMarkdownInline *self, const char *text, gsize len, gsize at, CodebookFormat *format)
{
  switch (text[at])
    {
    case '\\':
      if (at + 1 == len) /* a line break, which the end of a line is already */
        return 1;
      if (!g_ascii_ispunct (text[at + 1]))
        return 0;
      codebook_transcript_builder_append (self->builder, text + at + 1, 1, *format);
      return 2;
    case '*':
    case '_':
      return parse_emphasis (text, len, at, format);
    case '~':
    case '^':
      if (text[at] == '^' && at + 1 < len && text[at + 1] == '[')
        return parse_note (self, text, len, at);
      return text[at] == '~' && at + 1 < len && text[at + 1] == '~'
                 ? parse_emphasis (text, len, at, format)
                 : parse_raised (self, text, len, at, *format);
    case '`':
      return parse_code (self, text, len, at, *format);
    case '!':
    case '[':
      return parse_bracket (self, text, len, at, *format);
    case '<':
      return parse_tag (self, text, len, at, format);
    case '&':
      return parse_entity (self, text, len, at, *format);
    case '@':
      return parse_example (self, text, len, at, *format);
    default:
      return 0;
    }
}

void
codebook_markdown_inline_parse (CodebookMarkdownInline *self,
                                const char *text,
                                gsize len,
                                CodebookFormat format)
{
  gsize plain = 0, at = 0;

  self->nested++;
  while (at < len)
    {
      CodebookFormat before = format;
      gsize taken;

      if (strchr ("\\*_~^`![<&@", text[at]) == NULL)
        {
          at++;
          continue;
        }
      /* What is plain before the mark goes first; it is empty if the mark is none. */
      codebook_transcript_builder_append (self->builder, text + plain, at - plain, before);
      plain = at;
      taken = parse_mark (self, text, len, at, &format);
      at += MAX (taken, 1);
      if (taken > 0)
        plain = at;
      else if (strchr ("*_~^", text[plain]) != NULL)
        while (at < len && text[at] == text[plain])
          at++;
    }
  codebook_transcript_builder_append (self->builder, text + plain, len - plain, format);
  self->nested--;
}
