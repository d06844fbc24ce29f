/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/codes/code-sheet.h"

#include <glib/gi18n-lib.h>

#include "ui/codes/field.h"
#include "ui/hue.h"
#include "ui/toast.h"

#define LABEL_STAYS_MS 300

static const struct
{
  CodebookCodeField field;
  const char *caption;
  const char *placeholder;
  gboolean reading;
} fields[] = {
  { CODEBOOK_CODE_BRIEF, N_ ("Brief"), N_ ("In one line"), FALSE },
  { CODEBOOK_CODE_FULL, N_ ("In full"), N_ ("What belongs to it"), FALSE },
  { CODEBOOK_CODE_WHEN, N_ ("Use for"), N_ ("When to use it"), FALSE },
  { CODEBOOK_CODE_WHEN_NOT, N_ ("Not for"), N_ ("When not, and which code then"), FALSE },
  { CODEBOOK_CODE_EXAMPLE, N_ ("Example"), N_ ("A passage that shows it"), TRUE },
};

struct _UiCodeSheet
{
  AdwBin parent_instance;

  /* owned */
  CodebookProject *project; /* (nullable) */
  CodebookCode *code;       /* (nullable) */
  char *typed_name;         /* to be kept as soon as the label is done; (nullable) */
  guint name_source;
  gboolean showing;

  /* children */
  GtkStack *stack;
  GtkWidget *swatch;
  GtkEditableLabel *name;
  GtkEventController *focus; /* of the name */
  GtkDropDown *origin;
  UiField *fields[G_N_ELEMENTS (fields)];
};

G_DEFINE_FINAL_TYPE (UiCodeSheet, ui_code_sheet, ADW_TYPE_BIN)

static const char *
get_field (const CodebookCode *code, CodebookCodeField field)
{
  switch (field)
    {
    case CODEBOOK_CODE_NAME:
      return code->name;
    case CODEBOOK_CODE_COLOR:
      return code->color;
    case CODEBOOK_CODE_ORIGIN:
      return codebook_origin_to_string (code->origin);
    case CODEBOOK_CODE_BRIEF:
      return code->brief;
    case CODEBOOK_CODE_FULL:
      return code->full;
    case CODEBOOK_CODE_WHEN:
      return code->when_to_use;
    case CODEBOOK_CODE_WHEN_NOT:
      return code->when_not;
    case CODEBOOK_CODE_EXAMPLE:
      return code->example;
    default:
      g_return_val_if_reached ("");
    }
}

static void
set_field (UiCodeSheet *self, CodebookCodeField field, const char *text)
{
  g_autoptr (GError) error = NULL;

  if (self->code == NULL || g_str_equal (text, get_field (self->code, field)))
    return;
  if (!codebook_code_set (self->project, self->code->id, field, text, &error))
    ui_toast_error (GTK_WIDGET (self), &error);
}

static void
edited_cb (UiField *field, const char *text, UiCodeSheet *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (self->fields[i] == field)
      set_field (self, fields[i].field, text);
}

static void
keep_name (UiCodeSheet *self)
{
  g_autofree char *name = g_steal_pointer (&self->typed_name);

  g_clear_handle_id (&self->name_source, g_source_remove);
  if (name != NULL)
    set_field (self, CODEBOOK_CODE_NAME, name);
}

static gboolean
keep_name_cb (gpointer user_data)
{
  UiCodeSheet *self = user_data;

  self->name_source = 0;
  keep_name (self);
  if (self->code != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->name), self->code->name);
  return G_SOURCE_REMOVE;
}

/* Not at once: what the act changes would take the label away in the middle of its own work. */
static void
editing_cb (GtkEditableLabel *label, GParamSpec *pspec, UiCodeSheet *self)
{
  if (gtk_editable_label_get_editing (label) || self->code == NULL)
    return;
  g_free (self->typed_name);
  self->typed_name = g_strdup (gtk_editable_get_text (GTK_EDITABLE (label)));
  if (self->name_source == 0)
    self->name_source = g_idle_add (keep_name_cb, self);
}

/* Before another code is shown: it is of this one. */
static void
keep_typed (UiCodeSheet *self)
{
  gtk_editable_label_stop_editing (self->name, TRUE);
  keep_name (self);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    ui_field_commit (self->fields[i]);
}

static gboolean
let_go_cb (gpointer user_data)
{
  return G_SOURCE_REMOVE;
}

/* GTK 4.8 ends the editing of a label a moment after the focus left it, whether the label is still
 * there or not: it stays until that has been. */
static void
name_left_cb (UiCodeSheet *self)
{
  g_timeout_add_full (G_PRIORITY_LOW, LABEL_STAYS_MS, let_go_cb, g_object_ref (self->name),
                      g_object_unref);
}

static void
origin_cb (GtkDropDown *drop_down, GParamSpec *pspec, UiCodeSheet *self)
{
  if (!self->showing)
    set_field (self, CODEBOOK_CODE_ORIGIN,
               codebook_origin_to_string (gtk_drop_down_get_selected (drop_down)));
}

/* A long name goes on on the next line: GTK's label would make the pane as wide as it is long. */
static void
wrap_name (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    {
      gtk_label_set_wrap (GTK_LABEL (widget), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (widget), PANGO_WRAP_WORD_CHAR);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    wrap_name (child);
}

static GtkWidget *
make_head (UiCodeSheet *self)
{
  const char *const origins[] = { _ ("origin"), _ ("deductive"), _ ("inductive"), NULL };
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);

  self->focus = gtk_event_controller_focus_new ();
  self->swatch = ui_hue_swatch_new ("blauw", 12);
  gtk_widget_set_valign (self->swatch, GTK_ALIGN_CENTER);
  self->name = GTK_EDITABLE_LABEL (gtk_editable_label_new (""));
  wrap_name (GTK_WIDGET (self->name));
  gtk_widget_set_hexpand (GTK_WIDGET (self->name), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->name), "heading");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->name), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Name of the code"), -1);
  g_signal_connect (self->name, "notify::editing", G_CALLBACK (editing_cb), self);
  g_signal_connect_swapped (self->focus, "leave", G_CALLBACK (name_left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->name), self->focus);
  self->origin = GTK_DROP_DOWN (gtk_drop_down_new_from_strings (origins));
  gtk_widget_add_css_class (GTK_WIDGET (self->origin), "plain-drop-down");
  gtk_widget_set_valign (GTK_WIDGET (self->origin), GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (
      GTK_WIDGET (self->origin),
      _ ("Thought of beforehand (deductive) or found in the text (inductive)"));
  g_signal_connect (self->origin, "notify::selected", G_CALLBACK (origin_cb), self);
  gtk_box_append (GTK_BOX (head), self->swatch);
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->name));
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->origin));
  return head;
}

static GtkWidget *
make_sheet (UiCodeSheet *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);

  gtk_widget_add_css_class (box, "sheet");
  gtk_box_append (GTK_BOX (box), make_head (self));
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      self->fields[i] = UI_FIELD (
          ui_field_new (_ (fields[i].caption), _ (fields[i].placeholder), fields[i].reading));
      g_signal_connect (self->fields[i], "edited", G_CALLBACK (edited_cb), self);
      gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->fields[i]));
    }
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  return scroller;
}

static void
let_go_of_name (UiCodeSheet *self)
{
  if ((gtk_widget_get_state_flags (GTK_WIDGET (self->name)) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0)
    name_left_cb (self);
  g_signal_handlers_disconnect_by_data (self->name, self);
  gtk_widget_remove_controller (GTK_WIDGET (self->name), self->focus);
}

static void
ui_code_sheet_dispose (GObject *object)
{
  UiCodeSheet *self = UI_CODE_SHEET (object);

  if (self->name != NULL)
    let_go_of_name (self);
  self->name = NULL;
  g_clear_handle_id (&self->name_source, g_source_remove);
  g_clear_pointer (&self->typed_name, g_free);
  g_clear_object (&self->code);
  g_clear_object (&self->project);
  G_OBJECT_CLASS (ui_code_sheet_parent_class)->dispose (object);
}

static void
ui_code_sheet_class_init (UiCodeSheetClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ui_code_sheet_dispose;
}

static void
ui_code_sheet_init (UiCodeSheet *self)
{
  GtkWidget *none = gtk_label_new (_ ("Choose a code to see its rule."));

  gtk_widget_add_css_class (none, "dim");
  gtk_widget_add_css_class (none, "sheet");
  gtk_widget_set_valign (none, GTK_ALIGN_START);
  gtk_label_set_xalign (GTK_LABEL (none), 0);
  gtk_label_set_wrap (GTK_LABEL (none), TRUE);
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_vhomogeneous (self->stack, FALSE);
  gtk_stack_add_named (self->stack, none, "none");
  gtk_stack_add_named (self->stack, make_sheet (self), "code");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->stack));
}

void
ui_code_sheet_set_project (UiCodeSheet *self, CodebookProject *project)
{
  gboolean writable =
      project != NULL && !codebook_store_get_read_only (codebook_project_get_store (project));

  g_return_if_fail (UI_IS_CODE_SHEET (self));

  g_set_object (&self->project, project);
  gtk_editable_set_editable (GTK_EDITABLE (self->name), writable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->origin), writable);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    ui_field_set_editable (self->fields[i], writable);
}

void
ui_code_sheet_set_code (UiCodeSheet *self, CodebookCode *code)
{
  /* What is kept of the one before makes the list of codes anew, in which @code stands. */
  g_autoptr (CodebookCode) kept = code != NULL ? g_object_ref (code) : NULL;
  gboolean other;

  g_return_if_fail (UI_IS_CODE_SHEET (self));

  other = code == NULL || self->code == NULL || self->code->id != code->id;
  if (other && self->code != NULL)
    keep_typed (self);
  g_set_object (&self->code, code);
  gtk_stack_set_visible_child_name (self->stack, code != NULL ? "code" : "none");
  if (code == NULL)
    return;
  self->showing = TRUE;
  ui_hue_swatch_set_hue (UI_HUE_SWATCH (self->swatch), code->hue);
  if (!gtk_editable_label_get_editing (self->name) && self->typed_name == NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->name), code->name);
  gtk_drop_down_set_selected (self->origin, code->origin);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    ui_field_set_text (self->fields[i], get_field (code, fields[i].field));
  self->showing = FALSE;
}
