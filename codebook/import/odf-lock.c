/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/import/odf-lock.h"

#include <glib/gi18n-lib.h>

#include "codebook/import/odt-names.h"

static void
look_for_encryption (CodebookXml *xml, int token, gpointer data)
{
  gboolean *encrypted = data;

  if (token == ODT_MANIFEST_ENCRYPTION)
    *encrypted = TRUE;
}

static void
ignore_end (CodebookXml *xml, int token, gpointer data)
{
}

static void
ignore_text (CodebookXml *xml, const char *text, gsize len_bytes, gpointer data)
{
}

gboolean
codebook_odf_lock_check (CodebookContainer *container,
                         const char *name,
                         GCancellable *cancellable,
                         GError **error)
{
  static const CodebookXmlGrammar grammar = {
    codebook_odt_names_spaces, codebook_odt_names_all, look_for_encryption, ignore_end, ignore_text,
  };
  static const char part[] = "META-INF/manifest.xml";
  gboolean encrypted = FALSE;

  if (!codebook_container_has (container, part))
    return TRUE;
  if (!codebook_container_parse (container, part, &grammar, &encrypted, cancellable, error))
    return FALSE;
  return !encrypted
         || codebook_fail (error, CODEBOOK_ERROR_UNSUPPORTED,
                           _ ("‘%s’ is locked with a password; save it without one and import it "
                              "again."),
                           name);
}
