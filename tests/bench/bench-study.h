/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/model/project.h"

G_BEGIN_DECLS

/* What a study that `bench SIZE FILE` made needs besides, to be worked in with the window: cases,
 * waves, themes, a transcript of 60,000 words that is coded as densely as those of the largest
 * study, and a section with fifty quotes. */
typedef struct
{
  gint64 long_document;
  gint64 study_case, theme; /* of the section */
} BenchStudy;

/* Adds what is not there yet. Ends the program on an error. */
void bench_study_complete (const char *path);
BenchStudy bench_study_find (CodebookProject *project);

G_END_DECLS
