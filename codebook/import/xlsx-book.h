/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/import/cell-grid.h"
#include "codebook/import/container.h"

G_BEGIN_DECLS

/* What the cells of a workbook point to: its sheets, its strings and how its numbers are shown. */
typedef struct
{
  char *name;
  char *part; /* "xl/worksheets/sheet1.xml" */
  gboolean hidden;
} CodebookXlsxSheet;

/* What a number means by the way it is shown. */
typedef enum
{
  CODEBOOK_XLSX_NUMBER,
  CODEBOOK_XLSX_DATE, /* days since the workbook's first day */
  CODEBOOK_XLSX_TIME, /* a part of a day */
} CodebookXlsxMeaning;

typedef struct
{
  GPtrArray *sheets; /* CodebookXlsxSheet *; in order, the hidden ones last */
  gboolean from_1904;
  GString *pool;    /* shared strings, each with its NUL */
  GArray *strings;  /* guint32: places in pool */
  GArray *meanings; /* guint8: CodebookXlsxMeaning, by the s of a cell */
} CodebookXlsxBook;

CodebookXlsxBook *codebook_xlsx_book_load (CodebookContainer *container,
                                           const char *name,
                                           GCancellable *cancellable,
                                           GError **error) G_GNUC_WARN_UNUSED_RESULT;
void codebook_xlsx_book_free (CodebookXlsxBook *self);
/* NULL if there is no such string. */
/* "_x000D_" in @text from @from on becomes what it stands for: how Excel writes characters that XML
 * cannot hold, and itself as "_x005F_". */
void codebook_xlsx_book_unescape (GString *text, gsize from);
const char *codebook_xlsx_book_get_string (const CodebookXlsxBook *self, gint64 index);
CodebookXlsxMeaning codebook_xlsx_book_get_meaning (const CodebookXlsxBook *self, gint64 style);

/* What a format such as "dd/mm/yyyy" or "[h]:mm" says of a number. */
CodebookXlsxMeaning codebook_xlsx_book_read_format (const char *format);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CodebookXlsxBook, codebook_xlsx_book_free)

G_END_DECLS
