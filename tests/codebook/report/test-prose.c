/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/report/prose.h"

/* Blocks as text: a line each, its kind (P, H2, I1), and its spans, bold in <b>, italic in <i>;
 * the line breaks within are /. */
static const struct
{
  const char *prose, *blocks;
} cases[] = {
  { "", "" },
  { " \n\n", "" },
  { "Een regel.\nNog een.\n\n\nEen alinea.", "P Een regel./Nog een.\nP Een alinea.\n" },

  { "**vet** en *schuin* en ***beide***",
    "P <b>vet</b> en <i>schuin</i> en <b><i>beide</i></b>\n" },
  { "(*zo*), «**en** zo»", "P (<i>zo</i>), «<b>en</b> zo»\n" },
  { "**vet *en schuin* dus**", "P <b>vet </b><b><i>en schuin</i></b><b> dus</b>\n" },
  { "*over\ntwee regels*", "P <i>over/twee regels</i>\n" },
  { "*niet over\n\nalinea’s*", "P *niet over\nP alinea’s*\n" },

  { "3*4*5 en 3 * 4 * 5", "P 3*4*5 en 3 * 4 * 5\n" },
  { "*open\n**half*", "P <i>open/**half</i>\n" },
  { "een\\* en \\*twee\\*", "P een* en *twee*\n" },
  { "*a\\* b*", "P <i>a* b</i>\n" },
  { "****vier**** **** ** *", "P ****vier**** **** ** *\n" },
  { "snake_case en _zo_ en `dit`", "P snake_case en _zo_ en `dit`\n" },

  { "# Kop\nTekst\n## *Dieper*", "H2 Kop\nP Tekst\nH3 <i>Dieper</i>\n" },
  { "#geen kop\n####### ook niet\n5 # 3", "P #geen kop/####### ook niet/5 # 3\n" },

  { "Drie:\n- een\n  - *twee*\n* drie\n• vier\n\nDaarna",
    "P Drie:\nI1 een\nI2 <i>twee</i>\nI1 drie\nI1 vier\nP Daarna\n" },
  { "- een\n  gaat door\n- twee\n\n- drie", "I1 een/gaat door\nI1 twee\nI1 drie\n" },
  { "-5 graden\n- \n–streep\n1. een\n2. twee", "P -5 graden/-/–streep/1. een/2. twee\n" },
};

static void
append_mark (GString *out, CodebookSpanStyle style, const char *before)
{
  const char *const names[] = { "b", "i" };
  const CodebookSpanStyle styles[] = { CODEBOOK_SPAN_BOLD, CODEBOOK_SPAN_ITALIC };

  for (guint i = 0; i < 2; i++)
    {
      guint k = *before == '/' ? 1 - i : i;

      if ((style & styles[k]) != 0)
        g_string_append_printf (out, "<%s%s>", before, names[k]);
    }
}

static char *
dup_blocks (const CodebookBlocks *blocks)
{
  static const char *const kinds[] = { [CODEBOOK_BLOCK_HEADING] = "H",
                                       [CODEBOOK_BLOCK_PARAGRAPH] = "P",
                                       [CODEBOOK_BLOCK_LIST_ITEM] = "I" };
  const GPtrArray *all = codebook_blocks_get_all (blocks);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < all->len; i++)
    {
      const CodebookBlock *block = all->pdata[i];

      g_string_append (out, kinds[block->kind]);
      if (block->kind != CODEBOOK_BLOCK_PARAGRAPH)
        g_string_append_printf (out, "%u", block->level);
      g_string_append_c (out, ' ');
      for (guint k = 0; k < block->spans->len; k++)
        {
          const CodebookSpan *span = block->spans->pdata[k];
          g_autofree char *text = g_strdelimit (g_strdup (span->text), "\n", '/');

          append_mark (out, span->style, "");
          g_string_append (out, text);
          append_mark (out, span->style, "/");
        }
      g_string_append_c (out, '\n');
    }
  return g_string_free (out, FALSE);
}

static void
test_prose (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CodebookBlocks) blocks = codebook_blocks_new ("", "nl-NL");
      g_autofree char *got = NULL;

      codebook_prose_add (blocks, cases[i].prose, 2);
      got = dup_blocks (blocks);
      g_assert_cmpstr (got, ==, cases[i].blocks);
    }
}

/* Whatever stands in it, no word of it is lost. */
static void
test_all_words (void)
{
  static const char *const pieces[] = { "*",  "**", "***", "\\", "a", " ",  "\n",
                                        "- ", "# ", "é",   ".",  "_", "  ", "\n\n" };

  for (guint round = 0; round < 2000; round++)
    {
      g_autoptr (CodebookBlocks) blocks = codebook_blocks_new ("", "nl-NL");
      g_autoptr (GString) prose = g_string_new (NULL);
      g_autofree char *got = NULL;
      guint wanted = 0, found = 0;

      for (gint n = g_test_rand_int_range (0, 30); n > 0; n--)
        g_string_append (prose, pieces[g_test_rand_int_range (0, (gint) G_N_ELEMENTS (pieces))]);
      codebook_prose_add (blocks, prose->str, 2);
      for (guint i = 0; i < codebook_blocks_get_all (blocks)->len; i++)
        {
          g_autofree char *text =
              codebook_block_dup_text (codebook_blocks_get_all (blocks)->pdata[i]);

          for (const char *at = text; *at != '\0'; at++)
            found += *at == 'a' || *at == (char) 0xc3;
        }
      for (gsize i = 0; i < prose->len; i++)
        wanted += prose->str[i] == 'a' || prose->str[i] == (char) 0xc3;
      g_assert_cmpuint (found, ==, wanted);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/prose/cases", test_prose);
  g_test_add_func ("/prose/all-words", test_all_words);
  return g_test_run ();
}
