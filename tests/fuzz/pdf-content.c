/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Stands in for poppler, at the border of what it tells and what is made of that (pdf-content.c),
 * and for the process around it. No mutation of a PDF would be a PDF, and poppler has its own
 * fuzzers.
 *
 *   == WIDTH HEIGHT LABEL            a page
 *   t MORE X Y SIZE TEXT             what is printed; MORE boxes than letters, or fewer
 *   m MORE X Y SIZE TEXT             what is, if asked for from right to left
 *   r FIRST LAST SIZE LINED FONT     how letters look
 *   f KIND X1 Y1 X2 Y2 TEXT          a field of a form; see N_KINDS
 *   a TYPE FLAGS X1 Y1 X2 Y2 TEXT    an annotation
 *
 * '|' in a text is a line's end. What is no such line is passed over. */
#include "codebook/import/pdf-content.h"

#include <string.h>

#include "codebook/import/pdf-source.h"
#include "codebook/import/pdf-upright.h"

#define MOST_PAGES 20
#define MOST_ITEMS 200
#define N_KINDS                                                                                    \
  8 /* text, password, choice, choice with own text, push, check on, check off, sign */

/* What PopplerFormField and PopplerAnnot point to here. */
typedef struct
{
  int kind, flags;
  PopplerRectangle area;
  char *text;
} Item;

struct _PopplerPage
{
  GString *text[2];  /* as it runs, and from right to left */
  GArray *boxes[2];  /* PopplerRectangle */
  GPtrArray *runs;   /* PopplerTextAttributes * */
  GPtrArray *fields; /* Item * */
  GPtrArray *annotations;
};

typedef struct _PopplerPage Page;

static void
item_free (gpointer data)
{
  g_free (((Item *) data)->text);
  g_free (data);
}

static void
run_free (gpointer data)
{
  g_free (((PopplerTextAttributes *) data)->font_name);
  g_free (data);
}

/* -- Poppler ---------------------------------------------------------------------------------- */

static guint
find_side (const PopplerRectangle *area)
{
  return area->x1 > area->x2;
}

char *
poppler_page_get_text_for_area (PopplerPage *page, PopplerRectangle *area)
{
  return page->text[find_side (area)]->len > 0 ? g_strdup (page->text[find_side (area)]->str)
                                               : NULL;
}

gboolean
poppler_page_get_text_layout_for_area (PopplerPage *page,
                                       PopplerRectangle *area,
                                       PopplerRectangle **boxes,
                                       guint *n)
{
  const GArray *all = page->boxes[find_side (area)];

  *n = all->len;
  *boxes = g_memdup2 (all->data, all->len * sizeof (PopplerRectangle));
  return all->len > 0;
}

static GList *
list_of (const GPtrArray *all)
{
  GList *list = NULL;

  for (guint i = all->len; i > 0; i--)
    list = g_list_prepend (list, all->pdata[i - 1]);
  return list;
}

GList *
poppler_page_get_text_attributes_for_area (PopplerPage *page, PopplerRectangle *area)
{
  return list_of (page->runs);
}

void
poppler_page_free_text_attributes (GList *list)
{
  g_list_free (list);
}

GList *
poppler_page_get_form_field_mapping (PopplerPage *page)
{
  GList *list = list_of (page->fields);

  for (GList *i = list; i != NULL; i = i->next)
    {
      PopplerFormFieldMapping *mapping = g_new0 (PopplerFormFieldMapping, 1);

      mapping->area = ((Item *) i->data)->area;
      mapping->field = i->data;
      i->data = mapping;
    }
  return list;
}

void
poppler_page_free_form_field_mapping (GList *list)
{
  g_list_free_full (list, g_free);
}

static const Item *
get_item (PopplerFormField *field)
{
  return (const Item *) (void *) field;
}

PopplerFormFieldType
poppler_form_field_get_field_type (PopplerFormField *field)
{
  static const PopplerFormFieldType types[N_KINDS] = {
    POPPLER_FORM_FIELD_TEXT,   POPPLER_FORM_FIELD_TEXT,      POPPLER_FORM_FIELD_CHOICE,
    POPPLER_FORM_FIELD_CHOICE, POPPLER_FORM_FIELD_BUTTON,    POPPLER_FORM_FIELD_BUTTON,
    POPPLER_FORM_FIELD_BUTTON, POPPLER_FORM_FIELD_SIGNATURE,
  };

  return types[get_item (field)->kind];
}

gboolean
poppler_form_field_text_is_password (PopplerFormField *field)
{
  return get_item (field)->kind == 1;
}

char *
poppler_form_field_text_get_text (PopplerFormField *field)
{
  return *get_item (field)->text != '\0' ? g_strdup (get_item (field)->text) : NULL;
}

/* As many as there are lines; the last is chosen, or with a text of its own none is. */
int
poppler_form_field_choice_get_n_items (PopplerFormField *field)
{
  g_auto (GStrv) lines = g_strsplit (get_item (field)->text, "\n", 20);

  return (int) g_strv_length (lines);
}

gboolean
poppler_form_field_choice_is_item_selected (PopplerFormField *field, int index)
{
  return get_item (field)->kind == 2 && index == poppler_form_field_choice_get_n_items (field) - 1;
}

char *
poppler_form_field_choice_get_item (PopplerFormField *field, int index)
{
  g_auto (GStrv) lines = g_strsplit (get_item (field)->text, "\n", 20);

  return g_strdup (lines[index]);
}

gboolean
poppler_form_field_choice_is_editable (PopplerFormField *field)
{
  return get_item (field)->kind == 3;
}

char *
poppler_form_field_choice_get_text (PopplerFormField *field)
{
  return poppler_form_field_text_get_text (field);
}

PopplerFormButtonType
poppler_form_field_button_get_button_type (PopplerFormField *field)
{
  return get_item (field)->kind == 4 ? POPPLER_FORM_BUTTON_PUSH : POPPLER_FORM_BUTTON_CHECK;
}

gboolean
poppler_form_field_button_get_state (PopplerFormField *field)
{
  return get_item (field)->kind == 5;
}

GList *
poppler_page_get_annot_mapping (PopplerPage *page)
{
  GList *list = list_of (page->annotations);

  for (GList *i = list; i != NULL; i = i->next)
    {
      PopplerAnnotMapping *mapping = g_new0 (PopplerAnnotMapping, 1);

      mapping->area = ((Item *) i->data)->area;
      mapping->annot = i->data;
      i->data = mapping;
    }
  return list;
}

void
poppler_page_free_annot_mapping (GList *list)
{
  g_list_free_full (list, g_free);
}

PopplerAnnotFlag
poppler_annot_get_flags (PopplerAnnot *annotation)
{
  return (PopplerAnnotFlag) ((const Item *) (void *) annotation)->flags;
}

PopplerAnnotType
poppler_annot_get_annot_type (PopplerAnnot *annotation)
{
  return (PopplerAnnotType) ((const Item *) (void *) annotation)->kind;
}

char *
poppler_annot_get_contents (PopplerAnnot *annotation)
{
  return poppler_form_field_text_get_text ((PopplerFormField *) (void *) annotation);
}

/* -- The notation ----------------------------------------------------------------------------- */

static double
take_number (const char **at)
{
  char *end;
  double value = g_ascii_strtod (*at, &end);

  *at = end;
  return value;
}

static int
take_int (const char **at)
{
  double value = take_number (at);

  return value > -100000 && value < 100000 ? (int) value : 0;
}

static char *
dup_rest (const char *line)
{
  char *rest = g_strdup (*line == ' ' ? line + 1 : line);

  return g_strdelimit (rest, "|", '\n');
}

static void
add_print (Page *page, guint side, const char *line)
{
  int more = take_int (&line);
  double x = take_number (&line), y = take_number (&line), size = take_number (&line);
  g_autofree char *text = dup_rest (line);
  glong n = g_utf8_validate (text, -1, NULL) ? g_utf8_strlen (text, -1) : (glong) strlen (text);

  g_string_append (page->text[side], text);
  for (glong i = 0; i < n + CLAMP (more, -20, 20); i++, x += size / 2)
    {
      PopplerRectangle box = { .x1 = x, .y1 = y, .x2 = x + size / 2, .y2 = y + size };

      g_array_append_val (page->boxes[side], box);
    }
}

static void
add_run (Page *page, const char *line)
{
  PopplerTextAttributes *run = g_new0 (PopplerTextAttributes, 1);

  run->start_index = take_int (&line);
  run->end_index = take_int (&line);
  run->font_size = take_number (&line);
  run->is_underlined = take_int (&line) & 1;
  run->font_name = *line == ' ' ? dup_rest (line) : NULL;
  g_ptr_array_add (page->runs, run);
}

static void
add_item (GPtrArray *items, const char *line, gboolean is_field)
{
  Item *item = g_new0 (Item, 1);

  item->kind = take_int (&line);
  if (is_field)
    item->kind = ABS (item->kind) % N_KINDS;
  else
    item->flags = take_int (&line);
  item->area.x1 = take_number (&line);
  item->area.y1 = take_number (&line);
  item->area.x2 = take_number (&line);
  item->area.y2 = take_number (&line);
  item->text = dup_rest (line);
  if (items->len < MOST_ITEMS)
    g_ptr_array_add (items, item);
  else
    item_free (item);
}

static void
add_line (Page *page, const char *line)
{
  if (g_str_has_prefix (line, "t "))
    add_print (page, 0, line + 2);
  else if (g_str_has_prefix (line, "m "))
    add_print (page, 1, line + 2);
  else if (g_str_has_prefix (line, "r ") && page->runs->len < MOST_ITEMS)
    add_run (page, line + 2);
  else if (g_str_has_prefix (line, "f "))
    add_item (page->fields, line + 2, TRUE);
  else if (g_str_has_prefix (line, "a "))
    add_item (page->annotations, line + 2, FALSE);
}

/* -- The process around it -------------------------------------------------------------------- */

static gboolean
give_page (Page *page, const char *line, guint number, CodebookPdfSourceEach each, gpointer data)
{
  g_autoptr (GArray) characters = g_array_new (FALSE, FALSE, sizeof (CodebookPdfCharacter));
  CodebookPdfSourcePage out = { .number = number };
  g_autofree char *label = NULL;

  out.head.width = (float) take_number (&line);
  out.head.height = (float) take_number (&line);
  label = g_utf8_make_valid (line, MIN ((gssize) strlen (line), 20));
  out.label = label;
  codebook_pdf_content_add_text (page, &out.head, characters);
  codebook_pdf_content_add_typed (page, &out.head, characters);
  out.head.n_characters = MIN (characters->len, CODEBOOK_PDF_FRAME_MOST_CHARACTERS);
  if (!codebook_pdf_frame_is_sound (&out.head))
    return FALSE;
  out.characters = (const CodebookPdfCharacter *) (void *) characters->data;
  codebook_pdf_frame_clean ((CodebookPdfCharacter *) (void *) characters->data,
                            out.head.n_characters);
  codebook_pdf_upright_turn (&out.head, (CodebookPdfCharacter *) (void *) characters->data);
  return each (&out, data);
}

/* The lines of a page, the first one its head. */
static gboolean
read_page (char **lines, guint n, guint number, CodebookPdfSourceEach each, gpointer data)
{
  Page page;
  gboolean goes_on;

  for (guint side = 0; side < 2; side++)
    {
      page.text[side] = g_string_new (NULL);
      page.boxes[side] = g_array_new (FALSE, FALSE, sizeof (PopplerRectangle));
    }
  page.runs = g_ptr_array_new_with_free_func (run_free);
  page.fields = g_ptr_array_new_with_free_func (item_free);
  page.annotations = g_ptr_array_new_with_free_func (item_free);
  for (guint i = 1; i < n; i++)
    add_line (&page, lines[i]);
  goes_on = give_page (&page, lines[0] + strlen ("== "), number, each, data);
  for (guint side = 0; side < 2; side++)
    {
      g_string_free (page.text[side], TRUE);
      g_array_unref (page.boxes[side]);
    }
  g_ptr_array_unref (page.runs);
  g_ptr_array_unref (page.fields);
  g_ptr_array_unref (page.annotations);
  return goes_on;
}

gboolean
codebook_pdf_source_read (GBytes *bytes,
                          const char *name,
                          CodebookPdfSourceEach each,
                          gpointer data,
                          GCancellable *cancellable,
                          GError **error)
{
  gsize len;
  const char *all = g_bytes_get_data (bytes, &len);
  g_autofree char *text = g_strndup (all, len);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  guint number = 0;

  for (guint i = 0, end; lines[i] != NULL && number < MOST_PAGES; i = end)
    {
      for (end = i + 1; lines[end] != NULL && !g_str_has_prefix (lines[end], "== ");)
        end++;
      if (g_str_has_prefix (lines[i], "== ")
          && !read_page (&lines[i], end - i, number++, each, data))
        break;
    }
  g_bytes_unref (bytes);
  return TRUE;
}
