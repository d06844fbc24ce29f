/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/toast.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define LINE_CHARS 80
#define READ_MS 2000 /* an error is there at least so long */

typedef struct
{
  GWeakRef error; /* the one that is shown, or was last */
  gint64 since_us;
  GWeakRef undo; /* the one that undoes the last act; else long gone */
} Shown;

static void
shown_free (gpointer data)
{
  Shown *shown = data;

  g_weak_ref_clear (&shown->error);
  g_weak_ref_clear (&shown->undo);
  g_free (shown);
}

static Shown *
ensure_shown (GtkWidget *overlay)
{
  Shown *shown = g_object_get_data (G_OBJECT (overlay), "ui-toast-shown");

  if (shown == NULL)
    {
      shown = g_new0 (Shown, 1);
      g_weak_ref_init (&shown->error, NULL);
      g_weak_ref_init (&shown->undo, NULL);
      g_object_set_data_full (G_OBJECT (overlay), "ui-toast-shown", shown, shown_free);
    }
  return shown;
}

/* The toasts of a window are within it, and round all else. */
static GtkWidget *
find_overlay (GtkWidget *widget)
{
  if (ADW_IS_APPLICATION_WINDOW (widget))
    widget = adw_application_window_get_content (ADW_APPLICATION_WINDOW (widget));
  return gtk_widget_get_ancestor (widget, ADW_TYPE_TOAST_OVERLAY);
}

/* An error stays until it is closed, or until something later is said: what is said waits for it
 * otherwise, and with it its Undo. */
static void
leave_error (GtkWidget *overlay)
{
  Shown *shown = ensure_shown (overlay);
  g_autoptr (AdwToast) error = g_weak_ref_get (&shown->error);

  if (error != NULL && g_get_monotonic_time () - shown->since_us > READ_MS * 1000)
    adw_toast_dismiss (error);
}

static void
add (GtkWidget *widget, AdwToast *toast, gboolean is_error)
{
  GtkWidget *overlay = find_overlay (widget);
  Shown *shown;

  if (overlay == NULL)
    {
      g_object_unref (g_object_ref_sink (toast));
      return;
    }
  leave_error (overlay);
  shown = ensure_shown (overlay);
  if (is_error)
    {
      g_weak_ref_set (&shown->error, toast);
      shown->since_us = g_get_monotonic_time ();
    }
  if (adw_toast_get_action_name (toast) != NULL)
    g_weak_ref_set (&shown->undo, toast);
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), toast);
}

/* What is longer than a line of a narrow window takes more of them: a toast's own title is cut. */
static AdwToast *
make (const char *message)
{
  /* A toast's title is markup. */
  g_autofree char *markup = g_markup_escape_text (message, -1);
  AdwToast *toast = adw_toast_new (markup);
  GtkWidget *label;

  if (g_utf8_strlen (message, -1) <= LINE_CHARS)
    return toast;
  label = gtk_label_new (message);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), LINE_CHARS);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  adw_toast_set_custom_title (toast, label);
  return toast;
}

void
ui_toast_show (GtkWidget *widget, const char *message)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  add (widget, make (message), FALSE);
}

void
ui_toast_show_undo (GtkWidget *widget, const char *message)
{
  AdwToast *toast = make (message);

  g_return_if_fail (GTK_IS_WIDGET (widget));

  adw_toast_set_button_label (toast, _ ("Undo"));
  adw_toast_set_action_name (toast, "win.undo");
  add (widget, toast, FALSE);
}

/* The one with a button that undoes; (nullable). */
static AdwToast *
ref_undo (GtkWidget *widget)
{
  GtkWidget *overlay = find_overlay (widget);

  return overlay != NULL ? g_weak_ref_get (&ensure_shown (overlay)->undo) : NULL;
}

gboolean
ui_toast_offers_undo (GtkWidget *widget)
{
  g_autoptr (AdwToast) toast = ref_undo (widget);

  return toast != NULL;
}

void
ui_toast_leave_undo (GtkWidget *widget)
{
  g_autoptr (AdwToast) toast = ref_undo (widget);

  if (toast != NULL)
    adw_toast_dismiss (toast);
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
      add (widget, toast, TRUE);
    }
  g_clear_error (error);
}
