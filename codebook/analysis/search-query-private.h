/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/analysis/search-query.h"

G_BEGIN_DECLS

/* What the two files of a query share: search-query.c reads it, search-match.c evaluates it. */

#define CODEBOOK_SEARCH_MOST_WORDS 500 /* of a query, so also of a phrase */

typedef enum
{
  CODEBOOK_SEARCH_PHRASE,
  CODEBOOK_SEARCH_AND,
  CODEBOOK_SEARCH_OR,
  CODEBOOK_SEARCH_NOT,
  CODEBOOK_SEARCH_NEAR,
} CodebookSearchKind;

typedef struct _CodebookSearchNode CodebookSearchNode;
struct _CodebookSearchNode
{
  CodebookSearchKind kind;
  guint phrase; /* its number */
  guint apart;  /* of NEAR: words between, at most */
  CodebookSearchNode *left, *right;
};

struct _CodebookSearchQuery
{
  CodebookSearchFlags flags;
  CodebookSearchScope scope;
  CodebookRole role;
  GArray *terms;   /* CodebookSearchTerm */
  GArray *phrases; /* CodebookSearchPhrase */
  CodebookSearchNode *root;
};

G_END_DECLS
