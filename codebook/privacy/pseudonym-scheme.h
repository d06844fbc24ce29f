/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/model/project.h"
#include "codebook/privacy/finding.h"
#include "codebook/privacy/name-lexicon.h"

G_BEGIN_DECLS

/* What somebody may be called instead: ‘[persoon 3]’, ‘[plaats B]’, in the project's language; or a
 * given name of the same initial and gender that stands nowhere in the project. */
typedef enum
{
  CODEBOOK_SCHEME_NUMBER, /* in brackets, with the first free number or letter */
  CODEBOOK_SCHEME_NAME,   /* a given name, for persons; else as NUMBER */
} CodebookScheme;

/* A free pseudonym for @name. A case's name or label makes a participant: ‘[deelnemer 7]’ for P07.
 */
char *codebook_pseudonym_scheme_propose (CodebookProject *project,
                                         const CodebookNameLexicon *lexicon,
                                         CodebookScheme scheme,
                                         CodebookIdentifier type,
                                         const char *name) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
