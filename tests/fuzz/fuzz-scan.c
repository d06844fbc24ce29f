/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The scan of files that leave, under libFuzzer: any bytes, looked through for some names. */
#include "codebook/privacy/scan.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize len_bytes);

static CodebookNameMatcher *
make_matcher (void)
{
  CodebookNameMatcher *matcher = codebook_name_matcher_new ();

  codebook_name_matcher_add (matcher, "Jan de Vries", CODEBOOK_IDENTIFIER_PERSON, TRUE, 1);
  codebook_name_matcher_add (matcher, "Jan", CODEBOOK_IDENTIFIER_PERSON, FALSE, 1);
  codebook_name_matcher_add (matcher, "Anne-Marie", CODEBOOK_IDENTIFIER_PERSON, TRUE, 2);
  codebook_name_matcher_add (matcher, "06-12345678", CODEBOOK_IDENTIFIER_TELEPHONE, FALSE, 3);
  codebook_name_matcher_add (matcher, "a@b.nl", CODEBOOK_IDENTIFIER_EMAIL, FALSE, 4);
  codebook_name_matcher_keep (matcher, "[deelnemer 24]");
  return matcher;
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize len_bytes)
{
  static CodebookNameMatcher *matcher;
  g_autoptr (GBytes) bytes = g_bytes_new (data, len_bytes);
  g_autoptr (GPtrArray) hits =
      g_ptr_array_new_with_free_func ((GDestroyNotify) codebook_scan_hit_free);
  g_autoptr (GError) error = NULL;

  if (matcher == NULL)
    matcher = make_matcher ();
  g_assert_true (codebook_scan_bytes (matcher, bytes, "Jan.txt", hits, &error) == (error == NULL));
  for (guint i = 0; i < hits->len; i++)
    {
      const CodebookScanHit *hit = hits->pdata[i];

      g_assert_true (g_utf8_validate (hit->text, -1, NULL) && *hit->text != '\0');
      g_assert_true (g_utf8_validate (hit->context, -1, NULL));
      g_assert_true (hit->tag >= 1 && hit->tag <= 4);
    }
  return 0;
}
