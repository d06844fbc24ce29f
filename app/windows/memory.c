/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/windows/memory.h"

#ifdef __GLIBC__
#include <malloc.h>

#define LARGE_BYTES (256 * 1024)
#define SPARE_BYTES (4 * 1024 * 1024)
#endif

void
app_memory_set_up (void)
{
#ifdef __GLIBC__
  /* A text, or a picture of the window: mapped by itself. Left alone, glibc puts them among the
   * small things once it has seen one go, and then the room is never given back. */
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
