/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/report/writer.h"

G_BEGIN_DECLS

/* One a format; each in the file of its name. */
GBytes *codebook_docx_writer_write (const CodebookBlocks *blocks,
                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes *codebook_odt_writer_write (const CodebookBlocks *blocks,
                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes *codebook_html_writer_write (const CodebookBlocks *blocks,
                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes *codebook_md_writer_write (const CodebookBlocks *blocks,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* The constant parts of the two office formats. Each has “@LANGUAGE@” where the language goes. */
extern const char codebook_docx_styles[];
extern const char codebook_docx_numbering[];
extern const char codebook_odt_styles[];

G_END_DECLS
