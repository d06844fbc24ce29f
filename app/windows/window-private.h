/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/windows/coder-button.h"
#include "app/windows/start-page.h"
#include "app/windows/window.h"
#include "ui/place.h"

G_BEGIN_DECLS

struct _AppWindow
{
  AdwApplicationWindow parent_instance;

  /* owned */
  CodebookProject *project; /* NULL: the start page is shown */
  gulong changed_handler;
  guint backup_source;
  gboolean busy;                 /* something long is being written */
  CodebookChanges *last_changes; /* of the act that is being undone or done again; NULL = none is */
  gboolean undoing;

  /* template children */
  GtkStack *stack;
  AppStartPage *start_page;
  AdwViewStack *places;
  GtkLabel *project_label;
  GtkWidget *read_only_label;
  AppCoderButton *coder_button;
  GtkWidget *project_bar, *undo_button, *redo_button;
};

void app_window_install_actions (GtkWidgetClass *widget_class);
void app_window_update_actions (AppWindow *self);
void app_window_update_title (AppWindow *self);
void app_window_set_project (AppWindow *self, CodebookProject *project);

G_END_DECLS
