/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/cases/quote-block.h"

#include <glib/gi18n-lib.h>

#include "codebook/model/document.h"
#include "ui/hue.h"
#include "ui/tooltip.h"

#define RULE_PX 3

struct _UiQuoteBlock
{
  AdwBin parent_instance;

  gint64 quote;
  CodebookQuote *resolved; /* owned; (nullable) */
  char *hue, *code_name;
  gboolean writable;
  GtkWidget *buttons; /* child; NULL when stale */
};

G_DEFINE_FINAL_TYPE (UiQuoteBlock, ui_quote_block, ADW_TYPE_BIN)

static guint asked_signal;

static void
ask (UiQuoteBlock *self, UiQuoteAsk what)
{
  g_signal_emit (self, asked_signal, 0, (int) what);
}

static void
ask_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  static const struct
  {
    const char *action;
    UiQuoteAsk what;
  } asks[] = {
    { "quote.go", UI_QUOTE_GO },
    { "quote.move-up", UI_QUOTE_MOVE_UP },
    { "quote.move-down", UI_QUOTE_MOVE_DOWN },
    { "quote.remove", UI_QUOTE_REMOVE },
    { "quote.step-up", UI_QUOTE_STEP_UP },
    { "quote.step-down", UI_QUOTE_STEP_DOWN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (asks); i++)
    if (g_str_equal (action, asks[i].action))
      {
        ask (UI_QUOTE_BLOCK (widget), asks[i].what);
        return;
      }
}

static gboolean
link_cb (GtkLabel *label, const char *uri, UiQuoteBlock *self)
{
  ask (self, UI_QUOTE_GO);
  return TRUE;
}

static void
show_buttons (UiQuoteBlock *self)
{
  GtkStateFlags flags = gtk_widget_get_state_flags (GTK_WIDGET (self));

  if (self->buttons != NULL)
    gtk_widget_set_visible (
        self->buttons,
        self->writable && (flags & (GTK_STATE_FLAG_PRELIGHT | GTK_STATE_FLAG_FOCUS_WITHIN)) != 0);
}

static void
pressed_cb (GtkGestureClick *click, int n, double x, double y, UiQuoteBlock *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* Building ------------------------------------------------------------------------------------- */

static GtkWidget *
new_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

/* The citation stands in the line of the words, in the face of the interface. */
static char *
make_markup (UiQuoteBlock *self)
{
  g_autofree char *font = NULL;
  g_auto (GStrv) words = g_strsplit (self->resolved->citation, " ", -1);
  g_autofree char *citation = g_strjoinv ("\302\240", words); /* not broken over lines */
  PangoFontDescription *description;
  char *markup;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-font-name", &font, NULL);
  description = pango_font_description_from_string (font != NULL ? font : "Sans");
  markup = g_markup_printf_escaped (
      "%s <a href=\"quote\"><span face=\"%s\" size=\"smaller\">%s</span></a>", self->resolved->text,
      pango_font_description_get_family (description), citation);
  pango_font_description_free (description);
  return markup;
}

static GtkWidget *
new_button (const char *icon, const char *action, const char *tooltip)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  ui_tooltip_set (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip,
                                  -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "quote-button");
  return button;
}

static void
build_live (UiQuoteBlock *self)
{
  g_autofree char *markup = make_markup (self);
  GtkWidget *overlay = gtk_overlay_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *words = new_label (NULL, "quote-text");

  gtk_widget_add_css_class (words, "reading");
  gtk_label_set_markup (GTK_LABEL (words), markup);
  g_signal_connect (words, "activate-link", G_CALLBACK (link_cb), self);
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), new_label (self->code_name, "dim-caption"));
  gtk_overlay_set_child (GTK_OVERLAY (overlay), box);
  self->buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (self->buttons, "quote-buttons");
  gtk_widget_set_halign (self->buttons, GTK_ALIGN_END);
  gtk_widget_set_valign (self->buttons, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (self->buttons),
                  new_button ("go-up-symbolic", "quote.move-up", _ ("Move up (Alt+↑)")));
  gtk_box_append (GTK_BOX (self->buttons),
                  new_button ("go-down-symbolic", "quote.move-down", _ ("Move down (Alt+↓)")));
  gtk_box_append (GTK_BOX (self->buttons),
                  new_button ("user-trash-symbolic", "quote.remove", _ ("Take away (Delete)")));
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), self->buttons);
  adw_bin_set_child (ADW_BIN (self), overlay);
}

static GtkWidget *
build_stale_head (UiQuoteBlock *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-warning-symbolic");
  GtkWidget *title = gtk_label_new (_ ("Stale quote"));
  GtkWidget *why = new_label (self->resolved->why, "dim-caption");

  gtk_widget_add_css_class (icon, "stale-title");
  gtk_widget_add_css_class (title, "stale-title");
  gtk_widget_set_valign (icon, GTK_ALIGN_BASELINE);
  gtk_widget_set_valign (title, GTK_ALIGN_BASELINE);
  gtk_widget_set_valign (why, GTK_ALIGN_BASELINE);
  gtk_box_append (GTK_BOX (head), icon);
  gtk_box_append (GTK_BOX (head), title);
  gtk_box_append (GTK_BOX (head), why);
  return head;
}

static GtkWidget *
build_stale_foot (UiQuoteBlock *self, UiStudy *study)
{
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *find = gtk_button_new_with_label (_ ("Find a New Place"));
  GtkWidget *take = gtk_button_new_with_label (_ ("Take Away"));
  GtkWidget *citation = gtk_label_new (self->resolved->citation);
  g_autoptr (CodebookDocument) document =
      codebook_document_get (study->project, self->resolved->document, NULL);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (find), "quote.go");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (take), "quote.remove");
  gtk_widget_add_css_class (find, "small-button");
  gtk_widget_add_css_class (take, "small-button");
  gtk_widget_add_css_class (take, "flat");
  gtk_widget_set_visible (find, document != NULL);
  gtk_widget_set_sensitive (take, self->writable);
  gtk_widget_add_css_class (citation, "dim-caption");
  gtk_widget_set_hexpand (citation, TRUE);
  gtk_widget_set_halign (citation, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (foot), find);
  gtk_box_append (GTK_BOX (foot), take);
  gtk_box_append (GTK_BOX (foot), citation);
  return foot;
}

static void
build_stale (UiQuoteBlock *self, UiStudy *study)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *words = new_label (self->resolved->text, "quote-text");

  self->buttons = NULL;
  gtk_box_append (GTK_BOX (box), build_stale_head (self));
  gtk_widget_add_css_class (words, "reading");
  gtk_widget_add_css_class (words, "dim");
  gtk_widget_set_visible (words, *self->resolved->text != '\0');
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), build_stale_foot (self, study));
  adw_bin_set_child (ADW_BIN (self), box);
}

/* The widget ----------------------------------------------------------------------------------- */

static void
ui_quote_block_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  UiQuoteBlock *self = UI_QUOTE_BLOCK (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  GtkBorder padding;
  GdkRGBA color;

  GTK_WIDGET_CLASS (ui_quote_block_parent_class)->snapshot (widget, snapshot);
  if (self->resolved == NULL || self->resolved->stale)
    return;
  ui_hue_lookup (self->hue, adw_style_manager_get_dark (adw_style_manager_get_default ()),
                 UI_HUE_STRIPE, &color);
  /* The widget's own padding is outside of its coordinates. */
  gtk_style_context_get_padding (gtk_widget_get_style_context (widget), &padding);
  gtk_snapshot_append_color (
      snapshot, &color,
      &GRAPHENE_RECT_INIT (rtl ? width + padding.right - RULE_PX : -padding.left, -padding.top,
                           RULE_PX, height + padding.top + padding.bottom));
}

static void
ui_quote_block_state_flags_changed (GtkWidget *widget, GtkStateFlags previous)
{
  GTK_WIDGET_CLASS (ui_quote_block_parent_class)->state_flags_changed (widget, previous);
  show_buttons (UI_QUOTE_BLOCK (widget));
}

static void
ui_quote_block_finalize (GObject *object)
{
  UiQuoteBlock *self = UI_QUOTE_BLOCK (object);

  g_clear_pointer (&self->resolved, codebook_quote_free);
  g_free (self->hue);
  g_free (self->code_name);
  G_OBJECT_CLASS (ui_quote_block_parent_class)->finalize (object);
}

static void
add_bindings (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    GdkModifierType modifiers;
    const char *action;
  } bindings[] = {
    { GDK_KEY_Return, 0, "quote.go" },
    { GDK_KEY_KP_Enter, 0, "quote.go" },
    { GDK_KEY_Delete, 0, "quote.remove" },
    { GDK_KEY_BackSpace, 0, "quote.remove" },
    { GDK_KEY_Up, GDK_ALT_MASK, "quote.move-up" },
    { GDK_KEY_Down, GDK_ALT_MASK, "quote.move-down" },
    { GDK_KEY_Up, 0, "quote.step-up" },
    { GDK_KEY_Down, 0, "quote.step-down" },
  };
  static const char *const actions[] = { "quote.go",     "quote.move-up", "quote.move-down",
                                         "quote.remove", "quote.step-up", "quote.step-down" };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i], NULL, ask_action);
  for (guint i = 0; i < G_N_ELEMENTS (bindings); i++)
    gtk_widget_class_add_binding_action (widget_class, bindings[i].key, bindings[i].modifiers,
                                         bindings[i].action, NULL);
}

static void
ui_quote_block_class_init (UiQuoteBlockClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ui_quote_block_finalize;
  widget_class->snapshot = ui_quote_block_snapshot;
  widget_class->state_flags_changed = ui_quote_block_state_flags_changed;
  gtk_widget_class_set_css_name (widget_class, "quote");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  add_bindings (widget_class);
  asked_signal = g_signal_new ("asked", UI_TYPE_QUOTE_BLOCK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                               G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
ui_quote_block_init (UiQuoteBlock *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

GtkWidget *
ui_quote_block_new (gint64 quote)
{
  UiQuoteBlock *self = g_object_new (UI_TYPE_QUOTE_BLOCK, NULL);

  self->quote = quote;
  return GTK_WIDGET (self);
}

gint64
ui_quote_block_get_quote (UiQuoteBlock *self)
{
  g_return_val_if_fail (UI_IS_QUOTE_BLOCK (self), 0);

  return self->quote;
}

static gboolean
looks_equal (UiQuoteBlock *self, const CodebookQuote *quote, const char *hue, const char *name)
{
  const CodebookQuote *now = self->resolved;

  return now != NULL && now->stale == quote->stale && g_strcmp0 (now->text, quote->text) == 0
         && g_strcmp0 (now->citation, quote->citation) == 0 && g_strcmp0 (now->why, quote->why) == 0
         && g_strcmp0 (hue, self->hue) == 0 && g_strcmp0 (name, self->code_name) == 0;
}

void
ui_quote_block_show (UiQuoteBlock *self, UiStudy *study, CodebookQuote *quote)
{
  const CodebookCode *code;
  gboolean equal;

  g_return_if_fail (UI_IS_QUOTE_BLOCK (self));
  g_return_if_fail (quote != NULL);

  code = ui_study_find_code (study, quote->code);
  equal = looks_equal (self, quote, code != NULL ? code->hue : "", code != NULL ? code->name : "");
  g_clear_pointer (&self->resolved, codebook_quote_free);
  self->resolved = quote;
  if (equal)
    return;
  self->writable = study->writable;
  g_free (self->hue);
  g_free (self->code_name);
  self->hue = g_strdup (code != NULL ? code->hue : "");
  self->code_name = g_strdup (code != NULL ? code->name : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  quote->stale ? _ ("Stale quote") : _ ("Quote"),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, quote->text, -1);
  if (quote->stale)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self), "stale");
      build_stale (self, study);
    }
  else
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self), "stale");
      build_live (self);
    }
  show_buttons (self);
}

const CodebookQuote *
ui_quote_block_get_resolved (UiQuoteBlock *self)
{
  g_return_val_if_fail (UI_IS_QUOTE_BLOCK (self), NULL);

  return self->resolved;
}
