/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What GTK's chooser of files forgets is not ours. leaks.supp knows GTK's leaks by libgtk in the
 * stack, but these are made in GIO's threads, where nothing tells them from leaks of Draad. So they
 * are marked when they come into GTK's hands: of what GIO gives to another caller all is still
 * reported. Both seen in GTK 4.18: gtkpathbar.c keeps every file info it asks for, and
 * gtkfilesystemmodel.c the error of a folder that was left before it could be listed. */
#ifdef __SANITIZE_ADDRESS__

#include <dlfcn.h>
#include <gio/gio.h>
#include <sanitizer/lsan_interface.h>
#include <string.h>

static gboolean
is_gtk (const void *caller)
{
  Dl_info info;

  return dladdr (caller, &info) != 0 && strstr (info.dli_fname, "libgtk-4") != NULL;
}

/* These stand before those of GIO, for GTK too, and call them. */
GFileInfo *
g_file_query_info_finish (GFile *file, GAsyncResult *result, GError **error)
{
  GFileInfo *(*finish) (GFile *, GAsyncResult *, GError **) = dlsym (RTLD_NEXT, __func__);
  GFileInfo *info = finish (file, result, error);

  if (info != NULL && is_gtk (__builtin_return_address (0)))
    __lsan_ignore_object (info);
  return info;
}

GFileEnumerator *
g_file_enumerate_children_finish (GFile *file, GAsyncResult *result, GError **error)
{
  GFileEnumerator *(*finish) (GFile *, GAsyncResult *, GError **) = dlsym (RTLD_NEXT, __func__);
  GFileEnumerator *files = finish (file, result, error);

  if (files == NULL && error != NULL && is_gtk (__builtin_return_address (0)))
    __lsan_ignore_object (*error);
  return files;
}

#endif
