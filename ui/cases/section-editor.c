/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/cases/section-editor.h"

#include <glib/gi18n-lib.h>

#include "ui/cases/evidence.h"
#include "ui/cases/prose.h"
#include "ui/cases/quote-block.h"
#include "ui/cases/verdict-button.h"
#include "ui/place.h"
#include "ui/toast.h"
#include "ui/tooltip.h"

/* Without typing for so long, what was typed is kept. */
#define COMMIT_AFTER_S 10

struct _UiSectionEditor
{
  AdwBin parent_instance;

  /* owned */
  UiStudy *study; /* (nullable) */
  gint64 study_case, theme;
  char *text; /* as kept, made regular */
  guint commit_source;
  gboolean compact;
  gboolean filling;      /* what stands in the body is not what was typed */
  GtkWidget *last_focus; /* child of the body that had the caret last; borrowed, only compared */

  /* children */
  GtkLabel *name_label, *count_label;
  UiVerdictButton *verdict_button;
  GtkWidget *body; /* prose, quote, prose, …, prose */
};

G_DEFINE_FINAL_TYPE (UiSectionEditor, ui_section_editor, ADW_TYPE_BIN)

static guint entered_signal;
static gboolean move_focus (UiSectionEditor *self, GtkWidget *from, int direction);

/* Parts ---------------------------------------------------------------------------------------- */

static void
add_part (GPtrArray *parts, gint64 quote, const char *text)
{
  CodebookSectionPart *part = g_new0 (CodebookSectionPart, 1);

  part->quote = quote;
  part->text = g_strdup (text);
  g_ptr_array_add (parts, part);
}

static GPtrArray *
new_parts (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) codebook_section_part_free);
}

/* What stands in the body, up to @until (NULL: all of it), without empty prose. */
static GPtrArray *
read_parts (UiSectionEditor *self, GtkWidget *until)
{
  GPtrArray *parts = new_parts ();

  for (GtkWidget *child = gtk_widget_get_first_child (self->body); child != NULL && child != until;
       child = gtk_widget_get_next_sibling (child))
    if (UI_IS_QUOTE_BLOCK (child))
      add_part (parts, ui_quote_block_get_quote (UI_QUOTE_BLOCK (child)), NULL);
    else
      {
        g_autofree char *text = ui_prose_dup_text (UI_PROSE (child));

        if (*text != '\0')
          add_part (parts, 0, text);
      }
  return parts;
}

static char *
dup_typed (UiSectionEditor *self)
{
  g_autoptr (GPtrArray) parts = read_parts (self, NULL);

  return codebook_section_join (parts);
}

static char *
dup_kept (UiSectionEditor *self)
{
  const CodebookSection *section =
      ui_study_get_section (self->study, self->study_case, self->theme);
  g_autoptr (GPtrArray) parts = codebook_section_split (section != NULL ? section->text : "");

  return codebook_section_join (parts);
}

/* Prose apart by paragraph, so that a quote can move past one at a time. */
static GPtrArray *
split_paragraphs (const GPtrArray *parts)
{
  GPtrArray *units = new_parts ();

  for (guint i = 0; i < parts->len; i++)
    {
      const CodebookSectionPart *part = g_ptr_array_index (parts, i);
      g_auto (GStrv) paragraphs = part->quote == 0 ? g_strsplit (part->text, "\n\n", -1) : NULL;

      if (part->quote != 0)
        add_part (units, part->quote, NULL);
      for (guint j = 0; paragraphs != NULL && paragraphs[j] != NULL; j++)
        if (*g_strstrip (paragraphs[j]) != '\0')
          add_part (units, 0, paragraphs[j]);
    }
  return units;
}

/* Keeping -------------------------------------------------------------------------------------- */

static gboolean
set_text (UiSectionEditor *self, const char *text)
{
  g_autoptr (GError) error = NULL;

  if (codebook_section_set_text (self->study->project, self->study_case, self->theme, text, &error))
    return TRUE;
  ui_toast_error (GTK_WIDGET (self), &error);
  return FALSE;
}

static gboolean
is_dirty (UiSectionEditor *self)
{
  g_autofree char *typed = dup_typed (self);

  return !g_str_equal (typed, self->text);
}

static gboolean
commit_cb (gpointer user_data)
{
  UiSectionEditor *self = user_data;

  self->commit_source = 0;
  ui_section_editor_commit (self);
  return G_SOURCE_REMOVE;
}

static void
update_placeholder (UiSectionEditor *self)
{
  GtkWidget *first = gtk_widget_get_first_child (self->body);
  CodebookCase *one =
      self->study != NULL ? ui_study_find_case (self->study, self->study_case) : NULL;
  g_autofree char *words = NULL;

  if (first == NULL)
    return;
  if (one != NULL && gtk_widget_get_next_sibling (first) == NULL)
    /* Translators: %s is a person's name. */
    words = g_strdup_printf (_ ("Describe here what this theme means for %s."),
                             ui_study_get_case_label (one));
  ui_prose_set_placeholder (UI_PROSE (first), words);
}

static void
edited_cb (UiSectionEditor *self)
{
  g_clear_handle_id (&self->commit_source, g_source_remove);
  self->commit_source = g_timeout_add_seconds (COMMIT_AFTER_S, commit_cb, self);
}

static void
commit_asked_cb (UiSectionEditor *self)
{
  ui_section_editor_commit (self);
}

/* The body ------------------------------------------------------------------------------------- */

static void
step_cb (UiProse *prose, int direction, UiSectionEditor *self)
{
  if (!move_focus (self, GTK_WIDGET (prose), direction))
    gtk_widget_error_bell (GTK_WIDGET (prose));
}

/* Backspace behind a quote and Delete before one choose it; a second time takes it away. */
static void
beyond_cb (UiProse *prose, int direction, UiSectionEditor *self)
{
  GtkWidget *beside = direction < 0 ? gtk_widget_get_prev_sibling (GTK_WIDGET (prose))
                                    : gtk_widget_get_next_sibling (GTK_WIDGET (prose));

  if (beside != NULL)
    gtk_widget_grab_focus (beside);
  else
    gtk_widget_error_bell (GTK_WIDGET (prose));
}

static void
move_quote (UiSectionEditor *self, UiQuoteBlock *block, int direction)
{
  gint64 quote = ui_quote_block_get_quote (block);
  g_autoptr (GPtrArray) before = read_parts (self, GTK_WIDGET (block));
  g_autoptr (GPtrArray) before_units = split_paragraphs (before);
  g_autoptr (GPtrArray) parts = read_parts (self, NULL);
  g_autoptr (GPtrArray) units = split_paragraphs (parts);
  g_autofree char *text = NULL;
  guint at = before_units->len, to = at + (guint) direction;
  gpointer moved;

  if (to >= units->len)
    return;
  moved = units->pdata[at];
  units->pdata[at] = units->pdata[to];
  units->pdata[to] = moved;
  text = codebook_section_join (units);
  if (!set_text (self, text))
    return;
  for (GtkWidget *child = gtk_widget_get_first_child (self->body); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (UI_IS_QUOTE_BLOCK (child) && ui_quote_block_get_quote (UI_QUOTE_BLOCK (child)) == quote)
      gtk_widget_grab_focus (child);
}

static GtkWidget *
get_nth (UiSectionEditor *self, guint n)
{
  GtkWidget *child = gtk_widget_get_first_child (self->body);

  while (child != NULL && n-- > 0)
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static void
remove_quote (UiSectionEditor *self, UiQuoteBlock *block)
{
  g_autoptr (GPtrArray) parts = read_parts (self, NULL);
  g_autoptr (GPtrArray) before = read_parts (self, GTK_WIDGET (block));
  g_autofree char *text = NULL;
  GtkWidget *prose;
  guint n = 0;

  for (GtkWidget *child = GTK_WIDGET (block);
       (child = gtk_widget_get_prev_sibling (child)) != NULL;)
    n++;
  g_ptr_array_remove_index (parts, before->len);
  text = codebook_section_join (parts);
  if (!set_text (self, text))
    return;
  prose = get_nth (self, n > 0 ? n - 1 : 0);
  if (prose != NULL && UI_IS_PROSE (prose))
    ui_prose_enter (UI_PROSE (prose), TRUE);
  ui_toast_show_undo (GTK_WIDGET (self), _ ("Quote taken away"));
}

static void
go_to_quote (UiSectionEditor *self, UiQuoteBlock *block)
{
  const CodebookQuote *quote = ui_quote_block_get_resolved (block);
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));

  if (quote == NULL || !ui_section_editor_commit (self) || root == NULL)
    return;
  if (quote->stale)
    ui_place_go (GTK_WIDGET (self), UI_TARGET_DOCUMENT, quote->document, quote->start_cp,
                 quote->end_cp);
  else
    ui_place_go (GTK_WIDGET (self), UI_TARGET_CODING, quote->id, quote->start_cp, quote->end_cp);
}

static void
asked_cb (UiQuoteBlock *block, int what, UiSectionEditor *self)
{
  gboolean writable = self->study->writable;

  if (what == UI_QUOTE_GO)
    go_to_quote (self, block);
  else if (what == UI_QUOTE_STEP_UP || what == UI_QUOTE_STEP_DOWN)
    move_focus (self, GTK_WIDGET (block), what == UI_QUOTE_STEP_UP ? -1 : 1);
  else if (what == UI_QUOTE_REMOVE && writable)
    remove_quote (self, block);
  else if (writable)
    move_quote (self, block, what == UI_QUOTE_MOVE_UP ? -1 : 1);
}

static gboolean
move_focus (UiSectionEditor *self, GtkWidget *from, int direction)
{
  GtkWidget *to =
      direction < 0 ? gtk_widget_get_prev_sibling (from) : gtk_widget_get_next_sibling (from);

  if (to == NULL)
    return gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (from)),
                                   direction < 0 ? GTK_DIR_TAB_BACKWARD : GTK_DIR_TAB_FORWARD);
  if (UI_IS_PROSE (to))
    ui_prose_enter (UI_PROSE (to), direction < 0);
  else
    gtk_widget_grab_focus (to);
  return TRUE;
}

static void
child_entered_cb (GtkEventController *focus, UiSectionEditor *self)
{
  self->last_focus = gtk_event_controller_get_widget (focus);
}

static void
append_child (UiSectionEditor *self, GtkWidget *child)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect (focus, "enter", G_CALLBACK (child_entered_cb), self);
  gtk_widget_add_controller (child, focus);
  gtk_box_append (GTK_BOX (self->body), child);
}

static void
append_prose (UiSectionEditor *self)
{
  GtkWidget *prose = ui_prose_new (self->compact ? 21 : 24);
  const CodebookTheme *theme = ui_study_find_theme (self->study, self->theme);

  gtk_text_view_set_editable (GTK_TEXT_VIEW (prose), self->study->writable);
  gtk_accessible_update_property (GTK_ACCESSIBLE (prose), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  theme != NULL ? theme->name : "", -1);
  g_signal_connect_swapped (prose, "edited", G_CALLBACK (edited_cb), self);
  g_signal_connect_swapped (prose, "commit", G_CALLBACK (commit_asked_cb), self);
  g_signal_connect (prose, "step", G_CALLBACK (step_cb), self);
  g_signal_connect (prose, "beyond", G_CALLBACK (beyond_cb), self);
  append_child (self, prose);
}

static void
append_quote (UiSectionEditor *self, gint64 quote)
{
  GtkWidget *block = ui_quote_block_new (quote);

  g_signal_connect (block, "asked", G_CALLBACK (asked_cb), self);
  append_child (self, block);
}

static void
show_quotes (UiSectionEditor *self)
{
  for (GtkWidget *child = gtk_widget_get_first_child (self->body); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (UI_IS_QUOTE_BLOCK (child))
      {
        g_autoptr (GError) error = NULL;
        CodebookQuote *quote = codebook_section_resolve_quote (
            self->study->project, ui_quote_block_get_quote (UI_QUOTE_BLOCK (child)), &error);

        if (quote != NULL)
          ui_quote_block_show (UI_QUOTE_BLOCK (child), self->study, quote);
        else
          ui_toast_error (GTK_WIDGET (self), &error);
      }
}

/* TRUE when @parts have the quotes of the body in the same order, with prose in the same places;
 * then the widgets stay, and with them the caret. */
static gboolean
fits (UiSectionEditor *self, const GPtrArray *parts)
{
  GtkWidget *child = gtk_widget_get_first_child (self->body);

  if (child == NULL)
    return FALSE;
  for (guint i = 0; i < parts->len; i++)
    {
      const CodebookSectionPart *part = g_ptr_array_index (parts, i);

      if (part->quote == 0)
        continue;
      child = child != NULL ? gtk_widget_get_next_sibling (child) : NULL;
      if (child == NULL || ui_quote_block_get_quote (UI_QUOTE_BLOCK (child)) != part->quote)
        return FALSE;
      child = gtk_widget_get_next_sibling (child);
    }
  return gtk_widget_get_next_sibling (child) == NULL;
}

/* A child that has the focus gives it away as it goes: nothing of that is typed. */
static void
clear_body (UiSectionEditor *self)
{
  GtkWidget *child;

  self->filling = TRUE;
  while ((child = gtk_widget_get_first_child (self->body)) != NULL)
    gtk_box_remove (GTK_BOX (self->body), child);
  self->last_focus = NULL;
  self->filling = FALSE;
}

static void
fill_body (UiSectionEditor *self, const GPtrArray *parts)
{
  clear_body (self);
  append_prose (self);
  for (guint i = 0; i < parts->len; i++)
    {
      const CodebookSectionPart *part = g_ptr_array_index (parts, i);

      if (part->quote == 0)
        continue;
      append_quote (self, part->quote);
      append_prose (self);
    }
}

/* The child that stands where the one with the focus stood, or the last one. */
static void
focus_nth (UiSectionEditor *self, guint n)
{
  GtkWidget *child = get_nth (self, n);

  if (child == NULL)
    child = gtk_widget_get_last_child (self->body);
  if (UI_IS_PROSE (child))
    ui_prose_enter (UI_PROSE (child), TRUE);
  else
    gtk_widget_grab_focus (child);
}

static void
show_text (UiSectionEditor *self, const char *text)
{
  g_autoptr (GPtrArray) parts = codebook_section_split (text);
  GtkWidget *child = gtk_widget_get_focus_child (self->body);
  gboolean focus = child != NULL
                   && (gtk_widget_get_state_flags (self->body) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0
                   && !fits (self, parts);
  guint i = 0, n_before = 0;

  for (; focus && (child = gtk_widget_get_prev_sibling (child)) != NULL; n_before++)
    ;
  if (!fits (self, parts))
    fill_body (self, parts);
  for (child = gtk_widget_get_first_child (self->body); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      const CodebookSectionPart *part = i < parts->len ? g_ptr_array_index (parts, i) : NULL;
      gboolean prose = UI_IS_PROSE (child);

      if (prose)
        {
          ui_prose_set_text (UI_PROSE (child), part != NULL && part->quote == 0 ? part->text : "");
          ui_prose_set_gap (UI_PROSE (child), parts->len > 0);
        }
      if (part != NULL && (part->quote == 0) == prose)
        i++;
    }
  show_quotes (self);
  update_placeholder (self);
  if (focus)
    focus_nth (self, n_before);
}

/* The head ------------------------------------------------------------------------------------- */

static void
show_head (UiSectionEditor *self)
{
  const CodebookTheme *theme = ui_study_find_theme (self->study, self->theme);
  const CodebookSection *section =
      ui_study_get_section (self->study, self->study_case, self->theme);
  CodebookCase *one = ui_study_find_case (self->study, self->study_case);
  g_autoptr (GString) words = g_string_new (NULL);
  guint quotes = 0, stale = 0;

  if (theme == NULL || one == NULL)
    return;
  if (self->compact)
    g_string_printf (words, "%s × %s", ui_study_get_case_label (one), theme->name);
  gtk_label_set_label (self->name_label, self->compact ? words->str : theme->name);
  ui_tooltip_set (GTK_WIDGET (self->name_label),
                  *theme->question != '\0' && !self->compact ? theme->question : NULL);
  ui_verdict_button_set (self->verdict_button,
                         section != NULL ? section->verdict : CODEBOOK_VERDICT_NONE);
  for (GtkWidget *child = gtk_widget_get_first_child (self->body); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (UI_IS_QUOTE_BLOCK (child))
      {
        const CodebookQuote *quote = ui_quote_block_get_resolved (UI_QUOTE_BLOCK (child));

        quotes++;
        stale += quote != NULL && quote->stale;
      }
  g_string_truncate (words, 0);
  if (quotes > 0)
    g_string_printf (words, g_dngettext (GETTEXT_PACKAGE, "%u quote", "%u quotes", quotes), quotes);
  if (stale > 0)
    /* Translators: behind “3 quotes”: how many of them have lost their words. */
    g_string_append_printf (words, g_dngettext (GETTEXT_PACKAGE, ", %u stale", ", %u stale", stale),
                            stale);
  gtk_label_set_label (self->count_label, words->str);
}

static void
set_verdict_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  UiSectionEditor *self = UI_SECTION_EDITOR (widget);
  g_autoptr (GError) error = NULL;
  CodebookVerdict verdict;

  if (self->study == NULL
      || !codebook_verdict_parse (g_variant_get_string (parameter, NULL), &verdict)
      || !ui_section_editor_commit (self))
    return;
  if (!codebook_section_set_verdict (self->study->project, self->study_case, self->theme, verdict,
                                     &error))
    ui_toast_error (widget, &error);
}

/* Dropping ------------------------------------------------------------------------------------- */

/* The child that a quote dropped at @y comes before; NULL: at the end. */
static GtkWidget *
find_drop (UiSectionEditor *self, double y)
{
  for (GtkWidget *child = gtk_widget_get_first_child (self->body); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      graphene_rect_t bounds;

      if (gtk_widget_compute_bounds (child, GTK_WIDGET (self), &bounds)
          && y < bounds.origin.y + bounds.size.height / 2)
        return child;
    }
  return NULL;
}

static void
add_quote_before (UiSectionEditor *self, gint64 coding, GtkWidget *before)
{
  g_autoptr (GPtrArray) parts = read_parts (self, before);
  g_autoptr (GError) error = NULL;
  guint at = before != NULL ? parts->len : G_MAXUINT;

  if (!ui_section_editor_commit (self))
    return;
  if (!codebook_section_add_quote (self->study->project, self->study_case, self->theme, coding, at,
                                   &error))
    ui_toast_error (GTK_WIDGET (self), &error);
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, UiSectionEditor *self)
{
  UiEvidence *evidence = g_value_get_object (value);

  if (evidence == NULL || self->study == NULL || !self->study->writable)
    return FALSE;
  add_quote_before (self, evidence->place.id, find_drop (self, y));
  return TRUE;
}

/* The widget ----------------------------------------------------------------------------------- */

static void
leave_cb (UiSectionEditor *self)
{
  ui_section_editor_commit (self);
}

static void
enter_cb (UiSectionEditor *self)
{
  g_signal_emit (self, entered_signal, 0);
}

static void
ui_section_editor_dispose (GObject *object)
{
  UiSectionEditor *self = UI_SECTION_EDITOR (object);

  g_clear_handle_id (&self->commit_source, g_source_remove);
  g_clear_object (&self->study);
  G_OBJECT_CLASS (ui_section_editor_parent_class)->dispose (object);
}

static void
ui_section_editor_finalize (GObject *object)
{
  g_free (UI_SECTION_EDITOR (object)->text);
  G_OBJECT_CLASS (ui_section_editor_parent_class)->finalize (object);
}

static void
ui_section_editor_class_init (UiSectionEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ui_section_editor_dispose;
  G_OBJECT_CLASS (klass)->finalize = ui_section_editor_finalize;
  gtk_widget_class_set_css_name (widget_class, "section");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_install_action (widget_class, "section.set-verdict", "s", set_verdict_action);
  entered_signal = g_signal_new ("entered", UI_TYPE_SECTION_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
ui_section_editor_init (UiSectionEditor *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkDropTarget *drop = gtk_drop_target_new (UI_TYPE_EVIDENCE, GDK_ACTION_COPY);

  self->text = g_strdup ("");
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (enter_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  g_signal_connect (drop, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop));
}

static GtkWidget *
build_head (UiSectionEditor *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *button = ui_verdict_button_new ();

  self->name_label = GTK_LABEL (gtk_label_new (NULL));
  self->count_label = GTK_LABEL (gtk_label_new (NULL));
  self->verdict_button = UI_VERDICT_BUTTON (button);
  gtk_label_set_ellipsize (self->name_label, PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (self->name_label, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->count_label), "dim-caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->count_label), "figures");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->name_label));
  gtk_box_append (GTK_BOX (head), button);
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->count_label));
  gtk_widget_add_css_class (head, "section-head");
  gtk_widget_add_css_class (GTK_WIDGET (self->name_label),
                            self->compact ? "dim-caption" : "section-name");
  gtk_widget_set_hexpand (
      self->compact ? GTK_WIDGET (self->name_label) : GTK_WIDGET (self->count_label), TRUE);
  gtk_widget_set_halign (GTK_WIDGET (self->count_label), GTK_ALIGN_END);
  gtk_widget_set_visible (GTK_WIDGET (self->count_label), !self->compact);
  return head;
}

/* Of another case it can't be undone. */
static void
forget_typed (UiSectionEditor *self)
{
  self->last_focus = NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (self->body); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (UI_IS_PROSE (child))
      ui_prose_forget_typed (UI_PROSE (child));
}

GtkWidget *
ui_section_editor_new (gboolean compact)
{
  UiSectionEditor *self = g_object_new (UI_TYPE_SECTION_EDITOR, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->compact = compact;
  if (compact)
    gtk_widget_add_css_class (GTK_WIDGET (self), "compact");
  gtk_box_append (GTK_BOX (box), build_head (self));
  self->body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (box), self->body);
  adw_bin_set_child (ADW_BIN (self), box);
  return GTK_WIDGET (self);
}

void
ui_section_editor_set (UiSectionEditor *self, UiStudy *study, gint64 study_case, gint64 theme)
{
  g_autofree char *kept = NULL;
  const CodebookTheme *found;

  g_return_if_fail (UI_IS_SECTION_EDITOR (self));

  ui_section_editor_commit (self);
  g_clear_handle_id (&self->commit_source, g_source_remove);
  /* From case to case most sections stay as they are: a field or none, and no quotes. */
  if (study != self->study || theme != self->theme)
    clear_body (self);
  forget_typed (self);
  g_set_object (&self->study, study);
  self->study_case = study_case;
  self->theme = theme;
  g_free (self->text);
  self->text = g_strdup ("");
  if (study == NULL)
    return;
  kept = dup_kept (self);
  found = ui_study_find_theme (study, theme);
  g_free (self->text);
  self->text = g_strdup (kept);
  show_text (self, kept);
  show_head (self);
  gtk_widget_set_sensitive (GTK_WIDGET (self->verdict_button), study->writable);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  found != NULL ? found->name : "", -1);
}

gint64
ui_section_editor_get_theme (UiSectionEditor *self)
{
  g_return_val_if_fail (UI_IS_SECTION_EDITOR (self), 0);
  return self->theme;
}

void
ui_section_editor_refresh (UiSectionEditor *self, UiStudyParts parts)
{
  g_return_if_fail (UI_IS_SECTION_EDITOR (self));

  if (self->study == NULL)
    return;
  if ((parts & UI_STUDY_SECTIONS) != 0)
    {
      g_autofree char *kept = dup_kept (self);
      gboolean dirty = is_dirty (self);
      g_autofree char *typed = dup_typed (self);

      /* What is being typed stays as it is, whatever was undone under it. */
      if (!g_str_equal (kept, self->text) && (!dirty || g_str_equal (kept, typed)))
        {
          g_free (self->text);
          self->text = g_steal_pointer (&kept);
          if (!dirty)
            show_text (self, self->text);
        }
    }
  if ((parts & (UI_STUDY_FRAGMENTS | UI_STUDY_CODES)) != 0)
    show_quotes (self);
  if ((parts & UI_STUDY_CASES) != 0)
    update_placeholder (self);
  show_head (self);
}

gboolean
ui_section_editor_commit (UiSectionEditor *self)
{
  g_autofree char *typed = NULL;

  g_return_val_if_fail (UI_IS_SECTION_EDITOR (self), FALSE);

  g_clear_handle_id (&self->commit_source, g_source_remove);
  if (self->study == NULL || self->filling || !self->study->writable)
    return TRUE;
  typed = dup_typed (self);
  if (g_str_equal (typed, self->text))
    return TRUE;
  if (!set_text (self, typed))
    return FALSE;
  g_free (self->text);
  self->text = g_steal_pointer (&typed);
  return TRUE;
}

void
ui_section_editor_add_quote (UiSectionEditor *self, gint64 coding, gboolean at_caret)
{
  GtkWidget *child, *before = NULL;
  gboolean focus;
  guint n = 0;

  g_return_if_fail (UI_IS_SECTION_EDITOR (self));
  focus = (gtk_widget_get_state_flags (self->body) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
  child = at_caret ? gtk_widget_get_first_child (self->body) : NULL;
  for (; child != NULL && child != self->last_focus; n++)
    child = gtk_widget_get_next_sibling (child);
  if (child != NULL)
    {
      before = gtk_widget_get_next_sibling (child);
      n += UI_IS_PROSE (child) ? 2 : 3;
    }
  add_quote_before (self, coding, before);
  /* On with the prose behind it: what is typed or placed next comes after this quote. */
  if (child == NULL || (child = get_nth (self, n)) == NULL || !UI_IS_PROSE (child))
    return;
  self->last_focus = child;
  if (focus)
    ui_prose_enter (UI_PROSE (child), FALSE);
}

void
ui_section_editor_enter (UiSectionEditor *self, gboolean again)
{
  GtkWidget *first;

  g_return_if_fail (UI_IS_SECTION_EDITOR (self));
  first = gtk_widget_get_first_child (self->body);
  if (again && self->last_focus != NULL)
    gtk_widget_grab_focus (self->last_focus);
  else if (first != NULL && UI_IS_PROSE (first))
    ui_prose_enter (UI_PROSE (first), TRUE);
}
