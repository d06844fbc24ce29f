/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Foot- and endnotes, for which HTML has no elements: as EPUB, pandoc, Word and LibreOffice write
 * them. Attributes of a link; each may be NULL. */
typedef struct
{
  const char *role, *type, *classes, *name, *href;
} CodebookHtmlLink;

/* The key of the note that the link refers to, NULL if it refers to none on its page. */
char *codebook_html_notes_dup_target (const CodebookHtmlLink *link) G_GNUC_WARN_UNUSED_RESULT;
/* Does it lead from a note back to its mark? */
gboolean codebook_html_notes_is_back (const CodebookHtmlLink *link);

G_END_DECLS
