/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/transcript/stale-bar.h"

#include <glib/gi18n-lib.h>

#include "codebook/model/coding.h"
#include "ui/hue-swatch.h"

#define LIST_PX 468
#define SWATCH_PX 12
#define MOST_HEIGHT_PX 300
#define QUOTE_CHARS 40

struct _UiStaleBar
{
  AdwBin parent_instance;

  CodebookProject *project;     /* borrowed, (nullable) */
  UiTranscriptContent *content; /* borrowed, (nullable) */
  GtkLabel *label;
  GtkMenuButton *button;
  GtkWidget *list; /* in the button's popover */
};

G_DEFINE_FINAL_TYPE (UiStaleBar, ui_stale_bar, ADW_TYPE_BIN)

enum
{
  GO_TO,
  REMOVE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
is_shown (UiStaleBar *self, const CodebookCoding *coding)
{
  return coding->stale && (!self->content->blind || coding->coder == self->content->coder);
}

static void
go_to_cb (GtkButton *button, UiStaleBar *self)
{
  guint cp = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "cp"));

  gtk_menu_button_popdown (self->button);
  g_signal_emit (self, signals[GO_TO], 0, cp);
}

static void
remove_cb (GtkButton *button, UiStaleBar *self)
{
  gint64 *id = g_object_get_data (G_OBJECT (button), "coding");

  g_signal_emit (self, signals[REMOVE], 0, *id);
}

static GtkWidget *
make_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

/* The words, and whose coding where it was. */
static GtkWidget *
make_texts (UiStaleBar *self, const CodebookCoding *coding, const UiTranscriptCode *code)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  CodebookCoder *coder = g_hash_table_lookup (self->content->coders, &coding->coder);
  guint line = codebook_document_text_line_of_place (self->content->text, coding->start_cp);
  g_autofree char *words = codebook_coding_dup_last_words (self->project, coding->id);
  /* Translators: who, and the line; l. stands for line. */
  g_autofree char *where =
      g_strdup_printf (_ ("%s · l. %u"), coder != NULL ? coder->name : "", line);
  GtkWidget *swatch = ui_hue_swatch_new (code != NULL ? code->hue : "", SWATCH_PX);
  GtkWidget *quote = make_label (words != NULL ? words : "", "reading");

  gtk_widget_set_valign (swatch, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (quote, "dim");
  gtk_label_set_wrap (GTK_LABEL (quote), TRUE);
  gtk_label_set_lines (GTK_LABEL (quote), 2);
  /* The list asks how high it is before it knows how wide. */
  gtk_label_set_max_width_chars (GTK_LABEL (quote), QUOTE_CHARS);
  gtk_box_append (GTK_BOX (head), swatch);
  gtk_box_append (GTK_BOX (head), make_label (code != NULL ? code->path : "", NULL));
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), quote);
  gtk_box_append (GTK_BOX (box), make_label (where, "dim-caption"));
  return box;
}

static GtkWidget *
make_row (UiStaleBar *self, const CodebookCoding *coding)
{
  const UiTranscriptCode *code = ui_transcript_content_get_code (self->content, coding->code);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *go = gtk_button_new ();
  GtkWidget *remove = gtk_button_new_with_label (_ ("Take Away"));

  gtk_button_set_child (GTK_BUTTON (go), make_texts (self, coding, code));
  gtk_widget_set_hexpand (go, TRUE);
  gtk_widget_add_css_class (go, "flat");
  gtk_widget_add_css_class (go, "plain-button");
  gtk_widget_set_tooltip_text (go, _ ("Go to where the words were"));
  g_object_set_data (G_OBJECT (go), "cp", GUINT_TO_POINTER (coding->start_cp));
  g_signal_connect (go, "clicked", G_CALLBACK (go_to_cb), self);
  gtk_widget_set_valign (remove, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (remove, "flat");
  gtk_widget_add_css_class (remove, "small-button");
  g_object_set_data_full (G_OBJECT (remove), "coding", g_memdup2 (&coding->id, sizeof coding->id),
                          g_free);
  g_signal_connect (remove, "clicked", G_CALLBACK (remove_cb), self);
  gtk_box_append (GTK_BOX (row), go);
  gtk_box_append (GTK_BOX (row), remove);
  return row;
}

/* Made when it is about to open: the last words are asked of the project. While it opens would be
 * too late, since its size is that of the rows it has then. */
static void
fill_cb (GtkMenuButton *button, gpointer user_data)
{
  UiStaleBar *self = user_data;
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_box_remove (GTK_BOX (self->list), row);
  for (guint i = 0;
       self->content != NULL && i < codebook_coding_set_get_count (self->content->codings); i++)
    {
      const CodebookCoding *coding = codebook_coding_set_get (self->content->codings, i);

      if (is_shown (self, coding))
        gtk_box_append (GTK_BOX (self->list), make_row (self, coding));
    }
}

void
ui_stale_bar_show (UiStaleBar *self, CodebookProject *project, UiTranscriptContent *content)
{
  g_autofree char *text = NULL;
  guint n = 0;

  g_return_if_fail (UI_IS_STALE_BAR (self));
  self->project = project;
  self->content = content;
  for (guint i = 0; content != NULL && i < codebook_coding_set_get_count (content->codings); i++)
    n += is_shown (self, codebook_coding_set_get (content->codings, i));
  gtk_widget_set_visible (GTK_WIDGET (self), n > 0);
  text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u coding has lost its words",
                                       "%u codings have lost their words", n),
                          n);
  gtk_label_set_label (self->label, text);
  if (n == 0)
    gtk_menu_button_popdown (self->button);
  if (gtk_widget_get_mapped (self->list) || n == 0)
    fill_cb (self->button, self);
}

static void
ui_stale_bar_class_init (UiStaleBarClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  signals[GO_TO] = g_signal_new ("go-to", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                 1, G_TYPE_UINT);
  signals[REMOVE] = g_signal_new ("remove", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_INT64);
}

static void
ui_stale_bar_init (UiStaleBar *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-warning-symbolic");
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *label = make_label ("", NULL);

  self->list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  self->label = GTK_LABEL (label);
  self->button = GTK_MENU_BUTTON (button);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_menu_button_set_label (self->button, _ ("Show"));
  gtk_menu_button_set_popover (self->button, popover);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_size_request (self->list, LIST_PX, -1);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), MOST_HEIGHT_PX);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->list);
  gtk_popover_set_child (GTK_POPOVER (popover), scrolled);
  gtk_menu_button_set_create_popup_func (self->button, fill_cb, self, NULL);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), button);
  gtk_widget_add_css_class (box, "text-bar");
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
