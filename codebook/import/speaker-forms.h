/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Which lines open a turn, by the form of their labels and by how often these and the like of them
 * occur. @lines: (element-type CodebookSpeakerLine), all of @text, with their keys counted; their
 * `accepted` is set. */
void codebook_speaker_forms_accept (const char *text, GArray *lines);

G_END_DECLS
