/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/cases/cell-popover.h"

#include <glib/gi18n-lib.h>

#include "ui/cases/section-editor.h"
#include "ui/key-hint.h"
#include "ui/popup.h"

#define MOST_HIGH_PX 480
#define PADDING_PX 12

struct _UiCellPopover
{
  GtkPopover parent_instance;

  int width_px;
  guint fit_tick;

  /* children */
  GtkScrolledWindow *scroller;
  UiSectionEditor *section;
  GtkWidget *button;
};

G_DEFINE_FINAL_TYPE (UiCellPopover, ui_cell_popover, GTK_TYPE_POPOVER)

static guint fragments_wanted_signal;

static void
clicked_cb (UiCellPopover *self)
{
  g_signal_emit (self, fragments_wanted_signal, 0);
}

/* A scrolled window asks for its child's height without telling the width. */
static void
fit (UiCellPopover *self)
{
  int height;

  gtk_widget_measure (GTK_WIDGET (self->section), GTK_ORIENTATION_VERTICAL,
                      self->width_px - 2 * PADDING_PX, NULL, &height, NULL, NULL);
  gtk_scrolled_window_set_min_content_height (self->scroller, MIN (height, MOST_HIGH_PX));
}

static gboolean
fit_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  UI_CELL_POPOVER (widget)->fit_tick = 0;
  fit (UI_CELL_POPOVER (widget));
  ui_popup_over_grown (GTK_POPOVER (widget));
  return G_SOURCE_REMOVE;
}

/* Not while sizes are given. */
static void
grown_cb (UiCellPopover *self)
{
  if (self->fit_tick == 0)
    self->fit_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), fit_cb, NULL, NULL);
}

static void
ui_cell_popover_class_init (UiCellPopoverClass *klass)
{
  fragments_wanted_signal = g_signal_new ("fragments-wanted", UI_TYPE_CELL_POPOVER,
                                          G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static GtkWidget *
build_foot (UiCellPopover *self)
{
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  /* Translators: behind the key Esc. */
  GtkWidget *hint = ui_key_hint_new (_ ("Esc"), gtk_label_new (_ ("done")));

  self->button = gtk_button_new ();
  gtk_widget_add_css_class (self->button, "small-button");
  g_signal_connect_swapped (self->button, "clicked", G_CALLBACK (clicked_cb), self);
  gtk_box_append (GTK_BOX (foot), self->button);
  gtk_widget_set_hexpand (hint, TRUE);
  gtk_widget_set_halign (hint, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (foot), hint);
  return foot;
}

static void
ui_cell_popover_init (UiCellPopover *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *foot = build_foot (self);

  self->scroller = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  self->section = UI_SECTION_EDITOR (ui_section_editor_new (TRUE));
  gtk_scrolled_window_set_policy (self->scroller, GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (self->scroller, GTK_WIDGET (self->section));
  g_signal_connect_swapped (gtk_scrolled_window_get_vadjustment (self->scroller), "notify::upper",
                            G_CALLBACK (grown_cb), self);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->scroller));
  gtk_widget_set_margin_start (foot, 6);
  gtk_widget_set_margin_end (foot, 6);
  gtk_box_append (GTK_BOX (box), foot);
  gtk_popover_set_child (GTK_POPOVER (self), box);
  gtk_popover_set_has_arrow (GTK_POPOVER (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "cell-popover");
}

GtkWidget *
ui_cell_popover_new (void)
{
  return g_object_new (UI_TYPE_CELL_POPOVER, NULL);
}

void
ui_cell_popover_set (UiCellPopover *self,
                     UiStudy *study,
                     gint64 study_case,
                     gint64 theme,
                     guint unused,
                     int width_px)
{
  g_autofree char *text = NULL;

  g_return_if_fail (UI_IS_CELL_POPOVER (self));

  ui_section_editor_set (self->section, study, study_case, theme);
  if (study == NULL)
    return;
  text = unused > 0 && unused != G_MAXUINT ? g_strdup_printf (
             g_dngettext (GETTEXT_PACKAGE, "%u fragment to use", "%u fragments to use", unused),
             unused)
                                           : g_strdup (_ ("To the description"));
  gtk_button_set_label (GTK_BUTTON (self->button), text);
  self->width_px = width_px;
  gtk_widget_set_size_request (GTK_WIDGET (self), width_px, -1);
  fit (self);
}

void
ui_cell_popover_refresh (UiCellPopover *self, UiStudyParts parts)
{
  g_return_if_fail (UI_IS_CELL_POPOVER (self));

  ui_section_editor_refresh (self->section, parts);
}

void
ui_cell_popover_enter (UiCellPopover *self)
{
  g_return_if_fail (UI_IS_CELL_POPOVER (self));

  ui_section_editor_enter (self->section, FALSE);
}

void
ui_cell_popover_commit (UiCellPopover *self)
{
  g_return_if_fail (UI_IS_CELL_POPOVER (self));

  ui_section_editor_commit (self->section);
}
