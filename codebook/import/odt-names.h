/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/import/xml.h"

G_BEGIN_DECLS

/* Names in the XML of OpenDocument. */
enum
{
  ODT_SPACE_NONE,
  ODT_OFFICE,
  ODT_TEXT,
  ODT_TABLE,
  ODT_DRAW,
  ODT_STYLE,
  ODT_FO,
  ODT_SVG,
  ODT_XML,
  ODT_MANIFEST,
  ODT_MATH,
  ODT_XLINK,
  ODT_FORM,
};

/* X (space, token, name) */
#define ODT_NAMES(X)                                                                               \
  X (OFFICE, ANNOTATION, "annotation")                                                             \
  X (OFFICE, AUTOMATIC_STYLES, "automatic-styles")                                                 \
  X (OFFICE, BINARY_DATA, "binary-data")                                                           \
  X (OFFICE, BODY_TEXT, "text")                                                                    \
  X (OFFICE, FORMS, "forms")                                                                       \
  X (OFFICE, SCRIPTS, "scripts")                                                                   \
  X (OFFICE, MASTER_STYLES, "master-styles")                                                       \
  X (OFFICE, SPREADSHEET, "spreadsheet")                                                           \
  X (TEXT, ALPHABETICAL_SOURCE, "alphabetical-index-source")                                       \
  X (TEXT, BIBLIOGRAPHY_SOURCE, "bibliography-source")                                             \
  X (TEXT, CONTENTS_SOURCE, "table-of-content-source")                                             \
  X (TEXT, HEADING, "h")                                                                           \
  X (TEXT, ILLUSTRATION_SOURCE, "illustration-index-source")                                       \
  X (TEXT, EXPRESSION, "expression")                                                               \
  X (TEXT, HIDDEN_PARAGRAPH, "hidden-paragraph")                                                   \
  X (TEXT, HIDDEN_TEXT, "hidden-text")                                                             \
  X (TEXT, LINE_BREAK, "line-break")                                                               \
  X (TEXT, LIST, "list")                                                                           \
  X (TEXT, LIST_BULLET, "list-level-style-bullet")                                                 \
  X (TEXT, LIST_HEADER, "list-header")                                                             \
  X (TEXT, LIST_IMAGE, "list-level-style-image")                                                   \
  X (TEXT, LIST_ITEM, "list-item")                                                                 \
  X (TEXT, LIST_NUMBER, "list-level-style-number")                                                 \
  X (TEXT, LIST_STYLE, "list-style")                                                               \
  X (TEXT, NOTE, "note")                                                                           \
  X (TEXT, NOTE_CITATION, "note-citation")                                                         \
  X (TEXT, NUMBER, "number")                                                                       \
  X (TEXT, NUMBERED, "numbered-paragraph")                                                         \
  X (TEXT, OBJECT_SOURCE, "object-index-source")                                                   \
  X (TEXT, OUTLINE_NUMBER, "outline-level-style")                                                  \
  X (TEXT, OUTLINE_STYLE, "outline-style")                                                         \
  X (TEXT, PARAGRAPH, "p")                                                                         \
  X (TEXT, RUBY_TEXT, "ruby-text")                                                                 \
  X (TEXT, SCRIPT, "script")                                                                       \
  X (TEXT, SECTION, "section")                                                                     \
  X (TEXT, SPACES, "s")                                                                            \
  X (TEXT, SPAN, "span")                                                                           \
  X (TEXT, TAB, "tab")                                                                             \
  X (TEXT, TABLE_SOURCE, "table-index-source")                                                     \
  X (TEXT, TRACKED_CHANGES, "tracked-changes")                                                     \
  X (TEXT, USER_FIELD, "user-field-get")                                                           \
  X (TEXT, VARIABLE, "variable-set")                                                               \
  X (TEXT, USER_SOURCE, "user-index-source")                                                       \
  X (TABLE, CELL, "table-cell")                                                                    \
  X (TABLE, COVERED_CELL, "covered-table-cell")                                                    \
  X (TABLE, TABLE, "table")                                                                        \
  X (TABLE, ROW, "table-row")                                                                      \
  X (DRAW, CAPTION, "caption")                                                                     \
  X (DRAW, CIRCLE, "circle")                                                                       \
  X (DRAW, CONNECTOR, "connector")                                                                 \
  X (DRAW, CONTROL, "control")                                                                     \
  X (DRAW, CUSTOM_SHAPE, "custom-shape")                                                           \
  X (DRAW, ELLIPSE, "ellipse")                                                                     \
  X (DRAW, IMAGE, "image")                                                                         \
  X (DRAW, LINE, "line")                                                                           \
  X (DRAW, MEASURE, "measure")                                                                     \
  X (DRAW, OBJECT, "object")                                                                       \
  X (DRAW, PATH, "path")                                                                           \
  X (DRAW, POLYGON, "polygon")                                                                     \
  X (DRAW, POLYLINE, "polyline")                                                                   \
  X (DRAW, RECTANGLE, "rect")                                                                      \
  X (DRAW, REGULAR_POLYGON, "regular-polygon")                                                     \
  X (DRAW, TEXT_BOX, "text-box")                                                                   \
  X (FORM, CHECK_BOX, "checkbox")                                                                  \
  X (FORM, COMBO_BOX, "combobox")                                                                  \
  X (FORM, DATE, "date")                                                                           \
  X (FORM, FIXED_TEXT, "fixed-text")                                                               \
  X (FORM, FORMATTED_TEXT, "formatted-text")                                                       \
  X (FORM, FRAME, "frame")                                                                         \
  X (FORM, LIST_BOX, "listbox")                                                                    \
  X (FORM, NUMBER, "number")                                                                       \
  X (FORM, OPTION, "option")                                                                       \
  X (FORM, RADIO, "radio")                                                                         \
  X (FORM, TEXT, "text")                                                                           \
  X (FORM, TEXT_AREA, "textarea")                                                                  \
  X (FORM, TIME, "time")                                                                           \
  X (STYLE, STYLE, "style")                                                                        \
  X (STYLE, TEXT_PROPERTIES, "text-properties")                                                    \
  X (SVG, DESCRIPTION, "desc")                                                                     \
  X (SVG, TITLE, "title")                                                                          \
  X (MANIFEST, ENCRYPTION, "encryption-data")                                                      \
  X (MANIFEST, FILE, "file-entry")                                                                 \
  X (MATH, ANNOTATION, "annotation")                                                               \
  X (MATH, ANNOTATION_XML, "annotation-xml")                                                       \
  X (MATH, IDENTIFIER, "mi")                                                                       \
  X (MATH, MATH, "math")                                                                           \
  X (MATH, NUMBER, "mn")                                                                           \
  X (MATH, OPERATOR, "mo")                                                                         \
  X (MATH, STRING, "ms")                                                                           \
  X (MATH, WORDS, "mtext")

#define ODT_TOKEN(space, token, name) ODT_##space##_##token,
enum
{
  ODT_UNKNOWN,
  ODT_NAMES (ODT_TOKEN)
};
#undef ODT_TOKEN

extern const CodebookXmlNamespace codebook_odt_names_spaces[];
extern const CodebookXmlName codebook_odt_names_all[];

G_END_DECLS
