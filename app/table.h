/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Rows of JSON objects as a table: what a verb shows to people is what --json says, so one is made
 * from the other. */
typedef struct
{
  const char *key;   /* member of each row */
  const char *title; /* translated */
  gboolean right;    /* set right, as figures always are */
} AppColumn;

/* Columns aligned by the cells they take on a terminal, figures to the right, long texts cut with
 * an ellipsis. @columns ends with a NULL key. (array zero-terminated) */
char *app_table_format (JsonArray *rows, const AppColumn *columns) G_GNUC_WARN_UNUSED_RESULT;
/* A member as one line of text: null is "", a list is its members apart by commas. */
char *app_table_dup_cell (JsonObject *row, const char *key) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
