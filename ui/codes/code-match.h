/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/model/code.h"

G_BEGIN_DECLS

/* Finding codes by a few letters of any part of their path. */
typedef struct
{
  guint index; /* in the list of codes */
  guint rank;  /* the smaller the better; codes of one rank stand in the tree's order */
} UiCodeMatch;

/* Those that match, best first; with an empty @query all, in the tree's order. Words of @query may
 * stand in any part of the path, in order; what a name starts with (by the last word) goes before
 * what a word in it starts with, before what stands inside, before parts above. (element-type
 * UiCodeMatch) */
GArray *ui_code_match_find (const GPtrArray *codes, const char *query) G_GNUC_WARN_UNUSED_RESULT;

/* The path as markup, "Werk › <b>Open</b>heid", with what matches @query in bold. */
char *ui_code_match_markup (const CodebookCode *code, const char *query) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
