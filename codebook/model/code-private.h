/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/model/code.h"

G_BEGIN_DECLS

#define CODEBOOK_N_HUES 12

/* The ids of code ?1 and all below it; UNION, so that a circle in a broken file ends. */
#define CODEBOOK_CODE_FAMILY                                                                       \
  "WITH RECURSIVE family(id) AS (SELECT id FROM code WHERE id = ?1 UNION "                         \
  "SELECT code.id FROM code JOIN family ON code.parent = family.id) SELECT id FROM family"

G_END_DECLS
