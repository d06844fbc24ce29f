/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A spelling checker's list of words, read for what it tells of their kinds. Two kinds of file:
 *
 *   NAME.dic, NAME.aff   of hunspell, as OpenTaal makes them for Dutch: the suffixes that a word
 *                        takes say what it is, and lead back from a form to the word it is of
 *   a plain list         a form a line, as in /usr/share/dict; only says what is a word
 *
 * All words in it are folded as codebook_fold_word () does. Immutable after loading: any thread. */
typedef struct _CodebookLemmaList CodebookLemmaList;

typedef enum
{
  CODEBOOK_LEMMA_KNOWN = 1 << 0,      /* stands in the list */
  CODEBOOK_LEMMA_NOUN = 1 << 1,       /* takes a plural or a diminutive */
  CODEBOOK_LEMMA_ADJECTIVE = 1 << 2,  /* takes -e, -er, -st */
  CODEBOOK_LEMMA_INFINITIVE = 1 << 3, /* takes -d: werken, werkend */
  CODEBOOK_LEMMA_VERB = 1 << 4,       /* a stem or a third person: takes -t, -de, -te */
  CODEBOOK_LEMMA_PARTICIPLE = 1 << 5, /* gewerkt, gewerkte */
  CODEBOOK_LEMMA_NAME = 1 << 6,       /* takes a genitive, or has a capital */
} CodebookLemmaClass;

/* What a form is of its base. */
typedef enum
{
  CODEBOOK_LEMMA_OF_PLURAL,
  CODEBOOK_LEMMA_OF_DIMINUTIVE,
  CODEBOOK_LEMMA_OF_DERIVED,            /* a noun made of it: zwakheid, deskundige */
  CODEBOOK_LEMMA_OF_ADJECTIVE,          /* inflected or compared */
  CODEBOOK_LEMMA_OF_VERB,               /* finite; the base is a stem or a third person */
  CODEBOOK_LEMMA_OF_PRESENT_PARTICIPLE, /* the base is an infinitive */
  CODEBOOK_LEMMA_OF_PARTICIPLE,         /* inflected; the base is a past participle */
  CODEBOOK_LEMMA_OF_GENITIVE,
} CodebookLemmaRelation;

/* The first list for @language ("nl") found in @folder (hunspell's first), or NULL if there is
 * none or none that can be read. @folder NULL: where the system keeps them. */
CodebookLemmaList *codebook_lemma_list_load (const char *folder,
                                             const char *language) G_GNUC_WARN_UNUSED_RESULT;
void codebook_lemma_list_free (CodebookLemmaList *self);

/* Which list of which size, so that another one is noticed: ‘nl_NL.dic 2487848’. */
char *codebook_lemma_list_find_source (const char *folder,
                                       const char *language) G_GNUC_WARN_UNUSED_RESULT;

/* CodebookLemmaClass bits; 0 = not in the list. Those of a name only if nothing else is spelled so.
 * A plain list knows no classes: all but NAME. */
guint codebook_lemma_list_get_classes (const CodebookLemmaList *self, const char *word);
/* Whether the word takes this prefix: bellen takes op. */
gboolean codebook_lemma_list_takes_prefix (const CodebookLemmaList *self,
                                           const char *word,
                                           const char *prefix);
/* Whether it tells a form's base; a plain list does not. */
gboolean codebook_lemma_list_has_suffixes (const CodebookLemmaList *self);

/* Each base in the list that, with a suffix it takes, is @form. */
typedef void (*CodebookLemmaListFunc) (const char *base,
                                       CodebookLemmaRelation relation,
                                       gpointer user_data);
void codebook_lemma_list_each_base (const CodebookLemmaList *self,
                                    const char *form,
                                    CodebookLemmaListFunc found,
                                    gpointer user_data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CodebookLemmaList, codebook_lemma_list_free)

G_END_DECLS
