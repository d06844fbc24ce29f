/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/import/list-number.h"
#include "codebook/import/transcript.h"
#include "codebook/import/xml.h"

G_BEGIN_DECLS

#define CODEBOOK_ODT_LEVELS 10

typedef struct
{
  CodebookFormat on, off; /* what the nearest style says holds */
  gint8 hidden;           /* 1, 0, -1 = not said */
} CodebookOdtLook;

typedef struct
{
  CodebookOdtLook look; /* with that of its parents */
  guint heading;        /* level, 0 = none */
  const char *list;     /* the list style that goes with it; NULL = none */
} CodebookOdtStyle;

typedef struct
{
  CodebookListNumber format;
  char *prefix, *suffix, *bullet;
  gint64 start;
  guint shown;   /* how many levels: "1.2" shows two */
  char *pattern; /* LibreOffice's "%1%-%2%)", which then holds instead; NULL = none */
} CodebookOdtLevel;

typedef struct
{
  CodebookOdtLevel levels[CODEBOOK_ODT_LEVELS];
} CodebookOdtListStyle;

/* The styles of a document, of styles.xml and content.xml together: give them the elements of
 * both, those of styles.xml first. They are loaded until the first question. */
typedef struct _CodebookOdtStyles CodebookOdtStyles;

CodebookOdtStyles *codebook_odt_styles_new (void) G_GNUC_WARN_UNUSED_RESULT;
void codebook_odt_styles_free (CodebookOdtStyles *self);
void codebook_odt_styles_start_element (CodebookOdtStyles *self, CodebookXml *xml, int token);
void codebook_odt_styles_end_element (CodebookOdtStyles *self, int token);

/* Borrowed; NULL if there is none. @family is "paragraph" or "text". */
const CodebookOdtStyle *
codebook_odt_styles_get (CodebookOdtStyles *self, const char *family, const char *name);
const CodebookOdtListStyle *codebook_odt_styles_get_list (CodebookOdtStyles *self,
                                                          const char *name);
/* How headings are numbered, also as a list style that lists may name; NULL if the document does
 * not say. */
const CodebookOdtListStyle *codebook_odt_styles_get_outline (CodebookOdtStyles *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CodebookOdtStyles, codebook_odt_styles_free)

G_END_DECLS
