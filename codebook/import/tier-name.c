/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/import/tier-name.h"

#include <string.h>

#include "codebook/text/fold.h"

/* Starts of words, folded. */
static const char *const remarks[] = {
  "gebaar", "gebar",   "gestu",  "opmerk",   "remark",  "comment", "note",   "notit",
  "noot",   "gaze",    "blik",   "kijk",     "nonverb", "mimiek",  "hand",   "houding",
  "actie",  "action",  "event",  "gebeurt",  "code",    "coder",   "codi",   "thema",
  "theme",  "topic",   "emoti",  "beweging", "movem",   "posture", "facial", "head",
  "hoofd",  "context", "observ", "memo",     "lach",    "laugh",
};

static const char *const speech[] = {
  "spraak", "speech", "tekst", "text", "transcri", "uiting", "utter",     "verbaal", "verbal",
  "ort",    "woord",  "word",  "zin",  "sentence", "spoken", "gesproken", "phrase",
};

static gboolean
has_start (const char *word, const char *const *starts, guint n)
{
  for (guint i = 0; i < n; i++)
    if (g_str_has_prefix (word, starts[i]))
      return TRUE;
  return FALSE;
}

/* Names are put together of words by all manner of signs: "ort@Sanne", "Sanne_non-verbaal". */
static CodebookTierName
judge_words (const char *name, const char *participant)
{
  g_autofree char *who = codebook_fold_text (participant, strlen (participant));
  g_autofree char *folded = codebook_fold_text (name, strlen (name));
  g_auto (GStrv) words = g_strsplit_set (folded, " _-@.:/()[]0123456789\t\n", -1);
  CodebookTierName judged = CODEBOOK_TIER_NAME_OPEN;

  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (who, words[i]) != NULL)
      continue;
    else if (has_start (words[i], remarks, G_N_ELEMENTS (remarks)) || strcmp (words[i], "non") == 0)
      return CODEBOOK_TIER_NAME_REMARKS;
    else if (has_start (words[i], speech, G_N_ELEMENTS (speech)))
      judged = CODEBOOK_TIER_NAME_SPEECH;
  return judged;
}

CodebookTierName
codebook_tier_name_judge (const char *name, const char *type, const char *participant)
{
  CodebookTierName judged =
      name != NULL ? judge_words (name, participant) : CODEBOOK_TIER_NAME_OPEN;

  return judged == CODEBOOK_TIER_NAME_OPEN && type != NULL ? judge_words (type, participant)
                                                           : judged;
}
