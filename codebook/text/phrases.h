/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* ‘open, axiaal en selectief’: @items, NULL-terminated, as @language strings them together. */
char *codebook_phrases_join (const char *const *items,
                             const char *language) G_GNUC_WARN_UNUSED_RESULT;

typedef enum
{
  CODEBOOK_TIME_SECOND,
  CODEBOOK_TIME_MINUTE,
  CODEBOOK_TIME_HOUR,
  CODEBOOK_TIME_DAY,
  CODEBOOK_TIME_WEEK,
  CODEBOOK_TIME_MONTH,
  CODEBOOK_TIME_YEAR,
} CodebookTimeUnit;

/* So many units from now, back if negative: -1 day ‘gisteren’, -3 minutes ‘3 minuten geleden’. */
char *codebook_phrases_relative (int amount,
                                 CodebookTimeUnit unit,
                                 const char *language) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
