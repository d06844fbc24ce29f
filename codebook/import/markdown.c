/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/import/markdown.h"

#include <string.h>

#include "codebook/import/markdown-inline.h"
#include "codebook/import/markdown-table.h"
#include "codebook/import/text-encoding.h"
#include "codebook/import/transcript-builder.h"

#define MOST_LEVELS 9
#define LEAST_PAIRS 3 /* lines that go on, below which nothing is known of them */

typedef struct
{
  CodebookTranscriptBuilder *builder;
  CodebookMarkdownInline words;
  GString *pending;    /* plain lines that are not yet written; empty = none are */
  guint pending_list;  /* the level of the list they are in, 0 = none */
  gboolean hard_break; /* the last line says that it ends there */
  gboolean wrapped;    /* lines are broken where they are full, and not where a paragraph ends */
  char fence;          /* '`' or '~' in a code block */
  gboolean unseen;     /* that block is for one kind of file only */
  gboolean table, front_matter;
  gsize indents[MOST_LEVELS]; /* of the lists that are open */
  guint levels;
  guint examples; /* that were numbered */
} Parser;

typedef struct
{
  const char *text;
  gsize len;
} Slice;

/* -- Lines ------------------------------------------------------------------------------------ */

static void
end_pending (Parser *self, CodebookStyle style, guint level)
{
  if (self->pending->len == 0)
    return;
  codebook_markdown_inline_parse (&self->words, self->pending->str, self->pending->len, 0);
  if (self->pending_list > 0)
    codebook_transcript_builder_end_paragraph (self->builder, CODEBOOK_STYLE_LIST,
                                               self->pending_list);
  else
    codebook_transcript_builder_end_paragraph (self->builder, style, level);
  g_string_set_size (self->pending, 0);
  self->pending_list = 0;
}

static void
write_line (Parser *self, Slice line, CodebookStyle style, guint level)
{
  codebook_markdown_inline_parse (&self->words, line.text, line.len, 0);
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

/* What stands in a quotation. */
static Slice
unquoted (Slice line)
{
  for (line = trimmed (line); line.len > 0 && line.text[0] == '>';)
    line = trimmed ((Slice){ line.text + 1, line.len - 1 });
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
      codebook_markdown_inline_parse (&self->words, cell.text, cell.len, 0);
      start = i + 1;
    }
  codebook_transcript_builder_end_row (self->builder);
}

/* Pandoc's attributes at the end of a heading are left out. */
static Slice
without_attributes (Slice line)
{
  const char *brace = g_strrstr_len (line.text, (gssize) line.len, "{");
  gsize at = brace != NULL ? (gsize) (brace - line.text) : line.len;

  if (brace != NULL
      && codebook_markdown_inline_skip_attributes (line.text, line.len, at) == line.len - at)
    line.len = at;
  return line;
}

static gboolean
parse_heading (Parser *self, Slice line)
{
  guint level = 0;

  while (level < line.len && line.text[level] == '#')
    level++;
  if (level == 0 || level > 6 || (level < line.len && !g_ascii_isspace (line.text[level])))
    return FALSE;
  line = without_attributes (line);
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

/* How long Pandoc's "(@)" or "(@label)" is, which is numbered; 0 = there is none. */
static gsize
measure_example_mark (Slice line)
{
  gsize label = line.len > 0 && line.text[0] == '('
                    ? codebook_markdown_inline_measure_label (line.text, line.len, 1)
                    : 0;

  return label > 0 && label + 3 < line.len && line.text[label + 1] == ')'
                 && g_ascii_isspace (line.text[label + 2])
             ? label + 2
             : 0;
}

/* How long the "-", "*", "+", "1." or "1)" of a list is; 0 = there is none. */
static gsize
measure_list_mark (Slice line)
{
  gsize mark = 0;

  if (line.len > 0 && line.text[0] == '(')
    return measure_example_mark (line);
  if (line.len > 0 && strchr ("-+*", line.text[0]) != NULL)
    mark = 1;
  else
    {
      while (mark < line.len && mark < 9 && g_ascii_isdigit (line.text[mark]))
        mark++;
      if (mark == 0 || mark >= line.len || strchr (".)", line.text[mark]) == NULL)
        return 0;
      mark++;
    }
  return mark + 1 < line.len && g_ascii_isspace (line.text[mark]) ? mark : 0;
}

/* "[ ] ", "[x] ": what is to be done or chosen. */
static const char *
find_box (Slice line)
{
  if (line.len < 4 || line.text[0] != '[' || line.text[2] != ']' || line.text[3] != ' ')
    return "";
  return line.text[1] == ' ' ? "☐ " : g_ascii_tolower (line.text[1]) == 'x' ? "☒ " : "";
}

/* The example that @line begins. One with a label has its number wherever it stands. */
static guint
number_example (Parser *self, Slice line)
{
  gsize mark = measure_example_mark (line);
  g_autofree char *label = g_strndup (line.text + 2, mark - 3);
  gpointer number = g_hash_table_lookup (self->words.examples, label);

  if (number != NULL)
    self->examples = MAX (self->examples, GPOINTER_TO_UINT (number));
  else
    number = GUINT_TO_POINTER (++self->examples);
  if (*label != '\0')
    g_hash_table_replace (self->words.examples, g_steal_pointer (&label), number);
  return GPOINTER_TO_UINT (number);
}

static char *
dup_list_mark (Parser *self, Slice line, gsize mark)
{
  if (mark == 1)
    return g_strdup ("•");
  return line.text[0] == '(' ? g_strdup_printf ("(%u)", number_example (self, line))
                             : g_strndup (line.text, mark);
}

static gboolean
parse_list (Parser *self, Slice line, gsize indent)
{
  gsize mark = measure_list_mark (line);
  const char *box;
  g_autofree char *number = NULL;
  g_autofree char *prefix = NULL;

  if (mark == 0)
    return FALSE;
  number = dup_list_mark (self, line, mark);
  line = trimmed ((Slice){ line.text + mark, line.len - mark });
  box = find_box (line);
  if (*box != '\0')
    line = trimmed ((Slice){ line.text + 4, line.len - 4 });
  prefix = g_strconcat (number, " ", box, NULL);
  codebook_transcript_builder_set_prefix (self->builder, prefix);
  g_string_append_len (self->pending, line.text, (gssize) line.len);
  self->pending_list = list_level (self, indent);
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
      self->unseen = self->fence == 0 && g_strstr_len (line.text, (gssize) line.len, "{=") != NULL;
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

static gboolean
is_page_break (Slice line)
{
  static const char *const names[] = { "\\newpage", "\\pagebreak" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (line.len == strlen (names[i]) && memcmp (line.text, names[i], line.len) == 0)
      return TRUE;
  return FALSE;
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
  if (self->pending->len > 0 && self->pending_list == 0 && is_rule (line, "=-")
      && memchr (line.text, ' ', line.len) == NULL)
    {
      end_pending (self, CODEBOOK_STYLE_HEADING, line.text[0] == '=' ? 1 : 2);
      return TRUE;
    }
  return is_rule (line, "-*_") || is_definition (line) || is_div (line) || is_page_break (line);
}

/* Pandoc's "| " before a line that is kept as it is, ": " before a definition or a caption. */
static Slice
without_marker (Slice line)
{
  if (line.len >= 3 && (line.text[0] == '|' || line.text[0] == ':')
      && g_ascii_isspace (line.text[1]) && memchr (line.text + 1, '|', line.len - 1) == NULL)
    return trimmed ((Slice){ line.text + 1, line.len - 1 });
  return line;
}

static void
write_cells (Parser *self, const GPtrArray *cells)
{
  codebook_transcript_builder_begin_row (self->builder);
  for (guint i = 0; i < cells->len; i++)
    {
      const char *cell = g_ptr_array_index (cells, i);

      codebook_transcript_builder_begin_cell (self->builder);
      codebook_markdown_inline_parse (&self->words, cell, strlen (cell), 0);
    }
  codebook_transcript_builder_end_row (self->builder);
}

/* How much of @rest is a table that is drawn; it is written. None goes on from a line of text. */
static gsize
parse_drawn_table (Parser *self, const char *rest, gsize len)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  gsize taken = self->fence == 0 && self->pending->len == 0
                    ? codebook_markdown_table_take (rest, len, rows)
                    : 0;

  if (taken > 0)
    end_pending (self, CODEBOOK_STYLE_BODY, 0);
  for (guint i = 0; i < rows->len; i++)
    write_cells (self, g_ptr_array_index (rows, i));
  return taken;
}

/* Whether the line cannot go on from the one before: it begins something, perhaps a turn. */
static gboolean
starts_block (Slice line)
{
  const char *colon = memchr (line.text, ':', MIN (line.len, 40));

  return line.len == 0 || strchr ("#|:>", line.text[0]) != NULL || measure_list_mark (line) > 0
         || (colon != NULL && (gsize) (colon - line.text) + 1 < line.len && colon[1] == ' ');
}

/* "\\" or two spaces: a new line, within the paragraph. */
static gboolean
ends_hard (Slice line)
{
  return line.len >= 2
         && (line.text[line.len - 1] == '\\' || memcmp (line.text + line.len - 2, "  ", 2) == 0);
}

static void
add_pending (Parser *self, Slice line)
{
  if (self->pending->len > 0)
    {
      if (self->hard_break && self->pending->str[self->pending->len - 1] == '\\')
        g_string_truncate (self->pending, self->pending->len - 1);
      g_string_append_c (self->pending, self->hard_break ? '\n' : ' ');
    }
  g_string_append_len (self->pending, line.text, (gssize) line.len);
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
  if (self->fence != 0 && self->unseen)
    return;
  if (self->fence != 0)
    {
      codebook_transcript_builder_append (self->builder, raw.text, raw.len, 0);
      codebook_transcript_builder_end_paragraph (self->builder, CODEBOOK_STYLE_BODY, 0);
      return;
    }
  line = unquoted (line);
  next = unquoted (next);
  if (line.len == 0 || parse_rules (self, line, first))
    return;
  if (is_table_rule (line))
    {
      end_pending (self, CODEBOOK_STYLE_BODY, 0);
      return;
    }
  self->table = memchr (line.text, '|', line.len) != NULL && (self->table || is_table_rule (next));
  if (self->table || !self->wrapped || starts_block (line))
    end_pending (self, CODEBOOK_STYLE_BODY, 0);
  if (!self->table)
    line = without_marker (line);
  if (is_rule (next, "=-"))
    line = without_attributes (line);
  if (self->table)
    write_row (self, line);
  else if (!parse_heading (self, line) && !parse_list (self, line, indent))
    add_pending (self, line);
  self->hard_break = ends_hard (raw);
}

static Slice
line_at (const char *text, gsize len, gsize at)
{
  const char *newline = at < len ? memchr (text + at, '\n', len - at) : NULL;

  return (Slice){ text + MIN (at, len),
                  newline != NULL ? (gsize) (newline - text) - at : len - MIN (at, len) };
}

/* How many characters the line and the first word of @next are together. */
static gsize
measure_with_next (Slice line, Slice next)
{
  gsize word = 0;

  next = trimmed (next);
  while (word < next.len && next.text[word] != ' ')
    word++;
  return (gsize) (g_utf8_strlen (line.text, (gssize) line.len)
                  + g_utf8_strlen (next.text, (gssize) word))
         + 1;
}

/* Whether lines that go on are as full as a margin allows: then some program broke them there, as
 * Pandoc does. Elsewhere a line is what somebody wrote as one. */
static gboolean
is_wrapped (const char *text, gsize len)
{
  gsize width = 0;
  guint pairs = 0, full = 0;

  for (guint round = 0; round < 2; round++)
    for (gsize at = 0; at < len;)
      {
        Slice line = line_at (text, len, at), next;

        at += line.len + 1;
        next = trimmed (line_at (text, len, at));
        if (ends_hard (line))
          continue;
        while (line.len > 0 && g_ascii_isspace (line.text[line.len - 1]))
          line.len--;
        if (line.len == 0 || next.len == 0 || strchr ("#|+`~", line.text[0]) != NULL
            || starts_block (next) || is_rule (next, "=-*_"))
          continue;
        if (round == 0)
          width = MAX (width, (gsize) g_utf8_strlen (line.text, (gssize) line.len));
        pairs += round;
        full += round == 1 && measure_with_next (line, next) > width;
      }
  return pairs >= LEAST_PAIRS && width >= 50 && width <= 100 && 10 * full >= 9 * pairs;
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
    g_hash_table_insert (self->words.notes, note->id, g_string_free (note->text, FALSE));
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

/* "[name]: http://…" */
static void
note_link (Parser *self, Slice line)
{
  g_autofree char *id = NULL;
  Slice address;

  if (line.len > 0 && is_definition (line) && parse_definition (line, &id, &address))
    g_hash_table_add (self->words.links, g_utf8_strdown (id, -1));
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
      else if (note.id == NULL && !begin_note (self, &note, line))
        note_link (self, line);
      note.apart = line.len == 0;
      if (note.id != NULL)
        memset (text + at, ' ', raw.len);
      at += raw.len + 1;
    }
  close_note (self, &note);
}

/* Before the text, since it may point ahead. */
static void
number_examples (Parser *self, const char *text, gsize len)
{
  for (gsize at = 0; at < len;)
    {
      Slice line = line_at (text, len, at), unmarked = unquoted (line);

      if (measure_example_mark (unmarked) > 0)
        number_example (self, unmarked);
      at += line.len + 1;
    }
  self->examples = 0;
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
  Parser self = { .builder = builder };
  gboolean stopped;
  g_autofree char *text = NULL;
  const char *encoding;
  gsize len, text_len;
  const guint8 *data = g_bytes_get_data (bytes, &len);

  text = codebook_text_encoding_decode (data, len, &text_len, &encoding, warnings);
  g_bytes_unref (bytes);
  codebook_transcript_builder_set_encoding (builder, encoding);
  for (guint i = 0; i < warnings->len; i++)
    codebook_transcript_builder_take_warning (builder, g_ptr_array_index (warnings, i));
  /* Old line ends, so that a line is what ends in '\n'. */
  for (gsize i = 0; i < text_len; i++)
    if (text[i] == '\r')
      text[i] = i + 1 < text_len && text[i + 1] == '\n' ? ' ' : '\n';
  codebook_markdown_inline_init (&self.words, builder);
  collect_notes (&self, text, text_len);
  number_examples (&self, text, text_len);
  self.pending = g_string_new (NULL);
  self.wrapped = is_wrapped (text, text_len);
  for (gsize at = 0; at < text_len && !g_cancellable_is_cancelled (cancellable);)
    {
      Slice line = line_at (text, text_len, at);
      gboolean first = at == 0;
      gsize taken = parse_drawn_table (&self, text + at, text_len - at);

      at += taken;
      if (taken > 0)
        continue;
      at += line.len + 1;
      parse_line (&self, line, line_at (text, text_len, at), first);
    }
  end_pending (&self, CODEBOOK_STYLE_BODY, 0);
  codebook_markdown_inline_release (&self.words);
  g_string_free (self.pending, TRUE);
  stopped = g_cancellable_set_error_if_cancelled (cancellable, error);
  return stopped ? NULL : codebook_transcript_builder_finish (builder, name, error);
}
