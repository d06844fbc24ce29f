/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/codes/coding-place.h"

#include <glib/gi18n-lib.h>

#include "codebook/model/coding.h"
#include "codebook/model/document.h"
#include "ui/codes/caret-sheet.h"
#include "ui/codes/code-picker.h"
#include "ui/codes/code-sheet.h"
#include "ui/codes/code-tree.h"
#include "ui/codes/document-list.h"
#include "ui/privacy/name-queue.h"
#include "ui/privacy/risk-list.h"
#include "ui/style.h"
#include "ui/toast.h"
#include "ui/transcript/transcript.h"

/* Figures in the list of documents may lag behind the coding hand. */
#define DOCUMENTS_AFTER_MS 250

struct _UiCodingPlace
{
  UiPlace parent_instance;

  /* owned */
  guint documents_source;
  gint64 coding_shown; /* whose code was shown in the tree last; 0 = none */

  /* template children */
  GtkPaned *left_paned, *right_paned, *code_paned;
  UiDocumentList *documents;
  UiTranscript *transcript;
  UiCodeTree *tree;
  GtkToggleButton *code_toggle, *caret_toggle;
  GtkLabel *caret_count;
  GtkStack *sheets;
  UiCodeSheet *code_sheet;
  UiCaretSheet *caret_sheet;
  UiCodePicker *picker; /* child of the transcript */
  GtkStack *right;
  UiNameQueue *names;
  UiRiskList *risk;
};

G_DEFINE_FINAL_TYPE (UiCodingPlace, ui_coding_place, UI_TYPE_PLACE)

static CodebookProject *
get_project (UiCodingPlace *self)
{
  return ui_place_get_project (UI_PLACE (self));
}

static CodebookCode *
find_code (UiCodingPlace *self, gint64 id)
{
  GPtrArray *codes = ui_code_tree_get_codes (self->tree);

  for (guint i = 0; i < codes->len; i++)
    if (((CodebookCode *) g_ptr_array_index (codes, i))->id == id)
      return g_ptr_array_index (codes, i);
  return NULL;
}

/* What follows what -------------------------------------------------------------------------- */

static void
show_caret (UiCodingPlace *self)
{
  guint start_cp, end_cp, n;
  g_autofree char *count = NULL;

  if (get_project (self) == NULL)
    return;
  if (!ui_transcript_get_selection (self->transcript, &start_cp, &end_cp))
    start_cp = end_cp = ui_transcript_get_caret (self->transcript);
  n = ui_caret_sheet_show (self->caret_sheet, ui_transcript_get_codings (self->transcript),
                           start_cp, end_cp, ui_code_tree_get_codes (self->tree),
                           ui_transcript_get_selected_coding (self->transcript));
  count = g_strdup_printf ("%u", n);
  gtk_label_set_label (self->caret_count, count);
  gtk_widget_set_visible (GTK_WIDGET (self->caret_count), n > 0);
}

static void
caret_moved_cb (UiCodingPlace *self)
{
  gint64 selected = ui_transcript_get_selected_coding (self->transcript);
  CodebookCodingSet *codings = ui_transcript_get_codings (self->transcript);
  const CodebookCoding *coding =
      selected != 0 && codings != NULL ? codebook_coding_set_find (codings, selected) : NULL;

  /* The rule of a chosen coding's code is in view at once; then the tree is the user's again, and
   * stays where it is when the coding is drawn anew. */
  if (coding != NULL && selected != self->coding_shown)
    ui_code_tree_reveal (self->tree, coding->code);
  self->coding_shown = selected;
  show_caret (self);
}

static void
code_selected_cb (UiCodingPlace *self, gint64 code)
{
  ui_code_sheet_set_code (self->code_sheet, find_code (self, code));
  ui_transcript_set_selected_code (self->transcript, code);
}

static void
recent_changed_cb (UiCodingPlace *self)
{
  g_autoptr (GArray) recent = ui_transcript_dup_recent_codes (self->transcript);

  ui_code_tree_set_recent (self->tree, recent);
}

/* A coding was clicked: its code is shown. */
static void
code_shown_cb (UiCodingPlace *self, gint64 code)
{
  ui_code_tree_reveal (self->tree, code);
}

static void
code_with (UiCodingPlace *self, gint64 code)
{
  g_autoptr (GError) error = NULL;

  if (!ui_transcript_code_selection (self->transcript, code, &error))
    ui_toast_error (GTK_WIDGET (self), &error);
  recent_changed_cb (self);
}

static void
code_chosen_cb (UiCodingPlace *self, gint64 code)
{
  guint start_cp, end_cp;

  if (ui_transcript_get_selection (self->transcript, &start_cp, &end_cp))
    code_with (self, code);
  else
    ui_toast_show (GTK_WIDGET (self), _ ("Select the words in the transcript first."));
}

static void
document_selected_cb (UiCodingPlace *self, gint64 document)
{
  ui_transcript_set_document (self->transcript, document);
  /* It stays when what was typed in it could not be kept. */
  if (ui_transcript_get_document (self->transcript) != document)
    ui_document_list_select (self->documents, ui_transcript_get_document (self->transcript));
  show_caret (self);
}

static void
coding_selected_cb (UiCodingPlace *self, gint64 coding)
{
  ui_transcript_select_coding (self->transcript, coding);
}

static void
coding_removed_cb (UiCodingPlace *self, gint64 coding)
{
  g_autoptr (GError) error = NULL;

  if (codebook_coding_remove (get_project (self), coding, &error))
    ui_toast_show_undo (GTK_WIDGET (self), _ ("Coding taken away"));
  else
    ui_toast_error (GTK_WIDGET (self), &error);
}

static void
edit_memo_cb (UiCodingPlace *self, gint64 coding)
{
  gtk_toggle_button_set_active (self->caret_toggle, TRUE);
  show_caret (self);
  ui_caret_sheet_edit_memo (self->caret_sheet);
}

/* Of the first of the two, which goes out before the other comes on. */
static void
toggled_cb (UiCodingPlace *self)
{
  gtk_stack_set_visible_child_name (
      self->sheets, gtk_toggle_button_get_active (self->code_toggle) ? "code" : "caret");
}

/* The picker --------------------------------------------------------------------------------- */

static void
pick_code_cb (UiCodingPlace *self)
{
  g_autoptr (GArray) recent = ui_transcript_dup_recent_codes (self->transcript);
  GdkRectangle at;

  ui_transcript_get_selection_rectangle (self->transcript, &at);
  ui_code_picker_open (self->picker, &at, ui_code_tree_get_codes (self->tree), recent);
}

static void
picked_cb (UiCodePicker *picker, gint64 code, UiCodingPlace *self)
{
  code_with (self, code);
}

/* A new code and its first coding are one act. */
static void
wanted_cb (UiCodePicker *picker, gint64 parent, const char *name, UiCodingPlace *self)
{
  CodebookProject *project = get_project (self);
  g_autofree char *label = g_strdup_printf (_ ("New code ‘%s’"), name);
  g_autoptr (GError) error = NULL;
  gint64 code = 0;
  gboolean ok;

  if (codebook_project_begin (project, label, &error))
    {
      code = codebook_code_add (project, parent, name, &error);
      ok = code != 0 && ui_transcript_code_selection (self->transcript, code, &error);
      if (!codebook_project_end (project, ok, ok ? &error : NULL) || !ok)
        code = 0;
    }
  if (code == 0)
    ui_toast_error (GTK_WIDGET (self), &error);
  else
    ui_code_tree_reveal (self->tree, code);
  recent_changed_cb (self);
}

/* Following the project ---------------------------------------------------------------------- */

static void
refresh_documents (UiCodingPlace *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) documents = codebook_document_list (get_project (self), &error);
  gint64 shown = ui_transcript_get_document (self->transcript);
  gboolean there = FALSE;

  if (documents == NULL)
    {
      ui_toast_error (GTK_WIDGET (self), &error);
      return;
    }
  ui_document_list_set_documents (self->documents, get_project (self), documents);
  for (guint i = 0; i < documents->len; i++)
    there = there || ((CodebookDocument *) g_ptr_array_index (documents, i))->id == shown;
  if (!there)
    {
      shown = documents->len > 0 ? ((CodebookDocument *) g_ptr_array_index (documents, 0))->id : 0;
      ui_transcript_set_document (self->transcript, shown);
    }
  ui_document_list_select (self->documents, shown);
}

static gboolean
documents_cb (gpointer user_data)
{
  UiCodingPlace *self = user_data;

  self->documents_source = 0;
  refresh_documents (self);
  return G_SOURCE_REMOVE;
}

static void
ui_coding_place_changed (UiPlace *place, CodebookChanges *changes)
{
  UiCodingPlace *self = UI_CODING_PLACE (place);

  if (codebook_changes_touch (changes, "code") || codebook_changes_touch (changes, "coding"))
    {
      ui_code_tree_refresh (self->tree);
      ui_code_sheet_set_code (self->code_sheet,
                              find_code (self, ui_code_tree_get_selected (self->tree)));
    }
  ui_name_queue_changed (self->names, changes);
  if (codebook_changes_touch (changes, "coder"))
    ui_caret_sheet_set_project (self->caret_sheet, get_project (self));
  show_caret (self);
  if (self->documents_source == 0)
    self->documents_source = g_timeout_add (DOCUMENTS_AFTER_MS, documents_cb, self);
}

static GVariant *
ui_coding_place_make_memory (UiPlace *place)
{
  UiCodingPlace *self = UI_CODING_PLACE (place);
  GVariantDict memory;

  g_variant_dict_init (&memory, NULL);
  g_variant_dict_insert_value (&memory, "recent", ui_transcript_make_recent (self->transcript));
  g_variant_dict_insert (&memory, "document", "x", ui_transcript_get_document (self->transcript));
  g_variant_dict_insert (&memory, "caret", "u", ui_transcript_get_caret (self->transcript));
  return g_variant_dict_end (&memory);
}

/* The keys have their codes, and the work is where it was left. */
static void
restore_memory (UiCodingPlace *self)
{
  GVariant *memory = ui_place_get_memory (UI_PLACE (self));
  g_autoptr (GVariant) recent = g_variant_lookup_value (memory, "recent", G_VARIANT_TYPE ("a(xu)"));
  g_autoptr (CodebookDocument) document = NULL;
  gint64 id = 0;
  guint caret_cp = 0;

  if (get_project (self) == NULL)
    return;
  if (recent != NULL)
    ui_transcript_restore_recent (self->transcript, recent);
  if (g_variant_lookup (memory, "document", "x", &id)
      && g_variant_lookup (memory, "caret", "u", &caret_cp)
      && (document = codebook_document_get (get_project (self), id, NULL)) != NULL)
    {
      ui_transcript_set_document (self->transcript, id);
      ui_transcript_put_caret (self->transcript, caret_cp);
    }
}

static void
ui_coding_place_set_project (UiPlace *place, CodebookProject *project)
{
  UiCodingPlace *self = UI_CODING_PLACE (place);

  g_clear_handle_id (&self->documents_source, g_source_remove);
  ui_code_sheet_set_code (self->code_sheet, NULL);
  ui_caret_sheet_set_project (self->caret_sheet, project);
  ui_code_sheet_set_project (self->code_sheet, project);
  ui_transcript_set_project (self->transcript, project);
  gtk_stack_set_visible_child_name (self->right, "codes");
  ui_name_queue_set_project (self->names, project);
  ui_risk_list_set_project (self->risk, project);
  restore_memory (self);
  ui_code_tree_set_project (self->tree, project);
  if (project != NULL)
    refresh_documents (self);
  else
    ui_document_list_set_documents (self->documents, NULL, NULL);
  recent_changed_cb (self);
  show_caret (self);
}

static gboolean
ui_coding_place_reveal (UiPlace *place, UiTarget target, gint64 id, guint start_cp, guint end_cp)
{
  UiCodingPlace *self = UI_CODING_PLACE (place);
  gint64 document = id;

  if (target == UI_TARGET_CODE)
    {
      ui_code_tree_reveal (self->tree, id);
      return TRUE;
    }
  if (target != UI_TARGET_DOCUMENT && target != UI_TARGET_CODING)
    return FALSE;
  if (target == UI_TARGET_CODING)
    document = codebook_coding_get_document (get_project (self), id);
  if (document == 0)
    return FALSE;
  ui_document_list_select (self->documents, document);
  ui_transcript_set_document (self->transcript, document);
  gtk_widget_grab_focus (GTK_WIDGET (self->transcript));
  if (target == UI_TARGET_CODING)
    return ui_transcript_go_to_coding (self->transcript, id);
  if (end_cp > start_cp)
    ui_transcript_go_to (self->transcript, start_cp, end_cp, TRUE);
  return TRUE;
}

/* Pseudonyms --------------------------------------------------------------------------------- */

static void
name_shown_cb (UiCodingPlace *self, gint64 document, guint start_cp, guint end_cp)
{
  ui_document_list_select (self->documents, document);
  ui_transcript_set_document (self->transcript, document);
  ui_transcript_go_to (self->transcript, start_cp, end_cp, TRUE);
  ui_transcript_point_at (self->transcript, start_cp, end_cp);
}

static void
names_closed_cb (UiCodingPlace *self)
{
  ui_transcript_point_at (self->transcript, 0, 0);
  gtk_stack_set_visible_child_name (self->right, "codes");
  gtk_widget_grab_focus (GTK_WIDGET (self->transcript));
}

/* From any pane. */
static void
find_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_widget_activate_action (GTK_WIDGET (UI_CODING_PLACE (widget)->transcript), "transcript.find",
                              NULL);
}

static void
to_text_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_widget_grab_focus (GTK_WIDGET (UI_CODING_PLACE (widget)->transcript));
}

static void
pseudonymise_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  UiCodingPlace *self = UI_CODING_PLACE (widget);

  if (!g_str_equal (gtk_stack_get_visible_child_name (self->right), "codes"))
    {
      names_closed_cb (self);
      return;
    }
  gtk_widget_set_visible (GTK_WIDGET (self->right), TRUE);
  gtk_stack_set_visible_child_name (self->right, "names");
  ui_name_queue_start (self->names);
}

static void
risk_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  UiCodingPlace *self = UI_CODING_PLACE (widget);

  gtk_stack_set_visible_child_name (self->right, "risk");
  ui_risk_list_start (self->risk);
}

static void
risk_closed_cb (UiCodingPlace *self)
{
  ui_transcript_point_at (self->transcript, 0, 0);
  gtk_stack_set_visible_child_name (self->right, "names");
  ui_name_queue_start (self->names);
}

static gboolean
ui_coding_place_undo (UiPlace *place, gboolean again)
{
  UiCodingPlace *self = UI_CODING_PLACE (place);

  ui_caret_sheet_commit (self->caret_sheet);
  if (!ui_transcript_get_editing (self->transcript))
    return FALSE;
  ui_transcript_retype (self->transcript, again);
  return TRUE;
}

static void
ui_coding_place_show_changes (UiPlace *place, CodebookChanges *changes)
{
  ui_transcript_show_changes (UI_CODING_PLACE (place)->transcript, changes);
}

/* Panes -------------------------------------------------------------------------------------- */

static void
ui_coding_place_lay_out (UiPlace *place, int class_px, int width_px, int height_px)
{
  UiCodingPlace *self = UI_CODING_PLACE (place);
  int left_px = ui_style_grow_px (class_px <= 1280 ? 180 : class_px == 1440 ? 228 : 264);
  int right_px = ui_style_grow_px (class_px <= 1280 ? 288 : class_px == 1440 ? 336 : 396);

  ui_document_list_set_narrow (self->documents, class_px < 1440);
  gtk_widget_set_visible (GTK_WIDGET (self->documents), class_px > 1000);
  gtk_paned_set_position (self->left_paned, left_px);
  /* What the left pane takes or gives after this is the text's. */
  gtk_paned_set_position (self->right_paned, gtk_widget_get_width (GTK_WIDGET (self->right_paned))
                                                 - right_px - UI_PLACE_HANDLE_PX);
  gtk_paned_set_position (self->code_paned, height_px * 46 / 100);
}

static gboolean
ui_coding_place_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (UI_CODING_PLACE (widget)->transcript));
}

/* The place ---------------------------------------------------------------------------------- */

static void
ui_coding_place_dispose (GObject *object)
{
  UiCodingPlace *self = UI_CODING_PLACE (object);

  g_clear_handle_id (&self->documents_source, g_source_remove);
  if (self->picker != NULL)
    gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->picker)));
  /* The child is one of the template's, which would take it away behind the bin's back. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), UI_TYPE_CODING_PLACE);
  G_OBJECT_CLASS (ui_coding_place_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/draad/Draad/ui/codes/coding-place.ui");
  gtk_widget_class_bind_template_child (widget_class, UiCodingPlace, left_paned);
  gtk_widget_class_bind_template_child (widget_class, UiCodingPlace, right_paned);
  gtk_widget_class_bind_template_child (widget_class, UiCodingPlace, code_paned);
  gtk_widget_class_bind_template_child (widget_class, UiCodingPlace, documents);
  gtk_widget_class_bind_template_child (widget_class, UiCodingPlace, transcript);
  gtk_widget_class_bind_template_child (widget_class, UiCodingPlace, tree);
  gtk_widget_class_bind_template_child (widget_class, UiCodingPlace, code_toggle);
  gtk_widget_class_bind_template_child (widget_class, UiCodingPlace, caret_toggle);
  gtk_widget_class_bind_template_child (widget_class, UiCodingPlace, caret_count);
  gtk_widget_class_bind_template_child (widget_class, UiCodingPlace, sheets);
  gtk_widget_class_bind_template_child (widget_class, UiCodingPlace, code_sheet);
  gtk_widget_class_bind_template_child (widget_class, UiCodingPlace, caret_sheet);
  gtk_widget_class_bind_template_child (widget_class, UiCodingPlace, right);
  gtk_widget_class_bind_template_child (widget_class, UiCodingPlace, names);
  gtk_widget_class_bind_template_child (widget_class, UiCodingPlace, risk);
  gtk_widget_class_bind_template_callback (widget_class, name_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, names_closed_cb);
  gtk_widget_class_bind_template_callback (widget_class, risk_closed_cb);
  gtk_widget_class_bind_template_callback (widget_class, caret_moved_cb);
  gtk_widget_class_bind_template_callback (widget_class, pick_code_cb);
  gtk_widget_class_bind_template_callback (widget_class, recent_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, code_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, edit_memo_cb);
  gtk_widget_class_bind_template_callback (widget_class, document_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, code_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, code_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, coding_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, coding_removed_cb);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
}

static void
ui_coding_place_class_init (UiCodingPlaceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ui_coding_place_dispose;
  widget_class->grab_focus = ui_coding_place_grab_focus;
  UI_PLACE_CLASS (klass)->set_project = ui_coding_place_set_project;
  UI_PLACE_CLASS (klass)->changed = ui_coding_place_changed;
  UI_PLACE_CLASS (klass)->reveal = ui_coding_place_reveal;
  UI_PLACE_CLASS (klass)->make_memory = ui_coding_place_make_memory;
  UI_PLACE_CLASS (klass)->undo = ui_coding_place_undo;
  UI_PLACE_CLASS (klass)->show_changes = ui_coding_place_show_changes;
  UI_PLACE_CLASS (klass)->lay_out = ui_coding_place_lay_out;

  g_type_ensure (UI_TYPE_DOCUMENT_LIST);
  g_type_ensure (UI_TYPE_TRANSCRIPT);
  g_type_ensure (UI_TYPE_CODE_TREE);
  g_type_ensure (UI_TYPE_CODE_SHEET);
  g_type_ensure (UI_TYPE_CARET_SHEET);
  g_type_ensure (UI_TYPE_NAME_QUEUE);
  g_type_ensure (UI_TYPE_RISK_LIST);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "place.find", NULL, find_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, "place.find",
                                       NULL);
  gtk_widget_class_install_action (widget_class, "place.to-text", NULL, to_text_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "place.to-text", NULL);
  gtk_widget_class_install_action (widget_class, "place.pseudonymise", NULL, pseudonymise_action);
  gtk_widget_class_install_action (widget_class, "place.risk", NULL, risk_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "place.pseudonymise", NULL);
}

static void
ui_coding_place_init (UiCodingPlace *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ui_place_set_panes (UI_PLACE (self), GTK_WIDGET (self->documents), GTK_WIDGET (self->right),
                      GTK_WIDGET (self->documents), self->transcript, self->tree, self->sheets,
                      self->names, self->risk, NULL);
  self->picker = UI_CODE_PICKER (ui_code_picker_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->picker), GTK_WIDGET (self->transcript));
  g_signal_connect (self->picker, "chosen", G_CALLBACK (picked_cb), self);
  g_signal_connect (self->picker, "wanted", G_CALLBACK (wanted_cb), self);
  g_signal_connect_swapped (self->picker, "closed", G_CALLBACK (gtk_widget_grab_focus),
                            self->transcript);
}
