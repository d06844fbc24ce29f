/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/passage.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "app/call.h"

static gboolean
parse_range (
    const char *text, guint length_cp, gboolean may_be_empty, AppPassage *passage, GError **error)
{
  guint64 start, end;
  char *dash, *rest;

  if (!g_ascii_isdigit (*text))
    return app_call_misuse (error, _ ("‘%s’ is not a range; write it as 120-260"), text);
  start = g_ascii_strtoull (text, &dash, 10);
  if (*dash != '-' || !g_ascii_isdigit (dash[1]))
    return app_call_misuse (error, _ ("‘%s’ is not a range; write it as 120-260"), text);
  end = g_ascii_strtoull (dash + 1, &rest, 10);
  if (*rest != '\0')
    return app_call_misuse (error, _ ("‘%s’ is not a range; write it as 120-260"), text);
  if (start > end || (start == end && !may_be_empty) || end > length_cp)
    return codebook_fail (error, CODEBOOK_ERROR_FAILED,
                          _ ("The range %s is not within the text, which goes from 0 to %u."), text,
                          length_cp);
  passage->start_cp = (guint) start;
  passage->end_cp = (guint) end;
  return TRUE;
}

/* Where @wanted stands, as it is written. */
static GArray *
find_passages (CodebookDocumentText *text, const char *wanted)
{
  GArray *passages = g_array_new (FALSE, FALSE, sizeof (AppPassage));
  g_autofree char *composed = g_utf8_normalize (wanted, -1, G_NORMALIZE_NFC);
  const char *current = codebook_document_text_get_current (text, NULL);
  gsize len_bytes = strlen (composed);

  for (const char *p = current; (p = strstr (p, composed)) != NULL; p += len_bytes)
    {
      AppPassage passage = { codebook_document_text_cp_from_byte (text, p - current),
                             codebook_document_text_cp_from_byte (text, p + len_bytes - current) };

      g_array_append_val (passages, passage);
    }
  return passages;
}

GArray *
app_passage_choose (CodebookDocumentText *text,
                    const char *document,
                    const char *range,
                    const char *find,
                    gboolean all,
                    gboolean may_be_empty,
                    GError **error)
{
  g_autoptr (GArray) passages = NULL;

  if (range != NULL)
    {
      AppPassage passage;

      if (!parse_range (range, codebook_document_text_get_length_cp (text), may_be_empty, &passage,
                        error))
        return NULL;
      passages = g_array_new (FALSE, FALSE, sizeof (AppPassage));
      g_array_append_val (passages, passage);
      return g_steal_pointer (&passages);
    }
  passages = find_passages (text, find);
  if (passages->len == 0)
    codebook_fail (error, CODEBOOK_ERROR_NOT_FOUND, _ ("The text ‘%s’ is not in ‘%s’."), find,
                   document);
  else if (passages->len > 1 && !all)
    codebook_fail (error, CODEBOOK_ERROR_NOT_FOUND,
                   _ ("The text ‘%s’ is in ‘%s’ %u times; give --all, or a longer piece of it."),
                   find, document, passages->len);
  else
    return g_steal_pointer (&passages);
  return NULL;
}
