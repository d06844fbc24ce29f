/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Short lists that finding names rests on where no word list is installed, and that say what a name
 * is where one is. Words are folded (codebook_fold_text ()) and apart by spaces; an entry of more
 * than one word has _ for its spaces. */
const char *codebook_name_lists_get_given (void);    /* given names of both kinds */
const char *codebook_name_lists_get_women (void);    /* of those, women's … */
const char *codebook_name_lists_get_men (void);      /* … and men's; a few are in both */
const char *codebook_name_lists_get_surnames (void); /* the most frequent */
/* Surnames that are everyday words, which only a given name before them makes names. */
const char *codebook_name_lists_get_surname_words (void);
const char *codebook_name_lists_get_places (void);        /* towns, provinces, regions, countries */
const char *codebook_name_lists_get_organisations (void); /* employers, schools, offices */
/* Written with a capital and yet nobody's: days, months, feasts, languages, programs, diagnoses,
 * kinds of school, laws. */
const char *codebook_name_lists_get_common (void);
/* Words so frequent that a capital on them says nothing. */
const char *codebook_name_lists_get_stop (void);
/* Words that are said in interviews and that no list of words has: regional, of the street,
 * foreign; and what is typed shortened in notes: cl, afspr. */
const char *codebook_name_lists_get_spoken (void);
const char *codebook_name_lists_get_shortened (void);
/* What stands before a person's name: mevrouw, dr; and who that is to the speaker: broer, coach. */
const char *codebook_name_lists_get_titles (void);
const char *codebook_name_lists_get_roles (void);
/* What the name of an organisation starts or ends with and says what it is: gemeente, College. */
const char *codebook_name_lists_get_heads (void);
const char *codebook_name_lists_get_tails (void);
/* Given names that a word list has as words too, which in speech hardly anybody says: jan, kees. */
const char *codebook_name_lists_get_rather_given (void);
/* Employers and offices that a word list has as words too, which hardly anybody says: parnassia. */
const char *codebook_name_lists_get_rather_organisations (void);
/* Names that many have, of which pseudonyms are chosen first. */
const char *codebook_name_lists_get_frequent (void);

G_END_DECLS
