/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/codes/code-picker.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "ui/codes/code-match.h"
#include "ui/key-hint.h"
#include "ui/format.h"
#include "ui/hue.h"
#include "ui/popup.h"

#define WIDTH_PX 468
#define MOST_ROWS 60

struct _UiCodePicker
{
  GtkPopover parent_instance;

  /* owned */
  GPtrArray *codes; /* CodebookCode */
  GArray *recent;   /* gint64 */
  GArray *matches;  /* UiCodeMatch */

  /* children */
  GtkEditable *entry;
  GtkListBox *list;
  GtkScrolledWindow *scroller;
  GtkLabel *new_label;
  GtkWidget *code_box, *new_box;
};

G_DEFINE_FINAL_TYPE (UiCodePicker, ui_code_picker, GTK_TYPE_POPOVER)

static guint chosen_signal, wanted_signal;

static CodebookCode *
get_marked (UiCodePicker *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  if (row == NULL)
    return NULL;
  return g_ptr_array_index (
      self->codes,
      g_array_index (self->matches, UiCodeMatch, gtk_list_box_row_get_index (row)).index);
}

static CodebookCode *
find (UiCodePicker *self, gint64 id)
{
  for (guint i = 0; i < self->codes->len; i++)
    if (((CodebookCode *) g_ptr_array_index (self->codes, i))->id == id)
      return g_ptr_array_index (self->codes, i);
  return NULL;
}

static guint
recent_key (UiCodePicker *self, gint64 id)
{
  for (guint i = 0; i < MIN (self->recent->len, 9); i++)
    if (g_array_index (self->recent, gint64, i) == id)
      return i + 1;
  return 0;
}

/* Where a new code would stand: in the branch of the marked one, or in it when it is a branch. */
static CodebookCode *
get_branch (UiCodePicker *self)
{
  CodebookCode *marked = get_marked (self);

  if (marked == NULL)
    return NULL;
  return marked->parent != 0 ? find (self, marked->parent) : marked;
}

/* Rows --------------------------------------------------------------------------------------- */

static GtkWidget *
make_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
make_row (UiCodePicker *self, CodebookCode *code)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *path = make_label (NULL), *brief = make_label ("dim-caption");
  GtkWidget *swatch = ui_hue_swatch_new (code->hue, 12), *count = make_label ("dim-caption");
  g_autofree char *markup = ui_code_match_markup (code, gtk_editable_get_text (self->entry));
  g_autofree char *number = ui_format_count (code->codings);
  guint recent = recent_key (self, code->id);

  gtk_widget_set_valign (swatch, GTK_ALIGN_CENTER);
  gtk_label_set_markup (GTK_LABEL (path), markup);
  gtk_label_set_ellipsize (GTK_LABEL (path), PANGO_ELLIPSIZE_MIDDLE);
  gtk_widget_set_hexpand (path, TRUE);
  gtk_box_append (GTK_BOX (box), swatch);
  gtk_box_append (GTK_BOX (box), path);
  if (recent > 0)
    {
      GtkWidget *key = make_label ("key");
      g_autofree char *digit = g_strdup_printf ("%u", recent);

      gtk_label_set_label (GTK_LABEL (key), digit);
      gtk_box_append (GTK_BOX (box), key);
    }
  gtk_label_set_label (GTK_LABEL (count), code->codings > 0 ? number : "");
  gtk_label_set_width_chars (GTK_LABEL (count), 3);
  gtk_label_set_xalign (GTK_LABEL (count), 1);
  gtk_box_append (GTK_BOX (box), count);
  gtk_box_append (GTK_BOX (column), box);
  gtk_label_set_label (GTK_LABEL (brief), code->brief);
  gtk_label_set_wrap (GTK_LABEL (brief), TRUE);
  gtk_widget_set_margin_start (brief, 21);
  gtk_widget_set_visible (brief, FALSE);
  gtk_box_append (GTK_BOX (column), brief);
  g_object_set_data (G_OBJECT (column), "brief", brief);
  return column;
}

static void
fill (UiCodePicker *self)
{
  GtkWidget *row;

  g_clear_pointer (&self->matches, g_array_unref);
  self->matches = ui_code_match_find (self->codes, gtk_editable_get_text (self->entry));
  if (self->matches->len > MOST_ROWS)
    g_array_set_size (self->matches, MOST_ROWS);
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  for (guint i = 0; i < self->matches->len; i++)
    gtk_list_box_append (
        self->list,
        make_row (self, g_ptr_array_index (self->codes,
                                           g_array_index (self->matches, UiCodeMatch, i).index)));
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
  gtk_widget_set_visible (GTK_WIDGET (self->scroller), self->matches->len > 0);
}

static void
update_foot (UiCodePicker *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (self->entry)));
  CodebookCode *branch = get_branch (self);
  g_autofree char *text = branch != NULL
                              ? g_strdup_printf (_ ("new code ‘%s’ in %s"), name, branch->name)
                              : g_strdup_printf (_ ("new code ‘%s’"), name);

  gtk_widget_set_visible (self->code_box, self->matches->len > 0);
  gtk_widget_set_visible (self->new_box, *name != '\0');
  gtk_label_set_label (self->new_label, text);
}

static void
row_selected_cb (GtkListBox *list, GtkListBoxRow *selected, UiCodePicker *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    {
      GtkWidget *brief = g_object_get_data (G_OBJECT (gtk_list_box_row_get_child (row)), "brief");

      gtk_widget_set_visible (brief,
                              row == selected && *gtk_label_get_label (GTK_LABEL (brief)) != '\0');
    }
  update_foot (self);
}

/* Keys --------------------------------------------------------------------------------------- */

static void
take (UiCodePicker *self, CodebookCode *code)
{
  gint64 id = code->id;

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, chosen_signal, 0, id);
}

static void
want_new (UiCodePicker *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (self->entry)));
  CodebookCode *branch = get_branch (self);
  gint64 parent = branch != NULL ? branch->id : 0;

  if (*name == '\0')
    return;
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, wanted_signal, 0, parent, name);
}

static void
move (UiCodePicker *self, int by)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  int index = row != NULL ? gtk_list_box_row_get_index (row) : -1;
  GtkListBoxRow *next = gtk_list_box_get_row_at_index (
      self->list, CLAMP (index + by, 0, (int) self->matches->len - 1));
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  graphene_rect_t bounds;

  if (next == NULL)
    return;
  gtk_list_box_select_row (self->list, next);
  if (gtk_widget_compute_bounds (GTK_WIDGET (next), GTK_WIDGET (self->list), &bounds))
    gtk_adjustment_clamp_page (adjustment, bounds.origin.y, bounds.origin.y + bounds.size.height);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint key,
                guint code,
                GdkModifierType state,
                UiCodePicker *self)
{
  CodebookCode *marked = get_marked (self);

  switch (key)
    {
    case GDK_KEY_Down:
      move (self, 1);
      return TRUE;
    case GDK_KEY_Up:
      move (self, -1);
      return TRUE;
    case GDK_KEY_Page_Down:
      move (self, 6);
      return TRUE;
    case GDK_KEY_Page_Up:
      move (self, -6);
      return TRUE;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      if ((state & GDK_CONTROL_MASK) != 0 || (marked == NULL && self->matches->len == 0))
        want_new (self);
      else if (marked != NULL)
        take (self, marked);
      return TRUE;
    default:
      return FALSE;
    }
}

static void
row_activated_cb (GtkListBox *list, GtkListBoxRow *row, UiCodePicker *self)
{
  gtk_list_box_select_row (list, row);
  take (self, get_marked (self));
}

static void
changed_cb (GtkEditable *entry, UiCodePicker *self)
{
  fill (self);
  update_foot (self);
}

/* The object --------------------------------------------------------------------------------- */

static GtkWidget *
make_foot (UiCodePicker *self)
{
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);

  self->code_box = ui_key_hint_new (_ ("Enter"), gtk_label_new (C_ ("verb", "code")));
  self->new_label = GTK_LABEL (gtk_label_new (NULL));
  self->new_box = ui_key_hint_new (_ ("Ctrl Enter"), GTK_WIDGET (self->new_label));
  gtk_box_append (GTK_BOX (foot), self->code_box);
  gtk_box_append (GTK_BOX (foot), self->new_box);
  gtk_widget_add_css_class (foot, "picker-foot");
  return foot;
}

/* A list that is taken down tells of each row that goes. */
static void
ui_code_picker_dispose (GObject *object)
{
  UiCodePicker *self = UI_CODE_PICKER (object);

  if (self->list != NULL)
    g_signal_handlers_disconnect_by_data (self->list, self);
  self->list = NULL;
  G_OBJECT_CLASS (ui_code_picker_parent_class)->dispose (object);
}

static void
ui_code_picker_finalize (GObject *object)
{
  UiCodePicker *self = UI_CODE_PICKER (object);

  g_clear_pointer (&self->codes, g_ptr_array_unref);
  g_clear_pointer (&self->recent, g_array_unref);
  g_clear_pointer (&self->matches, g_array_unref);
  G_OBJECT_CLASS (ui_code_picker_parent_class)->finalize (object);
}

static void
ui_code_picker_class_init (UiCodePickerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ui_code_picker_dispose;
  G_OBJECT_CLASS (klass)->finalize = ui_code_picker_finalize;
  chosen_signal = g_signal_new ("chosen", UI_TYPE_CODE_PICKER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  wanted_signal = g_signal_new ("wanted", UI_TYPE_CODE_PICKER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 2, G_TYPE_INT64, G_TYPE_STRING);
}

static void
ui_code_picker_init (UiCodePicker *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *clamp = adw_clamp_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->codes = g_ptr_array_new_with_free_func (g_object_unref);
  self->recent = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->matches = g_array_new (FALSE, FALSE, sizeof (UiCodeMatch));
  self->entry = GTK_EDITABLE (gtk_entry_new ());
  gtk_entry_set_icon_from_icon_name (GTK_ENTRY (self->entry), GTK_ENTRY_ICON_PRIMARY,
                                     "edit-find-symbolic");
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), _ ("Code, or a new name"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Code"), -1);
  g_signal_connect (self->entry, "changed", G_CALLBACK (changed_cb), self);
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_BROWSE);
  gtk_widget_set_can_focus (GTK_WIDGET (self->list), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "picker-list");
  g_signal_connect (self->list, "row-selected", G_CALLBACK (row_selected_cb), self);
  g_signal_connect (self->list, "row-activated", G_CALLBACK (row_activated_cb), self);
  self->scroller = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  gtk_scrolled_window_set_policy (self->scroller, GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (self->scroller, TRUE);
  gtk_scrolled_window_set_max_content_height (self->scroller, 264);
  gtk_scrolled_window_set_child (self->scroller, GTK_WIDGET (self->list));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->entry));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->scroller));
  gtk_box_append (GTK_BOX (box), make_foot (self));
  gtk_widget_set_size_request (box, WIDTH_PX - 12, -1);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  /* Neither a long path nor what is typed makes it wider. */
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), WIDTH_PX - 12);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), WIDTH_PX - 12);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  gtk_popover_set_child (GTK_POPOVER (self), clamp);
  gtk_popover_set_has_arrow (GTK_POPOVER (self), FALSE);
  gtk_popover_set_position (GTK_POPOVER (self), GTK_POS_BOTTOM);
  gtk_widget_add_css_class (GTK_WIDGET (self), "code-picker");
}

GtkWidget *
ui_code_picker_new (void)
{
  return g_object_new (UI_TYPE_CODE_PICKER, NULL);
}

void
ui_code_picker_open (UiCodePicker *self,
                     const GdkRectangle *at,
                     GPtrArray *codes,
                     const GArray *recent)
{
  g_return_if_fail (UI_IS_CODE_PICKER (self));

  g_ptr_array_unref (self->codes);
  self->codes = g_ptr_array_ref (codes);
  g_array_set_size (self->recent, 0);
  if (recent != NULL)
    g_array_append_vals (self->recent, recent->data, recent->len);
  gtk_editable_set_text (self->entry, "");
  fill (self);
  update_foot (self);
  ui_popup_at (GTK_POPOVER (self), at);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}
