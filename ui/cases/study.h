/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/model/attribute.h"
#include "codebook/model/case.h"
#include "codebook/model/code.h"
#include "codebook/model/section.h"
#include "codebook/model/theme.h"
#include "codebook/model/wave.h"

G_BEGIN_DECLS

/* What the parts of the place Cases show, read once and shared by them: cases, waves, attributes
 * with their values, themes with their codes, and the sections. A snapshot; update () reads again
 * what an act touched. Nobody but this file writes its fields. */
#define UI_TYPE_STUDY (ui_study_get_type ())
G_DECLARE_FINAL_TYPE (UiStudy, ui_study, UI, STUDY, GObject)

struct _UiStudy
{
  GObject parent_instance;

  CodebookProject *project;
  gboolean writable;
  GPtrArray *cases;      /* CodebookCase, by name */
  GPtrArray *waves;      /* CodebookWave, in time */
  GPtrArray *attributes; /* CodebookAttribute */
  GPtrArray *themes;     /* CodebookTheme, in order */
  GPtrArray *codes;      /* CodebookCode, depth first */
  GHashTable *rewritten; /* cases of which the last load found a section changed: a set */

  /* private */
  GPtrArray *section_list;
  GHashTable *sections;    /* (case, theme) → CodebookSection, borrowed */
  GHashTable *values;      /* (attribute, case, wave) → char *, canonical */
  GHashTable *case_waves;  /* case → GPtrArray of CodebookCaseWave; filled when asked for */
  GHashTable *theme_codes; /* (theme, code) → itself: a set */
};

/* What an act touched, as far as this place goes. */
typedef enum
{
  UI_STUDY_CASES = 1 << 0,
  UI_STUDY_WAVES = 1 << 1, /* or what is known of a case at a wave, or its documents */
  UI_STUDY_ATTRIBUTES = 1 << 2,
  UI_STUDY_THEMES = 1 << 3,
  UI_STUDY_CODES = 1 << 4,
  UI_STUDY_SECTIONS = 1 << 5,
  UI_STUDY_FRAGMENTS = 1 << 6, /* codings, or the text under them */
  UI_STUDY_ALL = (1 << 7) - 1,
} UiStudyParts;

UiStudy *ui_study_new (CodebookProject *project) G_GNUC_WARN_UNUSED_RESULT;
UiStudyParts ui_study_get_touched (CodebookChanges *changes);
gboolean ui_study_load (UiStudy *self, UiStudyParts parts, GError **error);

/* Borrowed until the next load; NULL if there is none. */
CodebookCase *ui_study_find_case (UiStudy *self, gint64 id);
CodebookTheme *ui_study_find_theme (UiStudy *self, gint64 id);
CodebookCode *ui_study_find_code (UiStudy *self, gint64 id);
CodebookWave *ui_study_find_wave (UiStudy *self, gint64 id);
CodebookAttribute *ui_study_find_attribute (UiStudy *self, gint64 id);
const CodebookSection *ui_study_get_section (UiStudy *self, gint64 study_case, gint64 theme);
const char *ui_study_get_value (UiStudy *self, gint64 attribute, gint64 study_case, gint64 wave);
/* One per wave. (element-type CodebookCaseWave) */
GPtrArray *ui_study_get_waves (UiStudy *self, gint64 study_case);

/* For people, with the unit: "22 jaar". */
char *ui_study_dup_value (UiStudy *self,
                          const CodebookAttribute *attribute,
                          gint64 study_case,
                          gint64 wave) G_GNUC_WARN_UNUSED_RESULT; /* (nullable) */
gboolean ui_study_theme_has_code (UiStudy *self, gint64 theme, gint64 code);
/* The first theme that @code belongs to; 0 = none. */
gint64 ui_study_theme_of_code (UiStudy *self, gint64 code);
/* The hue of its first code; "" = none. */
const char *ui_study_get_theme_hue (UiStudy *self, const CodebookTheme *theme);
guint ui_study_count_described (UiStudy *self, gint64 study_case);
/* "Sanne", or "P07" where there is no label. */
const char *ui_study_get_case_label (const CodebookCase *one);

G_END_DECLS
