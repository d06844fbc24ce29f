/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The words of XML or HTML, whole or broken: text without tags, a new line where a paragraph, cell
 * or the like ends; then, a line each, the values of attributes and what stands in comments. A name
 * that is spread over runs is whole in it. Valid UTF-8 as @markup is. */
char *codebook_markup_strip (const char *markup, gsize len_bytes) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
