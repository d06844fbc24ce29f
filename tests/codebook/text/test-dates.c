/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/text/dates.h"

static void
test_parse (void)
{
  static const char *const same[] = { "14-3-2024",
                                      "14-03-2024",
                                      "14/3/2024",
                                      "14.3.2024",
                                      "2024-03-14",
                                      "2024/3/14",
                                      "14 maart 2024",
                                      "14 Maart 2024",
                                      "14 mrt. 2024",
                                      "14-mrt-2024",
                                      "do 14 mrt 2024",
                                      " 14  mrt 2024 ",
                                      "donderdag 14 maart 2024",
                                      "14 March 2024",
                                      "do. 14 maart, 2024" };
  static const char *const wrong[] = {
    "",           "31-02-2024",  "29-2-2023",       "14-3-24",    "3-14-2024",       "14 maart",
    "maart 2024", "0-1-2024",    "1-0-2024",        "2024-13-01", "14 mei 20240",    "vandaag",
    "1-1-0000",   "14-3-2024 x", "x 14 maart 2024", "-14-3-2024", "2024-03-14T10:00"
  };
  GDate date;

  for (guint i = 0; i < G_N_ELEMENTS (same); i++)
    {
      g_date_clear (&date, 1);
      g_assert_true (codebook_dates_parse (same[i], &date));
      g_assert_cmpuint (g_date_get_year (&date), ==, 2024);
      g_assert_cmpuint (g_date_get_month (&date), ==, 3);
      g_assert_cmpuint (g_date_get_day (&date), ==, 14);
    }
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_false (codebook_dates_parse (wrong[i], &date));
  g_assert_false (codebook_dates_parse (NULL, &date));
  g_assert_true (codebook_dates_parse ("29-2-2024", &date));
  g_assert_true (codebook_dates_parse ("5 sept. 2021", &date));
  g_assert_cmpuint (g_date_get_month (&date), ==, 9);
}

/* What is written long or short is read again. */
static void
test_round_trip (void)
{
  static const CodebookDateStyle styles[] = { CODEBOOK_DATE_FULL, CODEBOOK_DATE_LONG,
                                              CODEBOOK_DATE_MEDIUM, CODEBOOK_DATE_SHORT };

  for (guint i = 0; i < 366; i++)
    {
      GDate date, again;
      g_autofree char *out = NULL;

      g_date_clear (&date, 1);
      g_date_clear (&again, 1);
      g_date_set_dmy (&date, 1, 1, 2024);
      g_date_add_days (&date, i);
      out = codebook_dates_format (&date, styles[i % 4], "nl");
      g_assert_true (codebook_dates_parse (out, &again));
      g_assert_cmpint (g_date_compare (&date, &again), ==, 0);
    }
}

static void
test_fields (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_offset (2 * 3600);
  g_autoptr (GDateTime) when = g_date_time_new (zone, 2024, 3, 5, 23, 7, 9);
  g_autofree char *time = codebook_dates_format_fields (when, "Hm", "nl");
  g_autofree char *day = codebook_dates_format_fields (when, "yMMMMEEEEd", "nl");

  g_assert_cmpstr (time, ==, "23:07");
  g_assert_cmpstr (day, ==, "dinsdag 5 maart 2024");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/dates/parse", test_parse);
  g_test_add_func ("/dates/round-trip", test_round_trip);
  g_test_add_func ("/dates/fields", test_fields);
  return g_test_run ();
}
