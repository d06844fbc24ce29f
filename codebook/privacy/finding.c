/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/privacy/finding.h"

#include <glib/gi18n-lib.h>

static const struct
{
  const char *name, *label;
} identifiers[CODEBOOK_N_IDENTIFIERS] = {
  [CODEBOOK_IDENTIFIER_PERSON] = { "person", N_ ("Person") },
  [CODEBOOK_IDENTIFIER_PLACE] = { "place", N_ ("Place") },
  [CODEBOOK_IDENTIFIER_ORGANISATION] = { "organisation", N_ ("Organisation") },
  [CODEBOOK_IDENTIFIER_ADDRESS] = { "address", N_ ("Address") },
  [CODEBOOK_IDENTIFIER_POSTCODE] = { "postcode", N_ ("Postcode") },
  [CODEBOOK_IDENTIFIER_DATE] = { "date", N_ ("Date") },
  [CODEBOOK_IDENTIFIER_AGE] = { "age", N_ ("Age") },
  [CODEBOOK_IDENTIFIER_TELEPHONE] = { "telephone", N_ ("Telephone number") },
  [CODEBOOK_IDENTIFIER_EMAIL] = { "email", N_ ("E-mail address") },
  [CODEBOOK_IDENTIFIER_URL] = { "url", N_ ("Web address") },
  [CODEBOOK_IDENTIFIER_BSN] = { "bsn", N_ ("Citizen service number") },
  [CODEBOOK_IDENTIFIER_IBAN] = { "iban", N_ ("Bank account") },
  [CODEBOOK_IDENTIFIER_NUMBER] = { "number", N_ ("Number") },
};

const char *
codebook_identifier_to_string (CodebookIdentifier type)
{
  g_return_val_if_fail (type < CODEBOOK_N_IDENTIFIERS, NULL);
  return identifiers[type].name;
}

gboolean
codebook_identifier_parse (const char *text, CodebookIdentifier *type)
{
  for (guint i = 0; i < CODEBOOK_N_IDENTIFIERS; i++)
    if (g_str_equal (text, identifiers[i].name))
      {
        *type = i;
        return TRUE;
      }
  return FALSE;
}

const char *
codebook_identifier_get_label (CodebookIdentifier type)
{
  g_return_val_if_fail (type < CODEBOOK_N_IDENTIFIERS, NULL);
  return _ (identifiers[type].label);
}
