/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "codebook/analysis/search-query.h"

/* The text with its hits in brackets; "" if it does not fit. */
static char *
mark (const char *text, const GArray *hits)
{
  GString *out = g_string_new (NULL);
  gsize at = 0;

  if (hits == NULL)
    return g_string_free (out, FALSE);
  for (guint i = 0; i < hits->len; i++)
    {
      const CodebookSegment *hit = &g_array_index (hits, CodebookSegment, i);

      g_assert_cmpint (g_utf8_pointer_to_offset (text, text + hit->start_byte), ==, hit->start_cp);
      g_assert_cmpint (g_utf8_pointer_to_offset (text, text + hit->end_byte), ==, hit->end_cp);
      g_string_append_printf (out, "%.*s[%.*s]", (int) (hit->start_byte - at), text + at,
                              (int) (hit->end_byte - hit->start_byte), text + hit->start_byte);
      at = hit->end_byte;
    }
  g_string_append (out, text + at);
  return g_string_free (out, FALSE);
}

static void
check (CodebookSearchFlags flags, const char *query, const char *text, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CodebookSearchQuery) parsed = codebook_search_query_parse (query, flags, &error);
  g_autoptr (GArray) hits = NULL;
  g_autofree char *out = NULL;

  g_assert_no_error (error);
  hits = codebook_search_query_apply (parsed, text, strlen (text));
  out = mark (text, hits);
  g_assert_cmpstr (out, ==, expected);
}

static void
test_words (void)
{
  check (0, "een", "Eén en één eend", "[Eén] en [één] eend");
  check (0, "reïntegratie", "Re-integratie is reintegratie", "[Re-integratie] is [reintegratie]");
  check (0, "z’n", "zijn z'n zn", "zijn [z'n] zn");
  check (0, "werk*", "werk, werken en huiswerk", "[werk], [werken] en huiswerk");
  check (0, "🙂 – werk", "werk", "[werk]");
  check (0, "cliënt/jobcoach", "cliënt en client / jobcoach", "cliënt en [client / jobcoach]");
  check (0, "and or not near", "near not or and", "[near] [not] [or] [and]");
  check (0, "06-12345678", "bel 0612345678", "bel [0612345678]");
  check (0, "werk", "", "");
}

static void
test_phrases (void)
{
  check (0, "\"rustig aan\"", "Rustig, áán! aan rustig", "[Rustig, áán]! aan rustig");
  check (0, "“rustig aan”", "rustig aan", "[rustig aan]");
  check (0, "„rustig aan”", "rustig aan", "[rustig aan]");
  check (0, "\"rust* aa*\"", "rustig aan", "[rustig aan]");
  check (0, "\"a b\" b", "a b c b", "[a b] c [b]");
  check (0, "\"OR\"", "of or", "of [or]");
  check (0, "\"\" een", "een", "[een]");
}

static void
test_operators (void)
{
  check (0, "a b", "a c b", "[a] c [b]");
  check (0, "a AND b", "a c", "");
  check (0, "a OR b", "c b", "c [b]");
  check (0, "a NOT b", "a c", "[a] c");
  check (0, "a NOT b", "a b", "");
  check (0, "a AND NOT b", "a b", "");
  check (0, "a NOT (b OR c)", "a c", "");
  check (0, "a OR b c", "a", "[a]");
  check (0, "a OR b c", "b", "");
  check (0, "(a OR b) c", "b c", "[b] [c]");
  check (0, "a NOT b OR c", "a b c", "a b [c]");
  check (0, "((a))", "a", "[a]");
  check (0, "a AND –", "a", "[a]");
}

static void
test_near (void)
{
  check (0, "a NEAR/1 b", "a x b", "[a] x [b]");
  check (0, "a NEAR/1 b", "b x a", "[b] x [a]");
  check (0, "a NEAR/1 b", "a x x b", "");
  check (0, "a NEAR/0 b", "a b x a", "[a] [b] x a");
  check (0, "a NEAR b", "a 1 2 3 4 5 6 7 8 9 10 b", "[a] 1 2 3 4 5 6 7 8 9 10 [b]");
  check (0, "a NEAR b", "a 1 2 3 4 5 6 7 8 9 10 11 b", "");
  check (0, "(a OR c) NEAR/0 \"b d\"", "c b d a", "[c] [b d] [a]");
  check (0, "a NEAR/5 a", "a", "");
  check (0, "a NEAR/0 b NEAR/0 c", "a b c", "[a] [b] [c]");
}

static void
test_exact (void)
{
  check (CODEBOOK_SEARCH_EXACT, "Eén", "eén Eén een", "eén [Eén] een");
  check (CODEBOOK_SEARCH_EXACT, "z'n", "z’n Z’n", "[z’n] Z’n");
  check (CODEBOOK_SEARCH_EXACT, "re-integratie", "reïntegratie re‑integratie",
         "reïntegratie [re‑integratie]");
  check (CODEBOOK_SEARCH_EXACT, "a NOT B", "a b", "[a] b");
  check (CODEBOOK_SEARCH_EXACT, "Werk*", "werken Werken", "werken [Werken]");
}

static void
test_compounds (void)
{
  check (CODEBOOK_SEARCH_COMPOUNDS, "traject", "Jobcoachtraject en re-integratietrajecten, ja",
         "[Jobcoachtraject] en [re-integratietrajecten], ja");
  check (CODEBOOK_SEARCH_COMPOUNDS, "één", "tweeënéén eend, en", "[tweeënéén] [eend], en");
  check (CODEBOOK_SEARCH_COMPOUNDS, "\"het traject\"", "het jobcoachtraject", "");
  check (CODEBOOK_SEARCH_COMPOUNDS, "coach werk", "jobcoach en huiswerk",
         "[jobcoach] en [huiswerk]");
  check (CODEBOOK_SEARCH_COMPOUNDS, "coach", "niets", "");
  check (CODEBOOK_SEARCH_COMPOUNDS | CODEBOOK_SEARCH_EXACT, "Coach", "jobCoach jobcoach",
         "[jobCoach] jobcoach");
}

static void
test_modifiers (void)
{
  check (0, "=Werk", "werk Werk", "werk [Werk]");
  check (0, "=\"Rustig aan\" OR een", "rustig aan Rustig aan één", "rustig aan [Rustig aan] [één]");
  check (0, "a b within:sentence", "A of b. Ja.", "[A] of [b]. Ja.");
  check (0, "binnen:zin a b", "Dat is a. Dit is b.", "");
  check (0, "a NOT b within:sentence", "Dat is a. Dit is b.", "Dat is [a]. Dit is b.");
  check (0, "binnen:alinea a b", "Dat is a. Dit is b.", "Dat is [a]. Dit is [b].");
  check (0, "14:07", "om 14:07 uur", "om [14:07] uur");
  check (0, "= werk", "werk", "[werk]");
}

/* What is asked for besides words. */
static void
test_asked (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CodebookSearchQuery) query =
      codebook_search_query_parse ("werken rol:begeleider binnen:beurt \"liep\" =Liep", 0, &error);

  g_assert_no_error (error);
  g_assert_cmpint (codebook_search_query_get_role (query), ==, CODEBOOK_ROLE_COACH);
  g_assert_cmpint (codebook_search_query_get_scope (query), ==, CODEBOOK_SEARCH_WITHIN_TURN);
  g_assert_cmpuint (codebook_search_query_get_term_count (query), ==, 3);
  g_assert_true (codebook_search_query_get_term (query, 0)->lemma);
  g_assert_false (codebook_search_query_get_term (query, 1)->lemma);
  g_assert_null (codebook_search_query_get_term (query, 1)->exact);
  g_assert_cmpstr (codebook_search_query_get_term (query, 2)->exact, ==, "Liep");
}

static void
test_wrong (void)
{
  static const struct
  {
    const char *query;
    guint place; /* 0: no place is said */
  } table[] = {
    { "", 0 },
    { "  – … ", 0 },
    { "\"\"", 0 },
    { "een \"twee", 5 },
    { "(een", 1 },
    { "een)", 4 },
    { "één (OR x)", 6 },
    { "een AND", 8 },
    { "OR een", 1 },
    { "een OR OR x", 8 },
    { "NOT een", 1 },
    { "een NEAR/x b", 5 },
    { "een NEAR/ b", 5 },
    { "een NEAR/99999 b", 5 },
    { "*een", 1 },
    { "een * twee", 5 },
    { "één**", 5 },
    { "één w*k", 6 },
    { "\"één w*é\"", 7 },
    { "()", 2 },
    { "een NEAR/-1 b", 5 },
    { "– NOT een", 3 },
    { "een binnen:huis", 5 },
    { "role: een", 1 },
    { "een (twee rol:coach)", 11 },
    { "within:turn", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *place = g_strdup_printf ("character %u:", table[i].place);

      g_assert_null (codebook_search_query_parse (table[i].query, 0, &error));
      g_assert_error (error, CODEBOOK_ERROR, CODEBOOK_ERROR_INVALID_DATA);
      if ((strstr (error->message, place) != NULL) != (table[i].place > 0))
        g_test_message ("‘%s’: %s", table[i].query, error->message);
      g_assert_cmpint (strstr (error->message, place) != NULL, ==, table[i].place > 0);
    }
}

/* Whatever is typed gives a query or a sentence. */
static void
test_any (void)
{
  static const char *const some[] = {
    "a",    "é*", "\"", "(", ")", " AND ", " OR ", " NOT ",         " NEAR/2 ",
    "NEAR", "*",  " ",  "-", "“", "\xFF",  "=",    " within:turn ", "rol:"
  };

  for (guint round = 0; round < 5000; round++)
    {
      g_autoptr (GString) query = g_string_new (NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (CodebookSearchQuery) parsed = NULL;

      for (int i = g_test_rand_int_range (0, 12); i > 0; i--)
        g_string_append (query, some[g_test_rand_int_range (0, G_N_ELEMENTS (some))]);
      parsed = codebook_search_query_parse (query->str, (CodebookSearchFlags) (round % 4), &error);
      g_assert_true ((parsed != NULL) != (error != NULL));
      if (parsed != NULL)
        {
          g_autoptr (GArray) hits = codebook_search_query_apply (parsed, "a é b ea", 9);

          g_assert_true (hits == NULL || hits->len > 0);
        }
    }
}

static void
test_deep (void)
{
  g_autoptr (GString) open = g_string_new (NULL), many = g_string_new (NULL);

  for (guint i = 0; i < 100000; i++)
    {
      g_string_append_c (open, '(');
      g_string_append (many, "a ");
    }
  g_assert_null (codebook_search_query_parse (open->str, 0, NULL));
  g_assert_null (codebook_search_query_parse (many->str, 0, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/search-query/words", test_words);
  g_test_add_func ("/search-query/phrases", test_phrases);
  g_test_add_func ("/search-query/operators", test_operators);
  g_test_add_func ("/search-query/near", test_near);
  g_test_add_func ("/search-query/exact", test_exact);
  g_test_add_func ("/search-query/compounds", test_compounds);
  g_test_add_func ("/search-query/modifiers", test_modifiers);
  g_test_add_func ("/search-query/asked", test_asked);
  g_test_add_func ("/search-query/wrong", test_wrong);
  g_test_add_func ("/search-query/any", test_any);
  g_test_add_func ("/search-query/deep", test_deep);
  return g_test_run ();
}
