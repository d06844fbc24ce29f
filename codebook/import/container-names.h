/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* @bytes of a zip file whose parts are called what their entries say. Info-ZIP's second name of an
 * entry (its field 0x7075), which libzip prefers, is not for packages of documents: Word and
 * LibreOffice pass it over. The same bytes if there is none, else a copy. */
GBytes *codebook_container_names_keep (GBytes *bytes) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
