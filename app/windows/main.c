/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <libintl.h>

#include "app/process.h"
#include "app/windows/application.h"

/* The domain of the templates. Not set for verbs: GLib would look at the first text whether that
 * domain is translated, and never again, so that `demo --language` could not change it. */
int
main (int argc, char **argv)
{
  app_process_begin ();
  textdomain (GETTEXT_PACKAGE);
  return app_application_run (argc, argv);
}
