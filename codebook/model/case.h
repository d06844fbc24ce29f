/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "codebook/model/project.h"

G_BEGIN_DECLS

#define CODEBOOK_TYPE_CASE (codebook_case_get_type ())
G_DECLARE_FINAL_TYPE (CodebookCase, codebook_case, CODEBOOK, CASE, GObject)

struct _CodebookCase
{
  GObject parent_instance;
  gint64 id;
  char *name;  /* "P07" */
  char *label; /* "Sanne", or "" */
  guint documents;
  guint sections; /* themes that are described */
};

/* A wave of a case: what is known. */
typedef enum
{
  CODEBOOK_WAVE_UNKNOWN, /* nothing said; a document of that wave makes it HELD */
  CODEBOOK_WAVE_HELD,
  CODEBOOK_WAVE_PARTLY,
  CODEBOOK_WAVE_MISSING,
  CODEBOOK_WAVE_DUE,
} CodebookWaveStatus;

const char *codebook_wave_status_to_string (
    CodebookWaveStatus status); /* "", "held", "partly", "missing", "due" */
gboolean codebook_wave_status_parse (const char *text, CodebookWaveStatus *status);

typedef struct
{
  gint64 wave;
  CodebookWaveStatus status;
  char *held_on; /* date, or "" */
  char *reason;
  guint documents;
} CodebookCaseWave;

GPtrArray *codebook_case_list (CodebookProject *project, GError **error)
    G_GNUC_WARN_UNUSED_RESULT; /* by name, numbers as numbers */
CodebookCase *
codebook_case_get (CodebookProject *project, gint64 id, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gint64 codebook_case_find (CodebookProject *project,
                           const char *name,
                           GError **error); /* name, label or #ID */
gint64
codebook_case_add (CodebookProject *project, const char *name, const char *label, GError **error);
gint64
codebook_case_ensure (CodebookProject *project,
                      const char *name,
                      GError **error); /* finds it whatever the case of letters, or makes it */
/* For many at once, within an act that is open: @name is clean, and the caller knows that it is not
 * taken. */
gint64 codebook_case_put (CodebookProject *project, const char *name, GError **error);
gboolean codebook_case_rename (CodebookProject *project,
                               gint64 id,
                               const char *name,
                               const char *label,
                               GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Its documents stay, without a case; its values, sections and memos go. */
gboolean codebook_case_remove (CodebookProject *project,
                               gint64 id,
                               GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* One per wave of the project, in time. (element-type CodebookCaseWave) */
GPtrArray *codebook_case_list_waves (CodebookProject *project,
                                     gint64 id,
                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean codebook_case_set_wave (CodebookProject *project,
                                 gint64 id,
                                 gint64 wave,
                                 CodebookWaveStatus status,
                                 const char *held_on,
                                 const char *reason,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
