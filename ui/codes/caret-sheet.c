/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/codes/caret-sheet.h"

#include <glib/gi18n-lib.h>

#include "codebook/model/coder.h"
#include "codebook/model/coding.h"
#include "ui/codes/field.h"
#include "ui/hue.h"
#include "ui/toast.h"
#include "ui/tooltip.h"

#define COMMIT_AFTER_MS 800 /* so that 30, clicked in three, is one act */

struct _UiCaretSheet
{
  AdwBin parent_instance;

  /* owned */
  CodebookProject *project; /* (nullable) */
  GArray *shown;            /* CodebookCoding */
  GPtrArray *coders;        /* CodebookCoder */
  gint64 selected;          /* 0 = none */
  gboolean showing;
  guint weight_source; /* it was changed, and is not kept yet */

  /* children */
  GtkStack *stack;
  GtkListBox *list;
  GtkWidget *details;
  UiField *memo;
  GtkSpinButton *weight;
  GtkWidget *remove;
};

G_DEFINE_FINAL_TYPE (UiCaretSheet, ui_caret_sheet, ADW_TYPE_BIN)

static guint selected_signal, removed_signal;

static CodebookCode *
find_code (GPtrArray *codes, gint64 id)
{
  for (guint i = 0; i < codes->len; i++)
    if (((CodebookCode *) g_ptr_array_index (codes, i))->id == id)
      return g_ptr_array_index (codes, i);
  return NULL;
}

static const char *
name_coder (UiCaretSheet *self, gint64 id)
{
  for (guint i = 0; self->coders != NULL && i < self->coders->len; i++)
    {
      CodebookCoder *coder = g_ptr_array_index (self->coders, i);

      if (coder->id == id)
        return coder->name;
    }
  return "";
}

/* Acts --------------------------------------------------------------------------------------- */

static void
memo_edited_cb (UiField *field, const char *text, UiCaretSheet *self)
{
  g_autoptr (GError) error = NULL;

  if (self->selected != 0
      && !codebook_coding_set_memo (self->project, self->selected, text, &error))
    ui_toast_error (GTK_WIDGET (self), &error);
}

static void
commit_weight (UiCaretSheet *self)
{
  g_autoptr (GError) error = NULL;

  if (self->weight_source == 0)
    return;
  g_clear_handle_id (&self->weight_source, g_source_remove);
  if (self->project != NULL && self->selected != 0
      && !codebook_coding_set_weight (self->project, self->selected,
                                      (guint) gtk_spin_button_get_value_as_int (self->weight),
                                      &error))
    ui_toast_error (GTK_WIDGET (self), &error);
}

static gboolean
commit_weight_cb (gpointer user_data)
{
  commit_weight (user_data);
  return G_SOURCE_REMOVE;
}

static void
weight_changed_cb (GtkSpinButton *spin, UiCaretSheet *self)
{
  if (self->showing || self->selected == 0)
    return;
  g_clear_handle_id (&self->weight_source, g_source_remove);
  self->weight_source = g_timeout_add (COMMIT_AFTER_MS, commit_weight_cb, self);
}

static void
remove_cb (GtkButton *button, UiCaretSheet *self)
{
  commit_weight (self);
  if (self->selected != 0)
    g_signal_emit (self, removed_signal, 0, self->selected);
}

static void
row_selected_cb (GtkListBox *list, GtkListBoxRow *row, UiCaretSheet *self)
{
  if (self->showing || row == NULL)
    return;
  g_signal_emit (self, selected_signal, 0,
                 g_array_index (self->shown, CodebookCoding, gtk_list_box_row_get_index (row)).id);
}

/* What is shown ------------------------------------------------------------------------------ */

static GtkWidget *
make_row (UiCaretSheet *self, const CodebookCoding *coding, CodebookCode *code)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *swatch = ui_hue_swatch_new (code->hue, 12);
  GtkWidget *name = gtk_label_new (code->name);
  GtkWidget *coder = gtk_label_new (name_coder (self, coding->coder));

  gtk_widget_set_valign (swatch, GTK_ALIGN_CENTER);
  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (name, TRUE);
  ui_tooltip_set (name, code->path);
  gtk_widget_add_css_class (coder, "dim-caption");
  gtk_label_set_ellipsize (GTK_LABEL (coder), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), swatch);
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), coder);
  return box;
}

static void
show_details (UiCaretSheet *self)
{
  const CodebookCoding *coding = NULL;
  g_autofree char *memo = NULL;

  for (guint i = 0; i < self->shown->len; i++)
    if (g_array_index (self->shown, CodebookCoding, i).id == self->selected)
      coding = &g_array_index (self->shown, CodebookCoding, i);
  gtk_widget_set_visible (self->details, coding != NULL);
  if (coding == NULL)
    return;
  memo = codebook_coding_dup_memo (self->project, coding->id);
  ui_field_set_text (self->memo, memo != NULL ? memo : "");
  if (self->weight_source == 0)
    gtk_spin_button_set_value (self->weight, coding->weight);
}

static gboolean
collect (const CodebookCoding *coding, gpointer user_data)
{
  UiCaretSheet *self = user_data;

  g_array_append_val (self->shown, *coding);
  return TRUE;
}

/* What stands at the caret; right behind its last word counts too, as it does for the keys. What is
 * selected is always among them. */
static void
collect_all (UiCaretSheet *self, CodebookCodingSet *codings, guint start_cp, guint end_cp)
{
  const CodebookCoding *selected = codebook_coding_set_find (codings, self->selected);

  codebook_coding_set_each_overlapping (codings, start_cp, MAX (end_cp, start_cp + 1), collect,
                                        self);
  if (self->shown->len == 0 && end_cp <= start_cp && start_cp > 0)
    codebook_coding_set_each_overlapping (codings, start_cp - 1, start_cp, collect, self);
  for (guint i = 0; selected != NULL && i < self->shown->len; i++)
    if (g_array_index (self->shown, CodebookCoding, i).id == self->selected)
      selected = NULL;
  if (selected != NULL)
    g_array_prepend_val (self->shown, *selected);
}

static gboolean
has_focus_within (gpointer widget)
{
  return (gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}

/* The rows were made anew, and what the focus was on may have gone: it stays in the list, or goes
 * to the text. */
static void
keep_focus (UiCaretSheet *self, gboolean in_list)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  if (row == NULL)
    row = gtk_list_box_get_row_at_index (self->list, 0);
  if (in_list && row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
  else if (!has_focus_within (self))
    gtk_widget_activate_action (GTK_WIDGET (self), "place.to-text", NULL);
}

guint
ui_caret_sheet_show (UiCaretSheet *self,
                     CodebookCodingSet *codings,
                     guint start_cp,
                     guint end_cp,
                     GPtrArray *codes,
                     gint64 selected)
{
  gboolean in_list, focused;
  GtkWidget *row;

  g_return_val_if_fail (UI_IS_CARET_SHEET (self), 0);

  in_list = has_focus_within (self->list);
  focused = has_focus_within (self);
  if (selected != self->selected)
    {
      ui_field_commit (self->memo);
      commit_weight (self);
    }
  self->showing = TRUE;
  self->selected = selected;
  g_array_set_size (self->shown, 0);
  if (codings != NULL)
    collect_all (self, codings, start_cp, end_cp);
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  for (guint i = 0; i < self->shown->len; i++)
    {
      const CodebookCoding *coding = &g_array_index (self->shown, CodebookCoding, i);
      CodebookCode *code = find_code (codes, coding->code);

      if (code == NULL)
        {
          g_array_remove_index (self->shown, i--);
          continue;
        }
      gtk_list_box_append (self->list, make_row (self, coding, code));
      if (coding->id == selected)
        gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, (int) i));
    }
  show_details (self);
  gtk_stack_set_visible_child_name (self->stack, self->shown->len > 0 ? "list" : "none");
  if (focused)
    keep_focus (self, in_list);
  self->showing = FALSE;
  return self->shown->len;
}

void
ui_caret_sheet_edit_memo (UiCaretSheet *self)
{
  g_return_if_fail (UI_IS_CARET_SHEET (self));

  gtk_widget_child_focus (GTK_WIDGET (self->memo), GTK_DIR_TAB_FORWARD);
}

void
ui_caret_sheet_commit (UiCaretSheet *self)
{
  g_return_if_fail (UI_IS_CARET_SHEET (self));

  commit_weight (self);
}

/* The object --------------------------------------------------------------------------------- */

static GtkWidget *
make_details (UiCaretSheet *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (_ ("Weight"));

  self->remove = gtk_button_new_with_label (_ ("Take Away"));
  self->memo = UI_FIELD (ui_field_new (_ ("Memo"), _ ("Why this code here"), FALSE));
  g_signal_connect (self->memo, "edited", G_CALLBACK (memo_edited_cb), self);
  self->weight = GTK_SPIN_BUTTON (gtk_spin_button_new_with_range (0, 100, 10));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->weight),
                               _ ("How telling this passage is, 1 to 100; 0 is no weight"));
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->weight),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);
  g_signal_connect (self->weight, "value-changed", G_CALLBACK (weight_changed_cb), self);
  gtk_widget_add_css_class (label, "field-caption");
  gtk_widget_add_css_class (self->remove, "small-button");
  gtk_widget_set_hexpand (self->remove, TRUE);
  gtk_widget_set_halign (self->remove, GTK_ALIGN_END);
  g_signal_connect (self->remove, "clicked", G_CALLBACK (remove_cb), self);
  gtk_box_append (GTK_BOX (foot), label);
  gtk_box_append (GTK_BOX (foot), GTK_WIDGET (self->weight));
  gtk_box_append (GTK_BOX (foot), self->remove);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->memo));
  gtk_box_append (GTK_BOX (box), foot);
  gtk_widget_add_css_class (box, "sheet");
  return box;
}

static GtkWidget *
make_list (UiCaretSheet *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "navigation-sidebar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Codes at the caret"), -1);
  g_signal_connect (self->list, "row-selected", G_CALLBACK (row_selected_cb), self);
  self->details = make_details (self);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  gtk_box_append (GTK_BOX (box), self->details);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  return scroller;
}

static void
ui_caret_sheet_dispose (GObject *object)
{
  UiCaretSheet *self = UI_CARET_SHEET (object);

  g_clear_handle_id (&self->weight_source, g_source_remove);
  g_clear_object (&self->project);
  g_clear_pointer (&self->coders, g_ptr_array_unref);
  g_clear_pointer (&self->shown, g_array_unref);
  G_OBJECT_CLASS (ui_caret_sheet_parent_class)->dispose (object);
}

static void
ui_caret_sheet_class_init (UiCaretSheetClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ui_caret_sheet_dispose;
  selected_signal = g_signal_new ("selected", UI_TYPE_CARET_SHEET, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  removed_signal = g_signal_new ("removed", UI_TYPE_CARET_SHEET, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
}

static void
ui_caret_sheet_init (UiCaretSheet *self)
{
  GtkWidget *none = gtk_label_new (_ ("No codes at the caret."));

  self->shown = g_array_new (FALSE, FALSE, sizeof (CodebookCoding));
  gtk_widget_add_css_class (none, "dim");
  gtk_widget_add_css_class (none, "sheet");
  gtk_widget_set_valign (none, GTK_ALIGN_START);
  gtk_label_set_xalign (GTK_LABEL (none), 0);
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_named (self->stack, none, "none");
  gtk_stack_add_named (self->stack, make_list (self), "list");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->stack));
}

void
ui_caret_sheet_set_project (UiCaretSheet *self, CodebookProject *project)
{
  gboolean writable =
      project != NULL && !codebook_store_get_read_only (codebook_project_get_store (project));

  g_return_if_fail (UI_IS_CARET_SHEET (self));

  if (project != self->project)
    {
      ui_field_commit (self->memo);
      commit_weight (self);
      self->selected = 0;
    }
  ui_field_set_editable (self->memo, writable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->weight), writable);
  gtk_widget_set_sensitive (self->remove, writable);
  g_set_object (&self->project, project);
  g_clear_pointer (&self->coders, g_ptr_array_unref);
  if (project != NULL)
    self->coders = codebook_coder_list (project, NULL);
}
