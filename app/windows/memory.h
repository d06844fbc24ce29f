/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the program lets go of goes back to the system, where its C library can be told so. */
void app_memory_set_up (void); /* once, before anything is shown */
void app_memory_give_back (void);

G_END_DECLS
