/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/import/odt-names.h"

#define OASIS "urn:oasis:names:tc:opendocument:xmlns:"

const CodebookXmlNamespace codebook_odt_names_spaces[] = {
  { OASIS "office:1.0", ODT_OFFICE },
  { OASIS "text:1.0", ODT_TEXT },
  { OASIS "table:1.0", ODT_TABLE },
  { OASIS "drawing:1.0", ODT_DRAW },
  { OASIS "form:1.0", ODT_FORM },
  { OASIS "style:1.0", ODT_STYLE },
  { OASIS "xsl-fo-compatible:1.0", ODT_FO },
  { OASIS "svg-compatible:1.0", ODT_SVG },
  { "http://www.w3.org/XML/1998/namespace", ODT_XML },
  { OASIS "manifest:1.0", ODT_MANIFEST },
  { "http://openoffice.org/2001/manifest", ODT_MANIFEST }, /* before OpenDocument */
  { "http://www.w3.org/1998/Math/MathML", ODT_MATH },
  { "http://www.w3.org/1999/xlink", ODT_XLINK },
  /* LibreOffice: tables in shapes, patterns of numbers */
  { "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0", ODT_TABLE },
  { NULL },
};

#define AS_ROW(space, token, name) { ODT_##space, name, ODT_##space##_##token },
const CodebookXmlName codebook_odt_names_all[] = { ODT_NAMES (AS_ROW){ 0 } };
