/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/explore/code-all.h"

#include <glib/gi18n-lib.h>

#include "codebook/model/code.h"
#include "codebook/model/coding.h"
#include "ui/codes/code-picker.h"
#include "ui/explore/search-job.h"
#include "ui/toast.h"

#define SLICE_US 8000      /* of work between two frames */
#define SLICE_PLACES 50    /* that are coded before the clock is looked at */
#define SHOWN_AFTER_MS 500 /* the progress */

/* What is being done. */
typedef struct
{
  GCancellable *cancellable;
  gint64 code; /* 0: a new one is to be made first */
  gint64 parent;
  char *name;     /* of the code */
  GArray *ranges; /* CodebookCodingRange; NULL until they are found */
  guint next;
  int made;
  gboolean in_act;
  guint source, show_source;
} Run;

struct _UiCodeAll
{
  GtkBox parent_instance;

  CodebookProject *project; /* borrowed; NULL = none */
  CodebookSearch *search;   /* borrowed; NULL = nothing was found */
  char *query;
  CodebookSearchOptions options;
  GPtrArray *codes; /* CodebookCode, for the picker */
  Run run;

  /* children */
  GtkWidget *button, *working;
  GtkDropDown *context;
  GtkProgressBar *progress;
  UiCodePicker *picker;
};

G_DEFINE_FINAL_TYPE (UiCodeAll, ui_code_all, GTK_TYPE_BOX)

enum
{
  RUNNING,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

GtkWidget *
ui_code_all_new (void)
{
  return g_object_new (UI_TYPE_CODE_ALL, NULL);
}

static gboolean
may_write (UiCodeAll *self)
{
  return self->project != NULL
         && !codebook_store_get_read_only (codebook_project_get_store (self->project));
}

/* Ending -------------------------------------------------------------------------------------- */

static void
set_running (UiCodeAll *self, gboolean running)
{
  gtk_widget_set_sensitive (self->button, !running && may_write (self));
  gtk_widget_set_sensitive (GTK_WIDGET (self->context), !running);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.busy", "b", running);
  g_signal_emit (self, signals[RUNNING], 0, running);
}

/* @ok: what was made is kept. *@error is set if it could not be. */
static void
end (UiCodeAll *self, gboolean ok, GError **error)
{
  Run *run = &self->run;

  if (run->cancellable == NULL)
    return;
  g_cancellable_cancel (run->cancellable);
  g_clear_object (&run->cancellable);
  g_clear_handle_id (&run->source, g_source_remove);
  g_clear_handle_id (&run->show_source, g_source_remove);
  if (run->in_act && !codebook_project_end (self->project, ok, ok ? error : NULL))
    run->made = -1;
  g_clear_pointer (&run->ranges, g_array_unref);
  g_clear_pointer (&run->name, g_free);
  run->in_act = FALSE;
  gtk_widget_set_visible (self->working, FALSE);
  set_running (self, FALSE);
}

static void
fail (UiCodeAll *self, GError *reason)
{
  GError *error = reason;

  end (self, FALSE, NULL);
  ui_toast_error (GTK_WIDGET (self), &error);
}

static void
succeed (UiCodeAll *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;

  end (self, TRUE, &error);
  message = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d coding made", "%d codings made",
                                          (gulong) MAX (0, self->run.made)),
                             self->run.made);
  if (error != NULL)
    ui_toast_error (GTK_WIDGET (self), &error);
  else if (self->run.made > 0)
    ui_toast_show_undo (GTK_WIDGET (self), message);
  else
    ui_toast_show (GTK_WIDGET (self), _ ("All of it had this code already."));
}

static void
stop_cb (UiCodeAll *self)
{
  end (self, FALSE, NULL);
  ui_toast_show (GTK_WIDGET (self), _ ("Stopped. Nothing was coded."));
}

/* Coding -------------------------------------------------------------------------------------- */

static gboolean
begin (UiCodeAll *self, GError **error)
{
  Run *run = &self->run;
  g_autofree char *label =
      run->code != 0 ? g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Coding ‘%s’ on %u place",
                                                     "Coding ‘%s’ on %u places", run->ranges->len),
                                        run->name, run->ranges->len)
                     : g_strdup_printf (_ ("New code ‘%s’"), run->name);

  run->in_act = codebook_project_begin (self->project, label, error);
  if (run->in_act && run->code == 0)
    run->code = codebook_code_add (self->project, run->parent, run->name, error);
  return run->in_act && run->code != 0;
}

/* The next few; TRUE also when all are done. */
static gboolean
code_some (UiCodeAll *self, GError **error)
{
  Run *run = &self->run;
  g_autoptr (GArray) some = g_array_new (FALSE, FALSE, sizeof (CodebookCodingRange));
  guint n = MIN (SLICE_PLACES, run->ranges->len - run->next);
  int made;

  g_array_append_vals (some, &g_array_index (run->ranges, CodebookCodingRange, run->next), n);
  made = codebook_coding_add_all (self->project, run->code, some, error);
  run->next += n;
  run->made += MAX (0, made);
  return made >= 0;
}

static gboolean
slice_cb (gpointer user_data)
{
  UiCodeAll *self = user_data;
  Run *run = &self->run;
  gint64 until_us = g_get_monotonic_time () + SLICE_US;
  GError *error = NULL;
  gboolean ok = run->in_act || begin (self, &error);

  while (ok && run->next < run->ranges->len && g_get_monotonic_time () < until_us)
    ok = code_some (self, &error);
  gtk_progress_bar_set_fraction (self->progress, (double) run->next / MAX (run->ranges->len, 1));
  if (ok && run->next < run->ranges->len)
    return G_SOURCE_CONTINUE;
  run->source = 0;
  if (ok)
    succeed (self);
  else
    fail (self, error);
  return G_SOURCE_REMOVE;
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (UiCodeAll) self = user_data;
  GError *error = NULL;
  GArray *ranges = ui_search_job_finish_ranges (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_clear_error (&error);
  else if (ranges == NULL)
    fail (self, error);
  else
    {
      self->run.ranges = ranges;
      self->run.source = g_idle_add (slice_cb, self);
    }
}

static gboolean
show_cb (gpointer user_data)
{
  UiCodeAll *self = user_data;

  self->run.show_source = 0;
  gtk_widget_set_visible (self->working, TRUE);
  return G_SOURCE_REMOVE;
}

/* Takes @name. */
static void
start (UiCodeAll *self, gint64 code, gint64 parent, char *name)
{
  g_auto (GStrv) hidden = NULL;
  CodebookSearchOptions options = self->options;

  if (self->search == NULL || self->run.cancellable != NULL)
    {
      g_free (name);
      return;
    }
  hidden = codebook_search_dup_hidden (self->search);
  options.without_forms = (const char *const *) hidden;
  self->run =
      (Run){ .cancellable = g_cancellable_new (), .code = code, .parent = parent, .name = name };
  gtk_progress_bar_set_fraction (self->progress, 0);
  self->run.show_source = g_timeout_add (SHOWN_AFTER_MS, show_cb, self);
  set_running (self, TRUE);
  ui_search_job_find_ranges (codebook_project_get_path (self->project), self->query, &options,
                             (CodebookSearchContext) gtk_drop_down_get_selected (self->context),
                             self->run.cancellable, found_cb, g_object_ref (self));
}

/* Choosing ------------------------------------------------------------------------------------ */

static void
pick_code_cb (UiCodeAll *self)
{
  g_autoptr (GArray) recent = g_array_new (FALSE, FALSE, sizeof (gint64));
  GdkRectangle at = { 0, 0, gtk_widget_get_width (self->button),
                      gtk_widget_get_height (self->button) };

  g_clear_pointer (&self->codes, g_ptr_array_unref);
  self->codes = codebook_code_list (self->project, NULL);
  if (self->codes != NULL)
    ui_code_picker_open (self->picker, &at, self->codes, recent);
}

static void
picked_cb (UiCodeAll *self, gint64 code)
{
  const char *name = "";

  for (guint i = 0; i < self->codes->len; i++)
    if (((CodebookCode *) self->codes->pdata[i])->id == code)
      name = ((CodebookCode *) self->codes->pdata[i])->name;
  start (self, code, 0, g_strdup (name));
}

/* A new code and its codings are one act. */
static void
wanted_cb (UiCodeAll *self, gint64 parent, const char *name)
{
  start (self, 0, parent, g_strdup (name));
}

void
ui_code_all_set_project (UiCodeAll *self, CodebookProject *project)
{
  end (self, FALSE, NULL);
  ui_code_all_set_search (self, NULL, NULL, NULL);
  self->project = project;
  gtk_widget_set_sensitive (self->button, may_write (self));
}

void
ui_code_all_set_search (UiCodeAll *self,
                        CodebookSearch *search,
                        const char *query,
                        const CodebookSearchOptions *options)
{
  self->search = search;
  g_free (self->query);
  self->query = g_strdup (query);
  self->options = options != NULL ? *options : (CodebookSearchOptions){ 0 };
}

/* Building ------------------------------------------------------------------------------------ */

static GtkWidget *
make_working (UiCodeAll *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *stop = gtk_button_new_from_icon_name ("process-stop-symbolic");

  self->progress = GTK_PROGRESS_BAR (gtk_progress_bar_new ());
  gtk_widget_set_size_request (GTK_WIDGET (self->progress), 96, -1);
  gtk_widget_set_valign (GTK_WIDGET (self->progress), GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->progress), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Coding all"), -1);
  gtk_widget_set_tooltip_text (stop, _ ("Stop"));
  gtk_widget_add_css_class (stop, "flat");
  g_signal_connect_swapped (stop, "clicked", G_CALLBACK (stop_cb), self);
  gtk_box_append (GTK_BOX (row), GTK_WIDGET (self->progress));
  gtk_box_append (GTK_BOX (row), stop);
  gtk_widget_set_visible (row, FALSE);
  return row;
}

static void
ui_code_all_dispose (GObject *object)
{
  UiCodeAll *self = UI_CODE_ALL (object);

  if (self->run.cancellable != NULL)
    end (self, FALSE, NULL);
  g_clear_pointer (&self->codes, g_ptr_array_unref);
  if (self->picker != NULL)
    gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->picker)));
  G_OBJECT_CLASS (ui_code_all_parent_class)->dispose (object);
}

static void
ui_code_all_finalize (GObject *object)
{
  g_free (UI_CODE_ALL (object)->query);
  G_OBJECT_CLASS (ui_code_all_parent_class)->finalize (object);
}

static void
ui_code_all_init (UiCodeAll *self)
{
  const char *const contexts[] = { _ ("the words"), _ ("the sentence"), _ ("the paragraph"),
                                   _ ("the turn"), NULL };

  gtk_box_set_spacing (GTK_BOX (self), 6);
  self->button = gtk_button_new_with_label (_ ("Code All…"));
  gtk_widget_add_css_class (self->button, "small-button");
  gtk_widget_set_tooltip_text (self->button, _ ("Give all that was found a code, as one act"));
  g_signal_connect_swapped (self->button, "clicked", G_CALLBACK (pick_code_cb), self);
  self->picker = UI_CODE_PICKER (ui_code_picker_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->picker), self->button);
  g_signal_connect_swapped (self->picker, "chosen", G_CALLBACK (picked_cb), self);
  g_signal_connect_swapped (self->picker, "wanted", G_CALLBACK (wanted_cb), self);
  self->context = GTK_DROP_DOWN (gtk_drop_down_new_from_strings (contexts));
  gtk_widget_add_css_class (GTK_WIDGET (self->context), "pane-drop-down");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->context), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("What to code"), -1);
  self->working = make_working (self);
  gtk_box_append (GTK_BOX (self), self->button);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->context));
  gtk_box_append (GTK_BOX (self), self->working);
}

static void
ui_code_all_class_init (UiCodeAllClass *class)
{
  G_OBJECT_CLASS (class)->dispose = ui_code_all_dispose;
  G_OBJECT_CLASS (class)->finalize = ui_code_all_finalize;
  signals[RUNNING] = g_signal_new ("running", UI_TYPE_CODE_ALL, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
}
