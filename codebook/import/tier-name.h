/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the name of a tier, or that of its linguistic type, says to be in it. By order of how likely
 * it is what a participant said. */
typedef enum
{
  CODEBOOK_TIER_NAME_REMARKS, /* "gebaren", "Sanne_gaze", "notes" */
  CODEBOOK_TIER_NAME_OPEN,    /* "Sanne", "default-lt" */
  CODEBOOK_TIER_NAME_SPEECH,  /* "spraak", "Sanne-utterance", "ort" */
} CodebookTierName;

/* @name, @type: (nullable); what the type says goes for what the name leaves open. Words of the
 * name of @participant say nothing: "Hand" may be called so. */
CodebookTierName
codebook_tier_name_judge (const char *name, const char *type, const char *participant);

G_END_DECLS
