/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/chooser.h"

void
ui_chooser_start_beside (GtkFileChooserNative *chooser, CodebookProject *project)
{
  g_autofree char *folder = g_path_get_dirname (codebook_project_get_path (project));
  g_autoptr (GFile) file = g_file_new_for_path (folder);

  g_return_if_fail (GTK_IS_FILE_CHOOSER_NATIVE (chooser));

  /* Where this fails the chooser opens where it would have. */
  gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (chooser), file, NULL);
}
