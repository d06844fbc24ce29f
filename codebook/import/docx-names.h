/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/import/xml.h"

G_BEGIN_DECLS

/* Names in the XML of a docx, of its transitional and its strict kind alike. */
enum
{
  DOCX_SPACE_NONE, /* attributes without a prefix */
  DOCX_W,          /* WordprocessingML */
  DOCX_MC,         /* markup compatibility */
  DOCX_M,          /* formulas */
  DOCX_A,          /* drawings */
  DOCX_DGM,        /* diagrams */
  DOCX_C,          /* charts */
  DOCX_V,          /* VML: drawings as they were before */
  DOCX_PR,         /* the elements of .rels */
  DOCX_R,          /* attributes that name a relation */
};

/* X (space, token, name) */
#define DOCX_NAMES(X)                                                                              \
  X (W, ABSTRACT_NUM, "abstractNum")                                                               \
  X (W, ABSTRACT_NUM_ID, "abstractNumId")                                                          \
  X (W, ALT_CHUNK, "altChunk")                                                                     \
  X (W, BASED_ON, "basedOn")                                                                       \
  X (W, BOLD, "b")                                                                                 \
  X (W, BREAK, "br")                                                                               \
  X (W, CARRIAGE_RETURN, "cr")                                                                     \
  X (W, CHECKED, "checked")                                                                        \
  X (W, CHECK_BOX, "checkBox")                                                                     \
  X (W, DATA_BINDING, "dataBinding")                                                               \
  X (W, DEFAULT, "default")                                                                        \
  X (W, DELETED, "del")                                                                            \
  X (W, DOCUMENT, "document")                                                                      \
  X (W, DOUBLE_STRIKE, "dstrike")                                                                  \
  X (W, DROP_DOWN, "ddList")                                                                       \
  X (W, ENDNOTE, "endnote")                                                                        \
  X (W, ENDNOTE_REFERENCE, "endnoteReference")                                                     \
  X (W, FIELD_CHARACTER, "fldChar")                                                                \
  X (W, FIELD_SIMPLE, "fldSimple")                                                                 \
  X (W, FIELD_CODE, "instrText")                                                                   \
  X (W, DELETED_FIELD_CODE, "delInstrText")                                                        \
  X (W, DELETED_TEXT, "delText")                                                                   \
  X (W, FOOTNOTE, "footnote")                                                                      \
  X (W, FOOTNOTE_REFERENCE, "footnoteReference")                                                   \
  X (W, HIDDEN, "vanish")                                                                          \
  X (W, ITALIC, "i")                                                                               \
  X (W, LANGUAGE, "lang")                                                                          \
  X (W, LEGAL, "isLgl")                                                                            \
  X (W, LEVEL, "lvl")                                                                              \
  X (W, LEVEL_IN_LIST, "ilvl")                                                                     \
  X (W, LEVEL_OVERRIDE, "lvlOverride")                                                             \
  X (W, LEVEL_RESTART, "lvlRestart")                                                               \
  X (W, LEVEL_TEXT, "lvlText")                                                                     \
  X (W, LIST_ENTRY, "listEntry")                                                                   \
  X (W, MOVED_FROM, "moveFrom")                                                                    \
  X (W, NAME, "name")                                                                              \
  X (W, NO_BREAK_HYPHEN, "noBreakHyphen")                                                          \
  X (W, NUM, "num")                                                                                \
  X (W, NUM_FORMAT, "numFmt")                                                                      \
  X (W, NUM_ID, "numId")                                                                           \
  X (W, NUM_STYLE_LINK, "numStyleLink")                                                            \
  X (W, OUTLINE_LEVEL, "outlineLvl")                                                               \
  X (W, FONTS, "rFonts")                                                                           \
  X (W, FRAME, "framePr")                                                                          \
  X (W, PARAGRAPH, "p")                                                                            \
  X (W, PARAGRAPH_PROPERTIES, "pPr")                                                               \
  X (W, PARAGRAPH_PROPERTIES_BEFORE, "pPrChange")                                                  \
  X (W, PARAGRAPH_STYLE, "pStyle")                                                                 \
  X (W, PLAIN_TEXT, "text")                                                                        \
  X (W, POSITION_TAB, "ptab")                                                                      \
  X (W, RESULT, "result")                                                                          \
  X (W, ROW, "tr")                                                                                 \
  X (W, ROW_PROPERTIES, "trPr")                                                                    \
  X (W, CELL, "tc")                                                                                \
  X (W, RUBY_TEXT, "rt")                                                                           \
  X (W, RUN, "r")                                                                                  \
  X (W, RUN_PROPERTIES, "rPr")                                                                     \
  X (W, RUN_PROPERTIES_BEFORE, "rPrChange")                                                        \
  X (W, RUN_STYLE, "rStyle")                                                                       \
  X (W, SDT_CONTENT, "sdtContent")                                                                 \
  X (W, SDT_PROPERTIES, "sdtPr")                                                                   \
  X (W, SECTION, "sectPr")                                                                         \
  X (W, START, "start")                                                                            \
  X (W, START_OVERRIDE, "startOverride")                                                           \
  X (W, STRIKE, "strike")                                                                          \
  X (W, STYLE, "style")                                                                            \
  X (W, STYLE_LINK, "styleLink")                                                                   \
  X (W, SYMBOL, "sym")                                                                             \
  X (W, TAB, "tab")                                                                                \
  X (W, TABLE_PROPERTIES, "tblPr")                                                                 \
  X (W, TEXT, "t")                                                                                 \
  X (W, TEXT_BOX, "txbxContent")                                                                   \
  X (W, UNDERLINE, "u")                                                                            \
  X (MC, ALTERNATES, "AlternateContent")                                                           \
  X (MC, CHOICE, "Choice")                                                                         \
  X (MC, FALLBACK, "Fallback")                                                                     \
  X (M, MATH_PARAGRAPH, "oMathPara")                                                               \
  X (M, MATH_TEXT, "t")                                                                            \
  X (A, DRAWING_BODY, "txBody")                                                                    \
  X (A, DRAWING_PARAGRAPH, "p")                                                                    \
  X (A, DRAWING_TEXT, "t")                                                                         \
  X (DGM, DIAGRAM, "relIds")                                                                       \
  X (C, CHART, "chart")                                                                            \
  X (V, WORD_ART, "textpath")                                                                      \
  X (PR, RELATIONSHIP, "Relationship")

#define DOCX_TOKEN(space, token, name) DOCX_##token,
enum
{
  DOCX_UNKNOWN,
  DOCX_NAMES (DOCX_TOKEN)
};
#undef DOCX_TOKEN

extern const CodebookXmlNamespace codebook_docx_names_spaces[];
extern const CodebookXmlName codebook_docx_names_all[];

G_END_DECLS
