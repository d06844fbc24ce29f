/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/chooser.h"

GtkFileChooserNative *
ui_chooser_new (const char *title,
                GtkWindow *parent,
                GtkFileChooserAction action,
                const char *accept)
{
  /* GLib reads its lists of kinds of files anew when it is first asked where they are; that is
   * while a chooser's thread uses them, who may then read what is gone. So they are asked for
   * before. */
  g_content_type_get_mime_dirs ();
  return gtk_file_chooser_native_new (title, parent, action, accept, NULL);
}

void
ui_chooser_start_beside (GtkFileChooserNative *chooser, CodebookProject *project)
{
  g_autofree char *folder = g_path_get_dirname (codebook_project_get_path (project));
  g_autoptr (GFile) file = g_file_new_for_path (folder);

  g_return_if_fail (GTK_IS_FILE_CHOOSER_NATIVE (chooser));

  /* Where this fails the chooser opens where it would have. */
  gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (chooser), file, NULL);
}
