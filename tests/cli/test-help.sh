#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
. "$(dirname "$0")/lib.sh"

does 'version' --version
like 'version says a number' "$out" 'draad [0-9]*.[0-9]*'
does 'help' --help
verbs=$(printf '%s\n' "$out" | sed '1,/^Verbs:/d' | sed -n 's/^  \([a-z-]\{2,\}\)  *[A-Z].*/\1/p' | sort)
like 'help lists verbs' "$verbs" '*words*'

for verb in $verbs; do
  does "help of $verb" "$verb" --help
  like "help of $verb has its use and an example" "$out" "*draad $verb*draad $verb*"
  refuses "$verb refuses an option it does not know" 2 'draad: '"$verb"': *--perhaps*' "$verb" --perhaps
done

# However one asks.
is 'help, as a word' "$("$DRAAD" help)" "$("$DRAAD" --help)"
is 'help of a verb, as a word' "$("$DRAAD" help import)" "$("$DRAAD" import --help)"
refuses 'help of a verb that does not exist' 2 "draad: wrods: *‘words’*" help wrods
like 'import tells how speakers are named' "$("$DRAAD" help import)" '*--same=NAME=OTHER*--role=NAME=ROLE*interviewer*'
like 'name-order tells both' "$("$DRAAD" help name-order)" '*P \[nl|nl-BE\]*nl,*nl-BE,*'

refuses 'a verb that does not exist' 2 "draad: wrods: *‘words’*" wrods
refuses 'a verb that is like none' 2 'draad: xyzzy: *--help*' xyzzy

# Each takes longer to load than most verbs do.
loaded=$(LD_TRACE_LOADED_OBJECTS=1 "$DRAAD" --version)
like 'what a program is made of can be listed' "$loaded" '*libsqlite3*'
is 'no verb begins with what few of them need' \
  "$(printf '%s\n' "$loaded" | grep -oE 'lib(crypto|gtk|stemmer|xlsxwriter|zip)[^ ]*')" ''

unset DISPLAY WAYLAND_DISPLAY GDK_BACKEND
refuses 'no display' 1 'draad: window: *--help*'

# Completion knows the same verbs.
completed=$(bash -c '. "$1"; COMP_WORDS=(draad ""); COMP_CWORD=1; _draad; printf "%s\n" "${COMPREPLY[@]}"' - \
  "$here/../../app/data/draad.bash" | grep -v '^--' | sort)
is 'completion offers the verbs' "$completed" "$verbs"

# complete WORD…: what is offered for the last of them.
complete_words ()
{
  bash -c '. "$1"; shift; COMP_WORDS=(draad "$@"); COMP_CWORD=$#; _draad; printf "%s\n" "${COMPREPLY[@]}"' - \
    "$here/../../app/data/draad.bash" "$@"
}
for verb in $verbs; do
  is "completion offers what $verb takes" "$(complete_words "$verb" -- | grep '^--' | sort)" \
    "$("$DRAAD" "$verb" --help | grep -o '^  \(-., \)\?--[a-z-]*' | grep -o -e '--.*' | sort)"
done
mkdir 'a folder'
touch 'a study.draad' 'another one.draad'
is 'completion: a name with a space is one' "$(complete_words info a | sort)" $'a folder\na study.draad\nanother one.draad'
is 'completion: and after a word that it knows' "$(complete_words list 'a study.draad' an)" 'another one.draad'
is 'completion: a project where a verb may be' "$(complete_words an)" 'another one.draad'
is 'completion of a word' "$(complete_words list 'a study.draad' cor)" corrections
is 'completion of a value' "$(complete_words fragments p.draad --role co)" coach
is 'completion of a value after =' "$(complete_words fragments p.draad --role = co)" coach
is 'completion right after =' "$(complete_words words --language =)" $'nl\nen'

# The program speaks the user's language. Newer C libraries ask LANGUAGE in no locale of C's; older ones do where no language
# is installed.
locale=C.UTF-8
[ "$(LC_ALL=nl_NL.UTF-8 locale charmap 2>/dev/null)" != UTF-8 ] || locale=nl_NL.UTF-8
if grep -q 'Gebruik:' "$here/../../po/nl.po"; then
  like 'Dutch' "$(LC_ALL=$locale LANGUAGE=nl "$DRAAD" --help)" '*Gebruik:*'
  "$DRAAD" new dutch.draad
  printf 'Dit is er een.\n' >one.txt
  LC_ALL=$locale LANGUAGE=nl "$DRAAD" import dutch.draad one.txt >/dev/null
  "$DRAAD" codes dutch.draad add Een
  "$DRAAD" code dutch.draad --document one --code Een --find Dit >/dev/null
  "$DRAAD" code dutch.draad --document one --code Een --find een >/dev/null
  LC_ALL=$locale LANGUAGE=nl "$DRAAD" fragments dutch.draad -o dutch.md
  like 'Dutch: of numbers' "$(cat dutch.md)" '*2 fragmenten uit 1 document*'
  like 'Dutch: of an error' "$(LC_ALL=$locale LANGUAGE=nl "$DRAAD" info absent.draad 2>&1)" 'draad: info: *geen*'
else
  skip 'Dutch' 'po/nl.po has no Dutch'
fi
finish
