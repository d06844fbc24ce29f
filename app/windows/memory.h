/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What the program lets go of goes back to the system, where its C library can be told so. */
void app_memory_set_up (void); /* once, before anything is shown */
void app_memory_give_back (void);
void app_memory_watch (GtkWidget *window); /* gives back whenever it has stood still for a while */

G_END_DECLS
