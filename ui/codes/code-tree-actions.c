/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/codes/code-tree-private.h"

#include <glib/gi18n-lib.h>

#include "ui/popup.h"
#include "ui/question.h"
#include "ui/toast.h"

/* Where a menu that a key asks for opens. */
#define MENU_INDENT_PX 36
#define MENU_TOP_PX 60

static CodebookCode *
get_code (UiCodeTree *self)
{
  return ui_code_tree_find (self, self->selected);
}

/* New, renamed, taken away ------------------------------------------------------------------- */

static gboolean
take_new (const char *text, gpointer user_data, GError **error)
{
  UiCodeTree *self = user_data;
  gint64 parent = *(gint64 *) g_object_get_data (user_data, "parent");
  gint64 id = codebook_code_add (self->project, parent, text, error);

  if (id != 0)
    ui_code_tree_reveal (self, id);
  return id != 0;
}

static void
ask_new (UiCodeTree *self, gint64 parent)
{
  CodebookCode *above = ui_code_tree_find (self, parent);
  g_autofree char *body = above != NULL ? g_strdup_printf (_ ("Under ‘%s’"), above->name)
                                        : g_strdup (_ ("At the top of the codebook"));

  g_object_set_data_full (G_OBJECT (self), "parent", g_memdup2 (&parent, sizeof parent), g_free);
  ui_question_ask_for (GTK_WIDGET (self), _ ("New code"), body, "", FALSE, _ ("_Make"), take_new,
                       self);
}

static void
add_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  UiCodeTree *self = UI_CODE_TREE (widget);
  CodebookCode *code = get_code (self);

  /* Beside the chosen one; below it when asked so. */
  if (g_str_equal (action, "code.add-below"))
    ask_new (self, code->id);
  else
    ask_new (self, code != NULL ? code->parent : 0);
}

static gboolean
take_name (const char *text, gpointer user_data, GError **error)
{
  UiCodeTree *self = user_data;

  return codebook_code_set (self->project, self->selected, CODEBOOK_CODE_NAME, text, error);
}

static void
rename_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  UiCodeTree *self = UI_CODE_TREE (widget);

  ui_question_ask_for (widget, _ ("Rename code"), NULL, get_code (self)->name, FALSE, _ ("_Rename"),
                       take_name, self);
}

static void
remove_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  UiCodeTree *self = UI_CODE_TREE (widget);
  CodebookCode *code = get_code (self);
  g_autofree char *message =
      code->codings_below > 0
          ? g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "‘%s’ taken away, with %u coding",
                                          "‘%s’ taken away, with %u codings", code->codings_below),
                             code->name, code->codings_below)
          : g_strdup_printf (_ ("‘%s’ taken away"), code->name);
  g_autoptr (GError) error = NULL;

  if (!codebook_code_remove (self->project, code->id, &error))
    ui_toast_error (widget, &error);
  else
    ui_toast_show_undo (widget, message);
}

static void
merge_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  UiCodeTree *self = UI_CODE_TREE (widget);
  CodebookCode *code = get_code (self);
  CodebookCode *into = ui_code_tree_find (self, g_variant_get_int64 (parameter));
  g_autofree char *message = NULL;
  g_autoptr (GError) error = NULL;
  gint64 into_id;

  if (code == NULL || into == NULL)
    return;
  into_id = into->id;
  message = g_strdup_printf (_ ("‘%s’ merged into ‘%s’"), code->name, into->name);
  if (!codebook_code_merge (self->project, code->id, into_id, &error))
    {
      ui_toast_error (widget, &error);
      return;
    }
  ui_code_tree_reveal (self, into_id);
  ui_toast_show_undo (widget, message);
}

static void
color_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  UiCodeTree *self = UI_CODE_TREE (widget);
  g_autoptr (GError) error = NULL;

  if (!codebook_code_set (self->project, self->selected, CODEBOOK_CODE_COLOR,
                          g_variant_get_string (parameter, NULL), &error))
    ui_toast_error (widget, &error);
}

/* Order -------------------------------------------------------------------------------------- */

static GArray *
list_siblings (UiCodeTree *self, gint64 parent)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < self->codes->len; i++)
    {
      CodebookCode *code = g_ptr_array_index (self->codes, i);

      if (code->parent == parent)
        g_array_append_val (ids, code->id);
    }
  return ids;
}

static guint
index_of (const GArray *ids, gint64 id)
{
  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, gint64, i) == id)
      return i;
  return G_MAXUINT;
}

/* Where a key moves the chosen code to; FALSE when it is there already. */
static gboolean
find_target (
    UiCodeTree *self, CodebookCode *code, const char *action, gint64 *parent, gint64 *before)
{
  g_autoptr (GArray) siblings = list_siblings (self, code->parent);
  guint at = index_of (siblings, code->id);

  *parent = code->parent;
  *before = 0;
  if (g_str_equal (action, "code.move-up"))
    {
      *before = at > 0 ? g_array_index (siblings, gint64, at - 1) : 0;
      return at > 0;
    }
  if (g_str_equal (action, "code.move-down"))
    {
      *before = at + 2 < siblings->len ? g_array_index (siblings, gint64, at + 2) : 0;
      return at + 1 < siblings->len;
    }
  if (g_str_equal (action, "code.move-in"))
    {
      *parent = at > 0 ? g_array_index (siblings, gint64, at - 1) : 0;
      return at > 0;
    }
  if (code->parent == 0)
    return FALSE;
  *parent = ui_code_tree_find (self, code->parent)->parent;
  g_clear_pointer (&siblings, g_array_unref);
  siblings = list_siblings (self, *parent);
  at = index_of (siblings, code->parent);
  *before = at + 1 < siblings->len ? g_array_index (siblings, gint64, at + 1) : 0;
  return TRUE;
}

static void
move_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  UiCodeTree *self = UI_CODE_TREE (widget);
  CodebookCode *code = get_code (self);
  g_autoptr (GError) error = NULL;
  gint64 parent, before, id = code->id;

  if (!find_target (self, code, action, &parent, &before))
    return;
  if (!codebook_code_move (self->project, id, parent, before, &error))
    ui_toast_error (widget, &error);
  else
    ui_code_tree_reveal (self, id);
}

/* Opening and closing branches ---------------------------------------------------------------- */

static void
open_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  UiCodeTree *self = UI_CODE_TREE (widget);
  CodebookCode *code = get_code (self);
  UiCodeItem *item = gtk_single_selection_get_selected_item (self->selection);

  if (item == NULL)
    return;
  if (g_str_equal (action, "code.open"))
    ui_code_tree_set_open (self, code->id, TRUE);
  else if (item->expandable && item->expanded)
    ui_code_tree_set_open (self, code->id, FALSE);
  else if (code->parent != 0)
    ui_code_tree_reveal (self, code->parent);
}

static void
apply_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  UiCodeTree *self = UI_CODE_TREE (widget);

  ui_code_tree_choose (self, self->selected);
}

/* The menu ----------------------------------------------------------------------------------- */

static void
append_target (GMenu *menu, const char *label, const char *action, GVariant *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action, target);
  g_menu_append_item (menu, item);
}

static GMenuModel *
make_merge_menu (UiCodeTree *self, CodebookCode *code)
{
  GMenu *menu = g_menu_new ();

  /* Most often two siblings turn out to be one; others can be dragged together first. */
  for (guint i = 0; i < self->codes->len; i++)
    {
      CodebookCode *other = g_ptr_array_index (self->codes, i);

      if (other->id != code->id && (other->parent == code->parent || other->id == code->parent))
        append_target (menu, other->name, "code.merge", g_variant_new_int64 (other->id));
    }
  return G_MENU_MODEL (menu);
}

static GMenuModel *
make_color_menu (void)
{
  GMenu *menu = g_menu_new ();
  const char *const *hues = codebook_code_get_hues ();

  append_target (menu, _ ("That of the branch"), "code.color", g_variant_new_string (""));
  for (guint i = 0; hues[i] != NULL; i++)
    append_target (menu, _ (hues[i]), "code.color", g_variant_new_string (hues[i]));
  return G_MENU_MODEL (menu);
}

void
ui_code_tree_show_menu (UiCodeTree *self, double x, double y)
{
  CodebookCode *code = get_code (self);
  g_autoptr (GMenu) menu = g_menu_new (), first = g_menu_new (), last = g_menu_new ();
  g_autoptr (GMenuModel) merge = code != NULL ? make_merge_menu (self, code) : NULL;
  g_autoptr (GMenuModel) colors = make_color_menu ();

  if (code != NULL)
    g_menu_append (first, _ ("Code the Selection"), "code.apply");
  g_menu_append (first, _ ("New Code…"), "code.add");
  if (code != NULL)
    {
      g_menu_append (first, _ ("New Code Below…"), "code.add-below");
      g_menu_append (last, _ ("Rename…"), "code.rename");
      g_menu_append_submenu (last, _ ("Colour"), colors);
      g_menu_append_submenu (last, _ ("Merge Into"), merge);
      g_menu_append (last, _ ("Take Away"), "code.remove");
    }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (first));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (last));
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  self->menu = gtk_popover_menu_new_from_model (G_MENU_MODEL (menu));
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
  gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
  gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
  ui_popup_at (GTK_POPOVER (self->menu), &(GdkRectangle){ (int) x, (int) y, 1, 1 });
}

static void
menu_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  UiCodeTree *self = UI_CODE_TREE (widget);
  graphene_rect_t bounds;

  /* Below the row that it is of; without one, below the search. */
  if (ui_code_tree_get_row_bounds (self, self->selected, &bounds))
    ui_code_tree_show_menu (self, bounds.origin.x + MENU_INDENT_PX,
                            bounds.origin.y + bounds.size.height);
  else
    ui_code_tree_show_menu (self, MENU_INDENT_PX, MENU_TOP_PX);
}

static const struct
{
  const char *name;
  const char *parameter;
  GtkWidgetActionActivateFunc activate;
  gboolean needs_code;
  gboolean writes;
} actions[] = {
  { "code.add", NULL, add_action, FALSE, TRUE },
  { "code.add-below", NULL, add_action, TRUE, TRUE },
  { "code.rename", NULL, rename_action, TRUE, TRUE },
  { "code.remove", NULL, remove_action, TRUE, TRUE },
  { "code.merge", "x", merge_action, TRUE, TRUE },
  { "code.color", "s", color_action, TRUE, TRUE },
  { "code.move-up", NULL, move_action, TRUE, TRUE },
  { "code.move-down", NULL, move_action, TRUE, TRUE },
  { "code.move-in", NULL, move_action, TRUE, TRUE },
  { "code.move-out", NULL, move_action, TRUE, TRUE },
  { "code.open", NULL, open_action, TRUE, FALSE },
  { "code.close", NULL, open_action, TRUE, FALSE },
  { "code.apply", NULL, apply_action, TRUE, TRUE },
  { "code.menu", NULL, menu_action, FALSE, FALSE },
};

void
ui_code_tree_install_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    GdkModifierType modifiers;
    const char *action;
  } keys[] = {
    { GDK_KEY_Insert, 0, "code.add" },
    { GDK_KEY_Insert, GDK_SHIFT_MASK, "code.add-below" },
    { GDK_KEY_F2, 0, "code.rename" },
    { GDK_KEY_Delete, 0, "code.remove" },
    { GDK_KEY_Up, GDK_ALT_MASK, "code.move-up" },
    { GDK_KEY_Down, GDK_ALT_MASK, "code.move-down" },
    { GDK_KEY_Right, GDK_ALT_MASK, "code.move-in" },
    { GDK_KEY_Left, GDK_ALT_MASK, "code.move-out" },
    { GDK_KEY_Menu, 0, "code.menu" },
    { GDK_KEY_F10, GDK_SHIFT_MASK, "code.menu" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].parameter,
                                     actions[i].activate);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, keys[i].modifiers,
                                         keys[i].action, NULL);
}

void
ui_code_tree_update_actions (UiCodeTree *self)
{
  gboolean has_code = self->selected != 0;
  gboolean writable = self->project != NULL
                      && !codebook_store_get_read_only (codebook_project_get_store (self->project));

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i].name,
                                   (has_code || !actions[i].needs_code)
                                       && (writable || !actions[i].writes));
}
