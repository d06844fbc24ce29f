/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/style.h"
#include "ui/transcript/transcript-view-private.h"

/* The buffer: the whole text, and tags for how it is set. */

#define MEASURE_EM 33
#define LEADING 1.5
#define PARAGRAPH_GAP_EM 0.75
#define TOP_PX 15 /* above the first paragraph */

/* The reading face, then what stands in for it; the desktop's document font ends the row. */
static char *
reading_families (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;
  g_autofree char *document = NULL;
  PangoFontDescription *description;
  char *families;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, "org.gnome.desktop.interface", TRUE);
  if (schema != NULL && g_settings_schema_has_key (schema, "document-font-name"))
    {
      g_autoptr (GSettings) settings = g_settings_new ("org.gnome.desktop.interface");

      document = g_settings_get_string (settings, "document-font-name");
    }
  description = pango_font_description_from_string (document != NULL ? document : "serif");
  families = g_strdup_printf ("Charis SIL,Noto Serif,%s",
                              pango_font_description_get_family (description) != NULL
                                  ? pango_font_description_get_family (description)
                                  : "serif");
  pango_font_description_free (description);
  return families;
}

static double
pixels_per_point (UiTranscriptView *self)
{
  double dpi =
      pango_cairo_context_get_resolution (gtk_widget_get_pango_context (GTK_WIDGET (self)));

  return (dpi > 0 ? dpi : 96) / 72;
}

static double
em_px (UiTranscriptView *self)
{
  return self->size_pt * pixels_per_point (self);
}

int
ui_transcript_view_get_measure (UiTranscriptView *self)
{
  return (int) (MEASURE_EM * em_px (self) + 0.5);
}

static PangoFontDescription *
reading_face (UiTranscriptView *self)
{
  g_autofree char *families = reading_families ();
  PangoFontDescription *description = pango_font_description_new ();

  pango_font_description_set_family (description, families);
  pango_font_description_set_size (description, (int) self->size_pt * PANGO_SCALE);
  return description;
}

/* The tag's line height is a factor of the face's own, so the leading is the same for every face.
 */
void
ui_transcript_view_set_face (UiTranscriptView *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontDescription *face = reading_face (self);
  PangoFontMetrics *metrics = pango_context_get_metrics (context, face, NULL);
  double natural_px = (double) pango_font_metrics_get_height (metrics) / PANGO_SCALE;
  int gap_px = (int) (PARAGRAPH_GAP_EM * em_px (self) + 0.5);

  if (natural_px <= 0)
    natural_px = em_px (self) * LEADING;
  g_object_set (self->page, "font-desc", face, "line-height",
                (float) (em_px (self) * LEADING / natural_px), NULL);
  /* Above and never below: a place in the gap below a paragraph with invisible text makes GTK 4.8
   * look beyond the paragraph's end, and abort. */
  gtk_text_view_set_pixels_above_lines (GTK_TEXT_VIEW (self), gap_px);
  gtk_text_view_set_top_margin (GTK_TEXT_VIEW (self), MAX (TOP_PX - gap_px, 0));
  gtk_text_view_set_bottom_margin (GTK_TEXT_VIEW (self), TOP_PX + gap_px);
  pango_font_metrics_unref (metrics);
  pango_font_description_free (face);
}

static void
apply (UiTranscriptView *self, GtkTextTag *tag, guint start_cp, guint end_cp)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_offset (buffer, &start, (int) start_cp);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, (int) end_cp);
  gtk_text_buffer_apply_tag (buffer, tag, &start, &end);
}

/* Tags that need no field: made once, found by name. */
static GtkTextTag *
named_tag (UiTranscriptView *self, const char *name)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextTag *tag = gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), name);

  if (tag != NULL)
    return tag;
  tag = gtk_text_buffer_create_tag (buffer, name, NULL);
  if (g_str_equal (name, "bold"))
    g_object_set (tag, "weight", PANGO_WEIGHT_BOLD, NULL);
  else if (g_str_equal (name, "italic"))
    g_object_set (tag, "style", PANGO_STYLE_ITALIC, NULL);
  else if (g_str_equal (name, "underline"))
    g_object_set (tag, "underline", PANGO_UNDERLINE_SINGLE, NULL);
  else if (g_str_equal (name, "struck"))
    g_object_set (tag, "strikethrough", TRUE, NULL);
  else if (g_str_equal (name, "heading"))
    g_object_set (tag, "weight", PANGO_WEIGHT_BOLD, "scale", 1.2, NULL);
  else if (g_str_equal (name, "time"))
    g_object_set (tag, "scale", 0.75, NULL);
  else if (g_str_equal (name, "note"))
    g_object_set (tag, "scale", 0.875, NULL);
  else if (g_str_equal (name, "list"))
    g_object_set (tag, "left-margin", UI_TRANSCRIPT_VIEW_PAD_PX + 18, "indent", -18, NULL);
  return tag;
}

static guint
paragraph_end (UiTranscriptView *self, guint start_cp)
{
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)), &iter,
                                      (int) start_cp);
  if (!gtk_text_iter_ends_line (&iter))
    gtk_text_iter_forward_to_line_end (&iter);
  return (guint) gtk_text_iter_get_offset (&iter);
}

/* Of several paragraphs each has an edge of its own: while GTK 4.8 lays out one that has none, it
 * gives it the looks of the last that it laid out, which need not be the one before. */
static void
apply_to_each (UiTranscriptView *self, GtkTextTag *tag, guint start_cp, guint end_cp)
{
  while (start_cp < end_cp)
    {
      guint stop_cp = MIN (paragraph_end (self, start_cp), end_cp);

      apply (self, tag, start_cp, stop_cp);
      start_cp = stop_cp + 1;
    }
}

static void
apply_paragraphs (UiTranscriptView *self, guint from_cp, guint to_cp)
{
  for (guint i = 0; i < self->content->paragraphs->len; i++)
    {
      const CodebookTranscriptParagraph *paragraph =
          &g_array_index (self->content->paragraphs, CodebookTranscriptParagraph, i);
      const char *name = paragraph->style == CODEBOOK_STYLE_HEADING ? "heading"
                         : paragraph->style == CODEBOOK_STYLE_LIST  ? "list"
                         : paragraph->style == CODEBOOK_STYLE_NOTE  ? "note"
                                                                    : NULL;

      if (name != NULL && paragraph->start_cp >= from_cp && paragraph->start_cp <= to_cp)
        apply (self, named_tag (self, name), paragraph->start_cp,
               paragraph_end (self, paragraph->start_cp));
    }
}

static void
apply_runs (UiTranscriptView *self, guint from_cp, guint to_cp)
{
  static const struct
  {
    CodebookFormat bit;
    const char *tag;
  } formats[] = { { CODEBOOK_FORMAT_BOLD, "bold" },
                  { CODEBOOK_FORMAT_ITALIC, "italic" },
                  { CODEBOOK_FORMAT_UNDERLINE, "underline" },
                  { CODEBOOK_FORMAT_STRUCK, "struck" } };

  for (guint i = 0; i < self->content->runs->len; i++)
    {
      const CodebookTranscriptRun *run =
          &g_array_index (self->content->runs, CodebookTranscriptRun, i);

      for (guint f = 0; f < G_N_ELEMENTS (formats); f++)
        if ((run->format & formats[f].bit) != 0 && run->end_cp > from_cp && run->start_cp < to_cp)
          apply_to_each (self, named_tag (self, formats[f].tag), run->start_cp, run->end_cp);
    }
}

/* A time within the words stays, small. */
static void
apply_times (UiTranscriptView *self, guint from_cp, guint to_cp)
{
  for (guint i = 0; i < self->content->times->len; i++)
    {
      guint cp = g_array_index (self->content->times, CodebookTranscriptTime, i).at_cp;
      guint length = ui_transcript_content_time_length (self->content, cp);

      if (length == 0 || cp < from_cp || cp > to_cp
          || ui_transcript_content_hidden_at (self->content, cp) != NULL)
        continue;
      apply (self, named_tag (self, "time"), cp, cp + length);
      apply (self, self->quiet, cp, cp + length);
    }
}

static gboolean
found_one (const CodebookCoding *coding, gpointer user_data)
{
  gpointer *data = user_data;

  if (!ui_transcript_content_shows (data[0], coding))
    return TRUE;
  *(gboolean *) data[1] = TRUE;
  return FALSE;
}

/* The interviewer's turns are dim until they are coded: dim letters on two tints can't be read. */
void
ui_transcript_view_quiet_turns (UiTranscriptView *self, guint start_cp, guint end_cp)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));

  for (guint i = 0; i < self->content->turns->len; i++)
    {
      const CodebookTurn *turn = &g_array_index (self->content->turns, CodebookTurn, i);
      gboolean coded = FALSE;
      gpointer data[] = { self->content, &coded };
      GtkTextIter start, end;

      if (turn->role != CODEBOOK_ROLE_INTERVIEWER || turn->end_cp < start_cp
          || turn->start_cp > end_cp)
        continue;
      codebook_coding_set_each_overlapping (self->content->codings, turn->start_cp, turn->end_cp,
                                            found_one, data);
      if (!coded)
        {
          apply_to_each (self, self->quiet, turn->words_cp, turn->end_cp);
          continue;
        }
      gtk_text_buffer_get_iter_at_offset (buffer, &start, (int) turn->words_cp);
      gtk_text_buffer_get_iter_at_offset (buffer, &end, (int) turn->end_cp);
      gtk_text_buffer_remove_tag (buffer, self->quiet, &start, &end);
    }
}

/* All that a text without tags gets within [from_cp, to_cp]: whole paragraphs. */
static void
apply_all (UiTranscriptView *self, guint from_cp, guint to_cp)
{
  apply (self, self->page, from_cp, to_cp);
  for (guint i = 0; i < self->content->hidden->len; i++)
    {
      const UiBreaksRange *range = &g_array_index (self->content->hidden, UiBreaksRange, i);

      if (range->end_cp > from_cp && range->start_cp < to_cp)
        apply (self, self->hidden, range->start_cp, range->end_cp);
    }
  apply_paragraphs (self, from_cp, to_cp);
  apply_runs (self, from_cp, to_cp);
  apply_times (self, from_cp, to_cp);
  ui_transcript_view_quiet_turns (self, from_cp, to_cp);
}

void
ui_transcript_view_fill (UiTranscriptView *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  gsize len = 0;
  const char *text =
      self->content != NULL ? codebook_document_text_get_current (self->content->text, &len) : "";

  self->keep_marks = TRUE;
  gtk_text_buffer_set_text (buffer, text, (int) len);
  self->keep_marks = FALSE;
  if (self->content != NULL)
    apply_all (self, 0, codebook_document_text_get_length_cp (self->content->text));
}

UiBreaksRange
ui_transcript_view_dress (UiTranscriptView *self, guint start_cp, guint end_cp)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  UiBreaksRange dressed;
  GtkTextIter from, to;

  gtk_text_buffer_get_iter_at_offset (buffer, &from, (int) start_cp);
  gtk_text_iter_set_line_offset (&from, 0);
  gtk_text_buffer_get_iter_at_offset (buffer, &to, (int) end_cp);
  gtk_text_iter_forward_line (&to); /* with the end of the paragraph, or the text's */
  dressed.start_cp = (guint) gtk_text_iter_get_offset (&from);
  dressed.end_cp = (guint) gtk_text_iter_get_offset (&to);
  gtk_text_buffer_remove_all_tags (buffer, &from, &to);
  apply_all (self, dressed.start_cp, dressed.end_cp);
  return dressed;
}

/* In the reading face. */
static int
measure_letter (gunichar c, gpointer user_data)
{
  char text[6];
  int len = g_unichar_to_utf8 (c == 0 || c == '\t' ? ' ' : c, text), width;

  pango_layout_set_text (user_data, text, len);
  pango_layout_get_size (user_data, &width, NULL);
  return MAX (width, 1);
}

/* @layout measures letters, for as long as the answer is used. */
static UiBreaksText
make_breaks_text (UiTranscriptView *self, PangoLayout *layout)
{
  PangoFontDescription *face = reading_face (self);
  int measure = self->text_px > 0 ? self->text_px : ui_transcript_view_get_measure (self);
  UiBreaksText text = { .hidden = (UiBreaksRange *) (void *) self->content->hidden->data,
                        .n_hidden = self->content->hidden->len,
                        .measure = measure * PANGO_SCALE,
                        .advance = measure_letter,
                        .user_data = layout };

  text.text = codebook_document_text_get_current (self->content->text, &text.len_bytes);
  pango_layout_set_font_description (layout, face);
  pango_font_description_free (face);
  return text;
}

GArray *
ui_transcript_view_find_breaks (UiTranscriptView *self)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);
  UiBreaksText text = make_breaks_text (self, layout);

  return ui_breaks_find (&text);
}

void
ui_transcript_view_follow_breaks (UiTranscriptView *self,
                                  GArray *breaks,
                                  const UiBreaksRange *changed,
                                  int moved)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);
  UiBreaksText text = make_breaks_text (self, layout);

  ui_breaks_follow (breaks, &text, changed->start_cp,
                    codebook_document_text_byte_from_cp (self->content->text, changed->start_cp),
                    codebook_document_text_byte_from_cp (self->content->text, changed->end_cp),
                    moved);
}

PangoLayout *
ui_transcript_view_create_label (UiTranscriptView *self, double size_px, gboolean bold)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);
  g_autofree char *name = NULL;
  PangoFontDescription *face;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-font-name", &name, NULL);
  face = pango_font_description_from_string (name != NULL ? name : "sans");
  pango_font_description_set_absolute_size (face,
                                            size_px * ui_style_get_text_scale () * PANGO_SCALE);
  if (bold)
    pango_font_description_set_weight (face, PANGO_WEIGHT_BOLD);
  /* Else a name in Arabic would stand at the other end of its room. */
  pango_layout_set_auto_dir (layout, FALSE);
  pango_layout_set_font_description (layout, face);
  pango_font_description_free (face);
  return layout;
}
