/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/codes/document-list.h"

#include <glib/gi18n-lib.h>

#include "codebook/text/fold.h"
#include "ui/document-order.h"
#include "ui/material/document-row.h"
#include "ui/tooltip.h"

struct _UiDocumentList
{
  AdwBin parent_instance;

  /* owned */
  CodebookProject *project; /* (nullable) */
  GPtrArray *documents;     /* CodebookDocument, in the order they are shown; (nullable) */
  gint64 selected;
  gboolean filling, narrow;

  GListStore *rows; /* UiDocumentRow */
  GtkSingleSelection *selection;

  /* children */
  GtkEditable *search_entry;
  GtkListView *list;
};

G_DEFINE_FINAL_TYPE (UiDocumentList, ui_document_list, ADW_TYPE_BIN)

static guint selected_signal;

static GtkWidget *
make_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

/* Rows: made when they are seen ---------------------------------------------------------------- */

static GtkWidget *
make_head (UiDocumentRow *head)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_widget_add_css_class (box, "group-head");
  if (*head->title != '\0')
    gtk_box_append (GTK_BOX (box), make_label (head->title, "group-name"));
  gtk_box_append (GTK_BOX (box), make_label (head->subtitle, "dim-caption"));
  return box;
}

static GtkWidget *
make_row (UiDocumentList *self, CodebookDocument *document)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *wave = make_label (document->wave_name, "dim-caption");
  GtkWidget *name = make_label (document->name, NULL);
  guint share = document->length_cp > 0
                    ? (guint) (100.0 * document->coded_cp / document->length_cp + 0.5)
                    : 0;
  g_autofree char *percentage = share > 0 ? g_strdup_printf ("%u", share) : g_strdup ("");
  g_autofree char *said = g_strdup_printf (_ ("%s, %u %% coded"), document->name, share);
  GtkWidget *figure = make_label (percentage, "dim-caption");

  gtk_label_set_width_chars (GTK_LABEL (wave), 2);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (name, TRUE);
  ui_tooltip_set (box, said);
  gtk_widget_add_css_class (figure, "figures");
  gtk_box_append (GTK_BOX (box), wave);
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), figure);
  if (!self->narrow)
    {
      GtkWidget *bar = gtk_level_bar_new_for_interval (0, 100);

      gtk_level_bar_set_value (GTK_LEVEL_BAR (bar), share);
      gtk_widget_set_size_request (bar, 36, 6);
      gtk_widget_set_valign (bar, GTK_ALIGN_CENTER);
      gtk_widget_add_css_class (bar, "coded-share");
      gtk_box_append (GTK_BOX (box), bar);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (name), GTK_ACCESSIBLE_PROPERTY_LABEL, said, -1);
  return box;
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, UiDocumentList *self)
{
  UiDocumentRow *row = gtk_list_item_get_item (item);
  gboolean is_head = row->document == NULL;

  if (!is_head && !row->document->counted)
    (void) !codebook_document_count (self->project, row->document, NULL);
  gtk_list_item_set_selectable (item, !is_head);
  gtk_list_item_set_activatable (item, !is_head);
  gtk_list_item_set_child (item, is_head ? make_head (row) : make_row (self, row->document));
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, UiDocumentList *self)
{
  gtk_list_item_set_child (item, NULL);
}

/* What is listed ------------------------------------------------------------------------------- */

/* The store keeps its reference. */
static UiDocumentRow *
get_row (UiDocumentList *self, guint i)
{
  g_autoptr (UiDocumentRow) row = g_list_model_get_item (G_LIST_MODEL (self->rows), i);

  return row;
}

static gboolean
fits (UiDocumentList *self, const CodebookDocument *document)
{
  const char *query = gtk_editable_get_text (self->search_entry);
  g_autofree char *all = NULL, *folded = NULL, *wanted = NULL;

  if (*query == '\0')
    return TRUE;
  all = g_strjoin (" ", document->case_name, document->case_label, document->wave_name,
                   document->name, NULL);
  folded = codebook_fold_text (all, strlen (all));
  wanted = codebook_fold_text (query, strlen (query));
  return strstr (folded, wanted) != NULL;
}

/* (element-type UiDocumentRow): the documents that fit, a head before the first of each case. */
static GPtrArray *
make_rows (UiDocumentList *self)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);
  const char *before = NULL;

  for (guint i = 0; self->documents != NULL && i < self->documents->len; i++)
    {
      CodebookDocument *document = g_ptr_array_index (self->documents, i);
      gboolean has_case = *document->case_name != '\0';

      if (!fits (self, document))
        continue;
      if (g_strcmp0 (before, document->case_name) != 0)
        g_ptr_array_add (
            rows, ui_document_row_new_group (document->case_name,
                                             has_case ? document->case_label : _ ("No case")));
      before = document->case_name;
      g_ptr_array_add (rows, ui_document_row_new (document));
    }
  return rows;
}

/* What @a shows still holds; @b is counted if need be. */
static gboolean
looks_equal (UiDocumentList *self, const UiDocumentRow *a, const UiDocumentRow *b)
{
  CodebookDocument *one = a->document, *other = b->document;

  if (one == NULL || other == NULL)
    return one == other && g_str_equal (a->title, b->title)
           && g_str_equal (a->subtitle, b->subtitle);
  if (one->counted && !other->counted)
    (void) !codebook_document_count (self->project, other, NULL);
  return one->id == other->id && (!one->counted || one->coded_cp == other->coded_cp)
         && one->length_cp == other->length_cp && g_str_equal (one->name, other->name)
         && g_str_equal (one->wave_name, other->wave_name);
}

static void
select_row (UiDocumentList *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->rows));

  for (guint i = 0; i < n; i++)
    if (get_row (self, i)->document != NULL && get_row (self, i)->document->id == self->selected)
      {
        if (gtk_single_selection_get_selected (self->selection) != i)
          {
            gtk_single_selection_set_selected (self->selection, i);
            gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", i);
          }
        return;
      }
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
}

/* Only what looks different is shown again, since each coding changes a figure here. */
static void
fill (UiDocumentList *self, gboolean all)
{
  g_autoptr (GPtrArray) rows = make_rows (self);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->rows));
  gboolean focused =
      (gtk_widget_get_state_flags (GTK_WIDGET (self->list)) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;

  self->filling = TRUE;
  if (all || n != rows->len)
    g_list_store_splice (self->rows, 0, n, rows->pdata, rows->len);
  else
    for (guint i = 0; i < n; i++)
      if (!looks_equal (self, get_row (self, i), g_ptr_array_index (rows, i)))
        g_list_store_splice (self->rows, i, 1, &rows->pdata[i], 1);
  select_row (self);
  self->filling = FALSE;
  /* The row that had it may have been made anew. */
  if (focused)
    gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static void
selected_cb (UiDocumentList *self)
{
  UiDocumentRow *row = gtk_single_selection_get_selected_item (self->selection);

  if (self->filling || row == NULL || row->document == NULL || row->document->id == self->selected)
    return;
  self->selected = row->document->id;
  g_signal_emit (self, selected_signal, 0, self->selected);
}

static void
search_changed_cb (GtkSearchEntry *entry, UiDocumentList *self)
{
  fill (self, TRUE);
}

static void
ui_document_list_dispose (GObject *object)
{
  UiDocumentList *self = UI_DOCUMENT_LIST (object);

  g_clear_object (&self->project);
  g_clear_pointer (&self->documents, g_ptr_array_unref);
  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  g_clear_object (&self->selection);
  g_clear_object (&self->rows);
  G_OBJECT_CLASS (ui_document_list_parent_class)->dispose (object);
}

static void
ui_document_list_class_init (UiDocumentListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ui_document_list_dispose;
  selected_signal = g_signal_new ("selected", UI_TYPE_DOCUMENT_LIST, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
}

static void
make_list (UiDocumentList *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), self);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), self);
  self->rows = g_list_store_new (UI_TYPE_DOCUMENT_ROW);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->rows)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  g_signal_connect_swapped (self->selection, "notify::selected-item", G_CALLBACK (selected_cb),
                            self);
  self->list = GTK_LIST_VIEW (
      gtk_list_view_new (GTK_SELECTION_MODEL (g_object_ref (self->selection)), factory));
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "navigation-sidebar");
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "document-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Transcripts"), -1);
}

static void
ui_document_list_init (UiDocumentList *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->search_entry = GTK_EDITABLE (gtk_search_entry_new ());
  g_object_set (self->search_entry, "placeholder-text", _ ("Transcripts"), NULL);
  gtk_widget_set_hexpand (GTK_WIDGET (self->search_entry), TRUE);
  gtk_widget_set_valign (GTK_WIDGET (self->search_entry), GTK_ALIGN_CENTER);
  g_signal_connect (self->search_entry, "search-changed", G_CALLBACK (search_changed_cb), self);
  gtk_widget_add_css_class (bar, "list-bar");
  gtk_box_append (GTK_BOX (bar), GTK_WIDGET (self->search_entry));
  make_list (self);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->list));
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (box), bar);
  gtk_box_append (GTK_BOX (box), scroller);
  adw_bin_set_child (ADW_BIN (self), box);
}

void
ui_document_list_set_documents (UiDocumentList *self,
                                CodebookProject *project,
                                GPtrArray *documents)
{
  g_return_if_fail (UI_IS_DOCUMENT_LIST (self));

  g_set_object (&self->project, project);
  g_clear_pointer (&self->documents, g_ptr_array_unref);
  if (documents != NULL)
    self->documents = ui_document_order_sort (project, documents);
  fill (self, FALSE);
}

void
ui_document_list_select (UiDocumentList *self, gint64 document)
{
  g_return_if_fail (UI_IS_DOCUMENT_LIST (self));

  self->selected = document;
  self->filling = TRUE;
  select_row (self);
  self->filling = FALSE;
}

void
ui_document_list_set_narrow (UiDocumentList *self, gboolean narrow)
{
  g_return_if_fail (UI_IS_DOCUMENT_LIST (self));

  if (narrow == self->narrow)
    return;
  self->narrow = narrow;
  fill (self, TRUE);
}
