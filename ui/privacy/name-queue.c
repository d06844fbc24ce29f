/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/privacy/name-queue.h"

#include <glib/gi18n-lib.h>

#include "codebook/model/entity.h"
#include "codebook/privacy/pseudonym-scheme.h"
#include "codebook/privacy/pseudonyms.h"
#include "codebook/privacy/suggestions.h"
#include "codebook/text/collation.h"
#include "ui/privacy/name-applying.h"
#include "ui/privacy/name-keeping.h"
#include "ui/privacy/name-look.h"
#include "ui/privacy/name-row.h"
#include "ui/privacy/opened-key.h"
#include "ui/toast.h"

/* Texts change in bursts; looking them through waits for the end of one. */
#define LOOK_AFTER_MS 400
#define MOST_PLACES 40

struct _UiNameQueue
{
  AdwBin parent_instance;

  /* owned */
  CodebookProject *project;     /* (nullable) */
  CodebookNameLexicon *lexicon; /* once it was read; (nullable) */
  GPtrArray *list;              /* CodebookSuggestion; (nullable) */
  GCancellable *looking;        /* (nullable) */
  GCancellable *applying;       /* (nullable) */
  guint look_source;
  guint at, place; /* the chosen string, and its place */
  guint decided;
  gboolean working; /* the change is ours, and the list already knows */
  gboolean filling;
  gboolean stale; /* texts changed since the list was made */
  gboolean asked; /* who is to have the list has just come, and waits for it */

  /* children */
  GtkStack *stack;
  GtkLabel *progress;
  GtkListBox *rows, *places;
  GtkLabel *kind;
  GtkEditable *pseudonym;
  GtkDropDown *known;
};

G_DEFINE_FINAL_TYPE (UiNameQueue, ui_name_queue, ADW_TYPE_BIN)

enum
{
  PROP_SHOWN = 1,
};

static guint go_to_signal, closed_signal;

static CodebookSuggestion *
get_chosen (UiNameQueue *self)
{
  return self->list != NULL && self->at < self->list->len ? self->list->pdata[self->at] : NULL;
}

/* Showing ------------------------------------------------------------------------------------ */

static void
go_to_place (UiNameQueue *self)
{
  CodebookSuggestion *chosen = get_chosen (self);
  const CodebookSuggestionHit *hit;

  if (chosen == NULL || self->place >= chosen->hits->len)
    return;
  hit = &g_array_index (chosen->hits, CodebookSuggestionHit, self->place);
  g_signal_emit (self, go_to_signal, 0, hit->document, hit->start_cp, hit->end_cp);
}

static void
show_progress (UiNameQueue *self)
{
  guint left = self->list != NULL ? self->list->len : 0;
  g_autofree char *text =
      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u left", "%u left", left), left);
  g_autofree char *done = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%s, %u decided", "%s, %u decided", self->decided), text,
      self->decided);

  gtk_label_set_label (self->progress, self->decided > 0 ? done : text);
  gtk_stack_set_visible_child_name (self->stack, left > 0 ? "queue" : "empty");
}

static char *
dup_proposed (UiNameQueue *self, const CodebookSuggestion *chosen)
{
  if (chosen->pseudonym != NULL)
    return g_strdup (chosen->pseudonym);
  return codebook_pseudonym_scheme_propose (self->project, self->lexicon, CODEBOOK_SCHEME_NUMBER,
                                            chosen->type, chosen->text);
}

static void
show_places (UiNameQueue *self, const CodebookSuggestion *chosen)
{
  GtkWidget *child;
  gint64 document = 0;
  g_autoptr (CodebookDocumentText) text = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->places))) != NULL)
    gtk_list_box_remove (self->places, child);
  for (guint i = 0; i < MIN (chosen->hits->len, MOST_PLACES); i++)
    {
      const CodebookSuggestionHit *hit = &g_array_index (chosen->hits, CodebookSuggestionHit, i);

      if (hit->document != document)
        {
          g_clear_pointer (&text, codebook_document_text_unref);
          document = hit->document;
          text = codebook_document_text_load (self->project, document, NULL);
        }
      if (text != NULL)
        gtk_list_box_append (self->places,
                             ui_name_row_new_place (text, hit->start_cp, hit->end_cp));
    }
}

static int
compare_pseudonyms (gconstpointer a, gconstpointer b, gpointer collation)
{
  const CodebookEntity *one = *(CodebookEntity *const *) a;
  const CodebookEntity *other = *(CodebookEntity *const *) b;

  return codebook_collation_compare (collation, one->pseudonym, other->pseudonym);
}

/* The pseudonyms that there are, to join somebody to, in the order of names. */
static void
show_known (UiNameQueue *self)
{
  g_autoptr (CodebookCollation) collation =
      codebook_collation_new (codebook_project_get_name_order (self->project));
  g_autoptr (GPtrArray) entities = codebook_entity_list (self->project, NULL);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  if (entities != NULL)
    g_ptr_array_sort_with_data (entities, compare_pseudonyms, collation);
  gtk_string_list_append (names, _ ("Same as …"));
  for (guint i = 0; entities != NULL && i < entities->len; i++)
    gtk_string_list_append (names, ((CodebookEntity *) entities->pdata[i])->pseudonym);
  self->filling = TRUE;
  gtk_drop_down_set_model (self->known, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->known, 0);
  gtk_widget_set_visible (GTK_WIDGET (self->known), entities != NULL && entities->len > 0);
  self->filling = FALSE;
}

static void
show_chosen (UiNameQueue *self)
{
  CodebookSuggestion *chosen = get_chosen (self);
  g_autofree char *kind = NULL;
  g_autofree char *proposed = NULL;

  show_progress (self);
  self->place = 0;
  if (chosen == NULL)
    return;
  kind = g_strdup_printf ("%s · %s", codebook_identifier_get_label (chosen->type),
                          chosen->known       ? _ ("known in this project")
                          : chosen->tier == 1 ? _ ("likely")
                                              : _ ("perhaps"));
  gtk_label_set_label (self->kind, kind);
  proposed = dup_proposed (self, chosen);
  gtk_editable_set_text (self->pseudonym, proposed);
  show_known (self);
  show_places (self, chosen);
}

static GtkListBoxRow *
select_row (UiNameQueue *self, guint at)
{
  GtkListBoxRow *row;

  self->at = self->list->len > 0 ? MIN (at, self->list->len - 1) : 0;
  row = gtk_list_box_get_row_at_index (self->rows, (int) self->at);
  self->filling = TRUE;
  gtk_list_box_select_row (self->rows, row);
  self->filling = FALSE;
  return row;
}

static void
choose (UiNameQueue *self, guint at)
{
  GtkListBoxRow *row = select_row (self, at);

  show_chosen (self);
  go_to_place (self);
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
fill_rows (UiNameQueue *self)
{
  GtkWidget *child;

  self->filling = TRUE;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->rows))) != NULL)
    gtk_list_box_remove (self->rows, child);
  for (guint i = 0; i < self->list->len; i++)
    gtk_list_box_append (self->rows, ui_name_row_new (self->list->pdata[i]));
  self->filling = FALSE;
}

/* Looking the texts through ------------------------------------------------------------------ */

/* The texts changed while somebody was at work in them, or on a pseudonym: the list is renewed
 * under their hands, and nothing else. @same: what was chosen is still there. */
static void
renew (UiNameQueue *self, guint at, gboolean same)
{
  gboolean focused =
      (gtk_widget_get_state_flags (GTK_WIDGET (self->rows)) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
  GtkListBoxRow *row;

  fill_rows (self);
  row = select_row (self, at);
  if (same)
    {
      show_progress (self);
      show_places (self, get_chosen (self));
      self->place = MIN (self->place, get_chosen (self)->hits->len - 1);
    }
  else
    show_chosen (self);
  if (focused && row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
looked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  UiNameQueue *self = UI_NAME_QUEUE (source);
  CodebookSuggestion *chosen = get_chosen (self);
  GPtrArray *list;
  g_autofree char *text = chosen != NULL ? g_strdup (chosen->text) : NULL;
  g_autoptr (GError) error = NULL;
  gboolean same = FALSE;
  guint at = 0;

  if (self->looking != g_task_get_cancellable (G_TASK (result)))
    return; /* another look was begun, or the project is gone */
  g_clear_object (&self->looking);
  list = ui_name_look_finish (result, &self->lexicon, &error);
  if (list == NULL)
    {
      ui_toast_error (GTK_WIDGET (self), &error);
      return;
    }
  g_clear_pointer (&self->list, g_ptr_array_unref);
  self->list = list;
  for (guint i = 0; i < self->list->len && text != NULL && !same; i++)
    {
      same = g_str_equal (((CodebookSuggestion *) self->list->pdata[i])->text, text);
      at = same ? i : 0;
    }
  renew (self, at, same);
  if (self->asked)
    choose (self, at);
  self->asked = FALSE;
}

static void
look (UiNameQueue *self)
{
  self->stale = FALSE;
  g_clear_object (&self->looking);
  self->looking = g_cancellable_new ();
  if (self->list == NULL || self->list->len == 0)
    gtk_stack_set_visible_child_name (self->stack, "looking");
  ui_name_look_start (self, codebook_project_get_path (self->project), self->lexicon, self->looking,
                      looked_cb);
}

static gboolean
look_cb (gpointer user_data)
{
  UiNameQueue *self = user_data;

  self->look_source = 0;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    look (self);
  return G_SOURCE_REMOVE;
}

/* What is undone is decided no more, and what is done again, or elsewhere, is. */
static void
count_decided (UiNameQueue *self, CodebookChanges *changes)
{
  for (guint i = 0; i < codebook_changes_get_count (changes); i++)
    {
      const CodebookChange *change = codebook_changes_get (changes, i);

      if (!g_str_equal (change->table, "alias") && !g_str_equal (change->table, "spared"))
        continue;
      if (change->kind == CODEBOOK_CHANGE_INSERT)
        self->decided++;
      else if (change->kind == CODEBOOK_CHANGE_DELETE && self->decided > 0)
        self->decided--;
    }
}

void
ui_name_queue_changed (UiNameQueue *self, CodebookChanges *changes)
{
  gboolean texts =
      codebook_changes_touch (changes, "correction") || codebook_changes_touch (changes, "document")
      || codebook_changes_touch (changes, "alias") || codebook_changes_touch (changes, "spared");

  g_return_if_fail (UI_IS_NAME_QUEUE (self));

  if (self->working || !texts || (self->list == NULL && self->looking == NULL))
    return;
  count_decided (self, changes);
  /* Out of sight it waits until it is seen again. */
  self->stale = TRUE;
  g_clear_handle_id (&self->look_source, g_source_remove);
  self->look_source = g_timeout_add (LOOK_AFTER_MS, look_cb, self);
}

/* Deciding ----------------------------------------------------------------------------------- */

/* The chosen string is done with; the next comes in its place. */
static void
take_away (UiNameQueue *self)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->rows, (int) self->at);

  self->decided++;
  self->filling = TRUE;
  g_ptr_array_remove_index (self->list, self->at);
  if (row != NULL)
    gtk_list_box_remove (self->rows, GTK_WIDGET (row));
  self->filling = FALSE;
  choose (self, self->at);
  /* A decision can bring to light what was not seen before: none are left when none are found. */
  if (self->list->len == 0)
    {
      self->asked = TRUE;
      look (self);
    }
}

/* @hits of the chosen string get the pseudonym that stands in the entry: one act. @name_it: it is
 * its name from now on, so memos, prose and names that hold it follow; *@elsewhere is in how many
 * places. */
static gboolean
lay (UiNameQueue *self, GArray *hits, gboolean name_it, int *elsewhere, GError **error)
{
  CodebookSuggestion *chosen = get_chosen (self);
  const char *pseudonym = gtk_editable_get_text (self->pseudonym);
  g_autofree char *label = g_strdup_printf (_ ("Pseudonym ‘%s’"), pseudonym);
  gint64 entity;
  gboolean ok;

  if (!codebook_project_begin (self->project, label, error))
    return FALSE;
  if (name_it)
    entity = codebook_pseudonyms_set (
        self->project, chosen->text, chosen->type,
        codebook_suggestions_may_be_small (self->lexicon, chosen->text), pseudonym, error);
  else
    entity = codebook_pseudonyms_ensure (self->project, chosen->type, pseudonym, error);
  ok = entity != 0
       && codebook_pseudonyms_apply_hits (self->project, entity, chosen->text, hits, error);
  *elsewhere =
      ok && name_it ? codebook_pseudonyms_apply_elsewhere (self->project, entity, error) : 0;
  ok = ok && *elsewhere >= 0;
  return codebook_project_end (self->project, ok, ok ? error : NULL) && ok;
}

static void
accept_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  UiNameQueue *self = UI_NAME_QUEUE (widget);
  CodebookSuggestion *chosen = get_chosen (self);
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;
  g_autofree char *warning = NULL;
  guint places;
  int elsewhere;

  if (chosen == NULL)
    return;
  self->working = TRUE;
  if (!lay (self, chosen->hits, TRUE, &elsewhere, &error))
    {
      self->working = FALSE;
      ui_toast_error (widget, &error);
      return;
    }
  self->working = FALSE;
  places = chosen->hits->len + (guint) elsewhere;
  message = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "‘%s’ stands in %u place", "‘%s’ stands in %u places", places),
      gtk_editable_get_text (self->pseudonym), places);
  codebook_suggestions_shift (self->list, chosen->hits,
                              (guint) g_utf8_strlen (gtk_editable_get_text (self->pseudonym), -1));
  warning =
      codebook_pseudonyms_warn (self->project, chosen->text, chosen->type,
                                codebook_suggestions_may_be_small (self->lexicon, chosen->text));
  take_away (self);
  ui_toast_show_undo (widget, warning != NULL ? warning : message);
}

/* This place and no other: the string stays for the rest. */
static void
only_here_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  UiNameQueue *self = UI_NAME_QUEUE (widget);
  CodebookSuggestion *chosen = get_chosen (self);
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (CodebookSuggestionHit));
  g_autoptr (GError) error = NULL;
  int elsewhere;

  if (chosen == NULL || self->place >= chosen->hits->len)
    return;
  g_array_append_val (hits, g_array_index (chosen->hits, CodebookSuggestionHit, self->place));
  self->working = TRUE;
  if (lay (self, hits, FALSE, &elsewhere, &error))
    {
      guint length_cp = (guint) g_utf8_strlen (gtk_editable_get_text (self->pseudonym), -1);

      g_array_remove_index (chosen->hits, self->place);
      codebook_suggestions_shift (self->list, hits, length_cp);
      if (chosen->hits->len == 0)
        take_away (self);
      else
        choose (self, self->at);
    }
  else
    ui_toast_error (widget, &error);
  self->working = FALSE;
}

static void
reject_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  UiNameQueue *self = UI_NAME_QUEUE (widget);
  CodebookSuggestion *chosen = get_chosen (self);
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;

  if (chosen == NULL)
    return;
  self->working = TRUE;
  message = g_strdup_printf (_ ("‘%s’ stays as it is"), chosen->text);
  if (codebook_entity_spare (self->project, chosen->text, 0, 0, &error))
    {
      take_away (self);
      ui_toast_show_undo (widget, message);
    }
  else
    ui_toast_error (widget, &error);
  self->working = FALSE;
}

static void
skip_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  UiNameQueue *self = UI_NAME_QUEUE (widget);

  if (self->list != NULL && self->list->len > 0)
    choose (self, (self->at + 1) % self->list->len);
}

static void
step_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  UiNameQueue *self = UI_NAME_QUEUE (widget);
  CodebookSuggestion *chosen = get_chosen (self);

  if (chosen == NULL || chosen->hits->len == 0)
    return;
  self->place = g_str_equal (action, "names.next-place")
                    ? (self->place + 1) % chosen->hits->len
                    : (self->place + chosen->hits->len - 1) % chosen->hits->len;
  self->filling = TRUE;
  gtk_list_box_select_row (self->places,
                           gtk_list_box_get_row_at_index (self->places, (int) self->place));
  self->filling = FALSE;
  go_to_place (self);
}

static void
edit_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  UiNameQueue *self = UI_NAME_QUEUE (widget);

  gtk_widget_grab_focus (GTK_WIDGET (self->pseudonym));
  gtk_editable_select_region (self->pseudonym, 0, -1);
}

static void
join_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  UiNameQueue *self = UI_NAME_QUEUE (widget);

  gtk_widget_grab_focus (GTK_WIDGET (self->known));
  gtk_widget_activate (GTK_WIDGET (self->known));
}

/* Decided names, wherever else they stand: in new transcripts, or in other forms. */
static void
apply_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  UiNameQueue *self = UI_NAME_QUEUE (widget);

  if (self->project == NULL)
    return;
  g_clear_object (&self->applying);
  self->applying = g_cancellable_new ();
  ui_name_applying_run (widget, self->project, self->applying);
}

static void
keep_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  UiNameQueue *self = UI_NAME_QUEUE (widget);

  if (self->project == NULL)
    return;
  if (g_str_equal (action, "names.seal"))
    {
      look (self); /* what is counted there is to stand here */
      ui_name_keeping_seal (widget, self->project, self->lexicon);
    }
  else if (g_str_equal (action, "names.open-key"))
    ui_name_keeping_open (widget, self->project);
  else if (g_str_equal (action, "names.lock-key"))
    ui_opened_key_lock (ui_opened_key_of (self->project));
  else
    ui_name_keeping_export (widget, self->project);
}

/* What was typed over a pseudonym is left first. */
static void
close_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  UiNameQueue *self = UI_NAME_QUEUE (widget);
  GtkStateFlags flags = gtk_widget_get_state_flags (GTK_WIDGET (self->pseudonym));

  if (get_chosen (self) != NULL && (flags & GTK_STATE_FLAG_FOCUS_WITHIN) != 0)
    choose (self, self->at);
  else
    g_signal_emit (widget, closed_signal, 0);
}

/* The key ------------------------------------------------------------------------------------ */

static void
key_changed_cb (UiNameQueue *self)
{
  gboolean open = self->project != NULL && ui_opened_key_is_open (ui_opened_key_of (self->project));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "names.open-key", !open);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "names.lock-key", open);
  g_object_notify (G_OBJECT (self), "shown");
}

/* What the project still knows needs no key; once it is sealed the key file has to be opened. */
static void
set_shown (UiNameQueue *self, gboolean shown)
{
  UiOpenedKey *opened;

  if (self->project == NULL)
    return;
  opened = ui_opened_key_of (self->project);
  if (shown && !ui_opened_key_is_open (opened) && !codebook_key_is_whole (self->project))
    ui_name_keeping_open (GTK_WIDGET (self), self->project);
  else
    ui_opened_key_set_shown (opened, shown);
}

/* Signals of the children -------------------------------------------------------------------- */

static void
row_selected_cb (UiNameQueue *self, GtkListBoxRow *row)
{
  if (self->filling || row == NULL)
    return;
  self->at = (guint) gtk_list_box_row_get_index (row);
  show_chosen (self);
  go_to_place (self);
}

static void
row_activated_cb (UiNameQueue *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "names.accept", NULL);
}

static void
place_selected_cb (UiNameQueue *self, GtkListBoxRow *row)
{
  if (self->filling || row == NULL)
    return;
  self->place = (guint) gtk_list_box_row_get_index (row);
  go_to_place (self);
}

static void
known_chosen_cb (UiNameQueue *self)
{
  GtkStringObject *chosen = gtk_drop_down_get_selected_item (self->known);

  if (self->filling || chosen == NULL || gtk_drop_down_get_selected (self->known) == 0)
    return;
  gtk_editable_set_text (self->pseudonym, gtk_string_object_get_string (chosen));
  gtk_widget_grab_focus (GTK_WIDGET (self->pseudonym));
}

/* The widget --------------------------------------------------------------------------------- */

void
ui_name_queue_set_project (UiNameQueue *self, CodebookProject *project)
{
  g_return_if_fail (UI_IS_NAME_QUEUE (self));

  g_clear_handle_id (&self->look_source, g_source_remove);
  g_clear_object (&self->looking);
  g_cancellable_cancel (self->applying);
  g_clear_object (&self->applying);
  g_clear_pointer (&self->list, g_ptr_array_unref);
  self->decided = self->at = self->place = 0;
  self->stale = self->asked = FALSE;
  if (self->project != NULL)
    {
      g_signal_handlers_disconnect_by_data (ui_opened_key_of (self->project), self);
      ui_opened_key_lock (ui_opened_key_of (self->project));
    }
  g_set_object (&self->project, project);
  if (project != NULL)
    g_signal_connect_object (ui_opened_key_of (project), "changed", G_CALLBACK (key_changed_cb),
                             self, G_CONNECT_SWAPPED);
  key_changed_cb (self);
}

void
ui_name_queue_start (UiNameQueue *self)
{
  g_return_if_fail (UI_IS_NAME_QUEUE (self));

  if (self->project == NULL)
    return;
  self->asked = self->list == NULL || self->looking != NULL || self->stale;
  if (!self->asked)
    choose (self, self->at);
  else if (self->looking == NULL)
    look (self);
}

static void
ui_name_queue_map (GtkWidget *widget)
{
  UiNameQueue *self = UI_NAME_QUEUE (widget);

  GTK_WIDGET_CLASS (ui_name_queue_parent_class)->map (widget);
  if (self->stale && self->look_source == 0)
    look (self);
}

/* Who went on with something else does not wait any more. */
static void
ui_name_queue_unmap (GtkWidget *widget)
{
  UI_NAME_QUEUE (widget)->asked = FALSE;
  GTK_WIDGET_CLASS (ui_name_queue_parent_class)->unmap (widget);
}

static void
ui_name_queue_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  UiNameQueue *self = UI_NAME_QUEUE (object);

  g_value_set_boolean (value, self->project != NULL
                                  && ui_opened_key_get_shown (ui_opened_key_of (self->project)));
}

static void
ui_name_queue_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  set_shown (UI_NAME_QUEUE (object), g_value_get_boolean (value));
}

static gboolean
ui_name_queue_grab_focus (GtkWidget *widget)
{
  UiNameQueue *self = UI_NAME_QUEUE (widget);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->rows);

  return row != NULL && gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
ui_name_queue_dispose (GObject *object)
{
  ui_name_queue_set_project (UI_NAME_QUEUE (object), NULL);
  g_clear_pointer (&UI_NAME_QUEUE (object)->lexicon, codebook_name_lexicon_unref);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), UI_TYPE_NAME_QUEUE);
  G_OBJECT_CLASS (ui_name_queue_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/draad/Draad/ui/privacy/name-queue.ui");
  gtk_widget_class_bind_template_child (widget_class, UiNameQueue, stack);
  gtk_widget_class_bind_template_child (widget_class, UiNameQueue, progress);
  gtk_widget_class_bind_template_child (widget_class, UiNameQueue, rows);
  gtk_widget_class_bind_template_child (widget_class, UiNameQueue, places);
  gtk_widget_class_bind_template_child (widget_class, UiNameQueue, kind);
  gtk_widget_class_bind_template_child (widget_class, UiNameQueue, pseudonym);
  gtk_widget_class_bind_template_child (widget_class, UiNameQueue, known);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, place_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, known_chosen_cb);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char *name;
    GtkWidgetActionActivateFunc run;
    guint key; /* 0 = none */
  } actions[] = {
    { "names.accept", accept_action, 0 },
    { "names.reject", reject_action, GDK_KEY_Delete },
    { "names.skip", skip_action, GDK_KEY_n },
    { "names.edit", edit_action, GDK_KEY_e },
    { "names.join", join_action, GDK_KEY_j },
    { "names.only-here", only_here_action, GDK_KEY_h },
    { "names.next-place", step_action, GDK_KEY_Right },
    { "names.previous-place", step_action, GDK_KEY_Left },
    { "names.close", close_action, GDK_KEY_Escape },
    { "names.apply", apply_action, 0 },
    { "names.export-key", keep_action, 0 },
    { "names.open-key", keep_action, 0 },
    { "names.lock-key", keep_action, 0 },
    { "names.seal", keep_action, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      gtk_widget_class_install_action (widget_class, actions[i].name, NULL, actions[i].run);
      if (actions[i].key != 0)
        gtk_widget_class_add_binding_action (widget_class, actions[i].key, 0, actions[i].name,
                                             NULL);
    }
  gtk_widget_class_install_property_action (widget_class, "names.shown", "shown");
}

static void
ui_name_queue_class_init (UiNameQueueClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ui_name_queue_dispose;
  G_OBJECT_CLASS (klass)->get_property = ui_name_queue_get_property;
  G_OBJECT_CLASS (klass)->set_property = ui_name_queue_set_property;
  g_object_class_install_property (
      G_OBJECT_CLASS (klass), PROP_SHOWN,
      g_param_spec_boolean ("shown", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY));
  widget_class->grab_focus = ui_name_queue_grab_focus;
  widget_class->map = ui_name_queue_map;
  widget_class->unmap = ui_name_queue_unmap;
  go_to_signal = g_signal_new ("go-to", UI_TYPE_NAME_QUEUE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                               G_TYPE_NONE, 3, G_TYPE_INT64, G_TYPE_UINT, G_TYPE_UINT);
  closed_signal = g_signal_new ("closed", UI_TYPE_NAME_QUEUE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
  bind_template (widget_class);
  install_actions (widget_class);
}

static void
ui_name_queue_init (UiNameQueue *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
