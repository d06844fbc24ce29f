/* SPDX-License-Identifier: GPL-3.0-or-later */
/* RTF in one sweep. A state is what a group inherits and gives back at its end: where text goes,
 * its format, its font (and with it the code page), the paragraph's properties. Groups lie on a
 * stack, not on the machine's, so that any nesting costs 20 bytes a group.
 *
 *   lexer → words → state            text goes to its destination: the builder, the number of a
 *         → bytes → UTF-8 → put ()   list, the name of a style, the code of a field, or nowhere
 *
 * Bytes wait until something other than text comes, since a character may be two of them, each
 * written by itself. */
#include "codebook/import/rtf.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "codebook/import/field-code.h"
#include "codebook/import/list-number.h"
#include "codebook/import/rtf-private.h"
#include "codebook/import/rtf-words.h"

#define START "{\\rtf"
#define MOST_GROUPS 1000000
#define MOST_PLACES 32 /* notes and boxes in one another */

/* -- Notes, boxes, lists, fields -------------------------------------------------------------- */

/* Text of its own follows, until the group ends. */
static void
push_place (CodebookRtf *self, CodebookRtfEnding ending)
{
  CodebookRtfState *state = &self->state;

  g_array_append_val (self->places, self->place);
  self->place = (CodebookRtfPlace){ 0 };
  state->ending = (guint8) ending;
  state->format = state->heading = state->heading_format = 0;
  state->list = state->list_level = state->table_depth = 0;
  state->in_table = FALSE;
}

static void
pop_place (CodebookRtf *self)
{
  self->place = g_array_index (self->places, CodebookRtfPlace, self->places->len - 1);
  g_array_set_size (self->places, self->places->len - 1);
}

static gboolean
may_push_place (const CodebookRtf *self)
{
  return self->state.destination == RTF_IN_TEXT && self->state.ending == RTF_ENDS_NOTHING
         && self->places->len < MOST_PLACES;
}

static void
begin_note (CodebookRtf *self)
{
  guint number;

  if (self->state.hidden != 0)
    self->state.destination = RTF_IN_NOTHING;
  if (!may_push_place (self))
    return;
  codebook_rtf_text_reach_cell (self);
  number = codebook_transcript_builder_add_note (self->builder);
  codebook_transcript_builder_begin_note (self->builder, number);
  push_place (self, RTF_ENDS_NOTE);
}

static void
begin_box (CodebookRtf *self)
{
  if (!may_push_place (self))
    return;
  codebook_transcript_builder_begin_aside (self->builder);
  push_place (self, RTF_ENDS_BOX);
}

static void
begin_collecting (CodebookRtf *self, CodebookRtfDestination destination, CodebookRtfEnding ending)
{
  CodebookRtfState *state = &self->state;

  if (state->destination != RTF_IN_TEXT)
    return;
  /* A group has one end: this word is where none should be. */
  if (state->ending != RTF_ENDS_NOTHING && state->ending != ending)
    {
      state->destination = RTF_IN_NOTHING;
      return;
    }
  state->destination = (guint8) destination;
  state->ending = (guint8) ending;
  g_string_truncate (self->collected, 0);
}

/* A number; not the "o" that Word has for a circle. */
static gboolean
is_number (const char *text)
{
  if (g_str_equal (text, "o"))
    return FALSE;
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

static void
take_list_text (CodebookRtf *self)
{
  g_autofree char *text = g_utf8_make_valid (self->collected->str, (gssize) self->collected->len);
  g_autoptr (GString) prefix = g_string_new (NULL);

  g_strstrip (text);
  if (is_number (text))
    g_string_append (prefix, text);
  else if (*text != '\0')
    codebook_list_number_append_bullet (prefix, text, strlen (text));
  if (prefix->len == 0)
    return;
  g_string_append_c (prefix, ' ');
  codebook_rtf_text_reach_cell (self);
  codebook_transcript_builder_set_prefix (self->builder, prefix->str);
  self->place.is_list = TRUE;
}

static void
take_field_code (CodebookRtf *self)
{
  const char *code = g_strchug (self->collected->str);

  g_string_truncate (self->base, 0);
  codebook_field_code_append (self->base, code);
  codebook_rtf_form_append (&self->form, self->base);
  if (codebook_field_code_is_silent (code))
    self->state.destination = RTF_IN_NOTHING;
  self->put_before_field = self->put_bytes;
}

static void
begin_field (CodebookRtf *self)
{
  g_string_truncate (self->base, 0);
  if (self->state.ending == RTF_ENDS_NOTHING)
    self->state.ending = RTF_ENDS_FIELD;
}

/* Of a field in a field's code what it shows is part of that code. */
static void
begin_field_code (CodebookRtf *self)
{
  if (self->state.destination == RTF_IN_FIELD_CODE)
    {
      codebook_rtf_text_put_character (self, " ");
      self->state.destination = RTF_IN_NOTHING;
    }
  else
    {
      codebook_rtf_form_clear (&self->form);
      begin_collecting (self, RTF_IN_FIELD_CODE, RTF_ENDS_FIELD_CODE);
    }
}

static void
end_field (CodebookRtf *self)
{
  if (self->base->len > 0 && self->put_before_field == self->put_bytes)
    codebook_rtf_text_put_character (self, self->base->str);
  g_string_truncate (self->base, 0);
}

/* -- Paragraphs ------------------------------------------------------------------------------- */

static void
end_paragraph (CodebookRtf *self)
{
  const CodebookRtfState *state = &self->state;

  /* A paragraph's end that is deleted or hidden ends nothing. */
  if (state->destination != RTF_IN_TEXT || state->hidden != 0)
    return;
  codebook_rtf_text_reach_item (self);
  if (codebook_rtf_text_get_table_depth (self) < self->place.table.depth)
    codebook_rtf_text_reach_cell (self);
  if (state->heading > 0)
    codebook_transcript_builder_end_paragraph (self->builder, CODEBOOK_STYLE_HEADING,
                                               state->heading);
  else if (self->place.is_list)
    codebook_transcript_builder_end_paragraph (self->builder, CODEBOOK_STYLE_LIST,
                                               state->list_level + 1u);
  else
    codebook_transcript_builder_end_paragraph (self->builder, CODEBOOK_STYLE_BODY, 0);
  self->place.is_list = self->place.is_counted = FALSE;
}

static void
end_cell (CodebookRtf *self, gboolean nested)
{
  if (self->state.destination != RTF_IN_TEXT)
    return;
  codebook_rtf_table_end_cell (&self->place.table, self->builder,
                               nested ? MAX (self->state.table_depth, 2) : 1);
  self->place.is_list = self->place.is_counted = FALSE;
}

static void
end_row (CodebookRtf *self, gboolean nested)
{
  if (self->state.destination == RTF_IN_TEXT)
    codebook_rtf_table_end_row (&self->place.table, self->builder,
                                nested ? MAX (self->state.table_depth, 2) : 1);
}

static void
reset_paragraph (CodebookRtfState *state)
{
  state->heading = state->heading_format = 0;
  state->list = state->list_level = state->table_depth = 0;
  state->in_table = FALSE;
}

static void
set_style (CodebookRtf *self, gboolean of_paragraph, int number)
{
  guint style;

  if (self->state.destination == RTF_IN_STYLES)
    self->style_entry = of_paragraph ? number : CODEBOOK_RTF_NO_STYLE;
  else if (of_paragraph)
    {
      style = GPOINTER_TO_UINT (g_hash_table_lookup (self->styles, GINT_TO_POINTER (number)));
      self->state.heading = (guint8) (style >> 8);
      self->state.heading_format = (guint8) style;
    }
}

static void
set_outline_level (CodebookRtf *self, int level)
{
  if (self->state.destination == RTF_IN_STYLES)
    self->style_outline = level;
  else if (level >= 0 && level < 9)
    self->state.heading = (guint8) (level + 1);
}

/* -- Words ------------------------------------------------------------------------------------ */

static void
set_format (CodebookRtfState *state, guint8 format, gboolean on)
{
  state->format = on ? state->format | format : (guint8) (state->format & ~format);
}

static void
set_font (CodebookRtf *self, int number)
{
  if (self->state.destination == RTF_IN_FONTS)
    self->font_entry = number;
  else
    self->state.font = number;
}

/* A word of the tables of lists, or what would be one. */
static void
handle_list (CodebookRtf *self, guint token, int number)
{
  CodebookRtfState *state = &self->state;

  if (token == RTF_LIST_TABLE)
    state->destination =
        self->lists != NULL && state->destination == RTF_IN_TEXT ? RTF_IN_LISTS : RTF_IN_NOTHING;
  else if (token == RTF_LIST_NUMBER && state->destination == RTF_IN_TEXT)
    state->list = number;
  else if (state->destination == RTF_IN_LISTS)
    codebook_rtf_lists_take_word (self->lists, token, number);
  else if (token != RTF_LIST_NUMBER && token != RTF_LIST_ID && token != RTF_LEVEL_FORMAT
           && token != RTF_LEVEL_START)
    state->destination = RTF_IN_NOTHING;
  if (token == RTF_LEVEL_TEXT && state->destination == RTF_IN_LISTS)
    {
      state->destination = RTF_IN_LEVEL_TEXT;
      state->ending = RTF_ENDS_LEVEL_TEXT;
      g_string_truncate (self->collected, 0);
    }
}

static void
handle_form (CodebookRtf *self, guint token, int number)
{
  CodebookRtfState *state = &self->state;

  if (token == RTF_FORM)
    state->destination = state->destination == RTF_IN_FIELD_CODE ? RTF_IN_FORM : RTF_IN_NOTHING;
  else if (state->destination == RTF_IN_FORM)
    codebook_rtf_form_take_word (&self->form, token, number);
  if (token == RTF_FORM_ENTRY && state->destination == RTF_IN_FORM)
    state->destination = RTF_IN_FORM_ENTRY;
}

/* Where text goes from here on. */
static void
handle_destination (CodebookRtf *self, const CodebookRtfWord *word)
{
  CodebookRtfState *state = &self->state;

  switch (word->token)
    {
    case RTF_SKIP:
      state->destination = RTF_IN_NOTHING;
      break;
    case RTF_FONT_TABLE:
      begin_collecting (self, RTF_IN_FONTS, state->ending);
      break;
    case RTF_STYLE_TABLE:
      begin_collecting (self, RTF_IN_STYLES, state->ending);
      break;
    case RTF_LIST_TEXT:
      begin_collecting (self, RTF_IN_LIST_TEXT, RTF_ENDS_LIST_TEXT);
      break;
    case RTF_FIELD_CODE:
      begin_field_code (self);
      break;
    case RTF_FIELD:
      begin_field (self);
      break;
    case RTF_UPR:
      if (state->destination != RTF_IN_UPR && state->destination != RTF_IN_UPR_PART)
        state->around = state->destination;
      state->destination = RTF_IN_UPR;
      break;
    case RTF_UD:
      if (state->destination == RTF_IN_UPR_PART)
        state->destination = state->around;
      break;
    case RTF_NOTE:
      begin_note (self);
      break;
    case RTF_BOX:
      begin_box (self);
      break;
    default:
      break;
    }
}

static void
handle_paragraph (CodebookRtf *self, const CodebookRtfWord *word, int number)
{
  CodebookRtfState *state = &self->state;

  switch (word->token)
    {
    case RTF_PAR:
      end_paragraph (self);
      break;
    case RTF_PARD:
      reset_paragraph (state);
      break;
    case RTF_STYLE:
      set_style (self, word->value != 0, number);
      break;
    case RTF_OUTLINE_LEVEL:
      set_outline_level (self, number);
      break;
    case RTF_LIST_LEVEL:
      state->list_level = (guint8) CLAMP (number, 0, 8);
      break;
    case RTF_ROW_START:
      self->place.table.in_row = TRUE;
      break;
    case RTF_IN_TABLE:
      state->in_table = TRUE;
      break;
    case RTF_TABLE_DEPTH:
      state->table_depth = (guint8) CLAMP (number, 0, CODEBOOK_RTF_TABLE_DEPTH);
      break;
    case RTF_CELL:
      end_cell (self, word->value != 0);
      break;
    case RTF_ROW:
      end_row (self, word->value != 0);
      break;
    default:
      if (word->token >= RTF_LIST_TABLE && word->token <= RTF_LIST_NUMBER)
        handle_list (self, word->token, number);
      else if (word->token >= RTF_FORM && word->token <= RTF_FORM_ENTRY)
        handle_form (self, word->token, number);
      else
        handle_destination (self, word);
      break;
    }
}

static void
handle_known_word (CodebookRtf *self, const CodebookRtfWord *word, int number)
{
  CodebookRtfState *state = &self->state;
  gboolean on = !self->lexer.has_number || number != 0;

  switch (word->token)
    {
    case RTF_FORMAT:
      set_format (state, (guint8) word->value, on);
      break;
    case RTF_UNFORMAT:
      set_format (state, (guint8) word->value, FALSE);
      break;
    case RTF_HIDE:
      state->hidden =
          on ? state->hidden | (guint8) word->value : (guint8) (state->hidden & ~word->value);
      break;
    case RTF_PLAIN:
      state->format = state->hidden = 0;
      state->font = self->default_font;
      break;
    case RTF_FONT:
      set_font (self, number);
      break;
    case RTF_DEFAULT_FONT:
      state->font = self->default_font = number;
      break;
    case RTF_CODE_PAGE:
      codebook_rtf_fonts_set_default_page (self->fonts, word->value != 0 ? (guint) word->value
                                                                         : (guint) MAX (number, 0));
      break;
    case RTF_CHARSET:
      if (state->destination == RTF_IN_FONTS)
        codebook_rtf_fonts_set_charset (self->fonts, self->font_entry, (guint) MAX (number, 0));
      break;
    case RTF_FONT_PAGE:
      if (state->destination == RTF_IN_FONTS)
        codebook_rtf_fonts_set_page (self->fonts, self->font_entry, (guint) MAX (number, 0));
      break;
    case RTF_UNICODE_SKIP:
      state->unicode_skip = (guint8) CLAMP (number, 0, 255);
      break;
    default:
      handle_paragraph (self, word, number);
      break;
    }
}

/* After \* only what is known to begin text may be read. */
static gboolean
may_be_starred (guint token)
{
  switch (token)
    {
    case RTF_PASS:
    case RTF_UD:
    case RTF_UPR:
    case RTF_BOX:
    case RTF_NOTE:
    case RTF_FIELD_CODE:
    case RTF_FORM:
    case RTF_FORM_ENTRY:
    case RTF_LIST_TABLE:
    case RTF_LIST_TEXT:
    case RTF_STYLE:
    case RTF_STYLE_TABLE:
    case RTF_FONT_TABLE:
      return TRUE;
    default:
      return FALSE;
    }
}

static void
handle_word (CodebookRtf *self)
{
  const CodebookRtfLexer *lexer = &self->lexer;
  const CodebookRtfWord *word = codebook_rtf_words_find (lexer->text, lexer->text_len);
  int number = (int) CLAMP (lexer->number, G_MININT, G_MAXINT);

  codebook_rtf_text_flush (self);
  if (self->starred && (word == NULL || !may_be_starred (word->token)))
    self->state.destination = RTF_IN_NOTHING;
  self->starred = FALSE;
  if (word != NULL && word->token == RTF_TEXT)
    {
      codebook_rtf_text_put_character (self, word->text);
      return;
    }
  self->skip = 0;
  if (word == NULL || self->state.destination == RTF_IN_NOTHING)
    return;
  if (word->token == RTF_UNICODE)
    codebook_rtf_text_put_unicode (self, lexer->number);
  else
    handle_known_word (self, word, number);
}

static void
handle_symbol (CodebookRtf *self)
{
  switch (*self->lexer.text)
    {
    case '*':
      codebook_rtf_text_flush (self);
      self->starred = TRUE;
      break;
    case '\\':
    case '{':
    case '}':
      codebook_rtf_text_put (self, self->lexer.text, 1);
      break;
    case '\n':
    case '\r':
      codebook_rtf_text_flush (self);
      self->skip = 0;
      end_paragraph (self);
      break;
    case '\t':
      codebook_rtf_text_put_character (self, "\t");
      break;
    case '~':
      codebook_rtf_text_put_character (self, "\u00a0");
      break;
    case '_':
      codebook_rtf_text_put_character (self, "\u2011");
      break;
    case '-':
      codebook_rtf_text_put_character (self, "");
      break;
    default:
      break;
    }
}

/* -- Groups ----------------------------------------------------------------------------------- */

static void
begin_group (CodebookRtf *self)
{
  codebook_rtf_text_flush (self);
  self->skip = 0;
  self->starred = FALSE;
  g_array_append_val (self->states, self->state);
  self->state.ending = RTF_ENDS_NOTHING;
  if (self->state.destination == RTF_IN_UPR)
    self->state.destination = RTF_IN_UPR_PART;
}

static void
end_group (CodebookRtf *self)
{
  CodebookRtfEnding ending = self->state.ending;

  codebook_rtf_text_flush (self);
  self->skip = 0;
  self->starred = FALSE;
  if (ending == RTF_ENDS_NOTE || ending == RTF_ENDS_BOX || self->states->len == 1)
    end_paragraph (self);
  if (ending == RTF_ENDS_NOTE || ending == RTF_ENDS_BOX)
    {
      if (ending == RTF_ENDS_NOTE)
        codebook_transcript_builder_end_note (self->builder);
      else
        codebook_transcript_builder_end_aside (self->builder);
      pop_place (self);
    }
  self->state = g_array_index (self->states, CodebookRtfState, self->states->len - 1);
  g_array_set_size (self->states, self->states->len - 1);
  if (ending == RTF_ENDS_LIST_TEXT)
    take_list_text (self);
  else if (ending == RTF_ENDS_LEVEL_TEXT)
    codebook_rtf_lists_take_pattern (self->lists, self->collected->str, self->collected->len);
  else if (ending == RTF_ENDS_FIELD_CODE)
    take_field_code (self);
  else if (ending == RTF_ENDS_FIELD)
    end_field (self);
}

/* -- Reading ---------------------------------------------------------------------------------- */

static void
handle_sign (CodebookRtf *self, CodebookRtfSign sign)
{
  char byte;

  switch (sign)
    {
    case CODEBOOK_RTF_OPEN:
      begin_group (self);
      break;
    case CODEBOOK_RTF_CLOSE:
      end_group (self);
      break;
    case CODEBOOK_RTF_WORD:
      handle_word (self);
      break;
    case CODEBOOK_RTF_SYMBOL:
      handle_symbol (self);
      break;
    case CODEBOOK_RTF_BYTE:
      byte = (char) self->lexer.number;
      if (self->skip > 0)
        self->skip--;
      else if (self->state.destination != RTF_IN_NOTHING)
        g_string_append_c (self->bytes, byte);
      break;
    case CODEBOOK_RTF_BINARY:
      codebook_rtf_text_flush (self);
      self->skip -= self->skip > 0;
      break;
    case CODEBOOK_RTF_TEXT:
      codebook_rtf_text_put (self, self->lexer.text, self->lexer.text_len);
      break;
    case CODEBOOK_RTF_END:
    default:
      break;
    }
}

/* From a "{\rtf" to the end of its group. */
static gboolean
read_document (CodebookRtf *self, const char *name, GCancellable *cancellable, GError **error)
{
  CodebookRtfSign sign;
  guint count = 0;

  do
    {
      sign = codebook_rtf_lexer_next (&self->lexer);
      handle_sign (self, sign);
      if (self->states->len > MOST_GROUPS)
        return codebook_fail (error, CODEBOOK_ERROR_INVALID_DATA,
                              _ ("‘%s’ is damaged: its groups are nested more than %d deep; "
                                 "nothing was kept of it."),
                              name, MOST_GROUPS);
      if (++count % 4096 == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
    }
  while (sign != CODEBOOK_RTF_END && self->states->len > 0
         && !codebook_transcript_builder_is_full (self->builder));
  return TRUE;
}

static void
start_document (CodebookRtf *self)
{
  codebook_rtf_fonts_free (self->fonts);
  self->fonts = codebook_rtf_fonts_new ();
  codebook_rtf_lists_free (self->lists);
  self->lists = self->has_numbers ? NULL : codebook_rtf_lists_new ();
  g_hash_table_remove_all (self->styles);
  self->state = (CodebookRtfState){ .unicode_skip = 1 };
  self->place = (CodebookRtfPlace){ 0 };
  self->style_entry = 0;
  self->style_outline = -1;
  self->default_font = 0;
}

/* Goes to where the next document begins, if there is one. */
static gboolean
seek_document (CodebookRtf *self)
{
  CodebookRtfLexer *lexer = &self->lexer;
  const char *found =
      memmem (lexer->bytes + lexer->at, lexer->len - lexer->at, START, strlen (START));

  if (found == NULL)
    return FALSE;
  lexer->at = (gsize) (found - lexer->bytes);
  return TRUE;
}

/* Documents may be strung together in one file. */
static gboolean
read_all (CodebookRtf *self, const char *name, GCancellable *cancellable, GError **error)
{
  gboolean more;

  do
    {
      start_document (self);
      if (!read_document (self, name, cancellable, error))
        return FALSE;
      more = self->states->len == 0 && seek_document (self);
      codebook_rtf_text_put_half (self);
      if (more)
        codebook_transcript_builder_end_paragraph (self->builder, CODEBOOK_STYLE_BODY, 0);
    }
  while (more && !codebook_transcript_builder_is_full (self->builder));
  return TRUE;
}

static void
warn_of_end (CodebookRtf *self)
{
  CodebookRtfLexer *lexer = &self->lexer;

  if (self->states->len > 0 || lexer->cut)
    codebook_transcript_builder_take_warning (
        self->builder,
        g_strdup (_ ("The file was cut off: its end is missing. What was there was read.")));
  else if (codebook_rtf_lexer_next (lexer) != CODEBOOK_RTF_END)
    codebook_transcript_builder_take_warning (
        self->builder, g_strdup (_ ("After its end the file goes on; that was not read.")));
}

static void
init (CodebookRtf *self, const char *bytes, gsize len)
{
  self->lexer = (CodebookRtfLexer){ .bytes = bytes, .len = len };
  self->states = g_array_new (FALSE, FALSE, sizeof (CodebookRtfState));
  self->places = g_array_new (FALSE, FALSE, sizeof (CodebookRtfPlace));
  self->bytes = g_string_new (NULL);
  self->decoded = g_string_new (NULL);
  self->collected = g_string_new (NULL);
  self->base = g_string_new (NULL);
  codebook_rtf_form_init (&self->form);
  self->styles = g_hash_table_new (NULL, NULL);
  self->raw_utf8 = g_utf8_validate_len (bytes, len, NULL);
  self->has_numbers = memmem (bytes, len, "\\listtext", strlen ("\\listtext")) != NULL;
}

static void
release (CodebookRtf *self)
{
  codebook_rtf_fonts_free (self->fonts);
  codebook_rtf_lists_free (self->lists);
  g_array_unref (self->states);
  g_array_unref (self->places);
  g_string_free (self->bytes, TRUE);
  g_string_free (self->decoded, TRUE);
  g_string_free (self->collected, TRUE);
  g_string_free (self->base, TRUE);
  codebook_rtf_form_release (&self->form);
  g_hash_table_unref (self->styles);
}

static gsize
find_start (const guint8 *bytes, gsize len)
{
  gsize at = len >= 3 && memcmp (bytes, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;

  while (at < len && g_ascii_isspace (bytes[at]))
    at++;
  return len - at >= strlen (START) && memcmp (bytes + at, START, strlen (START)) == 0 ? at
                                                                                       : G_MAXSIZE;
}

guint
codebook_rtf_sniff (const guint8 *bytes, gsize len_bytes, const char *suffix)
{
  return find_start (bytes, len_bytes) != G_MAXSIZE ? 95 : 0;
}

gboolean
codebook_rtf_read_into (CodebookTranscriptBuilder *builder,
                        GBytes *bytes,
                        const char *name,
                        GCancellable *cancellable,
                        GError **error)
{
  CodebookRtf self = { .builder = builder };
  gsize len;
  const guint8 *data = g_bytes_get_data (bytes, &len);
  gsize start = find_start (data, len);
  gboolean read;

  if (start == G_MAXSIZE)
    return codebook_fail (error, CODEBOOK_ERROR_INVALID_DATA, _ ("‘%s’ is not an RTF document."),
                          name);
  init (&self, (const char *) data + start, len - start);
  read = read_all (&self, name, cancellable, error);
  if (read)
    warn_of_end (&self);
  while (self.states->len > 0)
    end_group (&self);
  release (&self);
  return read;
}

CodebookTranscript *
codebook_rtf_read (GBytes *bytes, const char *name, GCancellable *cancellable, GError **error)
{
  g_autoptr (CodebookTranscriptBuilder) builder = codebook_transcript_builder_new ("rtf");
  gboolean read = codebook_rtf_read_into (builder, bytes, name, cancellable, error);

  g_bytes_unref (bytes);
  return read ? codebook_transcript_builder_finish (builder, name, error) : NULL;
}
