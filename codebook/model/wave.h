/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/model/project.h"

G_BEGIN_DECLS

#define CODEBOOK_TYPE_WAVE (codebook_wave_get_type ())
G_DECLARE_FINAL_TYPE (CodebookWave, codebook_wave, CODEBOOK, WAVE, GObject)

struct _CodebookWave
{
  GObject parent_instance;
  gint64 id;
  char *name, *label;
  double position;
  guint documents;
};

GPtrArray *codebook_wave_list (CodebookProject *project,
                               GError **error) G_GNUC_WARN_UNUSED_RESULT; /* in time */
gint64 codebook_wave_find (CodebookProject *project, const char *name, GError **error);
gint64
codebook_wave_add (CodebookProject *project, const char *name, const char *label, GError **error);
/* Finds it whatever the case, or makes it; waves made so are ordered by name, numbers as numbers.
 */
gint64 codebook_wave_ensure (CodebookProject *project, const char *name, GError **error);
gboolean codebook_wave_rename (CodebookProject *project,
                               gint64 id,
                               const char *name,
                               const char *label,
                               GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean codebook_wave_move (CodebookProject *project, gint64 id, gint64 before, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;
/* Refuses while a document or a value is of this wave. */
gboolean codebook_wave_remove (CodebookProject *project,
                               gint64 id,
                               GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
