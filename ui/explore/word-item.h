/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* A word in the list of words. */
#define UI_TYPE_WORD_ITEM (ui_word_item_get_type ())
G_DECLARE_FINAL_TYPE (UiWordItem, ui_word_item, UI, WORD_ITEM, GObject)

struct _UiWordItem
{
  GObject parent_instance;

  /* read-only once it is in a list */
  char *name, *forms; /* ‘werk’; ‘werk 12, werkt 3’ */
  guint count;
  double share;   /* of the most frequent one's count, 0 … 1 */
  gboolean marks; /* the next three are known */
  guint against;
  double g2, log_ratio;
};

UiWordItem *ui_word_item_new (const char *name, const char *forms) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
