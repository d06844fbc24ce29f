/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "codebook/model/project.h"

G_BEGIN_DECLS

/* How often each word is said (speakers' labels are not), in all its forms together, in all texts
 * or per group: a case, a wave, a role, or a value of an attribute. A form that may be of several
 * words counts for the one that is said most.
 *
 * Immutable once made: any thread. */
typedef struct _CodebookFrequencies CodebookFrequencies;

typedef struct
{
  char *lemma;     /* folded; what a search finds it by */
  char *name;      /* the same if it is said, else its most frequent form; as it is written */
  char *forms;     /* all forms, most frequent first: ‘werk 12, werkt 3’ */
  guint count;     /* in all groups together */
  guint *by_group; /* … in each */
} CodebookFrequency;

typedef struct
{
  char *name;
  guint words; /* all that is said in it, words that are left out too */
} CodebookFrequencyGroup;

/* @by: NULL for one group of all; "case", "wave", "role", or an attribute's name. What belongs to
 * no group (no wave, no value) is left out. @stop: folded words that are left out; NULL = none. */
CodebookFrequencies *codebook_frequencies_run (CodebookProject *project,
                                               const char *by,
                                               const char *const *stop,
                                               GCancellable *cancellable,
                                               GError **error) G_GNUC_WARN_UNUSED_RESULT;
void codebook_frequencies_free (CodebookFrequencies *self);

/* Most frequent first. (element-type CodebookFrequency *), borrowed. */
const GPtrArray *codebook_frequencies_get_all (const CodebookFrequencies *self);
/* (element-type CodebookFrequencyGroup *), borrowed. */
const GPtrArray *codebook_frequencies_get_groups (const CodebookFrequencies *self);
/* The number of a group by its name, whatever the case of letters; -1 if there is none. */
int codebook_frequencies_find_group (const CodebookFrequencies *self, const char *name);

/* Words that mark one group against another. */
typedef struct
{
  const CodebookFrequency *word; /* borrowed from the frequencies */
  guint count, against;
  /* Log-likelihood, G² = 2 Σ O ln (O / E) over the word in both groups (Dunning 1993; as Rayson and
   * Garside 2000 have it for two corpora): how sure it is that the two differ. 3.84 is p < .05,
   * 6.63 p < .01, 15.13 p < .0001. */
  double g2;
  /* Its size: log2 of the ratio of the relative frequencies (Hardie 2014), 0.5 standing for a count
   * of 0; 1 is twice as often, −1 half as often. */
  double log_ratio;
} CodebookKeyword;

/* @against -1: all other groups together. Highest G² first, those that mark @group before those it
 * lacks. (element-type CodebookKeyword) */
GArray *codebook_frequencies_compare (const CodebookFrequencies *self,
                                      guint group,
                                      int against) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CodebookFrequencies, codebook_frequencies_free)

G_END_DECLS
