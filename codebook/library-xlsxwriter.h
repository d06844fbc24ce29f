/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <xlsxwriter.h>

#include "codebook/library.h"

/* libxlsxwriter brings libcrypto too: see library-zip.h. */

#define LIBXLSXWRITER_FUNCTION(name) CODEBOOK_LIBRARY_FUNCTION (LIBXLSXWRITER_SONAME, name)
#define format_set_align LIBXLSXWRITER_FUNCTION (format_set_align)
#define format_set_bold LIBXLSXWRITER_FUNCTION (format_set_bold)
#define format_set_bottom LIBXLSXWRITER_FUNCTION (format_set_bottom)
#define format_set_text_wrap LIBXLSXWRITER_FUNCTION (format_set_text_wrap)
#define workbook_add_format LIBXLSXWRITER_FUNCTION (workbook_add_format)
#define workbook_add_worksheet LIBXLSXWRITER_FUNCTION (workbook_add_worksheet)
#define workbook_close LIBXLSXWRITER_FUNCTION (workbook_close)
#define workbook_new LIBXLSXWRITER_FUNCTION (workbook_new)
#define workbook_new_opt LIBXLSXWRITER_FUNCTION (workbook_new_opt)
#define worksheet_autofilter LIBXLSXWRITER_FUNCTION (worksheet_autofilter)
#define worksheet_fit_to_pages LIBXLSXWRITER_FUNCTION (worksheet_fit_to_pages)
#define worksheet_freeze_panes LIBXLSXWRITER_FUNCTION (worksheet_freeze_panes)
#define worksheet_repeat_rows LIBXLSXWRITER_FUNCTION (worksheet_repeat_rows)
#define worksheet_set_column LIBXLSXWRITER_FUNCTION (worksheet_set_column)
#define worksheet_set_landscape LIBXLSXWRITER_FUNCTION (worksheet_set_landscape)
#define worksheet_set_paper LIBXLSXWRITER_FUNCTION (worksheet_set_paper)
#define worksheet_write_number LIBXLSXWRITER_FUNCTION (worksheet_write_number)
#define worksheet_write_string LIBXLSXWRITER_FUNCTION (worksheet_write_string)
