/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "robot.h"

#include <X11/Xlib.h>
#include <X11/extensions/XTest.h>
#include <X11/keysym.h>
#include <gdk/x11/gdkx.h>
#include <libintl.h>
#include <string.h>

#define QUIET 30 /* times in a row without anything to do, a millisecond apart: settled */
#define MOST_MS 2000
#define DRAG_STEPS 12

static Display *
x_display (void)
{
  return gdk_x11_display_get_xdisplay (gdk_display_get_default ());
}

void
robot_init (int *argc, char ***argv)
{
  g_autoptr (GtkCssProvider) provider = NULL;
  const char *texts = g_getenv ("DRAAD_LOCALE_DIR");

  if (texts != NULL)
    bindtextdomain (GETTEXT_PACKAGE, texts);
  textdomain (GETTEXT_PACKAGE);
  g_test_init (argc, argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-font-name", "Cantarell 11",
                "gtk-enable-animations", FALSE, "gtk-cursor-blink", FALSE, NULL);
  provider = gtk_css_provider_new ();
  gtk_css_provider_load_from_resource (provider, "/org/draad/Draad/ui/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

void
robot_set_dark (gboolean dark)
{
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      dark ? ADW_COLOR_SCHEME_FORCE_DARK
                                           : ADW_COLOR_SCHEME_FORCE_LIGHT);
  robot_settle ();
}

/* Times are counted and not measured: on a busy machine a millisecond of sleep may take fifty, and
 * nothing would have been looked at in them. */
void
robot_settle (void)
{
  gint64 start = g_get_monotonic_time ();

  XSync (x_display (), False);
  for (guint quiet = 0; quiet < QUIET && g_get_monotonic_time () - start < MOST_MS * 1000;)
    {
      if (g_main_context_iteration (NULL, FALSE))
        quiet = 0;
      else
        {
          g_usleep (1000);
          quiet++;
        }
    }
}

void
robot_wait (gboolean (*holds) (gpointer user_data), gpointer user_data)
{
  gint64 until = g_get_monotonic_time () + 60 * G_USEC_PER_SEC;

  while (!holds (user_data))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, until);
      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (1000);
    }
}

static gboolean
is_active (gpointer window)
{
  return gtk_window_is_active (window);
}

void
robot_present (GtkWindow *window)
{
  GdkSurface *surface;

  gtk_window_present (window);
  robot_settle ();
  /* There is no window manager to give it the focus. */
  surface = gtk_native_get_surface (GTK_NATIVE (window));
  XSetInputFocus (x_display (), gdk_x11_surface_get_xid (surface), RevertToParent, CurrentTime);
  robot_wait (is_active, window);
  robot_settle ();
}

GtkWindow *
robot_open (GtkWidget *child, int width, int height)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_set_child (GTK_WINDOW (window), child);
  robot_present (GTK_WINDOW (window));
  return GTK_WINDOW (window);
}

void
robot_close (GtkWindow *window)
{
  gtk_window_destroy (window);
  robot_settle ();
}

/* The pointer ---------------------------------------------------------------------------------- */

static void
move (GtkWidget *widget, double x, double y)
{
  GtkNative *native = gtk_widget_get_native (widget);
  GdkSurface *surface = gtk_native_get_surface (native);
  double native_x, native_y, shift_x, shift_y;
  int root_x, root_y;
  Window child;

  g_assert_true (
      gtk_widget_translate_coordinates (widget, GTK_WIDGET (native), x, y, &native_x, &native_y));
  gtk_native_get_surface_transform (native, &shift_x, &shift_y);
  XTranslateCoordinates (x_display (), gdk_x11_surface_get_xid (surface),
                         DefaultRootWindow (x_display ()), (int) (native_x + shift_x),
                         (int) (native_y + shift_y), &root_x, &root_y, &child);
  XTestFakeMotionEvent (x_display (), -1, root_x, root_y, CurrentTime);
}

static void
button (guint number, gboolean press)
{
  XTestFakeButtonEvent (x_display (), number, press, CurrentTime);
}

static void
click (GtkWidget *widget, double x, double y, guint number, guint times)
{
  move (widget, x, y);
  robot_settle ();
  for (guint i = 0; i < times; i++)
    {
      button (number, TRUE);
      button (number, FALSE);
    }
  robot_settle ();
}

void
robot_move (GtkWidget *widget, double x, double y)
{
  move (widget, x, y);
  robot_settle ();
}

/* Two clicks of a test are never meant as a double one. */
static void
part_from_last_click (GtkWidget *widget)
{
  int ms;

  g_object_get (gtk_widget_get_settings (widget), "gtk-double-click-time", &ms, NULL);
  g_usleep ((gulong) (ms + 20) * 1000);
}

void
robot_click (GtkWidget *widget, double x, double y)
{
  part_from_last_click (widget);
  click (widget, x, y, 1, 1);
}

void
robot_double_click (GtkWidget *widget, double x, double y)
{
  part_from_last_click (widget);
  click (widget, x, y, 1, 2);
}

void
robot_click_secondary (GtkWidget *widget, double x, double y)
{
  click (widget, x, y, 3, 1);
}

void
robot_click_on (GtkWidget *widget)
{
  robot_click (widget, gtk_widget_get_width (widget) / 2.0, gtk_widget_get_height (widget) / 2.0);
}

void
robot_drag (GtkWidget *from, double x0, double y0, GtkWidget *to, double x1, double y1)
{
  double end_x, end_y;

  g_assert_true (gtk_widget_translate_coordinates (to, from, x1, y1, &end_x, &end_y));
  part_from_last_click (from);
  robot_move (from, x0, y0);
  button (1, TRUE);
  robot_settle ();
  for (guint i = 1; i <= DRAG_STEPS; i++)
    {
      double part = (double) i / DRAG_STEPS;

      move (from, x0 + (end_x - x0) * part, y0 + (end_y - y0) * part);
      robot_settle ();
    }
  button (1, FALSE);
  robot_settle ();
}

/* The keyboard --------------------------------------------------------------------------------- */

static void
key (KeySym symbol, gboolean press)
{
  KeyCode code = XKeysymToKeycode (x_display (), symbol);

  g_assert_cmpuint (code, !=, 0);
  XTestFakeKeyEvent (x_display (), code, press, CurrentTime);
}

static KeySym
modifier (const char *name)
{
  return g_str_equal (name, "ctrl")    ? XK_Control_L
         : g_str_equal (name, "shift") ? XK_Shift_L
         : g_str_equal (name, "alt")   ? XK_Alt_L
                                       : NoSymbol;
}

/* Whether a key has its letter only with Shift. */
static gboolean
needs_shift (KeySym symbol)
{
  KeyCode code = XKeysymToKeycode (x_display (), symbol);
  int n;
  KeySym *all = XGetKeyboardMapping (x_display (), code, 1, &n);
  gboolean shift = n > 1 && all[0] != symbol && all[1] == symbol;

  XFree (all);
  return shift;
}

void
robot_key (const char *combination)
{
  g_auto (GStrv) parts = g_strsplit (combination, "+", -1);
  guint n = g_strv_length (parts);
  KeySym symbol = XStringToKeysym (parts[n - 1]);
  gboolean shift;

  g_assert_true (symbol != NoSymbol);
  shift = needs_shift (symbol);
  for (guint i = 0; i + 1 < n; i++)
    key (modifier (parts[i]), TRUE);
  if (shift)
    key (XK_Shift_L, TRUE);
  key (symbol, TRUE);
  key (symbol, FALSE);
  if (shift)
    key (XK_Shift_L, FALSE);
  for (guint i = n - 1; i > 0; i--)
    key (modifier (parts[i - 1]), FALSE);
  robot_settle ();
}

void
robot_type (const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    {
      KeySym symbol = (KeySym) (unsigned char) *p; /* Latin 1: the same numbers */
      gboolean shift = needs_shift (symbol);

      if (shift)
        key (XK_Shift_L, TRUE);
      key (symbol, TRUE);
      key (symbol, FALSE);
      if (shift)
        key (XK_Shift_L, FALSE);
    }
  robot_settle ();
}

/* Pictures ------------------------------------------------------------------------------------- */

void
robot_picture (GtkWidget *widget, const char *path)
{
  g_autoptr (GdkPaintable) paintable = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autoptr (GskRenderNode) node = NULL;
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);

  robot_settle ();
  paintable = gtk_widget_paintable_new (widget);
  gdk_paintable_snapshot (paintable, GDK_SNAPSHOT (snapshot), width, height);
  node = gtk_snapshot_free_to_node (snapshot);
  g_assert_nonnull (node);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (gtk_widget_get_native (widget)),
                                         node, &GRAPHENE_RECT_INIT (0, 0, width, height));
  g_assert_true (gdk_texture_save_to_png (texture, path));
}

void
robot_picture_named (GtkWidget *widget, const char *name)
{
  const char *folder = g_getenv ("DRAAD_PICTURES");
  g_autofree char *path = NULL;

  if (folder == NULL || folder[0] == '\0')
    return;
  path = g_strdup_printf ("%s/%s.png", folder, name);
  robot_picture (widget, path);
}
