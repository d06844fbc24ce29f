/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/import/xlsx-names.h"

#define TRANSITIONAL "http://schemas.openxmlformats.org/"
#define STRICT "http://purl.oclc.org/ooxml/"

const CodebookXmlNamespace codebook_xlsx_names_spaces[] = {
  { TRANSITIONAL "spreadsheetml/2006/main", XLSX_MAIN },
  { STRICT "spreadsheetml/main", XLSX_MAIN },
  { TRANSITIONAL "officeDocument/2006/relationships", XLSX_RELATION },
  { STRICT "officeDocument/relationships", XLSX_RELATION },
  { TRANSITIONAL "package/2006/relationships", XLSX_RELATIONS },
  { NULL },
};

#define AS_ROW(space, token, name) { XLSX_##space, name, XLSX_##token },
const CodebookXmlName codebook_xlsx_names_all[] = { XLSX_NAMES (AS_ROW){ 0 } };
