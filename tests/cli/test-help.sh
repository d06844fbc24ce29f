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

unset DISPLAY WAYLAND_DISPLAY GDK_BACKEND
refuses 'no display' 1 'draad: window: *--help*'

# Completion knows the same verbs.
completed=$(bash -c '. "$1"; COMP_WORDS=(draad ""); COMP_CWORD=1; _draad; printf "%s\n" "${COMPREPLY[@]}"' - \
  "$here/../../app/data/draad.bash" | grep -v '^--' | sort)
is 'completion offers the verbs' "$completed" "$verbs"

# The program speaks the user's language. Newer C libraries ask LANGUAGE in no locale of C's; older ones do where no language
# is installed.
locale=C.UTF-8
[ "$(LC_ALL=nl_NL.UTF-8 locale charmap 2>/dev/null)" != UTF-8 ] || locale=nl_NL.UTF-8
if grep -q 'Gebruik:' "$here/../../po/nl.po"; then
  like 'Dutch' "$(LC_ALL=$locale LANGUAGE=nl "$DRAAD" --help)" '*Gebruik:*'
  like 'Dutch: of an error' "$(LC_ALL=$locale LANGUAGE=nl "$DRAAD" info absent.draad 2>&1)" 'draad: info: *geen*'
else
  skip 'Dutch' 'po/nl.po has no Dutch'
fi
finish
