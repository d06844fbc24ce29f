#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
. "$(dirname "$0")/lib.sh"
make_study

paths () { "$DRAAD" list "${1:-s.draad}" codes --json | jq -rc 'map(.path)'; }

is 'add: paths' "$(paths)" '["Werk","Werk/Tempo","Werk/Openheid","Coach"]'
does 'list codes' list s.draad codes --json
keys 'list codes: keys' '.[0]' id guid path depth color origin brief full when when_not example codings documents
json 'list codes: values' '.[1] | [.depth, .brief, .full, .codings, .documents]' '[1,"Hoe snel",null,0,0]'
json 'list codes: guid' '.[1].guid | test("^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$")' true

does 'set' codes s.draad set Werk/Tempo --full 'Alles over tempo' --when 'tempo' --when-not 'drukte' --example 'rustig aan' --origin inductive --color rood
does 'list after set' list s.draad codes --json
json 'set: all fields' '.[1] | [.full, .when, .when_not, .example, .origin, .color]' '["Alles over tempo","tempo","drukte","rustig aan","inductive","rood"]'
does 'rename' codes s.draad rename Werk/Tempo 'Tempo en ruimte'
does 'move' codes s.draad move Coach Werk
is 'rename and move' "$(paths)" '["Werk","Werk/Tempo en ruimte","Werk/Openheid","Werk/Coach"]'
does 'move before' codes s.draad move Werk/Coach Werk --before Werk/Openheid
is 'move before: order' "$(paths)" '["Werk","Werk/Tempo en ruimte","Werk/Coach","Werk/Openheid"]'
refuses 'move before what is elsewhere' 1 '*no code ‘Werk/Openheid’ in that place*' codes s.draad move \
  Werk/Coach / --before Werk/Openheid
does 'move to the top' codes s.draad move Coach /
refuses 'not below itself' 1 '*' codes s.draad move Werk 'Werk/Tempo en ruimte'
refuses 'unknown code: the nearest' 1 '*Openheid*' codes s.draad delete Werk/Openhied
refuses 'a name too few' 2 '*rename*' codes s.draad rename Coach
refuses 'a sub-verb that is none' 2 "*‘paint’*" codes s.draad paint Coach

does 'code for merge' code s.draad --document P01_T0 --code Coach --find 'belt elke week'
does 'merge' codes s.draad merge Coach Werk/Openheid
does 'list after merge' list s.draad codings --json
json 'merge: the codings come along' 'map(.code)' '["Werk/Openheid"]'
does 'undo merge' undo s.draad
like 'undo merge: codes' "$(paths)" '*"Coach"*'

does 'export csv' codes s.draad export book.csv
is 'export csv: head' "$(head -1 book.csv)" $'\xef\xbb\xbfpath;color;origin;brief;full;when;when_not;example'
does 'export qdc' codes s.draad export book.qdc
if [ -e "${SHARED_DIR:-}/refi/Codebook.xsd" ]; then
  xmllint --noout --schema "$SHARED_DIR/refi/Codebook.xsd" book.qdc 2>/dev/null; is 'export qdc: valid' $? 0
else
  skip 'export qdc: valid' '../shared is absent'
fi
for format in csv qdc; do
  does "new for $format" new "$format.draad"
  does "import $format" codes "$format.draad" import "book.$format"
  is "import $format: paths" "$(paths "$format.draad")" "$(paths)"
  filter='map(del(.id, .guid, .codings, .documents))'
  is "import $format: fields" "$("$DRAAD" list "$format.draad" codes --json | jq -c "$filter")" \
    "$("$DRAAD" list s.draad codes --json | jq -c "$filter")"
  does "import $format again" codes "$format.draad" import "book.$format"
  is "import $format again: nothing doubles" "$(paths "$format.draad")" "$(paths)"
done
does 'import is one step' undo csv.draad
is 'import is one step: nothing is left' "$(paths csv.draad)" '[]'

does 'export xlsx' codes s.draad export book.xlsx
is 'export xlsx: a sheet' "$(unzip -l book.xlsx 2>/dev/null | grep -c 'xl/worksheets/sheet1.xml')" 1
for format in docx odt html md; do
  does "export $format" codes s.draad export "annex.$format"
done
like 'export md: fields' "$(cat annex.md)" '*Tempo en ruimte*Hoe snel*'
refuses 'export to what is no format' 2 '*csv*' codes s.draad export book.pdf

printf '﻿Naam;Omschrijving;Maat\n"Thuis/Slapen";"Nachten, ""slecht"" geslapen";3\n' >excel.csv
run codes s.draad import excel.csv
is 'import from Excel' "$status" 0
like 'import from Excel: what was left out is said' "$err" '*‘Maat’*'
is 'import from Excel: fields' "$("$DRAAD" list s.draad codes --json | jq -rc 'map(select(.path == "Thuis/Slapen").full)')" '["Nachten, \"slecht\" geslapen"]'
printf '<?xml version="1.0"?><!DOCTYPE CodeBook [<!ENTITY a "aaaa">]><CodeBook><Codes><Code name="&a;"/></Codes></CodeBook>' >dtd.qdc
refuses 'import: no document types' 1 '*dtd.qdc*' codes s.draad import dtd.qdc
printf '<CodeBook><Codes>' >broken.qdc
refuses 'import: broken XML' 1 '*broken.qdc*' codes s.draad import broken.qdc
printf 'a,b\n1,2\n' >nopath.csv
refuses 'import: no path' 1 '*nopath.csv*path*' codes s.draad import nopath.csv
refuses 'import: absent' 1 '*absent.csv*' codes s.draad import absent.csv

# What each of two codes noted on the same words is read of the one that is left.
for code in Een Twee; do
  "$DRAAD" codes s.draad add $code
  "$DRAAD" code s.draad --document P02_T0 --code $code --find Druk --memo "Memo $code" --coder Noor >/dev/null
done
does 'merge of two memos' codes s.draad merge Een Twee
run fragments s.draad --code Twee --json
json 'merge of two memos: fragments' '[.[].memo]' '["Memo Een\n\nMemo Twee"]'
run list s.draad codings --json
json 'merge of two memos: codings' '[.[] | select(.code == "Twee").memo]' '["Memo Een\n\nMemo Twee"]'
does 'take it back' undo s.draad 5
does 'a backslash in a name' codes s.draad add 'een\\\/twee'
"$DRAAD" code s.draad --document P02_T0 --code 'een\\\/twee' --find Druk --coder Noor >/dev/null
run fragments s.draad --code 'een\\\/twee' --json
json 'a backslash in a name: fragments give the path' '.[0].code' 'een\\\/twee'
does 'take it back' undo s.draad 2

does 'delete' codes s.draad delete Werk
is 'delete: with all below it' "$(paths)" '["Coach","Thuis","Thuis/Slapen"]'
does 'check' check s.draad
finish
