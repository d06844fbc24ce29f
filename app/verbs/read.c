/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "app/json.h"
#include "app/output.h"
#include "app/transcript-row.h"
#include "app/verb.h"
#include "codebook/import/reader.h"

static gboolean
print_row (AppCall *call, const CodebookTranscript *transcript, const char *why, GError **error)
{
  JsonArray *rows = json_array_new ();
  JsonObject *row = app_transcript_row_make (call->operands[0], NULL, transcript, why);

  json_object_set_string_member (row, "text", transcript == NULL ? "" : transcript->text);
  json_array_add_object_element (rows, row);
  return app_output_json (call, app_json_take_array (rows), error);
}

gboolean
app_read_run (AppCall *call, GError **error)
{
  const AppCallUsage usage = {
    .operands = "FILE",
    .min = 1,
    .max = 1,
    .options = APP_CALL_JSON | APP_CALL_FILES,
    .example = "draad read P07_T1_interview.docx --json",
    .notes = N_ ("Without --json the plain text, as it would be stored."),
  };
  g_autoptr (CodebookTranscript) transcript = NULL;
  g_autoptr (GError) why = NULL;

  if (!app_call_parse (call, &usage, NULL, error))
    return FALSE;
  app_call_heed_interrupt (call);
  transcript = codebook_reader_read_file (call->operands[0], call->cancellable, &why);
  if (call->json && !print_row (call, transcript, why == NULL ? NULL : why->message, error))
    return FALSE;
  if (transcript == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&why));
      return FALSE;
    }
  return call->json || app_output_bytes (call, transcript->text, transcript->len_bytes, error);
}
