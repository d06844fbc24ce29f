/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A place in a text that may say who somebody is. */

typedef enum
{
  CODEBOOK_IDENTIFIER_PERSON,
  CODEBOOK_IDENTIFIER_PLACE,
  CODEBOOK_IDENTIFIER_ORGANISATION,
  CODEBOOK_IDENTIFIER_ADDRESS,
  CODEBOOK_IDENTIFIER_POSTCODE,
  CODEBOOK_IDENTIFIER_DATE,
  CODEBOOK_IDENTIFIER_AGE,
  CODEBOOK_IDENTIFIER_TELEPHONE,
  CODEBOOK_IDENTIFIER_EMAIL,
  CODEBOOK_IDENTIFIER_URL,
  CODEBOOK_IDENTIFIER_BSN,
  CODEBOOK_IDENTIFIER_IBAN,
  CODEBOOK_IDENTIFIER_NUMBER,
  CODEBOOK_N_IDENTIFIERS
} CodebookIdentifier;

typedef struct
{
  guint start_cp, end_cp;
  gsize start_byte, end_byte;
  CodebookIdentifier type;
  guint tier;       /* 1: good reasons; 2: worth a look */
  gboolean known;   /* a name that the project knows already */
  gboolean guessed; /* @type is what is most frequent, for want of better */
} CodebookFinding;

/* "person", "place", …: what verbs and files say. */
const char *codebook_identifier_to_string (CodebookIdentifier type);
gboolean codebook_identifier_parse (const char *text, CodebookIdentifier *type);
/* For people, translated: ‘Person’. */
const char *codebook_identifier_get_label (CodebookIdentifier type);

G_END_DECLS
