/* SPDX-License-Identifier: GPL-3.0-or-later */
/* libxml2 says where elements begin and end, and closes those that HTML lets its writers leave
 * open. Here lies a stack of what is open, each knowing what holds in it: format, white space,
 * whether it shows. A block's edge ends the paragraph; white space collapses over inline elements.
 *
 * libxml2 looks through all that is open at each closing tag, hence the bound on the depth. */
#include "codebook/import/html-text.h"

#include <glib/gi18n-lib.h>
#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <string.h>

#include "codebook/import/html-elements.h"
#include "codebook/import/html-notes.h"
#include "codebook/import/list-number.h"
#include "codebook/import/row-spans.h"

#define MOST_DEPTH 500
#define NOT_KNOWN G_MININT64

typedef struct
{
  const CodebookHtmlElement *element; /* NULL: inline */
  CodebookFormat format;
  gboolean hidden, preserved;
  int mark;           /* CodebookListNumber that a sheet gives items; -1 = that of their list */
  gboolean row_waits; /* right in a row: a cell begins a cell */
  gboolean is_note;
  guint heading;
  gboolean is_stamp;
  gint64 end_ms; /* of the time that began with it; NOT_KNOWN */
} Open;

typedef struct
{
  CodebookListNumber mark;
  gint64 next;
  int step;
} List;

struct _CodebookHtmlText
{
  CodebookTranscriptBuilder *builder;
  CodebookHtmlStyles *styles;
  htmlParserCtxtPtr parser;
  GArray *open;  /* Open */
  GArray *lists; /* List */
  CodebookRowSpans *cells;
  GHashTable *notes; /* char *, the name of one that was referred to → its number */
  gboolean in_note;
  gboolean note_waits; /* for its first word */
  gboolean has_text, after_space, after_stamp;
  gint64 end_ms; /* of the last time with an end; NOT_KNOWN */
  gboolean too_deep;
  guint count;
  GCancellable *cancellable;
  GError *cancelled;
};

CodebookHtmlText *
codebook_html_text_new (CodebookTranscriptBuilder *builder, CodebookHtmlStyles *styles)
{
  CodebookHtmlText *self = g_new0 (CodebookHtmlText, 1);

  self->builder = builder;
  self->styles = styles;
  self->open = g_array_new (FALSE, TRUE, sizeof (Open));
  self->lists = g_array_new (FALSE, TRUE, sizeof (List));
  self->cells = codebook_row_spans_new (builder);
  self->notes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->after_space = TRUE;
  self->end_ms = NOT_KNOWN;
  return self;
}

void
codebook_html_text_free (CodebookHtmlText *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->open);
  g_array_unref (self->lists);
  codebook_row_spans_free (self->cells);
  g_hash_table_unref (self->notes);
  g_free (self);
}

static Open
innermost (const CodebookHtmlText *self)
{
  return self->open->len > 0 ? g_array_index (self->open, Open, self->open->len - 1)
                             : (Open){ .end_ms = NOT_KNOWN, .mark = -1 };
}

/* -- Text ------------------------------------------------------------------------------------- */

static void
append (CodebookHtmlText *self, const char *text, gsize len, CodebookFormat format)
{
  codebook_transcript_builder_append (self->builder, text, len, format);
}

static void
append_word (CodebookHtmlText *self, const char *text, gsize len, CodebookFormat format)
{
  if (len == 0)
    return;
  /* A time that was set before a word without a space is not of the word. */
  if (self->after_stamp && g_unichar_isalnum (g_utf8_get_char_validated (text, (gssize) len)))
    append (self, " ", 1, 0);
  append (self, text, len, format);
  self->after_stamp = FALSE;
  self->has_text = TRUE;
  self->after_space = FALSE;
}

static void
append_space (CodebookHtmlText *self, CodebookFormat format)
{
  if (!self->after_space)
    append (self, " ", 1, format);
  self->after_space = TRUE;
  self->after_stamp = FALSE;
}

static void
append_break (CodebookHtmlText *self)
{
  if (self->has_text)
    append (self, "\n", 1, 0);
  self->after_space = TRUE;
  self->after_stamp = FALSE;
}

static void
append_collapsed (CodebookHtmlText *self, const char *text, gsize len, CodebookFormat format)
{
  gsize at = 0;

  while (at < len)
    {
      gsize start = at;

      while (at < len && !g_ascii_isspace (text[at]))
        at++;
      append_word (self, text + start, at - start, format);
      if (at == len)
        break;
      append_space (self, format);
      while (at < len && g_ascii_isspace (text[at]))
        at++;
    }
}

static void
append_preserved (CodebookHtmlText *self, const char *text, gsize len, CodebookFormat format)
{
  const char *end = text + len;

  while (text < end)
    {
      const char *newline = memchr (text, '\n', (gsize) (end - text));
      const char *stop = newline != NULL ? newline : end;

      append_word (self, text, (gsize) (stop - text), format);
      if (newline != NULL)
        append_break (self);
      text = stop + (newline != NULL);
    }
}

/* "&#146;" is what Windows calls 0x92, though HTML never said so. */
static const char *
windows_character (const xmlChar *text, int len)
{
  static const char *const characters[32] = {
    "€",  NULL, "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", NULL, "Ž", NULL,
    NULL, "‘",  "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", NULL, "ž", "Ÿ",
  };

  return len == 2 && text[0] == 0xC2 && text[1] >= 0x80 && text[1] < 0xA0
             ? characters[text[1] - 0x80]
             : NULL;
}

static void
text_cb (void *data, const xmlChar *text, int len)
{
  CodebookHtmlText *self = data;
  Open open = innermost (self);
  const char *windows = windows_character (text, len);

  if (open.hidden || len <= 0)
    return;
  if (windows != NULL)
    append_word (self, windows, strlen (windows), open.format);
  else if (open.preserved)
    append_preserved (self, (const char *) text, (gsize) len, open.format);
  else
    append_collapsed (self, (const char *) text, (gsize) len, open.format);
}

/* -- Paragraphs ------------------------------------------------------------------------------- */

static void
end_paragraph (CodebookHtmlText *self)
{
  Open open = innermost (self);

  self->after_space = TRUE;
  if (!self->has_text)
    return;
  self->has_text = self->note_waits = FALSE;
  if (open.heading > 0)
    codebook_transcript_builder_end_paragraph (self->builder, CODEBOOK_STYLE_HEADING, open.heading);
  else if (self->lists->len > 0)
    codebook_transcript_builder_end_paragraph (self->builder, CODEBOOK_STYLE_LIST,
                                               self->lists->len);
  else
    codebook_transcript_builder_end_paragraph (self->builder, CODEBOOK_STYLE_BODY, 0);
}

static const char *
get_attribute (const xmlChar **attributes, const char *name)
{
  for (guint i = 0; attributes != NULL && attributes[i] != NULL; i += 2)
    if (strcmp ((const char *) attributes[i], name) == 0)
      return attributes[i + 1] != NULL ? (const char *) attributes[i + 1] : "";
  return NULL;
}

static gboolean
parse_number (const xmlChar **attributes, const char *name, gint64 *number)
{
  const char *value = get_attribute (attributes, name);

  return value != NULL && g_ascii_string_to_signed (value, 10, -100000, 100000, number, NULL);
}

static CodebookListNumber
list_format (const char *type)
{
  switch (type != NULL ? type[0] : '1')
    {
    case 'a':
      return CODEBOOK_LIST_NUMBER_LOWER_LETTER;
    case 'A':
      return CODEBOOK_LIST_NUMBER_UPPER_LETTER;
    case 'i':
      return CODEBOOK_LIST_NUMBER_LOWER_ROMAN;
    case 'I':
      return CODEBOOK_LIST_NUMBER_UPPER_ROMAN;
    default:
      return CODEBOOK_LIST_NUMBER_DECIMAL;
    }
}

static void
begin_list (CodebookHtmlText *self, const Open *open, const xmlChar **attributes)
{
  List list = { .mark = CODEBOOK_LIST_NUMBER_BULLET, .next = 1 };

  if (open->element->value != 0)
    list.mark = list_format (get_attribute (attributes, "type"));
  list.step = get_attribute (attributes, "reversed") != NULL ? -1 : 1;
  parse_number (attributes, "start", &list.next);
  g_array_append_val (self->lists, list);
}

static void
begin_item (CodebookHtmlText *self, const Open *open, const xmlChar **attributes)
{
  List none = { .mark = CODEBOOK_LIST_NUMBER_BULLET };
  List *list =
      self->lists->len > 0 ? &g_array_index (self->lists, List, self->lists->len - 1) : &none;
  CodebookListNumber mark = open->mark >= 0 ? (CodebookListNumber) open->mark : list->mark;
  g_autoptr (GString) prefix = g_string_new (NULL);

  parse_number (attributes, "value", &list->next);
  if (mark == CODEBOOK_LIST_NUMBER_BULLET)
    g_string_append (prefix, "• ");
  else if (mark != CODEBOOK_LIST_NUMBER_NONE)
    {
      codebook_list_number_append (prefix, mark, list->next);
      g_string_append (prefix, ". ");
    }
  list->next += list->step;
  if (prefix->len > 0)
    codebook_transcript_builder_set_prefix (self->builder, prefix->str);
}

/* -- Times ------------------------------------------------------------------------------------ */

/* noScribe: <a name="ts_3120_6200_S00">, in milliseconds. */
static gboolean
parse_anchor (const char *name, gint64 *start_ms, gint64 *end_ms)
{
  char *end;

  if (name == NULL || !g_str_has_prefix (name, "ts_") || !g_ascii_isdigit (name[3]))
    return FALSE;
  *start_ms = (gint64) g_ascii_strtoull (name + 3, &end, 10);
  if (*end != '_' || !g_ascii_isdigit (end[1]))
    return FALSE;
  *end_ms = (gint64) g_ascii_strtoull (end + 1, &end, 10);
  return *end == '_' && *start_ms >= 0 && *end_ms >= *start_ms;
}

/* oTranscribe: <span class="timestamp" data-timestamp="3.12">, in seconds. */
static gboolean
parse_stamp (const char *seconds, gint64 *start_ms)
{
  char *end;
  double value = seconds != NULL ? g_ascii_strtod (seconds, &end) : -1;

  if (seconds == NULL || end == seconds || *end != '\0' || !(value >= 0 && value < 1e9))
    return FALSE;
  *start_ms = (gint64) (value * 1000 + 0.5);
  return TRUE;
}

static void
mark_times (CodebookHtmlText *self, Open *open, const xmlChar **attributes)
{
  gint64 start_ms, end_ms = NOT_KNOWN;

  if (open->element != NULL && open->element->kind == HTML_ANCHOR
      && parse_anchor (get_attribute (attributes, "name"), &start_ms, &end_ms))
    {
      if (self->end_ms != NOT_KNOWN && self->end_ms < start_ms)
        codebook_transcript_builder_mark_end (self->builder, self->end_ms);
      codebook_transcript_builder_mark_time (self->builder, start_ms);
      open->end_ms = end_ms;
    }
  else if (parse_stamp (get_attribute (attributes, "data-timestamp"), &start_ms))
    {
      codebook_transcript_builder_mark_time (self->builder, start_ms);
      open->is_stamp = TRUE;
    }
}

static void
mark_last_end (CodebookHtmlText *self)
{
  if (self->end_ms != NOT_KNOWN)
    codebook_transcript_builder_mark_end (self->builder, self->end_ms);
  self->end_ms = NOT_KNOWN;
}

/* -- Notes ------------------------------------------------------------------------------------ */

static void
refer_to_note (CodebookHtmlText *self, char *target)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->notes, target));
  g_autofree char *mark = g_strdup_printf ("[%u]", number);

  if (number > 0)
    append_word (self, mark, strlen (mark), 0);
  else
    {
      number = codebook_transcript_builder_add_note (self->builder);
      self->has_text = TRUE;
      self->after_space = FALSE;
      g_hash_table_insert (self->notes, g_strdup (target), GUINT_TO_POINTER (number));
    }
}

/* What a note begins with, however it is called: LibreOffice's EPUB. */
static gboolean
is_first_in_note (CodebookHtmlText *self, const CodebookHtmlLink *link)
{
  gboolean first = self->note_waits && !self->has_text && link->href != NULL;

  self->note_waits = FALSE;
  return first && link->href[0] == '#';
}

/* A link that is the mark of a note, or leads back to one, does not show itself. */
static void
handle_link (CodebookHtmlText *self, Open *open, const xmlChar **attributes)
{
  CodebookHtmlLink link = {
    .role = get_attribute (attributes, "role"),
    .type = get_attribute (attributes, "epub:type"),
    .classes = get_attribute (attributes, "class"),
    .name = get_attribute (attributes, "name"),
    .href = get_attribute (attributes, "href"),
  };
  g_autofree char *target = self->in_note ? NULL : codebook_html_notes_dup_target (&link);

  if (target != NULL)
    refer_to_note (self, target);
  open->hidden =
      target != NULL || is_first_in_note (self, &link) || codebook_html_notes_is_back (&link);
}

static void
begin_note (CodebookHtmlText *self, Open *open, const xmlChar **attributes)
{
  const char *id = get_attribute (attributes, "id");
  guint number = 0;

  if (id != NULL && !self->in_note)
    number = GPOINTER_TO_UINT (g_hash_table_lookup (self->notes, id));
  if (number == 0)
    return;
  end_paragraph (self);
  codebook_transcript_builder_begin_note (self->builder, number);
  g_hash_table_remove (self->notes, id);
  self->in_note = self->note_waits = open->is_note = TRUE;
  open->row_waits = FALSE;
}

static void
end_note (CodebookHtmlText *self)
{
  end_paragraph (self);
  codebook_transcript_builder_end_note (self->builder);
  self->in_note = self->note_waits = FALSE;
}

/* -- Elements --------------------------------------------------------------------------------- */

/* LibreOffice: <div title="header">, what stands above and below each page. */
static gboolean
is_furniture (const char *name, const xmlChar **attributes)
{
  const char *title = get_attribute (attributes, "title");

  return title != NULL && strcmp (name, "div") == 0
         && (strcmp (title, "header") == 0 || strcmp (title, "footer") == 0);
}

/* What was deleted at a time that is told is a tracked change; other <del> is struck out. */
static gboolean
is_tracked_deletion (const char *name, const xmlChar **attributes)
{
  return strcmp (name, "del") == 0
         && (get_attribute (attributes, "datetime") != NULL
             || get_attribute (attributes, "cite") != NULL);
}

static gboolean
is_hidden_by_itself (const CodebookHtmlElement *element,
                     const char *name,
                     const xmlChar **attributes)
{
  return (element != NULL && element->kind == HTML_SKIPPED)
         || get_attribute (attributes, "hidden") != NULL || is_furniture (name, attributes)
         || is_tracked_deletion (name, attributes)
         || (strcmp (name, "dialog") == 0 && get_attribute (attributes, "open") == NULL);
}

/* Google Docs takes the marks of its lists away and puts its own before the items: "lst-kix_x-1" is
 * a list of the second level. */
static int
google_mark (const CodebookHtmlElement *element, const char *classes)
{
  static const CodebookListNumber marks[] = { CODEBOOK_LIST_NUMBER_DECIMAL,
                                              CODEBOOK_LIST_NUMBER_LOWER_LETTER,
                                              CODEBOOK_LIST_NUMBER_LOWER_ROMAN };
  const char *name = classes != NULL ? strstr (classes, "lst-kix_") : NULL;
  gsize len = name != NULL ? strcspn (name, " ") : 0;

  if (len == 0)
    return CODEBOOK_LIST_NUMBER_NONE;
  if (element->value == 0)
    return CODEBOOK_LIST_NUMBER_BULLET;
  return (int) marks[g_ascii_isdigit (name[len - 1]) ? (name[len - 1] - '0') % 3 : 0];
}

static Open
describe (CodebookHtmlText *self, const char *name, const xmlChar **attributes)
{
  const CodebookHtmlElement *element = codebook_html_elements_find (name);
  CodebookHtmlKind kind = element != NULL ? element->kind : HTML_INLINE;
  CodebookHtmlLook look = codebook_html_styles_get (
      self->styles, name, get_attribute (attributes, "class"), get_attribute (attributes, "id"),
      get_attribute (attributes, "style"));
  Open open = innermost (self);

  open.is_note = FALSE;
  open.element = element;
  open.end_ms = NOT_KNOWN;
  open.hidden = open.hidden || look.hidden == 1 || is_hidden_by_itself (element, name, attributes);
  open.preserved = look.preserved >= 0 ? look.preserved : open.preserved || kind == HTML_PRE;
  open.mark = look.mark >= 0 || kind == HTML_LIST ? look.mark : open.mark;
  if (kind == HTML_LIST && look.mark == CODEBOOK_LIST_NUMBER_NONE)
    open.mark = google_mark (element, get_attribute (attributes, "class"));
  if (kind == HTML_HEADING)
    {
      open.heading = element->value;
      /* What the sheet says of a heading is its own look, which is not told. */
      look.on = look.off = 0;
    }
  if (kind == HTML_FORMAT)
    open.format |= element->value;
  open.format = (open.format & ~look.off) | look.on;
  return open;
}

static void
begin_row (CodebookHtmlText *self, Open *open)
{
  end_paragraph (self);
  codebook_transcript_builder_begin_row (self->builder);
  codebook_row_spans_begin_row (self->cells);
  open->row_waits = TRUE;
}

static void
begin_cell (CodebookHtmlText *self, Open *open, const xmlChar **attributes)
{
  gint64 columns = 1, rows = 1;

  end_paragraph (self);
  parse_number (attributes, "colspan", &columns);
  parse_number (attributes, "rowspan", &rows);
  if (open->row_waits)
    codebook_row_spans_begin_cell (self->cells, columns, rows);
  open->row_waits = FALSE;
}

/* What can be ticked, and whether it is. */
static void
put_box (CodebookHtmlText *self, const Open *open, const xmlChar **attributes)
{
  const char *type = get_attribute (attributes, "type");
  const char *box = get_attribute (attributes, "checked") != NULL ? "☒" : "☐";

  if (type == NULL
      || (g_ascii_strcasecmp (type, "checkbox") != 0 && g_ascii_strcasecmp (type, "radio") != 0))
    return;
  append_word (self, box, strlen (box), open->format);
  append_space (self, open->format);
}

static void
begin_element (CodebookHtmlText *self, Open *open, const xmlChar **attributes)
{
  switch (open->element != NULL ? open->element->kind : HTML_INLINE)
    {
    case HTML_BREAK:
      append_break (self);
      break;
    case HTML_QUOTE:
      append_word (self, "“", strlen ("“"), open->format);
      break;
    case HTML_LIST:
      end_paragraph (self);
      begin_list (self, open, attributes);
      break;
    case HTML_ITEM:
      end_paragraph (self);
      begin_item (self, open, attributes);
      break;
    case HTML_ROW:
      begin_row (self, open);
      break;
    case HTML_CELL:
      begin_cell (self, open, attributes);
      break;
    case HTML_TABLE:
      end_paragraph (self);
      codebook_row_spans_begin_table (self->cells);
      open->row_waits = FALSE;
      break;
    case HTML_BLOCK:
    case HTML_HEADING:
    case HTML_PRE:
      end_paragraph (self);
      break;
    case HTML_INPUT:
      put_box (self, open, attributes);
      break;
    case HTML_INLINE:
    case HTML_FORMAT:
    case HTML_ANCHOR:
    case HTML_SKIPPED:
    default:
      break;
    }
  mark_times (self, open, attributes);
}

static void
end_element (CodebookHtmlText *self, const Open *open)
{
  switch (open->element != NULL ? open->element->kind : HTML_INLINE)
    {
    case HTML_QUOTE:
      append_word (self, "”", strlen ("”"), open->format);
      break;
    case HTML_LIST:
      end_paragraph (self);
      g_array_set_size (self->lists, self->lists->len - 1);
      break;
    case HTML_ROW:
      end_paragraph (self);
      codebook_transcript_builder_end_row (self->builder);
      break;
    case HTML_TABLE:
      end_paragraph (self);
      codebook_row_spans_end_table (self->cells);
      break;
    case HTML_ITEM:
    case HTML_CELL:
    case HTML_BLOCK:
    case HTML_HEADING:
    case HTML_PRE:
      end_paragraph (self);
      break;
    case HTML_INLINE:
    case HTML_FORMAT:
    case HTML_BREAK:
    case HTML_INPUT:
    case HTML_ANCHOR:
    case HTML_SKIPPED:
    default:
      break;
    }
  if (open->end_ms != NOT_KNOWN)
    self->end_ms = open->end_ms;
  self->after_stamp |= open->is_stamp;
}

/* -- The parser ------------------------------------------------------------------------------- */

static gboolean
may_go_on (CodebookHtmlText *self)
{
  self->too_deep = self->too_deep || self->parser->nameNr > MOST_DEPTH;
  if (++self->count % 1024 == 0 && self->cancelled == NULL)
    g_cancellable_set_error_if_cancelled (self->cancellable, &self->cancelled);
  if (!self->too_deep && self->cancelled == NULL
      && !codebook_transcript_builder_is_full (self->builder))
    return TRUE;
  xmlStopParser (self->parser);
  return FALSE;
}

static void
start_cb (void *data, const xmlChar *name, const xmlChar **attributes)
{
  CodebookHtmlText *self = data;
  Open open;

  if (!may_go_on (self))
    return;
  open = describe (self, (const char *) name, attributes);
  if (!open.hidden && open.element != NULL && open.element->kind == HTML_ANCHOR)
    handle_link (self, &open, attributes);
  if (!open.hidden && g_hash_table_size (self->notes) > 0)
    begin_note (self, &open, attributes);
  if (!open.hidden)
    begin_element (self, &open, attributes);
  g_array_append_val (self->open, open);
}

static void
pop (CodebookHtmlText *self)
{
  Open open = innermost (self);

  if (!open.hidden)
    end_element (self, &open);
  if (open.is_note)
    end_note (self);
  g_array_set_size (self->open, self->open->len - 1);
}

static void
end_cb (void *data, const xmlChar *name)
{
  CodebookHtmlText *self = data;

  if (self->open->len > 0)
    pop (self);
}

typedef struct
{
  const char *at, *end;
} Rest;

static int
read_some (void *context, char *buffer, int len)
{
  Rest *rest = context;
  int n = (int) MIN (len, rest->end - rest->at);

  memcpy (buffer, rest->at, (gsize) n);
  rest->at += n;
  return n;
}

/* Bit by bit: given all at once, libxml2 makes a copy. (Its static buffers do without, and crash
 * when they are shrunk.) */
static htmlParserCtxtPtr
make_parser (Rest *rest)
{
  xmlParserInputBufferPtr buffer =
      xmlParserInputBufferCreateIO (read_some, NULL, rest, XML_CHAR_ENCODING_NONE);
  htmlParserCtxtPtr parser = buffer != NULL ? htmlNewParserCtxt () : NULL;
  xmlParserInputPtr input =
      parser != NULL ? xmlNewIOInputStream (parser, buffer, XML_CHAR_ENCODING_NONE) : NULL;

  if (input != NULL && inputPush (parser, input) >= 0)
    return parser;
  if (input != NULL)
    xmlFreeInputStream (input);
  else if (buffer != NULL)
    xmlFreeParserInputBuffer (buffer);
  if (parser != NULL)
    htmlFreeParserCtxt (parser);
  return NULL;
}

static void
run (CodebookHtmlText *self, const char *html, gsize len)
{
  static const htmlSAXHandler handler = {
    .startElement = start_cb,
    .endElement = end_cb,
    .characters = text_cb,
    .cdataBlock = text_cb,
    .ignorableWhitespace = text_cb,
  };
  Rest rest = { html, html + len };
  htmlParserCtxtPtr parser = make_parser (&rest);
  htmlSAXHandler *sax = parser != NULL ? parser->sax : NULL;
  htmlSAXHandler own = handler;

  if (parser == NULL)
    return;
  parser->sax = &own;
  parser->userData = self;
  self->parser = parser;
  htmlCtxtUseOptions (parser, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING
                                  | HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
  xmlSwitchEncoding (parser, XML_CHAR_ENCODING_UTF8);
  htmlParseDocument (parser);
  parser->sax = sax;
  self->parser = NULL;
  if (parser->myDoc != NULL)
    xmlFreeDoc (parser->myDoc);
  htmlFreeParserCtxt (parser);
}

gboolean
codebook_html_text_parse (CodebookHtmlText *self,
                          const char *html,
                          gsize len_bytes,
                          const char *name,
                          GCancellable *cancellable,
                          GError **error)
{
  if (len_bytes == 0 || len_bytes > G_MAXINT)
    return TRUE;
  self->cancellable = cancellable;
  run (self, html, len_bytes);
  while (self->open->len > 0)
    pop (self);
  end_paragraph (self);
  mark_last_end (self);
  g_hash_table_remove_all (self->notes);
  if (self->cancelled != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&self->cancelled));
      return FALSE;
    }
  if (self->too_deep)
    return codebook_fail (error, CODEBOOK_ERROR_INVALID_DATA,
                          _ ("‘%s’ is damaged: its elements are nested more than %d deep; nothing "
                             "was kept of it."),
                          name, MOST_DEPTH);
  return TRUE;
}
