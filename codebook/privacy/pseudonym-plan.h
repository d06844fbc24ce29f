/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/model/entity.h"

G_BEGIN_DECLS

/* Where pseudonyms are to be laid, and what becomes of the texts outside the transcripts. It is
 * found by reading alone, which takes long and may be done in a thread; who writes carries it out,
 * as one act. In between nothing may change. */
typedef struct _CodebookPseudonymPlan CodebookPseudonymPlan;

/* What carrying out does. */
typedef struct
{
  gint64 document; /* 0: a text outside the transcripts */
  char *where;     /* the document's name; of other texts "memo.text" and so on */
  guint places;
} CodebookPseudonymPlaces;

typedef struct
{
  GPtrArray *lists; /* CodebookPseudonymPlaces *, only where there are any */
  guint places;     /* together */
} CodebookPseudonymReport;

typedef struct
{
  const GPtrArray *entities; /* CodebookEntity; NULL: those of the project; others may come out of a
                                key file, with the same ids */
  gint64 only;               /* names of this entity alone; 0 = of all */
  gboolean elsewhere_only;   /* leave the transcripts */
} CodebookPseudonymWish;

/* @done of @all documents were looked through; FALSE stops. In the thread that looks. */
typedef gboolean (*CodebookPseudonymProgress) (guint done, guint all, gpointer user_data);

/* Places that are spared, and words within a pseudonym, are left. Where an entity got another
 * pseudonym since its last was laid, the new one is. @progress may be NULL. G_IO_ERROR_CANCELLED if
 * it stopped. */
CodebookPseudonymPlan *codebook_pseudonym_plan_new (CodebookProject *project,
                                                    const CodebookPseudonymWish *wish,
                                                    CodebookPseudonymProgress progress,
                                                    gpointer user_data,
                                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;
void codebook_pseudonym_plan_free (CodebookPseudonymPlan *plan);

const CodebookPseudonymReport *
codebook_pseudonym_plan_get_report (const CodebookPseudonymPlan *plan);
gboolean codebook_pseudonym_plan_carry_out (const CodebookPseudonymPlan *plan,
                                            CodebookProject *project,
                                            GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The same a document at a time, from step 0 on, within an act that is open; so that a window stays
 * alive. */
guint codebook_pseudonym_plan_count_steps (const CodebookPseudonymPlan *plan);
gboolean codebook_pseudonym_plan_step (const CodebookPseudonymPlan *plan,
                                       CodebookProject *project,
                                       guint step,
                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CodebookPseudonymPlan, codebook_pseudonym_plan_free)

G_END_DECLS
