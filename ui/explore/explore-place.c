/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/explore/explore-place.h"

#include <glib/gi18n-lib.h>

#include "ui/explore/code-all.h"
#include "ui/explore/form-chips.h"
#include "ui/explore/hit-model.h"
#include "ui/explore/hit-row.h"
#include "ui/explore/search-bar.h"
#include "ui/explore/search-job.h"
#include "ui/explore/table-export.h"
#include "ui/explore/words-pane.h"
#include "ui/format.h"
#include "ui/key-hint.h"
#include "ui/toast.h"

/* More than are in view; the rest follows while they are looked at. */
#define FIRST_HITS 100

struct _UiExplorePlace
{
  UiPlace parent_instance;

  /* owned */
  GCancellable *cancellable; /* of the search that is wanted; NULL = none */
  char *query;               /* … and what it is for */
  GStrv hidden;              /* forms of it that were hidden when it began; (nullable) */
  CodebookSearchOptions options;
  CodebookSearch *search; /* what is shown; NULL = nothing */
  UiHitModel *hits;
  gboolean reading;        /* a hit was opened: who comes back goes on from it */
  GCancellable *exporting; /* of the table that is made; NULL = none */
  char *export_path;

  /* children */
  GtkStack *pages; /* "empty" without transcripts, else "search" */
  GtkWidget *import_button;
  GtkPaned *paned;
  UiSearchBar *bar;
  UiWordsPane *words;
  GtkLabel *count, *documents;
  UiFormChips *chips;
  GtkWidget *export, *foot;
  GtkStack *stack;
  AdwStatusPage *none;
  GtkListView *list;
  UiCodeAll *code_all;
};

G_DEFINE_FINAL_TYPE (UiExplorePlace, ui_explore_place, UI_TYPE_PLACE)

static CodebookProject *
get_project (UiExplorePlace *self)
{
  return ui_place_get_project (UI_PLACE (self));
}

/* What was found ------------------------------------------------------------------------------ */

/* What to do when there is nothing: the word may be the reason, or what it is narrowed by. */
static void
advise (UiExplorePlace *self)
{
  gboolean narrowed = self->options.study_case != 0 || self->options.wave != 0
                      || self->options.role != CODEBOOK_ROLE_NONE;

  adw_status_page_set_description (self->none, narrowed
                                                   ? _ ("Take a condition away.")
                                                   : _ ("Try another word, or how it begins and a "
                                                        "star: week*"));
}

/* Until all is found, the first hits stand there without a count. */
static void
show_hits (UiExplorePlace *self)
{
  gboolean whole = self->search != NULL && codebook_search_is_whole (self->search);
  guint n = self->search != NULL ? codebook_search_get_count (self->search) : 0;
  guint n_documents = whole ? codebook_search_count_documents (self->search) : 0;
  g_autofree char *figure = ui_format_count (n);
  g_autofree char *count =
      /* Translators: %s is a number. */
      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s place", "%s places", n), figure);
  g_autofree char *documents = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "in %u transcript", "in %u transcripts", n_documents),
      n_documents);

  gtk_label_set_label (self->count, whole ? count : "");
  gtk_label_set_label (self->documents, n_documents > 0 ? documents : "");
  gtk_stack_set_visible_child_name (self->stack, self->search == NULL ? "start"
                                                 : n == 0             ? "none"
                                                                      : "hits");
  if (n == 0)
    advise (self);
  gtk_widget_set_visible (self->foot, n > 0);
  gtk_widget_set_visible (self->export, n > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "explore.export-hits", n > 0);
}

static void
chip_toggled_cb (UiExplorePlace *self, guint form, gboolean shown)
{
  if (self->search == NULL)
    return;
  codebook_search_show_form (self->search, form, shown);
  ui_hit_model_set (self->hits, self->search, get_project (self));
  show_hits (self);
}

static void
show_chips (UiExplorePlace *self)
{
  gboolean whole = self->search != NULL && codebook_search_is_whole (self->search);

  ui_form_chips_set (self->chips, whole ? codebook_search_get_forms (self->search) : NULL);
}

/* Takes @search; @extends: it begins with what is shown. */
static void
take_search (UiExplorePlace *self, CodebookSearch *search, gboolean extends)
{
  CodebookSearch *old = self->search;
  gboolean focused =
      (gtk_widget_get_state_flags (GTK_WIDGET (self->list)) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;

  self->search = search;
  ui_code_all_set_search (self->code_all, search, self->query, &self->options);
  if (extends)
    ui_hit_model_extend (self->hits, search);
  else
    ui_hit_model_set (self->hits, search, get_project (self));
  show_chips (self);
  show_hits (self);
  codebook_search_free (old);
  /* Rows that were made anew have not got it. */
  if (focused && !gtk_widget_grab_focus (GTK_WIDGET (self->list)))
    gtk_widget_grab_focus (GTK_WIDGET (self->bar));
}

/* Searching ----------------------------------------------------------------------------------- */

static void
stop_searching (UiExplorePlace *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
start_search (UiExplorePlace *self, guint most, GAsyncReadyCallback done)
{
  CodebookSearchOptions options = self->options;

  options.most = most;
  options.without_forms = (const char *const *) self->hidden;
  ui_search_job_start (codebook_project_get_path (get_project (self)), self->query, &options,
                       self->cancellable, done, g_object_ref (self));
}

/* Returns what was found, or NULL if there is nothing to show. */
static CodebookSearch *
finish_search (UiExplorePlace *self, GAsyncResult *result)
{
  g_autoptr (GError) error = NULL;
  CodebookSearch *search = ui_search_job_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return NULL;
  if (search == NULL || codebook_search_is_whole (search))
    g_clear_object (&self->cancellable);
  ui_search_bar_set_error (self->bar, error != NULL ? error->message : NULL);
  return search;
}

static void
rest_found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (UiExplorePlace) self = user_data;
  CodebookSearch *search = finish_search (self, result);

  if (search != NULL)
    take_search (self, search, TRUE);
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (UiExplorePlace) self = user_data;
  CodebookSearch *search = finish_search (self, result);

  if (search == NULL)
    return;
  take_search (self, search, FALSE);
  if (!codebook_search_is_whole (search))
    start_search (self, 0, rest_found_cb);
}

/* While the same is searched for, forms that were hidden stay so. */
static void
take_query (UiExplorePlace *self)
{
  const char *query = ui_search_bar_get_query (self->bar);
  gboolean same = g_strcmp0 (query, self->query) == 0;

  if (!same || self->search != NULL)
    g_clear_pointer (&self->hidden, g_strfreev);
  if (same && self->search != NULL)
    self->hidden = codebook_search_dup_hidden (self->search);
  if (same)
    return;
  g_free (self->query);
  self->query = g_strdup (query);
}

/* For the first @most, and then the rest; 0: for all at once. */
static void
search (UiExplorePlace *self, guint most)
{
  stop_searching (self);
  if (get_project (self) == NULL)
    return;
  take_query (self);
  ui_search_bar_get_options (self->bar, &self->options);
  if (*self->query == '\0')
    {
      ui_search_bar_set_error (self->bar, NULL);
      take_search (self, NULL, FALSE);
      return;
    }
  self->cancellable = g_cancellable_new ();
  start_search (self, most, found_cb);
}

static void
search_cb (UiExplorePlace *self)
{
  search (self, FIRST_HITS);
}

/* The list stays where it is, as it would not with the first hits alone. */
static void
search_again (UiExplorePlace *self)
{
  search (self, self->search != NULL && codebook_search_is_whole (self->search) ? 0 : FIRST_HITS);
}

static void
word_chosen_cb (UiExplorePlace *self, const char *word)
{
  ui_search_bar_set_query (self->bar, word);
}

static void
activated_cb (UiExplorePlace *self, guint position)
{
  g_autoptr (UiHitItem) item = g_list_model_get_item (G_LIST_MODEL (self->hits), position);
  const CodebookHit *hit = item != NULL ? ui_hit_item_get_hit (item) : NULL;

  self->reading = hit != NULL;
  if (hit != NULL)
    ui_place_go (GTK_WIDGET (self), UI_TARGET_DOCUMENT, hit->document, hit->start_cp, hit->end_cp);
}

/* An act is being made: nothing that would make another, or find another text, is at hand. */
static void
running_cb (UiExplorePlace *self, gboolean running)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->bar), !running);
  gtk_widget_set_sensitive (GTK_WIDGET (self->words), !running);
}

/* Export -------------------------------------------------------------------------------------- */

static void
stop_exporting (UiExplorePlace *self)
{
  if (self->exporting != NULL)
    g_cancellable_cancel (self->exporting);
  g_clear_object (&self->exporting);
  g_clear_pointer (&self->export_path, g_free);
}

static void
table_made_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (UiExplorePlace) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) table = ui_search_job_finish_table (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (table != NULL)
    ui_table_export_write (GTK_WIDGET (self), get_project (self), self->export_path,
                           _ ("Words in context"), table);
  else
    ui_toast_error (GTK_WIDGET (self), &error);
  stop_exporting (self);
}

static void
export_chosen_cb (GtkWidget *widget, const char *path)
{
  UiExplorePlace *self = UI_EXPLORE_PLACE (widget);
  CodebookSearchOptions options = self->options;
  g_auto (GStrv) hidden = NULL;

  stop_exporting (self);
  if (self->search == NULL || get_project (self) == NULL)
    return;
  hidden = codebook_search_dup_hidden (self->search);
  options.without_forms = (const char *const *) hidden;
  self->exporting = g_cancellable_new ();
  self->export_path = g_strdup (path);
  ui_search_job_make_table (codebook_project_get_path (get_project (self)), self->query, &options,
                            self->exporting, table_made_cb, g_object_ref (self));
}

static void
export_hits_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  UiExplorePlace *self = UI_EXPLORE_PLACE (widget);

  ui_table_export_ask (widget, get_project (self), _ ("Export Words in Context"),
                       _ ("Words in context"), export_chosen_cb);
}

/* What is remembered -------------------------------------------------------------------------- */

/* Not the words that were searched for: they may be of the texts, and what is remembered lies
 * outside the project. */
static GVariant *
ui_explore_place_make_memory (UiPlace *place)
{
  UiExplorePlace *self = UI_EXPLORE_PLACE (place);
  CodebookSearchOptions options;
  GVariantDict memory;

  ui_search_bar_get_options (self->bar, &options);
  g_variant_dict_init (&memory, NULL);
  g_variant_dict_insert (&memory, "case", "x", options.study_case);
  g_variant_dict_insert (&memory, "wave", "x", options.wave);
  g_variant_dict_insert (&memory, "role", "u", options.role);
  g_variant_dict_insert (&memory, "compounds", "b", options.compounds);
  g_variant_dict_insert (&memory, "words", "s", ui_words_pane_get_kind (self->words));
  g_variant_dict_insert (&memory, "divide", "i", gtk_paned_get_position (self->paned));
  return g_variant_dict_end (&memory);
}

static void
restore_memory (UiExplorePlace *self)
{
  GVariant *memory = ui_place_get_memory (UI_PLACE (self));
  CodebookSearchOptions options = { 0 };
  const char *words = "";
  guint role = 0;
  int divide = 0;

  g_variant_lookup (memory, "case", "x", &options.study_case);
  g_variant_lookup (memory, "wave", "x", &options.wave);
  g_variant_lookup (memory, "role", "u", &role);
  g_variant_lookup (memory, "compounds", "b", &options.compounds);
  g_variant_lookup (memory, "words", "&s", &words);
  options.role = (CodebookRole) role;
  ui_search_bar_set_options (self->bar, &options);
  ui_words_pane_set_kind (self->words, words);
  if (g_variant_lookup (memory, "divide", "i", &divide) && divide > 0)
    gtk_paned_set_position (self->paned, divide);
}

/* The place ----------------------------------------------------------------------------------- */

static void
show_page (UiExplorePlace *self)
{
  guint documents = 0, cases;
  gboolean any = get_project (self) != NULL
                 && codebook_project_count_material (get_project (self), &documents, &cases, NULL)
                 && documents > 0;

  gtk_stack_set_visible_child_name (self->pages, any ? "search" : "empty");
}

static void
ui_explore_place_set_project (UiPlace *place, CodebookProject *project)
{
  UiExplorePlace *self = UI_EXPLORE_PLACE (place);

  stop_searching (self);
  stop_exporting (self);
  ui_code_all_set_project (self->code_all, project);
  take_search (self, NULL, FALSE);
  g_clear_pointer (&self->hidden, g_strfreev);
  ui_search_bar_set_error (self->bar, NULL);
  ui_search_bar_set_project (self->bar, project);
  ui_words_pane_set_project (self->words, project);
  show_page (self);
  if (project == NULL)
    return;
  restore_memory (self);
  ui_words_pane_refresh (self->words);
}

/* What was found is found again: places move, and a hit may have gone. */
static void
ui_explore_place_changed (UiPlace *place, CodebookChanges *changes)
{
  UiExplorePlace *self = UI_EXPLORE_PLACE (place);
  gboolean text = codebook_changes_touch (changes, "document")
                  || codebook_changes_touch (changes, "correction");
  gboolean speech = codebook_changes_touch (changes, "speaker")
                    || codebook_changes_touch (changes, "turn")
                    || codebook_changes_touch (changes, "case_part");
  gboolean names =
      codebook_changes_touch (changes, "study_case") || codebook_changes_touch (changes, "wave");
  gboolean setting = codebook_changes_touch (changes, "setting"); /* the order of names too */

  if (codebook_changes_touch (changes, "document"))
    show_page (self);
  if (names || setting)
    ui_search_bar_set_project (self->bar, get_project (self));
  if (text || speech || names)
    search_again (self);
  if (codebook_changes_touch (changes, "attribute"))
    ui_words_pane_list_kinds (self->words);
  if (text || speech || names || setting || codebook_changes_touch (changes, "attribute")
      || codebook_changes_touch (changes, "attribute_value"))
    ui_words_pane_refresh (self->words);
}

static gboolean
focus_hits (UiExplorePlace *self)
{
  return gtk_widget_get_mapped (GTK_WIDGET (self->list))
         && gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static gboolean
grab_focus (GtkWidget *widget)
{
  UiExplorePlace *self = UI_EXPLORE_PLACE (widget);
  gboolean reading = self->reading;

  self->reading = FALSE;
  if (reading && focus_hits (self))
    return TRUE;

  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->pages), "empty") == 0)
    return gtk_widget_grab_focus (self->import_button);
  return gtk_widget_grab_focus (GTK_WIDGET (self->bar));
}

/* Building ------------------------------------------------------------------------------------ */

static void
set_up_row_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, ui_hit_row_new ());
}

static void
bind_row_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  ui_hit_row_set (UI_HIT_ROW (gtk_list_item_get_child (item)),
                  ui_hit_item_get_hit (gtk_list_item_get_item (item)));
}

static GtkWidget *
make_status (const char *title, const char *description)
{
  GtkWidget *page = adw_status_page_new ();

  adw_status_page_set_title (ADW_STATUS_PAGE (page), title);
  adw_status_page_set_description (ADW_STATUS_PAGE (page), description);
  gtk_widget_add_css_class (page, "compact");
  return page;
}

static void
import_clicked_cb (UiExplorePlace *self)
{
  ui_place_go (GTK_WIDGET (self), UI_TARGET_IMPORT, 0, 0, 0);
}

static GtkWidget *
make_empty (UiExplorePlace *self)
{
  GtkWidget *page =
      make_status (_ ("No transcripts yet"), _ ("Import interviews to search in them."));

  self->import_button = gtk_button_new_with_label (_ ("Import transcripts…"));
  gtk_widget_set_halign (self->import_button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->import_button, "pill");
  gtk_widget_add_css_class (self->import_button, "suggested-action");
  g_signal_connect_swapped (self->import_button, "clicked", G_CALLBACK (import_clicked_cb), self);
  adw_status_page_set_child (ADW_STATUS_PAGE (page), self->import_button);
  return page;
}

static GtkWidget *
make_list (UiExplorePlace *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkSingleSelection *selection =
      gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->hits)));
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (set_up_row_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_row_cb), NULL);
  self->list = GTK_LIST_VIEW (gtk_list_view_new (GTK_SELECTION_MODEL (selection), factory));
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "hit-list");
  gtk_list_view_set_show_separators (self->list, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Places found"), -1);
  g_signal_connect_swapped (self->list, "activate", G_CALLBACK (activated_cb), self);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->list));
  return scrolled;
}

static GtkWidget *
make_head (UiExplorePlace *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *export = self->export = gtk_button_new ();

  gtk_widget_add_css_class (row, "explore-bar");
  self->count = GTK_LABEL (gtk_label_new (NULL));
  self->documents = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->count), "explore-title");
  gtk_widget_add_css_class (GTK_WIDGET (self->documents), "dim-caption");
  gtk_widget_set_hexpand (GTK_WIDGET (self->documents), TRUE);
  gtk_label_set_xalign (self->documents, 0);
  gtk_button_set_icon_name (GTK_BUTTON (export), "document-save-symbolic");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (export), "explore.export-hits");
  gtk_widget_set_tooltip_text (export, _ ("Export what was found, to Excel or csv"));
  gtk_widget_add_css_class (export, "flat");
  gtk_widget_set_valign (export, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (row), GTK_WIDGET (self->count));
  gtk_box_append (GTK_BOX (row), GTK_WIDGET (self->documents));
  gtk_box_append (GTK_BOX (row), export);
  return row;
}

static GtkWidget *
make_foot (UiExplorePlace *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *hint = ui_key_hint_new (_ ("Enter"), gtk_label_new (_ ("open in the transcript")));

  gtk_widget_add_css_class (row, "explore-foot");
  self->code_all = UI_CODE_ALL (ui_code_all_new ());
  g_signal_connect_swapped (self->code_all, "running", G_CALLBACK (running_cb), self);
  gtk_widget_set_hexpand (hint, TRUE);
  gtk_widget_set_halign (hint, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (row), GTK_WIDGET (self->code_all));
  gtk_box_append (GTK_BOX (row), hint);
  self->foot = row;
  return row;
}

static GtkWidget *
make_results (UiExplorePlace *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->chips = UI_FORM_CHIPS (ui_form_chips_new ());
  g_signal_connect_swapped (self->chips, "toggled", G_CALLBACK (chip_toggled_cb), self);
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  gtk_stack_add_named (self->stack,
                       make_status (_ ("What would you like to know?"),
                                    _ ("Begin with a word, or choose one at the right.")),
                       "start");
  self->none = ADW_STATUS_PAGE (make_status (_ ("Nothing found"), NULL));
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->none), "none");
  gtk_stack_add_named (self->stack, make_list (self), "hits");
  gtk_box_append (GTK_BOX (box), make_head (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->chips));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->stack));
  gtk_box_append (GTK_BOX (box), make_foot (self));
  gtk_widget_set_size_request (box, 420, -1);
  return box;
}

static void
ui_explore_place_dispose (GObject *object)
{
  UiExplorePlace *self = UI_EXPLORE_PLACE (object);

  stop_searching (self);
  stop_exporting (self);
  if (self->hits != NULL)
    ui_hit_model_set (self->hits, NULL, NULL);
  g_clear_pointer (&self->search, codebook_search_free);
  g_clear_pointer (&self->query, g_free);
  g_clear_pointer (&self->hidden, g_strfreev);
  g_clear_object (&self->hits);
  G_OBJECT_CLASS (ui_explore_place_parent_class)->dispose (object);
}

static void
ui_explore_place_init (UiExplorePlace *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *paned = gtk_paned_new (GTK_ORIENTATION_HORIZONTAL);

  self->paned = GTK_PANED (paned);
  self->hits = ui_hit_model_new ();
  self->bar = UI_SEARCH_BAR (ui_search_bar_new ());
  g_signal_connect_swapped (self->bar, "changed", G_CALLBACK (search_cb), self);
  g_signal_connect_swapped (self->bar, "left", G_CALLBACK (focus_hits), self);
  self->words = g_object_new (UI_TYPE_WORDS_PANE, NULL);
  gtk_widget_set_size_request (GTK_WIDGET (self->words), 420, -1);
  g_signal_connect_swapped (self->words, "chosen", G_CALLBACK (word_chosen_cb), self);
  gtk_paned_set_start_child (GTK_PANED (paned), make_results (self));
  gtk_paned_set_end_child (GTK_PANED (paned), GTK_WIDGET (self->words));
  gtk_paned_set_shrink_start_child (GTK_PANED (paned), FALSE);
  gtk_paned_set_shrink_end_child (GTK_PANED (paned), FALSE);
  gtk_paned_set_resize_start_child (GTK_PANED (paned), TRUE);
  gtk_paned_set_resize_end_child (GTK_PANED (paned), TRUE);
  gtk_widget_set_vexpand (paned, TRUE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->bar));
  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (box), paned);
  self->pages = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_named (self->pages, make_empty (self), "empty");
  gtk_stack_add_named (self->pages, box, "search");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->pages));
  show_hits (self);
  ui_place_set_panes (UI_PLACE (self), NULL, GTK_WIDGET (self->words), GTK_WIDGET (self->bar),
                      gtk_paned_get_start_child (GTK_PANED (paned)), self->words, NULL);
}

static void
help_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ui_search_bar_help (UI_EXPLORE_PLACE (widget)->bar);
}

static void
ui_explore_place_class_init (UiExplorePlaceClass *class)
{
  UiPlaceClass *place_class = UI_PLACE_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = ui_explore_place_dispose;
  GTK_WIDGET_CLASS (class)->grab_focus = grab_focus;
  place_class->set_project = ui_explore_place_set_project;
  place_class->changed = ui_explore_place_changed;
  place_class->make_memory = ui_explore_place_make_memory;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (class), "explore.export-hits", NULL,
                                   export_hits_action);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (class), "explore.help", NULL, help_action);
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (class), GDK_KEY_F1, 0, "explore.help",
                                       NULL);
}
