/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/transcript/transcript.h"

#include <glib/gi18n-lib.h>

#include "codebook/model/coding.h"
#include "ui/place.h"
#include "ui/toast.h"
#include "ui/transcript/transcript-private.h"

#define CODER_PREFIX "coder:"

G_DEFINE_TYPE (UiTranscript, ui_transcript, ADW_TYPE_BIN)

enum
{
  CARET_MOVED,
  PICK_CODE,
  CODE_CHOSEN,
  EDIT_MEMO,
  RECENT_CHANGED,
  N_SIGNALS
};

enum
{
  PROP_SIZE_PT = 1,
  PROP_STRIPES,
  PROP_BLIND,
  PROP_ALL_LANES,
  PROP_EDITING,
  N_PROPS
};

static guint signals[N_SIGNALS];
static GParamSpec *properties[N_PROPS];

/* What is shown ----------------------------------------------------------------------------------
 */

static gboolean
caret_idle_cb (gpointer user_data)
{
  UiTranscript *self = user_data;

  self->caret_idle = 0;
  ui_transcript_update_where (self);
  ui_transcript_update_actions (self);
  g_signal_emit (self, signals[CARET_MOVED], 0);
  return G_SOURCE_REMOVE;
}

void
ui_transcript_queue_caret_moved (UiTranscript *self)
{
  if (self->caret_idle == 0)
    self->caret_idle = g_idle_add_full (G_PRIORITY_HIGH_IDLE + 30, caret_idle_cb, self, NULL);
}

/* What the property says, for the content. */
static void
apply_stripes (UiTranscript *self)
{
  UiTranscriptContent *content = self->content;

  if (content == NULL)
    return;
  content->blind = self->blind;
  content->show_id = 0;
  content->show = UI_TRANSCRIPT_SHOW_ALL;
  if (g_str_equal (self->stripes, "mine"))
    content->show = UI_TRANSCRIPT_SHOW_MINE;
  else if (g_str_equal (self->stripes, "code"))
    {
      content->show = UI_TRANSCRIPT_SHOW_CODE;
      content->show_id = self->selected_code;
    }
  else if (g_str_has_prefix (self->stripes, CODER_PREFIX))
    {
      content->show = UI_TRANSCRIPT_SHOW_CODER;
      content->show_id = g_ascii_strtoll (self->stripes + strlen (CODER_PREFIX), NULL, 10);
    }
}

static gboolean
has_documents (UiTranscript *self)
{
  guint documents, cases;

  return self->project != NULL
         && codebook_project_count_material (self->project, &documents, &cases, NULL)
         && documents > 0;
}

static void
show_empty (UiTranscript *self)
{
  gboolean any = has_documents (self);

  adw_status_page_set_title (self->empty,
                             any ? _ ("Choose a transcript") : _ ("No transcripts yet"));
  adw_status_page_set_description (self->empty, any ? _ ("The transcripts are listed on the left.")
                                                    : _ ("Import interviews to start coding."));
  gtk_widget_set_visible (self->empty_button, !any);
  gtk_stack_set_visible_child_name (self->stack, "empty");
}

static void
update_all (UiTranscript *self)
{
  gboolean shown = self->content != NULL;

  if (shown)
    gtk_stack_set_visible_child_name (self->stack, "text");
  else
    show_empty (self);
  gtk_widget_set_visible (self->pane_bar, shown);
  gtk_widget_set_visible (self->foot, shown);
  if (!shown)
    gtk_search_bar_set_search_mode (self->find_bar, FALSE);
  gtk_widget_set_visible (self->edit_bar, ui_transcript_get_editing (self));
  gtk_widget_set_visible (self->names_bar, shown && self->content->reveals);
  ui_stale_bar_show (self->stale_bar, self->project, self->content);
  gtk_widget_set_visible (self->code_bar, FALSE);
  ui_transcript_update_title (self);
  ui_transcript_update_stripes_menu (self);
  ui_transcript_update_recent (self);
  ui_transcript_update_where (self);
  ui_transcript_update_actions (self);
  ui_transcript_queue_caret_moved (self);
}

static void
set_content (UiTranscript *self, UiTranscriptContent *content)
{
  UiTranscriptContent *before = self->content;

  self->content = content;
  ui_stale_bar_show (self->stale_bar, NULL, NULL);
  apply_stripes (self);
  g_array_set_size (self->grown, 0);
  g_clear_pointer (&self->found, g_array_unref);
  ui_transcript_view_set_content (self->view, content);
  g_clear_pointer (&before, ui_transcript_content_free);
  if (content != NULL)
    ui_transcript_seed_recent (self);
  if (content != NULL && gtk_search_bar_get_search_mode (self->find_bar))
    ui_transcript_find (self);
  update_all (self);
}

static void
load (UiTranscript *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CodebookDocumentText) revealed = NULL;
  UiTranscriptContent *content = NULL;

  if (self->project != NULL && self->document != 0
      && ui_transcript_reveal (self, &revealed, &error))
    content = ui_transcript_content_load (self->project, self->document, revealed, &error);
  if (content == NULL)
    self->document = 0;
  set_content (self, content);
  ui_toast_error (GTK_WIDGET (self), &error);
}

/* Acts -------------------------------------------------------------------------------------------
 */

/* The text changed under the caret: it keeps its word, and what was on top stays on top. */
void
ui_transcript_reload_text (UiTranscript *self)
{
  g_autoptr (CodebookDocumentText) before = codebook_document_text_ref (self->content->text);
  guint caret = ui_transcript_view_get_caret (self->view), start, end;
  int below_px;
  guint top = ui_transcript_view_get_top (self->view, &below_px);
  gboolean selects = ui_transcript_view_get_selection (self->view, &start, &end);
  CodebookEdge caret_edge = codebook_document_text_edge_from_current (before, caret, FALSE);
  CodebookEdge start_edge = codebook_document_text_edge_from_current (before, start, FALSE);
  CodebookEdge end_edge = codebook_document_text_edge_from_current (before, end, TRUE);
  CodebookEdge top_edge = codebook_document_text_edge_from_current (before, top, FALSE);
  gint64 selected = ui_transcript_view_get_selected_coding (self->view);

  load (self);
  if (self->content == NULL)
    return;
  caret = codebook_document_text_current_from_edge (self->content->text, caret_edge);
  top = codebook_document_text_current_from_edge (self->content->text, top_edge);
  if (selects
      && codebook_document_text_resolve (self->content->text, start_edge, end_edge, &start, &end))
    ui_transcript_view_select (self->view, start, end);
  else
    ui_transcript_view_select (self->view, caret, caret);
  ui_transcript_view_set_selected_coding (self->view, selected);
  ui_transcript_view_set_top (self->view, top, below_px);
}

static void
follow_codings (UiTranscript *self, CodebookChanges *changes)
{
  g_autoptr (CodebookCodingSet) before = codebook_coding_set_ref (self->content->codings);
  g_autoptr (GError) error = NULL;

  if (!ui_transcript_content_follow_codings (self->content, self->project, changes, &error))
    {
      ui_toast_error (GTK_WIDGET (self), &error);
      return;
    }
  /* They are those of the text as it is being typed: this gives them their places in it. */
  if (ui_transcript_get_editing (self))
    {
      g_signal_emit_by_name (self->view, "typed");
      return;
    }
  ui_transcript_view_update_codings (self->view, before);
  ui_stale_bar_show (self->stale_bar, self->project, self->content);
  ui_transcript_update_stripes_menu (self);
  ui_transcript_queue_caret_moved (self);
}

static void
reload_codes (UiTranscript *self)
{
  g_autoptr (GError) error = NULL;

  if (!ui_transcript_content_reload_codes (self->content, self->project, &error))
    {
      ui_toast_error (GTK_WIDGET (self), &error);
      return;
    }
  ui_transcript_view_restyle (self->view);
  ui_transcript_update_recent (self);
  ui_transcript_queue_caret_moved (self);
}

/* Of an update a changeset only has the key and what changed, so a coding is known by its id. */
static gboolean
is_of_document (UiTranscript *self, const CodebookChange *change, gboolean coding)
{
  if (coding && change->kind == CODEBOOK_CHANGE_UPDATE)
    return codebook_coding_set_find (self->content->codings, codebook_change_int64 (change, "id"))
           != NULL;
  if (change->kind == CODEBOOK_CHANGE_UPDATE)
    return TRUE;
  return codebook_change_int64 (change, "document") == self->document;
}

static void
changed_cb (CodebookProject *project, CodebookChanges *changes, UiTranscript *self)
{
  static const char *const text_tables[] = { "correction", "turn", "speaker", NULL };
  gboolean text = FALSE, codings = FALSE, about = FALSE;

  if (self->keeping)
    return;
  if (self->content == NULL)
    {
      show_empty (self);
      return;
    }
  for (guint i = 0; i < codebook_changes_get_count (changes); i++)
    {
      const CodebookChange *change = codebook_changes_get (changes, i);

      if (g_strv_contains (text_tables, change->table))
        text = text || is_of_document (self, change, FALSE);
      else if (g_str_equal (change->table, "coding"))
        codings = codings || is_of_document (self, change, TRUE);
      else if (g_str_equal (change->table, "memo") || g_str_equal (change->table, "coder"))
        codings = TRUE;
      else if (g_str_equal (change->table, "document")
               && codebook_change_int64 (change, "id") == self->document)
        {
          about = TRUE;
          text = text || change->kind == CODEBOOK_CHANGE_DELETE;
        }
      else if (g_str_equal (change->table, "study_case") || g_str_equal (change->table, "wave")
               || g_str_equal (change->table, "case_part"))
        about = TRUE;
    }
  if (about && !text)
    {
      g_autoptr (CodebookDocument) info = codebook_document_get (project, self->document, NULL);

      if (info != NULL)
        g_set_object (&self->content->info, info);
      ui_transcript_update_title (self);
    }
  if (codebook_changes_touch (changes, "code"))
    reload_codes (self);
  if (text)
    {
      g_autoptr (CodebookDocument) still = codebook_document_get (project, self->document, NULL);

      if (still != NULL)
        ui_transcript_reload_text (self);
      else
        ui_transcript_set_document (self, 0);
    }
  else if (codings)
    follow_codings (self, changes);
}

/* Callbacks --------------------------------------------------------------------------------------
 */

static void
caret_moved_cb (UiTranscript *self)
{
  if (!self->growing)
    g_array_set_size (self->grown, 0);
  gtk_widget_set_visible (self->code_bar, FALSE);
  ui_transcript_queue_caret_moved (self);
}

static void
coding_chosen_cb (UiTranscript *self, gint64 id)
{
  const CodebookCoding *coding =
      self->content != NULL ? codebook_coding_set_find (self->content->codings, id) : NULL;

  ui_transcript_view_set_selected_coding (self->view, id);
  if (coding != NULL)
    g_signal_emit (self, signals[CODE_CHOSEN], 0, coding->code);
}

static void
coding_dragged_cb (UiTranscript *self, gint64 id, guint start_cp, guint end_cp)
{
  g_autoptr (GError) error = NULL;

  if (!ui_transcript_is_writable (self))
    return;
  if (!ui_transcript_settle (self, &error)
      || !codebook_coding_set_range (self->project, id, start_cp, end_cp, &error))
    ui_toast_error (GTK_WIDGET (self), &error);
}

static void
code_dropped_cb (UiTranscript *self, gint64 code)
{
  g_autoptr (GError) error = NULL;

  if (!ui_transcript_code_selection (self, code, &error))
    ui_toast_error (GTK_WIDGET (self), &error);
}

static void
more_lanes_cb (UiTranscript *self)
{
  g_object_set (self, "all-lanes", TRUE, NULL);
}

static void
scrolled_cb (UiTranscript *self)
{
  gtk_widget_set_visible (self->code_bar, FALSE);
}

static void
import_clicked_cb (UiTranscript *self)
{
  ui_place_go (GTK_WIDGET (self), UI_TARGET_IMPORT, 0, 0, 0);
}

/* The class --------------------------------------------------------------------------------------
 */

static void
ui_transcript_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  UiTranscript *self = UI_TRANSCRIPT (object);

  /* Actions ask for their state while the template is being built and taken down. */
  if (self->view == NULL)
    {
      g_param_value_set_default (pspec, value);
      return;
    }
  switch (id)
    {
    case PROP_SIZE_PT:
      g_value_set_uint (value, ui_transcript_view_get_size_pt (self->view));
      break;
    case PROP_STRIPES:
      g_value_set_string (value, self->stripes);
      break;
    case PROP_BLIND:
      g_value_set_boolean (value, self->blind);
      break;
    case PROP_ALL_LANES:
      g_value_set_boolean (value, ui_transcript_view_get_all_lanes (self->view));
      break;
    case PROP_EDITING:
      g_value_set_boolean (value, ui_transcript_get_editing (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
set_stripes (UiTranscript *self, const char *stripes)
{
  g_free (self->stripes);
  self->stripes = g_strdup (stripes != NULL ? stripes : "all");
  apply_stripes (self);
  ui_transcript_view_restyle (self->view);
  ui_transcript_update_stripes_menu (self);
}

static void
ui_transcript_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  UiTranscript *self = UI_TRANSCRIPT (object);

  switch (id)
    {
    case PROP_SIZE_PT:
      ui_transcript_view_set_size_pt (self->view, g_value_get_uint (value));
      break;
    case PROP_STRIPES:
      set_stripes (self, g_value_get_string (value));
      break;
    case PROP_BLIND:
      self->blind = g_value_get_boolean (value);
      apply_stripes (self);
      ui_transcript_view_restyle (self->view);
      ui_stale_bar_show (self->stale_bar, self->project, self->content);
      break;
    case PROP_ALL_LANES:
      ui_transcript_view_set_all_lanes (self->view, g_value_get_boolean (value));
      break;
    case PROP_EDITING:
      ui_transcript_set_editing (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
  ui_transcript_queue_caret_moved (self);
}

static gboolean
ui_transcript_grab_focus (GtkWidget *widget)
{
  UiTranscript *self = UI_TRANSCRIPT (widget);

  if (self->content == NULL && gtk_widget_get_visible (self->empty_button))
    return gtk_widget_grab_focus (self->empty_button);
  return gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/* Out of sight is out of mind: what was typed is kept. */
static void
ui_transcript_unmap (GtkWidget *widget)
{
  ui_transcript_set_editing (UI_TRANSCRIPT (widget), FALSE);
  GTK_WIDGET_CLASS (ui_transcript_parent_class)->unmap (widget);
}

static void
ui_transcript_dispose (GObject *object)
{
  UiTranscript *self = UI_TRANSCRIPT (object);

  g_clear_handle_id (&self->caret_idle, g_source_remove);
  if (self->view != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->view, self);
      ui_transcript_view_set_content (self->view, NULL);
    }
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_pointer (&self->content, ui_transcript_content_free);
  if (self->project != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->project, self);
      ui_transcript_leave_key (self);
    }
  g_clear_object (&self->project);
  gtk_widget_dispose_template (GTK_WIDGET (self), UI_TYPE_TRANSCRIPT);
  self->view = NULL;
  G_OBJECT_CLASS (ui_transcript_parent_class)->dispose (object);
}

static void
ui_transcript_finalize (GObject *object)
{
  UiTranscript *self = UI_TRANSCRIPT (object);

  g_clear_pointer (&self->recent, g_array_unref);
  g_clear_pointer (&self->recent_used, g_array_unref);
  g_clear_pointer (&self->grown, g_array_unref);
  g_clear_pointer (&self->found, g_array_unref);
  g_clear_pointer (&self->stripes, g_free);
  G_OBJECT_CLASS (ui_transcript_parent_class)->finalize (object);
}

static void
install_signals (GType type)
{
  static const struct
  {
    const char *name;
    guint id;
    gboolean has_id;
  } all[] = { { "caret-moved", CARET_MOVED, FALSE },
              { "pick-code", PICK_CODE, FALSE },
              { "code-chosen", CODE_CHOSEN, TRUE },
              { "edit-memo", EDIT_MEMO, TRUE },
              { "recent-changed", RECENT_CHANGED, FALSE } };

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    signals[all[i].id] = all[i].has_id
                             ? g_signal_new (all[i].name, type, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                             NULL, G_TYPE_NONE, 1, G_TYPE_INT64)
                             : g_signal_new (all[i].name, type, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                             NULL, G_TYPE_NONE, 0);
}

static void
install_properties (GObjectClass *object_class, GtkWidgetClass *widget_class)
{
  properties[PROP_SIZE_PT] = g_param_spec_uint (
      "size-pt", NULL, NULL, UI_TRANSCRIPT_VIEW_MIN_PT, UI_TRANSCRIPT_VIEW_MAX_PT,
      UI_TRANSCRIPT_VIEW_DEFAULT_PT, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_STRIPES] = g_param_spec_string ("stripes", NULL, NULL, "all",
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_BLIND] =
      g_param_spec_boolean ("blind", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_ALL_LANES] = g_param_spec_boolean ("all-lanes", NULL, NULL, FALSE,
                                                     G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_EDITING] =
      g_param_spec_boolean ("editing", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_install_property_action (widget_class, "transcript.stripes", "stripes");
  gtk_widget_class_install_property_action (widget_class, "transcript.blind", "blind");
  gtk_widget_class_install_property_action (widget_class, "transcript.all-lanes", "all-lanes");
}

#define bind(child) gtk_widget_class_bind_template_child (widget_class, UiTranscript, child)

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/draad/Draad/ui/transcript/transcript.ui");
  bind (pane_bar);
  bind (title);
  bind (subtitle);
  bind (stripes_button);
  bind (find_bar);
  bind (find_entry);
  bind (find_count);
  bind (find_previous);
  bind (find_next);
  bind (edit_bar);
  bind (names_bar);
  bind (edit_count);
  bind (stale_bar);
  bind (stack);
  bind (scrolled);
  bind (view);
  bind (code_bar);
  bind (code_bar_pick);
  bind (code_bar_recent);
  bind (recent_box);
  bind (empty);
  bind (empty_button);
  bind (foot);
  bind (where);
  bind (context_menu);
  gtk_widget_class_bind_template_callback (widget_class, import_clicked_cb);
  ui_transcript_bind_find (widget_class);
}

#undef bind

static void
ui_transcript_class_init (UiTranscriptClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = ui_transcript_get_property;
  object_class->set_property = ui_transcript_set_property;
  object_class->dispose = ui_transcript_dispose;
  object_class->finalize = ui_transcript_finalize;
  widget_class->grab_focus = ui_transcript_grab_focus;
  widget_class->unmap = ui_transcript_unmap;
  g_type_ensure (UI_TYPE_TRANSCRIPT_VIEW);
  g_type_ensure (UI_TYPE_FIT_BOX);
  g_type_ensure (UI_TYPE_STALE_BAR);
  install_signals (G_TYPE_FROM_CLASS (klass));
  install_properties (object_class, widget_class);
  ui_transcript_install_actions (widget_class);
  ui_transcript_install_edit_actions (widget_class);
  ui_transcript_install_names_actions (widget_class);
  bind_template (widget_class);
}

static void
ui_transcript_init (UiTranscript *self)
{
  self->recent = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->recent_used = g_array_new (FALSE, FALSE, sizeof (guint));
  self->grown = g_array_new (FALSE, FALSE, sizeof (UiBreaksRange));
  self->stripes = g_strdup ("all");
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->find_bar, GTK_EDITABLE (self->find_entry));
  g_signal_connect_swapped (self->view, "caret-moved", G_CALLBACK (caret_moved_cb), self);
  g_signal_connect_swapped (self->view, "coding-chosen", G_CALLBACK (coding_chosen_cb), self);
  g_signal_connect_swapped (self->view, "coding-dragged", G_CALLBACK (coding_dragged_cb), self);
  g_signal_connect_swapped (self->view, "code-dropped", G_CALLBACK (code_dropped_cb), self);
  g_signal_connect_swapped (self->view, "more-lanes", G_CALLBACK (more_lanes_cb), self);
  ui_transcript_init_editing (self);
  g_signal_connect_swapped (self->view, "released", G_CALLBACK (ui_transcript_show_code_bar), self);
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (self->scrolled), "value-changed",
                           G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
  update_all (self);
}

/* Public -----------------------------------------------------------------------------------------
 */

GtkWidget *
ui_transcript_new (void)
{
  return g_object_new (UI_TYPE_TRANSCRIPT, NULL);
}

void
ui_transcript_set_project (UiTranscript *self, CodebookProject *project)
{
  g_return_if_fail (UI_IS_TRANSCRIPT (self));
  if (project == self->project)
    return;
  ui_transcript_set_editing (self, FALSE);
  if (self->project != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->project, self);
      ui_transcript_leave_key (self);
    }
  g_set_object (&self->project, project);
  self->document = self->selected_code = self->last_code = 0;
  self->uses = 0;
  g_array_set_size (self->recent, 0);
  g_array_set_size (self->recent_used, 0);
  self->writable =
      project != NULL && !codebook_store_get_read_only (codebook_project_get_store (project));
  if (project != NULL)
    {
      g_signal_connect (project, "changed", G_CALLBACK (changed_cb), self);
      ui_transcript_follow_key (self);
    }
  load (self);
}

void
ui_transcript_set_document (UiTranscript *self, gint64 document)
{
  g_return_if_fail (UI_IS_TRANSCRIPT (self));
  if (document == self->document && (document == 0) == (self->content == NULL))
    return;
  ui_transcript_set_editing (self, FALSE);
  if (ui_transcript_get_editing (self))
    return;
  self->document = document;
  load (self);
}

gint64
ui_transcript_get_document (UiTranscript *self)
{
  g_return_val_if_fail (UI_IS_TRANSCRIPT (self), 0);
  return self->document;
}

gboolean
ui_transcript_get_selection (UiTranscript *self, guint *start_cp, guint *end_cp)
{
  g_return_val_if_fail (UI_IS_TRANSCRIPT (self), FALSE);
  return ui_transcript_view_get_selection (self->view, start_cp, end_cp);
}

guint
ui_transcript_get_caret (UiTranscript *self)
{
  g_return_val_if_fail (UI_IS_TRANSCRIPT (self), 0);
  return ui_transcript_view_get_caret (self->view);
}

void
ui_transcript_go_to (UiTranscript *self, guint start_cp, guint end_cp, gboolean select)
{
  g_return_if_fail (UI_IS_TRANSCRIPT (self));
  ui_transcript_place_from_kept (self, &start_cp, &end_cp);
  ui_transcript_view_go_to (self->view, start_cp, end_cp, select);
}

gboolean
ui_transcript_go_to_coding (UiTranscript *self, gint64 id)
{
  const CodebookCoding *coding;

  g_return_val_if_fail (UI_IS_TRANSCRIPT (self), FALSE);
  coding = self->content != NULL ? codebook_coding_set_find (self->content->codings, id) : NULL;
  if (coding == NULL)
    return FALSE;
  ui_transcript_view_go_to (self->view, coding->start_cp, coding->end_cp, FALSE);
  ui_transcript_view_set_selected_coding (self->view, id);
  return TRUE;
}

void
ui_transcript_put_caret (UiTranscript *self, guint at_cp)
{
  g_return_if_fail (UI_IS_TRANSCRIPT (self));
  if (self->content == NULL)
    return;
  at_cp = MIN (at_cp, codebook_document_text_get_length_cp (self->content->text));
  ui_transcript_view_select (self->view, at_cp, at_cp);
  ui_transcript_view_reveal (self->view, at_cp, at_cp);
}

void
ui_transcript_get_selection_rectangle (UiTranscript *self, GdkRectangle *rectangle)
{
  graphene_point_t point;
  guint start, end;

  g_return_if_fail (UI_IS_TRANSCRIPT (self));
  *rectangle = (GdkRectangle){ 0, 0, 1, 1 };
  if (self->content == NULL)
    return;
  ui_transcript_view_get_selection (self->view, &start, &end);
  ui_transcript_view_get_rectangle (self->view, start, end, rectangle);
  if (!gtk_widget_compute_point (GTK_WIDGET (self->view), GTK_WIDGET (self),
                                 &GRAPHENE_POINT_INIT ((float) rectangle->x, (float) rectangle->y),
                                 &point))
    return;
  rectangle->x = (int) point.x;
  rectangle->y = (int) point.y;
}

void
ui_transcript_set_selected_code (UiTranscript *self, gint64 code)
{
  g_return_if_fail (UI_IS_TRANSCRIPT (self));
  if (code == self->selected_code)
    return;
  self->selected_code = code;
  if (!g_str_equal (self->stripes, "code"))
    return;
  apply_stripes (self);
  ui_transcript_view_restyle (self->view);
}

void
ui_transcript_select_coding (UiTranscript *self, gint64 id)
{
  g_return_if_fail (UI_IS_TRANSCRIPT (self));
  ui_transcript_view_set_selected_coding (self->view, id);
}

gint64
ui_transcript_get_selected_coding (UiTranscript *self)
{
  g_return_val_if_fail (UI_IS_TRANSCRIPT (self), 0);
  return ui_transcript_view_get_selected_coding (self->view);
}

CodebookCodingSet *
ui_transcript_get_codings (UiTranscript *self)
{
  g_return_val_if_fail (UI_IS_TRANSCRIPT (self), NULL);
  return self->content != NULL ? self->content->codings : NULL;
}

GArray *
ui_transcript_dup_recent_codes (UiTranscript *self)
{
  g_return_val_if_fail (UI_IS_TRANSCRIPT (self), NULL);
  return g_array_copy (self->recent);
}
