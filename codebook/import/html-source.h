/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A page as libxml2 can be given it: UTF-8, and without what is no text to begin with (comments,
 * conditional or not, declarations, scripts) or what would cost it the square of its length
 * (thousands of attributes in a tag). Tags and text are as they were. */
typedef struct
{
  GString *text;
  GString *styles;      /* what stood in <style> */
  const char *encoding; /* static, as text-encoding.h names them, or as the page does */
  char *named_encoding; /* holds the latter */
  gboolean cut;         /* ends within a tag, or is never closed */
} CodebookHtmlSource;

/* @warnings: (transfer full) char * are added. */
void codebook_html_source_init (CodebookHtmlSource *self,
                                const guint8 *bytes,
                                gsize len_bytes,
                                GPtrArray *warnings);
/* Of text that is UTF-8 without zeros. */
void codebook_html_source_init_text (CodebookHtmlSource *self, const char *text, gsize len_bytes);
void codebook_html_source_release (CodebookHtmlSource *self);

/* Does this look like a page? Looks at the first 4 KB. */
gboolean codebook_html_source_is_page (const guint8 *bytes, gsize len_bytes);

G_END_DECLS
