/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/privacy/risk-list.h"

#include <glib/gi18n-lib.h>

#include "codebook/privacy/risk.h"
#include "ui/place.h"
#include "ui/privacy/name-row.h"
#include "ui/toast.h"

#define MOST_ATTRIBUTES 3 /* in a combination */
#define MOST_ROWS 300     /* of each kind */

struct _UiRiskList
{
  AdwBin parent_instance;

  /* owned */
  CodebookProject *project; /* (nullable) */
  GCancellable *looking;    /* (nullable) */
  GPtrArray *rows;          /* CodebookRiskRow * (nullable) */
  GPtrArray *words;         /* CodebookRiskWord * (nullable) */
  guint next;               /* place of the word that was activated last */
  GtkListBoxRow *last;      /* borrowed, that word's row */
  gboolean asked;           /* who is to have the list has just come, and waits for it */

  /* children */
  GtkStack *stack;
  GtkLabel *smallest, *combinations_note, *words_note;
  GtkListBox *combinations, *word_rows;
  GtkSpinButton *fewer;
};

G_DEFINE_FINAL_TYPE (UiRiskList, ui_risk_list, ADW_TYPE_BIN)

static guint go_to_signal, closed_signal;

/* Looking -------------------------------------------------------------------------------------- */

typedef struct
{
  GWeakRef list; /* a list that is gone waits for nothing */
  char *path;
  guint k, smallest;
  GPtrArray *rows, *words;
} Look;

static void
look_free (gpointer data)
{
  Look *look = data;

  g_weak_ref_clear (&look->list);
  g_free (look->path);
  g_clear_pointer (&look->rows, g_ptr_array_unref);
  g_clear_pointer (&look->words, g_ptr_array_unref);
  g_free (look);
}

static void
look_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Look *look = data;
  GError *error = NULL;
  g_autoptr (CodebookNameLexicon) lexicon = codebook_name_lexicon_new (NULL);
  g_autoptr (CodebookProject) project =
      codebook_project_open (look->path, CODEBOOK_STORE_READ_ONLY, &error);

  if (project != NULL)
    look->rows =
        codebook_risk_list_rows (project, look->k, MOST_ATTRIBUTES, &look->smallest, &error);
  if (look->rows != NULL)
    look->words = codebook_risk_list_words (project, lexicon, &error);
  if (look->words != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* Showing -------------------------------------------------------------------------------------- */

static void
clear_list (GtkListBox *list)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, child);
}

static void
show_smallest (UiRiskList *self, guint smallest)
{
  g_autofree char *text = NULL;

  if (smallest == 0)
    text = g_strdup (_ ("No case has a value for every attribute, so there is no k over all."));
  else if (smallest == 1)
    text = g_strdup (_ ("k = 1: with all attributes together at least one case stands alone."));
  else
    text = g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE,
                     "k = %u: with all attributes together each case has %u that is the same.",
                     "k = %u: with all attributes together each case has %u that are the same.",
                     smallest - 1),
        smallest, smallest - 1);
  gtk_label_set_label (self->smallest, text);
}

static void
show_combinations (UiRiskList *self)
{
  g_autofree char *note = self->rows->len == 0
                              ? g_strdup (_ ("None: every combination is shared by enough cases."))
                              : g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u combination",
                                                              "%u combinations", self->rows->len),
                                                 self->rows->len);

  clear_list (self->combinations);
  gtk_label_set_label (self->combinations_note, note);
  for (guint i = 0; i < MIN (self->rows->len, MOST_ROWS); i++)
    {
      const CodebookRiskRow *row = self->rows->pdata[i];
      g_autofree char *few = g_strdup_printf (
          g_dngettext (GETTEXT_PACKAGE, "%u case: %s", "%u cases: %s", row->k), row->k, row->cases);

      gtk_list_box_append (self->combinations,
                           ui_name_row_new_risk (row->values, FALSE, row->attributes, few));
    }
}

static void
show_words (UiRiskList *self)
{
  g_autofree char *note =
      self->words->len == 0
          ? g_strdup (_ ("None that is not decided on."))
          : g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u word or number",
                                          "%u words and numbers", self->words->len),
                             self->words->len);

  clear_list (self->word_rows);
  self->last = NULL;
  gtk_label_set_label (self->words_note, note);
  for (guint i = 0; i < MIN (self->words->len, MOST_ROWS); i++)
    {
      const CodebookRiskWord *word = self->words->pdata[i];
      g_autofree char *places = g_strdup_printf (
          g_dngettext (GETTEXT_PACKAGE, "%u place", "%u places", word->places), word->places);

      gtk_list_box_append (self->word_rows,
                           ui_name_row_new_risk (word->text, TRUE,
                                                 codebook_identifier_get_label (word->type),
                                                 places));
    }
}

/* Once more when it is there: the menu it was asked for in gives the focus back to what was before.
 */
static void
give (UiRiskList *self)
{
  GtkWidget *first = gtk_widget_get_first_child (
      GTK_WIDGET (self->words->len > 0 ? self->word_rows : self->combinations));

  gtk_widget_grab_focus (first != NULL ? first : GTK_WIDGET (self->fewer));
  self->asked = FALSE;
}

static void
looked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Look *look = g_task_get_task_data (G_TASK (result));
  g_autoptr (UiRiskList) self = g_weak_ref_get (&look->list);
  g_autoptr (GError) error = NULL;

  if (self == NULL || self->looking != g_task_get_cancellable (G_TASK (result)))
    return;
  g_clear_object (&self->looking);
  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      ui_toast_error (GTK_WIDGET (self), &error);
      return;
    }
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->words, g_ptr_array_unref);
  self->rows = g_steal_pointer (&look->rows);
  self->words = g_steal_pointer (&look->words);
  show_smallest (self, look->smallest);
  show_combinations (self);
  show_words (self);
  gtk_stack_set_visible_child_name (self->stack, "list");
  if (self->asked && gtk_widget_get_mapped (GTK_WIDGET (self)))
    give (self);
}

static void
look (UiRiskList *self)
{
  g_autoptr (GTask) task = NULL;
  Look *data;

  if (self->project == NULL)
    return;
  data = g_new0 (Look, 1);
  g_clear_object (&self->looking);
  self->looking = g_cancellable_new ();
  if (self->rows == NULL)
    gtk_stack_set_visible_child_name (self->stack, "looking");
  g_weak_ref_init (&data->list, self);
  data->path = g_strdup (codebook_project_get_path (self->project));
  data->k = (guint) gtk_spin_button_get_value_as_int (self->fewer);
  task = g_task_new (NULL, self->looking, looked_cb, NULL);
  g_task_set_source_tag (task, look);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, data, look_free);
  g_task_run_in_thread (task, look_thread);
}

/* Signals and actions -------------------------------------------------------------------------- */

static void
combination_activated_cb (UiRiskList *self, GtkListBoxRow *row)
{
  const CodebookRiskRow *one = self->rows->pdata[gtk_list_box_row_get_index (row)];

  ui_place_go (GTK_WIDGET (self), UI_TARGET_CASE, one->study_case, 0, 0);
}

static void
word_activated_cb (UiRiskList *self, GtkListBoxRow *row)
{
  const CodebookRiskWord *word = self->words->pdata[gtk_list_box_row_get_index (row)];
  const CodebookSuggestionHit *hit;

  self->next = row == self->last ? (self->next + 1) % word->hits->len : 0;
  self->last = row;
  hit = &g_array_index (word->hits, CodebookSuggestionHit, self->next);
  g_signal_emit (self, go_to_signal, 0, hit->document, hit->start_cp, hit->end_cp);
}

static void
fewer_changed_cb (UiRiskList *self)
{
  if (self->rows != NULL)
    look (self);
}

static void
close_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  UI_RISK_LIST (widget)->asked = FALSE;
  g_signal_emit (widget, closed_signal, 0);
}

static void
again_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  look (UI_RISK_LIST (widget));
}

/* The widget ----------------------------------------------------------------------------------- */

static void
forget (UiRiskList *self)
{
  g_clear_object (&self->looking);
  clear_list (self->combinations);
  clear_list (self->word_rows);
  self->last = NULL;
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->words, g_ptr_array_unref);
}

void
ui_risk_list_set_project (UiRiskList *self, CodebookProject *project)
{
  g_return_if_fail (UI_IS_RISK_LIST (self));

  forget (self);
  g_set_object (&self->project, project);
}

/* Always anew: the texts and cases may have changed, and with them what stood here before. */
void
ui_risk_list_start (UiRiskList *self)
{
  g_return_if_fail (UI_IS_RISK_LIST (self));

  forget (self);
  self->asked = TRUE;
  look (self);
  gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

static void
ui_risk_list_dispose (GObject *object)
{
  UiRiskList *self = UI_RISK_LIST (object);

  if (self->stack != NULL)
    ui_risk_list_set_project (self, NULL);
  self->stack = NULL;
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), UI_TYPE_RISK_LIST);
  G_OBJECT_CLASS (ui_risk_list_parent_class)->dispose (object);
}

static void
ui_risk_list_class_init (UiRiskListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ui_risk_list_dispose;
  go_to_signal = g_signal_new ("go-to", UI_TYPE_RISK_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                               G_TYPE_NONE, 3, G_TYPE_INT64, G_TYPE_UINT, G_TYPE_UINT);
  closed_signal = g_signal_new ("closed", UI_TYPE_RISK_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/draad/Draad/ui/privacy/risk-list.ui");
  gtk_widget_class_bind_template_child (widget_class, UiRiskList, stack);
  gtk_widget_class_bind_template_child (widget_class, UiRiskList, smallest);
  gtk_widget_class_bind_template_child (widget_class, UiRiskList, combinations_note);
  gtk_widget_class_bind_template_child (widget_class, UiRiskList, words_note);
  gtk_widget_class_bind_template_child (widget_class, UiRiskList, combinations);
  gtk_widget_class_bind_template_child (widget_class, UiRiskList, word_rows);
  gtk_widget_class_bind_template_child (widget_class, UiRiskList, fewer);
  gtk_widget_class_bind_template_callback (widget_class, combination_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, word_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, fewer_changed_cb);
  gtk_widget_class_install_action (widget_class, "risk.close", NULL, close_action);
  gtk_widget_class_install_action (widget_class, "risk.again", NULL, again_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "risk.close", NULL);
}

static void
ui_risk_list_init (UiRiskList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
