/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "codebook/model/citation.h"
#include "codebook/model/code.h"
#include "codebook/model/coding.h"
#include "ui/popup.h"
#include "ui/toast.h"
#include "ui/transcript/grow.h"
#include "ui/transcript/transcript-private.h"

#define IN_VIVO_MOST_CP 60

/* Coding -----------------------------------------------------------------------------------------
 */

static gboolean
get_range (UiTranscript *self, guint *start_cp, guint *end_cp, GError **error)
{
  const CodebookCoding *coding;

  if (self->content == NULL)
    return codebook_fail (error, CODEBOOK_ERROR_NOT_FOUND, _ ("No transcript is open."));
  if (ui_transcript_view_get_selection (self->view, start_cp, end_cp))
    return TRUE;
  coding = codebook_coding_set_find (self->content->codings,
                                     ui_transcript_view_get_selected_coding (self->view));
  if (coding == NULL)
    return codebook_fail (error, CODEBOOK_ERROR_NOT_FOUND, _ ("Select the text to code first."));
  *start_cp = coding->start_cp;
  *end_cp = coding->end_cp;
  return TRUE;
}

/* Dragging from a selection is drag and drop: once it is coded, it goes. */
static void
deselect_text (UiTranscript *self)
{
  guint start, end;

  if (ui_transcript_view_get_selection (self->view, &start, &end))
    ui_transcript_view_select (self->view, end, end);
}

gboolean
ui_transcript_code_selection (UiTranscript *self, gint64 code, GError **error)
{
  guint start, end;

  g_return_val_if_fail (UI_IS_TRANSCRIPT (self), FALSE);
  if (self->content != NULL && self->content->reveals)
    return codebook_fail (error, CODEBOOK_ERROR_FAILED,
                          _ ("Names are shown just now. Hide them first, then code."));
  if (!ui_transcript_settle (self, error) || !get_range (self, &start, &end, error)
      || codebook_coding_add (self->project, self->document, code, start, end, error) == 0)
    return FALSE;
  ui_transcript_use_code (self, code);
  deselect_text (self);
  return TRUE;
}

static void
code_with (UiTranscript *self, gint64 code)
{
  g_autoptr (GError) error = NULL;

  if (code != 0 && !ui_transcript_code_selection (self, code, &error))
    ui_toast_error (GTK_WIDGET (self), &error);
}

static void
pick_code (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UiTranscript *self = UI_TRANSCRIPT (widget);
  g_autoptr (GError) error = NULL;
  guint start, end;

  gtk_widget_set_visible (self->code_bar, FALSE);
  if (get_range (self, &start, &end, &error))
    g_signal_emit_by_name (self, "pick-code");
  ui_toast_error (widget, &error);
}

static void
code_recent (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UiTranscript *self = UI_TRANSCRIPT (widget);
  int index = g_variant_get_int32 (parameter) - 1;

  if (index >= 0 && index < (int) self->recent->len)
    code_with (self, g_array_index (self->recent, gint64, index));
}

static void
repeat_code (GtkWidget *widget, const char *name, GVariant *parameter)
{
  code_with (UI_TRANSCRIPT (widget), UI_TRANSCRIPT (widget)->last_code);
}

/* ‘the words’, on one line, and not too many of them. */
static char *
in_vivo_name (UiTranscript *self, guint start_cp, guint end_cp)
{
  g_autofree char *words = codebook_document_text_dup_range (self->content->text, start_cp, end_cp);
  g_auto (GStrv) parts = g_strsplit_set (words, " \t\n", -1);
  g_autoptr (GString) name = g_string_new ("‘");
  g_autofree char *cut = NULL;

  for (guint i = 0; parts[i] != NULL; i++)
    if (parts[i][0] != '\0')
      g_string_append_printf (name, "%s%s", g_str_has_suffix (name->str, "‘") ? "" : " ", parts[i]);
  if (g_utf8_strlen (name->str, -1) <= IN_VIVO_MOST_CP)
    return g_strdup_printf ("%s’", name->str);
  cut = g_utf8_substring (name->str, 0, IN_VIVO_MOST_CP);
  if (strrchr (cut, ' ') != NULL)
    *strrchr (cut, ' ') = '\0';
  return g_strdup_printf ("%s…’", cut);
}

/* The sibling of that name, if there is one already; else a new code. */
static gint64
ensure_code (UiTranscript *self, const char *code_name, GError **error)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->content->codes);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      const UiTranscriptCode *code = value;

      if (code->parent == self->selected_code && g_str_equal (code->name, code_name))
        return code->id;
    }
  return codebook_code_add (self->project, self->selected_code, code_name, error);
}

static void
code_in_vivo (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UiTranscript *self = UI_TRANSCRIPT (widget);
  g_autoptr (GError) error = NULL;
  g_autofree char *code_name = NULL, *label = NULL;
  gint64 code = 0;
  guint start, end;
  gboolean ok;

  if (!get_range (self, &start, &end, &error))
    {
      ui_toast_error (widget, &error);
      return;
    }
  code_name = in_vivo_name (self, start, end);
  ok = codebook_project_begin (self->project, _ ("Code in vivo"), &error);
  if (ok)
    {
      code = ensure_code (self, code_name, &error);
      ok = code != 0
           && codebook_coding_add (self->project, self->document, code, start, end, &error) != 0;
      ok = codebook_project_end (self->project, ok, ok ? &error : NULL) && ok;
    }
  if (ok)
    {
      ui_transcript_use_code (self, code);
      deselect_text (self);
    }
  ui_toast_error (widget, &error);
}

/* The coding at hand ------------------------------------------------------------------------------
 */

typedef struct
{
  UiTranscriptContent *content;
  const CodebookCoding *best;
} Innermost;

static gboolean
take_innermost (const CodebookCoding *coding, gpointer user_data)
{
  Innermost *innermost = user_data;

  if (coding->coder == innermost->content->coder
      && ui_transcript_content_shows (innermost->content, coding)
      && (innermost->best == NULL
          || coding->end_cp - coding->start_cp
                 <= innermost->best->end_cp - innermost->best->start_cp))
    innermost->best = coding;
  return TRUE;
}

const CodebookCoding *
ui_transcript_find_coding (UiTranscript *self)
{
  Innermost innermost = { self->content, NULL };
  const CodebookCoding *coding;
  guint caret;

  if (self->content == NULL)
    return NULL;
  coding = codebook_coding_set_find (self->content->codings,
                                     ui_transcript_view_get_selected_coding (self->view));
  if (coding != NULL)
    return coding;
  caret = ui_transcript_view_get_caret (self->view);
  codebook_coding_set_each_overlapping (self->content->codings, caret, caret + 1, take_innermost,
                                        &innermost);
  /* Right behind its last word counts too. */
  if (innermost.best == NULL && caret > 0)
    codebook_coding_set_each_overlapping (self->content->codings, caret - 1, caret, take_innermost,
                                          &innermost);
  return innermost.best;
}

static void
edit_memo (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const CodebookCoding *coding = ui_transcript_find_coding (UI_TRANSCRIPT (widget));

  if (coding == NULL)
    return;
  ui_transcript_select_coding (UI_TRANSCRIPT (widget), coding->id);
  g_signal_emit_by_name (widget, "edit-memo", coding->id);
}

static void
remove_coding (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UiTranscript *self = UI_TRANSCRIPT (widget);
  const CodebookCoding *coding = ui_transcript_find_coding (self);
  const UiTranscriptCode *code;
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;

  if (coding == NULL)
    return;
  code = ui_transcript_content_get_code (self->content, coding->code);
  message = g_strdup_printf (_ ("‘%s’ taken away"), code != NULL ? code->name : "");
  if (codebook_coding_remove (self->project, coding->id, &error))
    ui_toast_show_undo (widget, message);
  else
    ui_toast_error (widget, &error);
}

/* The shown coding after (or before) the one at hand. */
static const CodebookCoding *
find_neighbour (UiTranscript *self, gboolean forward)
{
  CodebookCodingSet *set = self->content->codings;
  gint64 selected = ui_transcript_view_get_selected_coding (self->view);
  guint caret = ui_transcript_view_get_caret (self->view);
  guint n = codebook_coding_set_get_count (set), i;
  const CodebookCoding *at = codebook_coding_set_find (set, selected);

  if (at != NULL)
    i = (guint) (at - codebook_coding_set_get (set, 0)) + (forward ? 1 : 0);
  else
    for (i = 0; i < n; i++)
      if (codebook_coding_set_get (set, i)->start_cp >= caret)
        break;
  if (forward)
    {
      for (; i < n; i++)
        if (ui_transcript_content_shows (self->content, codebook_coding_set_get (set, i)))
          return codebook_coding_set_get (set, i);
      return NULL;
    }
  while (i > 0)
    if (ui_transcript_content_shows (self->content, codebook_coding_set_get (set, --i)))
      return codebook_coding_set_get (set, i);
  return NULL;
}

static void
step_coding (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UiTranscript *self = UI_TRANSCRIPT (widget);
  const CodebookCoding *coding;

  if (self->content == NULL)
    return;
  coding = find_neighbour (self, g_str_equal (name, "transcript.next-coding"));
  if (coding == NULL)
    {
      gtk_widget_error_bell (widget);
      return;
    }
  ui_transcript_view_select (self->view, coding->start_cp, coding->start_cp);
  ui_transcript_view_set_selected_coding (self->view, coding->id);
  ui_transcript_view_reveal (self->view, coding->start_cp, coding->end_cp);
  g_signal_emit_by_name (self, "code-chosen", coding->code);
}

/* "start-forward", "start-backward", "end-forward", "end-backward". */
static void
move_edge (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UiTranscript *self = UI_TRANSCRIPT (widget);
  const CodebookCoding *coding =
      self->content != NULL ? codebook_coding_set_find (
          self->content->codings, ui_transcript_view_get_selected_coding (self->view))
                            : NULL;
  gboolean ends = g_str_has_prefix (name, "transcript.end");
  gboolean forward = g_str_has_suffix (name, "forward");
  g_autoptr (GError) error = NULL;
  guint start, end, edge;

  if (coding == NULL)
    return;
  start = coding->start_cp;
  end = coding->end_cp;
  edge = ui_grow_word_edge (self->content->text, self->content->turns,
                            self->content->info->language, ends ? end : start, ends, forward);
  if (ends)
    end = edge;
  else
    start = edge;
  if (start >= end || (start == coding->start_cp && end == coding->end_cp))
    {
      gtk_widget_error_bell (widget);
      return;
    }
  if (codebook_coding_set_range (self->project, coding->id, start, end, &error))
    ui_transcript_view_reveal (self->view, ends ? end - 1 : start, end);
  ui_toast_error (widget, &error);
}

/* The selection
 * ------------------------------------------------------------------------------------ */

static void
grow (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UiTranscript *self = UI_TRANSCRIPT (widget);
  UiBreaksRange from, to, now;

  if (self->content == NULL)
    return;
  ui_transcript_view_get_selection (self->view, &from.start_cp, &from.end_cp);
  to = now = from;
  self->growing = TRUE;
  /* Larger by no more than what is hidden is not larger. */
  while (now.start_cp == from.start_cp && now.end_cp == from.end_cp
         && ui_grow_next (self->content->text, self->content->turns, self->content->info->language,
                          to.start_cp, to.end_cp, &to.start_cp, &to.end_cp))
    {
      ui_transcript_view_select (self->view, to.start_cp, to.end_cp);
      ui_transcript_view_get_selection (self->view, &now.start_cp, &now.end_cp);
    }
  self->growing = FALSE;
  if (now.start_cp != from.start_cp || now.end_cp != from.end_cp)
    g_array_append_val (self->grown, from);
}

static void
shrink (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UiTranscript *self = UI_TRANSCRIPT (widget);
  UiBreaksRange to;

  if (self->grown->len == 0)
    return;
  to = g_array_index (self->grown, UiBreaksRange, self->grown->len - 1);
  g_array_set_size (self->grown, self->grown->len - 1);
  self->growing = TRUE;
  ui_transcript_view_select (self->view, to.start_cp, to.end_cp);
  self->growing = FALSE;
}

static void
deselect (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UiTranscript *self = UI_TRANSCRIPT (widget);

  deselect_text (self);
  ui_transcript_view_set_selected_coding (self->view, 0);
  gtk_widget_set_visible (self->code_bar, FALSE);
}

static char *
cite (UiTranscript *self, guint start_cp, guint end_cp)
{
  const CodebookDocument *info = self->content->info;
  CodebookDocumentText *text = self->content->text;

  return codebook_citation_format (info->case_name, info->wave_name, info->name,
                                   codebook_document_text_line_from_current (text, start_cp),
                                   codebook_document_text_line_from_current (text, end_cp - 1));
}

/* The words alone as plain text, and with their citation for a word processor. */
static void
copy (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UiTranscript *self = UI_TRANSCRIPT (widget);
  g_autofree char *words = NULL, *citation = NULL, *escaped = NULL, *escaped_citation = NULL;
  g_autoptr (GString) html = g_string_new ("<blockquote><p>");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GdkContentProvider) content = NULL;
  GdkContentProvider *both[2];
  guint start, end;

  if (!get_range (self, &start, &end, NULL))
    return;
  words = ui_transcript_dup_words (self, start, end);
  citation = cite (self, start, end);
  escaped = g_markup_escape_text (words, -1);
  escaped_citation = g_markup_escape_text (citation, -1);
  g_string_append (html, escaped);
  g_string_replace (html, "\n", "</p><p>", 0);
  g_string_append_printf (html, " %s</p></blockquote>", escaped_citation);
  bytes = g_bytes_new (html->str, html->len);
  both[0] = gdk_content_provider_new_for_bytes ("text/html", bytes);
  both[1] = gdk_content_provider_new_typed (G_TYPE_STRING, words);
  content = gdk_content_provider_new_union (both, 2);
  gdk_clipboard_set_content (gtk_widget_get_clipboard (widget), content);
}

/* The view
 * ----------------------------------------------------------------------------------------- */

static void
zoom (GtkWidget *widget, const char *name, GVariant *parameter)
{
  guint size = ui_transcript_view_get_size_pt (UI_TRANSCRIPT (widget)->view);

  if (g_str_has_suffix (name, "in"))
    size = MIN (size + 1, UI_TRANSCRIPT_VIEW_MAX_PT);
  else if (g_str_has_suffix (name, "out"))
    size = MAX (size - 1, UI_TRANSCRIPT_VIEW_MIN_PT);
  else
    size = UI_TRANSCRIPT_VIEW_DEFAULT_PT;
  g_object_set (widget, "size-pt", size, NULL);
}

static void
find (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UiTranscript *self = UI_TRANSCRIPT (widget);

  if (self->content == NULL)
    return;
  gtk_search_bar_set_search_mode (self->find_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->find_entry));
}

static void
step_found (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ui_transcript_find_step (UI_TRANSCRIPT (widget), g_str_has_suffix (name, "next") ? 1 : -1);
}

/* By the keys below what is selected, by the pointer where it was pressed: @parameter, in the view.
 */
static void
popup_menu (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UiTranscript *self = UI_TRANSCRIPT (widget);
  graphene_point_t point;
  GdkRectangle place;
  int x, y;

  if (self->content == NULL)
    return;
  if (self->popover == NULL)
    {
      self->popover = gtk_popover_menu_new_from_model (self->context_menu);
      gtk_widget_set_halign (self->popover, GTK_ALIGN_START);
      gtk_popover_set_has_arrow (GTK_POPOVER (self->popover), FALSE);
      gtk_widget_set_parent (self->popover, widget);
    }
  ui_transcript_get_selection_rectangle (self, &place);
  if (parameter != NULL)
    {
      g_variant_get (parameter, "(ii)", &x, &y);
      if (gtk_widget_compute_point (GTK_WIDGET (self->view), widget,
                                    &GRAPHENE_POINT_INIT ((float) x, (float) y), &point))
        place = (GdkRectangle){ (int) point.x, (int) point.y, 1, 1 };
    }
  ui_popup_at (GTK_POPOVER (self->popover), &place);
}

/* ---------------------------------------------------------------------------------------------- */

void
ui_transcript_update_actions (UiTranscript *self)
{
  static const char *const with_document[] = { "transcript.next-coding",
                                               "transcript.previous-coding", "transcript.grow",
                                               "transcript.shrink", "transcript.deselect" };
  static const char *const coding[] = { "transcript.pick-code", "transcript.code-recent",
                                        "transcript.code-in-vivo" };
  static const char *const with_text[] = { "transcript.find", "transcript.find-next",
                                           "transcript.find-previous", "transcript.menu",
                                           "transcript.menu-at" };
  static const char *const while_editing[] = { "transcript.edit-keep", "transcript.edit-cancel",
                                               "transcript.edit-undo", "transcript.edit-redo" };
  static const char *const with_coding[] = { "transcript.start-forward",
                                             "transcript.start-backward", "transcript.end-forward",
                                             "transcript.end-backward" };
  gboolean editing = ui_transcript_get_editing (self);
  gboolean any = self->content != NULL && !editing;
  gboolean writable = any && ui_transcript_is_writable (self);
  gboolean selected = any && ui_transcript_view_get_selected_coding (self->view) != 0;
  gboolean at_hand = writable && ui_transcript_find_coding (self) != NULL;
  GtkWidget *widget = GTK_WIDGET (self);
  guint start, end;

  for (guint i = 0; i < G_N_ELEMENTS (with_document); i++)
    gtk_widget_action_set_enabled (widget, with_document[i], any);
  for (guint i = 0; i < G_N_ELEMENTS (coding); i++)
    gtk_widget_action_set_enabled (widget, coding[i], writable);
  for (guint i = 0; i < G_N_ELEMENTS (with_text); i++)
    gtk_widget_action_set_enabled (widget, with_text[i], self->content != NULL);
  for (guint i = 0; i < G_N_ELEMENTS (while_editing); i++)
    gtk_widget_action_set_enabled (widget, while_editing[i], editing);
  gtk_widget_action_set_enabled (widget, "transcript.edit", ui_transcript_is_writable (self));
  gtk_widget_action_set_enabled (widget, "transcript.take-back",
                                 writable && ui_transcript_find_patch (self) != NULL);
  for (guint i = 0; i < G_N_ELEMENTS (with_coding); i++)
    gtk_widget_action_set_enabled (widget, with_coding[i], writable && selected);
  gtk_widget_action_set_enabled (widget, "transcript.memo", at_hand);
  gtk_widget_action_set_enabled (widget, "transcript.remove-coding", at_hand);
  gtk_widget_action_set_enabled (widget, "transcript.repeat-code",
                                 writable && self->last_code != 0);
  gtk_widget_action_set_enabled (
      widget, "transcript.copy",
      self->content != NULL
          && (selected || ui_transcript_view_get_selection (self->view, &start, &end)));
}

void
ui_transcript_install_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char *name, *parameter;
    GtkWidgetActionActivateFunc activate;
  } actions[] = {
    { "transcript.pick-code", NULL, pick_code },
    { "transcript.code-recent", "i", code_recent },
    { "transcript.repeat-code", NULL, repeat_code },
    { "transcript.code-in-vivo", NULL, code_in_vivo },
    { "transcript.memo", NULL, edit_memo },
    { "transcript.remove-coding", NULL, remove_coding },
    { "transcript.next-coding", NULL, step_coding },
    { "transcript.previous-coding", NULL, step_coding },
    { "transcript.start-forward", NULL, move_edge },
    { "transcript.start-backward", NULL, move_edge },
    { "transcript.end-forward", NULL, move_edge },
    { "transcript.end-backward", NULL, move_edge },
    { "transcript.grow", NULL, grow },
    { "transcript.shrink", NULL, shrink },
    { "transcript.deselect", NULL, deselect },
    { "transcript.copy", NULL, copy },
    { "transcript.zoom-in", NULL, zoom },
    { "transcript.zoom-out", NULL, zoom },
    { "transcript.zoom-normal", NULL, zoom },
    { "transcript.find", NULL, find },
    { "transcript.find-next", NULL, step_found },
    { "transcript.find-previous", NULL, step_found },
    { "transcript.menu", NULL, popup_menu },
    { "transcript.menu-at", "(ii)", popup_menu },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].parameter,
                                     actions[i].activate);
}

/* Where acts were -------------------------------------------------------------------------------
 */

static CodebookEdge
get_edge (const CodebookChange *change, const char *at, const char *in)
{
  return (CodebookEdge){ (guint) codebook_change_int64 (change, at),
                         (guint) codebook_change_int64 (change, in) };
}

/* FALSE: it is of another document, or tells no place. */
static gboolean
find_place (UiTranscript *self, const CodebookChange *change, guint *start_cp, guint *end_cp)
{
  CodebookEdge start = get_edge (change, "start_cp", "start_in");
  CodebookEdge end = get_edge (change, "end_cp", "end_in");

  if (codebook_change_int64 (change, "document") != self->document)
    return FALSE;
  if (g_str_equal (change->table, "coding"))
    return codebook_document_text_resolve (self->content->text, start, end, start_cp, end_cp);
  if (!g_str_equal (change->table, "correction"))
    return FALSE;
  codebook_document_text_cover (self->content->text, start.base_cp, end.base_cp, start_cp, end_cp);
  return TRUE;
}

void
ui_transcript_show_changes (UiTranscript *self, CodebookChanges *changes)
{
  guint first = G_MAXUINT, first_end = 0;

  g_return_if_fail (UI_IS_TRANSCRIPT (self));
  for (guint i = 0; self->content != NULL && i < codebook_changes_get_count (changes); i++)
    {
      guint start_cp, end_cp;

      if (find_place (self, codebook_changes_get (changes, i), &start_cp, &end_cp)
          && start_cp < first)
        {
          first = start_cp;
          first_end = end_cp;
        }
    }
  if (first == G_MAXUINT)
    return;
  ui_transcript_place_from_kept (self, &first, &first_end);
  ui_transcript_view_reveal (self->view, first, first_end);
}
