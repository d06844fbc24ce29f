/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/codebook/privacy/found-lines.h"

/* As speech recognition writes what is said figure by figure. */
static void
test_said (void)
{
  static const Line lines[] = {
    { "en dat was nul nul vier vier een zeven zei hij", "number:nul nul vier vier een zeven" },
    { "het is vijf vijf, eh, negen dubbel nul twee",
      "number:vijf vijf, eh, negen dubbel nul twee" },
    { "schrijf op vier en dertig nul zeven achttien drie",
      "number:vier en dertig nul zeven achttien drie" },
    { "het was k d acht twee streepje vijf b", "number:k d acht twee streepje vijf b" },
    { "een twee drie vier vijf zes en zes vijf vier drie twee", "" },
    { "een een een een een ding", "" },
    { "drie vijf zeven acht weken en drie vier vijf", "" },
    { "van zeven tot vier, acht en een half, negen van de tien", "" },
    { "nl vijfentachtig ingb nul vijf twee zeven vier zes zeven nul drie nul graag",
      "iban:nl vijfentachtig ingb nul vijf twee zeven vier zes zeven nul drie nul" },
    { "op nl acht vijf r a b o nul drie zestien achttien twee vijf negen",
      "iban:nl acht vijf r a b o nul drie zestien achttien twee vijf negen" },
    { "be achtenzestig vijfhonderdnegenendertig nul nul zeven vijf veertig zeventig vierendertig",
      "iban:be achtenzestig vijfhonderdnegenendertig nul nul zeven vijf veertig zeventig "
      "vierendertig" },
    { "in nl twee van de mensen", "" },
    { "bel nul tien vier nul een drieendertig twaalf maar",
      "telephone:nul tien vier nul een drieendertig twaalf" },
    { "plus eenendertig zes twaalf vierendertig zesenvijftig achtenzeventig",
      "telephone:plus eenendertig zes twaalf vierendertig zesenvijftig achtenzeventig" },
    { "nul nul tweeendertig vier zeven vijf twaalf dertien veertien ja",
      "telephone:nul nul tweeendertig vier zeven vijf twaalf dertien veertien" },
  };

  assert_lines (lines, G_N_ELEMENTS (lines), "/absent.dic");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/finders/said", test_said);
  return g_test_run ();
}
