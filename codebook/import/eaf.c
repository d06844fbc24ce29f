/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ELAN. A participant may have several tiers that no other is above: what is said, and remarks,
 * gestures or codes beside it. Only the first is put into turns of the participant; the others are
 * kept apart, each under its own name, as are the tiers below another.
 *
 * Read in one go; then slots without a time get one between their neighbours', annotations that
 * refer to others get the time of those, and all are sorted. References are followed a bounded
 * number of steps, so that a circle of them ends. */
#include "codebook/import/eaf.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "codebook/import/cue-list.h"
#include "codebook/import/text-file.h"
#include "codebook/import/tier-name.h"
#include "codebook/import/xml.h"

#define MOST_ANNOTATIONS 250000
#define MOST_STEPS 64
#define MOST_MS G_GINT64_CONSTANT (1000000000000)
#define MOST_TOLD 20 /* tiers, each in a warning */
#define NOTHING G_MAXUINT

typedef enum
{
  TOKEN_HEADER = 1,
  TOKEN_SLOT,
  TOKEN_TIER,
  TOKEN_ALIGNED,
  TOKEN_REFERRING,
  TOKEN_VALUE,
  TOKEN_TYPE,
} Token;

typedef struct
{
  char *label, *id, *parent; /* parent: the id of another tier, or NULL */
  char *type;                /* linguistic; or NULL */
  gboolean has_participant;  /* whose name is the label; no tier is above it */
  CodebookTierName said;     /* what the names tell of it, if there is a participant */
  GArray *stretches;         /* Stretch, by start, once they were asked for */
  guint depth;               /* tiers above it */
  guint first, end;          /* its annotations */
  gsize letters;             /* and digits, of its words */
  gboolean left_out;
} Tier;

typedef struct
{
  gint64 start_ms, end_ms;
} Stretch;

typedef struct
{
  gsize text, text_end;
  char *refers_to; /* the id of another annotation, or NULL */
  char *follows;   /* likewise: the one before it, about the same */
  gint64 start_ms, end_ms;
  guint slots[2]; /* NOTHING = not told */
  guint tier, depth;
  guint number; /* in order */
} Annotation;

typedef struct
{
  GBytes *bytes;
  gsize at;             /* of the bytes that the parser has */
  GArray *slots;        /* gint64: the time, -1 = none */
  GHashTable *slot_ids; /* char * → index + 1 */
  GArray *tiers;        /* Tier */
  GArray *annotations;  /* Annotation */
  GHashTable *ids;      /* char *, of an annotation → index + 1 */
  GHashTable *codes;    /* char *: linguistic types whose words come from a list */
  gint64 unit_us;       /* of the times of slots */
  GString *text;        /* of all annotations */
  gboolean in_value, full;
} Reader;

static const CodebookXmlNamespace namespaces[] = { { NULL } };

static const CodebookXmlName names[] = {
  { 0, "HEADER", TOKEN_HEADER },
  { 0, "TIME_SLOT", TOKEN_SLOT },
  { 0, "TIER", TOKEN_TIER },
  { 0, "ALIGNABLE_ANNOTATION", TOKEN_ALIGNED },
  { 0, "REF_ANNOTATION", TOKEN_REFERRING },
  { 0, "ANNOTATION_VALUE", TOKEN_VALUE },
  { 0, "LINGUISTIC_TYPE", TOKEN_TYPE },
  { 0, NULL },
};

guint
codebook_eaf_sniff (const guint8 *bytes, gsize len_bytes, const char *suffix)
{
  gsize len;
  g_autofree char *text = codebook_text_file_peek (bytes, len_bytes, &len);
  const char *p = text;

  while (g_ascii_isspace (*p) || g_str_has_prefix (p, "\xEF\xBB\xBF"))
    p += g_ascii_isspace (*p) ? 1 : 3;
  return *p == '<' && strstr (p, "<ANNOTATION_DOCUMENT") != NULL ? 95 : 0;
}

/* -- Reading ---------------------------------------------------------------------------------- */

static gssize
read_bytes (gpointer source, char *buffer, gsize len, GError **error)
{
  Reader *self = source;
  gsize all;
  const char *data = g_bytes_get_data (self->bytes, &all);

  len = MIN (len, all - self->at);
  memcpy (buffer, data + self->at, len);
  self->at += len;
  return (gssize) len;
}

/* The units that the format knows beside milliseconds. */
static void
read_unit (Reader *self, CodebookXml *xml)
{
  g_autofree char *unit = codebook_xml_dup_attribute (xml, 0, "TIME_UNITS");

  if (g_strcmp0 (unit, "PAL-frames") == 0)
    self->unit_us = 40000;
  else if (g_strcmp0 (unit, "NTSC-frames") == 0)
    self->unit_us = 33367; /* 1001 / 30 ms */
}

static void
add_code_type (Reader *self, CodebookXml *xml)
{
  g_autofree char *list = codebook_xml_dup_attribute (xml, 0, "CONTROLLED_VOCABULARY_REF");
  char *id = codebook_xml_dup_attribute (xml, 0, "LINGUISTIC_TYPE_ID");

  if (id != NULL && list != NULL && *list != '\0')
    g_hash_table_add (self->codes, id);
  else
    g_free (id);
}

static void
add_slot (Reader *self, CodebookXml *xml)
{
  char *id = codebook_xml_dup_attribute (xml, 0, "TIME_SLOT_ID");
  gint64 ms = codebook_xml_get_int_attribute (xml, 0, "TIME_VALUE", -1);

  ms = ms < 0 || ms > MOST_MS ? -1 : (ms * self->unit_us + 500) / 1000;
  g_array_append_val (self->slots, ms);
  if (id != NULL)
    g_hash_table_insert (self->slot_ids, id, GUINT_TO_POINTER (self->slots->len));
}

static void
add_tier (Reader *self, CodebookXml *xml)
{
  g_autofree char *participant = codebook_xml_dup_attribute (xml, 0, "PARTICIPANT");
  Tier tier = { .first = self->annotations->len, .end = self->annotations->len };

  tier.id = codebook_xml_dup_attribute (xml, 0, "TIER_ID");
  tier.parent = codebook_xml_dup_attribute (xml, 0, "PARENT_REF");
  tier.type = codebook_xml_dup_attribute (xml, 0, "LINGUISTIC_TYPE_REF");
  tier.has_participant =
      participant != NULL && *g_strstrip (participant) != '\0' && tier.parent == NULL;
  if (tier.has_participant)
    tier.label = g_steal_pointer (&participant);
  else
    tier.label = g_strdup (tier.id);
  g_array_append_val (self->tiers, tier);
}

static guint
find_slot (Reader *self, CodebookXml *xml, const char *name)
{
  g_autofree char *id = codebook_xml_dup_attribute (xml, 0, name);

  return id != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (self->slot_ids, id)) - 1 : NOTHING;
}

static void
add_annotation (Reader *self, CodebookXml *xml, Token token)
{
  char *id = codebook_xml_dup_attribute (xml, 0, "ANNOTATION_ID");
  Annotation annotation = { .slots = { NOTHING, NOTHING }, .start_ms = -1, .end_ms = -1 };

  annotation.text = annotation.text_end = self->text->len;
  annotation.tier = self->tiers->len - 1;
  annotation.number = NOTHING;
  if (token == TOKEN_ALIGNED)
    {
      annotation.slots[0] = find_slot (self, xml, "TIME_SLOT_REF1");
      annotation.slots[1] = find_slot (self, xml, "TIME_SLOT_REF2");
    }
  else
    {
      annotation.refers_to = codebook_xml_dup_attribute (xml, 0, "ANNOTATION_REF");
      annotation.follows = codebook_xml_dup_attribute (xml, 0, "PREVIOUS_ANNOTATION");
    }
  g_array_append_val (self->annotations, annotation);
  if (id != NULL)
    g_hash_table_insert (self->ids, id, GUINT_TO_POINTER (self->annotations->len));
  g_array_index (self->tiers, Tier, self->tiers->len - 1).end = self->annotations->len;
}

static void
start_element (CodebookXml *xml, int token, gpointer data)
{
  Reader *self = data;

  switch (token)
    {
    case TOKEN_HEADER:
      read_unit (self, xml);
      break;
    case TOKEN_TYPE:
      add_code_type (self, xml);
      break;
    case TOKEN_SLOT:
      add_slot (self, xml);
      break;
    case TOKEN_TIER:
      add_tier (self, xml);
      break;
    case TOKEN_ALIGNED:
    case TOKEN_REFERRING:
      if (self->tiers->len > 0)
        add_annotation (self, xml, (Token) token);
      break;
    case TOKEN_VALUE:
      self->in_value = self->annotations->len > 0;
      break;
    default:
      break;
    }
  if (self->annotations->len + self->slots->len + self->tiers->len > 3 * MOST_ANNOTATIONS)
    {
      self->full = TRUE;
      codebook_xml_stop (xml);
    }
}

static void
end_element (CodebookXml *xml, int token, gpointer data)
{
  if (token == TOKEN_VALUE)
    ((Reader *) data)->in_value = FALSE;
}

static void
text_met (CodebookXml *xml, const char *text, gsize len, gpointer data)
{
  Reader *self = data;

  if (!self->in_value)
    return;
  g_string_append_len (self->text, text, (gssize) len);
  g_array_index (self->annotations, Annotation, self->annotations->len - 1).text_end =
      self->text->len;
}

/* -- Times ------------------------------------------------------------------------------------ */

/* Slots stand in the order of time; those without one share the stretch between two that have. */
static void
fill_slots (Reader *self)
{
  gint64 *slots = (gint64 *) (void *) self->slots->data;
  guint last = NOTHING;

  for (guint i = 0; i < self->slots->len; i++)
    {
      if (slots[i] < 0)
        continue;
      for (guint j = last + 1; last != NOTHING && j < i; j++)
        slots[j] =
            slots[last] + (slots[i] - slots[last]) * (gint64) (j - last) / (gint64) (i - last);
      last = i;
    }
}

static Annotation *
annotation_at (Reader *self, guint i)
{
  return &g_array_index (self->annotations, Annotation, i);
}

/* What @annotation is about, in the end; it itself if nothing. */
static Annotation *
find_root (Reader *self, Annotation *annotation)
{
  for (guint i = 0; i < MOST_STEPS && annotation->refers_to != NULL; i++)
    {
      guint found = GPOINTER_TO_UINT (g_hash_table_lookup (self->ids, annotation->refers_to));

      if (found == 0)
        break;
      annotation = annotation_at (self, found - 1);
    }
  return annotation;
}

static void
find_times (Reader *self)
{
  const gint64 *slots = (const gint64 *) (void *) self->slots->data;

  for (guint i = 0; i < self->annotations->len; i++)
    {
      Annotation *annotation = annotation_at (self, i);

      annotation->depth = g_array_index (self->tiers, Tier, annotation->tier).depth;
      if (annotation->slots[0] < self->slots->len)
        annotation->start_ms = slots[annotation->slots[0]];
      if (annotation->slots[1] < self->slots->len)
        annotation->end_ms = slots[annotation->slots[1]];
    }
  for (guint i = 0; i < self->annotations->len; i++)
    {
      Annotation *annotation = annotation_at (self, i);
      const Annotation *root = find_root (self, annotation);

      if (root == annotation)
        continue;
      annotation->start_ms = root->start_ms;
      annotation->end_ms = root->end_ms;
    }
}

/* -- Order ------------------------------------------------------------------------------------ */

/* The one of its tier that it comes after; NOTHING. */
static guint
find_previous (Reader *self, guint i)
{
  const Annotation *annotation = annotation_at (self, i);
  guint found = annotation->follows != NULL
                    ? GPOINTER_TO_UINT (g_hash_table_lookup (self->ids, annotation->follows)) - 1
                    : NOTHING;

  return found != NOTHING && annotation_at (self, found)->tier == annotation->tier ? found
                                                                                   : NOTHING;
}

/* As in the file, but each right after the one that it says it follows. What follows in a circle
 * comes last. */
static void
number_annotations (Reader *self)
{
  guint n = self->annotations->len, count = 0;
  g_autofree guint *next = g_new (guint, n + 1);
  g_autofree gboolean *waits = g_new0 (gboolean, n + 1);

  for (guint i = 0; i < n; i++)
    next[i] = NOTHING;
  for (guint i = 0; i < n; i++)
    {
      guint previous = find_previous (self, i);

      waits[i] = previous != NOTHING && next[previous] == NOTHING;
      if (waits[i])
        next[previous] = i;
    }
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < n; i++)
      for (guint j = i; j != NOTHING && annotation_at (self, j)->number == NOTHING
                        && (pass == 1 || j != i || !waits[i]);
           j = next[j])
        annotation_at (self, j)->number = count++;
}

/* -- Tiers ------------------------------------------------------------------------------------ */

static Tier *
find_tier (GHashTable *tiers, const char *id)
{
  return id != NULL ? g_hash_table_lookup (tiers, id) : NULL;
}

/* The letters and digits of a tier in order: programs that cut sentences up leave out the signs
 * between words, and capitals. @out: (nullable). How many there are. */
static gsize
take_letters (Reader *self, const Tier *tier, GString *out)
{
  gsize n = 0;

  for (guint i = tier->first; i < tier->end; i++)
    {
      const char *p = self->text->str + annotation_at (self, i)->text;
      const char *end = self->text->str + annotation_at (self, i)->text_end;

      for (; p < end; p = g_utf8_next_char (p))
        if (g_unichar_isalnum (g_utf8_get_char (p)))
          {
            n++;
            if (out != NULL)
              g_string_append_unichar (out, g_unichar_tolower (g_utf8_get_char (p)));
          }
    }
  return n;
}

/* Does it say again what @parent says? */
static gboolean
repeats (Reader *self, const Tier *tier, const Tier *parent)
{
  g_autoptr (GString) words = NULL;
  g_autoptr (GString) above = NULL;

  if (tier == parent || tier->letters == 0 || tier->letters != parent->letters)
    return FALSE;
  words = g_string_new (NULL);
  above = g_string_new (NULL);
  take_letters (self, tier, words);
  take_letters (self, parent, above);
  return g_string_equal (words, above);
}

static void
judge_tiers (Reader *self)
{
  g_autoptr (GHashTable) tiers = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->tiers->len; i++)
    {
      Tier *tier = &g_array_index (self->tiers, Tier, i);

      tier->letters = take_letters (self, tier, NULL);
      if (tier->id != NULL)
        g_hash_table_insert (tiers, tier->id, tier);
    }
  for (guint i = 0; i < self->tiers->len; i++)
    {
      Tier *tier = &g_array_index (self->tiers, Tier, i);
      const Tier *parent = find_tier (tiers, tier->parent);

      for (const Tier *up = parent; up != NULL && tier->depth < MOST_STEPS;
           up = find_tier (tiers, up->parent))
        tier->depth++;
      tier->left_out = parent != NULL && repeats (self, tier, parent);
    }
}

/* -- Who has several --------------------------------------------------------------------------- */

static int
compare_stretches (gconstpointer a, gconstpointer b)
{
  const Stretch *one = a, *other = b;

  return one->start_ms < other->start_ms ? -1 : one->start_ms > other->start_ms;
}

static const GArray *
get_stretches (Reader *self, Tier *tier)
{
  if (tier->stretches != NULL)
    return tier->stretches;
  tier->stretches = g_array_new (FALSE, FALSE, sizeof (Stretch));
  for (guint i = tier->first; i < tier->end; i++)
    {
      Stretch stretch = { annotation_at (self, i)->start_ms, annotation_at (self, i)->end_ms };

      if (stretch.start_ms >= 0 && stretch.end_ms > stretch.start_ms)
        g_array_append_val (tier->stretches, stretch);
    }
  g_array_sort (tier->stretches, compare_stretches);
  return tier->stretches;
}

/* Nobody speaks twice at once: is @tier for the larger part at the same time as @speech? */
static gboolean
is_at_once (Reader *self, Tier *tier, Tier *speech)
{
  const GArray *own = get_stretches (self, tier), *others = get_stretches (self, speech);
  guint at = 0, met = 0;

  for (guint i = 0; i < own->len; i++)
    {
      const Stretch *stretch = &g_array_index (own, Stretch, i);
      guint from = at, to = others->len;

      while (from < to)
        {
          guint middle = from + (to - from) / 2;

          if (g_array_index (others, Stretch, middle).start_ms < stretch->end_ms)
            from = middle + 1;
          else
            to = middle;
        }
      at = from > 0 ? from - 1 : 0;
      met += from > 0 && g_array_index (others, Stretch, from - 1).end_ms > stretch->start_ms;
    }
  return met > 0 && 2 * met >= own->len;
}

/* Is @tier rather than @other what its participant says? */
static gboolean
is_rather_speech (const Tier *tier, const Tier *other)
{
  gboolean named = g_strcmp0 (tier->id, tier->label) == 0;

  if (tier->said != other->said)
    return tier->said > other->said;
  if (named != (g_strcmp0 (other->id, other->label) == 0))
    return named;
  return tier->letters > other->letters;
}

/* The tier with the speech of each participant. (char * → Tier *, borrowed) */
static GHashTable *
find_speech (Reader *self)
{
  GHashTable *speech = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->tiers->len; i++)
    {
      Tier *tier = &g_array_index (self->tiers, Tier, i);
      const Tier *other;

      if (!tier->has_participant || tier->letters == 0)
        continue;
      tier->said = tier->type != NULL && g_hash_table_contains (self->codes, tier->type)
                       ? CODEBOOK_TIER_NAME_REMARKS
                       : codebook_tier_name_judge (tier->id, tier->type, tier->label);
      other = g_hash_table_lookup (speech, tier->label);
      if (other == NULL || is_rather_speech (tier, other))
        g_hash_table_insert (speech, tier->label, tier);
    }
  return speech;
}

static void
keep_apart (Tier *tier, CodebookTranscriptBuilder *builder, guint told)
{
  char *name = g_strcmp0 (tier->id, tier->label) != 0
                   ? g_strdup (tier->id != NULL ? tier->id : tier->type)
                   : g_strdup_printf ("%s (%s)", tier->id, tier->type != NULL ? tier->type : "2");

  if (told < MOST_TOLD)
    codebook_transcript_builder_take_warning (
        builder, g_strdup_printf (_ ("The tier ‘%s’ of ‘%s’ was not taken for speech; it stands "
                                     "apart, under its own name."),
                                  name != NULL ? name : "", tier->label));
  g_free (tier->label);
  tier->label = name;
}

static void
keep_remarks_apart (Reader *self, CodebookTranscriptBuilder *builder)
{
  g_autoptr (GHashTable) speech = find_speech (self);
  g_autoptr (GPtrArray) apart = g_ptr_array_new ();

  for (guint i = 0; i < self->tiers->len; i++)
    {
      Tier *tier = &g_array_index (self->tiers, Tier, i);
      Tier *said = tier->has_participant && tier->letters > 0
                       ? g_hash_table_lookup (speech, tier->label)
                       : NULL;

      if (said == NULL || said == tier)
        continue;
      if ((tier->said != said->said && tier->said == CODEBOOK_TIER_NAME_REMARKS)
          || (tier->said != said->said && g_strcmp0 (tier->type, said->type) != 0)
          || is_at_once (self, tier, said))
        g_ptr_array_add (apart, tier);
    }
  /* Only now, since the labels are the keys of the table. */
  for (guint i = 0; i < apart->len; i++)
    keep_apart (g_ptr_array_index (apart, i), builder, i);
}

/* -- The transcript --------------------------------------------------------------------------- */

static int
compare_annotations (gconstpointer a, gconstpointer b)
{
  const Annotation *one = a, *other = b;

  if (one->start_ms != other->start_ms)
    return one->start_ms < other->start_ms ? -1 : 1;
  if (one->depth != other->depth)
    return one->depth < other->depth ? -1 : 1;
  return one->number < other->number ? -1 : one->number > other->number;
}

static void
write_cues (Reader *self, CodebookTranscriptBuilder *builder, CodebookCueList *list)
{
  fill_slots (self);
  judge_tiers (self);
  find_times (self);
  keep_remarks_apart (self, builder);
  number_annotations (self);
  g_array_sort (self->annotations, compare_annotations);
  for (guint i = 0; i < self->annotations->len; i++)
    {
      const Annotation *annotation = annotation_at (self, i);
      const Tier *tier = &g_array_index (self->tiers, Tier, annotation->tier);

      if (tier->left_out || annotation->text == annotation->text_end)
        continue;
      codebook_cue_list_begin (list, tier->label, annotation->start_ms, annotation->end_ms);
      codebook_cue_list_append (list, self->text->str + annotation->text,
                                annotation->text_end - annotation->text, 0);
    }
}

static void
tier_clear (gpointer data)
{
  Tier *tier = data;

  g_free (tier->label);
  g_free (tier->id);
  g_free (tier->parent);
  g_free (tier->type);
  g_clear_pointer (&tier->stretches, g_array_unref);
}

static void
annotation_clear (gpointer data)
{
  g_free (((Annotation *) data)->refers_to);
  g_free (((Annotation *) data)->follows);
}

static void
reader_init (Reader *self, GBytes *bytes)
{
  self->bytes = bytes;
  self->slots = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->slot_ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->tiers = g_array_new (FALSE, FALSE, sizeof (Tier));
  g_array_set_clear_func (self->tiers, tier_clear);
  self->annotations = g_array_new (FALSE, FALSE, sizeof (Annotation));
  g_array_set_clear_func (self->annotations, annotation_clear);
  self->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->codes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->unit_us = 1000;
  self->text = g_string_new (NULL);
}

static void
reader_release (Reader *self)
{
  g_array_unref (self->slots);
  g_hash_table_unref (self->slot_ids);
  g_array_unref (self->tiers);
  g_array_unref (self->annotations);
  g_hash_table_unref (self->ids);
  g_hash_table_unref (self->codes);
  g_string_free (self->text, TRUE);
}

CodebookTranscript *
codebook_eaf_read (GBytes *bytes, const char *name, GCancellable *cancellable, GError **error)
{
  static const CodebookXmlGrammar grammar = { namespaces, names, start_element, end_element,
                                              text_met };
  g_autoptr (CodebookTranscriptBuilder) builder = codebook_transcript_builder_new ("eaf");
  g_autoptr (CodebookCueList) list = codebook_cue_list_new ();
  Reader reader = { 0 };
  gboolean done;

  reader_init (&reader, bytes);
  done = codebook_xml_parse (&grammar, &reader, read_bytes, &reader, name, "ANNOTATION_DOCUMENT",
                             cancellable, error);
  if (done && reader.full)
    done = codebook_fail (error, CODEBOOK_ERROR_UNSUPPORTED,
                          _ ("‘%s’ holds more than %d annotations, which is more than one document "
                             "can have; nothing was kept of it."),
                          name, MOST_ANNOTATIONS);
  if (done)
    write_cues (&reader, builder, list);
  reader_release (&reader);
  g_bytes_unref (bytes);
  if (!done || !codebook_cue_list_write (list, builder, name, error))
    return NULL;
  g_clear_pointer (&list, codebook_cue_list_free);
  return codebook_transcript_builder_finish (builder, name, error);
}
