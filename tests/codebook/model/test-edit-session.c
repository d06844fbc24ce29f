/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "codebook/model/edit-session.h"

/* What is typed, as "at-removed:text", in turn, in "Ik sprak Jan gisteren", and the edits it comes
 * down to, as "start-end:text" in that text. */
static void
test_edits (void)
{
  static const struct
  {
    const char *typed, *edits;
  } cases[] = {
    { "", "" },
    { "9-3:P07", "9-12:P07" },
    { "9-1: 9-1: 9-1: 9-0:P 10-0:0 11-0:7", "9-12:P07" },
    { "9-0:x 9-1:", "" },
    { "0-2:Wij 10-3:P07", "0-2:Wij 9-12:P07" },
    { "9-3:P07 0-2:Wij", "0-2:Wij 9-12:P07" },
    { "0-21:Wij_sprak_Jan_vandaag", "0-2:Wij 13-21:vandaag" }, /* pasted over: only the words */
    { "21-0:_", "" },                                          /* a blank at the end */
    { "2-0:_ 3-0:_", "2-2:__" },
    { "0-3: 0-9:", "0-12:" },
    { "3-0:_x_ 0-3: 0-0:Ik_", "3-3:_x_" },
  };
  const char *base = "Ik sprak Jan gisteren";

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CodebookDocumentText) text =
          codebook_document_text_new (base, strlen (base), NULL, 0);
      g_autoptr (CodebookEditSession) session = codebook_edit_session_new (text);
      g_auto (GStrv) typed = g_strsplit (cases[i].typed, " ", -1);
      g_autoptr (GString) now = g_string_new (base);
      g_autoptr (GString) shown = g_string_new (NULL);
      g_autoptr (GArray) edits = NULL;

      for (guint j = 0; typed[j] != NULL && *typed[j] != '\0'; j++)
        {
          char *rest;
          guint at = (guint) g_ascii_strtoull (typed[j], &rest, 10);
          guint removed = (guint) g_ascii_strtoull (rest + 1, &rest, 10);
          const char *word = g_strdelimit (rest + 1, "_", ' ');

          codebook_edit_session_replace (session, at, removed, (guint) strlen (word));
          g_string_erase (now, at, removed);
          g_string_insert (now, at, word);
        }
      edits = codebook_edit_session_dup_edits (session, now->str, now->len);
      for (guint j = 0; j < edits->len; j++)
        {
          const CodebookEdit *edit = &g_array_index (edits, CodebookEdit, j);
          g_autofree char *word = g_strdelimit (g_strdup (edit->text), " ", '_');

          g_string_append_printf (shown, "%s%u-%u:%s", j > 0 ? " " : "", edit->start_cp,
                                  edit->end_cp, word);
        }
      g_test_message ("%s", cases[i].typed);
      g_assert_cmpstr (shown->str, ==, cases[i].edits);
    }
}

#define CODINGS 10

/* Sessions of random typing in a text that sessions before have changed, against a plain string:
 * 10,000 edits. What was coded and not touched shows the same words. */
static void
test_any_typing (void)
{
  static const char *const words[] = { "", "a", "é", "een", " ", "\n", "ja, ", "𝄞 maat" };
  guint n_edits = 0;

  while (n_edits < 10000)
    {
      g_autoptr (GString) now = g_string_new (NULL);
      g_autoptr (CodebookDocumentText) text = NULL;

      for (guint i = 0; i < 40; i++)
        g_string_append_printf (now, "w%u%s", i, i % 9 == 8 ? "\n" : i % 2 ? ", " : "é ");
      text = codebook_document_text_new (now->str, now->len, NULL, 0);
      for (guint s = 0; s < 10; s++)
        {
          g_autoptr (CodebookEditSession) session = codebook_edit_session_new (text);
          g_autoptr (CodebookRevision) revision = NULL;
          CodebookEdge starts[CODINGS], ends[CODINGS];
          guint from = G_MAXUINT, length, to_end = G_MAXUINT;

          length = (guint) g_utf8_strlen (now->str, -1);
          for (guint c = 0; c < CODINGS; c++)
            {
              guint start = (guint) g_test_rand_int_range (0, (gint32) length);
              guint coded = (guint) g_test_rand_int_range (1, 10);

              starts[c] = codebook_document_text_edge_from_current (text, start, FALSE);
              ends[c] = codebook_document_text_edge_from_current (text, MIN (start + coded, length),
                                                                  TRUE);
            }
          for (guint i = 0; i < 20; i++, n_edits++)
            {
              guint now_length = (guint) g_utf8_strlen (now->str, -1);
              guint at = (guint) g_test_rand_int_range (0, (gint32) now_length + 1);
              guint most = (guint) g_test_rand_int_range (0, 6);
              guint removed = MIN (most, now_length - at);
              const char *word = words[g_test_rand_int_range (0, G_N_ELEMENTS (words))];
              gsize byte = (gsize) (g_utf8_offset_to_pointer (now->str, at) - now->str);
              gsize to = (gsize) (g_utf8_offset_to_pointer (now->str, at + removed) - now->str);

              codebook_edit_session_replace (session, at, removed,
                                             (guint) g_utf8_strlen (word, -1));
              g_string_erase (now, (gssize) byte, (gssize) (to - byte));
              g_string_insert (now, (gssize) byte, word);
              from = MIN (from, at);
              to_end = MIN (to_end, now_length - at - removed);
            }
          revision = codebook_edit_session_revise (session, now->str, now->len);
          g_assert_cmpstr (
              codebook_document_text_get_current (codebook_revision_get_after (revision), NULL), ==,
              now->str);
          for (guint c = 0; c < CODINGS; c++)
            {
              guint start, end, new_start, new_end;
              g_autofree char *was = NULL, *is = NULL;

              if (!codebook_document_text_resolve (text, starts[c], ends[c], &start, &end)
                  || (end >= from && start + to_end <= length))
                continue;
              was = codebook_document_text_dup_range (text, start, end);
              codebook_revision_move (revision, &starts[c], &ends[c]);
              g_assert_true (codebook_document_text_resolve (codebook_revision_get_after (revision),
                                                             starts[c], ends[c], &new_start,
                                                             &new_end));
              is = codebook_document_text_dup_range (codebook_revision_get_after (revision),
                                                     new_start, new_end);
              g_assert_cmpstr (was, ==, is);
            }
          codebook_document_text_unref (text);
          text = codebook_document_text_ref (codebook_revision_get_after (revision));
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/edit-session/edits", test_edits);
  g_test_add_func ("/edit-session/any-typing", test_any_typing);
  return g_test_run ();
}
