/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/explore/words-pane.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "codebook/exchange/table.h"
#include "codebook/model/attribute.h"
#include "codebook/model/stop-list.h"
#include "ui/explore/search-job.h"
#include "ui/explore/stop-popover.h"
#include "ui/explore/table-export.h"
#include "ui/explore/word-item.h"
#include "ui/format.h"
#include "ui/key-hint.h"
#include "ui/material/column-head.h"
#include "ui/style.h"
#include "ui/toast.h"

/* More than anybody reads; the verb gives all. */
#define MOST_WORDS 1000

/* In the order of the table. */
enum
{
  COLUMN_WORD,
  COLUMN_BAR,
  COLUMN_COUNT,
  COLUMN_AGAINST,
  COLUMN_G2,
  COLUMN_RATIO,
};

struct _UiWordsPane
{
  GtkBox parent_instance;

  /* owned */
  CodebookProject *project;
  GCancellable *cancellable; /* of the count that is wanted; NULL = none */
  CodebookFrequencies *frequencies;
  GPtrArray *kinds;  /* char *: what groups can be made by, behind ‘all’ */
  GListStore *words; /* UiWordItem */
  gboolean filling;

  /* children */
  GtkDropDown *by, *group, *against;
  GtkWidget *groups_row;
  GtkLabel *total;
  GtkStack *stack;
  GtkColumnView *table;
  GtkColumnViewColumn *against_column, *g2_column, *ratio_column;
  UiStopPopover *stop;
  GtkWidget *leave_out;
};

G_DEFINE_FINAL_TYPE (UiWordsPane, ui_words_pane, GTK_TYPE_BOX)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* What is shown ------------------------------------------------------------------------------- */

static UiWordItem *
make_item (const CodebookFrequency *word, guint count, guint most)
{
  UiWordItem *item = ui_word_item_new (word->name, word->forms);

  item->count = count;
  item->share = most > 0 ? (double) count / most : 0;
  return item;
}

static void
list_all (UiWordsPane *self, GPtrArray *items)
{
  const GPtrArray *all = codebook_frequencies_get_all (self->frequencies);
  guint most = all->len > 0 ? ((CodebookFrequency *) all->pdata[0])->count : 0;

  for (guint i = 0; i < all->len && i < MOST_WORDS; i++)
    g_ptr_array_add (items,
                     make_item (all->pdata[i], ((CodebookFrequency *) all->pdata[i])->count, most));
}

/* The words of the group that is chosen against the other; NULL: there is no group. */
static GArray *
compare_groups (UiWordsPane *self)
{
  guint group = gtk_drop_down_get_selected (self->group);
  guint other = gtk_drop_down_get_selected (self->against);
  int against = other == 0 || other == GTK_INVALID_LIST_POSITION ? -1 : (int) other - 1;

  return group < codebook_frequencies_get_groups (self->frequencies)->len
             ? codebook_frequencies_compare (self->frequencies, group, against)
             : NULL;
}

static void
list_marks (UiWordsPane *self, GPtrArray *items)
{
  g_autoptr (GArray) keywords = compare_groups (self);
  guint most = 0;

  if (keywords == NULL)
    return;
  for (guint i = 0; i < keywords->len && i < MOST_WORDS; i++)
    most = MAX (most, g_array_index (keywords, CodebookKeyword, i).count);
  for (guint i = 0; i < keywords->len && i < MOST_WORDS; i++)
    {
      const CodebookKeyword *keyword = &g_array_index (keywords, CodebookKeyword, i);
      UiWordItem *item = make_item (keyword->word, keyword->count, most);

      item->marks = TRUE;
      item->against = keyword->against;
      item->g2 = keyword->g2;
      item->log_ratio = keyword->log_ratio;
      g_ptr_array_add (items, item);
    }
}

static gboolean
is_grouped (UiWordsPane *self)
{
  return gtk_drop_down_get_selected (self->by) > 0;
}

static void
show_total (UiWordsPane *self)
{
  const GPtrArray *groups = codebook_frequencies_get_groups (self->frequencies);
  guint64 words = 0;
  g_autofree char *count = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < groups->len; i++)
    words += ((CodebookFrequencyGroup *) groups->pdata[i])->words;
  count = ui_format_count (words);
  /* Translators: %s is a number. */
  text = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%s word said", "%s words said", (gulong) words), count);
  gtk_label_set_label (self->total, text);
}

static void
show_words (UiWordsPane *self)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean grouped = is_grouped (self);
  gboolean focused =
      (gtk_widget_get_state_flags (GTK_WIDGET (self->table)) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;

  if (self->frequencies == NULL || self->filling)
    return;
  if (grouped)
    list_marks (self, items);
  else
    list_all (self, items);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "words.export-count", TRUE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "words.export-marks", grouped);
  gtk_column_view_column_set_visible (self->against_column, grouped);
  gtk_column_view_column_set_visible (self->g2_column, grouped);
  gtk_column_view_column_set_visible (self->ratio_column, grouped);
  g_list_store_splice (self->words, 0, g_list_model_get_n_items (G_LIST_MODEL (self->words)),
                       items->pdata, items->len);
  gtk_stack_set_visible_child_name (self->stack, items->len > 0 ? "words" : "empty");
  show_total (self);
  /* Rows that were made anew have not got it. */
  if (focused)
    gtk_widget_grab_focus (GTK_WIDGET (self->table));
}

/* What was chosen stays chosen, if it is still there. */
static void
set_names (GtkDropDown *list, const char *first, const GPtrArray *groups)
{
  GtkStringObject *was = gtk_drop_down_get_selected_item (list);
  g_autofree char *chosen = was != NULL ? g_strdup (gtk_string_object_get_string (was)) : NULL;
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  if (first != NULL)
    gtk_string_list_append (names, first);
  for (guint i = 0; i < groups->len; i++)
    gtk_string_list_append (names, ((CodebookFrequencyGroup *) groups->pdata[i])->name);
  gtk_drop_down_set_model (list, G_LIST_MODEL (names));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (names)); i++)
    if (g_strcmp0 (gtk_string_list_get_string (names, i), chosen) == 0)
      gtk_drop_down_set_selected (list, i);
}

static void
fill_groups (UiWordsPane *self)
{
  const GPtrArray *groups = codebook_frequencies_get_groups (self->frequencies);
  gboolean grouped = is_grouped (self);

  gtk_widget_set_visible (self->groups_row, grouped && groups->len > 1);
  if (!grouped)
    return;
  self->filling = TRUE;
  set_names (self->group, NULL, groups);
  set_names (self->against, _ ("all others"), groups);
  self->filling = FALSE;
}

/* Counting ------------------------------------------------------------------------------------ */

static void
counted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (UiWordsPane) self = user_data;
  g_autoptr (GError) error = NULL;
  CodebookFrequencies *frequencies = ui_search_job_finish_count (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->cancellable);
  if (frequencies == NULL)
    {
      ui_toast_error (GTK_WIDGET (self), &error);
      return;
    }
  g_clear_pointer (&self->frequencies, codebook_frequencies_free);
  self->frequencies = frequencies;
  fill_groups (self);
  show_words (self);
}

static void
stop_counting (UiWordsPane *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

void
ui_words_pane_refresh (UiWordsPane *self)
{
  const char *kind = ui_words_pane_get_kind (self);

  if (self->project == NULL || self->filling)
    return;
  stop_counting (self);
  self->cancellable = g_cancellable_new ();
  ui_search_job_count (codebook_project_get_path (self->project), *kind != '\0' ? kind : NULL,
                       self->cancellable, counted_cb, g_object_ref (self));
}

static void
fill_kinds (UiWordsPane *self)
{
  g_autoptr (GPtrArray) attributes = codebook_attribute_list (self->project, NULL);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  static const char *const kinds[][2] = { { "case", N_ ("per case") },
                                          { "wave", N_ ("per wave") },
                                          { "role", N_ ("per role") } };

  g_ptr_array_set_size (self->kinds, 0);
  gtk_string_list_append (names, _ ("all together"));
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_ptr_array_add (self->kinds, g_strdup (kinds[i][0]));
      gtk_string_list_append (names, _ (kinds[i][1]));
    }
  for (guint i = 0; attributes != NULL && i < attributes->len; i++)
    {
      CodebookAttribute *attribute = attributes->pdata[i];
      /* Translators: %s is the name of an attribute, ‘Condition’. */
      g_autofree char *name = g_strdup_printf (_ ("per %s"), attribute->name);

      g_ptr_array_add (self->kinds, g_strdup (attribute->name));
      gtk_string_list_append (names, name);
    }
  gtk_drop_down_set_model (self->by, G_LIST_MODEL (names));
}

void
ui_words_pane_set_project (UiWordsPane *self, CodebookProject *project)
{
  stop_counting (self);
  g_list_store_remove_all (self->words);
  g_clear_pointer (&self->frequencies, codebook_frequencies_free);
  g_set_object (&self->project, project);
  ui_stop_popover_set_project (self->stop, project);
  if (project == NULL)
    return;
  self->filling = TRUE;
  fill_kinds (self);
  self->filling = FALSE;
}

const char *
ui_words_pane_get_kind (UiWordsPane *self)
{
  guint by = gtk_drop_down_get_selected (self->by);

  return by > 0 && by <= self->kinds->len ? self->kinds->pdata[by - 1] : "";
}

void
ui_words_pane_set_kind (UiWordsPane *self, const char *kind)
{
  guint by = 0;

  for (guint i = 0; i < self->kinds->len; i++)
    if (g_str_equal (self->kinds->pdata[i], kind))
      by = i + 1;
  self->filling = TRUE;
  gtk_drop_down_set_selected (self->by, by);
  self->filling = FALSE;
}

void
ui_words_pane_list_kinds (UiWordsPane *self)
{
  g_autofree char *kind = NULL;

  g_return_if_fail (UI_IS_WORDS_PANE (self));

  kind = g_strdup (ui_words_pane_get_kind (self));
  self->filling = TRUE;
  fill_kinds (self);
  self->filling = FALSE;
  ui_words_pane_set_kind (self, kind);
}

/* Acting -------------------------------------------------------------------------------------- */

static UiWordItem *
get_selected (UiWordsPane *self)
{
  GtkSingleSelection *selection = GTK_SINGLE_SELECTION (gtk_column_view_get_model (self->table));

  return gtk_single_selection_get_selected_item (selection);
}

static void
activated_cb (UiWordsPane *self, guint position)
{
  g_autoptr (UiWordItem) item = g_list_model_get_item (G_LIST_MODEL (self->words), position);

  if (item != NULL)
    g_signal_emit (self, signals[CHOSEN], 0, item->name);
}

/* All its forms go: the list is one of forms. */
static void
leave_out_cb (UiWordsPane *self)
{
  UiWordItem *item = get_selected (self);
  g_auto (GStrv) forms = item != NULL ? g_strsplit (item->forms, ", ", -1) : NULL;
  g_autofree char *words = NULL;
  g_autofree char *message = NULL;
  g_autoptr (GError) error = NULL;

  if (forms == NULL)
    return;
  for (char **form = forms; *form != NULL; form++)
    if (strrchr (*form, ' ') != NULL)
      *strrchr (*form, ' ') = '\0';
  words = g_strjoinv (" ", forms);
  message = g_strdup_printf (_ ("‘%s’ is not counted any more"), item->name);
  if (codebook_stop_list_change (self->project, words, TRUE, &error))
    ui_toast_show_undo (GTK_WIDGET (self), message);
  else
    ui_toast_error (GTK_WIDGET (self), &error);
}

static gboolean
delete_key_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  leave_out_cb (UI_WORDS_PANE (widget));
  return TRUE;
}

/* Export -------------------------------------------------------------------------------------- */

static void
add_word (GPtrArray *table, const CodebookFrequency *word, guint n_groups)
{
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();
  g_autofree char *count = g_strdup_printf ("%u", word->count);
  g_auto (GStrv) row = NULL;

  g_strv_builder_add_many (cells, word->name, count, NULL);
  for (guint i = 0; i < n_groups; i++)
    {
      g_autofree char *of_group = g_strdup_printf ("%u", word->by_group[i]);

      g_strv_builder_add (cells, of_group);
    }
  g_strv_builder_add (cells, word->forms);
  row = g_strv_builder_end (cells);
  codebook_table_add (table, (const char *const *) row);
}

/* All words, with how often each group says them. */
static GPtrArray *
make_count_table (UiWordsPane *self)
{
  const GPtrArray *all = codebook_frequencies_get_all (self->frequencies);
  const GPtrArray *groups = codebook_frequencies_get_groups (self->frequencies);
  guint n_groups = is_grouped (self) ? groups->len : 0;
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) head = NULL;
  GPtrArray *table = codebook_table_new ();

  g_strv_builder_add_many (names, C_ ("of text", "Word"), _ ("Times"), NULL);
  for (guint i = 0; i < n_groups; i++)
    g_strv_builder_add (names, ((CodebookFrequencyGroup *) groups->pdata[i])->name);
  g_strv_builder_add (names, _ ("Forms"));
  head = g_strv_builder_end (names);
  codebook_table_add (table, (const char *const *) head);
  for (guint i = 0; i < all->len; i++)
    add_word (table, all->pdata[i], n_groups);
  return table;
}

/* All words that mark the group that is shown. */
static GPtrArray *
make_marks_table (UiWordsPane *self)
{
  const char *const head[] = { C_ ("of text", "Word"), _ ("Times"), _ ("Against"), _ ("G²"),
                               _ ("Log ratio"),        _ ("Forms"), NULL };
  g_autoptr (GArray) keywords = compare_groups (self);
  GPtrArray *table = codebook_table_new ();

  codebook_table_add (table, head);
  for (guint i = 0; keywords != NULL && i < keywords->len; i++)
    {
      const CodebookKeyword *keyword = &g_array_index (keywords, CodebookKeyword, i);
      char g2[G_ASCII_DTOSTR_BUF_SIZE], ratio[G_ASCII_DTOSTR_BUF_SIZE];
      g_autofree char *count = g_strdup_printf ("%u", keyword->count);
      g_autofree char *against = g_strdup_printf ("%u", keyword->against);
      const char *const cells[] = { keyword->word->name,
                                    count,
                                    against,
                                    g_ascii_formatd (g2, sizeof g2, "%.4f", keyword->g2),
                                    g_ascii_formatd (ratio, sizeof ratio, "%.4f",
                                                     keyword->log_ratio),
                                    keyword->word->forms,
                                    NULL };

      codebook_table_add (table, cells);
    }
  return table;
}

static void
export_count_cb (GtkWidget *widget, const char *path)
{
  UiWordsPane *self = UI_WORDS_PANE (widget);
  g_autoptr (GPtrArray) table = self->frequencies != NULL ? make_count_table (self) : NULL;

  if (table != NULL)
    ui_table_export_write (widget, UI_WORDS_PANE (widget)->project, path, _ ("Words"), table);
}

static void
export_marks_cb (GtkWidget *widget, const char *path)
{
  UiWordsPane *self = UI_WORDS_PANE (widget);
  g_autoptr (GPtrArray) table = self->frequencies != NULL ? make_marks_table (self) : NULL;

  if (table != NULL)
    ui_table_export_write (widget, UI_WORDS_PANE (widget)->project, path, _ ("Marking words"),
                           table);
}

static void
export_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gboolean marks = g_str_equal (action, "words.export-marks");

  ui_table_export_ask (widget, UI_WORDS_PANE (widget)->project,
                       marks ? _ ("Export Marking Words") : _ ("Export Words"),
                       marks ? _ ("Marking words") : _ ("Words"),
                       marks ? export_marks_cb : export_count_cb);
}

/* Building ------------------------------------------------------------------------------------ */

static void
set_up_text_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer right)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), right != NULL ? 1 : 0);
  if (right != NULL)
    gtk_widget_add_css_class (label, "figures");
  else
    gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (item, label);
}

static void
bind_name_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  UiWordItem *word = gtk_list_item_get_item (item);

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), word->name);
  gtk_widget_set_tooltip_text (gtk_list_item_get_child (item), word->forms);
}

static void
set_up_bar_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *bar = gtk_level_bar_new ();

  gtk_widget_add_css_class (bar, "coded-share");
  gtk_widget_set_valign (bar, GTK_ALIGN_CENTER);
  gtk_list_item_set_child (item, bar);
}

static void
bind_bar_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  UiWordItem *word = gtk_list_item_get_item (item);

  gtk_level_bar_set_value (GTK_LEVEL_BAR (gtk_list_item_get_child (item)), word->share);
}

static void
bind_count_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  g_autofree char *text = ui_format_count (((UiWordItem *) gtk_list_item_get_item (item))->count);

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), text);
}

static void
bind_against_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  g_autofree char *text = ui_format_count (((UiWordItem *) gtk_list_item_get_item (item))->against);

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), text);
}

static void
bind_g2_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  g_autofree char *text =
      g_strdup_printf ("%.1f", ((UiWordItem *) gtk_list_item_get_item (item))->g2);

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), text);
}

static void
bind_ratio_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  g_autofree char *text =
      g_strdup_printf ("%+.1f", ((UiWordItem *) gtk_list_item_get_item (item))->log_ratio);

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), text);
}

static GtkColumnViewColumn *
add_column (UiWordsPane *self, const char *title, gboolean right, GCallback set_up, GCallback bind)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *column = gtk_column_view_column_new (title, factory);

  g_signal_connect (factory, "setup", set_up, GINT_TO_POINTER (right));
  g_signal_connect (factory, "bind", bind, NULL);
  gtk_column_view_append_column (self->table, column);
  if (right)
    ui_column_head_align_end (
        self->table, g_list_model_get_n_items (gtk_column_view_get_columns (self->table)) - 1);
  g_object_unref (column); /* the table has it */
  return column;
}

/* The figures are not everybody's. */
static void
explain_heads (UiWordsPane *self)
{
  static const char *const meanings[] = {
    [COLUMN_AGAINST] = N_ ("How often those say it that the group is set against"),
    [COLUMN_G2] =
        N_ ("How sure the difference is: above 3.84, chance alone would make one as large "
            "in fewer than 5 of 100 cases"),
    [COLUMN_RATIO] =
        N_ ("How large the difference is: +1 is twice as often, per word said, +2 four "
            "times"),
  };

  for (guint i = COLUMN_AGAINST; i < G_N_ELEMENTS (meanings); i++)
    ui_column_head_explain (self->table, i, _ (meanings[i]));
}

static void
build_table (UiWordsPane *self)
{
  GtkSingleSelection *selection =
      gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->words)));
  GCallback text = G_CALLBACK (set_up_text_cb);
  GtkColumnViewColumn *column;

  self->table = GTK_COLUMN_VIEW (gtk_column_view_new (GTK_SELECTION_MODEL (selection)));
  gtk_widget_add_css_class (GTK_WIDGET (self->table), "document-table");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->table), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Words"), -1);
  column = add_column (self, C_ ("of text", "Word"), FALSE, text, G_CALLBACK (bind_name_cb));
  gtk_column_view_column_set_fixed_width (column, ui_style_grow_px (150));
  column = add_column (self, "", FALSE, G_CALLBACK (set_up_bar_cb), G_CALLBACK (bind_bar_cb));
  gtk_column_view_column_set_expand (column, TRUE);
  add_column (self, _ ("Times"), TRUE, text, G_CALLBACK (bind_count_cb));
  self->against_column = add_column (self, _ ("Against"), TRUE, text, G_CALLBACK (bind_against_cb));
  self->g2_column = add_column (self, _ ("G²"), TRUE, text, G_CALLBACK (bind_g2_cb));
  self->ratio_column = add_column (self, _ ("Log ratio"), TRUE, text, G_CALLBACK (bind_ratio_cb));
  explain_heads (self);
  g_signal_connect_swapped (self->table, "activate", G_CALLBACK (activated_cb), self);
}

static GtkDropDown *
make_list (UiWordsPane *self, const char *label, GCallback changed)
{
  GtkWidget *list = gtk_drop_down_new (NULL, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_valign (list, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (list, "pane-drop-down");
  g_signal_connect_swapped (list, "notify::selected", changed, self);
  return GTK_DROP_DOWN (list);
}

static GtkWidget *
make_export (void)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkWidget *button = gtk_menu_button_new ();

  g_menu_append (menu, _ ("Export Words…"), "words.export-count");
  g_menu_append (menu, _ ("Export Marking Words…"), "words.export-marks");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "document-save-symbolic");
  gtk_widget_set_tooltip_text (button, _ ("Export, to Excel or csv"));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  return button;
}

static GtkWidget *
make_head (UiWordsPane *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *title = gtk_label_new (_ ("Words"));

  gtk_widget_add_css_class (row, "explore-bar");
  gtk_widget_add_css_class (title, "explore-title");
  self->total = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->total), "dim-caption");
  gtk_widget_set_hexpand (GTK_WIDGET (self->total), TRUE);
  gtk_label_set_xalign (self->total, 0);
  gtk_label_set_ellipsize (self->total, PANGO_ELLIPSIZE_END);
  self->by = make_list (self, _ ("Count per"), G_CALLBACK (ui_words_pane_refresh));
  gtk_box_append (GTK_BOX (row), title);
  gtk_box_append (GTK_BOX (row), GTK_WIDGET (self->total));
  gtk_box_append (GTK_BOX (row), GTK_WIDGET (self->by));
  gtk_box_append (GTK_BOX (row), make_export ());
  return row;
}

static GtkWidget *
make_groups (UiWordsPane *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *marks = gtk_label_new (_ ("What marks"));
  GtkWidget *against = gtk_label_new (_ ("against"));

  gtk_widget_add_css_class (row, "explore-groups");
  gtk_widget_add_css_class (marks, "dim");
  gtk_widget_add_css_class (against, "dim");
  self->group = make_list (self, _ ("Group"), G_CALLBACK (show_words));
  self->against = make_list (self, _ ("Against"), G_CALLBACK (show_words));
  gtk_box_append (GTK_BOX (row), marks);
  gtk_box_append (GTK_BOX (row), GTK_WIDGET (self->group));
  gtk_box_append (GTK_BOX (row), against);
  gtk_box_append (GTK_BOX (row), GTK_WIDGET (self->against));
  gtk_widget_set_visible (row, FALSE);
  self->groups_row = row;
  return row;
}

static GtkWidget *
make_foot (UiWordsPane *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *stop_button = gtk_menu_button_new ();
  GtkWidget *hint = ui_key_hint_new (_ ("Enter"), gtk_label_new (_ ("see it in context")));

  gtk_widget_add_css_class (row, "explore-foot");
  self->leave_out = gtk_button_new_with_label (_ ("Leave Out"));
  gtk_widget_set_tooltip_text (self->leave_out, _ ("Do not count this word (Delete)"));
  gtk_widget_add_css_class (self->leave_out, "flat");
  g_signal_connect_swapped (self->leave_out, "clicked", G_CALLBACK (leave_out_cb), self);
  self->stop = UI_STOP_POPOVER (ui_stop_popover_new ());
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (stop_button), GTK_WIDGET (self->stop));
  gtk_menu_button_set_label (GTK_MENU_BUTTON (stop_button), _ ("Stop List"));
  gtk_menu_button_set_direction (GTK_MENU_BUTTON (stop_button), GTK_ARROW_UP);
  gtk_widget_add_css_class (stop_button, "flat");
  gtk_widget_set_hexpand (hint, TRUE);
  gtk_widget_set_halign (hint, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (row), self->leave_out);
  gtk_box_append (GTK_BOX (row), stop_button);
  gtk_box_append (GTK_BOX (row), hint);
  return row;
}

static void
ui_words_pane_dispose (GObject *object)
{
  UiWordsPane *self = UI_WORDS_PANE (object);
  GtkWidget *child;

  stop_counting (self);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);
  g_clear_object (&self->project);
  g_clear_object (&self->words);
  g_clear_pointer (&self->kinds, g_ptr_array_unref);
  g_clear_pointer (&self->frequencies, codebook_frequencies_free);
  G_OBJECT_CLASS (ui_words_pane_parent_class)->dispose (object);
}

static void
ui_words_pane_init (UiWordsPane *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *empty = adw_status_page_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  self->kinds = g_ptr_array_new_with_free_func (g_free);
  self->words = g_list_store_new (UI_TYPE_WORD_ITEM);
  self->filling = TRUE;
  build_table (self);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->table));
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  adw_status_page_set_title (ADW_STATUS_PAGE (empty), _ ("No words"));
  adw_status_page_set_description (ADW_STATUS_PAGE (empty),
                                   _ ("Import transcripts, or shorten the stop list."));
  gtk_widget_add_css_class (empty, "compact");
  gtk_stack_add_named (self->stack, empty, "empty");
  gtk_stack_add_named (self->stack, scrolled, "words");
  gtk_box_append (GTK_BOX (self), make_head (self));
  gtk_box_append (GTK_BOX (self), make_groups (self));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->stack));
  gtk_box_append (GTK_BOX (self), make_foot (self));
  self->filling = FALSE;
}

static void
ui_words_pane_class_init (UiWordsPaneClass *class)
{
  G_OBJECT_CLASS (class)->dispose = ui_words_pane_dispose;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (class), "words.export-count", NULL,
                                   export_action);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (class), "words.export-marks", NULL,
                                   export_action);
  gtk_widget_class_add_binding (GTK_WIDGET_CLASS (class), GDK_KEY_Delete, 0, delete_key_cb, NULL);
  signals[CHOSEN] = g_signal_new ("chosen", UI_TYPE_WORDS_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}
