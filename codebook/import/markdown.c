/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/import/markdown.h"

#include <string.h>

#include "codebook/import/html-entity.h"
#include "codebook/import/text-encoding.h"
#include "codebook/import/transcript-builder.h"

#define REACH_BYTES 2000 /* how far a closing mark is looked for: bounds the cost of odd lines */
#define MOST_NESTED 4    /* links in links, notes in notes */
#define MOST_LEVELS 9

typedef struct
{
  CodebookTranscriptBuilder *builder;
  GHashTable *notes;        /* char *: id → char *: text */
  GHashTable *note_numbers; /* char *: id → GUINT_TO_POINTER (number) */
  guint nested;
  gboolean pending; /* a plain line was written and not yet ended */
  char fence;       /* '`' or '~' in a code block */
  gboolean table, front_matter;
  gsize indents[MOST_LEVELS]; /* of the lists that are open */
  guint levels;
} Parser;

typedef struct
{
  const char *text;
  gsize len;
} Slice;

/* -- Within a line ---------------------------------------------------------------------------- */

static void parse_inline (Parser *self, const char *text, gsize len, CodebookFormat format);

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
write_note (Parser *self, const char *id, const char *text)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->note_numbers, id));
  g_autofree char *mark = NULL;

  if (number == 0)
    {
      number = codebook_transcript_builder_add_note (self->builder);
      g_hash_table_insert (self->note_numbers, g_strdup (id), GUINT_TO_POINTER (number));
      codebook_transcript_builder_begin_note (self->builder, number);
      parse_inline (self, text, strlen (text), 0);
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

/* Pandoc's "{#kop .klasse width=3}" at @at; 0 if there is none. */
static gsize
skip_attributes (const char *text, gsize len, gsize at)
{
  gsize end;

  if (at + 1 >= len || text[at] != '{')
    return 0;
  end = find_within (text, at, len, "}");
  if (end == len)
    return 0;
  return text[at + 1] == '#' || text[at + 1] == '.' || find_within (text, at, end, "=") < end
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

/* "[text](address)", "![picture](address)", "[text]{.mark}", "[^note]". Other brackets are text:
 * "[i]", "[onverstaanbaar]". */
static gsize
parse_bracket (Parser *self, const char *text, gsize len, gsize at, CodebookFormat format)
{
  gboolean picture = text[at] == '!';
  gsize open = at + picture, close, end;

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
  end += skip_attributes (text, len, end);
  if (end == close + 1)
    return 0;
  if (!picture)
    parse_inline (self, text + open + 1, close - open - 1, format);
  return end - at;
}

/* A tag of HTML that is known, an address, a comment. "<naam>" is what a transcriber wrote. */
static gsize
parse_tag (Parser *self, const char *text, gsize len, gsize at, CodebookFormat *format)
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
parse_entity (Parser *self, const char *text, gsize len, gsize at, CodebookFormat format)
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
parse_raised (Parser *self, const char *text, gsize len, gsize at, CodebookFormat format)
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
parse_code (Parser *self, const char *text, gsize len, gsize at, CodebookFormat format)
{
  gsize close = find_within (text, at + 1, len, "`");

  if (close == len)
    return 0;
  codebook_transcript_builder_append (self->builder, text + at + 1, close - at - 1, format);
  return close + 1 - at;
}

/* What stands at @at if it is a mark: written, and its length returned; 0 = plain text. */
static gsize
parse_mark (Parser *self, const char *text, gsize len, gsize at, CodebookFormat *format)
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
    default:
      return 0;
    }
}

static void
parse_inline (Parser *self, const char *text, gsize len, CodebookFormat format)
{
  gsize plain = 0, at = 0;

  self->nested++;
  while (at < len)
    {
      CodebookFormat before = format;
      gsize taken;

      if (strchr ("\\*_~^`![<&", text[at]) == NULL)
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

/* -- Lines ------------------------------------------------------------------------------------ */

static void
end_pending (Parser *self, CodebookStyle style, guint level)
{
  if (self->pending)
    codebook_transcript_builder_end_paragraph (self->builder, style, level);
  self->pending = FALSE;
}

static void
write_line (Parser *self, Slice line, CodebookStyle style, guint level)
{
  parse_inline (self, line.text, line.len, 0);
  codebook_transcript_builder_end_paragraph (self->builder, style, level);
}

static Slice
trimmed (Slice line)
{
  while (line.len > 0 && g_ascii_isspace (line.text[line.len - 1]))
    line.len--;
  while (line.len > 0 && g_ascii_isspace (line.text[0]))
    {
      line.text++;
      line.len--;
    }
  return line;
}

/* Only @marks, at least three, and spaces. */
static gboolean
is_rule (Slice line, const char *marks)
{
  gsize count = 0;

  for (gsize i = 0; i < line.len; i++)
    {
      if (line.text[i] != line.text[0] && line.text[i] != ' ')
        return FALSE;
      count += line.text[i] == line.text[0];
    }
  return count >= 3 && strchr (marks, line.text[0]) != NULL;
}

static gboolean
is_table_rule (Slice line)
{
  gboolean dash = FALSE, pipe = FALSE;

  for (gsize i = 0; i < line.len; i++)
    {
      if (strchr ("|:- ", line.text[i]) == NULL)
        return FALSE;
      dash = dash || line.text[i] == '-';
      pipe = pipe || line.text[i] == '|';
    }
  return dash && pipe;
}

static void
write_row (Parser *self, Slice line)
{
  gsize start = line.text[0] == '|' ? 1 : 0;

  codebook_transcript_builder_begin_row (self->builder);
  for (gsize i = start; i <= line.len; i++)
    {
      Slice cell;

      if (i < line.len && !(line.text[i] == '|' && (i == 0 || line.text[i - 1] != '\\')))
        continue;
      if (i == line.len && start == line.len)
        break;
      cell = trimmed ((Slice){ line.text + start, i - start });
      codebook_transcript_builder_begin_cell (self->builder);
      parse_inline (self, cell.text, cell.len, 0);
      start = i + 1;
    }
  codebook_transcript_builder_end_row (self->builder);
}

static gboolean
parse_heading (Parser *self, Slice line)
{
  const char *brace = g_strrstr_len (line.text, (gssize) line.len, "{");
  guint level = 0;

  while (level < line.len && line.text[level] == '#')
    level++;
  if (level == 0 || level > 6 || (level < line.len && !g_ascii_isspace (line.text[level])))
    return FALSE;
  if (brace != NULL
      && skip_attributes (line.text, line.len, (gsize) (brace - line.text))
             == line.len - (gsize) (brace - line.text))
    line.len = (gsize) (brace - line.text);
  line = trimmed ((Slice){ line.text + level, line.len - level });
  while (line.len > 1 && line.text[line.len - 1] == '#'
         && (line.text[line.len - 2] == '#' || line.text[line.len - 2] == ' '))
    line.len--;
  write_line (self, trimmed (line), CODEBOOK_STYLE_HEADING, level);
  return TRUE;
}

static guint
list_level (Parser *self, gsize indent)
{
  while (self->levels > 0 && self->indents[self->levels - 1] > indent)
    self->levels--;
  if (self->levels < MOST_LEVELS && (self->levels == 0 || self->indents[self->levels - 1] < indent))
    self->indents[self->levels++] = indent;
  return self->levels;
}

static gboolean
parse_list (Parser *self, Slice line, gsize indent)
{
  gsize mark = 0;
  g_autofree char *prefix = NULL;

  if (strchr ("-+*", line.text[0]) != NULL)
    mark = 1;
  else
    {
      while (mark < line.len && mark < 9 && g_ascii_isdigit (line.text[mark]))
        mark++;
      if (mark == 0 || mark >= line.len || strchr (".)", line.text[mark]) == NULL)
        return FALSE;
      mark++;
    }
  if (mark + 1 >= line.len || !g_ascii_isspace (line.text[mark]))
    return FALSE;
  prefix = mark == 1 ? g_strdup ("• ") : g_strdup_printf ("%.*s ", (int) mark, line.text);
  codebook_transcript_builder_set_prefix (self->builder, prefix);
  write_line (self, trimmed ((Slice){ line.text + mark, line.len - mark }), CODEBOOK_STYLE_LIST,
              list_level (self, indent));
  return TRUE;
}

/* "[^id]: text" is a note, "[id]: http://…" what a link points at. */
static gboolean
parse_definition (Slice line, char **id, Slice *text)
{
  const char *close = memchr (line.text, ']', line.len);
  gsize at;

  if (line.text[0] != '[' || close == NULL)
    return FALSE;
  at = (gsize) (close - line.text);
  if (at + 2 >= line.len || close[1] != ':')
    return FALSE;
  *id = g_strndup (line.text + 1, at - 1);
  *text = trimmed ((Slice){ line.text + at + 2, line.len - at - 2 });
  return TRUE;
}

static gboolean
is_definition (Slice line)
{
  g_autofree char *id = NULL;
  Slice text;

  return parse_definition (line, &id, &text)
         && (id[0] == '^' || text.text[0] == '<' || memmem (text.text, text.len, "://", 3) != NULL)
         && (id[0] == '^' || memchr (text.text, ' ', text.len) == NULL);
}

static gboolean
parse_fence (Parser *self, Slice line)
{
  if (line.len >= 3 && (line.text[0] == '`' || line.text[0] == '~') && line.text[1] == line.text[0]
      && line.text[2] == line.text[0] && (self->fence == 0 || self->fence == line.text[0]))
    {
      self->fence = self->fence == 0 ? line.text[0] : 0;
      return TRUE;
    }
  return FALSE;
}

/* Pandoc's "::: {.klasse}". */
static gboolean
is_div (Slice line)
{
  return line.len >= 3 && memcmp (line.text, ":::", 3) == 0;
}

/* Lines that are marks and nothing else. */
static gboolean
parse_rules (Parser *self, Slice line, gboolean first)
{
  if (first && is_rule (line, "-"))
    {
      self->front_matter = TRUE;
      return TRUE;
    }
  if (self->front_matter && is_rule (line, "-."))
    {
      self->front_matter = FALSE;
      end_pending (self, CODEBOOK_STYLE_BODY, 0);
      return TRUE;
    }
  if (self->pending && is_rule (line, "=-"))
    {
      end_pending (self, CODEBOOK_STYLE_HEADING, line.text[0] == '=' ? 1 : 2);
      return TRUE;
    }
  return is_rule (line, "-*_") || is_definition (line) || is_div (line);
}

static void
parse_line (Parser *self, Slice raw, Slice next, gboolean first)
{
  Slice line = trimmed (raw);
  gsize indent = (gsize) (line.text - raw.text);

  if (parse_fence (self, line) || line.len == 0)
    {
      end_pending (self, CODEBOOK_STYLE_BODY, 0);
      self->table = FALSE;
      return;
    }
  if (self->fence != 0)
    {
      codebook_transcript_builder_append (self->builder, raw.text, raw.len, 0);
      codebook_transcript_builder_end_paragraph (self->builder, CODEBOOK_STYLE_BODY, 0);
      return;
    }
  while (line.len > 0 && line.text[0] == '>')
    line = trimmed ((Slice){ line.text + 1, line.len - 1 });
  if (line.len == 0 || parse_rules (self, line, first))
    return;
  end_pending (self, CODEBOOK_STYLE_BODY, 0);
  if (is_table_rule (line))
    return;
  self->table =
      memchr (line.text, '|', line.len) != NULL && (self->table || is_table_rule (trimmed (next)));
  if (self->table)
    write_row (self, line);
  else if (!parse_heading (self, line) && !parse_list (self, line, indent))
    {
      parse_inline (self, line.text, line.len, 0);
      self->pending = TRUE;
    }
}

static Slice
line_at (const char *text, gsize len, gsize at)
{
  const char *newline = at < len ? memchr (text + at, '\n', len - at) : NULL;

  return (Slice){ text + MIN (at, len),
                  newline != NULL ? (gsize) (newline - text) - at : len - MIN (at, len) };
}

typedef struct
{
  char *id; /* NULL: none is open */
  GString *text;
  gboolean apart; /* a blank line came */
} OpenNote;

static void
close_note (Parser *self, OpenNote *note)
{
  if (note->id != NULL)
    g_hash_table_insert (self->notes, note->id, g_string_free (note->text, FALSE));
  *note = (OpenNote){ 0 };
}

static gboolean
begin_note (Parser *self, OpenNote *note, Slice line)
{
  g_autofree char *id = NULL;
  Slice words;

  if (line.len == 0 || !parse_definition (line, &id, &words) || id[0] != '^')
    return FALSE;
  close_note (self, note);
  note->id = g_strdup (id + 1);
  note->text = g_string_new_len (words.text, (gssize) words.len);
  return TRUE;
}

/* Notes are taken out of @text, with the indented lines that go on below them. */
static void
collect_notes (Parser *self, char *text, gsize len)
{
  OpenNote note = { 0 };

  for (gsize at = 0; at < len;)
    {
      Slice raw = line_at (text, len, at), line = trimmed (raw);
      gboolean indented = raw.len >= 2 && (raw.text[0] == '\t' || memcmp (raw.text, "  ", 2) == 0);

      if (note.id != NULL && line.len > 0 && !begin_note (self, &note, line))
        {
          if (indented)
            {
              g_string_append_c (note.text, note.apart ? '\n' : ' ');
              g_string_append_len (note.text, line.text, (gssize) line.len);
            }
          else
            close_note (self, &note);
        }
      else if (note.id == NULL)
        begin_note (self, &note, line);
      note.apart = line.len == 0;
      if (note.id != NULL)
        memset (text + at, ' ', raw.len);
      at += raw.len + 1;
    }
  close_note (self, &note);
}

guint
codebook_markdown_sniff (const guint8 *bytes, gsize len_bytes, const char *suffix)
{
  if (!g_str_equal (suffix, "md") && !g_str_equal (suffix, "markdown"))
    return 0;
  return codebook_text_encoding_is_text (bytes, len_bytes) ? 80 : 0;
}

CodebookTranscript *
codebook_markdown_read (GBytes *bytes, const char *name, GCancellable *cancellable, GError **error)
{
  g_autoptr (CodebookTranscriptBuilder) builder = codebook_transcript_builder_new ("md");
  g_autoptr (GPtrArray) warnings = g_ptr_array_new ();
  g_autoptr (GHashTable) notes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Parser self = { .builder = builder, .notes = notes, .note_numbers = numbers };
  g_autofree char *text = NULL;
  const char *encoding;
  gsize len, text_len;
  const guint8 *data = g_bytes_get_data (bytes, &len);

  text = codebook_text_encoding_decode (data, len, &text_len, &encoding, warnings);
  codebook_transcript_builder_set_encoding (builder, encoding);
  for (guint i = 0; i < warnings->len; i++)
    codebook_transcript_builder_take_warning (builder, g_ptr_array_index (warnings, i));
  /* Old line ends, so that a line is what ends in '\n'. */
  for (gsize i = 0; i < text_len; i++)
    if (text[i] == '\r')
      text[i] = i + 1 < text_len && text[i + 1] == '\n' ? ' ' : '\n';
  collect_notes (&self, text, text_len);
  for (gsize at = 0; at < text_len && !g_cancellable_is_cancelled (cancellable);)
    {
      Slice line = line_at (text, text_len, at);
      gboolean first = at == 0;

      at += line.len + 1;
      parse_line (&self, line, line_at (text, text_len, at), first);
    }
  end_pending (&self, CODEBOOK_STYLE_BODY, 0);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  return codebook_transcript_builder_finish (builder, name, error);
}
