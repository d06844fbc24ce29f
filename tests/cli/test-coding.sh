#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
. "$(dirname "$0")/lib.sh"
make_study

does 'code by text' code s.draad --document P01_T0 --code Werk/Tempo --find 'rustig aan doen' --memo 'let op' --weight 60 --coder Noor
first=$out
like 'code: prints its number' "$first" '[1-9]*[0-9]'
does 'list codings' list s.draad codings --json
keys 'list codings: keys' '.[0]' id document code start end coder text citation memo weight stale
json 'list codings: values' '.[0] | [.id, .document, .code, .coder, .text, .memo, .weight, .stale]' \
  "[\"$first\",\"P01_T0\",\"Werk/Tempo\",\"Noor\",\"rustig aan doen\",\"let op\",60,false]"
json 'list codings: citation' '.[0].citation | test("P01, T0, [lr]\\. [0-9]+")' true
start=$(printf '%s' "$out" | jq '.[0].start'); end=$(printf '%s' "$out" | jq '.[0].end')
is 'positions are code points' "$("$DRAAD" text s.draad P01_T0 | python3 -c "import sys; sys.stdout.write(sys.stdin.buffer.read().decode()[$start:$end])")" 'rustig aan doen'

refuses 'code: a weight below 0' 2 '*--weight*' code s.draad --document P01_T0 --code Coach --range 0-10 --weight -1
refuses 'code: nobody acts' 2 '*--coder is empty*' code s.draad --document P01_T0 --code Coach --range 0-10 --coder ' '
does 'code by range' code s.draad --document P01_T0 --code Coach --range 0-10 --coder Maarten
does 'the range' list s.draad codings --json
json 'code by range: place' 'map(select(.code == "Coach") | [.start, .end, .coder, .memo, .weight])' '[[0,10,"Maarten",null,null]]'
refuses 'more than once' 1 '* 2 *--all*' code s.draad --document P01_T0 --code Coach --find ustig
does 'all of them' code s.draad --document P01_T0 --code Coach --find ustig --all
is 'all of them: a number each' "$(printf '%s\n' "$out" | wc -l)" 2
does 'one step' undo s.draad
does 'count' info s.draad --json
json 'one step: both are gone' .codings 2
refuses 'text that is not there' 1 '*nergens*' code s.draad --document P01_T0 --code Coach --find nergens
refuses 'unknown code' 1 '*Tempo*' code s.draad --document P01_T0 --code Werk/Temop --find week
refuses 'unknown document' 1 '*P01_T*' code s.draad --document P01_T7 --code Coach --find week
refuses 'beyond the end' 1 '*999999*' code s.draad --document P01_T0 --code Coach --range 5-999999
refuses 'backwards' 1 '*' code s.draad --document P01_T0 --code Coach --range 9-5
refuses 'no range' 2 '*120-260*' code s.draad --document P01_T0 --code Coach --range -5
refuses 'neither' 2 '*--range*--find*' code s.draad --document P01_T0 --code Coach
refuses 'both' 2 '*--range*--find*' code s.draad --document P01_T0 --code Coach --range 1-2 --find a
printf 'R: een cafe\xcc\x81 verder\n' >nfd.txt
does 'a decomposed text' import s.draad nfd.txt
does 'find it composed' code s.draad --document nfd --code Coach --find 'café'
does 'find it decomposed' code s.draad --document nfd --code Werk/Tempo --find "$(printf 'cafe\xcc\x81')"

does 'uncode' uncode s.draad "$first"
does 'list after uncode' list s.draad codings --json
json 'uncode: gone' "map(select(.id == \"$first\")) | length" 0
refuses 'uncode twice' 1 "*$first*" uncode s.draad "$first"
does 'undo' undo s.draad
like 'undo says what' "$out" 'Undone: *'
does 'redo' redo s.draad
like 'redo says what' "$out" 'Done again: *'
refuses 'redo of nothing' 1 '*' redo s.draad
does 'undo two' undo s.draad 2
is 'undo two: a line each' "$(printf '%s\n' "$out" | wc -l)" 2
refuses 'undo of no number' 2 "*‘x’*" undo s.draad x
run undo s.draad 100
is 'undo more than there is: exit 3' "$status" 3
does 'nothing is left' info s.draad --json
json 'nothing is left: counts' '[.documents, .codes, .codings]' '[0,0,0]'
refuses 'undo of nothing' 1 '*' undo s.draad
run redo s.draad 100
is 'redo all: exit 3' "$status" 3
does 'all is back' info s.draad --json
json 'all is back: counts' '[.documents, .codes]' '[4,4]'

does 'log' log s.draad --json
keys 'log: keys' '.[0]' seq at author label undoes changes
json 'log: who' 'map(.author) | unique | contains(["Maarten","Noor"])' true
json 'log: when' 'all(.at | test("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z$"))' true
json 'log: nothing is forgotten' 'map(select(.undoes != null)) | length > 10' true
json 'log: old and new values' \
  "[.[] | .changes[] | select(.table == \"coding\" and .op == \"delete\" and .id == \"$first\")][0].columns.weight" \
  '{"old":60,"new":null}'
does 'log as a table' log s.draad
like 'log as a table' "$out" '*Noor*'
does 'log to a file' log s.draad -o log.json
is 'log to a file: json by its suffix' "$(jq -r 'type' log.json)" array
does 'check' check s.draad --json
json 'check' '[.ok, .problems, .stale]' '[true,[],[]]'
finish
