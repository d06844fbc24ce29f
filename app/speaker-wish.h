/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/import/transcript.h"

G_BEGIN_DECLS

/* What --same and --role say of the speakers of files that are imported: who is the same, and what
 * they are. Labels are compared without regard to case and accents. */
typedef struct
{
  GStrv same, roles;  /* (nullable), "NAME=OTHER" and "NAME=ROLE" */
  GHashTable *unseen; /* char *, borrowed from those: for labels that no file had yet */
} AppSpeakerWish;

/* After the options are read; wrong use if one of them is not so. */
gboolean app_speaker_wish_check (AppSpeakerWish *wish, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void app_speaker_wish_apply (AppSpeakerWish *wish, CodebookTranscript *transcript);
/* After the last file: an error if a label was in none of them. */
gboolean app_speaker_wish_finish (const AppSpeakerWish *wish,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;
void app_speaker_wish_release (AppSpeakerWish *wish);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AppSpeakerWish, app_speaker_wish_release)

G_END_DECLS
