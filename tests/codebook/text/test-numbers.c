/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "codebook/text/numbers.h"

static void
test_parse (void)
{
  static const struct
  {
    const char *text;
    double value;
  } table[] = {
    { "0", 0 },
    { "1,5", 1.5 },
    { "1.5", 1.5 },
    { "1.234,56", 1234.56 },
    { "1,234.56", 1234.56 },
    { "1234.56", 1234.56 },
    { "1.234", 1234 },
    { "0.125", 0.125 },
    { "1.2345", 1.2345 },
    { "12.345.678", 12345678 },
    { "10 000", 10000 },
    { "10\xC2\xA0"
      "000,5",
      10000.5 },
    { "-5", -5 },
    { "−5,5", -5.5 },
    { "+3", 3 },
    { " 7 ", 7 },
    { ",5", 0.5 },
    { ".5", 0.5 },
    { "1.5e-3", 0.0015 },
    { "-0.75", -0.75 },
    { "-0.125", -0.125 },
  };
  static const char *const wrong[] = { "",     " ",    "-",     "1e",    "1.23.456", "1,2,3",
                                       "12 3", "vijf", "5 uur", "1..5",  "5%",       "€5",
                                       "nan",  "inf",  "0x10",  "1e999", "\xFF" };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      double value = -1;

      g_assert_true (codebook_numbers_parse (table[i].text, &value));
      g_assert_cmpfloat_with_epsilon (value, table[i].value, 1e-9);
    }
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      double value = -1;

      if (codebook_numbers_parse (wrong[i], &value))
        g_test_message ("‘%s’ is %g", wrong[i], value);
      g_assert_cmpfloat (value, ==, -1);
    }
  g_assert_false (codebook_numbers_parse (NULL, NULL));
}

static void
check (double value,
       CodebookNumberStyle style,
       int decimals,
       const char *language,
       const char *expected)
{
  g_autofree char *out = codebook_numbers_format (value, style, decimals, language);

  g_assert_cmpstr (out, ==, expected);
}

static void
test_format (void)
{
  check (1234567.891, CODEBOOK_NUMBER_DECIMAL, -1, "nl", "1.234.567,891");
  check (0.625, CODEBOOK_NUMBER_DECIMAL, 2, "nl", "0,63");
  check (2, CODEBOOK_NUMBER_DECIMAL, 1, "en", "2.0");
  check (0.1234, CODEBOOK_NUMBER_PERCENT, -1, "nl", "12%");
  check (0.1234, CODEBOOK_NUMBER_PERCENT, 1, "nl", "12,3%");
  check (2, CODEBOOK_NUMBER_ORDINAL, -1, "nl", "2e");
  check (22, CODEBOOK_NUMBER_SPELL_OUT, -1, "nl", "tweeëntwintig");
  check (22, CODEBOOK_NUMBER_SPELL_OUT_ORDINAL, -1, "nl", "tweeëntwintigste");
  check (1, CODEBOOK_NUMBER_SPELL_OUT_ORDINAL, -1, "en", "first");
  check (2, CODEBOOK_NUMBER_SPELL_OUT_ORDINAL, -1, "fr", "deux");
}

static void
test_duration (void)
{
  static const struct
  {
    gint64 seconds;
    const char *text;
  } table[] = { { 0, "0:00:00" },    { 5, "0:00:05" },        { 65, "0:01:05" },
                { 5025, "1:23:45" }, { 360000, "100:00:00" }, { -61, "-0:01:01" } };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autofree char *out = codebook_numbers_format_duration (table[i].seconds);

      g_assert_cmpstr (out, ==, table[i].text);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/numbers/parse", test_parse);
  g_test_add_func ("/numbers/format", test_format);
  g_test_add_func ("/numbers/duration", test_duration);
  return g_test_run ();
}
