/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/windows/memory.h"

#ifdef __GLIBC__
#include <malloc.h>

#define LARGE_BYTES (32 * 1024 * 1024)
#define SPARE_BYTES (16 * 1024 * 1024)
#endif

void
app_memory_set_up (void)
{
#ifdef __GLIBC__
  /* Each frame is drawn in a picture of its own, which goes with the frame. Mapped anew each time
   * (as glibc does with what is large) its pages cost twenty times what drawing in them does: the
   * room is kept, until it is given back. */
  mallopt (M_MMAP_THRESHOLD, LARGE_BYTES);
  mallopt (M_TRIM_THRESHOLD, SPARE_BYTES);
#endif
}

void
app_memory_give_back (void)
{
#ifdef __GLIBC__
  malloc_trim (0);
#endif
}
