/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An OpenDocument text in one sweep: styles.xml for the named styles, then content.xml, whose own
 * styles come before its text. What tracked changes deleted is kept apart by the format itself, so
 * the text is the accepted one.
 *
 * White space in the XML is collapsed, also from one element to the next, as the format says: what
 * counts are text:s, text:tab and text:line-break.
 *
 * A Place is what is known of the paragraph that is being read; notes and text boxes stand within
 * paragraphs and bring places of their own. */
#include "codebook/import/odt.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "codebook/import/container.h"
#include "codebook/import/odf-lock.h"
#include "codebook/import/odt-form.h"
#include "codebook/import/odt-formula.h"
#include "codebook/import/odt-lists.h"
#include "codebook/import/odt-names.h"
#include "codebook/import/odt-styles.h"
#include "codebook/import/row-spans.h"
#include "codebook/import/transcript-builder.h"

#define MOST_CELLS 200 /* that are the same in a row */
#define MOST_ROWS 1000 /* that are the same */

typedef struct
{
  CodebookFormat format;
  gboolean hidden;
} Look;

typedef struct
{
  gboolean in_paragraph;
  gboolean after_space; /* white space in the XML would be a second one, or the first in a line */
  CodebookStyle style;
  guint level;
  GArray *looks; /* Look: of the paragraph and the spans that are open */
} Place;

typedef struct
{
  CodebookTranscriptBuilder *builder;
  CodebookContainer *container; /* NULL: a flat file */
  GCancellable *cancellable;
  CodebookOdtStyles *styles;
  CodebookOdtLists *lists;
  GPtrArray *places; /* Place *, the innermost last */
  Place *place;
  GPtrArray *outer_lists; /* CodebookOdtLists *: of the text around notes and boxes */
  guint skipped;          /* how many elements deep in what is skipped; 0 = not */
  CodebookRowSpans *cells;
  GArray *repeats; /* guint: how often each open row and cell stands there */
  CodebookOdtFormula formula;
  CodebookOdtForm form;
  gboolean in_text, seen_text, seen_spreadsheet, has_unread_objects;
  gboolean styles_only; /* styles.xml: its automatic styles are for headers */
  guint in_note;
} Odt;

/* -- Places ----------------------------------------------------------------------------------- */

static void
place_free (gpointer data)
{
  Place *place = data;

  g_array_unref (place->looks);
  g_free (place);
}

static void
push_place (Odt *self)
{
  Place *place = g_new0 (Place, 1);

  place->looks = g_array_new (FALSE, FALSE, sizeof (Look));
  g_ptr_array_add (self->places, place);
  self->place = place;
  g_ptr_array_add (self->outer_lists, self->lists);
  self->lists = codebook_odt_lists_new (self->styles);
}

static void
pop_place (Odt *self)
{
  g_ptr_array_set_size (self->places, (int) self->places->len - 1);
  self->place =
      self->places->len > 0 ? g_ptr_array_index (self->places, self->places->len - 1) : NULL;
  codebook_odt_lists_free (self->lists);
  self->lists = g_ptr_array_steal_index (self->outer_lists, self->outer_lists->len - 1);
}

static Look
current_look (const Odt *self)
{
  const GArray *looks = self->place->looks;

  return looks->len > 0 ? g_array_index (looks, Look, looks->len - 1) : (Look){ 0 };
}

static void
push_look (Odt *self, const CodebookOdtStyle *style)
{
  Look look = current_look (self);

  if (style != NULL)
    {
      look.format = (look.format & ~style->look.off) | style->look.on;
      if (style->look.hidden >= 0)
        look.hidden = style->look.hidden;
    }
  g_array_append_val (self->place->looks, look);
}

static const CodebookOdtStyle *
find_style (Odt *self, CodebookXml *xml, const char *family)
{
  g_autofree char *name = codebook_xml_dup_attribute (xml, ODT_TEXT, "style-name");

  return name != NULL ? codebook_odt_styles_get (self->styles, family, name) : NULL;
}

/* -- Text ------------------------------------------------------------------------------------- */

static void
append (Odt *self, const char *text, gsize len)
{
  Look look = current_look (self);

  if (!look.hidden)
    codebook_transcript_builder_append (self->builder, text, len, look.format);
}

static gboolean
is_xml_space (char c)
{
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

static void
append_collapsed (Odt *self, const char *text, gsize len)
{
  Place *place = self->place;
  gsize plain = 0;

  for (gsize i = 0; i < len; i++)
    {
      if (!is_xml_space (text[i]))
        {
          place->after_space = FALSE;
          continue;
        }
      if (text[i] == ' ' && !place->after_space)
        {
          place->after_space = TRUE;
          continue;
        }
      append (self, text + plain, i - plain);
      if (!place->after_space)
        append (self, " ", 1);
      place->after_space = TRUE;
      plain = i + 1;
    }
  append (self, text + plain, len - plain);
}

static void
append_spaces (Odt *self, CodebookXml *xml)
{
  gint64 n = CLAMP (codebook_xml_get_int_attribute (xml, ODT_TEXT, "c", 1), 1, 200);

  while (n-- > 0)
    append (self, " ", 1);
  self->place->after_space = FALSE;
}

/* -- Paragraphs ------------------------------------------------------------------------------- */

static void
start_paragraph (Odt *self, CodebookXml *xml, gboolean heading)
{
  Place *place = self->place;
  const CodebookOdtStyle *style = find_style (self, xml, "paragraph");
  guint depth = codebook_odt_lists_get_depth (self->lists);
  guint level = style != NULL ? style->heading : 0;
  CodebookOdtStyle plain = { 0 };
  g_autofree char *prefix = NULL;

  if (heading)
    level = (guint) CLAMP (
        codebook_xml_get_int_attribute (xml, ODT_TEXT, "outline-level", level > 0 ? level : 1), 1,
        CODEBOOK_ODT_LEVELS);
  place->in_paragraph = place->after_space = TRUE;
  place->style = level > 0   ? CODEBOOK_STYLE_HEADING
                 : depth > 0 ? CODEBOOK_STYLE_LIST
                             : CODEBOOK_STYLE_BODY;
  place->level = level > 0 ? level : depth;
  g_array_set_size (place->looks, 0);
  /* A heading's own bold is not told. */
  if (style != NULL && level > 0)
    {
      plain.look.hidden = style->look.hidden;
      push_look (self, &plain);
    }
  else
    push_look (self, style);
  if (depth > 0)
    prefix = codebook_odt_lists_advance (self->lists, style);
  else if (heading && !codebook_xml_attribute_is (xml, ODT_TEXT, "is-list-header", "true"))
    prefix = codebook_odt_lists_advance_heading (self->lists, xml, style, level);
  if (prefix != NULL)
    codebook_transcript_builder_set_prefix (self->builder, prefix);
}

static void
end_paragraph (Odt *self)
{
  self->place->in_paragraph = FALSE;
  codebook_transcript_builder_end_paragraph (self->builder, self->place->style, self->place->level);
}

/* -- Elements --------------------------------------------------------------------------------- */

static gboolean
is_hidden (CodebookXml *xml)
{
  return codebook_xml_attribute_is (xml, ODT_TEXT, "display", "none")
         || codebook_xml_attribute_is (xml, ODT_TEXT, "is-hidden", "true");
}

/* What must not come in, with all below it. */
static gboolean
is_skipped (Odt *self, CodebookXml *xml, int token)
{
  switch (token)
    {
    case ODT_OFFICE_ANNOTATION:
    case ODT_OFFICE_BINARY_DATA:
    case ODT_OFFICE_SCRIPTS:
    case ODT_OFFICE_MASTER_STYLES:
    case ODT_TEXT_ALPHABETICAL_SOURCE:
    case ODT_TEXT_BIBLIOGRAPHY_SOURCE:
    case ODT_TEXT_CONTENTS_SOURCE:
    case ODT_TEXT_ILLUSTRATION_SOURCE:
    case ODT_TEXT_OBJECT_SOURCE:
    case ODT_TEXT_TABLE_SOURCE:
    case ODT_TEXT_USER_SOURCE:
    case ODT_TEXT_NOTE_CITATION:
    case ODT_TEXT_NUMBER:
    case ODT_TEXT_RUBY_TEXT:
    case ODT_TEXT_SCRIPT:
    case ODT_TEXT_TRACKED_CHANGES:
    case ODT_TABLE_COVERED_CELL:
    case ODT_SVG_DESCRIPTION:
    case ODT_SVG_TITLE:
      return TRUE;
    case ODT_OFFICE_AUTOMATIC_STYLES:
      return self->styles_only;
    case ODT_TABLE_ROW:
      return codebook_xml_attribute_is (xml, ODT_TABLE, "visibility", "collapse")
             || codebook_xml_attribute_is (xml, ODT_TABLE, "visibility", "filter");
    case ODT_TEXT_EXPRESSION:
    case ODT_TEXT_HIDDEN_TEXT:
    case ODT_TEXT_SECTION:
    case ODT_TEXT_USER_FIELD:
    case ODT_TEXT_VARIABLE:
      return is_hidden (xml);
    case ODT_TEXT_NOTE:
      /* Notes in notes cannot be, and a hidden one is not there. */
      return self->in_note > 0 || current_look (self).hidden;
    default:
      return FALSE;
    }
}

static gboolean
is_shape (int token)
{
  switch (token)
    {
    case ODT_DRAW_CAPTION:
    case ODT_DRAW_CIRCLE:
    case ODT_DRAW_CONNECTOR:
    case ODT_DRAW_CUSTOM_SHAPE:
    case ODT_DRAW_ELLIPSE:
    case ODT_DRAW_IMAGE:
    case ODT_DRAW_LINE:
    case ODT_DRAW_MEASURE:
    case ODT_DRAW_PATH:
    case ODT_DRAW_POLYGON:
    case ODT_DRAW_POLYLINE:
    case ODT_DRAW_RECTANGLE:
    case ODT_DRAW_REGULAR_POLYGON:
    case ODT_DRAW_TEXT_BOX:
      return TRUE;
    default:
      return FALSE;
    }
}

static void
start_note (Odt *self)
{
  guint number = codebook_transcript_builder_add_note (self->builder);

  self->place->after_space = FALSE;
  codebook_transcript_builder_begin_note (self->builder, number);
  push_place (self);
  self->in_note++;
}

static void
start_aside (Odt *self)
{
  codebook_transcript_builder_begin_aside (self->builder);
  push_place (self);
}

static void
end_aside (Odt *self)
{
  pop_place (self);
  codebook_transcript_builder_end_aside (self->builder);
  /* Anchored to the page, it waits for no paragraph. */
  if (!self->place->in_paragraph)
    codebook_transcript_builder_end_paragraph (self->builder, CODEBOOK_STYLE_BODY, 0);
}

/* The rest of the paragraph that it stands in is hidden; it stands at the start. */
static void
hide_paragraph (Odt *self)
{
  for (guint i = 0; i < self->place->looks->len; i++)
    g_array_index (self->place->looks, Look, i).hidden = TRUE;
}

/* A formula is text; what else an object may hold is not read. */
static void
start_object (Odt *self, CodebookXml *xml)
{
  g_autofree char *href = codebook_xml_dup_attribute (xml, ODT_XLINK, "href");

  codebook_odt_formula_start_element (&self->formula, ODT_DRAW_OBJECT);
  if (href != NULL && self->container != NULL)
    codebook_odt_formula_read (&self->formula, self->container, href, self->cancellable);
}

static void
end_object (Odt *self)
{
  const GString *text = self->formula.text;

  if (!self->formula.is_formula)
    self->has_unread_objects = TRUE;
  if (!self->formula.is_formula || text->len == 0)
    return;
  append (self, text->str, text->len);
  self->place->after_space = FALSE;
  if (!self->place->in_paragraph)
    codebook_transcript_builder_end_paragraph (self->builder, CODEBOOK_STYLE_BODY, 0);
}

/* A control in the line is a word of it; another comes after its paragraph, as a text box does. */
static void
put_control (Odt *self, CodebookXml *xml)
{
  g_autofree char *shown = codebook_odt_form_take_shown (&self->form, xml);
  gboolean in_line = self->place->in_paragraph
                     && codebook_xml_attribute_is (xml, ODT_TEXT, "anchor-type", "as-char");

  if (shown == NULL || shown[0] == '\0')
    return;
  if (in_line)
    {
      append_collapsed (self, " ", 1);
      append (self, shown, strlen (shown));
      self->place->after_space = g_str_has_suffix (shown, " ");
    }
  else
    {
      start_aside (self);
      append (self, shown, strlen (shown));
      end_aside (self);
    }
}

/* A row or cell that is written once for several. */
static void
push_repeats (Odt *self, CodebookXml *xml, const char *attribute, gint64 most)
{
  guint times =
      (guint) CLAMP (codebook_xml_get_int_attribute (xml, ODT_TABLE, attribute, 1), 1, most);

  g_array_append_val (self->repeats, times);
}

/* How many more there are. */
static guint
pop_repeats (Odt *self)
{
  guint times = g_array_index (self->repeats, guint, self->repeats->len - 1);

  g_array_set_size (self->repeats, self->repeats->len - 1);
  return times - 1;
}

static void
start_cell (Odt *self, CodebookXml *xml)
{
  gint64 columns = codebook_xml_get_int_attribute (xml, ODT_TABLE, "number-columns-spanned", 1);
  gint64 rows = codebook_xml_get_int_attribute (xml, ODT_TABLE, "number-rows-spanned", 1);

  push_repeats (self, xml, "number-columns-repeated", MOST_CELLS);
  columns = MAX (columns, g_array_index (self->repeats, guint, self->repeats->len - 1));
  codebook_row_spans_begin_cell (self->cells, columns, rows);
}

static void
start_in_paragraph (Odt *self, CodebookXml *xml, int token)
{
  switch (token)
    {
    case ODT_TEXT_SPACES:
      append_spaces (self, xml);
      break;
    case ODT_TEXT_TAB:
      append (self, "\t", 1);
      self->place->after_space = FALSE;
      break;
    case ODT_TEXT_LINE_BREAK:
      append (self, "\n", 1);
      self->place->after_space = FALSE;
      break;
    case ODT_TEXT_SPAN:
      push_look (self, find_style (self, xml, "text"));
      break;
    case ODT_TEXT_NOTE:
      start_note (self);
      break;
    case ODT_TEXT_HIDDEN_PARAGRAPH:
      if (is_hidden (xml))
        hide_paragraph (self);
      break;
    default:
      break;
    }
}

static void
start_in_text (Odt *self, CodebookXml *xml, int token)
{
  switch (token)
    {
    case ODT_TEXT_PARAGRAPH:
    case ODT_TEXT_HEADING:
      start_paragraph (self, xml, token == ODT_TEXT_HEADING);
      break;
    case ODT_TEXT_LIST:
      codebook_odt_lists_start_list (self->lists, xml);
      break;
    case ODT_TEXT_LIST_ITEM:
    case ODT_TEXT_LIST_HEADER:
      codebook_odt_lists_start_item (self->lists, xml, token == ODT_TEXT_LIST_HEADER);
      break;
    case ODT_TEXT_NUMBERED:
      codebook_odt_lists_start_numbered (self->lists, xml);
      break;
    case ODT_TABLE_TABLE:
      codebook_row_spans_begin_table (self->cells);
      break;
    case ODT_TABLE_ROW:
      push_repeats (self, xml, "number-rows-repeated", MOST_ROWS);
      codebook_transcript_builder_begin_row (self->builder);
      codebook_row_spans_begin_row (self->cells);
      break;
    case ODT_TABLE_CELL:
      start_cell (self, xml);
      break;
    case ODT_DRAW_OBJECT:
      start_object (self, xml);
      break;
    case ODT_DRAW_CONTROL:
      put_control (self, xml);
      break;
    default:
      if (is_shape (token))
        start_aside (self);
      else if (self->place->in_paragraph)
        start_in_paragraph (self, xml, token);
      break;
    }
}

static void
start_element (CodebookXml *xml, int token, gpointer data)
{
  Odt *self = data;

  if (self->formula.open > 0)
    codebook_odt_formula_start_element (&self->formula, token);
  else if (self->form.open > 0 || (self->skipped == 0 && token == ODT_OFFICE_FORMS))
    codebook_odt_form_start_element (&self->form, xml, token);
  else if (self->skipped > 0 || is_skipped (self, xml, token))
    self->skipped++;
  else if (token == ODT_OFFICE_BODY_TEXT)
    self->in_text = self->seen_text = TRUE;
  else if (token == ODT_OFFICE_SPREADSHEET)
    self->seen_spreadsheet = TRUE;
  else if (self->in_text)
    start_in_text (self, xml, token);
  else
    codebook_odt_styles_start_element (self->styles, xml, token);
  if (codebook_transcript_builder_is_full (self->builder))
    codebook_xml_stop (xml);
}

static void
end_in_text (Odt *self, int token)
{
  switch (token)
    {
    case ODT_TEXT_PARAGRAPH:
    case ODT_TEXT_HEADING:
      end_paragraph (self);
      break;
    case ODT_TEXT_LIST:
      codebook_odt_lists_end_list (self->lists);
      break;
    case ODT_TEXT_NUMBERED:
      codebook_odt_lists_end_numbered (self->lists);
      break;
    case ODT_TABLE_TABLE:
      codebook_row_spans_end_table (self->cells);
      break;
    case ODT_TABLE_ROW:
      codebook_transcript_builder_repeat_row (self->builder, pop_repeats (self));
      break;
    case ODT_TABLE_CELL:
      codebook_transcript_builder_repeat_cell (self->builder, pop_repeats (self));
      break;
    case ODT_TEXT_SPAN:
      if (self->place->looks->len > 1)
        g_array_set_size (self->place->looks, self->place->looks->len - 1);
      break;
    case ODT_TEXT_NOTE:
      if (self->in_note > 0)
        {
          pop_place (self);
          codebook_transcript_builder_end_note (self->builder);
          self->in_note--;
        }
      break;
    default:
      if (is_shape (token))
        end_aside (self);
      break;
    }
}

static void
end_element (CodebookXml *xml, int token, gpointer data)
{
  Odt *self = data;

  if (self->formula.open > 0)
    {
      codebook_odt_formula_end_element (&self->formula);
      if (self->formula.open == 0)
        end_object (self);
    }
  else if (self->form.open > 0)
    codebook_odt_form_end_element (&self->form, token);
  else if (self->skipped > 0)
    self->skipped--;
  else if (token == ODT_OFFICE_BODY_TEXT)
    self->in_text = FALSE;
  else if (self->in_text)
    end_in_text (self, token);
  else
    codebook_odt_styles_end_element (self->styles, token);
}

static void
take_text (CodebookXml *xml, const char *text, gsize len, gpointer data)
{
  Odt *self = data;

  if (self->formula.open > 0)
    codebook_odt_formula_take_text (&self->formula, text, len);
  else if (self->form.open > 0)
    codebook_odt_form_take_text (&self->form, text, len);
  else if (self->skipped == 0 && self->in_text && self->place->in_paragraph)
    append_collapsed (self, text, len);
}

/* -- Reading ---------------------------------------------------------------------------------- */

static const CodebookXmlGrammar grammar = {
  codebook_odt_names_spaces, codebook_odt_names_all, start_element, end_element, take_text,
};

typedef struct
{
  const char *bytes;
  gsize len, at;
} Memory;

static gssize
read_memory (gpointer source, char *buffer, gsize len, GError **error)
{
  Memory *memory = source;
  gsize n = MIN (len, memory->len - memory->at);

  memcpy (buffer, memory->bytes + memory->at, n);
  memory->at += n;
  return (gssize) n;
}

static gboolean
is_zip (const guint8 *bytes, gsize len)
{
  return bytes != NULL && len >= 4 && memcmp (bytes, "PK\3\4", 4) == 0;
}

static gboolean
read_zip (Odt *self, GBytes *bytes, const char *name, GCancellable *cancellable, GError **error)
{
  g_autoptr (CodebookContainer) container = codebook_container_new (bytes, name, error);

  if (container == NULL || !codebook_odf_lock_check (container, name, cancellable, error))
    return FALSE;
  self->container = container;
  self->styles_only = TRUE;
  if (codebook_container_has (container, "styles.xml")
      && !codebook_container_parse (container, "styles.xml", &grammar, self, cancellable, error))
    return FALSE;
  self->styles_only = FALSE;
  return codebook_container_parse (container, "content.xml", &grammar, self, cancellable, error);
}

static gboolean
read_text (Odt *self, GBytes *bytes, const char *name, GCancellable *cancellable, GError **error)
{
  gsize len;
  const guint8 *data = g_bytes_get_data (bytes, &len);
  Memory memory = { (const char *) data, len, 0 };
  gboolean read;

  if (is_zip (data, len))
    read = read_zip (self, bytes, name, cancellable, error);
  else
    read =
        codebook_xml_parse (&grammar, self, read_memory, &memory, name, name, cancellable, error);
  if (!read || self->seen_text)
    return read;
  if (self->seen_spreadsheet)
    return codebook_fail (error, CODEBOOK_ERROR_UNSUPPORTED,
                          _ ("‘%s’ is a spreadsheet, not a text document."), name);
  return codebook_fail (error, CODEBOOK_ERROR_UNSUPPORTED,
                        _ ("‘%s’ is an OpenDocument file, but not a text document."), name);
}

guint
codebook_odt_sniff (const guint8 *bytes, gsize len_bytes, const char *suffix)
{
  static const char type[] = "mimetypeapplication/vnd.oasis.opendocument";
  static const char content[] = "content.xml", flat[] = "office:document";

  if (is_zip (bytes, len_bytes))
    {
      if (memmem (bytes, MIN (len_bytes, 256), type, strlen (type)) != NULL
          || memmem (bytes, len_bytes, content, strlen (content)) != NULL)
        return 85;
      return g_str_equal (suffix, "odt") ? 50 : 0;
    }
  return bytes != NULL && bytes[0] == '<'
                 && memmem (bytes, MIN (len_bytes, 2048), flat, strlen (flat)) != NULL
             ? 85
             : 0;
}

CodebookTranscript *
codebook_odt_read (GBytes *bytes, const char *name, GCancellable *cancellable, GError **error)
{
  g_autoptr (CodebookTranscriptBuilder) builder = codebook_transcript_builder_new ("odt");
  g_autoptr (CodebookOdtStyles) styles = codebook_odt_styles_new ();
  Odt self = { .builder = builder, .cancellable = cancellable, .styles = styles };
  gboolean read;

  self.places = g_ptr_array_new_with_free_func (place_free);
  self.outer_lists = g_ptr_array_new_with_free_func ((GDestroyNotify) codebook_odt_lists_free);
  self.repeats = g_array_new (FALSE, FALSE, sizeof (guint));
  self.cells = codebook_row_spans_new (builder);
  codebook_odt_formula_init (&self.formula);
  codebook_odt_form_init (&self.form);
  push_place (&self);
  read = read_text (&self, bytes, name, cancellable, error);
  g_bytes_unref (bytes);
  while (self.places->len > 0)
    pop_place (&self);
  g_ptr_array_unref (self.places);
  g_ptr_array_unref (self.outer_lists);
  g_array_unref (self.repeats);
  codebook_row_spans_free (self.cells);
  codebook_odt_formula_release (&self.formula);
  codebook_odt_form_release (&self.form);
  if (self.has_unread_objects)
    codebook_transcript_builder_take_warning (
        builder, g_strdup (_ ("There are charts, diagrams or other objects that cannot be read; "
                              "the words in them were left out.")));
  return read ? codebook_transcript_builder_finish (builder, name, error) : NULL;
}
