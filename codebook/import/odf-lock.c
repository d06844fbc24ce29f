/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/import/odf-lock.h"

#include <glib/gi18n-lib.h>

#include "codebook/import/odt-names.h"

typedef struct
{
  gboolean in_content, encrypted;
} Lock;

/* A library of macros may have a password, and the text none. */
static void
look_for_encryption (CodebookXml *xml, int token, gpointer data)
{
  Lock *lock = data;

  if (token == ODT_MANIFEST_FILE)
    lock->in_content =
        codebook_xml_attribute_is (xml, ODT_MANIFEST, "full-path", "content.xml")
        || codebook_xml_attribute_is (xml, ODT_MANIFEST, "full-path", "encrypted-package");
  else if (token == ODT_MANIFEST_ENCRYPTION && lock->in_content)
    lock->encrypted = TRUE;
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
  Lock lock = { 0 };

  if (!codebook_container_has (container, part))
    return TRUE;
  if (!codebook_container_parse (container, part, &grammar, &lock, cancellable, error))
    return FALSE;
  return !lock.encrypted
         || codebook_fail (error, CODEBOOK_ERROR_UNSUPPORTED,
                           _ ("‘%s’ is locked with a password; save it without one and import it "
                              "again."),
                           name);
}
