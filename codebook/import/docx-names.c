/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/import/docx-names.h"

const CodebookXmlNamespace codebook_docx_names_spaces[] = {
  { "http://schemas.openxmlformats.org/wordprocessingml/2006/main", DOCX_W },
  { "http://purl.oclc.org/ooxml/wordprocessingml/main", DOCX_W },
  { "http://schemas.openxmlformats.org/markup-compatibility/2006", DOCX_MC },
  { "http://schemas.openxmlformats.org/officeDocument/2006/math", DOCX_M },
  { "http://purl.oclc.org/ooxml/officeDocument/math", DOCX_M },
  { "http://schemas.openxmlformats.org/drawingml/2006/main", DOCX_A },
  { "http://purl.oclc.org/ooxml/drawingml/main", DOCX_A },
  { "http://schemas.openxmlformats.org/drawingml/2006/diagram", DOCX_DGM },
  { "http://purl.oclc.org/ooxml/drawingml/diagram", DOCX_DGM },
  { "http://schemas.openxmlformats.org/drawingml/2006/chart", DOCX_C },
  { "http://purl.oclc.org/ooxml/drawingml/chart", DOCX_C },
  { "urn:schemas-microsoft-com:vml", DOCX_V },
  { "http://schemas.openxmlformats.org/package/2006/relationships", DOCX_PR },
  { "http://schemas.openxmlformats.org/officeDocument/2006/relationships", DOCX_R },
  { "http://purl.oclc.org/ooxml/officeDocument/relationships", DOCX_R },
  { NULL },
};

#define AS_ROW(space, token, name) { DOCX_##space, name, DOCX_##token },
const CodebookXmlName codebook_docx_names_all[] = { DOCX_NAMES (AS_ROW){ 0 } };
