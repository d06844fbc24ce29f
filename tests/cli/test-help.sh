#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
. "$(dirname "$0")/lib.sh"

does 'version' --version
like 'version says a number' "$out" 'draad [0-9]*.[0-9]*'
does 'help' --help
verbs=$(printf '%s\n' "$out" | sed '1,/^Verbs:/d' | sed -n 's/^  \([a-z]\{2,\}\)  *[A-Z].*/\1/p' | sort)
like 'help lists verbs' "$verbs" '*words*'

for verb in $verbs; do
  does "help of $verb" "$verb" --help
  like "help of $verb has its use and an example" "$out" "*draad $verb*draad $verb*"
  refuses "$verb refuses an option it does not know" 2 'draad: '"$verb"': *--perhaps*' "$verb" --perhaps
done

refuses 'a verb that does not exist' 2 "draad: wrods: *‘words’*" wrods
refuses 'a verb that is like none' 2 'draad: xyzzy: *--help*' xyzzy

# Completion knows the same verbs.
completed=$(bash -c '. "$1"; COMP_WORDS=(draad ""); COMP_CWORD=1; _draad; printf "%s\n" "${COMPREPLY[@]}"' - \
  "$here/../../app/data/draad.bash" | grep -v '^--' | sort)
is 'completion offers the verbs' "$completed" "$verbs"

# The program speaks the user's language where a translation is installed.
if [ -n "${DRAAD_LOCALE_DIR:-}" ] && [ -e "$DRAAD_LOCALE_DIR/nl/LC_MESSAGES/draad.mo" ]; then
  like 'Dutch' "$(LANGUAGE=nl "$DRAAD" --help)" '*Gebruik:*'
else
  skip 'Dutch' 'no translation was built'
fi
finish
