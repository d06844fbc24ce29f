#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
. "$(dirname "$0")/lib.sh"
mkdir study away && cd study || exit 1
make_study
printf 'I: Hoe heet je?\nR: Ik ben Kevin de Vries. Kevin dus.\nI: En je coach?\nR: Dat is Fatima.\n' >'gesprek Kevin.txt'
"$DRAAD" import s.draad 'gesprek Kevin.txt' --keep-original >/dev/null
"$DRAAD" code s.draad --document 'gesprek Kevin' --code Coach --find 'Dat is Fatima.' >/dev/null
"$DRAAD" pseudonyms s.draad set 'Kevin de Vries' '[deelnemer 3]'
"$DRAAD" pseudonyms s.draad set Kevin '[deelnemer 3]'
"$DRAAD" pseudonyms s.draad set Fatima '[persoon 1]'
printf 'geheim\n' >../away/password
printf 'anders\n' >../away/wrong
rm -f -- *.txt
key=../away/s.key
secret="--password-file ../away/password"

# shellcheck disable=SC2086
{
does 'export-key' pseudonyms s.draad export-key $key $secret
is 'export-key: only its owner reads it' "$(stat -c %a $key)" 600
is 'export-key: it is locked' "$(grep -c -a Kevin $key)" 0
refuses 'export-key beside the project' 1 '*folder*' pseudonyms s.draad export-key s.key $secret
does 'export-key --beside' pseudonyms s.draad export-key s.key --beside $secret
rm -f s.key
refuses 'a wrong password' 1 '*password*' pseudonyms s.draad scan $key --key $key --password-file ../away/wrong
refuses 'a password file that is absent' 1 '*away/absent*: *' pseudonyms s.draad scan $key --key $key \
  --password-file ../away/absent
refuses 'no terminal to ask at' 1 '*--password-file*' pseudonyms s.draad import-key $key
refuses 'what is no key' 1 '*s.draad*not a key*' pseudonyms s.draad import-key s.draad $secret

refuses 'seal: names still show' 1 '*Apply*' pseudonyms s.draad seal --key $key $secret --yes
does 'apply' pseudonyms s.draad apply
refuses 'seal: with or without key' 2 '*--without-key*' pseudonyms s.draad seal --yes
run pseudonyms s.draad seal --key $key $secret
is 'seal: asks' "$status" 1
text=$("$DRAAD" text s.draad 'gesprek [deelnemer 3]')
does 'seal' pseudonyms s.draad seal --key $key $secret --yes --json
json 'seal: what was done' '[.names, .documents, .originals, .copies]' '[3,1,1,0]'
for name in Kevin Vries Fatima; do
  is "seal: no $name in any file" "$(grep -r -a -i -l "$name" . | sed 's/.*/found/')" ''
done
is 'seal: the text' "$("$DRAAD" text s.draad 'gesprek [deelnemer 3]')" "$text"
is 'seal: codings' "$("$DRAAD" list s.draad codings --json | jq -r '.[0].text')" 'Dat is [persoon 1].'
does 'seal: check' check s.draad
does 'seal: undo eight acts' undo s.draad 8
does 'seal: redo them' redo s.draad 8
is 'seal: the text after undo and redo' "$("$DRAAD" text s.draad 'gesprek [deelnemer 3]')" "$text"

"$DRAAD" new open.draad && printf 'R: Ik ben Kevin. Dat is Petra Jansen.\n' >open.txt && "$DRAAD" import open.draad open.txt >/dev/null
"$DRAAD" pseudonyms open.draad set Kevin '[persoon 1]' >/dev/null && "$DRAAD" pseudonyms open.draad apply >/dev/null
run pseudonyms open.draad seal --without-key --yes
is 'seal: a name that is not decided' "$status" 0
like 'seal: a name that is not decided: told' "$err" '*open.draad: 1 possible name is not decided yet*'

does 'show' pseudonyms s.draad show 'gesprek [deelnemer 3]' --key $key $secret
like 'show: the names' "$out" '*Ik ben Kevin de Vries. Kevin dus.*Dat is Fatima.'

"$DRAAD" fragments s.draad --code Coach -o ../away/f.docx
does 'scan: a clean export' pseudonyms s.draad scan ../away/f.docx --key $key $secret --json
json 'scan: a clean export: nothing' 'length' 0
"$DRAAD" codes s.draad add 'Wat Fatima doet' >/dev/null
run codes s.draad export ../away/book.docx --key $key $secret
is 'an export with a name in it' "$status" 3
like 'an export with a name in it: told' "$err" '*book.docx*‘Fatima’*'
run fragments s.draad --code Coach -o ../away/f2.docx --key $key $secret
is 'an export without' "$status" 0
run pseudonyms s.draad scan ../away/book.docx ../away/f.docx --key $key $secret --json
is 'scan: found' "$status" 3
json 'scan: where' '.[0] | [.file, .part, .text, .pseudonym]' '["../away/book.docx","word/document.xml","Fatima","[persoon 1]"]'
printf 'R: En toen kwam Kevin weer.\n' >../away/nieuw.txt
does 'a new transcript' import s.draad ../away/nieuw.txt
does 'suggest with the key' pseudonyms s.draad suggest --key $key $secret --json
json 'suggest with the key: known' 'map(select(.text == "Kevin")) | .[0] | [.known, .pseudonym]' '[true,"[deelnemer 3]"]'
does 'apply with the key' pseudonyms s.draad apply --key $key $secret
is 'apply with the key: the text' "$("$DRAAD" text s.draad nieuw)" 'R: En toen kwam [deelnemer 3] weer.'
cp s.draad clash.draad
does 'a sealed name given again' pseudonyms clash.draad set Fatima '[moeder]'
run pseudonyms clash.draad import-key $key $secret
is 'import-key: a name that was given again' "$status" 3
like 'import-key: a name that was given again: told' "$err" '*Fatima: *‘\[moeder]’*‘\[persoon 1]’*'
does 'import-key: what it is' pseudonyms clash.draad list --json
json 'import-key: a name is one’s' 'map(.names[] | select(. == "Fatima")) | length' 1
rm clash.draad
does 'import-key' pseudonyms s.draad import-key $key $secret
does 'list' pseudonyms s.draad list --json
json 'list: names' 'map(select(.pseudonym == "[deelnemer 3]").names) | .[0]' '["Kevin de Vries","Kevin"]'
# Sealed once more, what brought the names back can be undone like all else.
cp s.draad twice.draad
does 'seal again' pseudonyms twice.draad seal --without-key --yes
does 'undo what brought the names back' undo twice.draad
like 'undo what brought the names back: that was it' "$out" '*key file*'
does 'undo: the act before' undo twice.draad
does 'redo both' redo twice.draad 2
does 'check after sealing twice' check twice.draad
}

cp s.draad 'studie kevin-T1.draad'
"$DRAAD" pseudonyms 'studie kevin-T1.draad' set Kevin '[deelnemer 3]' >/dev/null
"$DRAAD" pseudonyms 'studie kevin-T1.draad' apply >/dev/null
run pseudonyms 'studie kevin-T1.draad' seal --without-key --yes
is 'seal: a file called after a name' "$status" 3
like 'seal: a file called after a name: told' "$err" '*studie kevin-T1.draad*called after a name*'
rm -f 'studie kevin-T1.draad'

does 'risk' pseudonyms s.draad risk --json
keys 'risk: keys' '.' k smallest combinations words
does 'risk as tables' pseudonyms s.draad risk -k 3
finish
