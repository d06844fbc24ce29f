#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
. "$(dirname "$0")/lib.sh"
make_study
printf 'I: Hoe heet je?\nR: Ik ben Kevin de Vries. Kevin dus, uit Zwolle.\nI: En je coach?\nR: Dat is Fatima. Fatima zei: bel 06 12345678.\n' >P03_Kevin.txt
does 'import' import s.draad P03_Kevin.txt
does 'code' code s.draad --document P03_Kevin --code Coach --find 'Dat is Fatima.'

does 'suggest' pseudonyms s.draad suggest --json
keys 'suggest: keys' '.[0]' text type tier count documents example known pseudonym hits
json 'suggest: a person' 'map(select(.text == "Fatima")) | .[0] | [.type, .tier, .count, .documents]' '["person",1,2,1]'
json 'suggest: places' 'map(select(.text == "Kevin de Vries").hits[0]) | .[0]' '{"document":"P03_Kevin","start":26,"end":40}'
json 'suggest: a telephone number' 'map(select(.type == "telephone").text)' '["06 12345678"]'
does 'suggest as a table' pseudonyms s.draad suggest --document P01_T0
refuses 'suggest in what is not there' 1 '*P09*' pseudonyms s.draad suggest --document P09

does 'set' pseudonyms s.draad set 'Kevin de Vries' '[deelnemer 3]'
does 'set: a second name' pseudonyms s.draad set Kevin '[deelnemer 3]'
does 'set: a free pseudonym' pseudonyms s.draad set Zwolle
is 'set: a free pseudonym: which' "$out" '[plaats A]'
does 'set: a given name' pseudonyms s.draad set Fatima --name
like 'set: a given name: the initial' "$out" 'F*'
is 'set: a given name: one that many have' "$out" Femke
fatima=$out
does 'list' pseudonyms s.draad list --json
json 'list: names' 'map(select(.pseudonym == "[deelnemer 3]").names) | .[0]' '["Kevin de Vries","Kevin"]'
does 'spare' pseudonyms s.draad spare '06 12345678'
refuses 'set: no such type' 2 '*place*' pseudonyms s.draad set Jan '[x]' --type dier
refuses 'set: no name' 2 '*set*' pseudonyms s.draad set
# A pseudonym in no brackets that turns out to be somebody's name.
cp s.draad tom.draad
does 'set: a pseudonym as names are' pseudonyms tom.draad set Fatima Tom
is 'set: a pseudonym as names are: nothing to tell' "$err" ''
run pseudonyms tom.draad set Tom '[persoon 9]'
is 'set: a name that is a pseudonym' "$status" 0
like 'set: a name that is a pseudonym: told' "$err" '*Tom: ‘Tom’ is already the pseudonym*'
rm tom.draad
refuses 'spare: nothing' 1 '*letter*' pseudonyms s.draad spare ''
refuses 'suggest: no such tier' 2 '*--tier*' pseudonyms s.draad suggest --tier 9
refuses 'risk: no number of cases' 2 '*-k*' pseudonyms s.draad risk -k 0
refuses 'an act that is none' 2 "*‘hide’*" pseudonyms s.draad hide

does 'apply --dry-run' pseudonyms s.draad apply --dry-run --json
json 'apply --dry-run: the text' 'map(select(.where == "P03_Kevin").places)' '[5]'
does 'apply --dry-run as a table' pseudonyms s.draad apply --dry-run
is 'apply --dry-run as a table: in words' "$(printf '%s' "$out" | awk 'NR > 1 { print $1 }' | tr '\n' ' ')" 'P03_Kevin Documents '
like 'apply --dry-run: nothing changed' "$("$DRAAD" text s.draad P03_Kevin)" '*Kevin de Vries*'
does 'apply' pseudonyms s.draad apply --json
is 'apply: the text' "$("$DRAAD" text s.draad 'P03_[deelnemer 3]')" "I: Hoe heet je?
R: Ik ben [deelnemer 3]. [deelnemer 3] dus, uit [plaats A].
I: En je coach?
R: Dat is $fatima. $fatima zei: bel 06 12345678."
is 'apply: the coding keeps its words' "$("$DRAAD" list s.draad codings --json | jq -r 'map(select(.code == "Coach").text) | .[0]')" "Dat is $fatima."
does 'suggest after apply' pseudonyms s.draad suggest --json
json 'suggest after apply: nothing of it' 'map(select(.text | test("Kevin|Fatima|Zwolle|06"))) | length' 0
does 'check' check s.draad
does 'undo' undo s.draad
like 'undo: the text' "$("$DRAAD" text s.draad P03_Kevin)" '*Kevin de Vries*Zwolle*Fatima*'
does 'redo' redo s.draad
like 'redo: the text' "$("$DRAAD" text s.draad 'P03_[deelnemer 3]')" '*[[]deelnemer 3[]]*'
# A name that is a word like any other counts as it is written; any other whatever its case.
"$DRAAD" new words.draad && printf 'R: Ik sprak Dan en Rooijakkers, en Week.\n' >names.txt && "$DRAAD" import words.draad names.txt >/dev/null
for name in Dan Rooijakkers Week; do "$DRAAD" pseudonyms words.draad set $name "[over ${#name}]" >/dev/null; done
scanned () { printf '%s\n' "$1" >export.txt; "$DRAAD" pseudonyms words.draad scan export.txt --json 2>/dev/null | jq -c 'map(.text)'; }
is 'scan: a word is no name in small letters' "$(scanned 'en dan ging hij, en DAN?')" '["DAN"]'
is 'scan: with its capital it is one' "$(scanned 'dat zei Dan, en dan ging Dan')" '["Dan","Dan"]'
is 'scan: another name is one in small letters too' "$(scanned 'dat zei rooijakkers, ROOIJAKKERS dus')" '["rooijakkers","ROOIJAKKERS"]'
if [ -e /usr/share/hunspell/nl.dic ]; then
  is 'scan: a word of the installed list' "$(scanned 'elke week, zei Week')" '["Week"]'
fi
# However a name is joined or cut, all of it is covered and codings stay on their words.
"$DRAAD" new cut.draad && printf 'R: Dat is Jean Pierre, hij woont in Amster-\ndam. D´Angelo zag hem.\nR: Jan  van\nder Berg lachte.\n' >cut.txt && "$DRAAD" import cut.draad cut.txt >/dev/null && "$DRAAD" codes cut.draad add C >/dev/null
for find in 'hij woont' 'zag hem' 'lachte'; do "$DRAAD" code cut.draad --document cut --code C --find "$find" >/dev/null; done
for name in Jean-Pierre Amsterdam "D'Angelo" 'Jan van der Berg'; do "$DRAAD" pseudonyms cut.draad set "$name" "[${#name}]" >/dev/null; done
does 'apply to names that are cut' pseudonyms cut.draad apply
is 'apply to names that are cut: the text' "$("$DRAAD" text cut.draad cut)" 'R: Dat is [11], hij woont in [9]. [8] zag hem.
R: [16] lachte.'
is 'apply to names that are cut: codings' "$("$DRAAD" list cut.draad codings --json | jq -c 'map(.text)')" '["hij woont","zag hem","lachte"]'
like 'no name stands in the log' "$("$DRAAD" log s.draad --json | jq -r 'map(.label) | join(" ")' | sed 's/P03_Kevin//g')" '*'
finish
