/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/style.h"

#include <adwaita.h>

#define USUAL_TEXT_PX (11 * 96 / 72.0)

/* A second sheet redefines the colours for the dark, since GTK's style sheets cannot ask. */
static void
dark_changed_cb (AdwStyleManager *manager, GParamSpec *pspec, gpointer provider)
{
  gtk_css_provider_load_from_resource (provider, adw_style_manager_get_dark (manager)
                                                     ? "/org/draad/Draad/ui/style-dark.css"
                                                     : "/org/draad/Draad/ui/style-light.css");
}

void
ui_style_load (GdkDisplay *display)
{
  static const char *const marker = "draad-style";
  AdwStyleManager *manager = adw_style_manager_get_for_display (display);
  g_autoptr (GtkCssProvider) sheet = gtk_css_provider_new ();
  g_autoptr (GtkCssProvider) colors = gtk_css_provider_new ();

  if (g_object_get_data (G_OBJECT (manager), marker) != NULL)
    return;
  gtk_css_provider_load_from_resource (sheet, "/org/draad/Draad/ui/style.css");
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (sheet),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (colors),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 1);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (dark_changed_cb), colors, 0);
  g_object_set_data_full (G_OBJECT (manager), marker, g_object_ref (colors), g_object_unref);
  dark_changed_cb (manager, NULL, colors);
}

double
ui_style_get_text_scale (void)
{
  GtkSettings *settings = gtk_settings_get_default ();
  g_autofree char *name = NULL;
  PangoFontDescription *font;
  double size;
  int dpi;

  g_object_get (settings, "gtk-font-name", &name, "gtk-xft-dpi", &dpi, NULL);
  font = pango_font_description_from_string (name != NULL ? name : "");
  size = (double) pango_font_description_get_size (font) / PANGO_SCALE;
  if (!pango_font_description_get_size_is_absolute (font))
    size *= (dpi > 0 ? dpi / 1024.0 : 96) / 72;
  pango_font_description_free (font);
  return size > 0 ? size / USUAL_TEXT_PX : 1;
}

int
ui_style_grow_px (int px)
{
  return (int) (px * MAX (1, ui_style_get_text_scale ()));
}
