/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/windows/start-page.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "app/windows/state.h"
#include "codebook/store/lock.h"
#include "ui/format.h"

struct _AppStartPage
{
  AdwBin parent_instance;

  /* template children */
  GtkWidget *recent_box;
  GtkListBox *recent_list;
};

G_DEFINE_FINAL_TYPE (AppStartPage, app_start_page, ADW_TYPE_BIN)

/* today, 16:42 · yesterday, 16:42 · Friday · 3 October · 3 October 2023 */
static char *
format_when (gint64 at_ms)
{
  g_autoptr (GDateTime) at = g_date_time_new_from_unix_local (at_ms / 1000);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *day = g_date_time_format (at, "%Y-%m-%d");
  g_autofree char *date = ui_format_date (day);
  g_autoptr (GDateTime) midnight =
      g_date_time_new_local (g_date_time_get_year (now), g_date_time_get_month (now),
                             g_date_time_get_day_of_month (now), 0, 0, 0);
  GTimeSpan before = g_date_time_difference (midnight, at);

  if (before <= 0)
    return g_date_time_format (at, _ ("today, %H:%M"));
  if (before <= G_TIME_SPAN_DAY)
    return g_date_time_format (at, _ ("yesterday, %H:%M"));
  if (before <= 6 * G_TIME_SPAN_DAY)
    return g_date_time_format (at, "%A");
  return g_steal_pointer (&date);
}

static char *
format_size (const AppRecent *recent)
{
  g_autofree char *documents = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u transcript", "%u transcripts", recent->documents),
      recent->documents);
  g_autofree char *cases = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u case", "%u cases", recent->cases), recent->cases);

  return g_strdup_printf ("%s, %s", documents, cases);
}

static GtkWidget *
make_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

/* Where it is, from the home folder on if it is in that. */
static char *
format_place (const AppRecent *recent)
{
  g_autofree char *shown = g_filename_display_name (recent->path);
  const char *home = g_get_home_dir ();

  if (!g_str_has_prefix (shown, home) || shown[strlen (home)] != '/')
    return g_steal_pointer (&shown);
  return g_strconcat ("~", shown + strlen (home), NULL);
}

/* Another of @all has that name too. */
static gboolean
has_namesake (const AppRecent *recent, const GPtrArray *all)
{
  for (guint i = 0; i < all->len; i++)
    {
      const AppRecent *other = g_ptr_array_index (all, i);

      if (other != recent && g_str_equal (other->name, recent->name))
        return TRUE;
    }
  return FALSE;
}

static GtkWidget *
make_row (const AppRecent *recent, const GPtrArray *all)
{
  g_autofree char *size = format_size (recent);
  g_autofree char *place = format_place (recent);
  g_autofree char *when = format_when (recent->opened_at_ms);
  g_autofree char *holder = codebook_lock_dup_holder (recent->path);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *second = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_tooltip_text (row, recent->path);
  gtk_box_append (GTK_BOX (texts), make_label (recent->name, "heading"));
  gtk_box_append (GTK_BOX (second), make_label (size, "dim-caption"));
  if (holder != NULL)
    {
      g_autofree char *open = g_strdup_printf (_ ("Open at %s"), holder);

      gtk_box_append (GTK_BOX (second), make_label ("·", "dim-caption"));
      gtk_box_append (GTK_BOX (second), make_label (open, "warning-caption"));
    }
  gtk_box_append (GTK_BOX (texts), second);
  if (has_namesake (recent, all))
    gtk_box_append (GTK_BOX (texts), make_label (place, "dim-caption"));
  gtk_box_append (GTK_BOX (box), texts);
  gtk_box_append (GTK_BOX (box), make_label (when, "dim-caption"));
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_widget_add_css_class (box, "recent-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data_full (G_OBJECT (row), "path", g_strdup (recent->path), g_free);
  return row;
}

static void
row_activated_cb (GtkListBox *list, GtkListBoxRow *row, gpointer user_data)
{
  gtk_widget_activate_action (GTK_WIDGET (list), "win.open-recent", "s",
                              (const char *) g_object_get_data (G_OBJECT (row), "path"));
}

static void
app_start_page_map (GtkWidget *widget)
{
  app_start_page_refresh (APP_START_PAGE (widget));
  GTK_WIDGET_CLASS (app_start_page_parent_class)->map (widget);
}

static void
app_start_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), APP_TYPE_START_PAGE);
  G_OBJECT_CLASS (app_start_page_parent_class)->dispose (object);
}

static void
app_start_page_class_init (AppStartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = app_start_page_dispose;
  widget_class->map = app_start_page_map;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/draad/Draad/app/windows/start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AppStartPage, recent_box);
  gtk_widget_class_bind_template_child (widget_class, AppStartPage, recent_list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
app_start_page_init (AppStartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
app_start_page_refresh (AppStartPage *self)
{
  g_autoptr (GPtrArray) recent = app_state_list_recent ();
  GtkWidget *row;

  g_return_if_fail (APP_IS_START_PAGE (self));

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->recent_list))) != NULL)
    gtk_list_box_remove (self->recent_list, row);
  for (guint i = 0; i < recent->len; i++)
    gtk_list_box_append (self->recent_list, make_row (g_ptr_array_index (recent, i), recent));
  gtk_widget_set_visible (self->recent_box, recent->len > 0);
}
