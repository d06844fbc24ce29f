/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A keycap and, behind it, what the key does here. @text is a label, @key is as people call it. */
GtkWidget *ui_key_hint_new (const char *key, GtkWidget *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
