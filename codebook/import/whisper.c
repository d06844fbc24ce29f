/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was said is in an array of segments; which key it is under depends on the tool, and some
 * give it twice, by segments and by who spoke. So all arrays with a known key are read, and the one
 * that tells most is used.
 *
 *   {"text": "…", "segments": [{"start": 3.0, "end": 6.2, "text": " Hoe gaat het?", "speaker": "…",
 *     "words": [{"word": " Hoe", "start": 3.0, "end": 3.3, "speaker": "…"}]}]}      Whisper(X)
 *   {"transcription": [{"offsets": {"from": 3000, "to": 6200}, "text": "…"}]}       whisper.cpp
 *   {"chunks": [{"timestamp": [3.0, 6.2], "text": "…"}], "speakers": [the same with "speaker"]}
 *   {"utterances": [{"speaker": "A", "start": 3000, "end": 6200, "text": "…"}]} */
#include "codebook/import/whisper.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "codebook/import/cue-list.h"
#include "codebook/import/json-pull.h"
#include "codebook/import/srt-cues.h"
#include "codebook/import/text-file.h"

#define MOST_ITEMS 1000000
#define LONGEST_CUE_MS 150000 /* on average: beyond it whole numbers are not seconds */

typedef struct
{
  gsize text, text_end; /* bytes in the source's text */
  gint64 start_ms, end_ms;
  guint speaker;          /* index + 1; 0 = not told */
  guint words, words_end; /* in the source's words; none for a word */
} Item;

/* By preference: who spoke first, then what is least cut up. */
static const char *const keys[] = { "utterances", "speakers", "segments", "transcription",
                                    "chunks",     "",         "words",    "word_segments" };
#define BARE 5 /* the file is the array */
#define N_SOURCES G_N_ELEMENTS (keys)

typedef struct
{
  GString *text;
  GArray *items, *words; /* Item */
} Source;

typedef struct
{
  CodebookJsonPull json;
  Source sources[N_SOURCES];
  GPtrArray *speakers; /* char *, labels as in the file */
  GHashTable *numbers; /* label → index + 1 */
  GHashTable *names;   /* label → char *, what a list of speakers calls them; or NULL */
  gboolean full;       /* there is more than can be kept */
  gboolean whole;      /* all times are whole numbers */
  double total;        /* of the lengths of the items, in units of the file */
  guint timed;         /* items that have one */
} Reader;

/* -- Is it one? ------------------------------------------------------------------------------- */

/* "segments": [ */
static gboolean
has_array (const char *text, gsize len, const char *key)
{
  g_autofree char *quoted = g_strdup_printf ("\"%s\"", key);
  gsize key_len = strlen (quoted);
  const char *end = text + len, *p = text;

  while ((p = memmem (p, (gsize) (end - p), quoted, key_len)) != NULL)
    {
      p += key_len;
      while (p < end && (g_ascii_isspace (*p) || *p == ':'))
        p++;
      if (p < end && *p == '[')
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_key (const char *text, gsize len, const char *key)
{
  g_autofree char *quoted = g_strdup_printf ("\"%s\"", key);

  return memmem (text, len, quoted, strlen (quoted)) != NULL;
}

guint
codebook_whisper_sniff (const guint8 *bytes, gsize len_bytes, const char *suffix)
{
  gsize len, at = 0;
  g_autofree char *text = codebook_text_file_peek (bytes, len_bytes, &len);
  const char *all = (const char *) bytes;

  while (at < len && g_ascii_isspace (text[at]))
    at++;
  if (at == len)
    return 0;
  if (text[at] == '[')
    return has_key (text, len, "text")
                   && (has_key (text, len, "start") || has_key (text, len, "timestamp"))
               ? 80
               : 0;
  if (text[at] != '{' || (!has_key (all, len_bytes, "text") && !has_key (all, len_bytes, "word")))
    return 0;
  for (guint i = 0; i < N_SOURCES; i++)
    if (i != BARE && has_array (all, len_bytes, keys[i]))
      return 90;
  return 0;
}

/* -- Values ----------------------------------------------------------------------------------- */

static gint64
ms_from_number (Reader *self, double value, double unit_ms)
{
  if (unit_ms > 1)
    self->whole = self->whole && value == floor (value);
  value *= unit_ms;
  /* Aligning may put a start just before the recording. */
  return value < -5000 || value > 1e15 ? -1 : (gint64) MAX (value + 0.5, 0);
}

/* A number of seconds, "3.12s", "00:00:03,120". */
static gint64
parse_time (Reader *self, CodebookJsonToken token, double unit_ms)
{
  CodebookJsonPull *json = &self->json;
  gsize at = 0;
  gint64 ms;
  char *end;
  double value;

  if (token == CODEBOOK_JSON_NUMBER)
    return ms_from_number (self, json->number, unit_ms);
  codebook_json_pull_skip (json, token);
  if (token != CODEBOOK_JSON_STRING)
    return -1;
  if (codebook_srt_cues_parse_time (json->string->str, json->string->len, &at, &ms))
    return ms;
  value = g_ascii_strtod (json->string->str, &end);
  return end > json->string->str && isfinite (value) ? ms_from_number (self, value, unit_ms) : -1;
}

/* [3.0, 6.2] or {"from": 3000, "to": 6200}; the end may be null. */
static void
parse_stretch (Reader *self, Item *item, CodebookJsonToken token, double unit_ms)
{
  CodebookJsonPull *json = &self->json;
  gboolean named = token == CODEBOOK_JSON_BEGIN_OBJECT;
  guint n = 0;

  if (token != CODEBOOK_JSON_BEGIN_ARRAY && !named)
    return;
  for (;;)
    {
      gboolean to = n > 0;

      token = codebook_json_pull_next (json);
      if (token == CODEBOOK_JSON_END_ARRAY || token == CODEBOOK_JSON_END_OBJECT
          || token == CODEBOOK_JSON_ERROR)
        return;
      if (named)
        {
          to = strcmp (json->string->str, "to") == 0;
          token = codebook_json_pull_next (json);
        }
      *(to ? &item->end_ms : &item->start_ms) = parse_time (self, token, unit_ms);
      n++;
    }
}

/* "A" and 1 are short for speaker A and speaker 1. */
static guint
parse_speaker (Reader *self, CodebookJsonToken token)
{
  CodebookJsonPull *json = &self->json;
  g_autofree char *label = NULL;
  guint number;

  codebook_json_pull_skip (json, token);
  if (token == CODEBOOK_JSON_NUMBER && json->number >= 0 && json->number < 1e6)
    label = g_strdup_printf ("Speaker %d", (int) json->number);
  else if (token == CODEBOOK_JSON_STRING && json->string->len > 0)
    label = json->string->len == 1 || strspn (json->string->str, "0123456789") == json->string->len
                ? g_strdup_printf ("Speaker %s", json->string->str)
                : g_strdup (json->string->str);
  if (label == NULL)
    return 0;
  number = GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, label));
  if (number == 0)
    {
      g_ptr_array_add (self->speakers, g_strdup (label));
      number = self->speakers->len;
      g_hash_table_insert (self->numbers, g_ptr_array_index (self->speakers, number - 1),
                           GUINT_TO_POINTER (number));
    }
  return number;
}

static void
parse_text (Reader *self, Source *source, Item *item, CodebookJsonToken token)
{
  const GString *string = self->json.string;

  codebook_json_pull_skip (&self->json, token);
  if (token != CODEBOOK_JSON_STRING || item->text_end > item->text)
    return;
  item->text = source->text->len;
  g_string_append_len (source->text, string->str, (gssize) string->len);
  item->text_end = source->text->len;
}

/* -- Items ------------------------------------------------------------------------------------ */

static void parse_items (Reader *self, Source *source, GArray *items);

typedef enum
{
  FIELD_UNKNOWN,
  FIELD_TEXT,
  FIELD_START,
  FIELD_END,
  FIELD_SECONDS, /* both */
  FIELD_MILLISECONDS,
  FIELD_SPEAKER,
  FIELD_WORDS,
  FIELD_NAME,
} Field;

static Field
find_field (const char *key)
{
  static const struct
  {
    const char *key;
    Field field;
  } fields[] = {
    { "text", FIELD_TEXT },
    { "word", FIELD_TEXT },
    { "punctuated_word", FIELD_TEXT },
    { "transcript", FIELD_TEXT },
    { "start", FIELD_START },
    { "start_time", FIELD_START },
    { "end", FIELD_END },
    { "end_time", FIELD_END },
    { "timestamp", FIELD_SECONDS },
    { "offsets", FIELD_MILLISECONDS },
    { "speaker", FIELD_SPEAKER },
    { "speaker_id", FIELD_SPEAKER },
    { "spkid", FIELD_SPEAKER },
    { "words", FIELD_WORDS },
    { "name", FIELD_NAME },
  };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (strcmp (key, fields[i].key) == 0)
      return fields[i].field;
  return FIELD_UNKNOWN;
}

static void
parse_words (Reader *self, Source *source, Item *item, CodebookJsonToken token)
{
  if (token != CODEBOOK_JSON_BEGIN_ARRAY)
    {
      codebook_json_pull_skip (&self->json, token);
      return;
    }
  item->words = source->words->len;
  parse_items (self, source, source->words);
  item->words_end = source->words->len;
}

static void
parse_field (Reader *self, Source *source, GArray *items, Item *item, char **name)
{
  CodebookJsonPull *json = &self->json;
  Field field = find_field (json->string->str);
  CodebookJsonToken token = codebook_json_pull_next (json);

  switch (field)
    {
    case FIELD_TEXT:
      parse_text (self, source, item, token);
      break;
    case FIELD_START:
      item->start_ms = parse_time (self, token, 1000);
      break;
    case FIELD_END:
      item->end_ms = parse_time (self, token, 1000);
      break;
    case FIELD_SECONDS:
    case FIELD_MILLISECONDS:
      parse_stretch (self, item, token, field == FIELD_SECONDS ? 1000 : 1);
      break;
    case FIELD_SPEAKER:
      item->speaker = parse_speaker (self, token);
      break;
    case FIELD_WORDS:
      if (items == source->items)
        parse_words (self, source, item, token);
      else
        codebook_json_pull_skip (json, token);
      break;
    case FIELD_NAME:
      codebook_json_pull_skip (json, token);
      g_free (*name);
      *name = token == CODEBOOK_JSON_STRING ? g_strdup (json->string->str) : NULL;
      break;
    case FIELD_UNKNOWN:
    default:
      codebook_json_pull_skip (json, token);
    }
}

static void
parse_item (Reader *self, Source *source, GArray *items)
{
  Item item = { .start_ms = -1, .end_ms = -1 };
  g_autofree char *name = NULL;

  while (codebook_json_pull_next (&self->json) == CODEBOOK_JSON_KEY)
    parse_field (self, source, items, &item, &name);
  if (name != NULL && item.speaker > 0 && item.text == item.text_end)
    g_hash_table_insert (self->names, g_ptr_array_index (self->speakers, item.speaker - 1),
                         g_steal_pointer (&name));
  if (item.text == item.text_end && item.words == item.words_end)
    return;
  if (items == source->items && item.start_ms >= 0 && item.end_ms >= item.start_ms)
    {
      self->total += (double) (item.end_ms - item.start_ms);
      self->timed++;
    }
  g_array_append_val (items, item);
  if (items->len >= MOST_ITEMS)
    self->json.failed = self->full = TRUE;
}

/* After the '[' of an array. */
static void
parse_items (Reader *self, Source *source, GArray *items)
{
  for (;;)
    {
      CodebookJsonToken token = codebook_json_pull_next (&self->json);

      if (token == CODEBOOK_JSON_BEGIN_OBJECT)
        parse_item (self, source, items);
      else if (token == CODEBOOK_JSON_END_ARRAY || token == CODEBOOK_JSON_ERROR)
        return;
      else
        codebook_json_pull_skip (&self->json, token);
    }
}

static void
parse_member (Reader *self)
{
  CodebookJsonToken token;
  Source *source = NULL;

  for (guint i = 0; i < N_SOURCES; i++)
    if (i != BARE && strcmp (self->json.string->str, keys[i]) == 0)
      source = &self->sources[i];
  token = codebook_json_pull_next (&self->json);
  if (source != NULL && token == CODEBOOK_JSON_BEGIN_ARRAY)
    parse_items (self, source, source->items);
  else
    codebook_json_pull_skip (&self->json, token);
}

/* FALSE if the file stops or goes wrong before its end. */
static gboolean
parse_file (Reader *self)
{
  CodebookJsonToken token = codebook_json_pull_next (&self->json);

  if (token == CODEBOOK_JSON_BEGIN_ARRAY)
    parse_items (self, &self->sources[BARE], self->sources[BARE].items);
  else if (token == CODEBOOK_JSON_BEGIN_OBJECT)
    while (codebook_json_pull_next (&self->json) == CODEBOOK_JSON_KEY)
      parse_member (self);
  return codebook_json_pull_next (&self->json) == CODEBOOK_JSON_END;
}

/* -- Cues ------------------------------------------------------------------------------------- */

typedef struct
{
  Reader *reader;
  const Source *source;
  CodebookCueList *list;
  gint64 divide; /* of all times, if they were no seconds after all */
} Writer;

static const char *
label_of (const Writer *self, guint speaker)
{
  const char *label, *name;

  if (speaker == 0)
    return NULL;
  label = g_ptr_array_index (self->reader->speakers, speaker - 1);
  name = g_hash_table_lookup (self->reader->names, label);
  return name != NULL && *name != '\0' ? name : label;
}

static void
begin_cue (Writer *self, guint speaker, gint64 start_ms, gint64 end_ms)
{
  codebook_cue_list_begin (self->list, label_of (self, speaker),
                           start_ms >= 0 ? start_ms / self->divide : -1,
                           end_ms >= 0 ? end_ms / self->divide : -1);
}

static const Item *
word_at (const Writer *self, guint i)
{
  return &g_array_index (self->source->words, Item, i);
}

/* The same but for white space: words may lack what the text has. */
static gboolean
words_are_text (const Writer *self, const Item *item)
{
  const char *text = self->source->text->str;
  gsize at = item->text;

  for (guint i = item->words; i < item->words_end; i++)
    for (gsize j = word_at (self, i)->text; j < word_at (self, i)->text_end; j++)
      {
        if (g_ascii_isspace (text[j]))
          continue;
        while (at < item->text_end && g_ascii_isspace (text[at]))
          at++;
        if (at == item->text_end || text[at++] != text[j])
          return FALSE;
      }
  while (at < item->text_end && g_ascii_isspace (text[at]))
    at++;
  return at == item->text_end;
}

static gboolean
ends_sentence (const Writer *self, const Item *word)
{
  return word->text_end > word->text
         && strchr (".?!", self->source->text->str[word->text_end - 1]) != NULL;
}

/* Words with a space before each, unless they bring their own. */
static void
append_words (Writer *self, const Item *item, guint from, guint to, gboolean spaced)
{
  for (guint i = from; i < to; i++)
    {
      const Item *word = word_at (self, i);

      if (i > from && !spaced)
        codebook_cue_list_append (self->list, " ", 1, 0);
      codebook_cue_list_append (self->list, self->source->text->str + word->text,
                                word->text_end - word->text, 0);
    }
}

static gboolean
brings_spaces (const Writer *self, const Item *item)
{
  for (guint i = item->words; i < item->words_end; i++)
    if (word_at (self, i)->text_end > word_at (self, i)->text
        && self->source->text->str[word_at (self, i)->text] == ' ')
      return TRUE;
  return FALSE;
}

/* A cue a sentence and a speaker. Words that could not be placed have no time. */
static void
write_words (Writer *self, const Item *item)
{
  gboolean spaced = brings_spaces (self, item);

  for (guint from = item->words, to; from < item->words_end; from = to)
    {
      guint speaker = word_at (self, from)->speaker;
      gint64 start_ms = -1, end_ms = -1;

      for (to = from; to < item->words_end; to++)
        {
          const Item *word = word_at (self, to);

          if (word->speaker != speaker && word->speaker != 0 && speaker != 0)
            break;
          speaker = speaker != 0 ? speaker : word->speaker;
          if (start_ms < 0)
            start_ms = word->start_ms;
          if (word->end_ms >= 0)
            end_ms = word->end_ms;
          if (ends_sentence (self, word))
            {
              to++;
              break;
            }
        }
      if (start_ms < 0 && from == item->words)
        start_ms = item->start_ms;
      begin_cue (self, speaker != 0 ? speaker : item->speaker, start_ms, end_ms);
      append_words (self, item, from, to, spaced);
    }
}

static void
write_item (Writer *self, const Item *item)
{
  if (item->words < item->words_end
      && (item->text == item->text_end || words_are_text (self, item)))
    {
      write_words (self, item);
      return;
    }
  begin_cue (self, item->speaker, item->start_ms, item->end_ms);
  codebook_cue_list_append (self->list, self->source->text->str + item->text,
                            item->text_end - item->text, 0);
}

/* Loose words are a segment of their own. */
static void
write_loose_words (Writer *self)
{
  Item item = { .start_ms = -1, .end_ms = -1, .words_end = self->source->items->len };
  Source source = { self->source->text, NULL, self->source->items };

  self->source = &source;
  write_words (self, &item);
}

static void
write_source (Reader *self, guint index, CodebookCueList *list)
{
  const Source *source = &self->sources[index];
  Writer writer = { self, source, list, 1 };

  if (self->whole && self->timed > 0 && self->total / self->timed > LONGEST_CUE_MS)
    writer.divide = 1000;
  if (index > BARE)
    {
      write_loose_words (&writer);
      return;
    }
  for (guint i = 0; i < source->items->len && !codebook_cue_list_is_full (list); i++)
    write_item (&writer, &g_array_index (source->items, Item, i));
}

static gboolean
write_best (Reader *self, CodebookCueList *list)
{
  for (guint i = 0; i < N_SOURCES; i++)
    if (self->sources[i].items->len > 0)
      {
        write_source (self, i, list);
        return TRUE;
      }
  return FALSE;
}

/* -- The file --------------------------------------------------------------------------------- */

static void
reader_init (Reader *self, const char *text, gsize len)
{
  codebook_json_pull_init (&self->json, text, len);
  for (guint i = 0; i < N_SOURCES; i++)
    {
      self->sources[i].text = g_string_new (NULL);
      self->sources[i].items = g_array_new (FALSE, FALSE, sizeof (Item));
      self->sources[i].words = g_array_new (FALSE, FALSE, sizeof (Item));
    }
  self->speakers = g_ptr_array_new_with_free_func (g_free);
  self->numbers = g_hash_table_new (g_str_hash, g_str_equal);
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  self->whole = TRUE;
}

static void
reader_release (Reader *self)
{
  codebook_json_pull_release (&self->json);
  for (guint i = 0; i < N_SOURCES; i++)
    {
      g_string_free (self->sources[i].text, TRUE);
      g_array_unref (self->sources[i].items);
      g_array_unref (self->sources[i].words);
    }
  g_hash_table_unref (self->names);
  g_hash_table_unref (self->numbers);
  g_ptr_array_unref (self->speakers);
}

static gboolean
read_cues (CodebookCueList *list,
           CodebookTranscriptBuilder *builder,
           const char *text,
           gsize len,
           const char *name,
           GError **error)
{
  Reader reader = { 0 };
  gboolean whole, found, full;

  reader_init (&reader, text, len);
  whole = parse_file (&reader);
  found = write_best (&reader, list);
  full = reader.full;
  reader_release (&reader);
  if (full)
    return codebook_fail (error, CODEBOOK_ERROR_UNSUPPORTED,
                          _ ("‘%s’ holds more than %d words with a time, which is more than can be "
                             "read; nothing was kept of it."),
                          name, MOST_ITEMS);
  if (!whole && !found)
    return codebook_fail (error, CODEBOOK_ERROR_INVALID_DATA,
                          _ ("‘%s’ is not sound JSON, or is nested too deeply; nothing could be "
                             "read of it."),
                          name);
  if (!whole)
    codebook_transcript_builder_take_warning (
        builder, g_strdup (_ ("The file stops before its end or is damaged; what comes before "
                              "that was kept.")));
  return TRUE;
}

CodebookTranscript *
codebook_whisper_read (GBytes *bytes, const char *name, GCancellable *cancellable, GError **error)
{
  g_autoptr (CodebookTranscriptBuilder) builder = codebook_transcript_builder_new ("whisper");
  g_autoptr (CodebookCueList) list = codebook_cue_list_new ();
  gsize len;
  g_autofree char *text = codebook_text_file_decode (bytes, name, builder, &len, error);
  gboolean done;

  g_bytes_unref (bytes);
  if (text == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  done = read_cues (list, builder, text, len, name, error);
  g_clear_pointer (&text, g_free);
  if (!done || !codebook_cue_list_write (list, builder, name, error))
    return NULL;
  g_clear_pointer (&list, codebook_cue_list_free);
  return codebook_transcript_builder_finish (builder, name, error);
}
