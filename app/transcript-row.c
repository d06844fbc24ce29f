/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/transcript-row.h"

#include "app/json.h"

static JsonArray *
make_speakers (const CodebookTranscript *transcript)
{
  JsonArray *speakers = json_array_new ();

  for (guint i = 0; transcript != NULL && i < transcript->speakers->len; i++)
    {
      const CodebookTranscriptSpeaker *speaker = transcript->speakers->pdata[i];
      JsonObject *object;

      if (speaker->turns == 0)
        continue;
      object = json_object_new ();
      json_object_set_string_member (object, "name", speaker->label);
      app_json_set_text (object, "role", codebook_role_to_string (speaker->role));
      json_object_set_int_member (object, "turns", speaker->turns);
      json_array_add_object_element (speakers, object);
    }
  return speakers;
}

static JsonArray *
make_warnings (const CodebookTranscript *transcript)
{
  JsonArray *warnings = json_array_new ();

  for (guint i = 0; transcript != NULL && i < transcript->warnings->len; i++)
    json_array_add_string_element (warnings, transcript->warnings->pdata[i]);
  return warnings;
}

/* Only files that have pages have this member. */
static JsonArray *
make_pages (const CodebookTranscript *transcript)
{
  JsonArray *pages = json_array_new ();

  for (guint i = 0; i < transcript->pages->len; i++)
    {
      const CodebookTranscriptPage *page =
          &g_array_index (transcript->pages, CodebookTranscriptPage, i);
      JsonObject *object = json_object_new ();

      json_object_set_string_member (object, "page", page->label);
      json_object_set_int_member (object, "start", page->at_cp);
      json_array_add_object_element (pages, object);
    }
  return pages;
}

JsonObject *
app_transcript_row_make (const char *path,
                         const char *document,
                         const CodebookTranscript *transcript,
                         const char *why)
{
  JsonObject *row = json_object_new ();
  g_autofree char *file = g_filename_display_name (path);
  gboolean read = transcript != NULL;

  json_object_set_string_member (row, "file", file);
  app_json_set_text (row, "document", document);
  json_object_set_boolean_member (row, "ok", read && why == NULL);
  app_json_set_text (row, "error", why);
  json_object_set_int_member (row, "codepoints", read ? transcript->length_cp : 0);
  json_object_set_int_member (row, "words", read ? transcript->words : 0);
  json_object_set_int_member (row, "paragraphs", read ? transcript->paragraph_count : 0);
  json_object_set_int_member (row, "turns", read ? transcript->turns->len : 0);
  json_object_set_array_member (row, "speakers", make_speakers (transcript));
  app_json_set_ms (row, "first_ms", read ? codebook_transcript_get_first_ms (transcript) : -1);
  app_json_set_ms (row, "last_ms", read ? codebook_transcript_get_last_ms (transcript) : -1);
  if (read && transcript->pages->len > 0)
    json_object_set_array_member (row, "pages", make_pages (transcript));
  json_object_set_array_member (row, "warnings", make_warnings (transcript));
  return row;
}

void
app_transcript_row_warn (JsonObject *row, const char *warning)
{
  json_array_add_string_element (json_object_get_array_member (row, "warnings"), warning);
}
