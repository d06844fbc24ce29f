/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/speaker-wish.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "app/call.h"
#include "codebook/model/naming.h"

#define NO_SPEAKER G_MAXUINT

/* The last "=" parts them: a role or a label has none, or it could not be said. */
static char *
dup_before (const char *pair)
{
  const char *sign = strrchr (pair, '=');

  return sign != NULL ? g_strndup (pair, (gsize) (sign - pair)) : NULL;
}

static gboolean
check_pair (const char *option, const char *pair, GError **error)
{
  const char *sign = strrchr (pair, '=');

  if (!g_utf8_validate (pair, -1, NULL))
    return app_call_misuse (error, _ ("an option is not valid UTF-8"));
  return (sign != NULL && sign > pair && sign[1] != '\0')
         || app_call_misuse (error, _ ("%s: ‘%s’ is not NAME=…"), option, pair);
}

gboolean
app_speaker_wish_check (AppSpeakerWish *wish, GError **error)
{
  CodebookRole role;

  wish->unseen = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; wish->same != NULL && wish->same[i] != NULL; i++)
    if (!check_pair ("--same", wish->same[i], error))
      return FALSE;
    else
      g_hash_table_add (wish->unseen, wish->same[i]);
  for (guint i = 0; wish->roles != NULL && wish->roles[i] != NULL; i++)
    if (!check_pair ("--role", wish->roles[i], error))
      return FALSE;
    else if (!codebook_role_parse (strrchr (wish->roles[i], '=') + 1, &role))
      return app_call_misuse (error, _ ("‘%s’ is none of interviewer, respondent, coach, other"),
                              strrchr (wish->roles[i], '=') + 1);
    else
      g_hash_table_add (wish->unseen, wish->roles[i]);
  return TRUE;
}

static guint
find_speaker (const CodebookTranscript *transcript, const char *label)
{
  for (guint i = 0; i < transcript->speakers->len; i++)
    if (codebook_naming_equal (
            ((CodebookTranscriptSpeaker *) g_ptr_array_index (transcript->speakers, i))->label,
            label))
      return i;
  return NO_SPEAKER;
}

void
app_speaker_wish_apply (AppSpeakerWish *wish, CodebookTranscript *transcript)
{
  for (guint i = 0; wish->same != NULL && wish->same[i] != NULL; i++)
    {
      g_autofree char *label = dup_before (wish->same[i]);
      guint speaker = find_speaker (transcript, label);
      guint other = find_speaker (transcript, strrchr (wish->same[i], '=') + 1);

      if (speaker == NO_SPEAKER || other == NO_SPEAKER)
        continue;
      codebook_transcript_join_speakers (transcript, speaker, other);
      g_hash_table_remove (wish->unseen, wish->same[i]);
    }
  for (guint i = 0; wish->roles != NULL && wish->roles[i] != NULL; i++)
    {
      g_autofree char *label = dup_before (wish->roles[i]);
      guint speaker = find_speaker (transcript, label);

      if (speaker == NO_SPEAKER)
        continue;
      codebook_role_parse (
          strrchr (wish->roles[i], '=') + 1,
          &((CodebookTranscriptSpeaker *) g_ptr_array_index (transcript->speakers, speaker))->role);
      g_hash_table_remove (wish->unseen, wish->roles[i]);
    }
}

gboolean
app_speaker_wish_finish (const AppSpeakerWish *wish, GError **error)
{
  GHashTableIter iter;
  gpointer pair;

  g_hash_table_iter_init (&iter, wish->unseen);
  if (!g_hash_table_iter_next (&iter, &pair, NULL))
    return TRUE;
  return codebook_fail (
      error, CODEBOOK_ERROR_NOT_FOUND,
      _ ("No file has speakers as in ‘%s’; nothing was imported. ‘draad read’ shows who speaks."),
      (const char *) pair);
}

void
app_speaker_wish_release (AppSpeakerWish *wish)
{
  g_clear_pointer (&wish->same, g_strfreev);
  g_clear_pointer (&wish->roles, g_strfreev);
  g_clear_pointer (&wish->unseen, g_hash_table_unref);
}
