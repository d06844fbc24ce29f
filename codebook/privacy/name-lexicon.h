/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What is known of words as names: own short lists, and the Dutch word list of hunspell where it is
 * installed. All words go in folded (codebook_fold_text ()). Immutable: any number of threads. */
typedef struct _CodebookNameLexicon CodebookNameLexicon;

typedef enum
{
  CODEBOOK_LEXICON_GIVEN = 1 << 0,        /* a given name of the own list */
  CODEBOOK_LEXICON_SURNAME = 1 << 1,      /* a surname of the own list */
  CODEBOOK_LEXICON_PLACE = 1 << 2,        /* a place, by the own or the installed list */
  CODEBOOK_LEXICON_ORGANISATION = 1 << 3, /* of the own list */
  CODEBOOK_LEXICON_PROPER = 1 << 4,       /* stands only with a capital in the installed list */
  CODEBOOK_LEXICON_ORDINARY = 1 << 5,     /* a word like any other, or a form or compound of some */
  CODEBOOK_LEXICON_COMMON = 1 << 6,       /* has a capital and yet is nobody's: maandag, PTSS */
  CODEBOOK_LEXICON_STOP = 1 << 7,         /* a capital on it says nothing: ik, dat */
  CODEBOOK_LEXICON_WOMAN = 1 << 8,        /* of given names */
  CODEBOOK_LEXICON_MAN = 1 << 9,
  CODEBOOK_LEXICON_FORM = 1 << 10,         /* of a name: may also be a form of an ordinary word */
  CODEBOOK_LEXICON_REGIONAL = 1 << 11,     /* an adjective with a capital: Twents */
  CODEBOOK_LEXICON_TITLE = 1 << 12,        /* stands before a name: mevrouw */
  CODEBOOK_LEXICON_ROLE = 1 << 13,         /* somebody to the speaker: broer, coach */
  CODEBOOK_LEXICON_HEAD = 1 << 14,         /* an organisation starts with it: gemeente */
  CODEBOOK_LEXICON_TAIL = 1 << 15,         /* … or ends: College */
  CODEBOOK_LEXICON_RATHER_GIVEN = 1 << 16, /* a word too, but hardly ever: jan, kees */
  CODEBOOK_LEXICON_TOWN = 1 << 17,         /* a place of the own list */
  CODEBOOK_LEXICON_FREQUENT = 1 << 18,     /* a given name that many have */
  CODEBOOK_LEXICON_RATHER_ORGANISATION = 1 << 19, /* a word too, but hardly ever: parnassia */
  CODEBOOK_LEXICON_SURNAME_WORD = 1 << 20,        /* a surname, but anywhere else a word: winter */
} CodebookLexiconFlags;

/* @dictionary: a hunspell .dic file; NULL: Debian's, if it is there. A file that cannot be read is
 * one that is not there. */
CodebookNameLexicon *codebook_name_lexicon_new (const char *dictionary) G_GNUC_WARN_UNUSED_RESULT;
CodebookNameLexicon *codebook_name_lexicon_ref (CodebookNameLexicon *self);
void codebook_name_lexicon_unref (CodebookNameLexicon *self);
gboolean codebook_name_lexicon_has_dictionary (const CodebookNameLexicon *self);

CodebookLexiconFlags codebook_name_lexicon_look_up (const CodebookNameLexicon *self,
                                                    const char *folded);
/* How many of the words from @words on (folded, NULL-terminated) are a name of several words of
 * @kind (place or organisation): Den Haag is 2; 0 if none. */
guint codebook_name_lexicon_match_phrase (const CodebookNameLexicon *self,
                                          const char *const *words,
                                          CodebookLexiconFlags kind);
/* Given names of @kind (woman, man) that start with @initial, a lower-case letter; what a pseudonym
 * is chosen from; the frequent ones first. (transfer container) (element-type char *, borrowed) */
GPtrArray *codebook_name_lexicon_list_given (const CodebookNameLexicon *self,
                                             CodebookLexiconFlags kind,
                                             gunichar initial) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CodebookNameLexicon, codebook_name_lexicon_unref)

G_END_DECLS
