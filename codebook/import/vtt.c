/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/import/vtt.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "codebook/import/cue-list.h"
#include "codebook/import/cue-text.h"
#include "codebook/import/srt-cues.h"
#include "codebook/import/text-file.h"
#include "codebook/import/vtt-cues.h"

typedef struct
{
  CodebookCueList *list;
  const CodebookVttCue *cue;
  gboolean is_open;   /* the cue is in the list */
  guint formats[4];   /* how many tags of each bit are open */
  guint ruby_texts;   /* likewise */
  char *speaker;      /* of the voice that is open, or the cue's */
  char *last_speaker; /* that was told last */
} Reader;

guint
codebook_vtt_sniff (const guint8 *bytes, gsize len_bytes, const char *suffix)
{
  gsize len;
  g_autofree char *text = codebook_text_file_peek (bytes, len_bytes, &len);

  return codebook_vtt_cues_is_signature (text, len) ? 100 : 0;
}

/* -- Text of a cue ---------------------------------------------------------------------------- */

static CodebookFormat
format_of (const Reader *self)
{
  guint format = 0;

  for (guint i = 0; i < G_N_ELEMENTS (self->formats); i++)
    if (self->formats[i] > 0)
      format |= 1u << i;
  return (CodebookFormat) format;
}

static int
format_bit (CodebookCueTag tag)
{
  switch (tag)
    {
    case CODEBOOK_CUE_TAG_BOLD:
      return 0;
    case CODEBOOK_CUE_TAG_ITALIC:
      return 1;
    case CODEBOOK_CUE_TAG_UNDERLINE:
      return 2;
    case CODEBOOK_CUE_TAG_CLASS:
    case CODEBOOK_CUE_TAG_RUBY:
    case CODEBOOK_CUE_TAG_RUBY_TEXT:
    case CODEBOOK_CUE_TAG_VOICE:
    case CODEBOOK_CUE_TAG_LANGUAGE:
    default:
      return -1;
    }
}

static void
text_met (const char *text, gsize len, gpointer data)
{
  Reader *self = data;

  /* What stands small above a word says the word once more. */
  if (self->ruby_texts > 0)
    return;
  if (!self->is_open)
    {
      /* White space between two voices is nobody's. */
      if (strspn (text, " \t\n\f") >= len)
        return;
      codebook_cue_list_begin (self->list, self->speaker, self->cue->start_ms, self->cue->end_ms);
      self->is_open = TRUE;
    }
  codebook_cue_list_append (self->list, text, len, format_of (self));
}

static void
tag_opened (CodebookCueTag tag, const char *classes, const char *annotation, gpointer data)
{
  Reader *self = data;
  int bit = format_bit (tag);

  if (bit >= 0)
    self->formats[bit]++;
  self->ruby_texts += tag == CODEBOOK_CUE_TAG_RUBY_TEXT;
  if (tag != CODEBOOK_CUE_TAG_VOICE)
    return;
  self->is_open = FALSE;
  g_free (self->speaker);
  /* noScribe's "//S00": said through what another says, in whose turn it stays. */
  if (g_str_has_prefix (annotation, "//"))
    self->speaker = g_strdup (self->last_speaker != NULL ? self->last_speaker : annotation + 2);
  else
    self->speaker = g_strdup (annotation);
  g_free (self->last_speaker);
  self->last_speaker = g_strdup (self->speaker);
}

static void
tag_closed (CodebookCueTag tag, gpointer data)
{
  Reader *self = data;
  int bit = format_bit (tag);

  if (bit >= 0)
    self->formats[bit]--;
  self->ruby_texts -= tag == CODEBOOK_CUE_TAG_RUBY_TEXT;
  if (tag != CODEBOOK_CUE_TAG_VOICE)
    return;
  self->is_open = FALSE;
  g_clear_pointer (&self->speaker, g_free);
}

static void
time_met (gint64 ms, gpointer data)
{
  Reader *self = data;

  if (self->is_open)
    codebook_cue_list_mark (self->list, ms);
}

/* "<naam>" is what a transcriber wrote; "<font color=red>" came along from another format. */
static void
unknown_tag_met (const char *tag, gsize len, gpointer data)
{
  static const char *const html[] = { "a", "br", "div", "em", "font", "p", "s", "span", "strong" };
  gsize name = 1;

  while (name < len && g_ascii_isalnum (tag[name]))
    name++;
  for (guint i = 0; i < G_N_ELEMENTS (html); i++)
    if (strlen (html[i]) == name - 1 && g_ascii_strncasecmp (tag + 1, html[i], name - 1) == 0)
      return;
  if (name > 1)
    text_met (tag, len, data);
}

/* Webex: '1 "Petra Jansen" (3920138240)'. */
static char *
dup_speaker_of_id (const char *id, gsize len)
{
  const char *end = id + len, *quote = memchr (id, '"', len), *close = NULL;

  if (quote == NULL || quote == id || !g_ascii_isdigit (id[0]))
    return NULL;
  for (const char *p = quote + 1; p < end; p++)
    if (*p == '"')
      close = p;
  return close != NULL && close > quote + 1 ? g_strndup (quote + 1, (gsize) (close - quote - 1))
                                            : NULL;
}

static void
read_cue (Reader *self, const char *text)
{
  static const CodebookCueTextHandler handler = { text_met, tag_opened, tag_closed, time_met,
                                                  unknown_tag_met };
  const CodebookVttCue *cue = self->cue;

  self->is_open = FALSE;
  self->speaker = dup_speaker_of_id (text + cue->id, cue->id_len);
  codebook_cue_text_parse (text + cue->text, cue->text_len, &handler, self);
  g_clear_pointer (&self->speaker, g_free);
}

/* -- The file --------------------------------------------------------------------------------- */

static void
warn_of_refused (CodebookTranscriptBuilder *builder, guint refused)
{
  if (refused > 0)
    codebook_transcript_builder_take_warning (
        builder, g_strdup_printf (
                     g_dngettext (GETTEXT_PACKAGE, "%u cue was left out: its times cannot be read.",
                                  "%u cues were left out: their times cannot be read.", refused),
                     refused));
}

/* Cues whose times have a comma, as after renaming a SubRip file, are none to the standard; where
 * that would leave nothing they are read as SubRip. */
static void
read_cues (CodebookCueList *list, CodebookTranscriptBuilder *builder, const char *text, gsize len)
{
  Reader reader = { .list = list };
  guint refused;
  g_autoptr (GArray) cues = codebook_vtt_cues_parse (text, len, &refused);

  if (cues != NULL && cues->len == 0 && refused > 0)
    {
      codebook_srt_cues_parse (text, len, list);
      return;
    }
  for (guint i = 0; cues != NULL && i < cues->len && !codebook_cue_list_is_full (list); i++)
    {
      reader.cue = &g_array_index (cues, CodebookVttCue, i);
      read_cue (&reader, text);
    }
  g_free (reader.last_speaker);
  warn_of_refused (builder, refused);
}

CodebookTranscript *
codebook_vtt_read (GBytes *bytes, const char *name, GCancellable *cancellable, GError **error)
{
  g_autoptr (CodebookTranscriptBuilder) builder = codebook_transcript_builder_new ("vtt");
  g_autoptr (CodebookCueList) list = codebook_cue_list_new ();
  gsize decoded_len, len;
  g_autofree char *decoded = codebook_text_file_decode (bytes, name, builder, &decoded_len, error);
  g_autofree char *text = NULL;

  g_bytes_unref (bytes);
  if (decoded == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  text = codebook_vtt_cues_prepare (decoded, decoded_len, &len);
  g_clear_pointer (&decoded, g_free);
  read_cues (list, builder, text, len);
  g_clear_pointer (&text, g_free);
  if (!codebook_cue_list_write (list, builder, name, error))
    return NULL;
  g_clear_pointer (&list, codebook_cue_list_free);
  return codebook_transcript_builder_finish (builder, name, error);
}
