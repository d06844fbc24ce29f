/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "codebook/text/lemmas.h"

#include <string.h>

#include "codebook/library-stemmer.h"
#include "codebook/text/icu.h"
#include "codebook/text/lemma-dutch.h"
#include "codebook/text/lemma-list.h"

/* To be raised when the rules change, so that what was made with older ones is made again. */
#define RULES 1

struct _CodebookLemmas
{
  CodebookLemmaList *list;    /* of Dutch; NULL: none */
  struct sb_stemmer *stemmer; /* NULL: none */
  GMutex mutex;               /* a stemmer works in a buffer of its own */
};

static const char *
find_folder (const char *folder)
{
  return folder != NULL ? folder : g_getenv ("DRAAD_WORD_LISTS");
}

/* ‘nl’ of ‘nl-BE’; Dutch if none is given. */
static char *
dup_language (const char *language)
{
  if (language == NULL || *language == '\0' || codebook_icu_is_dutch (language))
    return g_strdup ("nl");
  return g_ascii_strdown (language, (gssize) strcspn (language, "-_"));
}

CodebookLemmas *
codebook_lemmas_new (const char *language, const char *folder)
{
  CodebookLemmas *self = g_new0 (CodebookLemmas, 1);
  g_autofree char *code = dup_language (language);

  g_mutex_init (&self->mutex);
  self->list = codebook_lemma_list_load (find_folder (folder), code);
  if (self->list == NULL)
    self->stemmer = sb_stemmer_new (code, "UTF_8");
  return self;
}

const CodebookLemmas *
codebook_lemmas_get (const char *language)
{
  static GMutex mutex;
  static GHashTable *loaded; /* char * folder and source → CodebookLemmas * */
  g_autofree char *source = codebook_lemmas_find_source (language, NULL);
  g_autofree char *key =
      g_strdup_printf ("%s %s", find_folder (NULL) != NULL ? find_folder (NULL) : "", source);
  CodebookLemmas *lemmas;

  g_mutex_lock (&mutex);
  if (loaded == NULL)
    loaded = g_hash_table_new (g_str_hash, g_str_equal);
  lemmas = g_hash_table_lookup (loaded, key);
  if (lemmas == NULL)
    {
      lemmas = codebook_lemmas_new (language, NULL);
      g_hash_table_insert (loaded, g_steal_pointer (&key), lemmas);
    }
  g_mutex_unlock (&mutex);
  return lemmas;
}

void
codebook_lemmas_free (CodebookLemmas *self)
{
  if (self == NULL)
    return;
  codebook_lemma_list_free (self->list);
  if (self->stemmer != NULL)
    sb_stemmer_delete (self->stemmer);
  g_mutex_clear (&self->mutex);
  g_free (self);
}

char *
codebook_lemmas_find_source (const char *language, const char *folder)
{
  g_autofree char *code = dup_language (language);
  g_autofree char *list = codebook_lemma_list_find_source (find_folder (folder), code);

  return g_strdup_printf ("%d %s %s", RULES, code, list != NULL ? list : "snowball");
}

static char *
make_stem (CodebookLemmas *self, const char *form)
{
  const sb_symbol *stem;
  char *copy;

  g_mutex_lock (&self->mutex);
  stem = sb_stemmer_stem (self->stemmer, (const sb_symbol *) form, (int) strlen (form));
  copy = stem != NULL ? g_strndup ((const char *) stem, (gsize) sb_stemmer_length (self->stemmer))
                      : g_strdup (form);
  g_mutex_unlock (&self->mutex);
  return copy;
}

GPtrArray *
codebook_lemmas_find (const CodebookLemmas *self, const char *form)
{
  GPtrArray *lemmas = g_ptr_array_new_with_free_func (g_free);

  if (self->list != NULL)
    codebook_lemma_dutch_find (self->list, form, lemmas);
  else if (self->stemmer != NULL)
    g_ptr_array_add (lemmas, make_stem ((CodebookLemmas *) self, form));
  else
    g_ptr_array_add (lemmas, g_strdup (form));
  return lemmas;
}
