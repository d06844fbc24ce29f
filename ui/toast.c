/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/toast.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

static void
add (GtkWidget *widget, AdwToast *toast)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (widget, ADW_TYPE_TOAST_OVERLAY);

  if (overlay != NULL)
    adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), toast);
  else
    g_object_unref (g_object_ref_sink (toast));
}

static AdwToast *
make (const char *message)
{
  /* A toast's title is markup. */
  g_autofree char *markup = g_markup_escape_text (message, -1);

  return adw_toast_new (markup);
}

void
ui_toast_show (GtkWidget *widget, const char *message)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  add (widget, make (message));
}

void
ui_toast_show_undo (GtkWidget *widget, const char *message)
{
  AdwToast *toast = make (message);

  g_return_if_fail (GTK_IS_WIDGET (widget));

  adw_toast_set_button_label (toast, _ ("Undo"));
  adw_toast_set_action_name (toast, "win.undo");
  add (widget, toast);
}

void
ui_toast_error (GtkWidget *widget, GError **error)
{
  AdwToast *toast;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (error == NULL || *error == NULL)
    return;
  if (!g_error_matches (*error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      toast = make ((*error)->message);
      adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
      adw_toast_set_timeout (toast, 0);
      add (widget, toast);
    }
  g_clear_error (error);
}
