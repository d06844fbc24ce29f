/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/analysis/query.h"
#include "ui/cases/study.h"

G_BEGIN_DECLS

/* A fragment of a case, as something to quote. What is dragged onto a section. */
#define UI_TYPE_EVIDENCE (ui_evidence_get_type ())
G_DECLARE_FINAL_TYPE (UiEvidence, ui_evidence, UI, EVIDENCE, GObject)

struct _UiEvidence
{
  GObject parent_instance;
  CodebookFragmentPlace place;
  gint64 theme; /* where it is quoted; else the first theme of its code; 0 = none */
  gboolean used;
  /* owned */
  CodebookFragments *fragments; /* that it is one of */
  guint index;
  CodebookFragment *fragment; /* once it was asked for */
};

/* What there is of a case: by theme and then as documents stand. A passage that two coders gave the
 * same code counts once. (element-type UiEvidence) */
GPtrArray *
ui_evidence_list (UiStudy *study, gint64 study_case, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Its words; read when they are first asked for. Borrowed; NULL when they can't be read. */
const CodebookFragment *ui_evidence_get_fragment (UiEvidence *self);
/* Whether @b would look as @a, which is shown, does. */
gboolean ui_evidence_looks_equal (UiEvidence *a, UiEvidence *b);

G_END_DECLS
