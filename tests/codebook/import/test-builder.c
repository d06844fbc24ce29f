/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Turns and times that a reader gives to the builder. What it says is noted as a line of words:
 *
 *   'text' append · / end of the paragraph · @12 the next text is said at 12 · <12 the last was
 * until Label@12: a turn · -: no one's from here · n[ … ] a note */
#include <stdlib.h>

#include "codebook/import/transcript-builder.h"
#include "tests/codebook/import/turns.h"

static void
say_quoted (CodebookTranscriptBuilder *builder, const char **say)
{
  const char *end = strchr (*say + 1, '\'');
  g_autofree char *text = g_strndup (*say + 1, (gsize) (end - *say - 1));
  g_autofree char *raw = g_strcompress (text);

  codebook_transcript_builder_append (builder, raw, strlen (raw), 0);
  *say = end + 1;
}

static void
say_turn (CodebookTranscriptBuilder *builder, const char **say)
{
  const char *end = strchr (*say, ':');
  g_autofree char *label = g_strndup (*say, (gsize) (end - *say));
  char *at = strrchr (label, '@');
  gint64 start_ms = at != NULL ? atoi (at + 1) : -1;

  if (at != NULL)
    *at = '\0';
  codebook_transcript_builder_begin_turn (builder, strcmp (label, "-") != 0 ? label : NULL,
                                          start_ms);
  *say = end + 1;
}

static void
say_note (CodebookTranscriptBuilder *builder, const char **say)
{
  codebook_transcript_builder_begin_note (builder, codebook_transcript_builder_add_note (builder));
  *say += 2;
}

static void
say_one (CodebookTranscriptBuilder *builder, const char **say)
{
  switch (**say)
    {
    case '\'':
      say_quoted (builder, say);
      break;
    case '/':
      codebook_transcript_builder_end_paragraph (builder, CODEBOOK_STYLE_BODY, 0);
      *say += 1;
      break;
    case '@':
      codebook_transcript_builder_mark_time (builder, strtol (*say + 1, (char **) say, 10));
      break;
    case '<':
      codebook_transcript_builder_mark_end (builder, strtol (*say + 1, (char **) say, 10));
      break;
    case ']':
      codebook_transcript_builder_end_note (builder);
      *say += 1;
      break;
    default:
      if (g_str_has_prefix (*say, "n["))
        say_note (builder, say);
      else
        say_turn (builder, say);
    }
}

static CodebookTranscript *
build (const char *say)
{
  g_autoptr (CodebookTranscriptBuilder) builder = codebook_transcript_builder_new ("test");
  g_autoptr (GError) error = NULL;
  CodebookTranscript *transcript;

  while (*say != '\0')
    if (*say == ' ')
      say++;
    else
      say_one (builder, &say);
  transcript = codebook_transcript_builder_finish (builder, "a", &error);
  g_assert_no_error (error);
  assert_sound (transcript);
  return transcript;
}

typedef struct
{
  const char *what, *say, *text, *turns, *times;
} Case;

static const Case cases[] = {
  { "turns with labels", "I@10: 'Hoe?' R@20: 'Goed.' / 'Echt.'", "I: Hoe?/R: Goed./Echt.",
    "I@10 'Hoe?'\nR@20 'Goed./Echt.'\n", "0:10 8:20" },
  { "a mark at the first words is the turn's time", "I@10: @10 'Hoe' <15 @20 ' gaat?' <25",
    "I: Hoe gaat?", "I@10 'Hoe gaat?'\n", "0:10 6:15 7:20 12:25" },
  { "one speaker in two ways of writing", "Eén: 'a' EÉN: 'b'", "Eén: a/Eén: b",
    "Eén@ 'a'\nEén@ 'b'\n", "" },
  { "no one's words", "'Kop' I: 'a' -: 'b' R: 'c'", "Kop/I: a/b/R: c", "I@ 'a'\nR@ 'c'\n", "" },
  { "given turns win", "-: 'I: a' / 'R: b [00:00:03]'", "I: a/R: b [00:00:03]", "", "" },
  { "no words", "I: R: 'b' I:", "I:/R: b/I:", "I@ ''\nR@ 'b'\nI@ ''\n", "" },
  { "the label stands alone", "I: '\\n' / 'a'", "I:/a", "I@ 'a'\n", "" },
  { "notes are no one's", "I: 'a' n[ 'noot' ] 'b'", "I: a[1]b/[1] noot", "I@ 'a[1]b'\n", "" },
  { "a label is one line", " \\ta\n  b : 'c'", "\\ta b: c", "\\ta b@ 'c'\n", "" },
  { "composed around a mark", "@10 'e' @20 '\\314\\201e' @30 'o'",
    "ée"
    "o",
    "", "0:10 1:20 2:30" },
  { "only times: labels are looked for", "@10 'I: Hoe?' / @20 'R: Goed.' <30", "I: Hoe?/R: Goed.",
    "I@10 'Hoe?'\nR@20 'Goed.'\n", "0:10 8:20 16:30" },
  { "a name that comes once, beside a time", "@10 'Petra Jansen: Hoe?' / @20 'Sanne Bos: Ja.'",
    "Petra Jansen: Hoe?/Sanne Bos: Ja.", "Petra Jansen@10 'Hoe?'\nSanne Bos@20 'Ja.'\n",
    "0:10 19:20" },
  { "a time that is also written is one", "@3120 '00:03' ' I: Hoe? [00:00:05] Ja.'",
    "00:03 I: Hoe? [00:00:05] Ja.", "I@3120 'Hoe? [00:00:05] Ja.'\n", "0:3120" },
  { "one that is further on is another", "@3120 '00:03' ' I: Hoe gaat het? [00:00:05] Ja.'",
    "00:03 I: Hoe gaat het? [00:00:05] Ja.", "I@3120 'Hoe gaat het? [00:00:05] Ja.'\n",
    "0:3120 23:5000" },
  { "blank text waits", "@10 '  ' / ' \\n' 'a' <20 '  ' / <30 @40", "a", "", "0:10 1:30" },
  { "white space before and after", "@10 ' a ' <15 / @20 '\\n b'", " a/ b", "", "1:10 2:15 4:20" },
  { "backwards and below zero", "@20 'a ' @10 'b ' @-5 'c'", "a b c", "", "0:20 2:10" },
};

static void
test_given (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (CodebookTranscript) transcript = build (test->say);
  g_autofree char *text = g_strdelimit (g_strdup (transcript->text), "\n", '/');
  g_autofree char *turns = dup_turns (transcript);
  g_autofree char *times = dup_times (transcript);

  g_assert_cmpstr (text, ==, test->text);
  g_assert_cmpstr (turns, ==, test->turns);
  g_assert_cmpstr (times, ==, test->times);
}

/* Anything said in any order: what comes out is sound. */
static void
test_any (void)
{
  static const char *const pieces[] = { "I@10: ",      "R: ",           "-: ", "@10 ",  "<20 ",
                                        "@5 ",         "'a' ",          "' '", "'\\n'", "/ ",
                                        "'e' ",        "'\\314\\201' ", "n[ ", "] ",    "'I: '",
                                        "'b\\n\\nc' ", "'[00:00:03] '" };

  for (guint round = 0; round < 3000; round++)
    {
      g_autoptr (GString) say = g_string_new (NULL);
      g_autoptr (CodebookTranscript) transcript = NULL;
      guint open = 0;

      for (int n = g_test_rand_int_range (1, 40); n > 0; n--)
        {
          const char *piece = pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))];

          if (strcmp (piece, "] ") == 0 && open == 0)
            continue;
          open += strcmp (piece, "n[ ") == 0;
          open -= strcmp (piece, "] ") == 0;
          g_string_append (say, piece);
        }
      transcript = build (say->str);
    }
}

/* A number by itself in a cell is its text, a bullet is none, and neither goes to the next cell. */
static void
test_numbered_cell (void)
{
  static const char *const prefixes[] = { "1. ", "• " };
  g_autoptr (CodebookTranscriptBuilder) builder = codebook_transcript_builder_new ("test");
  g_autoptr (CodebookTranscript) transcript = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (prefixes); i++)
    {
      codebook_transcript_builder_begin_row (builder);
      codebook_transcript_builder_begin_cell (builder);
      codebook_transcript_builder_set_prefix (builder, prefixes[i]);
      codebook_transcript_builder_begin_cell (builder);
      codebook_transcript_builder_append (builder, "a", 1, 0);
      codebook_transcript_builder_begin_cell (builder);
      codebook_transcript_builder_set_prefix (builder, prefixes[i]);
      codebook_transcript_builder_append (builder, "b", 1, 0);
      codebook_transcript_builder_end_row (builder);
    }
  transcript = codebook_transcript_builder_finish (builder, "a", NULL);
  g_assert_nonnull (transcript);
  g_assert_cmpstr (transcript->text, ==, "1.\ta\t1. b\n\ta\t• b");
}

/* Numbers of a list that are a page long, as a file may say. */
static void
test_long_prefix (void)
{
  g_autoptr (CodebookTranscriptBuilder) builder = codebook_transcript_builder_new ("docx");
  g_autoptr (CodebookTranscript) transcript = NULL;
  g_autofree char *page = g_strnfill (100000, '1');
  GError *error = NULL;

  for (guint i = 0; i < 1000; i++)
    {
      codebook_transcript_builder_set_prefix (builder, page);
      codebook_transcript_builder_append (builder, "x", 1, 0);
      codebook_transcript_builder_end_paragraph (builder, CODEBOOK_STYLE_LIST, 1);
    }
  transcript = codebook_transcript_builder_finish (builder, "x.docx", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (transcript->paragraph_count, ==, 1000);
  g_assert_cmpuint (transcript->len_bytes, <, 1000 * 200);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/transcript-builder/%s", cases[i].what);

      g_test_add_data_func (path, &cases[i], test_given);
    }
  g_test_add_func ("/transcript-builder/any", test_any);
  g_test_add_func ("/builder/numbered-cell", test_numbered_cell);
  g_test_add_func ("/builder/long-prefix", test_long_prefix);
  return g_test_run ();
}
