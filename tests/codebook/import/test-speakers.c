/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/import/reader.h"
#include "codebook/import/speaker-label.h"
#include "codebook/import/time-mark.h"
#include "tests/codebook/import/turns.h"

typedef struct
{
  const char *what, *text, *turns;
} Case;

static const Case cases[] = {
  { "continuing lines", "Interview 3\nI: Hoe gaat het?\nR: Goed.\nEcht waar.\nI: Fijn.",
    "I@ 'Hoe gaat het?'\nR@ 'Goed./Echt waar.'\nI@ 'Fijn.'\n" },
  { "a name must recur", "Petra: Hoe gaat het?\nSanne: Goed.\nPetra: Fijn.",
    "Petra@ 'Hoe gaat het?/Sanne: Goed.'\nPetra@ 'Fijn.'\n" },
  { "a verb announces a quote", "R: Ja.\nMijn coach zei: kom.\nMijn coach zei: kom.",
    "R@ 'Ja./Mijn coach zei: kom./Mijn coach zei: kom.'\n" },
  { "a verb may be a name", "Wil de Vries: Ja.\nWil de Vries: Nee.",
    "Wil de Vries@ 'Ja.'\nWil de Vries@ 'Nee.'\n" },
  { "what is no label though it recurs",
    "R: Dit.\nLet op: dat.\nLet op: dat.\nNee: zo.\nNee: zus.\nOm 9:30: koffie.\nOm 9:30: thee.",
    "R@ 'Dit./Let op: dat./Let op: dat./Nee: zo./Nee: zus./Om 9:30: koffie./Om 9:30: thee.'\n" },
  { "a colon without a space, once the label is known", "I: Hoe?\nR:Goed.\nI:Fijn.\nWerk:Leuk.",
    "I@ 'Hoe?'\nR@ 'Goed.'\nI@ 'Fijn./Werk:Leuk.'\n" },
  { "case and accents aside it is one speaker",
    "Geïnterviewde: Ja.\nINTERVIEWER: En?\nGEINTERVIEWDE: Nee.\nInterviewer: O.",
    "Geïnterviewde@ 'Ja.'\nINTERVIEWER@ 'En?'\nGeïnterviewde@ 'Nee.'\nINTERVIEWER@ 'O.'\n" },
  { "marks of transcription are no one",
    "[i] Hoe?\n[onverstaanbaar] ja.\n[onverstaanbaar] nee.\n[r1] Zo.\n(lacht) ja\n(lacht) nee",
    "i@ 'Hoe?/[onverstaanbaar] ja./[onverstaanbaar] nee.'\nr1@ 'Zo./(lacht) ja/(lacht) nee'\n" },
  { "metadata at the top",
    "Interview met een jobcoach\nDatum: 12 maart 2024\nInterviewer: Noor Bakker\nRespondent: P07\n"
    "Interviewer: Hoe gaat het?\nRespondent: Goed.\nInterviewer: Fijn.",
    "Interviewer@ 'Hoe gaat het?'\nRespondent@ 'Goed.'\nInterviewer@ 'Fijn.'\n" },
  { "metadata with words that come once", "Respondent: P07\nI: Hoe gaat het?\nR: Goed.",
    "I@ 'Hoe gaat het?'\nR@ 'Goed.'\n" },
  { "a time on a line by itself", "[00:00:03]\nI: Hoe?\n[00:00:07]\nR: Goed.",
    "I@3000 'Hoe?'\nR@7000 'Goed.'\n" },
  { "a time after the label",
    "Interviewer (00:03): Hoe?\nSpreker 2 [00:00:07]\nGoed.\nS00: [00:00:09] Zo.",
    "Interviewer@3000 'Hoe?'\nSpreker 2@7000 'Goed.'\nS00@9000 'Zo.'\n" },
  { "the time of day opens nothing", "R: Ja.\n9:30 begon ik.\nI: Zo.\n(12:15) pauze",
    "R@ 'Ja./9:30 begon ik.'\nI@ 'Zo./(12:15) pauze'\n" },
  { "short answers before a time are not names",
    "I: Hoe?\nJa goed [00:00:12]\nI: En?\nJa fijn [00:00:15]",
    "I@ 'Hoe?/Ja goed [00:00:12]'\nI@ 'En?/Ja fijn [00:00:15]'\n" },
  { "capitals once others recur", "MAN: Ja.\nMAN 2: Nee.\nLET OP: dit.\nMAN: O.\nDus: ja.",
    "MAN@ 'Ja.'\nMAN 2@ 'Nee./LET OP: dit.'\nMAN@ 'O./Dus: ja.'\n" },
  { "capitals that do not recur", "R: Ja.\nUWV GROEP: weg.", "R@ 'Ja./UWV GROEP: weg.'\n" },
  { "a sign before the name", "@Petra: Hoe?\n@Sanne: Goed.\n@Petra: En?\n>> MAN: Zo.\n#I: Hm.",
    "Petra@ 'Hoe?'\nSanne@ 'Goed.'\nPetra@ 'En?'\nMAN@ 'Zo.'\nI@ 'Hm.'\n" },
  { "a time, a dash and a name by itself",
    "0:03 - Petra Jansen\nHoe?\n0:07 - Sanne\nGoed.\n0:09 \u2013 Petra Jansen\nEn?\n- dit",
    "Petra Jansen@3000 'Hoe?'\nSanne@7000 'Goed.'\nPetra Jansen@9000 'En?/- dit'\n" },
  { "a name and its time by itself",
    "Petra Jansen (0:03.2)\nHoe?\nSanne (0:07.1)\nGoed.\nPetra Jansen (0:09)\nEn?",
    "Petra Jansen@3200 'Hoe?'\nSanne@7100 'Goed.'\nPetra Jansen@9000 'En?'\n" },
  { "a name and how long it speaks",
    "Petra (0:03 - 0:07)\nHoe?\nSanne (0:07 \u2013 0:09)\nGoed.\nPetra (0:09 - 0:11)\nEn?",
    "Petra@3000 'Hoe?'\nSanne@7000 'Goed.'\nPetra@9000 'En?'\n" },
  { "a time and a name below which it speaks",
    "Transcript\n00:00:03 Spreker 1\nHoe?\n00:00:07 Sanne\nGoed.\nEcht.\n00:00:09 Spreker 1\nEn?",
    "Spreker 1@3000 'Hoe?'\nSanne@7000 'Goed./Echt.'\nSpreker 1@9000 'En?'\n" },
  { "times and short answers",
    "00:00:03 Goed zo\n00:00:07 Ik ging toen naar het werk, elke dag.\n00:00:09 Goed zo\n00:00:11 "
    "Goed zo",
    "" },
  { "from when to when, without brackets",
    "00:00:03 - 00:00:07 Petra: Hoe?\n00:00:07 \u2013 00:00:09 Sanne: Goed.\n0:00:09 - 0:00:11 "
    "Petra: En?",
    "Petra@3000 'Hoe?'\nSanne@7000 'Goed.'\nPetra@9000 'En?'\n" },
  { "a name in brackets and its time by itself",
    "[Petra] 10:05:12\nHoe?\n[Sanne] 10:05:20\nGoed.\n[Petra] 10:05:25\nEn?\n[r1] 10:30",
    "Petra@36312000 'Hoe?'\nSanne@36320000 'Goed.'\nPetra@36325000 'En?'\nr1@ '10:30'\n" },
  { "short answers and their times, over and over",
    "I: Hoe?\nJa goed [00:00:12]\nI: En?\nJa goed [00:00:15]\n",
    "I@ 'Hoe?/Ja goed [00:00:12]'\nI@ 'En?/Ja goed [00:00:15]'\n" },
  { "a name with its capital within",
    "[0:01] Petra: Hoe?\n[0:05] iPhone van Sanne: Goed.\n[0:09] Petra: En?",
    "Petra@1000 'Hoe?'\niPhone van Sanne@5000 'Goed.'\nPetra@9000 'En?'\n" },
  { "a slash", "Gesprek\nI/ Hoe was dat: leuk?\nR/ Ja.\nEcht.\nI/ En?\nr/ nee",
    "I@ 'Hoe was dat: leuk?'\nR@ 'Ja./Echt.'\nI@ 'En?/r/ nee'\n" },
  { "round brackets", "(I) Hoe?\n(R1) Goed.\n(lacht) Ja.\n(I): En?\n(r1) Zo.\n(a) dit",
    "I@ 'Hoe?'\nR1@ 'Goed./(lacht) Ja.'\nI@ 'En?'\nR1@ 'Zo.'\na@ 'dit'\n" },
  { "angle brackets", "<I> Hoe?\n<Resp> Goed, bij <naam>.\n<naam> belde.\n<I>\nEn?",
    "I@ 'Hoe?'\nResp@ 'Goed, bij <naam>./<naam> belde.'\nI@ 'En?'\n" },
  { "a full stop", "I. Hoe was dat?\nR. Goed: leuk.\nI. En?\nA. Jansen kwam.\nR. Fijn. I. nee",
    "I@ 'Hoe was dat?'\nR@ 'Goed: leuk.'\nI@ 'En?/A. Jansen kwam.'\nR@ 'Fijn. I. nee'\n" },
  { "one bracket", "I) Hoe?\nR) Goed.\nEcht.\nI) En?\nR) Zo.",
    "I@ 'Hoe?'\nR@ 'Goed./Echt.'\nI@ 'En?'\nR@ 'Zo.'\n" },
  { "white space", "I    Hoe?\nR    Goed.\nI  En?\nR \u00a0Zo. I    nee",
    "I@ 'Hoe?'\nR@ 'Goed.'\nI@ 'En?'\nR@ 'Zo. I    nee'\n" },
  { "names of two letters and white space",
    "PJ\tHoe?\nSK\tGoed.\nPJ   En?\nSK\tZo.\nPJ\tJa.\nSK\tNee.",
    "PJ@ 'Hoe?'\nSK@ 'Goed.'\nPJ@ 'En?'\nSK@ 'Zo.'\nPJ@ 'Ja.'\nSK@ 'Nee.'\n" },
  { "a time before or after the label", "[0:01] I/ Hoe?\n[0:05] R/ Goed.\nI/ [0:09] En?",
    "I@1000 'Hoe?'\nR@5000 'Goed.'\nI@9000 'En?'\n" },
  { "only the interviewer has a label", "(I) Hoe?\nGoed.\n(I) En?\nZo.\n(I) Ja?\nJa.",
    "I@ 'Hoe?/Goed.'\nI@ 'En?/Zo.'\nI@ 'Ja?/Ja.'\n" },
  { "letters of a list",
    "a) dit\nb) dat\na) zus\nb) zo\nA) Dit\nB) Dat\nA) Zus\nB) Zo\n(a) dit\n(b) dat\n(a) zus", "" },
  { "roman numerals", "I. Inleiding\nII. Methode\nI. Vraag\nV. Slot\nI. Weer\nV. Weer", "" },
  { "numbers", "1) dit\n2) dat\n1) zus\n2. zo\n(1) hier\n(2) daar", "" },
  { "initials",
    "R. de Boer kwam.\nA. Jansen ook.\nDat was goed.\nR. Smit niet.\nEn toen?\nWeg.\n"
    "J. Smit ook.\nDaar.",
    "" },
  { "a table in plain text", "R1  T0  5\nR1  T1  6\nR2  T0  4\nR2  T1  3\nR3  T0  5\nR3  T1  6",
    "" },
  { "prose",
    "I  was er niet.\nDat is zo.\nA/ B is een breuk.\n(R) staat erbij.\nI/ O ook.\nEn dat.", "" },
  { "other signs where there are colons", "I: Hoe?\nR: Zo:\n(I) eerst\n(R) dan\n(I) weer\nI: Ja?",
    "I@ 'Hoe?'\nR@ 'Zo:/(I) eerst/(R) dan/(I) weer'\nI@ 'Ja?'\n" },
  { "from when to when, and the name below",
    "0:0:3.120 --> 0:0:6.480\nPetra Jansen\nHoe gaat het?\n0:0:6.480 --> 0:0:11.90\n"
    "Deelnemer 12\nGoed.\nEcht.\n0:1:2.0 --> 0:1:3.70\nPetra Jansen\nFijn.",
    "Petra Jansen@3120 'Hoe gaat het?'\nDeelnemer 12@6480 'Goed. Echt.'\nPetra Jansen@62000 "
    "'Fijn.'\n" },
  { "names below, each once",
    "0:0:3.0 --> 0:0:6.480\nPetra Jansen\nHoe?\n0:0:7.0 --> 0:0:9.0\n"
    "Sanne Bos\nGoed.",
    "Petra Jansen@3000 'Hoe?'\nSanne Bos@7000 'Goed.'\n" },
  { "names below, padded",
    "00:00:03.120 --> 00:00:06.480\n\nPetra\n\nHoe?\n\n00:00:06.480 --> "
    "00:00:11.900\n\nSanne\n\nGoed."
    "\n\n00:00:12.000 --> 00:00:13.000\n\nPetra\n\nJa?\n\n",
    "Petra@3120 'Hoe?'\nSanne@6480 'Goed.'\nPetra@12000 'Ja?'\n" },
  { "what is said below from when to when",
    "0:0:3.0 --> 0:0:6.0\nGoed zo\nIk ging.\n0:0:6.0 --> 0:0:9.0\nMaar later\nwas dat weg.\n"
    "0:0:9.0 --> 0:0:12.0\nGoed zo\n0:0:13.0 --> 0:0:14.0\nHeel goed zo\nen dan.",
    "" },
  { "an agenda",
    "[9:00 - 9:30]\nOpening\nDoor de voorzitter.\n[9:30 - 10:30]\nPauze\nIn de hal.\n[10:30 - "
    "11:30]\nLezing\nJan Smit\n[11:30 - 12:00]\nPauze\nIn de hal.",
    "" },
  { "letters, one of them once", "A: Hoe? #00:00:03-1#\nB: Goed.\nA: En?\nA: Zo?",
    "A@ 'Hoe? #00:00:03-1#'\nB@3100 'Goed.'\nA@ 'En?'\nA@ 'Zo?'\n" },
  { "letters that list", "I: Wat kon?\nR: Dit:\nB: bellen\nC: wachten\nI: En?\nR: Ja.",
    "I@ 'Wat kon?'\nR@ 'Dit:/B: bellen/C: wachten'\nI@ 'En?'\nR@ 'Ja.'\n" },
  { "names that all close with a time",
    "Petra: Hoe? #00:00:03-1#\nSanne: Goed. #00:00:05-0#\nPetra: En? #00:00:07-0#",
    "Petra@ 'Hoe? #00:00:03-1#'\nSanne@3100 'Goed. #00:00:05-0#'\nPetra@5000 'En? "
    "#00:00:07-0#'\n" },
  { "speech that closes with a time",
    "Petra: Hoe? #00:00:03-1#\nWerk: dat is fijn. #00:00:05-0#\nDat zei ik. #00:00:06-0#\n"
    "Petra: En? #00:00:07-0#",
    "Petra@ 'Hoe? #00:00:03-1#/Werk: dat is fijn. #00:00:05-0#/Dat zei ik. #00:00:06-0#'\n"
    "Petra@6000 'En? #00:00:07-0#'\n" },
  { "numbers of turns", "1 I: Hoe?\n2 R: Goed.\nEcht.\n3 I: En?\n4 R: Zo.\n5 [0:09] I: Ja?",
    "I@ 'Hoe?'\nR@ 'Goed./Echt.'\nI@ 'En?'\nR@ 'Zo.'\nI@9000 'Ja?'\n" },
  { "numbers and tabs, as of a table",
    "Nr\tWie\tWat\n1.\tI\tHoe?\n2.\tR\tGoed.\n3.\tI\tEn?\n4.\tR\tZo.",
    "I@ 'Hoe?'\nR@ 'Goed.'\nI@ 'En?'\nR@ 'Zo.'\n" },
  { "numbers of what is no turn", "1. Ja dat.\n2. Nee: dit.\n3. Zo.\n4. En wat.", "" },
  { "numbers that do not count", "3 I: Hoe?\n9 R: Goed.\n2 I: En?\n7 R: Zo.", "" },
  { "no text, no turns", "\n\n", "" },
};

static void
test_turns (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (CodebookTranscript) transcript = read_sound (test->text, -1, "a.txt");
  g_autofree char *turns = dup_turns (transcript);

  g_assert_cmpstr (turns, ==, test->turns);
}

/* dutch/transcripts: file, turns, times. */
static const struct
{
  const char *file, *turns, *times;
} shared_cases[] = {
  { "01_ir_plain.txt",
    "I@ 'Hoe gaat het nu op je werk?'\n"
    "R@ 'Ja, eh, wel goed. (lacht) Ik werk drie dagen, 's ochtends.'\n"
    "I@ 'En daarvoor?'\n"
    "R@ 'Daarvoor zat ik thuis. [onverstaanbaar] Om 9:30 uur begon ik: dat was het probleem./Mijn "
    "jobcoach zei: 'Neem de tijd.''\n",
    "" },
  { "02_long_labels.txt",
    "Interviewer@ 'Hoe gaat het nu op je werk?'\nRespondent 1@ 'Ja, eh, wel goed. (lacht)'\n"
    "Respondent 2 (jobcoach)@ 'Mee eens.'\nInterviewer@ 'En daarvoor?'\n"
    "Geïnterviewde@ 'Daarvoor zat ik thuis.'\n",
    "" },
  { "03_bracket_labels.txt",
    "i@ 'Hoe gaat het nu op je werk?'\nr1@ 'Ja, eh, wel goed.'\nr2@ 'Mee eens.'\n", "" },
  { "04_sp_labels.txt", "SP1@ 'Uhh… Hoe gaat het nu op je werk?'\nSP2@ 'Wel goed … dus ja …'\n",
    "" },
  { "05_tab_crlf.txt", "I@ 'Hoe gaat het nu op je werk?'\nR@ 'Ja, wel goed.'\n", "" },
  { "06_ts_before.txt",
    "I@3000 'Hoe gaat het nu op je werk?'\n"
    "R@7000 'Ja, eh, wel goed. [00:00:12] Ik werk drie dagen.'\n",
    "0:3000 42:7000 74:12000" },
  { "07_ts_short.txt",
    "I@3000 'Hoe gaat het nu op je werk?'\nR@7000 'Ja, eh, wel goed.'\nR@3727000 'Dat was het.'\n",
    "0:3000 37:7000 63:3727000" },
  { "08_f4.txt",
    "I@ 'Hoe gaat het nu op je werk? #00:00:06-2#'\n"
    "R@6200 'Ja, eh, wel goed. (lacht) #00:00:11-9#'\n",
    "31:6200 73:11900" },
  { "09_maxqda_focus.txt",
    "Zack@220500 'What will digging this hole accomplish for the project?'\n"
    "Jim@224300 'It will fill a gap in time and space.'\n",
    "0:220500 72:224300" },
  { "10_atlas_hash.txt", "I@6200 'Hoe gaat het nu op je werk?'\nR@11900 'Ja, eh, wel goed.'\n",
    "0:6200 44:11900" },
  { "11_qualcoder.txt",
    "I@6000 'Hoe gaat het nu op je werk?'\nR@12000 'Ja, eh, wel goed.'\nI@18000 'En daarvoor?'\n",
    "0:6000 40:12000 70:18000" },
  { "15_whisper_stdout.txt", "", "0:3000 54:6200 55:6200 106:11900" },
  { "17_teams_docx_as_text.txt",
    "Petra Jansen@3000 'Hoe gaat het nu op je werk?'\n"
    "Deelnemer 12@6000 'Ja, eh, wel goed./Ik werk drie dagen.'\n",
    "148:3000 196:6000" },
  { "20_otranscribe.md", "I@3000 'Hoe gaat het nu op je werk?'\nR@6000 'Ja, eh, wel goed.'\n",
    "0:3000 37:6000" },
  { "22_otter.txt",
    "Petra Jansen@3000 'Hoe gaat het nu op je werk?'\nOnbekende spreker@6000 'Ja, eh, wel goed.'\n",
    "14:3000 66:6000" },
  { "23_md_headings.md",
    "Interviewer@ 'Hoe gaat het nu op je werk?'\nBusiness Process Manager@ 'Ja, ja, ja zeker.'\n"
    "Interviewer@ 'Toekomst zul je dan zien.'\n",
    "" },
  { "24_handelingen.txt",
    "De voorzitter@ 'Ik geef het woord aan mevrouw Dijksma.'\n"
    "Mevrouw Dijksma (PvdA)@ 'Voorzitter. Eén punt.'\n"
    "De heer Van 't Wout (VVD)@ 'Waarom?'\n",
    "" },
  { "25_traps.txt", "R@ 'Conclusie: het ging goed.'\n", "" },
};

static void
test_shared (void)
{
  const char *shared = g_getenv ("SHARED_DIR");
  g_autofree char *folder =
      g_build_filename (shared != NULL ? shared : "../shared", "dutch", "transcripts", NULL);

  if (!g_file_test (folder, G_FILE_TEST_IS_DIR))
    {
      g_test_skip ("../shared is absent");
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (shared_cases); i++)
    {
      g_autofree char *path = g_build_filename (folder, shared_cases[i].file, NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (CodebookTranscript) transcript = codebook_reader_read_file (path, NULL, &error);
      g_autofree char *turns = NULL;
      g_autofree char *times = NULL;

      g_assert_no_error (error);
      assert_sound (transcript);
      turns = dup_turns (transcript);
      times = dup_times (transcript);
      g_test_message ("%s", shared_cases[i].file);
      g_assert_cmpstr (turns, ==, shared_cases[i].turns);
      g_assert_cmpstr (times, ==, shared_cases[i].times);
    }
}

static void
test_times (void)
{
  static const struct
  {
    const char *text;
    gint64 start_ms, end_ms;
    gsize len;
  } times[] = {
    { "0:03", 3000, -1, 4 },
    { "1:02:07 R", 3727000, -1, 7 },
    { "00:03:40.5Zack", 220500, -1, 10 },
    { "#00:12:34-5#", 754500, -1, 12 },
    { "[00.06]", 6000, -1, 7 },
    { "{00:00:18}", 18000, -1, 10 },
    { "(0:00:03,120)", 3120, -1, 13 },
    { "[00:03.000 --> 00:06.200]  ", 3000, 6200, 25 },
    { "00:00:03,000 --> 00:00:06,200", 3000, 6200, 29 },
    { "150:00", 9000000, -1, 6 },
    { "0:0:3.120 --> 0:0:6.90", 3120, 6090, 22 },
    { "0:0:0.0-->1:2:3.45Petra", 0, 3723045, 18 },
    { "0:10:12.90 --> 0:10:12.500", 612090, 612500, 26 },
    { "0:10:12.50 --> 0:10:12.90", 612500, 612900, 25 },
    { "00:10:12.5 --> 00:10:12.75", 612500, 612750, 26 },
    { "0:0:3.120", -1, -1, 0 },
    { "00:0:3.120 --> 00:0:6.90", -1, -1, 0 },
    { "0:0:3 --> 0:0:6", -1, -1, 0 },
    { "0:60:3.120 --> 0:61:6.90", -1, -1, 0 },
    { "0:0:3.1200 --> 0:0:6.90", -1, -1, 0 },
    { "9:75", -1, -1, 0 },
    { "9:30:", -1, -1, 0 },
    { "01:35p.m.", -1, -1, 0 },
    { "[00:03", -1, -1, 0 },
    { "[2019]", -1, -1, 0 },
    { "(5 sec)", -1, -1, 0 },
    { "1.30", -1, -1, 0 },
    { "00:03Zack", -1, -1, 0 },
    { "", -1, -1, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    {
      CodebookTimeMark mark = { 0, -1, -1, 0, FALSE };

      g_test_message ("%s", times[i].text);
      g_assert_cmpint (codebook_time_mark_parse (times[i].text, strlen (times[i].text), &mark), ==,
                       times[i].start_ms >= 0);
      g_assert_cmpint (mark.start_ms, ==, times[i].start_ms);
      g_assert_cmpint (mark.end_ms, ==, times[i].end_ms);
      g_assert_cmpuint (mark.len_bytes, ==, times[i].len);
    }
}

static void
test_roles (void)
{
  static const struct
  {
    const char *label, *role;
  } roles[] = {
    { "I", "interviewer" },
    { "Interviewer 2", "interviewer" },
    { "R1", "respondent" },
    { "Resp.", "respondent" },
    { "P3", "respondent" },
    { "Deelnemer 12", "respondent" },
    { "Cliënt", "respondent" },
    { "GEÏNTERVIEWDE", "respondent" },
    { "Respondent 2 (jobcoach)", "respondent" },
    { "JC", "coach" },
    { "C", "coach" },
    { "Jobcoach", "coach" },
    { "Petra Jansen", "" },
    { "Spreker 1", "" },
    { "De voorzitter", "other" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      CodebookRole role =
          codebook_speaker_label_guess_role (roles[i].label, strlen (roles[i].label));
      CodebookRole parsed;

      g_test_message ("%s", roles[i].label);
      g_assert_cmpstr (codebook_role_to_string (role), ==, roles[i].role);
      g_assert_true (codebook_role_parse (roles[i].role, &parsed));
      g_assert_cmpint (parsed, ==, role);
    }
}

/* Any lines made of what matters to the rules: turns and times stay in order and within bounds. */
static void
test_any (void)
{
  static const char *const pieces[] = { "I: ",
                                        "R:",
                                        "Petra ",
                                        ": ",
                                        "[",
                                        "]",
                                        "00:03 ",
                                        "#00:00:06-2#",
                                        "  0:07",
                                        "\n",
                                        "\n",
                                        "\n",
                                        "\t",
                                        "é",
                                        "(",
                                        ")",
                                        "9:30",
                                        "[i] ",
                                        "Datum: ",
                                        "zei: ",
                                        "I/ ",
                                        "(R) ",
                                        "I. ",
                                        "### ",
                                        "**",
                                        "1. ",
                                        "\u0301",
                                        "\u00a0",
                                        "--> ",
                                        "[00:03.000 --> 00:06.200] ",
                                        "\n0:0:3.90 --> 0:0:6.2\n" };

  for (guint round = 0; round < 3000; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (CodebookTranscript) transcript = NULL;

      for (int n = g_test_rand_int_range (1, 40); n > 0; n--)
        g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
      transcript = read_sound (text->str, (gssize) text->len, round % 2 == 0 ? "a.txt" : "a.md");
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/speakers/%s", cases[i].what);

      g_test_add_data_func (path, &cases[i], test_turns);
    }
  g_test_add_func ("/speakers/shared", test_shared);
  g_test_add_func ("/speakers/any", test_any);
  g_test_add_func ("/time-mark/parse", test_times);
  g_test_add_func ("/speaker-label/role", test_roles);
  return g_test_run ();
}
