/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/codes/document-list.h"

#include <glib/gi18n-lib.h>

#include "codebook/text/fold.h"
#include "ui/document-order.h"

struct _UiDocumentList
{
  AdwBin parent_instance;

  /* owned */
  GPtrArray *documents; /* CodebookDocument, in the order they are shown; (nullable) */
  gint64 selected;
  gboolean filling, narrow;

  /* children */
  GtkEditable *search_entry;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (UiDocumentList, ui_document_list, ADW_TYPE_BIN)

static guint selected_signal;

static CodebookDocument *
get_document (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "document");
}

static GtkWidget *
make_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
header_cb (GtkListBoxRow *row, GtkListBoxRow *before, gpointer user_data)
{
  const CodebookDocument *document = get_document (row);
  GtkWidget *box;

  if (before != NULL && g_str_equal (get_document (before)->case_name, document->case_name))
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_add_css_class (box, "group-head");
  if (*document->case_name != '\0')
    gtk_box_append (GTK_BOX (box), make_label (document->case_name, "group-name"));
  gtk_box_append (GTK_BOX (box),
                  make_label (*document->case_name != '\0' ? document->case_label : _ ("No case"),
                              "dim-caption"));
  gtk_list_box_row_set_header (row, box);
}

static gboolean
filter_cb (GtkListBoxRow *row, gpointer user_data)
{
  UiDocumentList *self = user_data;
  const CodebookDocument *document = get_document (row);
  const char *query = gtk_editable_get_text (self->search_entry);
  g_autofree char *all = g_strjoin (" ", document->case_name, document->case_label,
                                    document->wave_name, document->name, NULL);
  g_autofree char *folded = codebook_fold_text (all, strlen (all));
  g_autofree char *wanted = codebook_fold_text (query, strlen (query));

  return strstr (folded, wanted) != NULL;
}

static void
show_document (UiDocumentList *self, GtkListBoxRow *row, CodebookDocument *document)
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
  gtk_widget_set_tooltip_text (GTK_WIDGET (row), said);
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
  gtk_list_box_row_set_child (row, box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, said, -1);
  g_object_set_data_full (G_OBJECT (row), "document", g_object_ref (document), g_object_unref);
}

static void
select_row (UiDocumentList *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (get_document (row)->id == self->selected)
      {
        gtk_list_box_select_row (self->list, row);
        return;
      }
  gtk_list_box_unselect_all (self->list);
}

static gboolean
looks_equal (const CodebookDocument *a, const CodebookDocument *b)
{
  return a->coded_cp == b->coded_cp && g_str_equal (a->name, b->name)
         && g_str_equal (a->wave_name, b->wave_name) && g_str_equal (a->case_name, b->case_name)
         && g_str_equal (a->case_label, b->case_label);
}

/* TRUE when the rows were those of the same documents; then only what looks different is made
 * again, since each coding changes a figure here. */
static gboolean
update_rows (UiDocumentList *self)
{
  GtkListBoxRow *row = NULL;

  for (guint i = 0; i < self->documents->len; i++)
    {
      row = gtk_list_box_get_row_at_index (self->list, (int) i);
      if (row == NULL
          || get_document (row)->id
                 != ((CodebookDocument *) g_ptr_array_index (self->documents, i))->id)
        return FALSE;
    }
  if (gtk_list_box_get_row_at_index (self->list, (int) self->documents->len) != NULL)
    return FALSE;
  for (guint i = 0; i < self->documents->len; i++)
    {
      CodebookDocument *document = g_ptr_array_index (self->documents, i);

      row = gtk_list_box_get_row_at_index (self->list, (int) i);
      if (!looks_equal (get_document (row), document))
        {
          show_document (self, row, document);
          gtk_list_box_row_changed (row);
        }
    }
  return TRUE;
}

static void
fill (UiDocumentList *self)
{
  GtkListBoxRow *row;

  self->filling = TRUE;
  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; self->documents != NULL && i < self->documents->len; i++)
    {
      row = GTK_LIST_BOX_ROW (gtk_list_box_row_new ());
      show_document (self, row, g_ptr_array_index (self->documents, i));
      gtk_list_box_append (self->list, GTK_WIDGET (row));
    }
  select_row (self);
  self->filling = FALSE;
}

static void
row_selected_cb (GtkListBox *list, GtkListBoxRow *row, UiDocumentList *self)
{
  if (self->filling || row == NULL || get_document (row)->id == self->selected)
    return;
  self->selected = get_document (row)->id;
  g_signal_emit (self, selected_signal, 0, self->selected);
}

static void
search_changed_cb (GtkSearchEntry *entry, UiDocumentList *self)
{
  gtk_list_box_invalidate_filter (self->list);
  gtk_list_box_invalidate_headers (self->list);
}

static void
ui_document_list_dispose (GObject *object)
{
  g_clear_pointer (&UI_DOCUMENT_LIST (object)->documents, g_ptr_array_unref);
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
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "navigation-sidebar");
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "document-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Transcripts"), -1);
  gtk_list_box_set_header_func (self->list, header_cb, NULL, NULL);
  gtk_list_box_set_filter_func (self->list, filter_cb, self, NULL);
  g_signal_connect (self->list, "row-selected", G_CALLBACK (row_selected_cb), self);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->list));
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (box), bar);
  gtk_box_append (GTK_BOX (box), scroller);
  adw_bin_set_child (ADW_BIN (self), box);
}

void
ui_document_list_set_documents (UiDocumentList *self, GPtrArray *documents)
{
  g_return_if_fail (UI_IS_DOCUMENT_LIST (self));

  g_clear_pointer (&self->documents, g_ptr_array_unref);
  if (documents != NULL)
    self->documents = ui_document_order_sort (documents);
  if (self->documents == NULL || !update_rows (self))
    fill (self);
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
  fill (self);
}
