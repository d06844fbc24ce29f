/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The Dutch verbs whose forms no rule gives. @form is folded and has no prefix: ‘liep’, not
 * ‘ontliep’. Calls @found with each infinitive that has it, @only_past for what is no present:
 * weet is of weten, but not if only the past counts. */
typedef void (*CodebookLemmaStrongFunc) (const char *infinitive, gpointer user_data);
void codebook_lemma_strong_find (const char *form,
                                 gboolean only_past,
                                 CodebookLemmaStrongFunc found,
                                 gpointer user_data);

G_END_DECLS
