/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/model/document.h"

G_BEGIN_DECLS

/* Speakers of a document, and their turns. */
#define CODEBOOK_TYPE_SPEAKER (codebook_speaker_get_type ())
G_DECLARE_FINAL_TYPE (CodebookSpeaker, codebook_speaker, CODEBOOK, SPEAKER, GObject)

struct _CodebookSpeaker
{
  GObject parent_instance;
  gint64 id, document;
  char *label; /* as in the text */
  char *name;  /* as shown */
  CodebookRole role;
  gint64 study_case; /* 0 = none */
  guint turns;
};

typedef struct
{
  guint start_cp, words_cp, end_cp; /* current */
  guint base_start_cp, base_end_cp; /* where it is stored: in the base text */
  gint64 speaker;
  CodebookRole role;
  gint64 start_ms; /* -1 = not known */
} CodebookTurn;

/* @document 0: of all documents. (element-type CodebookSpeaker), by document and first turn. */
GPtrArray *codebook_turn_list_speakers (CodebookProject *project,
                                        gint64 document,
                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* By start; without those of which all text was deleted. (element-type CodebookTurn) */
GArray *codebook_turn_load (CodebookProject *project,
                            gint64 document,
                            CodebookDocumentText *text,
                            GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The turn that holds @cp; NULL if none. */
const CodebookTurn *codebook_turn_at (const GArray *turns, guint cp);

gboolean codebook_turn_set_role (CodebookProject *project,
                                 gint64 speaker,
                                 CodebookRole role,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean codebook_turn_set_name (CodebookProject *project,
                                 gint64 speaker,
                                 const char *name,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean codebook_turn_set_case (CodebookProject *project,
                                 gint64 speaker,
                                 gint64 study_case,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* All turns of @speaker become those of @into. */
gboolean codebook_turn_merge_speakers (CodebookProject *project,
                                       gint64 speaker,
                                       gint64 into,
                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
