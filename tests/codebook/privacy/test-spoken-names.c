/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Names as speech has them: words like any other, that are names by what stands around them. */

#include "tests/codebook/privacy/found-lines.h"

/* Employers that the list knows, and the word list as words: by what they stand behind. */
static void
test_listed_employers (void)
{
  static const Line lines[] = {
    { "en toen ging ik naar parnassia en dat was goed", "organisation:parnassia" },
    { "toen de blokker dichtging en dan zo'n blokker", "organisation:blokker" },
    { "mijn begeleider van traverse en dan een traverse bouwen", "organisation:traverse" },
    { "ik werkte bij de lijn en hing de hele dag aan de lijn", "organisation:de lijn" },
    { "Hij reed bij De Lijn, en wat is de lijn daarvan.", "organisation:De Lijn" },
    { "ik huurde van woonbron en mijn zus van eigen haard",
      "organisation:woonbron|organisation:eigen haard" },
    { "een eigen haard is goud waard", "" },
  };

  assert_listed (
      lines, G_N_ELEMENTS (lines),
      "21\nzo'n\nparnassia\nblokker\ntraverse\nlijn\nwoon\nbron\neigen\nhaard\ngoud\nwaard\nhuren"
      "\nzus\nbouwen\nwerken\nhangen\nreed\nhele\ndaarvan\ndicht\nhuurde\nhing\ndichtging"
      "\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/spoken-names/listed-employers", test_listed_employers);
  return g_test_run ();
}
