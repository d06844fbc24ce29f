/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/import/xml.h"

G_BEGIN_DECLS

/* Names in the XML of a workbook (SpreadsheetML), and of the relations between its parts. */
enum
{
  XLSX_SPACE_NONE,
  XLSX_MAIN,
  XLSX_RELATION,  /* of attributes: r:id */
  XLSX_RELATIONS, /* of .rels parts */
};

/* X (space, token, name) */
#define XLSX_NAMES(X)                                                                              \
  X (MAIN, CELL, "c")                                                                              \
  X (MAIN, CELL_FORMATS, "cellXfs")                                                                \
  X (MAIN, FORMAT, "xf")                                                                           \
  X (MAIN, FORMULA, "f")                                                                           \
  X (MAIN, INLINE, "is")                                                                           \
  X (MAIN, MERGE, "mergeCell")                                                                     \
  X (MAIN, NUMBER_FORMAT, "numFmt")                                                                \
  X (MAIN, PHONETIC, "rPh")                                                                        \
  X (MAIN, PROPERTIES, "workbookPr")                                                               \
  X (MAIN, ROW, "row")                                                                             \
  X (MAIN, SHEET, "sheet")                                                                         \
  X (MAIN, STRING, "si")                                                                           \
  X (MAIN, TEXT, "t")                                                                              \
  X (MAIN, VALUE, "v")                                                                             \
  X (RELATIONS, RELATIONSHIP, "Relationship")

#define XLSX_TOKEN(space, token, name) XLSX_##token,
enum
{
  XLSX_UNKNOWN,
  XLSX_NAMES (XLSX_TOKEN)
};
#undef XLSX_TOKEN

extern const CodebookXmlNamespace codebook_xlsx_names_spaces[];
extern const CodebookXmlName codebook_xlsx_names_all[];

G_END_DECLS
