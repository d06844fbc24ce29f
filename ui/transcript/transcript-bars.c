/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "ui/format.h"
#include "ui/tooltip.h"
#include "ui/transcript/transcript-private.h"

/* The bars round the text: title, stripes, recent codes, place; and the code bar by a selection. */

#define SQUARE_PX 18
#define FOOT_RECENT 4
#define CODE_BAR_GAP_PX 6
#define MS_PER_MINUTE (60 * 1000)

static guint
minutes_of (const UiTranscriptContent *content)
{
  gint64 last = -1;

  for (guint i = 0; i < content->times->len; i++)
    last = MAX (last, g_array_index (content->times, CodebookTranscriptTime, i).at_ms);
  for (guint i = 0; i < content->turns->len; i++)
    last = MAX (last, g_array_index (content->turns, CodebookTurn, i).start_ms);
  return last > 0 ? (guint) ((last + MS_PER_MINUTE - 1) / MS_PER_MINUTE) : 0;
}

void
ui_transcript_update_title (UiTranscript *self)
{
  g_autoptr (GString) subtitle = g_string_new (NULL);
  g_autofree char *date = NULL, *length = NULL;
  const CodebookDocument *info;
  guint minutes;

  if (self->content == NULL)
    return;
  info = self->content->info;
  minutes = minutes_of (self->content);
  date = ui_format_date (info->held_on);
  if (minutes > 0)
    length = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u min", "%u min", minutes), minutes);
  for (guint i = 0; i < 4; i++)
    {
      const char *parts[] = { info->case_name, info->wave_name, date, length };

      if (parts[i] != NULL && parts[i][0] != '\0')
        g_string_append_printf (subtitle, "%s%s", subtitle->len > 0 ? " · " : "", parts[i]);
    }
  gtk_label_set_text (self->title, info->name);
  gtk_label_set_text (self->subtitle, subtitle->str);
  gtk_widget_set_visible (GTK_WIDGET (self->subtitle), subtitle->len > 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  info->name, -1);
}

static gboolean
count_shown (const CodebookCoding *coding, gpointer user_data)
{
  gpointer *data = user_data;

  if (ui_transcript_content_shows (data[0], coding))
    (*(guint *) data[1])++;
  return TRUE;
}

void
ui_transcript_update_where (UiTranscript *self)
{
  g_autofree char *text = NULL, *codes = NULL;
  guint start, end, first, last, count = 0;
  gpointer data[] = { self->content, &count };

  if (self->content == NULL)
    return;
  if (ui_transcript_view_get_selection (self->view, &start, &end))
    {
      first = codebook_document_text_line_from_current (self->content->text, start);
      last = codebook_document_text_line_from_current (self->content->text, end - 1);
      /* Translators: lines; l. stands for line. */
      text = first == last ? g_strdup_printf (_ ("l. %u selected"), first)
                           : g_strdup_printf (_ ("l. %u–%u selected"), first, last);
    }
  else
    {
      codebook_coding_set_each_overlapping (self->content->codings, start, start + 1, count_shown,
                                            data);
      first = codebook_document_text_line_from_current (self->content->text, start);
      codes = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u code", "%u codes", count), count);
      text = count > 0 ? g_strdup_printf (_ ("l. %u · %s"), first, codes)
                       : g_strdup_printf (_ ("l. %u"), first);
    }
  gtk_label_set_text (self->where, text);
}

/* Stripes ----------------------------------------------------------------------------------------
 */

static gboolean
append_coder (GMenu *menu, UiTranscript *self, CodebookCoder *coder, const char **label)
{
  g_autofree char *target = g_strdup_printf ("coder:%" G_GINT64_FORMAT, coder->id);
  g_autoptr (GMenuItem) item = NULL;

  if (coder->id == self->content->coder)
    return FALSE;
  item = g_menu_item_new (coder->name, NULL);
  g_menu_item_set_action_and_target (item, "transcript.stripes", "s", target);
  g_menu_append_item (menu, item);
  if (g_str_equal (self->stripes, target))
    *label = coder->name;
  return TRUE;
}

void
ui_transcript_update_stripes_menu (UiTranscript *self)
{
  const struct
  {
    const char *target, *label;
  } choices[] = { { "all", _ ("All stripes") },
                  { "mine", _ ("Only mine") },
                  { "code", _ ("Only the selected code") } };
  g_autoptr (GMenu) menu = g_menu_new (), coders = g_menu_new ();
  const char *label = choices[0].label;
  GHashTableIter iter;
  gpointer coder;

  if (self->content == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (choices[i].label, NULL);

      g_menu_item_set_action_and_target (item, "transcript.stripes", "s", choices[i].target);
      g_menu_append_item (menu, item);
      if (g_str_equal (self->stripes, choices[i].target))
        label = choices[i].label;
    }
  g_hash_table_iter_init (&iter, self->content->coders);
  while (g_hash_table_iter_next (&iter, NULL, &coder))
    append_coder (coders, self, coder, &label);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (coders));
  gtk_menu_button_set_menu_model (self->stripes_button, G_MENU_MODEL (menu));
  gtk_menu_button_set_label (self->stripes_button, label);
}

/* Recent codes -----------------------------------------------------------------------------------
 */

static int
compare_use (gconstpointer a, gconstpointer b)
{
  const UiTranscriptCode *left = *(UiTranscriptCode *const *) a;
  const UiTranscriptCode *right = *(UiTranscriptCode *const *) b;

  if (left->codings != right->codings)
    return left->codings > right->codings ? -1 : 1;
  return strcmp (left->path, right->path);
}

/* Before a code is used, the keys have those that are used most in the project. */
void
ui_transcript_seed_recent (UiTranscript *self)
{
  g_autoptr (GPtrArray) codes = NULL;
  GHashTableIter iter;
  gpointer code;

  if (self->recent->len > 0)
    return;
  codes = g_ptr_array_new ();
  g_hash_table_iter_init (&iter, self->content->codes);
  while (g_hash_table_iter_next (&iter, NULL, &code))
    if (((UiTranscriptCode *) code)->codings > 0)
      g_ptr_array_add (codes, code);
  g_ptr_array_sort (codes, compare_use);
  for (guint i = 0; i < MIN (codes->len, UI_TRANSCRIPT_RECENT); i++)
    {
      const UiTranscriptCode *used = g_ptr_array_index (codes, i);
      guint never = 0;

      g_array_append_val (self->recent, used->id);
      g_array_append_val (self->recent_used, never);
    }
}

GVariant *
ui_transcript_make_recent (UiTranscript *self)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(xu)"));
  for (guint i = 0; i < self->recent->len; i++)
    g_variant_builder_add (&builder, "(xu)", g_array_index (self->recent, gint64, i),
                           g_array_index (self->recent_used, guint, i));
  return g_variant_builder_end (&builder);
}

void
ui_transcript_restore_recent (UiTranscript *self, GVariant *recent)
{
  GVariantIter iter;
  gint64 code;
  guint used;

  g_return_if_fail (UI_IS_TRANSCRIPT (self));

  g_variant_iter_init (&iter, recent);
  while (self->recent->len < UI_TRANSCRIPT_RECENT
         && g_variant_iter_next (&iter, "(xu)", &code, &used))
    {
      g_array_append_val (self->recent, code);
      g_array_append_val (self->recent_used, used);
      if (used > self->uses)
        {
          self->uses = used;
          self->last_code = code;
        }
    }
}

static GtkWidget *
recent_button_new (UiTranscript *self, guint index)
{
  gint64 id = g_array_index (self->recent, gint64, index);
  const UiTranscriptCode *code = ui_transcript_content_get_code (self->content, id);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *square = ui_hue_swatch_new (code->hue, SQUARE_PX);
  GtkWidget *button = gtk_button_new ();

  ui_hue_swatch_set_digit (UI_HUE_SWATCH (square), index + 1);
  gtk_box_append (GTK_BOX (box), square);
  gtk_box_append (GTK_BOX (box), gtk_label_new (code->name));
  gtk_button_set_child (GTK_BUTTON (button), box);
  ui_tooltip_set (button, code->path);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "recent-code");
  gtk_widget_set_focus_on_click (button, FALSE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "transcript.code-recent");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "i", (int) index + 1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  code->name, -1);
  return button;
}

void
ui_transcript_update_recent (UiTranscript *self)
{
  ui_fit_box_clear (self->recent_box);
  ui_fit_box_clear (self->code_bar_recent);
  if (self->content == NULL)
    return;
  for (guint i = self->recent->len; i > 0; i--)
    if (ui_transcript_content_get_code (self->content, g_array_index (self->recent, gint64, i - 1))
        == NULL)
      {
        if (self->last_code == g_array_index (self->recent, gint64, i - 1))
          self->last_code = 0;
        g_array_remove_index (self->recent, i - 1);
        g_array_remove_index (self->recent_used, i - 1);
      }
  for (guint i = 0; i < MIN (self->recent->len, FOOT_RECENT); i++)
    {
      ui_fit_box_append (self->recent_box, recent_button_new (self, i));
      ui_fit_box_append (self->code_bar_recent, recent_button_new (self, i));
    }
  g_signal_emit_by_name (self, "recent-changed");
}

/* A number stays with its code; only the one that was not used for longest is given away. */
void
ui_transcript_use_code (UiTranscript *self, gint64 code)
{
  guint oldest = 0;

  /* In the middle of an act that also makes the code, nobody has told of it yet. */
  if (self->content != NULL && ui_transcript_content_get_code (self->content, code) == NULL
      && !ui_transcript_content_reload_codes (self->content, self->project, NULL))
    return;
  self->last_code = code;
  self->uses++;
  for (guint i = 0; i < self->recent->len; i++)
    {
      if (g_array_index (self->recent, gint64, i) == code)
        {
          g_array_index (self->recent_used, guint, i) = self->uses;
          return;
        }
      if (g_array_index (self->recent_used, guint, i)
          <= g_array_index (self->recent_used, guint, oldest))
        oldest = i;
    }
  if (self->recent->len < UI_TRANSCRIPT_RECENT)
    {
      g_array_append_val (self->recent, code);
      g_array_append_val (self->recent_used, self->uses);
    }
  else
    {
      g_array_index (self->recent, gint64, oldest) = code;
      g_array_index (self->recent_used, guint, oldest) = self->uses;
    }
  ui_transcript_update_recent (self);
}

/* By the selection that the pointer just made: under its last line, or above it where there is no
 * room. */
void
ui_transcript_show_code_bar (UiTranscript *self)
{
  GdkRectangle place;
  GtkRequisition size;
  guint start, end;
  int height = gtk_widget_get_height (GTK_WIDGET (self->scrolled));
  int width = gtk_widget_get_width (GTK_WIDGET (self->scrolled)), y;

  if (!ui_transcript_is_writable (self) || ui_transcript_get_editing (self)
      || !ui_transcript_view_get_selection (self->view, &start, &end))
    {
      gtk_widget_set_visible (self->code_bar, FALSE);
      return;
    }
  ui_transcript_view_get_rectangle (self->view, start, end, &place);
  gtk_widget_set_visible (self->code_bar, TRUE);
  /* Its size has its margins in it: where it stood last. */
  gtk_widget_set_margin_top (self->code_bar, 0);
  gtk_widget_set_margin_start (self->code_bar, 0);
  gtk_widget_get_preferred_size (self->code_bar, NULL, &size);
  y = place.y + place.height + CODE_BAR_GAP_PX;
  if (y + size.height > height)
    y = place.y - size.height - CODE_BAR_GAP_PX;
  /* The selection may reach out of sight, or be there by now. */
  gtk_widget_set_margin_top (
      self->code_bar,
      CLAMP (y, CODE_BAR_GAP_PX, MAX (height - size.height - CODE_BAR_GAP_PX, CODE_BAR_GAP_PX)));
  gtk_widget_set_margin_start (self->code_bar,
                               CLAMP (place.x, 0, MAX (width - size.width - CODE_BAR_GAP_PX, 0)));
}
