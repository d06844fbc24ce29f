/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/store/schema.h"

const char *
codebook_schema_get_sql (void)
{
  static const char sql[] =
#include "codebook/store/schema.sql.inc"
      ;

  return sql;
}

const char *const *
codebook_schema_get_truth (void)
{
  static const char *const tables[] = {
    "setting",
    "coder",
    "wave",
    "study_case",
    "case_wave",
    "attribute",
    "attribute_value",
    "document",
    "original",
    "paragraph",
    "format",
    "speaker",
    "turn",
    "time_mark",
    "page_mark",
    "case_part",
    "correction",
    "entity",
    "alias",
    "spared",
    "code",
    "coding",
    "theme",
    "theme_code",
    "section",
    "quote",
    "memo",
    NULL,
  };

  return tables;
}

const char *const *
codebook_schema_get_derived (void)
{
  static const char *const tables[] = {
    "journal",      "passage", "passage_words", "passage_words_instance", "word_lemma",
    "lemma_source", NULL
  };

  return tables;
}
