/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ELAN. A file is noted by its slots ("3000 ? 6000": times in order, ts1 and on) and its tiers. */
#include "tests/codebook/import/turns.h"

#define EAF(slots, tiers)                                                                          \
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<ANNOTATION_DOCUMENT AUTHOR=\"\" VERSION=\"3.0\">"  \
  "<HEADER MEDIA_FILE=\"\" TIME_UNITS=\"milliseconds\"/><TIME_ORDER>" slots "</TIME_ORDER>" tiers  \
  "<LINGUISTIC_TYPE LINGUISTIC_TYPE_ID=\"default-lt\"/></ANNOTATION_DOCUMENT>"
#define SLOT(number, ms) "<TIME_SLOT TIME_SLOT_ID=\"ts" #number "\" TIME_VALUE=\"" #ms "\"/>"
#define GAP(number) "<TIME_SLOT TIME_SLOT_ID=\"ts" #number "\"/>"
#define TIER(attributes, annotations) "<TIER " attributes ">" annotations "</TIER>"
#define ALIGNED(id, from, to, words)                                                               \
  "<ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID=\"" #id "\" TIME_SLOT_REF1=\"ts" #from          \
  "\" TIME_SLOT_REF2=\"ts" #to "\"><ANNOTATION_VALUE>" words                                       \
  "</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION>\n"
#define ABOUT(id, other, words)                                                                    \
  "<ANNOTATION><REF_ANNOTATION ANNOTATION_ID=\"" #id "\" ANNOTATION_REF=\"" #other                 \
  "\"><ANNOTATION_VALUE>" words "</ANNOTATION_VALUE></REF_ANNOTATION></ANNOTATION>"
#define AFTER(id, other, last, words)                                                              \
  "<ANNOTATION><REF_ANNOTATION ANNOTATION_ID=\"" #id "\" ANNOTATION_REF=\"" #other                 \
  "\" PREVIOUS_ANNOTATION=\"" #last "\"><ANNOTATION_VALUE>" words                                  \
  "</ANNOTATION_VALUE></REF_ANNOTATION></ANNOTATION>"

static const ReadCase cases[] = {
  { "tiers by time, participants before names",
    EAF (SLOT (1, 3000) SLOT (2, 6000) SLOT (3, 9000),
         TIER ("TIER_ID=\"R\" PARTICIPANT=\"Sanne Bos\"", ALIGNED (a2, 2, 3, "Goed &amp; wel."))
             TIER ("TIER_ID=\"I\" PARTICIPANT=\"\"", ALIGNED (a1, 1, 2, "Hoe?"))),
    "I: Hoe?/Sanne Bos: Goed & wel.", "I@3000 'Hoe?'\nSanne Bos@6000 'Goed & wel.'\n",
    "0:3000 8:6000 30:9000" },
  { "two that follow are one turn",
    EAF (SLOT (1, 1000) SLOT (2, 2000) SLOT (3, 2500) SLOT (4, 3000),
         TIER ("TIER_ID=\"I\"", ALIGNED (a1, 1, 2, "Hoe") ALIGNED (a2, 3, 4, "dan?"))),
    "I: Hoe dan?", "I@1000 'Hoe dan?'\n", "0:1000 6:2000 7:2500 11:3000" },
  { "slots without a time",
    EAF (SLOT (1, 1000) GAP (2) GAP (3) SLOT (4, 4000) GAP (5),
         TIER ("TIER_ID=\"I\"",
               ALIGNED (a1, 1, 2, "a") ALIGNED (a2, 2, 3, "b") ALIGNED (a3, 3, 4, "c")
                   ALIGNED (a4, 5, 5, "d"))),
    "I: d a b c", "I@ 'd a b c'\n", "5:1000 7:2000 9:3000 10:4000" },
  { "an annotation about another comes after it",
    EAF (SLOT (1, 1000) SLOT (2, 2000) SLOT (3, 3000),
         TIER ("TIER_ID=\"Engels\" PARTICIPANT=\"I\" PARENT_REF=\"I\"",
               ABOUT (b1, a1, "How?") ABOUT (b2, a2, "Well."))
             TIER ("TIER_ID=\"I\"", ALIGNED (a1, 1, 2, "Hoe?") ALIGNED (a2, 2, 3, "Goed."))),
    "I: Hoe?/Engels: How?/I: Goed./Engels: Well.",
    "I@1000 'Hoe?'\nEngels@1000 'How?'\nI@2000 'Goed.'\nEngels@2000 'Well.'\n",
    "0:1000 8:1000 21:2000 30:2000 43:3000" },
  { "words cut up below their sentence come once",
    EAF (SLOT (1, 1000) GAP (2) SLOT (3, 3000),
         TIER ("TIER_ID=\"I\"", ALIGNED (a1, 1, 3, "Hoe dan?"))
             TIER ("TIER_ID=\"woorden\" PARENT_REF=\"I\"",
                   ALIGNED (b1, 1, 2, "Hoe") ALIGNED (b2, 2, 3, "dan?"))),
    "I: Hoe dan?", "I@1000 'Hoe dan?'\n", "0:1000 11:3000" },
  { "words cut up by a program, without signs and capitals",
    EAF (SLOT (1, 1000) SLOT (2, 3000),
         TIER ("TIER_ID=\"I\"", ALIGNED (a1, 1, 2, "Hoe dan, \u00c9\u00e9n?"))
             TIER ("TIER_ID=\"woorden\" PARENT_REF=\"I\"",
                   ABOUT (b1, a1, "hoe") ABOUT (b2, a1, "dan") ABOUT (b3, a1, "\u00e9\u00e9n"))
                 TIER ("TIER_ID=\"soort\" PARENT_REF=\"I\"", ABOUT (c1, a1, "vraag"))
                     TIER ("TIER_ID=\"toon\" PARENT_REF=\"I\"", ABOUT (d1, a1, "?"))),
    "I: Hoe dan, \u00c9\u00e9n?/soort: vraag/toon: ?",
    "I@1000 'Hoe dan, \u00c9\u00e9n?'\nsoort@1000 'vraag'\ntoon@1000 '?'\n",
    "0:1000 17:1000 30:1000 37:3000" },
  { "parts of a sentence come as they say they follow each other",
    EAF (SLOT (1, 1000) SLOT (2, 3000),
         TIER ("TIER_ID=\"I\"", ALIGNED (a1, 1, 2, "Zin."))
             TIER ("TIER_ID=\"delen\" PARENT_REF=\"I\"",
                   AFTER (b3, a1, b2, "drie") AFTER (b5, a1, b6, "vijf") AFTER (b6, a1, b5, "zes")
                       ABOUT (b1, a1, "een") AFTER (b2, a1, b1, "twee") AFTER (b4, a1, b1, "vier")
                           AFTER (b7, a1, x, "zeven"))),
    "I: Zin./delen: een twee drie vier zeven vijf zes",
    "I@1000 'Zin.'\ndelen@1000 'een twee drie vier zeven vijf zes'\n",
    "0:1000 8:1000 19:1000 24:1000 29:1000 34:1000 40:1000 45:1000 48:3000" },
  { "circles, and references to nothing",
    EAF (SLOT (1, 1000) SLOT (2, 2000),
         TIER ("TIER_ID=\"A\" PARENT_REF=\"B\"", ABOUT (a, b, "een"))
             TIER ("TIER_ID=\"B\" PARENT_REF=\"A\"", ABOUT (b, a, "twee"))
                 TIER ("TIER_ID=\"C\" PARENT_REF=\"C\"", ABOUT (c, c, "drie"))
                     TIER ("TIER_ID=\"D\"", ABOUT (d, x, "vier") ALIGNED (e, 8, 9, "vijf"))),
    "D: vier vijf/A: een/B: twee/C: drie", "D@ 'vier vijf'\nA@ 'een'\nB@ 'twee'\nC@ 'drie'\n", "" },
  { "times below zero and beyond, no names",
    EAF (SLOT (1, -5) SLOT (2, 99999999999999999999) SLOT (3, x),
         "<TIER><ANNOTATION><ALIGNABLE_ANNOTATION TIME_SLOT_REF1=\"ts1\"><ANNOTATION_VALUE>a"
         "</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION></TIER>"),
    "a", "", "" },
  { "remarks beside the speech of one participant",
    EAF (SLOT (1, 1000) SLOT (2, 2000) SLOT (3, 3000),
         TIER ("TIER_ID=\"Sanne-gebaren\" PARTICIPANT=\"Sanne\"",
               ALIGNED (b1, 1, 2, "wijst lang en breed naar het raam"))
             TIER ("TIER_ID=\"Sanne\" PARTICIPANT=\"Sanne\"",
                   ALIGNED (a1, 1, 2, "Daar.") ALIGNED (a2, 2, 3, "Ja."))),
    "Sanne-gebaren: wijst lang en breed naar het raam/Sanne: Daar. Ja.",
    "Sanne-gebaren@1000 'wijst lang en breed naar het raam'\nSanne@1000 'Daar. Ja.'\n",
    "0:1000 49:1000 62:2000 65:3000" },
  { "two tiers at once: the longer is the speech",
    EAF (SLOT (1, 1000) SLOT (2, 2000) SLOT (3, 3000),
         TIER ("TIER_ID=\"A\" PARTICIPANT=\"Sanne\"", ALIGNED (b1, 1, 2, "knik"))
             TIER ("TIER_ID=\"B\" PARTICIPANT=\"Sanne\"", ALIGNED (a1, 1, 2, "Daar ginds."))),
    "A: knik/Sanne: Daar ginds.", "A@1000 'knik'\nSanne@1000 'Daar ginds.'\n",
    "0:1000 8:1000 26:2000" },
  { "two tiers that take turns are one speech",
    EAF (SLOT (1, 1000) SLOT (2, 2000) SLOT (3, 3000),
         TIER ("TIER_ID=\"A\" PARTICIPANT=\"Sanne\"", ALIGNED (b1, 1, 2, "Hier"))
             TIER ("TIER_ID=\"B\" PARTICIPANT=\"Sanne\"", ALIGNED (a1, 2, 3, "en daar."))),
    "Sanne: Hier en daar.", "Sanne@1000 'Hier en daar.'\n", "0:1000 12:2000 20:3000" },
  { "a type tells, and who is called Hand",
    EAF (SLOT (1, 1000) SLOT (2, 2000) SLOT (3, 3000),
         TIER ("TIER_ID=\"x\" PARTICIPANT=\"Jan Hand\" LINGUISTIC_TYPE_REF=\"notes\"",
               ALIGNED (b1, 2, 3, "stil, heel lang stil"))
             TIER ("TIER_ID=\"Hand\" PARTICIPANT=\"Jan Hand\" LINGUISTIC_TYPE_REF=\"utterance\"",
                   ALIGNED (a1, 1, 2, "Ja."))),
    "Jan Hand: Ja./x: stil, heel lang stil", "Jan Hand@1000 'Ja.'\nx@2000 'stil, heel lang stil'\n",
    "0:1000 14:2000 37:3000" },
  { "words from a list are no speech",
    EAF (SLOT (1, 1000) SLOT (2, 2000) SLOT (3, 3000),
         TIER ("TIER_ID=\"x\" PARTICIPANT=\"Jan\" LINGUISTIC_TYPE_REF=\"lijst\"",
               ALIGNED (b1, 2, 3, "instemming"))
             TIER ("TIER_ID=\"y\" PARTICIPANT=\"Jan\" LINGUISTIC_TYPE_REF=\"lt\"",
                   ALIGNED (a1, 1, 2, "Ja.")) "<LINGUISTIC_TYPE LINGUISTIC_TYPE_ID=\"lijst\" "
                                              "CONTROLLED_VOCABULARY_REF=\"cv\"/>"),
    "Jan: Ja./x: instemming", "Jan@1000 'Ja.'\nx@2000 'instemming'\n", "0:1000 9:2000 22:3000" },
  { "one tier is speech, whatever it is called",
    EAF (SLOT (1, 1000) SLOT (2, 2000),
         TIER ("TIER_ID=\"notes\" PARTICIPANT=\"Jan\"", ALIGNED (a1, 1, 2, "Ja."))),
    "Jan: Ja.", "Jan@1000 'Ja.'\n", "0:1000 8:2000" },
  { "frames of film",
    "<ANNOTATION_DOCUMENT><HEADER TIME_UNITS=\"PAL-frames\"/><TIME_ORDER>" SLOT (1, 25)
        SLOT (2, 50) "</TIME_ORDER>" TIER ("TIER_ID=\"I\"",
                                           ALIGNED (a1, 1, 2, "Ja.")) "</ANNOTATION_DOCUMENT>",
    "I: Ja.", "I@1000 'Ja.'\n", "0:1000 6:2000" },
  { "frames of American film",
    "<ANNOTATION_DOCUMENT><HEADER TIME_UNITS=\"NTSC-frames\"/><TIME_ORDER>" SLOT (1, 30)
        SLOT (2, 3000) "</TIME_ORDER>" TIER ("TIER_ID=\"I\"",
                                             ALIGNED (a1, 1, 2, "Ja.")) "</ANNOTATION_DOCUMENT>",
    "I: Ja.", "I@1001 'Ja.'\n", "0:1001 6:100101" },
  { "nothing", EAF ("", ""), "", "", "" },
};

static void
test_cases (gconstpointer data)
{
  assert_read (data, "a.eaf");
}

/* That a tier is no speech of its participant is told. */
static void
test_told (void)
{
  g_autoptr (CodebookTranscript) transcript =
      read_sound (EAF (SLOT (1, 1000) SLOT (2, 2000),
                       TIER ("TIER_ID=\"Opm\" PARTICIPANT=\"Jan\"", ALIGNED (b1, 1, 2, "stil"))
                           TIER ("TIER_ID=\"Jan\" PARTICIPANT=\"Jan\"", ALIGNED (a1, 1, 2, "Ja."))),
                  -1, "a.eaf");

  g_assert_cmpuint (transcript->warnings->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (transcript->warnings, 0), ==,
                   "The tier ‘Opm’ of ‘Jan’ was not taken for speech; it stands apart, under its "
                   "own name.");
}

static void
assert_error (const char *text, const char *message)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;

  g_assert_null (codebook_reader_read_bytes (bytes, "a.eaf", NULL, &error));
  g_test_message ("%s", error->message);
  g_assert_true (g_str_has_prefix (error->message, message));
}

static void
test_broken (void)
{
  g_autoptr (GString) deep = repeat_numbered ("<ANNOTATION_DOCUMENT>", "<TIER>", 100000, "");

  assert_error ("<ANNOTATION_DOCUMENT><TIER>",
                "‘a.eaf’ is damaged: its part ‘ANNOTATION_DOCUMENT’");
  assert_error ("<!DOCTYPE x [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'>]><ANNOTATION_DOCUMENT>&b;"
                "</ANNOTATION_DOCUMENT>",
                "‘a.eaf’ is not what it claims to be");
  assert_error ("<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><ANNOTATION_DOCUMENT>&a;"
                "</ANNOTATION_DOCUMENT>",
                "‘a.eaf’ is not what it claims to be");
  assert_error (deep->str, "‘a.eaf’ is damaged");
  assert_error ("<x/>", "‘a.eaf’ is not a document of ELAN, though");
}

static void
test_hostile (void)
{
  static const struct
  {
    const char *head, *piece, *tail;
    guint times;
  } files[] = {
    { "<ANNOTATION_DOCUMENT><TIER TIER_ID='A'>",
      "<ALIGNABLE_ANNOTATION><ANNOTATION_VALUE>x</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION>",
      "</TIER></ANNOTATION_DOCUMENT>", 100000 },
    { "<ANNOTATION_DOCUMENT><TIER TIER_ID='A'>",
      "<REF_ANNOTATION ANNOTATION_ID='a%u' "
      "ANNOTATION_REF='a0'><ANNOTATION_VALUE>x</ANNOTATION_VALUE>"
      "</REF_ANNOTATION>",
      "</TIER></ANNOTATION_DOCUMENT>", 60000 },
    { "<ANNOTATION_DOCUMENT>",
      "<TIER TIER_ID='t%u' PARENT_REF='t0'><REF_ANNOTATION><ANNOTATION_VALUE>x"
      "</ANNOTATION_VALUE></REF_ANNOTATION></TIER>",
      "</ANNOTATION_DOCUMENT>", 30000 },
    { "<ANNOTATION_DOCUMENT>",
      "<TIER TIER_ID='t%u' PARTICIPANT='p'><REF_ANNOTATION><ANNOTATION_VALUE>x"
      "</ANNOTATION_VALUE></REF_ANNOTATION></TIER>",
      "</ANNOTATION_DOCUMENT>", 30000 },
    { "<ANNOTATION_DOCUMENT><TIME_ORDER>", "<TIME_SLOT/>",
      "</TIME_ORDER><TIER TIER_ID='A'><REF_ANNOTATION><ANNOTATION_VALUE>x</ANNOTATION_VALUE>"
      "</REF_ANNOTATION></TIER></ANNOTATION_DOCUMENT>",
      500000 },
    { "<ANNOTATION_DOCUMENT><TIER TIER_ID='A'><REF_ANNOTATION><ANNOTATION_VALUE>", "woord ",
      "</ANNOTATION_VALUE></REF_ANNOTATION></TIER></ANNOTATION_DOCUMENT>", 500000 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GString) file =
          repeat_numbered (files[i].head, files[i].piece, files[i].times, files[i].tail);
      gint64 start = g_get_monotonic_time ();
      g_autoptr (CodebookTranscript) transcript = read_sound (file->str, -1, "a.eaf");

      g_test_message ("%u: %u paragraphs, %.2f s", i, transcript->paragraph_count,
                      (double) (g_get_monotonic_time () - start) / 1e6);
      g_assert_true (transcript->len_bytes > 0);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/eaf/%s", cases[i].what);

      g_test_add_data_func (path, &cases[i], test_cases);
    }
  g_test_add_func ("/eaf/told", test_told);
  g_test_add_func ("/eaf/broken", test_broken);
  g_test_add_func ("/eaf/hostile", test_hostile);
  return g_test_run ();
}
