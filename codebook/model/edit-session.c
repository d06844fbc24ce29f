/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/model/edit-session.h"

#include <string.h>

#include "codebook/text/difference.h"
#include "codebook/text/positions.h"

/* [before_start, before_end) of the text before is [now_start, now_end) by now. */
typedef struct
{
  guint before_start, before_end;
  guint now_start, now_end;
} Stretch;

struct _CodebookEditSession
{
  CodebookDocumentText *before;
  GArray *stretches; /* Stretch, by place; between two there is at least one code point */
};

#define STRETCH(self, i) (&g_array_index ((self)->stretches, Stretch, (i)))

CodebookEditSession *
codebook_edit_session_new (CodebookDocumentText *before)
{
  CodebookEditSession *self = g_new0 (CodebookEditSession, 1);

  self->before = codebook_document_text_ref (before);
  self->stretches = g_array_new (FALSE, FALSE, sizeof (Stretch));
  return self;
}

void
codebook_edit_session_free (CodebookEditSession *self)
{
  codebook_document_text_unref (self->before);
  g_array_unref (self->stretches);
  g_free (self);
}

CodebookDocumentText *
codebook_edit_session_get_before (CodebookEditSession *self)
{
  return self->before;
}

void
codebook_edit_session_replace (CodebookEditSession *self,
                               guint start_cp,
                               guint removed_cp,
                               guint inserted_cp)
{
  guint end_cp = start_cp + removed_cp;
  guint first = 0, after;
  gint64 lag = 0; /* now − before, between the stretches */
  Stretch stretch;

  while (first < self->stretches->len && STRETCH (self, first)->now_end < start_cp)
    {
      lag = (gint64) STRETCH (self, first)->now_end - STRETCH (self, first)->before_end;
      first++;
    }
  stretch = (Stretch){ (guint) (start_cp - lag), (guint) (end_cp - lag), start_cp, end_cp };
  for (after = first; after < self->stretches->len && STRETCH (self, after)->now_start <= end_cp;
       after++)
    {
      const Stretch *met = STRETCH (self, after);

      if (after == first && met->now_start < start_cp)
        {
          stretch.now_start = met->now_start;
          stretch.before_start = met->before_start;
        }
      else if (after == first)
        stretch.before_start = met->before_start - (met->now_start - start_cp);
      stretch.now_end = MAX (met->now_end, end_cp);
      stretch.before_end = met->before_end + (stretch.now_end - met->now_end);
    }
  stretch.now_end += inserted_cp - removed_cp;
  g_array_remove_range (self->stretches, first, after - first);
  g_array_insert_val (self->stretches, first, stretch);
  for (guint i = first + 1; i < self->stretches->len; i++)
    {
      STRETCH (self, i)->now_start += inserted_cp - removed_cp;
      STRETCH (self, i)->now_end += inserted_cp - removed_cp;
    }
}

/* [start_cp, end_cp) of a text with its index. */
static char *
dup_range (const char *text, CodebookPositions *positions, guint start_cp, guint end_cp)
{
  gsize from = codebook_positions_byte_from_cp (positions, start_cp);
  gsize to = codebook_positions_byte_from_cp (positions, end_cp);

  return g_strndup (text + from, to - from);
}

/* Whether what comes next ends the paragraph. */
static gboolean
ends_paragraph (const char *now, gsize len_bytes, CodebookPositions *positions, guint cp)
{
  gsize byte = codebook_positions_byte_from_cp (positions, cp);

  return byte >= len_bytes || now[byte] == '\n';
}

static void
chomp_blanks (char *text)
{
  gsize len = strlen (text);

  while (len > 0 && (text[len - 1] == ' ' || text[len - 1] == '\t'))
    text[--len] = '\0';
}

/* The words that differ between a stretch before and @text, which is what it is now. */
static void
add_edits (CodebookEditSession *self, GArray *edits, const Stretch *stretch, const char *text)
{
  g_autofree char *before =
      codebook_document_text_dup_range (self->before, stretch->before_start, stretch->before_end);
  g_autoptr (GArray) differences =
      codebook_difference_find (before, strlen (before), text, strlen (text));

  for (guint i = 0; i < differences->len; i++)
    {
      const CodebookDifference *difference = &g_array_index (differences, CodebookDifference, i);
      const char *from = g_utf8_offset_to_pointer (text, difference->new_start_cp);
      const char *to =
          g_utf8_offset_to_pointer (from, difference->new_end_cp - difference->new_start_cp);

      codebook_edit_array_take (edits, stretch->before_start + difference->old_start_cp,
                                stretch->before_start + difference->old_end_cp,
                                g_strndup (from, (gsize) (to - from)));
    }
}

static GArray *
find_edits (CodebookEditSession *self, const char *now, gsize len_bytes, gboolean exact)
{
  CodebookPositions *positions = codebook_positions_new (now, len_bytes);
  GArray *edits = codebook_edit_array_new ();

  for (guint i = 0; i < self->stretches->len; i++)
    {
      const Stretch *stretch = STRETCH (self, i);
      g_autofree char *text = dup_range (now, positions, stretch->now_start, stretch->now_end);

      if (!exact && ends_paragraph (now, len_bytes, positions, stretch->now_end))
        chomp_blanks (text);
      add_edits (self, edits, stretch, text);
    }
  codebook_positions_free (positions);
  return edits;
}

GArray *
codebook_edit_session_dup_edits (CodebookEditSession *self, const char *now, gsize len_bytes)
{
  return find_edits (self, now, len_bytes, FALSE);
}

CodebookRevision *
codebook_edit_session_revise (CodebookEditSession *self, const char *now, gsize len_bytes)
{
  g_autoptr (GArray) edits = find_edits (self, now, len_bytes, TRUE);

  return codebook_revision_new (self->before, edits);
}
