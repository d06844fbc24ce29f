/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/cases/fragment-row.h"

#include <glib/gi18n-lib.h>

#include "ui/cases/code-bar.h"
#include "ui/measure-bin.h"
#include "ui/tooltip.h"

struct _UiFragmentRow
{
  GtkListBoxRow parent_instance;

  UiEvidence *evidence; /* owned */
};

G_DEFINE_FINAL_TYPE (UiFragmentRow, ui_fragment_row, GTK_TYPE_LIST_BOX_ROW)

static guint place_signal;

static void
clicked_cb (UiFragmentRow *self)
{
  g_signal_emit (self, place_signal, 0);
}

/* Dragging ------------------------------------------------------------------------------------- */

static GdkContentProvider *
prepare_cb (GtkDragSource *source, double x, double y, UiFragmentRow *self)
{
  return gdk_content_provider_new_typed (UI_TYPE_EVIDENCE, self->evidence);
}

static void
drag_begin_cb (GtkDragSource *source, GdkDrag *drag, UiFragmentRow *self)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (GTK_WIDGET (self));

  gtk_drag_source_set_icon (source, paintable, 12, 12);
}

/* Building ------------------------------------------------------------------------------------- */

/* "(P07, T1, r. 112–118)" without what stands beside it anyway. */
static char *
make_place (const CodebookFragment *fragment)
{
  g_autofree char *inner = g_strdup (fragment->citation);
  g_auto (GStrv) parts = NULL;
  g_autoptr (GString) place = g_string_new (NULL);
  gsize length;

  if (*inner == '(')
    memmove (inner, inner + 1, strlen (inner));
  length = strlen (inner);
  if (length > 0 && inner[length - 1] == ')')
    inner[length - 1] = '\0';
  parts = g_strsplit (inner, ", ", -1);
  if (fragment->role == CODEBOOK_ROLE_COACH)
    g_string_append (place, _ ("job coach"));
  else if (fragment->role == CODEBOOK_ROLE_INTERVIEWER)
    g_string_append (place, _ ("interviewer"));
  for (guint i = 0; parts[i] != NULL; i++)
    if (!g_str_equal (parts[i], fragment->case_name)
        && !g_str_equal (parts[i], fragment->wave_name))
      g_string_append_printf (place, "%s%s", place->len > 0 ? ", " : "", parts[i]);
  return g_string_free (g_steal_pointer (&place), FALSE);
}

static char *
make_caption (const CodebookFragment *fragment, const char *code)
{
  g_autofree char *place = make_place (fragment);

  if (*fragment->wave_name == '\0')
    return g_markup_printf_escaped ("%s · %s", place, code);
  return g_markup_printf_escaped ("<b>%s</b> · %s · %s", fragment->wave_name, place, code);
}

static GtkWidget *
build_words (const CodebookFragment *fragment, const char *code)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_autofree char *caption = make_caption (fragment, code);
  g_autofree char *text = g_strdelimit (g_strdup (fragment->text), "\n", ' ');
  GtkWidget *words = gtk_label_new (text);
  GtkWidget *place = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (words), 0);
  gtk_label_set_wrap (GTK_LABEL (words), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (words), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (words), 3);
  gtk_label_set_ellipsize (GTK_LABEL (words), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (words, "reading");
  gtk_widget_add_css_class (words, "fragment-words");
  gtk_label_set_markup (GTK_LABEL (place), caption);
  gtk_label_set_xalign (GTK_LABEL (place), 0);
  gtk_label_set_ellipsize (GTK_LABEL (place), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (place, "fragment-place");
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), place);
  gtk_widget_set_hexpand (box, TRUE);
  return ui_measure_bin_new (box, 0);
}

static void
ui_fragment_row_dispose (GObject *object)
{
  g_clear_object (&UI_FRAGMENT_ROW (object)->evidence);
  G_OBJECT_CLASS (ui_fragment_row_parent_class)->dispose (object);
}

static void
ui_fragment_row_class_init (UiFragmentRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ui_fragment_row_dispose;
  place_signal = g_signal_new ("place", UI_TYPE_FRAGMENT_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 0);
}

static void
ui_fragment_row_init (UiFragmentRow *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "fragment-row");
}

static void
add_source (UiFragmentRow *self)
{
  GtkDragSource *source = gtk_drag_source_new ();

  g_signal_connect (source, "prepare", G_CALLBACK (prepare_cb), self);
  g_signal_connect (source, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (source));
}

GtkWidget *
ui_fragment_row_new (UiStudy *study, UiEvidence *evidence)
{
  UiFragmentRow *self = g_object_new (UI_TYPE_FRAGMENT_ROW, NULL);
  const CodebookCode *code = ui_study_find_code (study, evidence->place.code);
  const CodebookFragment *fragment = ui_evidence_get_fragment (evidence);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);

  self->evidence = g_object_ref (evidence);
  gtk_box_append (GTK_BOX (box), ui_code_bar_new (code != NULL ? code->hue : ""));
  if (fragment != NULL)
    gtk_box_append (GTK_BOX (box), build_words (fragment, code != NULL ? code->name : ""));
  if (!evidence->used)
    {
      GtkWidget *button = gtk_button_new_from_icon_name ("list-add-symbolic");

      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      gtk_widget_add_css_class (button, "flat");
      ui_tooltip_set (button, _ ("Place as a quote (Enter)"));
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      _ ("Place as a quote (Enter)"), -1);
      gtk_widget_set_focusable (button, FALSE);
      gtk_widget_set_visible (button, study->writable);
      g_signal_connect_swapped (button, "clicked", G_CALLBACK (clicked_cb), self);
      gtk_box_append (GTK_BOX (box), button);
      if (study->writable)
        add_source (self);
    }
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  fragment != NULL ? fragment->text : "", -1);
  return GTK_WIDGET (self);
}

UiEvidence *
ui_fragment_row_get_evidence (UiFragmentRow *self)
{
  g_return_val_if_fail (UI_IS_FRAGMENT_ROW (self), NULL);

  return self->evidence;
}
