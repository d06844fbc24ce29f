/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/fragment-row.h"

#include "app/json.h"

JsonObject *
app_fragment_row_make (const CodebookFragment *fragment)
{
  JsonObject *row = json_object_new ();

  app_json_set_id (row, "id", fragment->id);
  json_object_set_string_member (row, "document", fragment->document_name);
  app_json_set_text (row, "case", fragment->case_name);
  app_json_set_text (row, "wave", fragment->wave_name);
  app_json_set_text (row, "role", codebook_role_to_string (fragment->role));
  json_object_set_string_member (row, "code", fragment->code_path);
  json_object_set_int_member (row, "start", fragment->start_cp);
  json_object_set_int_member (row, "end", fragment->end_cp);
  json_object_set_string_member (row, "text", fragment->text);
  json_object_set_string_member (row, "before", fragment->before);
  json_object_set_string_member (row, "after", fragment->after);
  json_object_set_string_member (row, "citation", fragment->citation);
  app_json_set_text (row, "coder", fragment->coder_name);
  app_json_set_text (row, "memo", fragment->memo);
  app_json_set_weight (row, "weight", fragment->weight);
  return row;
}

JsonObject *
app_fragment_row_make_coding (const CodebookFragment *fragment)
{
  JsonObject *row = json_object_new ();

  app_json_set_id (row, "id", fragment->id);
  json_object_set_string_member (row, "document", fragment->document_name);
  json_object_set_string_member (row, "code", fragment->code_path);
  json_object_set_int_member (row, "start", fragment->start_cp);
  json_object_set_int_member (row, "end", fragment->end_cp);
  app_json_set_text (row, "coder", fragment->coder_name);
  json_object_set_string_member (row, "text", fragment->text);
  json_object_set_string_member (row, "citation", fragment->citation);
  app_json_set_text (row, "memo", fragment->memo);
  app_json_set_weight (row, "weight", fragment->weight);
  json_object_set_boolean_member (row, "stale", fragment->stale);
  return row;
}
