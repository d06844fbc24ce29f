/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "codebook/exchange/attribute-plan.h"

G_BEGIN_DECLS

/* The parts of the sheet that are about the selected column of a table of attributes. */

/* "leeftijd": how many values, what counts as missing, the question that was asked. */
char *
ui_attribute_details_summarize (const CodebookAttributeColumn *column) G_GNUC_WARN_UNUSED_RESULT;
/* The values that occur most, a row each, with how often. */
void ui_attribute_details_fill_values (GtkGrid *grid,
                                       const CodebookAttributePlan *plan,
                                       const CodebookAttributeColumn *column);
/* The first rows as they come in: case, wave, value; or the start of each document. */
void ui_attribute_details_fill_preview (GtkGrid *grid,
                                        const CodebookAttributePlan *plan,
                                        const CodebookAttributeColumn *column);

G_END_DECLS
