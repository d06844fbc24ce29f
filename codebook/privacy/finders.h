/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/privacy/name-text.h"

G_BEGIN_DECLS

/* One concern a file; each adds what it finds to @findings (element-type CodebookFinding), in any
 * order, overlapping each other or not. Private to privacy/. */

/* Given names, initials, and what follows a title (mevrouw), a role (mijn begeleidster) or an
 * introduction (ik ben). */
void codebook_find_person (const CodebookNameText *text, GArray *findings);
/* Where nothing has a capital, words that are names by what stands before them: ik heet roos. */
void codebook_find_introduced (const CodebookNameText *text, GArray *findings);
/* Towns, regions, countries, and what follows in, naar, uit. */
void codebook_find_place (const CodebookNameText *text, GArray *findings);
/* Streets and parts of towns of several words: laan van meerdervoort, almere buiten. */
void codebook_find_street (const CodebookNameText *text, GArray *findings);
/* Employers, schools, offices, and what follows gemeente, Stichting, bij de. */
void codebook_find_organisation (const CodebookNameText *text, GArray *findings);
/* Where nothing has a capital, employers of words like any other: bij fier in leeuwarden. */
void codebook_find_employer (const CodebookNameText *text, GArray *findings);
/* Whether it is a street, a square or a quarter by its end: Molenstraat; or by itself: Markt. */
gboolean codebook_find_place_is_street (const CodebookToken *token);
/* Whether the name of an organisation may start or end in @token: gemeente, timmerfabriek. */
gboolean codebook_find_organisation_is_head (const CodebookToken *token);
/* Capitals in the middle of a sentence that nothing else explains. */
void codebook_find_capital (const CodebookNameText *text, GArray *findings);
/* A street with its number, and a postcode with its town. */
void codebook_find_address (const CodebookNameText *text, GArray *findings);
void codebook_find_date (const CodebookNameText *text, GArray *findings);
void codebook_find_age (const CodebookNameText *text, GArray *findings);
/* Written, or spoken figure by figure. */
void codebook_find_telephone (const CodebookNameText *text, GArray *findings);
void codebook_find_email (const CodebookNameText *text, GArray *findings);
void codebook_find_url (const CodebookNameText *text, GArray *findings);
/* Nine digits that pass the 11-test. */
void codebook_find_bsn (const CodebookNameText *text, GArray *findings);
/* With the check of ISO 13616 (mod 97). */
void codebook_find_iban (const CodebookNameText *text, GArray *findings);
/* Number plates, and figures of five and more, also said one by one. */
void codebook_find_number (const CodebookNameText *text, GArray *findings);
/* What a word says the kind of: dossiernummer, kenmerk, kenteken. */
void codebook_find_reference (const CodebookNameText *text, GArray *findings);

G_END_DECLS
