/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the program remembers between runs, in one small file of the user's own: recent projects and
 * the window's size. A key file and not GSettings, so that nothing needs to be installed for the
 * program to run. Written at once, whole. */
typedef struct
{
  char *path;
  char *name;
  gint64 opened_at_ms; /* since 1970 UTC */
  guint documents, cases;
  char *place; /* the last one shown: "material", "code", "cases" */
} AppRecent;

void app_recent_free (AppRecent *recent);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AppRecent, app_recent_free)

/* Newest first, at most 8, only those whose file is there. (element-type AppRecent) */
GPtrArray *app_state_list_recent (void) G_GNUC_WARN_UNUSED_RESULT;
AppRecent *app_state_find_recent (const char *path) G_GNUC_WARN_UNUSED_RESULT; /* (nullable) */
void app_state_note_recent (const AppRecent *recent);
void app_state_forget_recent (const char *path);

/* What a place of the window, "material", "code" or "cases", remembers of the project at @path.
 * (nullable) */
GVariant *app_state_load_memory (const char *path, const char *place) G_GNUC_WARN_UNUSED_RESULT;
void app_state_save_memory (const char *path, const char *place, GVariant *memory);

void app_state_get_window (int *width_px, int *height_px, gboolean *maximized);
void app_state_set_window (int width_px, int height_px, gboolean maximized);

G_END_DECLS
