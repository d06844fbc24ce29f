/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/windows/state.h"

#include <gio/gio.h>

#define MOST_RECENT 8
#define WINDOW "Window"

static char *
file_name (void)
{
  return g_build_filename (g_get_user_config_dir (), "draad", "state", NULL);
}

static GKeyFile *
load (void)
{
  g_autofree char *path = file_name ();
  GKeyFile *file = g_key_file_new ();

  g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, NULL);
  return file;
}

/* What cannot be remembered is forgotten: no work of the user is in it. */
static void
save (GKeyFile *file)
{
  g_autofree char *path = file_name ();
  g_autofree char *folder = g_path_get_dirname (path);

  g_mkdir_with_parents (folder, 0700);
  g_key_file_save_to_file (file, path, NULL);
}

/* A group's name may not hold brackets, so a project's group is its URI. */
static char *
group_of (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *uri = g_file_get_uri (file);

  return g_uri_escape_string (uri, ":/", TRUE);
}

static int
newest_first (gconstpointer a, gconstpointer b)
{
  const AppRecent *one = *(AppRecent *const *) a, *two = *(AppRecent *const *) b;

  return (one->opened_at_ms < two->opened_at_ms) - (one->opened_at_ms > two->opened_at_ms);
}

static AppRecent *
read_recent (GKeyFile *file, const char *group)
{
  AppRecent *recent = g_new0 (AppRecent, 1);

  recent->path = g_key_file_get_string (file, group, "path", NULL);
  recent->name = g_key_file_get_string (file, group, "name", NULL);
  recent->place = g_key_file_get_string (file, group, "place", NULL);
  recent->opened_at_ms = g_key_file_get_int64 (file, group, "opened", NULL);
  recent->documents = g_key_file_get_integer (file, group, "documents", NULL);
  recent->cases = g_key_file_get_integer (file, group, "cases", NULL);
  return recent;
}

void
app_recent_free (AppRecent *recent)
{
  g_free (recent->path);
  g_free (recent->name);
  g_free (recent->place);
  g_free (recent);
}

GPtrArray *
app_state_list_recent (void)
{
  g_autoptr (GKeyFile) file = load ();
  g_auto (GStrv) groups = g_key_file_get_groups (file, NULL);
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) app_recent_free);

  for (guint i = 0; groups[i] != NULL; i++)
    {
      g_autoptr (AppRecent) recent = read_recent (file, groups[i]);

      if (recent->path != NULL && recent->name != NULL
          && g_file_test (recent->path, G_FILE_TEST_IS_REGULAR))
        g_ptr_array_add (list, g_steal_pointer (&recent));
    }
  g_ptr_array_sort (list, newest_first);
  if (list->len > MOST_RECENT)
    g_ptr_array_set_size (list, MOST_RECENT);
  return list;
}

AppRecent *
app_state_find_recent (const char *path)
{
  g_autoptr (GKeyFile) file = load ();
  g_autofree char *group = group_of (path);

  return g_key_file_has_group (file, group) ? read_recent (file, group) : NULL;
}

void
app_state_note_recent (const AppRecent *recent)
{
  g_autoptr (GKeyFile) file = load ();
  g_autofree char *group = group_of (recent->path);

  g_key_file_set_string (file, group, "path", recent->path);
  g_key_file_set_string (file, group, "name", recent->name);
  g_key_file_set_string (file, group, "place", recent->place != NULL ? recent->place : "");
  g_key_file_set_int64 (file, group, "opened", recent->opened_at_ms);
  g_key_file_set_integer (file, group, "documents", (int) recent->documents);
  g_key_file_set_integer (file, group, "cases", (int) recent->cases);
  save (file);
}

void
app_state_forget_recent (const char *path)
{
  g_autoptr (GKeyFile) file = load ();
  g_autofree char *group = group_of (path);

  if (g_key_file_remove_group (file, group, NULL))
    save (file);
}

static char *
memory_key (const char *place)
{
  return g_strconcat ("memory-", place, NULL);
}

GVariant *
app_state_load_memory (const char *path, const char *place)
{
  g_autoptr (GKeyFile) file = load ();
  g_autofree char *group = group_of (path);
  g_autofree char *key = memory_key (place);
  g_autofree char *text = g_key_file_get_string (file, group, key, NULL);

  return text != NULL ? g_variant_parse (NULL, text, NULL, NULL, NULL) : NULL;
}

void
app_state_save_memory (const char *path, const char *place, GVariant *memory)
{
  g_autoptr (GKeyFile) file = load ();
  g_autofree char *group = group_of (path);
  g_autofree char *key = memory_key (place);
  g_autofree char *text = g_variant_print (memory, TRUE);

  g_key_file_set_string (file, group, key, text);
  save (file);
}

void
app_state_get_window (int *width_px, int *height_px, gboolean *maximized)
{
  g_autoptr (GKeyFile) file = load ();

  *width_px = g_key_file_get_integer (file, WINDOW, "width", NULL);
  *height_px = g_key_file_get_integer (file, WINDOW, "height", NULL);
  *maximized = g_key_file_get_boolean (file, WINDOW, "maximized", NULL);
  if (*width_px < 720 || *height_px < 480)
    {
      *width_px = 1440;
      *height_px = 900;
    }
}

void
app_state_set_window (int width_px, int height_px, gboolean maximized)
{
  g_autoptr (GKeyFile) file = load ();

  g_key_file_set_integer (file, WINDOW, "width", width_px);
  g_key_file_set_integer (file, WINDOW, "height", height_px);
  g_key_file_set_boolean (file, WINDOW, "maximized", maximized);
  save (file);
}
