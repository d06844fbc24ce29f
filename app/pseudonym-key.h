/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/call.h"

G_BEGIN_DECLS

/* The parts of `draad pseudonyms` that deal with real names after they were replaced: key files,
 * sealing, showing, scanning, and what may still identify. The call is parsed; the file or document
 * they are about is operand 2. */
typedef struct
{
  gboolean beside;      /* the key may lie beside the project */
  gboolean without_key; /* seal, and keep the names nowhere */
  gboolean yes;         /* do not ask */
  int k;                /* of k-anonymity; 0 = 5 */
} AppPseudonymKeyOptions;

/* The entities of the project with the names of --key, so that new transcripts are matched against
 * those too. (element-type CodebookEntity) */
GPtrArray *app_pseudonym_key_list (AppCall *call,
                                   CodebookProject *project,
                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean app_pseudonym_key_export (AppCall *call,
                                   CodebookProject *project,
                                   const AppPseudonymKeyOptions *options,
                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean app_pseudonym_key_import (AppCall *call,
                                   CodebookProject *project,
                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean app_pseudonym_key_seal (AppCall *call,
                                 CodebookProject *project,
                                 const AppPseudonymKeyOptions *options,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean app_pseudonym_key_show (AppCall *call,
                                 CodebookProject *project,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean app_pseudonym_key_scan (AppCall *call,
                                 CodebookProject *project,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean app_pseudonym_key_risk (AppCall *call,
                                 CodebookProject *project,
                                 const AppPseudonymKeyOptions *options,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
