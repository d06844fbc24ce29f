/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* What is not known is null in the verbs' JSON, never "" or 0; keys stand in the order they were
 * set. */

/* "" and NULL as null. */
void app_json_set_text (JsonObject *object, const char *key, const char *text);
/* An id as text, since it takes up to 63 bits and many JSON readers (jq, JavaScript) keep 53; 0 as
 * null. */
void app_json_set_id (JsonObject *object, const char *key, gint64 id);
/* -1 as null. */
void app_json_set_ms (JsonObject *object, const char *key, gint64 ms);
/* 0 as null. */
void app_json_set_weight (JsonObject *object, const char *key, guint weight);
/* ISO 8601, UTC, from milliseconds since 1970. */
void app_json_set_moment (JsonObject *object, const char *key, gint64 at_ms);

/* Indented, UTF-8, with a newline at the end. */
char *app_json_to_text (JsonNode *node) G_GNUC_WARN_UNUSED_RESULT;
/* What app_json_to_text () gives of an array of objects, a member at a time and in their order, for
 * rows by the hundred thousand: the tree of those takes gigabytes. What is there may be taken away
 * before the next row. @i: of the row, from 0; @end is after the last of @n. */
void app_json_append_row (GString *text, guint i);
void app_json_append_string (GString *text, const char *key, const char *value);
void app_json_append_int (GString *text, const char *key, guint value);
void app_json_append_end (GString *text, guint n);
JsonNode *app_json_take_array (JsonArray *array) G_GNUC_WARN_UNUSED_RESULT;
JsonNode *app_json_take_object (JsonObject *object) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
