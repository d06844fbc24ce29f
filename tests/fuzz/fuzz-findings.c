/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What may say who somebody is, under libFuzzer: any text. What is found lies in it, in order. */
#include <string.h>

#include "codebook/privacy/findings.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize len_bytes);

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize len_bytes)
{
  static CodebookNameLexicon *lexicon;
  g_autofree char *text = g_utf8_make_valid ((const char *) data, (gssize) len_bytes);
  gsize len = strlen (text), end = 0;
  g_autoptr (GArray) findings = NULL;

  if (lexicon == NULL)
    lexicon = codebook_name_lexicon_new (NULL);
  findings = codebook_findings_make (text, len, lexicon);
  for (guint i = 0; i < findings->len; i++)
    {
      const CodebookFinding *finding = &g_array_index (findings, CodebookFinding, i);

      g_assert_true (finding->start_byte >= end && finding->start_byte < finding->end_byte);
      end = finding->end_byte;
      g_assert_cmpuint (end, <=, len);
      g_assert_true (g_utf8_offset_to_pointer (text, finding->start_cp)
                     == text + finding->start_byte);
      g_assert_true (g_utf8_offset_to_pointer (text, finding->end_cp) == text + end);
      g_assert_true (finding->tier == 1 || finding->tier == 2);
    }
  return 0;
}
