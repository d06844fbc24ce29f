/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/windows/application.h"

#include <glib/gi18n-lib.h>

#include "app/windows/memory.h"
#include "app/windows/window.h"
#include "ui/style.h"

struct _AppApplication
{
  AdwApplication parent_instance;
};

G_DEFINE_FINAL_TYPE (AppApplication, app_application, ADW_TYPE_APPLICATION)

static AppWindow *
ensure_window (AppApplication *self)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (APP_IS_WINDOW (window) && app_window_get_project (APP_WINDOW (window)) == NULL)
    return APP_WINDOW (window);
  return app_window_new (GTK_APPLICATION (self));
}

/* A project that is open already is brought forward: one window per project. */
static gboolean
present_open (AppApplication *self, const char *path)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    {
      CodebookProject *project = APP_IS_WINDOW (l->data) ? app_window_get_project (l->data) : NULL;

      if (project != NULL && g_str_equal (codebook_project_get_path (project), path))
        {
          gtk_window_present (l->data);
          return TRUE;
        }
    }
  return FALSE;
}

static void
app_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  AppApplication *self = APP_APPLICATION (application);

  for (int i = 0; i < n_files; i++)
    {
      g_autofree char *path = g_file_get_path (files[i]);
      AppWindow *window;

      if (path == NULL || present_open (self, path))
        continue;
      window = ensure_window (self);
      app_window_open (window, path);
      gtk_window_present (GTK_WINDOW (window));
    }
}

static void
app_application_activate (GApplication *application)
{
  gtk_window_present (GTK_WINDOW (ensure_window (APP_APPLICATION (application))));
}

static void
new_window_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  gtk_window_present (GTK_WINDOW (app_window_new (user_data)));
}

static void
quit_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (user_data));

  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_close (l->data);
}

static void
about_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkWindow *window = gtk_application_get_active_window (user_data);

  adw_show_about_window (window, "application-name", "Draad", "application-icon", "org.draad.Draad",
                         "version", DRAAD_VERSION, "license-type", GTK_LICENSE_GPL_3_0, "comments",
                         _ ("Code interviews, describe cases. Everything stays on this computer."),
                         NULL);
}

static void
app_application_startup (GApplication *application)
{
  static const GActionEntry entries[] = {
    { "new-window", new_window_cb },
    { "about", about_cb },
    { "quit", quit_cb },
  };
  static const struct
  {
    const char *action;
    const char *accels[3];
  } keys[] = {
    { "app.new-window", { "<Control><Shift>n" } },
    { "app.quit", { "<Control>q" } },
    { "win.new-project", { "<Control>n" } },
    { "win.open-project", { "<Control>o" } },
    { "window.close", { "<Control>w" } },
    { "win.show-help-overlay", { "<Control>question" } },
    { "win.place('material')", { "<Alt>1" } },
    { "win.place('code')", { "<Alt>2" } },
    { "win.place('cases')", { "<Alt>3" } },
    { "win.place('explore')", { "<Alt>4" } },
  };

  app_memory_set_up ();
  /* GLib reads its lists of kinds of files anew when it is first asked where they are: later that
   * is in the midst of a chooser's work, whose thread may then read what is gone. */
  g_content_type_get_mime_dirs ();
  G_APPLICATION_CLASS (app_application_parent_class)->startup (application);
  gtk_window_set_default_icon_name ("org.draad.Draad");
  ui_style_load (gdk_display_get_default ());
  gtk_icon_theme_add_resource_path (gtk_icon_theme_get_for_display (gdk_display_get_default ()),
                                    "/org/draad/Draad/icons");
  g_action_map_add_action_entries (G_ACTION_MAP (application), entries, G_N_ELEMENTS (entries),
                                   application);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (application), keys[i].action,
                                           keys[i].accels);
}

static void
app_application_class_init (AppApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->startup = app_application_startup;
  application_class->activate = app_application_activate;
  application_class->open = app_application_open;
}

static void
app_application_init (AppApplication *self)
{
}

int
app_application_run (int argc, char **argv)
{
  g_autoptr (AppApplication) application = NULL;

  if (!gtk_init_check ())
    {
      g_printerr ("draad: %s\n", _ ("there is no display to open a window on; ‘draad --help’ lists "
                                    "what can be done without one"));
      return 1;
    }
  g_set_application_name ("Draad");
  application =
      g_object_new (APP_TYPE_APPLICATION, "application-id", "org.draad.Draad", "flags",
                    G_APPLICATION_HANDLES_OPEN, "resource-base-path", "/org/draad/Draad", NULL);
  return g_application_run (G_APPLICATION (application), argc, argv);
}
