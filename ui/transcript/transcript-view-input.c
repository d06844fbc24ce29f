/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/transcript/transcript-view-private.h"

/* Keys, the pointer's other button, and drag and drop. */

static gboolean
over_selection (UiTranscriptView *self, double x, double y)
{
  guint start, end;
  GtkTextIter iter;
  int bx, by;

  if (self->content == NULL || !ui_transcript_view_get_selection (self, &start, &end))
    return FALSE;
  gtk_text_view_window_to_buffer_coords (GTK_TEXT_VIEW (self), GTK_TEXT_WINDOW_WIDGET, (int) x,
                                         (int) y, &bx, &by);
  if (!gtk_text_view_get_iter_at_location (GTK_TEXT_VIEW (self), &iter, bx, by))
    return FALSE;
  return (guint) gtk_text_iter_get_offset (&iter) >= start
         && (guint) gtk_text_iter_get_offset (&iter) < end;
}

static void
place_caret_at (UiTranscriptView *self, double x, double y)
{
  GtkTextIter iter;
  int bx, by;

  gtk_text_view_window_to_buffer_coords (GTK_TEXT_VIEW (self), GTK_TEXT_WINDOW_WIDGET, (int) x,
                                         (int) y, &bx, &by);
  gtk_text_view_get_iter_at_position (GTK_TEXT_VIEW (self), &iter, NULL, bx, by);
  gtk_text_buffer_place_cursor (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)), &iter);
}

/* What is pressed on the selection is ours at once: the text view would drag the plain words. */
static void
press_begins_cb (GtkGesture *gesture, GdkEventSequence *sequence, UiTranscriptView *self)
{
  double x, y;

  if (gtk_gesture_get_point (gesture, sequence, &x, &y) && over_selection (self, x, y))
    gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  else
    gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
}

/* Let go where it was pressed: a click, as in any text. */
static void
press_ends_cb (GtkGesture *gesture, GdkEventSequence *sequence, UiTranscriptView *self)
{
  double x, y;

  if (gtk_drag_source_get_drag (GTK_DRAG_SOURCE (gesture)) != NULL
      || gtk_gesture_get_sequence_state (gesture, sequence) != GTK_EVENT_SEQUENCE_CLAIMED
      || !gtk_gesture_get_point (gesture, sequence, &x, &y))
    return;
  gtk_widget_grab_focus (GTK_WIDGET (self));
  place_caret_at (self, x, y);
}

static GdkContentProvider *
prepare_cb (GtkDragSource *source, double x, double y, UiTranscriptView *self)
{
  g_autofree char *what = NULL;
  guint start, end;

  /* While the text is edited its places are not those of the project. */
  if (self->session != NULL || !ui_transcript_view_get_selection (self, &start, &end))
    return NULL;
  what = g_strdup_printf ("draad-selection:%" G_GINT64_FORMAT ":%u:%u", self->content->info->id,
                          start, end);
  return gdk_content_provider_new_typed (G_TYPE_STRING, what);
}

static GdkDragAction
drop_motion_cb (GtkDropTarget *target, double x, double y, UiTranscriptView *self)
{
  return over_selection (self, x, y) ? GDK_ACTION_COPY : 0;
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, UiTranscriptView *self)
{
  if (!over_selection (self, x, y))
    return FALSE;
  g_signal_emit_by_name (self, "code-dropped", g_value_get_int64 (value));
  return TRUE;
}

static gboolean
event_cb (GtkEventControllerLegacy *legacy, GdkEvent *event, UiTranscriptView *self)
{
  if (gdk_event_get_event_type (event) == GDK_BUTTON_RELEASE
      && gdk_button_event_get_button (event) == GDK_BUTTON_PRIMARY)
    g_signal_emit_by_name (self, "released");
  return GDK_EVENT_PROPAGATE;
}

/* The coding whose stripe is at that place of the view; 0 = none. */
static gint64
coding_at (UiTranscriptView *self, double x, double y)
{
  graphene_point_t point;

  return gtk_widget_compute_point (GTK_WIDGET (self), GTK_WIDGET (self->stripes),
                                   &GRAPHENE_POINT_INIT ((float) x, (float) y), &point)
             ? ui_stripes_get_coding_at (self->stripes, point.x, point.y)
             : 0;
}

/* Our own menu: the text view's would offer to cut and paste. On a stripe it is that of its coding.
 */
static void
secondary_pressed_cb (
    GtkGestureClick *click, int n_press, double x, double y, UiTranscriptView *self)
{
  gint64 coding = coding_at (self, x, y);

  gtk_gesture_set_state (GTK_GESTURE (click), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (coding != 0)
    g_signal_emit_by_name (self, "coding-chosen", coding);
  else if (self->content != NULL && !over_selection (self, x, y))
    place_caret_at (self, x, y);
  gtk_widget_activate_action (GTK_WIDGET (self), "transcript.menu-at", "(ii)", (int) x, (int) y);
}

void
ui_transcript_view_init_pointer (UiTranscriptView *self)
{
  GtkGesture *secondary = gtk_gesture_click_new ();
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INT64, GDK_ACTION_COPY);
  GtkEventController *legacy = gtk_event_controller_legacy_new ();

  ui_transcript_view_init_handles (self);
  gtk_drag_source_set_actions (source, GDK_ACTION_COPY);
  g_signal_connect (source, "begin", G_CALLBACK (press_begins_cb), self);
  g_signal_connect (source, "end", G_CALLBACK (press_ends_cb), self);
  g_signal_connect (source, "prepare", G_CALLBACK (prepare_cb), self);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (source), GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (source));
  g_signal_connect (target, "motion", G_CALLBACK (drop_motion_cb), self);
  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (target), GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
  gtk_event_controller_set_propagation_phase (legacy, GTK_PHASE_CAPTURE);
  g_signal_connect (legacy, "event", G_CALLBACK (event_cb), self);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (secondary), GDK_BUTTON_SECONDARY);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (secondary), GTK_PHASE_CAPTURE);
  g_signal_connect (secondary, "pressed", G_CALLBACK (secondary_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (secondary));
  gtk_widget_add_controller (GTK_WIDGET (self), legacy);
}

/* Keys ----------------------------------------------------------------------------------------- */

static void
add_shortcut (GtkEventController *controller,
              guint key,
              GdkModifierType modifiers,
              const char *action,
              GVariant *argument)
{
  GtkShortcut *shortcut =
      gtk_shortcut_new (gtk_keyval_trigger_new (key, modifiers), gtk_named_action_new (action));

  gtk_shortcut_set_arguments (shortcut, argument);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
}

typedef struct
{
  guint key;
  GdkModifierType modifiers;
  const char *action;
} Binding;

static const Binding reading_bindings[] = {
  { GDK_KEY_F2, 0, "transcript.edit" },
  { GDK_KEY_k, 0, "transcript.pick-code" },
  { GDK_KEY_k, GDK_CONTROL_MASK, "transcript.pick-code" },
  { GDK_KEY_period, 0, "transcript.repeat-code" },
  { GDK_KEY_v, 0, "transcript.code-in-vivo" },
  { GDK_KEY_m, 0, "transcript.memo" },
  { GDK_KEY_Delete, 0, "transcript.remove-coding" },
  { GDK_KEY_KP_Delete, 0, "transcript.remove-coding" },
  { GDK_KEY_n, 0, "transcript.next-coding" },
  { GDK_KEY_p, 0, "transcript.previous-coding" },
  { GDK_KEY_Up, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "transcript.grow" },
  { GDK_KEY_Down, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "transcript.shrink" },
  { GDK_KEY_Right, GDK_ALT_MASK, "transcript.end-forward" },
  { GDK_KEY_Left, GDK_ALT_MASK, "transcript.end-backward" },
  { GDK_KEY_Right, GDK_ALT_MASK | GDK_SHIFT_MASK, "transcript.start-forward" },
  { GDK_KEY_Left, GDK_ALT_MASK | GDK_SHIFT_MASK, "transcript.start-backward" },
  { GDK_KEY_plus, GDK_CONTROL_MASK, "transcript.zoom-in" },
  { GDK_KEY_equal, GDK_CONTROL_MASK, "transcript.zoom-in" },
  { GDK_KEY_KP_Add, GDK_CONTROL_MASK, "transcript.zoom-in" },
  { GDK_KEY_minus, GDK_CONTROL_MASK, "transcript.zoom-out" },
  { GDK_KEY_KP_Subtract, GDK_CONTROL_MASK, "transcript.zoom-out" },
  { GDK_KEY_0, GDK_CONTROL_MASK, "transcript.zoom-normal" },
  { GDK_KEY_KP_0, GDK_CONTROL_MASK, "transcript.zoom-normal" },
  { GDK_KEY_f, GDK_CONTROL_MASK, "transcript.find" },
  { GDK_KEY_g, GDK_CONTROL_MASK, "transcript.find-next" },
  { GDK_KEY_g, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "transcript.find-previous" },
  { GDK_KEY_Escape, 0, "transcript.deselect" },
  { GDK_KEY_Menu, 0, "transcript.menu" },
  { GDK_KEY_F10, GDK_SHIFT_MASK, "transcript.menu" },
};

/* Letters are typed, what is edited is undone, and Escape is of the edit. */
static const Binding editing_bindings[] = {
  { GDK_KEY_F2, 0, "transcript.edit" },
  { GDK_KEY_Return, GDK_CONTROL_MASK, "transcript.edit" },
  { GDK_KEY_KP_Enter, GDK_CONTROL_MASK, "transcript.edit" },
  { GDK_KEY_Escape, 0, "transcript.edit-cancel" },
  { GDK_KEY_z, GDK_CONTROL_MASK, "transcript.edit-undo" },
  { GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "transcript.edit-redo" },
  { GDK_KEY_y, GDK_CONTROL_MASK, "transcript.edit-redo" },
  { GDK_KEY_plus, GDK_CONTROL_MASK, "transcript.zoom-in" },
  { GDK_KEY_equal, GDK_CONTROL_MASK, "transcript.zoom-in" },
  { GDK_KEY_minus, GDK_CONTROL_MASK, "transcript.zoom-out" },
  { GDK_KEY_0, GDK_CONTROL_MASK, "transcript.zoom-normal" },
  { GDK_KEY_f, GDK_CONTROL_MASK, "transcript.find" },
  { GDK_KEY_g, GDK_CONTROL_MASK, "transcript.find-next" },
  { GDK_KEY_g, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "transcript.find-previous" },
};

/* The actions are those of UiTranscript, which the view stands in. On the way down, since of two
 * class bindings for a key GTK 4.8 takes the text view's. */
void
ui_transcript_view_init_keys (UiTranscriptView *self)
{
  self->reading_keys = gtk_shortcut_controller_new ();
  self->editing_keys = gtk_shortcut_controller_new ();
  for (guint i = 0; i < G_N_ELEMENTS (reading_bindings); i++)
    add_shortcut (self->reading_keys, reading_bindings[i].key, reading_bindings[i].modifiers,
                  reading_bindings[i].action, NULL);
  for (guint i = 1; i <= 9; i++)
    {
      add_shortcut (self->reading_keys, GDK_KEY_0 + i, 0, "transcript.code-recent",
                    g_variant_new_int32 ((int) i));
      add_shortcut (self->reading_keys, GDK_KEY_KP_0 + i, 0, "transcript.code-recent",
                    g_variant_new_int32 ((int) i));
    }
  for (guint i = 0; i < G_N_ELEMENTS (editing_bindings); i++)
    add_shortcut (self->editing_keys, editing_bindings[i].key, editing_bindings[i].modifiers,
                  editing_bindings[i].action, NULL);
  ui_transcript_view_set_editing_keys (self, FALSE);
  gtk_widget_add_controller (GTK_WIDGET (self), self->reading_keys);
  gtk_widget_add_controller (GTK_WIDGET (self), self->editing_keys);
}

void
ui_transcript_view_set_editing_keys (UiTranscriptView *self, gboolean editing)
{
  gtk_event_controller_set_propagation_phase (self->reading_keys,
                                              editing ? GTK_PHASE_NONE : GTK_PHASE_CAPTURE);
  gtk_event_controller_set_propagation_phase (self->editing_keys,
                                              editing ? GTK_PHASE_CAPTURE : GTK_PHASE_NONE);
}
