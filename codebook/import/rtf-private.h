/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/import/rtf-fonts.h"
#include "codebook/import/rtf-form.h"
#include "codebook/import/rtf-lexer.h"
#include "codebook/import/rtf-lists.h"
#include "codebook/import/rtf-table.h"
#include "codebook/import/transcript-builder.h"

G_BEGIN_DECLS

/* What rtf.c, which reads, and rtf-text.c, which says where text goes, share. */

#define CODEBOOK_RTF_NO_STYLE (-1)

typedef enum
{
  RTF_IN_TEXT,
  RTF_IN_NOTHING,
  RTF_IN_FONTS,
  RTF_IN_STYLES,
  RTF_IN_LIST_TEXT,
  RTF_IN_LISTS,
  RTF_IN_LEVEL_TEXT,
  RTF_IN_FIELD_CODE,
  RTF_IN_FORM,
  RTF_IN_FORM_ENTRY,
  RTF_IN_UPR,      /* the same twice: for readers without and with Unicode */
  RTF_IN_UPR_PART, /* the first, or the second before it says so */
} CodebookRtfDestination;

typedef enum
{
  RTF_ENDS_NOTHING,
  RTF_ENDS_NOTE,
  RTF_ENDS_BOX,
  RTF_ENDS_LIST_TEXT,
  RTF_ENDS_LEVEL_TEXT,
  RTF_ENDS_FIELD_CODE,
  RTF_ENDS_FIELD,
} CodebookRtfEnding;

typedef struct
{
  int font;
  int list;           /* 0 = none */
  guint8 destination; /* CodebookRtfDestination */
  guint8 around;      /* CodebookRtfDestination around \upr */
  guint8 ending;      /* CodebookRtfEnding: what the end of this group ends */
  guint8 format;      /* CodebookFormat */
  guint8 hidden;      /* a bit for each reason */
  guint8 unicode_skip;
  guint8 table_depth;
  guint8 heading, heading_format; /* what a heading's own style looks like is not told */
  guint8 list_level;
  gboolean in_table;
} CodebookRtfState;

typedef struct
{
  CodebookRtfTable table;
  gboolean is_list;    /* the paragraph has a number or bullet */
  gboolean is_counted; /* its list has been asked for it */
} CodebookRtfPlace;

typedef struct
{
  CodebookTranscriptBuilder *builder;
  CodebookRtfLexer lexer;
  CodebookRtfFonts *fonts;
  CodebookRtfLists *lists; /* NULL: the text has its numbers */
  CodebookRtfState state;
  GArray *states; /* CodebookRtfState: of the groups around this one */
  CodebookRtfPlace place;
  GArray *places;   /* CodebookRtfPlace: around this note or box */
  GString *bytes;   /* text in the code page of its font */
  GString *decoded; /* for use by flush () */
  GString
      *collected; /* the name of a font or a style, the text of a list's number, a field's code */
  GHashTable *styles;   /* number → heading << 8 | format */
  guint skip;           /* characters that stand in for the one that \u said */
  gunichar high;        /* the first half of a pair of \u; 0 = none */
  gboolean starred;     /* after \* */
  gboolean has_numbers; /* of lists, in the text, as Word writes them */
  gboolean raw_utf8;    /* bytes that stand in the file as they are, are UTF-8 */
  int font_entry, style_entry, style_outline;
  int default_font;
  GString *base;        /* what the field's code says it shows, or what has signs above it */
  CodebookRtfForm form; /* of the field's code that is read */
  gsize put_bytes, put_before_field;
} CodebookRtf;

/* How many tables the text at hand is in. */
guint codebook_rtf_text_get_table_depth (const CodebookRtf *self);
/* The row and cell that the text at hand belongs in are begun. */
void codebook_rtf_text_reach_cell (CodebookRtf *self);
/* The paragraph at hand gets the number that its list gives it. */
void codebook_rtf_text_reach_item (CodebookRtf *self);
/* Text that waited for more of its bytes goes where it should. */
void codebook_rtf_text_flush (CodebookRtf *self);
/* Bytes as they stand in the file. */
void codebook_rtf_text_put (CodebookRtf *self, const char *text, gsize len);
/* A character that is one of those that may stand in for \u's. UTF-8, or "". */
void codebook_rtf_text_put_character (CodebookRtf *self, const char *text);
/* @font: for what is in the area of signs. */
void codebook_rtf_text_put_unichar (CodebookRtf *self, CodebookSymbolFont font, gunichar c);
/* \u: UTF-16, a half at a time. */
void codebook_rtf_text_put_unicode (CodebookRtf *self, gint64 number);
/* Half a character whose other half did not come. */
void codebook_rtf_text_put_half (CodebookRtf *self);

G_END_DECLS
