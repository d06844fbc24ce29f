/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/cases/case-list.h"
#include "ui/cases/cases-place.h"
#include "ui/cases/description.h"
#include "ui/cases/export-bar.h"
#include "ui/cases/fragment-pane.h"
#include "ui/cases/matrix.h"
#include "ui/cases/study.h"
#include "ui/cases/theme-window.h"

G_BEGIN_DECLS

struct _UiCasesPlace
{
  UiPlace parent_instance;

  /* owned */
  UiStudy *study; /* (nullable) */
  gint64 study_case;
  char *view;                  /* "description" or "matrix" */
  UiThemeWindow *theme_window; /* weak */
  GtkWidget *menu;             /* popover, or NULL */
  int right_px;                /* the width that the right pane is about to get */

  /* template children */
  GtkStack *stack;
  GtkPaned *left_paned, *right_paned;
  GtkWidget *attributes_button, *middle;
  UiCaseList *list;
  UiDescription *description;
  UiFragmentPane *fragments;
  UiMatrix *matrix;
  GtkLabel *described_label;
  UiExportBar *export_bar;
};

void ui_cases_place_show_case (UiCasesPlace *self, gint64 study_case);

/* cases-place-actions.c */
void ui_cases_place_install_actions (GtkWidgetClass *widget_class);
void ui_cases_place_update_actions (UiCasesPlace *self);
void ui_cases_place_show_menu (UiCasesPlace *self, GtkWidget *row, double x, double y);

G_END_DECLS
