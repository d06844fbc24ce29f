/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which encoding.
 *
 * The mark at the start decides, where there is one. Without it a text whose bytes are valid UTF-8
 * is UTF-8: no other encoding makes valid UTF-8 by accident in more than a word or two. UTF-16 and
 * UTF-32 show by their zeros. What is left has one byte a character, and there the bytes above 127
 * are read in each candidate and judged as Dutch: an é or ë beside letters speaks for it, a
 * currency sign in a word against. ICU's detector is not asked: on the two or three accents of a
 * short interview it guesses any of a dozen languages. */
#include "codebook/import/text-encoding.h"

#include <glib/gi18n-lib.h>
#include <string.h>
#include <unicode/ucnv.h>

#define SAMPLE_BYTES 65536

/* -- Is it text? ------------------------------------------------------------------------------ */

static const struct
{
  const char *name;
  guint8 mark[4];
  gsize len;
} marks[] = {
  { "UTF-8", { 0xEF, 0xBB, 0xBF }, 3 },    { "UTF-32LE", { 0xFF, 0xFE, 0, 0 }, 4 },
  { "UTF-32BE", { 0, 0, 0xFE, 0xFF }, 4 }, { "UTF-16LE", { 0xFF, 0xFE }, 2 },
  { "UTF-16BE", { 0xFE, 0xFF }, 2 },
};

static const char *
find_mark (const guint8 *bytes, gsize len, gsize *mark_len)
{
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (len >= marks[i].len && memcmp (bytes, marks[i].mark, marks[i].len) == 0)
      {
        *mark_len = marks[i].len;
        return marks[i].name;
      }
  *mark_len = 0;
  return NULL;
}

/* Text without a mark that has zeros: they stand where the high bytes of Western letters are. */
static const char *
find_wide (const guint8 *bytes, gsize len)
{
  gsize zeros[4] = { 0 };
  gsize quads = MIN (len, SAMPLE_BYTES) / 4;

  for (gsize i = 0; i < 4 * quads; i++)
    zeros[i % 4] += bytes[i] == 0;
  if (quads == 0)
    return NULL;
  if (zeros[3] == quads && zeros[2] > quads / 2 && zeros[0] <= quads / 2)
    return "UTF-32LE";
  if (zeros[0] == quads && zeros[1] > quads / 2 && zeros[3] <= quads / 2)
    return "UTF-32BE";
  if (zeros[1] + zeros[3] > quads && zeros[0] + zeros[2] <= quads / 20)
    return "UTF-16LE";
  if (zeros[0] + zeros[2] > quads && zeros[1] + zeros[3] <= quads / 20)
    return "UTF-16BE";
  return NULL;
}

gboolean
codebook_text_encoding_is_text (const guint8 *bytes, gsize len_bytes)
{
  gsize mark_len, len = MIN (len_bytes, SAMPLE_BYTES), odd = 0;

  if (find_mark (bytes, len_bytes, &mark_len) != NULL || find_wide (bytes, len_bytes) != NULL)
    return TRUE;
  if (len >= 4 && memcmp (bytes, "PK\3\4", 4) == 0)
    return FALSE;
  for (gsize i = 0; i < len; i++)
    {
      if (bytes[i] == 0)
        return FALSE;
      odd += (bytes[i] < 0x20 && strchr ("\t\n\v\f\r\x1A\x1B", bytes[i]) == NULL);
    }
  return odd <= 2 + len / 200;
}

/* -- Eight bits ------------------------------------------------------------------------------- */

/* The most likely first: it wins a tie. */
static const char *const candidates[] = { "windows-1252", "macintosh", "ibm-850_P100-1995" };

/* What the bytes from 0x80 stand for; 0 = nothing. */
static void
load_table (const char *name, gunichar table[128])
{
  UErrorCode status = U_ZERO_ERROR;
  UConverter *converter = ucnv_open (name, &status);

  for (guint i = 0; i < 128; i++)
    {
      char byte = (char) (0x80 + i);
      UChar out[4];
      int32_t len;

      status = U_ZERO_ERROR;
      len = converter != NULL ? ucnv_toUChars (converter, out, 4, &byte, 1, &status) : 0;
      table[i] = U_SUCCESS (status) && len == 1 && out[0] != 0xFFFD ? out[0] : 0;
    }
  if (converter != NULL)
    ucnv_close (converter);
}

static gboolean
is_letter_byte (guint8 byte)
{
  return g_ascii_isalpha (byte) || byte >= 0x80;
}

/* How Dutch is it that @c stands between these bytes? */
static int
judge_character (gunichar c, guint8 before, guint8 after)
{
  static const char common[] = "éèëêïíîöóôüúáàäâçñÉË";
  gboolean letter_before = is_letter_byte (before), letter_after = is_letter_byte (after);

  if (c < 0xA0)
    return -4;
  if (g_unichar_isupper (c) && g_ascii_islower (before))
    return -2;
  if (g_utf8_strchr (common, -1, c) != NULL)
    return letter_before || letter_after ? 3 : 1;
  if (g_unichar_isalpha (c))
    return letter_before || letter_after ? 1 : 0;
  switch (c)
    {
    case 0x2018: /* ‘ opens: no letter before it */
    case 0x201C:
    case 0x201E:
      return letter_before ? -2 : 2;
    case 0x2019: /* ’ closes, or is within a word */
    case 0x201D:
    case 0x2026:
      return letter_before ? 3 : 0;
    case 0x20AC:
    case 0x2013:
    case 0x2014:
    case 0xA0:
    case 0xB0:
    case 0xBD:
      return letter_before && letter_after ? -1 : 1;
    default:
      return letter_before && letter_after ? -3 : -1;
    }
}

static int
judge_table (const gunichar table[128], const guint8 *bytes, gsize len)
{
  int score = 0;

  for (gsize i = 0; i < len; i++)
    if (bytes[i] >= 0x80)
      score += judge_character (table[bytes[i] - 0x80], i > 0 ? bytes[i - 1] : ' ',
                                i + 1 < len ? bytes[i + 1] : ' ');
  return score;
}

static char *
decode_eight_bits (const guint8 *bytes, gsize len, gsize *out_len, const char **encoding)
{
  gboolean bare_cr = memchr (bytes, '\n', len) == NULL && memchr (bytes, '\r', len) != NULL;
  gunichar best_table[128];
  int best = G_MININT;
  GString *out = g_string_sized_new (len + len / 8);

  for (guint i = 0; i < G_N_ELEMENTS (candidates); i++)
    {
      gunichar table[128];
      int score;

      load_table (candidates[i], table);
      score = judge_table (table, bytes, MIN (len, 16 * SAMPLE_BYTES));
      /* Only the old Macintosh ended its lines with CR alone. */
      if (bare_cr && strcmp (candidates[i], "macintosh") == 0)
        score += 4;
      if (score > best)
        {
          best = score;
          *encoding = candidates[i];
          memcpy (best_table, table, sizeof table);
        }
    }
  if (g_str_has_prefix (*encoding, "ibm-850"))
    *encoding = "ibm-850";
  for (gsize i = 0; i < len; i++)
    {
      gunichar c = bytes[i] < 0x80 ? bytes[i] : best_table[bytes[i] - 0x80];

      if (bytes[i] < 0x80)
        g_string_append_c (out, (char) c);
      else
        g_string_append_unichar (out, c != 0 ? c : 0xFFFD);
    }
  *out_len = out->len;
  return g_string_free (out, FALSE);
}

/* -- UTF-8 ------------------------------------------------------------------------------------ */

/* The byte of Windows-1252 that stands for @c; -1 = none. Its five holes pass through, as they did
 * when the text was spoilt. */
static int
find_byte (const gunichar table[128], gunichar c)
{
  if (c < 0x80)
    return (int) c;
  for (int i = 0; i < 128; i++)
    if (table[i] == c || (table[i] == 0 && c == (gunichar) (0x80 + i)))
      return 0x80 + i;
  return -1;
}

static guint
count_marks_of_damage (const char *text, gsize len)
{
  guint count = 0;

  for (const char *p = text; p < text + len; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      count += c == 0xC3 || c == 0xC2 || c == 0xE2; /* Ã Â â */
    }
  return count;
}

/* "Ã©Ã©n" → "één", for one line; NULL if that is not what happened to it. */
static char *
repair_line (const gunichar table[128], const char *line, gsize len)
{
  g_autoptr (GString) out = NULL;
  guint damage = count_marks_of_damage (line, len);

  if (damage == 0)
    return NULL;
  out = g_string_sized_new (len);
  for (const char *p = line; p < line + len; p = g_utf8_next_char (p))
    {
      int byte = find_byte (table, g_utf8_get_char (p));

      if (byte < 0)
        return NULL;
      g_string_append_c (out, (char) byte);
    }
  if (!g_utf8_validate_len (out->str, out->len, NULL)
      || count_marks_of_damage (out->str, out->len) >= damage)
    return NULL;
  return g_string_free (g_steal_pointer (&out), FALSE);
}

/* Line by line, since one stray character that is right would otherwise keep all others wrong. */
static char *
repair_twice_encoded (const char *text, gsize len, gsize *out_len)
{
  GString *out = g_string_sized_new (len);
  gunichar table[128];
  gboolean repaired = FALSE;

  load_table ("windows-1252", table);
  for (gsize at = 0; at < len;)
    {
      const char *newline = memchr (text + at, '\n', len - at);
      gsize end = newline != NULL ? (gsize) (newline + 1 - text) : len;
      g_autofree char *line = repair_line (table, text + at, end - at);

      if (line != NULL)
        g_string_append (out, line);
      else
        g_string_append_len (out, text + at, (gssize) (end - at));
      repaired = repaired || line != NULL;
      at = end;
    }
  *out_len = out->len;
  if (repaired)
    return g_string_free (out, FALSE);
  g_string_free (out, TRUE);
  return NULL;
}

/* UTF-8 but for a few broken bytes: enough sound characters of several bytes to be sure. */
static gboolean
is_mostly_utf8 (const guint8 *bytes, gsize len)
{
  gsize sound = 0, broken = 0;

  for (gsize i = 0; i < len;)
    {
      gunichar c;

      if (bytes[i] < 0x80)
        {
          i++;
          continue;
        }
      c = g_utf8_get_char_validated ((const char *) bytes + i, (gssize) MIN (len - i, 6));
      if (c == (gunichar) -1 || c == (gunichar) -2)
        {
          broken++;
          i++;
        }
      else
        {
          sound++;
          i += (gsize) g_unichar_to_utf8 (c, NULL);
        }
    }
  return sound > 10 * broken;
}

static char *
decode_utf8 (const guint8 *bytes, gsize len, gsize *out_len, GPtrArray *warnings)
{
  char *text, *repaired;

  if (g_utf8_validate_len ((const char *) bytes, len, NULL))
    text = g_strndup ((const char *) bytes, len);
  else
    {
      text = g_utf8_make_valid ((const char *) bytes, (gssize) len);
      g_ptr_array_add (warnings, g_strdup (_ ("Some bytes are no text; each became the sign �.")));
    }
  *out_len = strlen (text);
  for (int tries = 0; tries < 2; tries++)
    {
      repaired = repair_twice_encoded (text, *out_len, out_len);
      if (repaired == NULL)
        break;
      if (tries == 0)
        g_ptr_array_add (warnings,
                         g_strdup (_ ("Accents that had been spoilt (Ã© for é) were put right.")));
      g_free (text);
      text = repaired;
    }
  *out_len = strlen (text);
  return text;
}

/* -- Wide ------------------------------------------------------------------------------------- */

static char *
decode_wide (const guint8 *bytes, gsize len, const char *encoding, gsize *out_len)
{
  UErrorCode status = U_ZERO_ERROR;
  /* A unit of two bytes becomes three at most. */
  gsize room = MIN (len / 2 * 3 + 8, G_MAXINT32);
  char *text = g_malloc (room);
  int32_t written = ucnv_convert ("UTF-8", encoding, text, (int32_t) room - 1, (const char *) bytes,
                                  (int32_t) MIN (len, G_MAXINT32), &status);

  *out_len = U_SUCCESS (status) ? (gsize) written : 0;
  text[*out_len] = '\0';
  return text;
}

char *
codebook_text_encoding_decode (const guint8 *bytes,
                               gsize len_bytes,
                               gsize *out_len_bytes,
                               const char **encoding,
                               GPtrArray *warnings)
{
  gsize mark_len;

  *encoding = find_mark (bytes, len_bytes, &mark_len);
  if (*encoding == NULL)
    *encoding = find_wide (bytes, len_bytes);
  bytes += mark_len;
  len_bytes -= mark_len;
  if (*encoding != NULL && strcmp (*encoding, "UTF-8") != 0)
    return decode_wide (bytes, len_bytes, *encoding, out_len_bytes);
  if (*encoding != NULL || g_utf8_validate_len ((const char *) bytes, len_bytes, NULL)
      || is_mostly_utf8 (bytes, len_bytes))
    {
      *encoding = "UTF-8";
      return decode_utf8 (bytes, len_bytes, out_len_bytes, warnings);
    }
  return decode_eight_bits (bytes, len_bytes, out_len_bytes, encoding);
}

char *
codebook_text_encoding_convert (const char *encoding,
                                const guint8 *bytes,
                                gsize len_bytes,
                                gsize *out_len_bytes)
{
  UErrorCode status = U_ZERO_ERROR;
  gsize room;
  char *text;
  int32_t written;

  if (len_bytes > G_MAXINT32 / 3 - 8)
    return NULL;
  /* A byte becomes three at most. */
  room = 3 * len_bytes + 8;
  text = g_malloc (room);
  written = ucnv_convert ("UTF-8", encoding, text, (int32_t) room - 1, (const char *) bytes,
                          (int32_t) len_bytes, &status);
  if (U_FAILURE (status))
    {
      g_free (text);
      return NULL;
    }
  text[written] = '\0';
  *out_len_bytes = (gsize) written;
  return text;
}
