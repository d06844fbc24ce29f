/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/import/rtf-form.h"

#include "codebook/import/rtf-words.h"

#define MOST_ENTRIES 25 /* Word's own bound, and so also its number for: not chosen */
#define MOST_ENTRY_BYTES 1024

enum
{
  TYPE_BOX = 1,
  TYPE_LIST,
};

static void
free_text (gpointer text)
{
  g_string_free (text, TRUE);
}

void
codebook_rtf_form_init (CodebookRtfForm *self)
{
  *self = (CodebookRtfForm){ .entries = g_ptr_array_new_with_free_func (free_text) };
}

void
codebook_rtf_form_release (CodebookRtfForm *self)
{
  g_ptr_array_unref (self->entries);
}

void
codebook_rtf_form_clear (CodebookRtfForm *self)
{
  g_ptr_array_set_size (self->entries, 0);
  self->type = self->standard = 0;
  self->result = MOST_ENTRIES;
}

void
codebook_rtf_form_take_word (CodebookRtfForm *self, guint token, int number)
{
  if (token == RTF_FORM_TYPE)
    self->type = number;
  else if (token == RTF_FORM_RESULT)
    self->result = number;
  else if (token == RTF_FORM_DEFAULT)
    self->standard = number;
  else if (token == RTF_FORM_ENTRY && self->entries->len < MOST_ENTRIES)
    g_ptr_array_add (self->entries, g_string_new (NULL));
}

void
codebook_rtf_form_take_text (CodebookRtfForm *self, const char *text, gsize len_bytes)
{
  GString *entry =
      self->entries->len > 0 ? g_ptr_array_index (self->entries, self->entries->len - 1) : NULL;

  if (entry != NULL && entry->len + len_bytes <= MOST_ENTRY_BYTES)
    g_string_append_len (entry, text, (gssize) len_bytes);
}

void
codebook_rtf_form_append (const CodebookRtfForm *self, GString *out)
{
  int result = self->result == MOST_ENTRIES ? self->standard : self->result;

  if (self->type == TYPE_BOX)
    g_string_append (out, result != 0 ? "☒" : "☐");
  else if (self->type == TYPE_LIST && result >= 0 && (guint) result < self->entries->len)
    {
      const GString *entry = g_ptr_array_index (self->entries, (guint) result);

      g_string_append_len (out, entry->str, (gssize) entry->len);
    }
}
