/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/cases/study.h"

G_BEGIN_DECLS

/* A chart of a numeric attribute of a case over the waves; the accessible name says its figures. */
#define UI_TYPE_CHART_VIEW (ui_chart_view_get_type ())
G_DECLARE_FINAL_TYPE (UiChartView, ui_chart_view, UI, CHART_VIEW, GtkWidget)

/* NULL when the case has no value of it at any wave. */
GtkWidget *ui_chart_view_new (UiStudy *study,
                              const CodebookAttribute *attribute,
                              gint64 study_case) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
