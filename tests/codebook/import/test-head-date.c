/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/import/reader.h"

#include <string.h>

/* A head, and the day that it says the interview was held; NULL: it does not. Two turns follow. */
static const struct
{
  const char *head, *date;
} heads[] = {
  { "Datum: 14 maart 2024", "2024-03-14" },
  { "Interview P07, T1\nDatum 15 oktober 2024\nPlaats: op het werk", "2024-10-15" },
  { "DATUM\t14-3-2024", "2024-03-14" },
  { "Interviewdatum: 2024-03-14", "2024-03-14" },
  { "Datum en tijd: donderdag 14 maart 2024, 10.30 uur", "2024-03-14" },
  { "Datum interview: do. 14 mrt. 2024 om 10 uur", "2024-03-14" },
  { "Afgenomen op 14/3/2024 bij de respondent thuis", "2024-03-14" },
  { "Gesprek van 14 maart 2024", "2024-03-14" },
  { "Date: 14 March 2024", "2024-03-14" },
  { "Interview P02, T0\n3 oktober 2023, op het werk, spreekkamer 2.", "2023-10-03" },
  { "3 oktober 2023", "2023-10-03" },
  /* The same day twice is one day; a word before it weighs more than none. */
  { "Datum: 14 maart 2024\nInterviewdatum: 14-3-2024", "2024-03-14" },
  { "20 maart 2024\nDatum gesprek: 14 maart 2024", "2024-03-14" },

  { "Datum: onbekend", NULL },
  { "Datum: 14 maart", NULL },
  { "Datum: 14-3-24", NULL },
  { "Datum: 31-02-2024", NULL },
  { "Datum: 3/14/2024", NULL },
  { "Datum: 14 en 21 maart 2024", NULL },
  { "Datum: 14 maart 2024 en 21 maart 2024", NULL },
  { "Datum: 14 maart 2024\nDatum: 21 maart 2024", NULL },
  { "14 maart 2024\n21 maart 2024", NULL },
  { "Geboortedatum: 3-2-1999", NULL },
  { "Datum transcriptie: 20 maart 2024", NULL },
  { "Date of birth: 3-2-1999", NULL },
  { "Uitgewerkt op 20 maart 2024", NULL },
  { "14 maart 2024 was de dag waarop hij begon", NULL },
  { "Op 14 maart 2024 begon hij", NULL },
  { "Updatum: 14 maart 2024", NULL },
};

static CodebookTranscript *
read_text (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  CodebookTranscript *transcript = codebook_reader_read_bytes (bytes, "head.txt", NULL, &error);

  g_assert_no_error (error);
  return transcript;
}

static void
test_heads (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    {
      g_autofree char *text =
          g_strconcat (heads[i].head, "\n\nI: Hoe gaat het?\n\nR: Goed.\n\nI: Mooi.\n", NULL);
      g_autoptr (CodebookTranscript) transcript = read_text (text);

      g_test_message ("%s", heads[i].head);
      g_assert_cmpstr (transcript->held_on, ==, heads[i].date);
    }
}

/* What is said is no head. */
static void
test_after_the_first_turn (void)
{
  g_autoptr (CodebookTranscript) transcript =
      read_text ("I: Hoe gaat het?\n\nR: Goed.\n\nDatum: 14 maart 2024\n\nI: Mooi.\n");

  g_assert_cmpstr (transcript->held_on, ==, NULL);
}

static void
test_without_turns (void)
{
  g_autoptr (CodebookTranscript) said = read_text ("Verslag\n\nDatum: 14 maart 2024\n\nEr was.");
  g_autoptr (CodebookTranscript) diary = read_text ("14 maart 2024\n\nVandaag was het druk.");

  g_assert_cmpuint (said->turns->len, ==, 0);
  g_assert_cmpstr (said->held_on, ==, "2024-03-14");
  g_assert_cmpstr (diary->held_on, ==, NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/head-date/heads", test_heads);
  g_test_add_func ("/head-date/after-the-first-turn", test_after_the_first_turn);
  g_test_add_func ("/head-date/without-turns", test_without_turns);
  return g_test_run ();
}
