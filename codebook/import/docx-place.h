/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/import/docx-styles.h"

G_BEGIN_DECLS

/* Where a field is. */
typedef enum
{
  CODEBOOK_DOCX_FIELD_IN_RESULT,
  CODEBOOK_DOCX_FIELD_IN_NEW_CODE, /* whose kind was not yet looked at */
  CODEBOOK_DOCX_FIELD_IN_CODE,
  CODEBOOK_DOCX_FIELD_SILENT, /* in its code, or in a result that is not shown */
} CodebookDocxField;

typedef enum
{
  CODEBOOK_DOCX_FIELD_GOES_ON,
  CODEBOOK_DOCX_FIELD_BEGINS,
  CODEBOOK_DOCX_FIELD_ENDS,
} CodebookDocxFieldMove;

/* What must be known of a paragraph and a run before their text can be written. */
typedef struct
{
  /* The paragraph */
  gboolean in_paragraph, in_paragraph_properties, in_run_properties, joins_next, ends_section,
      is_numbered;
  char *style; /* id, NULL = the default */
  guint heading;
  gint64 num, num_level; /* direct; -1 = not said */
  guint list_level;      /* from 1, 0 = in no list */
  CodebookDocxLook paragraph_look, mark_look;
  /* The run */
  gboolean in_run;
  CodebookDocxLook run_look; /* direct */
  const CodebookDocxStyle *run_style;
  CodebookFormat format;  /* what it all comes to */
  gboolean hidden, greek; /* its letters are those of the font Symbol */
  GByteArray *fields;     /* CodebookDocxField, the innermost last */
  guint in_codes;         /* how many of them are in what is not shown */
} CodebookDocxPlace;

CodebookDocxPlace *codebook_docx_place_new (void) G_GNUC_WARN_UNUSED_RESULT;
void codebook_docx_place_free (CodebookDocxPlace *self);

/* @style: the default one. */
void codebook_docx_place_start_paragraph (CodebookDocxPlace *self, const CodebookDocxStyle *style);
/* One of the elements in w:pPr. */
void codebook_docx_place_set_paragraph (CodebookDocxPlace *self, CodebookXml *xml, int token);
/* Its properties are known: is the paragraph's end hidden? */
gboolean codebook_docx_place_is_mark_hidden (const CodebookDocxPlace *self);
void codebook_docx_place_start_run (CodebookDocxPlace *self);
/* One of the elements in w:rPr. */
void codebook_docx_place_set_run (CodebookDocxPlace *self,
                                  CodebookDocxStyles *styles,
                                  CodebookXml *xml,
                                  int token);
/* A w:fldChar. @is_silent: the result of the innermost field, by its code up to here, is not
 * shown. */
CodebookDocxFieldMove
codebook_docx_place_move_field (CodebookDocxPlace *self, CodebookXml *xml, gboolean is_silent);
/* The paragraph ends: the code of a field that was not closed may not swallow what comes. */
void codebook_docx_place_leave_fields (CodebookDocxPlace *self);
/* All that bears on the run is known: what does it come to? */
void codebook_docx_place_settle_look (CodebookDocxPlace *self);

G_END_DECLS
