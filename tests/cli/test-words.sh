#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
. "$(dirname "$0")/lib.sh"

words () { printf "$1" | "$DRAAD" words "${@:2}"; }

is 'fold: accents, capitals, hyphens' "$(words 'Één REÏNTEGRATIE\n’s‐Gravenhage\n' fold)" $'een reintegratie\n\'s-gravenhage'
is 'fold: an empty line stays' "$(words 'A\n\nB' fold)" $'a\n\nb'
is 'sentences: a line each, an empty line after each line' \
  "$(words 'Dat zei dhr. De Vries. Meer niet.\nEn toen? Niets.\n' sentences)" \
  $'Dat zei dhr. De Vries.\nMeer niet.\n\nEn toen?\nNiets.'
is 'sentences: an empty line of input' "$(words '\nJa.\n' sentences)" $'\nJa.'
printf 'werkend\nwerken\nwerkte\nhuis\n' >dutch # a word list of our own, whatever is installed
export DRAAD_WORD_LISTS=$work
is 'lemmas: a word, tab, its lemmas' "$(words 'Werkte\nhuizen\nxyz\n' lemmas)" $'Werkte\twerken\nhuizen\thuis\nxyz\txyz'
is 'lemmas: a line of several words, an empty one' "$(words 'huis, werkt!\n\n' lemmas)" $'huis, werkt!\thuis werken'
DRAAD_WORD_LISTS=$work/none
is 'lemmas: by stems without a list' "$(words 'werken\n' lemmas)" $'werken\twerk'
is 'lemmas: of another language' "$(words 'interviews\n' lemmas --language en)" $'interviews\tinterview'
unset DRAAD_WORD_LISTS
is 'sort: numbers as numbers, accents aside' "$(words 'R12\nR2\nzon\néén\neend\n' sort)" $'één\neend\nR2\nR12\nzon'
is 'sort: of nothing' "$(words '' sort)" ''
is 'language' "$(words 'B\na\n' sort --language en)" $'a\nB'
refuses 'no tool' 2 '*too few*' words
refuses 'unknown tool' 2 "*‘lemmata’*" words lemmata
out=$(printf 'a\xff\n' | "$DRAAD" words fold 2>&1); is 'input that is not UTF-8: exit' $? 1
like 'input that is not UTF-8: said' "$out" 'draad: words: *UTF-8*'
if [ -e /dev/full ]; then
  err=$(echo a | "$DRAAD" words fold 2>&1 >/dev/full); is 'output that cannot be written: exit' $? 1
  like 'output that cannot be written: said' "$err" 'draad: words: *'
fi
finish
