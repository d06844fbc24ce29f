/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "codebook/text/collation.h"

static int
compare_cb (gconstpointer a, gconstpointer b, gpointer user_data)
{
  return codebook_collation_compare (user_data, *(const char *const *) a, *(const char *const *) b);
}

static int
sign (int order)
{
  return (order > 0) - (order < 0);
}

/* @order: names apart by a bar, as they should come out; keys must say the same. */
static void
check (const char *language, const char *order)
{
  g_autoptr (CodebookCollation) collation = codebook_collation_new (language);
  g_auto (GStrv) names = g_strsplit (order, "|", -1);
  guint n = g_strv_length (names);
  g_autoptr (GPtrArray) shuffled = g_ptr_array_new ();
  g_autofree char *out = NULL;

  for (guint i = 0; i < n; i++)
    g_ptr_array_insert (shuffled, g_test_rand_int_range (0, (int) i + 1), names[i]);
  g_ptr_array_sort_with_data (shuffled, compare_cb, collation);
  g_ptr_array_add (shuffled, NULL);
  out = g_strjoinv ("|", (char **) shuffled->pdata);
  g_assert_cmpstr (out, ==, order);

  for (guint i = 0; i < n; i++)
    for (guint k = 0; k < n; k++)
      {
        g_autofree char *a = codebook_collation_dup_key (collation, names[i]);
        g_autofree char *b = codebook_collation_dup_key (collation, names[k]);

        g_assert_cmpint (sign (strcmp (a, b)), ==,
                         sign (codebook_collation_compare (collation, names[i], names[k])));
      }
}

static void
test_order (void)
{
  check ("nl", "Interview 2|Interview 10|R1|R2|R12");
  check ("nl", "een|Een|eén|één|eend|ijs|ik");
  check (NULL, "P01|P2|P07|P10");
  check ("en", "Van Dyke|Zed");
  check ("xx-nonsense", "a|b");
}

static void
test_surnames (void)
{
  check ("nl", "Bakker|ter Beek|Van den Berg|van der Berg|Hart|'t Hart|in 't Veld|Vos|de Vries");
  check ("nl-BE", "Bakker|De Vries|Hart|t Hart|'t Hart|\u2019t Hart|Van der Berg|Vos");
  check ("nl-u-ka-shifted", "Bakker|De Vries|'t Hart|Van den Berg|Vos");
  check ("nl", "de eerste keer|eerste|van alles wat|vorige");
  check ("nl", "De|Van|van der");
}

static void
check_nearest (const char *wanted, guint most, const char *expected)
{
  static const char *const names[] = { "Werk/Jobcoaching", "Werk/Jobcoaching/Vertrouwen",
                                       "Werk/Collega’s", "Thuis/Geld", NULL };
  g_autofree const char **near = codebook_collation_nearest (wanted, names, most);
  g_autofree char *out = g_strjoinv ("|", (char **) near);

  g_assert_cmpstr (out, ==, expected);
}

static void
test_nearest (void)
{
  check_nearest ("vertrouwen", 3, "Werk/Jobcoaching/Vertrouwen");
  check_nearest ("Vertruowen", 3, "Werk/Jobcoaching/Vertrouwen");
  check_nearest ("werk/jobcoachign", 2, "Werk/Jobcoaching");
  check_nearest ("jobcoaching", 2, "Werk/Jobcoaching|Werk/Jobcoaching/Vertrouwen");
  check_nearest ("jobcoaching", 1, "Werk/Jobcoaching");
  check_nearest ("collegas", 3, "Werk/Collega’s");
  check_nearest ("iets heel anders", 3, "");
  check_nearest ("", 3, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/collation/order", test_order);
  g_test_add_func ("/collation/surnames", test_surnames);
  g_test_add_func ("/collation/nearest", test_nearest);
  return g_test_run ();
}
