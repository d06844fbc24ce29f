/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Libraries that take long to load, and that few verbs need, are not linked: each is loaded when
 * something of it is first called. Who calls includes library-zip.h or another of this folder
 * instead of the library's own, and sees nothing else of this. A function that is not named there
 * does not link. */

/* The function @name of the library whose file the system knows as @soname, kept in *@found. Ends
 * the program if it is not there, as it would end at its start otherwise. Any thread. */
gpointer codebook_library_find (const char *soname, const char *name, gpointer *found);

/* For `#define f CODEBOOK_LIBRARY_FUNCTION (SONAME, f)`: within what it stands for, f is the
 * library's own. */
#define CODEBOOK_LIBRARY_FUNCTION(soname, name)                                                    \
  (*({                                                                                             \
    static gpointer found_;                                                                        \
    (__typeof__ (&name)) codebook_library_find (soname, #name, &found_);                           \
  }))

G_END_DECLS
