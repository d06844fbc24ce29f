/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What somebody ticked or chose in a form is in its field's data, and nowhere else. */
typedef struct
{
  GPtrArray *entries; /* GString *: of a drop-down list */
  int type;           /* 1 = a box, 2 = a list; else nothing that shows anything by itself */
  int result, standard;
} CodebookRtfForm;

void codebook_rtf_form_init (CodebookRtfForm *self);
void codebook_rtf_form_release (CodebookRtfForm *self);
/* At the start of a field. */
void codebook_rtf_form_clear (CodebookRtfForm *self);
/* A word of the field's data: a token of rtf-words.h. */
void codebook_rtf_form_take_word (CodebookRtfForm *self, guint token, int number);
/* Of the entry that was begun last. */
void codebook_rtf_form_take_text (CodebookRtfForm *self, const char *text, gsize len_bytes);
/* What the field shows goes to @out. */
void codebook_rtf_form_append (const CodebookRtfForm *self, GString *out);

G_END_DECLS
