/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "codebook/error.h"

G_BEGIN_DECLS

/* JSON from a file of anyone's: in any encoding, with a mark or not. What json-glib would fall over
 * is refused (values nested more than 100 deep) or set right (halves of characters and zeros become
 * U+FFFD). NULL and an error that names the file @name if it is not JSON or was cut off. */
JsonNode *codebook_json_source_parse (GBytes *bytes,
                                      const char *name,
                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
