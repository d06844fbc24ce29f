/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/transcript/margin.h"

#include <glib/gi18n-lib.h>

#include "ui/format.h"
#include "ui/style.h"
#include "ui/transcript/transcript-view-private.h"

#define NAME_PX 13
#define SMALL_PX 12
#define WIDE_PX 114 /* between the two widths that the view sets */
#define NUMBER_GAP_PX 12
#define NUMBER_GAP_NARROW_PX 6
#define NUMBER_EVERY 5
#define NAME_GAP_PX 3 /* least, between a name and a number */

struct _UiMargin
{
  GtkWidget parent_instance;
  UiTranscriptView *view; /* borrowed */
  int width_px, inner_px;
};

G_DEFINE_TYPE (UiMargin, ui_margin, GTK_TYPE_WIDGET)

/* A line that starts with a name, or has the time under it. */
typedef struct
{
  int y, end; /* where it ends: what stands further on the line must stay behind it */
} Named;

/* One drawing of what is in view. */
typedef struct
{
  UiMargin *self;
  GtkSnapshot *snapshot;
  UiParagraphs *paragraphs;
  PangoLayout *name, *bold_name, *small, *bold_small;
  GdkRGBA text, dim, accent;
  int offset_y; /* buffer → widget */
  int left, right;
  guint caret_line;
  int caret_y;       /* of the caret's line, if it is of this paragraph */
  int last_number_y; /* of the number drawn last */
  GArray *named;     /* Named: of this paragraph */
} Drawing;

static void
ui_margin_measure (GtkWidget *widget,
                   GtkOrientation orientation,
                   int for_size,
                   int *minimum,
                   int *natural,
                   int *minimum_baseline,
                   int *natural_baseline)
{
  *minimum = *natural =
      orientation == GTK_ORIENTATION_HORIZONTAL ? UI_MARGIN (widget)->width_px : 0;
}

/* Draws @layout with its middle at that of a line. Returns its width. */
static int
put (Drawing *drawing,
     PangoLayout *layout,
     int x,
     gboolean from_right,
     int y,
     int height,
     const GdkRGBA *color)
{
  int width, own_height;

  pango_layout_get_pixel_size (layout, &width, &own_height);
  gtk_snapshot_save (drawing->snapshot);
  gtk_snapshot_translate (drawing->snapshot,
                          &GRAPHENE_POINT_INIT ((float) (from_right ? x - width : x),
                                                (float) (y + (height - own_height) / 2)));
  gtk_snapshot_append_layout (drawing->snapshot, layout, color);
  gtk_snapshot_restore (drawing->snapshot);
  return width;
}

/* Whether the time fits under the name before the next name comes. */
static gboolean
has_room (Drawing *drawing, const CodebookTurn *turn, int line_y, int line_height)
{
  const GArray *turns = drawing->self->view->content->turns;
  const CodebookTurn *next = turn + 1;
  const UiParagraphsLine *line;
  int top;

  if (next >= &g_array_index (turns, CodebookTurn, 0) + turns->len)
    return TRUE;
  line = ui_paragraphs_line_at (drawing->paragraphs, next->words_cp, &top);
  return top + line->y >= line_y + 2 * line_height;
}

static int
measure (PangoLayout *layout, const char *text)
{
  int width;

  pango_layout_set_text (layout, text, -1);
  pango_layout_get_pixel_size (layout, &width, NULL);
  return width;
}

static const Named *
find_named (const Drawing *drawing, int y)
{
  for (guint i = 0; i < drawing->named->len; i++)
    if (g_array_index (drawing->named, Named, i).y == y)
      return &g_array_index (drawing->named, Named, i);
  return NULL;
}

static void
put_named (Drawing *drawing, PangoLayout *layout, int y, int height, const GdkRGBA *color)
{
  Named named = { y,
                  drawing->left + put (drawing, layout, drawing->left, FALSE, y, height, color) };

  g_array_append_val (drawing->named, named);
}

/* The name before the number: of a fifth line it takes the number's room if it needs it, but the
 * number of the caret's line stays. */
static void
draw_turn (Drawing *drawing, const CodebookTurn *turn)
{
  UiTranscriptView *view = drawing->self->view;
  CodebookSpeaker *speaker = g_hash_table_lookup (view->content->speakers, &turn->speaker);
  gboolean asks = turn->role == CODEBOOK_ROLE_INTERVIEWER;
  PangoLayout *layout = asks ? drawing->name : drawing->bold_name;
  int top, room = drawing->right - drawing->left;
  const UiParagraphsLine *line = ui_paragraphs_line_at (drawing->paragraphs, turn->words_cp, &top);
  int y = top + line->y + drawing->offset_y;

  if (speaker == NULL || line->height == 0)
    return;
  if (y == drawing->caret_y)
    {
      g_autofree char *digits = g_strdup_printf ("%u", drawing->caret_line);

      room -= measure (drawing->bold_small, digits) + NAME_GAP_PX;
    }
  pango_layout_set_text (layout, speaker->name, -1);
  pango_layout_set_width (layout, room * PANGO_SCALE);
  put_named (drawing, layout, y, line->height, asks ? &drawing->dim : &drawing->text);
  if (turn->start_ms >= 0 && has_room (drawing, turn, top + line->y, line->height))
    {
      g_autofree char *time = ui_format_time (turn->start_ms);

      pango_layout_set_text (drawing->small, time, -1);
      put_named (drawing, drawing->small, y + line->height, line->height, &drawing->dim);
    }
}

/* Where a page starts, or on the next line of the paragraph that is free. */
static void
draw_page (Drawing *drawing, const UiParagraph *paragraph, const CodebookTranscriptPage *page)
{
  int top, last_top;
  const UiParagraphsLine *line = ui_paragraphs_line_at (drawing->paragraphs, page->at_cp, &top);
  const UiParagraphsLine *last =
      ui_paragraphs_line_at (drawing->paragraphs, paragraph->end_cp, &last_top);
  int y = top + line->y + drawing->offset_y, bottom = last_top + last->y + drawing->offset_y;
  g_autofree char *text = NULL;

  if (line->height == 0)
    return;
  while (y <= bottom && find_named (drawing, y) != NULL)
    y += line->height;
  if (y > bottom)
    return;
  /* Translators: page, before its number. */
  text = g_strdup_printf (_ ("p. %s"), page->label);
  pango_layout_set_text (drawing->small, text, -1);
  put (drawing, drawing->small, drawing->left, FALSE, y, line->height, &drawing->dim);
}

static void
draw_pages (Drawing *drawing, const UiParagraph *paragraph)
{
  const GArray *pages = drawing->self->view->content->pages;
  guint low = 0, high = pages->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (pages, CodebookTranscriptPage, middle).at_cp < paragraph->start_cp)
        low = middle + 1;
      else
        high = middle;
    }
  for (; low < pages->len; low++)
    {
      const CodebookTranscriptPage *page = &g_array_index (pages, CodebookTranscriptPage, low);

      if (page->at_cp > paragraph->end_cp)
        break;
      draw_page (drawing, paragraph, page);
    }
}

static void
draw_numbers (Drawing *drawing, const UiParagraph *paragraph)
{
  CodebookDocumentText *text = drawing->self->view->content->text;
  guint first = codebook_document_text_line_from_current (text, paragraph->start_cp);
  guint last = codebook_document_text_line_from_current (text, paragraph->end_cp);

  for (guint number = first; number <= last; number++)
    {
      gboolean caret = number == drawing->caret_line;
      guint cp = codebook_document_text_current_from_line (text, number);
      g_autofree char *digits = NULL;
      const UiParagraphsLine *line;
      const Named *named;
      PangoLayout *layout;
      int top, y;

      if ((number % NUMBER_EVERY != 0 && !caret) || cp < paragraph->start_cp
          || cp > paragraph->end_cp)
        continue;
      line = ui_paragraphs_line_at (drawing->paragraphs, cp, &top);
      y = top + line->y + drawing->offset_y;
      if (line->height == 0 || (y == drawing->last_number_y && !caret))
        continue;
      digits = g_strdup_printf ("%u", number);
      layout = caret ? drawing->bold_small : drawing->small;
      named = find_named (drawing, y);
      if (!caret && named != NULL
          && named->end + NAME_GAP_PX > drawing->right - measure (layout, digits))
        continue;
      pango_layout_set_text (layout, digits, -1);
      put (drawing, layout, drawing->right, TRUE, y, line->height,
           caret ? &drawing->accent : &drawing->dim);
      drawing->last_number_y = y;
    }
}

/* The caret's number takes the place of a fifth one that would stand on the same display line. */
static void
reserve_caret_line (Drawing *drawing, const UiParagraph *paragraph)
{
  CodebookDocumentText *text = drawing->self->view->content->text;
  guint cp = codebook_document_text_current_from_line (text, drawing->caret_line);
  const UiParagraphsLine *line;
  int top;

  if (cp < paragraph->start_cp || cp > paragraph->end_cp)
    return;
  line = ui_paragraphs_line_at (drawing->paragraphs, cp, &top);
  drawing->caret_y = drawing->last_number_y = top + line->y + drawing->offset_y;
}

static void
draw_paragraph (Drawing *drawing, guint number)
{
  const UiParagraph *paragraph = ui_paragraphs_get (drawing->paragraphs, number);
  const GArray *turns = drawing->self->view->content->turns;
  guint low = 0, high = turns->len;

  drawing->caret_y = drawing->last_number_y = G_MININT;
  g_array_set_size (drawing->named, 0);
  reserve_caret_line (drawing, paragraph);
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (turns, CodebookTurn, middle).words_cp < paragraph->start_cp)
        low = middle + 1;
      else
        high = middle;
    }
  for (; low < turns->len; low++)
    {
      const CodebookTurn *turn = &g_array_index (turns, CodebookTurn, low);

      if (turn->words_cp > paragraph->end_cp)
        break;
      draw_turn (drawing, turn);
    }
  draw_pages (drawing, paragraph);
  draw_numbers (drawing, paragraph);
}

static void
begin (Drawing *drawing, UiMargin *self, GtkSnapshot *snapshot)
{
  UiTranscriptView *view = self->view;
  gboolean narrow = self->inner_px < WIDE_PX * ui_style_get_text_scale ();
  g_autoptr (PangoAttrList) figures = pango_attr_list_new ();
  int x;

  *drawing = (Drawing){ .self = self, .snapshot = snapshot, .paragraphs = view->paragraphs };
  pango_attr_list_insert (figures, pango_attr_font_features_new ("tnum=1"));
  drawing->named = g_array_new (FALSE, FALSE, sizeof (Named));
  drawing->name = ui_transcript_view_create_label (view, NAME_PX, FALSE);
  drawing->bold_name = ui_transcript_view_create_label (view, NAME_PX, TRUE);
  drawing->small = ui_transcript_view_create_label (view, SMALL_PX, FALSE);
  drawing->bold_small = ui_transcript_view_create_label (view, SMALL_PX, TRUE);
  pango_layout_set_ellipsize (drawing->name, PANGO_ELLIPSIZE_END);
  pango_layout_set_ellipsize (drawing->bold_name, PANGO_ELLIPSIZE_END);
  pango_layout_set_attributes (drawing->small, figures);
  pango_layout_set_attributes (drawing->bold_small, figures);
  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (view)), &drawing->text);
  ui_hue_lookup (NULL, view->dark, UI_HUE_LABEL, &drawing->dim);
  if (!gtk_style_context_lookup_color (gtk_widget_get_style_context (GTK_WIDGET (self)),
                                       "accent_color", &drawing->accent))
    drawing->accent = drawing->text;
  gtk_text_view_buffer_to_window_coords (GTK_TEXT_VIEW (view), GTK_TEXT_WINDOW_LEFT, 0, 0, &x,
                                         &drawing->offset_y);
  drawing->left = self->width_px - self->inner_px + (narrow ? 12 : 18);
  drawing->right =
      self->width_px + UI_TRANSCRIPT_VIEW_PAD_PX - (narrow ? NUMBER_GAP_NARROW_PX : NUMBER_GAP_PX);
  drawing->caret_line = codebook_document_text_line_from_current (
      view->content->text, ui_transcript_view_get_caret (view));
}

static void
ui_margin_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  UiMargin *self = UI_MARGIN (widget);
  Drawing drawing;
  guint first, last;

  if (self->view->content == NULL)
    return;
  begin (&drawing, self, snapshot);
  gtk_snapshot_push_clip (snapshot,
                          &GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                               (float) gtk_widget_get_height (widget)));
  ui_transcript_view_get_visible (self->view, &first, &last);
  /* One more above, since a time may hang below its paragraph's only line. */
  for (guint i = first > 0 ? first - 1 : 0; i <= last; i++)
    draw_paragraph (&drawing, i);
  gtk_snapshot_pop (snapshot);
  g_array_unref (drawing.named);
  g_object_unref (drawing.name);
  g_object_unref (drawing.bold_name);
  g_object_unref (drawing.small);
  g_object_unref (drawing.bold_small);
}

static void
ui_margin_class_init (UiMarginClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = ui_margin_measure;
  widget_class->snapshot = ui_margin_snapshot;
  gtk_widget_class_set_css_name (widget_class, "transcript-margin");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
ui_margin_init (UiMargin *self)
{
}

UiMargin *
ui_margin_new (UiTranscriptView *view)
{
  UiMargin *self = g_object_new (UI_TYPE_MARGIN, NULL);

  self->view = view;
  return self;
}

void
ui_margin_set_width (UiMargin *self, int width_px, int inner_px)
{
  if (self->width_px == width_px && self->inner_px == inner_px)
    return;
  self->width_px = width_px;
  self->inner_px = inner_px;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
