/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/privacy/finding.h"

G_BEGIN_DECLS

/* Finds names that are known, in any text: longest first, whole words only, whatever the accents.
 *
 *   Jan        also in Jan's, Jans (the s stays outside), JAN; not in Jan-Willem or Jansen
 *   De Vries   also van de Vries is another name, but v.d. Berg, vd Berg and Van der Berg are one
 *   Jan de Vries   also J. de Vries, and with more initials: J.P. and P.J. de Vries
 *   De Vries   also all of De Vries-van den Berg and Jansen-de Vries; Jan de Vries also all of
 *              Jan de Vries-Jansen
 *   J.P. Jansen    also J. P., JP and Jp Jansen
 *   Jean-Pierre    also Jean Pierre and Jean–Pierre, and the other way round; not in Jean. Pierre
 *   McDonald   also Mc Donald, and the other way round
 *   D'Angelo   whatever is typed for the apostrophe
 *   Jansen     also Jan-, sen in the next line; and white space of any kind between two words
 *   UWV        also in UWV-arts, and Rotterdam in Rotterdam-Zuid, being a place
 *   Jan        also in interview-Jan-T1, Jan2 and InterviewJan, as names of files have it
 *   06-12345678    however its figures are set apart, and with 31 for the 0; the same for a BSN,
 *                  IBAN and the like
 *   a@b.nl     as it is written, whatever the case
 *   Kevin      also all of kevin.braak@voorbeeld.nl, @kevin98 and www.kevin-zingt.nl/over, if it is
 *              found in them
 *
 * A name with a capital stands for small letters only where it was added so. */
typedef struct _CodebookNameMatcher CodebookNameMatcher;

typedef struct
{
  guint start_cp, end_cp;
  gsize start_byte, end_byte;
  guint name;     /* which one: as they were added, from 0 */
  gint64 tag;     /* … and what it was added with */
  gboolean small; /* in small letters, though the name was not added for those; see _find_loosely */
  gboolean near;  /* a letter differs */
} CodebookNameHit;

CodebookNameMatcher *codebook_name_matcher_new (void) G_GNUC_WARN_UNUSED_RESULT;
void codebook_name_matcher_free (CodebookNameMatcher *self);
/* @small: also where it stands in small letters. A name without a letter or digit is left out. */
void codebook_name_matcher_add (CodebookNameMatcher *self,
                                const char *name,
                                CodebookIdentifier type,
                                gboolean small,
                                gint64 tag);
/* A pseudonym in brackets: a figure or letter in it is no name, though 24 in ‘[deelnemer 24]’ may
 * be an age elsewhere. Any other is left out. */
void codebook_name_matcher_keep (CodebookNameMatcher *self, const char *pseudonym);
guint codebook_name_matcher_get_count (const CodebookNameMatcher *self);

/* From left to right, not overlapping. (element-type CodebookNameHit) */
GArray *codebook_name_matcher_find (const CodebookNameMatcher *self,
                                    const char *text,
                                    gsize len_bytes) G_GNUC_WARN_UNUSED_RESULT;
/* Of an address that holds a name that name alone; also names in small letters that were not added
 * so, and single words of five letters and more of which one letter differs, is missing, is one too
 * many or changed places. */
GArray *codebook_name_matcher_find_loosely (const CodebookNameMatcher *self,
                                            const char *text,
                                            gsize len_bytes) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CodebookNameMatcher, codebook_name_matcher_free)

G_END_DECLS
