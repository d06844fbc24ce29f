/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/analysis/search-forms.h"

struct _CodebookSearchForms
{
  GPtrArray *names;    /* char *, by number */
  GHashTable *numbers; /* char *, borrowed → number plus one */
  GHashTable *joined;  /* gint64 *: two numbers → that of both */
};

CodebookSearchForms *
codebook_search_forms_new (void)
{
  CodebookSearchForms *self = g_new0 (CodebookSearchForms, 1);

  self->names = g_ptr_array_new_with_free_func (g_free);
  self->numbers = g_hash_table_new (g_str_hash, g_str_equal);
  self->joined = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  return self;
}

void
codebook_search_forms_free (CodebookSearchForms *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->joined);
  g_hash_table_unref (self->numbers);
  g_ptr_array_unref (self->names);
  g_free (self);
}

guint
codebook_search_forms_number (CodebookSearchForms *self, const char *form)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, form));

  if (number == 0)
    {
      char *copy = g_strdup (form);

      g_ptr_array_add (self->names, copy);
      number = self->names->len;
      g_hash_table_insert (self->numbers, copy, GUINT_TO_POINTER (number));
    }
  return number - 1;
}

guint
codebook_search_forms_join (CodebookSearchForms *self, guint first, guint second)
{
  gint64 key = (gint64) first << 32 | second;
  gpointer number;

  if (!g_hash_table_lookup_extended (self->joined, &key, NULL, &number))
    {
      g_autofree char *both =
          g_strjoin (" ", self->names->pdata[first], self->names->pdata[second], NULL);

      number = GUINT_TO_POINTER (codebook_search_forms_number (self, both));
      g_hash_table_insert (self->joined, g_memdup2 (&key, sizeof key), number);
    }
  return GPOINTER_TO_UINT (number);
}

guint
codebook_search_forms_get_count (const CodebookSearchForms *self)
{
  return self->names->len;
}

const char *
codebook_search_forms_get (const CodebookSearchForms *self, guint number)
{
  return self->names->pdata[number];
}
