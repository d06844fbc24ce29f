/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The body of a docx in one sweep.
 *
 * What is met goes straight to the builder; what must not come in (deleted text, property changes,
 * the second of two alternative drawings if the first had words) is skipped as a whole subtree. The
 * little that must be known before it can be written is kept in a Place: the paragraph's style and
 * list, the run's look, open fields. A text box may stand in the middle of a run, so places lie on
 * a stack.
 *
 *   body:   p (pPr, r (rPr, t, tab, br …), hyperlink, ins, sdt …), tbl (tr (tc (p …)))
 *   notes:  a reference in the body takes a number; the notes' own parts are swept after the body
 *           and what was referred to goes to its number. */
#include "codebook/import/docx.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "codebook/import/docx-binding.h"
#include "codebook/import/docx-chunk.h"
#include "codebook/import/docx-diagram.h"
#include "codebook/import/docx-form.h"
#include "codebook/import/docx-names.h"
#include "codebook/import/docx-numbering.h"
#include "codebook/import/docx-place.h"
#include "codebook/import/docx-relations.h"
#include "codebook/import/docx-styles.h"
#include "codebook/import/field-code.h"
#include "codebook/import/list-number.h"
#include "codebook/import/symbol-font.h"
#include "codebook/import/transcript-builder.h"

typedef struct
{
  gboolean taken;   /* one was, so the others are passed over */
  gsize put_before; /* put_bytes at its start */
} Alternates;

typedef struct
{
  CodebookTranscriptBuilder *builder;
  CodebookContainer *container;
  GCancellable *cancellable;
  CodebookDocxRelations *parts;
  CodebookDocxStyles *styles;
  CodebookDocxNumbering *numbering;
  GPtrArray *places; /* CodebookDocxPlace *, the innermost last */
  CodebookDocxPlace *place;
  GHashTable *footnotes, *endnotes; /* char *: id → GUINT_TO_POINTER (number) */
  GHashTable *notes;                /* the one whose part is read, or NULL */
  guint skipped;                    /* how many elements deep in what is skipped; 0 = not */
  guint depth;
  guint in_control;   /* the depth of the w:sdtPr that is read; 0 = none */
  guint deleted_row;  /* the depth of the row that a change deleted; 0 = none */
  GArray *alternates; /* Alternates: the mc:AlternateContent that are open */
  gboolean in_text, in_code, in_row_properties, seen_document, has_unread_chunks,
      has_unread_drawings;
  CodebookDocxBinding *binding;
  CodebookDocxForm form; /* of the field that was opened last */
  gsize put_bytes, put_before_form;
} Docx;

/* -- Places ----------------------------------------------------------------------------------- */

static void
push_place (Docx *self)
{
  self->place = codebook_docx_place_new ();
  g_ptr_array_add (self->places, self->place);
}

static void
pop_place (Docx *self)
{
  g_ptr_array_set_size (self->places, (int) self->places->len - 1);
  self->place = g_ptr_array_index (self->places, self->places->len - 1);
}

/* -- Paragraphs ------------------------------------------------------------------------------- */

static void
end_paragraph_properties (Docx *self)
{
  CodebookDocxPlace *place = self->place;
  const CodebookDocxStyle *style = codebook_docx_styles_get_paragraph (self->styles, place->style);

  place->in_paragraph_properties = FALSE;
  place->paragraph_look = style->look;
  if (place->heading == 0)
    place->heading = style->heading;
  else if (place->heading > 9)
    place->heading = 0;
}

/* Style and list are known: put the number before the text. A hidden item without words that can be
 * seen does not count. */
static void
number_paragraph (Docx *self, gboolean has_words)
{
  CodebookDocxPlace *place = self->place;
  const CodebookDocxStyle *style;
  gint64 num = place->num, level = place->num_level;
  g_autofree char *prefix = NULL;

  if (!place->in_paragraph || place->is_numbered
      || (!has_words && codebook_docx_place_is_mark_hidden (place)))
    return;
  place->is_numbered = TRUE;
  style = codebook_docx_styles_get_paragraph (self->styles, place->style);
  if (num < 0)
    num = style->num;
  if (level < 0)
    level = style->num_level;
  if (level < 0 && num > 0 && place->style != NULL)
    level = codebook_docx_numbering_find_level (self->numbering, num, place->style);
  level = MAX (level, 0);
  /* One that runs on into the next is no item of its own; the tenth level is that of body text. */
  if (num <= 0 || level > 8 || place->joins_next)
    return;
  prefix = codebook_docx_numbering_advance (self->numbering, num, level);
  if (prefix == NULL)
    return;
  codebook_transcript_builder_set_prefix (self->builder, prefix);
  place->list_level = (guint) level + 1;
}

static void
end_paragraph (Docx *self)
{
  CodebookDocxPlace *place = self->place;

  /* A section's end with nothing before it is no item, but an empty line is. */
  if (!place->ends_section)
    number_paragraph (self, FALSE);
  codebook_docx_place_leave_fields (place);
  place->in_paragraph = FALSE;
  if (place->joins_next)
    return;
  if (place->heading > 0)
    codebook_transcript_builder_end_paragraph (self->builder, CODEBOOK_STYLE_HEADING,
                                               place->heading);
  else if (place->list_level > 0)
    codebook_transcript_builder_end_paragraph (self->builder, CODEBOOK_STYLE_LIST,
                                               place->list_level);
  else
    codebook_transcript_builder_end_paragraph (self->builder, CODEBOOK_STYLE_BODY, 0);
}

/* -- Runs ------------------------------------------------------------------------------------- */

static void
append (Docx *self, const char *text, gsize len)
{
  if (self->place->hidden || self->place->in_codes > 0)
    return;
  number_paragraph (self, TRUE);
  text = codebook_docx_binding_replace (self->binding, text, &len);
  codebook_transcript_builder_append (self->builder, text, len, self->place->format);
  self->put_bytes += len;
}

/* Letters in the font Symbol, which are others than they say, or signs among other letters. */
static void
append_signs (Docx *self, CodebookSymbolFont font, const char *text, gsize len)
{
  g_autofree char *valid = g_utf8_make_valid (text, (gssize) len);
  g_autoptr (GString) out = g_string_sized_new (2 * len);

  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (font == CODEBOOK_SYMBOL_FONT_GREEK || (c >= 0xF020 && c <= 0xF0FF))
        codebook_symbol_font_append (out, font, c);
      else
        g_string_append_unichar (out, c);
    }
  append (self, out->str, out->len);
}

/* w:sym: a character of a symbol font. */
static void
append_symbol (Docx *self, CodebookXml *xml)
{
  g_autofree char *code = codebook_xml_dup_attribute (xml, DOCX_W, "char");
  g_autofree char *font = codebook_xml_dup_attribute (xml, DOCX_W, "font");
  guint64 symbol = code != NULL ? g_ascii_strtoull (code, NULL, 16) : 0;
  g_autoptr (GString) text = g_string_new (NULL);

  if (symbol <= 0x10FFFF)
    codebook_symbol_font_append (text, codebook_symbol_font_find (font), (gunichar) symbol);
  append (self, text->str, text->len);
}

/* At the end of a field. */
static void
put_form (Docx *self)
{
  if (self->put_bytes == self->put_before_form)
    {
      const char *shown = codebook_docx_form_get_shown (&self->form);

      append (self, shown, strlen (shown));
    }
  codebook_docx_form_clear (&self->form);
}

static void
begin_form (Docx *self)
{
  codebook_docx_form_clear (&self->form);
  self->put_before_form = self->put_bytes;
}

static gboolean
is_silent_field (CodebookXml *xml)
{
  g_autofree char *code = codebook_xml_dup_attribute (xml, DOCX_W, "instr");

  return code != NULL && codebook_field_code_is_silent (code);
}

static void
begin_simple_field (Docx *self, CodebookXml *xml)
{
  g_autofree char *code = codebook_xml_dup_attribute (xml, DOCX_W, "instr");

  begin_form (self);
  if (code != NULL)
    codebook_docx_form_add_code (&self->form, code, strlen (code));
}

static void
handle_field (Docx *self, CodebookXml *xml)
{
  switch (
      codebook_docx_place_move_field (self->place, xml, codebook_docx_form_is_silent (&self->form)))
    {
    case CODEBOOK_DOCX_FIELD_BEGINS:
      begin_form (self);
      break;
    case CODEBOOK_DOCX_FIELD_ENDS:
      put_form (self);
      break;
    default:
      break;
    }
}

/* -- Notes ------------------------------------------------------------------------------------ */

static void
refer_to_note (Docx *self, CodebookXml *xml, GHashTable *notes)
{
  char *id = codebook_xml_dup_attribute (xml, DOCX_W, "id");

  /* No notes in notes: Word does not allow them. */
  if (id == NULL || self->notes != NULL || self->place->hidden || self->place->in_codes > 0
      || g_hash_table_contains (notes, id))
    {
      g_free (id);
      return;
    }
  g_hash_table_insert (notes, id,
                       GUINT_TO_POINTER (codebook_transcript_builder_add_note (self->builder)));
}

/* A note in its own part. FALSE: no text refers to it. */
static gboolean
start_note (Docx *self, CodebookXml *xml)
{
  g_autofree char *id = codebook_xml_dup_attribute (xml, DOCX_W, "id");
  gpointer number;

  if (self->notes == NULL || id == NULL
      || !g_hash_table_lookup_extended (self->notes, id, NULL, &number))
    return FALSE;
  g_hash_table_remove (self->notes, id);
  codebook_transcript_builder_begin_note (self->builder, GPOINTER_TO_UINT (number));
  push_place (self);
  return TRUE;
}

static void
end_note (Docx *self)
{
  pop_place (self);
  codebook_transcript_builder_end_note (self->builder);
}

/* -- Drawings --------------------------------------------------------------------------------- */

static Alternates *
last_alternates (Docx *self)
{
  guint n = self->alternates->len;

  return n > 0 ? &g_array_index (self->alternates, Alternates, n - 1) : NULL;
}

/* Whether it is to be passed over. */
static gboolean
begin_alternative (Docx *self)
{
  Alternates *last = last_alternates (self);

  if (last == NULL || last->taken)
    return last != NULL;
  *last = (Alternates){ TRUE, self->put_bytes };
  return FALSE;
}

/* One that says nothing leaves it to the next. */
static void
end_alternative (Docx *self)
{
  Alternates *last = last_alternates (self);

  if (last != NULL)
    last->taken = self->put_bytes != last->put_before;
}

/* Letters that are drawn, as they were before they stood in a text box. */
static void
append_word_art (Docx *self, CodebookXml *xml)
{
  g_autofree char *words = codebook_xml_dup_attribute (xml, DOCX_SPACE_NONE, "string");

  if (words == NULL)
    return;
  codebook_transcript_builder_begin_aside (self->builder);
  append (self, words, strlen (words));
  codebook_transcript_builder_end_aside (self->builder);
}

/* The words are in a part of their own. Each is read once, however often it is drawn. */
static void
read_diagram (Docx *self, CodebookXml *xml, const char *attribute)
{
  g_autofree char *id = codebook_xml_dup_attribute (xml, DOCX_R, attribute);
  const char *part = id != NULL ? g_hash_table_lookup (self->parts->diagrams, id) : NULL;

  if (self->place->hidden || self->place->in_codes > 0)
    return;
  if (part == NULL
      || !codebook_docx_diagram_read (self->container, part, self->builder, self->cancellable))
    self->has_unread_drawings = TRUE;
  if (part != NULL)
    g_hash_table_remove (self->parts->diagrams, id);
  self->put_bytes++;
}

static void
read_chunk (Docx *self, CodebookXml *xml)
{
  g_autofree char *id = codebook_xml_dup_attribute (xml, DOCX_R, "id");
  const char *part =
      id != NULL && self->notes == NULL ? g_hash_table_lookup (self->parts->chunks, id) : NULL;

  if (part == NULL
      || !codebook_docx_chunk_read (self->container, part, self->builder, self->cancellable))
    self->has_unread_chunks = TRUE;
}

/* -- Elements --------------------------------------------------------------------------------- */

/* Among properties nothing can be that opens a place of its own, brings text or holds a choice. */
static gboolean
is_misplaced (const Docx *self, int token)
{
  if (!self->place->in_paragraph_properties && !self->place->in_run_properties
      && !self->in_row_properties)
    return FALSE;
  return token == DOCX_PARAGRAPH || token == DOCX_RUN || token == DOCX_TEXT
         || token == DOCX_TEXT_BOX || token == DOCX_DRAWING_BODY || token == DOCX_DRAWING_PARAGRAPH
         || token == DOCX_ALTERNATES || token == DOCX_ROW || token == DOCX_CELL;
}

/* What must not come in, with all below it. */
static gboolean
is_skipped (Docx *self, CodebookXml *xml, int token)
{
  switch (token)
    {
    case DOCX_DELETED:
    case DOCX_MOVED_FROM:
      /* Among properties it says that a mark or a row was deleted. */
      return !self->place->in_paragraph_properties && !self->in_row_properties;
    case DOCX_PARAGRAPH_PROPERTIES_BEFORE:
    case DOCX_RUN_PROPERTIES_BEFORE:
    case DOCX_TABLE_PROPERTIES:
    case DOCX_DELETED_FIELD_CODE:
    case DOCX_DELETED_TEXT:
    case DOCX_RUBY_TEXT:
      return TRUE;
    case DOCX_SECTION:
      self->place->ends_section = TRUE;
      return TRUE;
    case DOCX_CHOICE:
    case DOCX_FALLBACK:
      return begin_alternative (self);
    case DOCX_FIELD_SIMPLE:
      return is_silent_field (xml);
    case DOCX_CELL:
      return self->deleted_row > 0;
    default:
      return FALSE;
    }
}

static void
start_property (Docx *self, CodebookXml *xml, int token)
{
  CodebookDocxPlace *place = self->place;

  if (place->in_run_properties)
    codebook_docx_place_set_run (place, self->styles, xml, token);
  else if (token == DOCX_RUN_PROPERTIES && place->in_run && !place->in_paragraph_properties)
    place->in_run_properties = TRUE;
  else if (place->in_paragraph_properties)
    codebook_docx_place_set_paragraph (place, xml, token);
}

static void
start_in_run (Docx *self, CodebookXml *xml, int token)
{
  static const char no_break_hyphen[] = "\xE2\x80\x91";

  switch (token)
    {
    case DOCX_TAB:
    case DOCX_POSITION_TAB:
      append (self, "\t", 1);
      break;
    case DOCX_BREAK:
    case DOCX_CARRIAGE_RETURN:
      append (self, "\n", 1);
      break;
    case DOCX_NO_BREAK_HYPHEN:
      append (self, no_break_hyphen, strlen (no_break_hyphen));
      break;
    case DOCX_SYMBOL:
      append_symbol (self, xml);
      break;
    case DOCX_FIELD_CHARACTER:
      handle_field (self, xml);
      break;
    case DOCX_FIELD_SIMPLE:
      begin_simple_field (self, xml);
      break;
    case DOCX_FIELD_CODE:
      self->in_code = TRUE;
      break;
    case DOCX_FOOTNOTE_REFERENCE:
      refer_to_note (self, xml, self->footnotes);
      break;
    case DOCX_ENDNOTE_REFERENCE:
      refer_to_note (self, xml, self->endnotes);
      break;
    case DOCX_WORD_ART:
      append_word_art (self, xml);
      break;
    case DOCX_DIAGRAM:
      read_diagram (self, xml, "dm");
      break;
    case DOCX_CHART:
      read_diagram (self, xml, "id");
      break;
    default:
      codebook_docx_form_handle (&self->form, xml, token);
      break;
    }
}

static void
start_block (Docx *self, CodebookXml *xml, int token)
{
  static const Alternates untaken = { 0 };

  switch (token)
    {
    case DOCX_DOCUMENT:
      self->seen_document = TRUE;
      break;
    case DOCX_PARAGRAPH:
      codebook_docx_place_start_paragraph (self->place,
                                           codebook_docx_styles_get_paragraph (self->styles, NULL));
      break;
    case DOCX_PARAGRAPH_PROPERTIES:
      self->place->in_paragraph_properties = TRUE;
      break;
    case DOCX_RUN:
      number_paragraph (self, FALSE);
      codebook_docx_place_start_run (self->place);
      break;
    case DOCX_TEXT:
    case DOCX_MATH_TEXT:
    case DOCX_DRAWING_TEXT:
      self->in_text = TRUE;
      break;
    case DOCX_ROW:
      codebook_transcript_builder_begin_row (self->builder);
      break;
    case DOCX_ROW_PROPERTIES:
      self->in_row_properties = TRUE;
      break;
    case DOCX_CELL:
      codebook_transcript_builder_begin_cell (self->builder);
      break;
    case DOCX_TEXT_BOX:
    case DOCX_DRAWING_BODY:
      codebook_transcript_builder_begin_aside (self->builder);
      push_place (self);
      break;
    case DOCX_ALTERNATES:
      g_array_append_val (self->alternates, untaken);
      break;
    case DOCX_SDT_CONTENT:
      codebook_docx_binding_enter (self->binding, self->depth);
      break;
    case DOCX_ALT_CHUNK:
      read_chunk (self, xml);
      break;
    default:
      start_in_run (self, xml, token);
      break;
    }
}

static void
start_element (CodebookXml *xml, int token, gpointer data)
{
  Docx *self = data;

  self->depth++;
  if (self->in_control > 0)
    {
      codebook_docx_binding_handle (self->binding, xml, token, self->cancellable);
      return;
    }
  if (self->skipped > 0 || is_misplaced (self, token) || is_skipped (self, xml, token)
      || ((token == DOCX_FOOTNOTE || token == DOCX_ENDNOTE) && !start_note (self, xml)))
    {
      self->skipped++;
      return;
    }
  if (token == DOCX_SDT_PROPERTIES)
    {
      self->in_control = self->depth;
      codebook_docx_binding_start (self->binding);
    }
  else if (self->in_row_properties)
    {
      if (token == DOCX_DELETED && self->deleted_row == 0)
        self->deleted_row = self->depth - 2;
    }
  else if (self->place->in_paragraph_properties || self->place->in_run_properties
           || token == DOCX_RUN_PROPERTIES)
    start_property (self, xml, token);
  else
    start_block (self, xml, token);
  if (codebook_transcript_builder_is_full (self->builder))
    codebook_xml_stop (xml);
}

static void
end_run_part (Docx *self, int token)
{
  switch (token)
    {
    case DOCX_RUN:
      self->place->in_run = FALSE;
      self->place->format = 0;
      self->place->hidden = self->place->greek = FALSE;
      break;
    case DOCX_RUN_PROPERTIES:
      if (self->place->in_run_properties)
        codebook_docx_place_settle_look (self->place);
      self->place->in_run_properties = FALSE;
      break;
    case DOCX_TEXT:
    case DOCX_MATH_TEXT:
    case DOCX_DRAWING_TEXT:
      self->in_text = FALSE;
      break;
    case DOCX_FIELD_CODE:
      self->in_code = FALSE;
      break;
    case DOCX_FIELD_SIMPLE:
      put_form (self);
      break;
    default:
      break;
    }
}

static void
end_element (CodebookXml *xml, int token, gpointer data)
{
  Docx *self = data;

  self->depth--;
  if (self->in_control > 0 || self->skipped > 0)
    {
      if (self->depth < self->in_control)
        self->in_control = 0;
      self->skipped -= self->skipped > 0;
      return;
    }
  switch (token)
    {
    case DOCX_PARAGRAPH:
    case DOCX_DRAWING_PARAGRAPH:
      end_paragraph (self);
      break;
    case DOCX_MATH_PARAGRAPH:
      if (!self->place->in_paragraph)
        codebook_transcript_builder_end_paragraph (self->builder, CODEBOOK_STYLE_BODY, 0);
      break;
    case DOCX_PARAGRAPH_PROPERTIES:
      end_paragraph_properties (self);
      break;
    case DOCX_ROW:
      codebook_transcript_builder_end_row (self->builder);
      if (self->depth < self->deleted_row)
        self->deleted_row = 0;
      break;
    case DOCX_ROW_PROPERTIES:
      self->in_row_properties = FALSE;
      break;
    case DOCX_TEXT_BOX:
    case DOCX_DRAWING_BODY:
      pop_place (self);
      codebook_transcript_builder_end_aside (self->builder);
      break;
    case DOCX_ALTERNATES:
      g_array_set_size (self->alternates, self->alternates->len - 1);
      break;
    case DOCX_SDT_CONTENT:
      codebook_docx_binding_leave (self->binding, self->depth + 1);
      break;
    case DOCX_CHOICE:
    case DOCX_FALLBACK:
      end_alternative (self);
      break;
    case DOCX_FOOTNOTE:
    case DOCX_ENDNOTE:
      end_note (self);
      break;
    default:
      end_run_part (self, token);
      break;
    }
}

/* Line ends in XML text are white space, not new paragraphs. */
static void
take_text (CodebookXml *xml, const char *text, gsize len, gpointer data)
{
  Docx *self = data;

  if (self->in_code && self->skipped == 0)
    codebook_docx_form_add_code (&self->form, text, len);
  if (!self->in_text || self->skipped > 0)
    return;
  while (len > 0)
    {
      const char *newline = memchr (text, '\n', len);
      gsize n = newline != NULL ? (gsize) (newline - text) : len;

      if (self->place->greek)
        append_signs (self, CODEBOOK_SYMBOL_FONT_GREEK, text, n);
      else if (memchr (text, 0xEF, n) != NULL)
        append_signs (self, CODEBOOK_SYMBOL_FONT_SIGNS, text, n);
      else
        append (self, text, n);
      if (newline != NULL)
        append (self, " ", 1);
      text += n + (newline != NULL);
      len -= n + (newline != NULL);
    }
}

/* -- Reading ---------------------------------------------------------------------------------- */

static const CodebookXmlGrammar grammar = {
  codebook_docx_names_spaces, codebook_docx_names_all, start_element, end_element, take_text,
};

static gboolean
read_notes (Docx *self, const char *part, GHashTable *notes, GError **error)
{
  if (part == NULL || g_hash_table_size (notes) == 0)
    return TRUE;
  self->notes = notes;
  return codebook_container_parse (self->container, part, &grammar, self, self->cancellable, error);
}

static gboolean
read_parts (Docx *self, const char *name, GError **error)
{
  const CodebookDocxRelations *parts = self->parts;

  if (!codebook_container_parse (self->container, parts->document, &grammar, self,
                                 self->cancellable, error))
    return FALSE;
  if (!self->seen_document)
    return codebook_fail (error, CODEBOOK_ERROR_UNSUPPORTED,
                          _ ("‘%s’ is an Office file, but not a Word document."), name);
  if (self->has_unread_chunks)
    codebook_transcript_builder_take_warning (
        self->builder,
        g_strdup (_ ("A file that is embedded in the text could not be read whole.")));
  if (self->has_unread_drawings)
    codebook_transcript_builder_take_warning (
        self->builder,
        g_strdup (_ ("There are charts, diagrams or other objects that cannot be read; the words "
                     "in them were left out.")));
  return codebook_transcript_builder_is_full (self->builder)
         || (read_notes (self, parts->footnotes, self->footnotes, error)
             && read_notes (self, parts->endnotes, self->endnotes, error));
}

guint
codebook_docx_sniff (const guint8 *bytes, gsize len_bytes, const char *suffix)
{
  static const char types[] = "[Content_Types].xml", folder[] = "word/";

  if (bytes == NULL || len_bytes < 4 || memcmp (bytes, "PK\3\4", 4) != 0)
    return 0;
  if (memmem (bytes, len_bytes, types, strlen (types)) != NULL
      || memmem (bytes, len_bytes, folder, strlen (folder)) != NULL)
    return 90;
  return g_str_equal (suffix, "docx") ? 50 : 0;
}

gboolean
codebook_docx_read_into (CodebookTranscriptBuilder *builder,
                         GBytes *bytes,
                         CodebookContainer *outer,
                         const char *name,
                         GCancellable *cancellable,
                         GError **error)
{
  g_autoptr (CodebookContainer) container = codebook_container_new (bytes, name, error);
  g_autoptr (CodebookDocxRelations) parts = NULL;
  g_autoptr (CodebookDocxStyles) styles = NULL;
  g_autoptr (CodebookDocxNumbering) numbering = NULL;
  Docx self = { .builder = builder };
  gboolean read;

  if (container == NULL)
    return FALSE;
  codebook_container_charge (container, outer);
  parts = codebook_docx_relations_load (container, cancellable, error);
  if (parts == NULL)
    return FALSE;
  styles = codebook_docx_styles_load (container, parts->styles, cancellable, error);
  if (styles == NULL)
    return FALSE;
  numbering =
      codebook_docx_numbering_load (container, parts->numbering, styles, cancellable, error);
  if (numbering == NULL)
    return FALSE;
  self.container = container;
  self.cancellable = cancellable;
  self.parts = parts;
  self.styles = styles;
  self.numbering = numbering;
  self.places = g_ptr_array_new_with_free_func ((GDestroyNotify) codebook_docx_place_free);
  self.footnotes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self.endnotes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self.alternates = g_array_new (FALSE, FALSE, sizeof (Alternates));
  self.binding = codebook_docx_binding_new (container);
  codebook_docx_form_init (&self.form);
  push_place (&self);
  read = read_parts (&self, name, error);
  g_ptr_array_unref (self.places);
  g_hash_table_unref (self.footnotes);
  g_hash_table_unref (self.endnotes);
  g_array_unref (self.alternates);
  codebook_docx_binding_free (self.binding);
  codebook_docx_form_release (&self.form);
  return read;
}

CodebookTranscript *
codebook_docx_read (GBytes *bytes, const char *name, GCancellable *cancellable, GError **error)
{
  g_autoptr (CodebookTranscriptBuilder) builder = codebook_transcript_builder_new ("docx");
  gboolean read = codebook_docx_read_into (builder, bytes, NULL, name, cancellable, error);

  g_bytes_unref (bytes);
  return read ? codebook_transcript_builder_finish (builder, name, error) : NULL;
}
