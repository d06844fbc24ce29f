/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A date as people write it: 14-3-2024, 14/3/2024, 14.3.2024 (day first), 14 maart 2024, 14 mrt.
 * 2024, donderdag 14 maart 2024, 14 March 2024, and 2024-03-14. Never lenient: 31-02-2024 is none,
 * and a year has four digits. FALSE, and *@date untouched, if it is anything else. */
gboolean codebook_dates_parse (const char *text, GDate *date);

typedef enum
{
  CODEBOOK_DATE_FULL,   /* dinsdag 5 maart 2024 */
  CODEBOOK_DATE_LONG,   /* 5 maart 2024 */
  CODEBOOK_DATE_MEDIUM, /* 5 mrt 2024 */
  CODEBOOK_DATE_SHORT,  /* 05-03-2024 */
} CodebookDateStyle;

char *codebook_dates_format (const GDate *date,
                             CodebookDateStyle style,
                             const char *language) G_GNUC_WARN_UNUSED_RESULT;
/* As the fields of an ICU skeleton are written in @language: "Hm" 14:07, "yMMMMEEEEd" dinsdag 5
 * maart 2024. */
char *codebook_dates_format_fields (GDateTime *when,
                                    const char *skeleton,
                                    const char *language) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
