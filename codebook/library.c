/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/library.h"

#include <dlfcn.h>

gpointer
codebook_library_find (const char *soname, const char *name, gpointer *found)
{
  gpointer function = g_atomic_pointer_get (found);
  gpointer library;

  if (function != NULL)
    return function;
  library = dlopen (soname, RTLD_LAZY | RTLD_LOCAL); /* never closed */
  function = library != NULL ? dlsym (library, name) : NULL;
  if (function == NULL)
    g_error ("%s", dlerror ());
  g_atomic_pointer_set (found, function);
  return function;
}
