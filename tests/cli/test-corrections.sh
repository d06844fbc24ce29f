#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Correcting a text, a new version of a file, and a project that an older version made.
. "$(dirname "$0")/lib.sh"

cat >P01_T0.txt <<'EOF'
I: Hoe was je eerste dag?
P: Rustig. De coach ging meee naar het werk, en dat gaf vertrouwen.
P: Jan hielp mij.
EOF
cp P01_T0.txt first.txt
does 'new' new p.draad
does 'import' import p.draad P01_T0.txt
does 'code' codes p.draad add Werk
run code p.draad --document P01_T0 --code Werk --find 'De coach ging meee naar het werk'
run code p.draad --document P01_T0 --code Werk --find 'Jan hielp mij'

# correct
does 'correct: find' correct p.draad P01_T0 --find meee --text mee
does 'correct: a place' correct p.draad P01_T0 --range 29-29 --text 'Heel '
does 'correct: a name' correct p.draad P01_T0 --find Jan --text P07
run text p.draad P01_T0
like 'correct: the text' "$out" '*P: Heel Rustig. De coach ging mee naar*P07 hielp mij.*'
run list p.draad codings --json
json 'correct: codings keep their words' '[.[].text]' '["De coach ging mee naar het werk","P07 hielp mij"]'
run list p.draad corrections --json
keys 'list corrections: keys' '.[0]' id document start end text original coder made_at source applied
json 'list corrections: what was there' '[.[] | [.original, .text]]' '[["","Heel "],["e",""],["Jan","P07"]]'
corrections=$out
run list p.draad documents --json
json 'list documents: as long as the text is now' '.[0].codepoints' "$("$DRAAD" text p.draad P01_T0 | wc -m)"
json 'list documents: and as much coded' '.[0].coded' "$(printf 'De coach ging mee naar het werkP07 hielp mij' | wc -m)"
out=$corrections
first=$(printf '%s' "$out" | jq -r '.[1].id')
does 'correct: take back' correct p.draad --take-back "$first"
run text p.draad P01_T0
like 'take back: one, not the others' "$out" '*Heel Rustig. De coach ging meee naar*P07*'
does 'undo' undo p.draad
refuses 'correct: nothing to do' 2 '*--text*' correct p.draad P01_T0 --find x
refuses 'correct: not there' 1 '*not in*' correct p.draad P01_T0 --find zzz --text y
refuses 'correct: no such correction' 1 '*no correction #7*' correct p.draad --take-back 7
refuses 'correct: no number' 2 '*not the number*' correct p.draad --take-back abc

# A new version of the file: what it changed comes in, what people corrected stays.
cat >P01_T0.txt <<'EOF'
I: Hoe was je allereerste dag?
P: Rustig. De coach ging meee naar het werk, en dat gaf mij vertrouwen.
P: Jaan hielp mij.
I: Fijn.
EOF
run import p.draad P01_T0.txt --update --json
is 'update: exit' "$status" 0
json 'update: no second document' '.[0].document' 'P01_T0'
json 'update: what was done' '.[0].updated | [.corrections, (.unplaced | length), (.stale | length)]' '[3,1,0]'
json 'update: what was left' '.[0].updated.unplaced[0] | [.text, .file]' '["P07","Jaan"]'
json 'update: turns are told' '.[0].warnings | map(select(contains("turns"))) | length' 1
run text p.draad P01_T0
like 'update: the text' "$out" '*allereerste dag*Heel Rustig. De coach ging mee naar het werk, en dat gaf mij vertrouwen.*P07 hielp mij.*I: Fijn.*'
run list p.draad codings --json
json 'update: codings keep their words' '[.[].text]' '["De coach ging mee naar het werk","P07 hielp mij"]'
does 'check' check p.draad
run import p.draad P01_T0.txt --update --json
json 'update: again is nothing' '.[0].updated.corrections' 0
# Turns that were put in before another are of the turn before, not lost in the label of the next.
sed 's/^P: Rustig/P: Klopt nu.\nP: Rustig/' P01_T0.txt >more.txt
cp P01_T0.txt kept.txt
cp more.txt P01_T0.txt
does 'update: a turn more' import p.draad P01_T0.txt --update
like 'update: in sentences' "$out" '*brought up to date. 1 place was left*'
run search p.draad klopt --role interviewer --json
json 'update: a turn more, whose' 'length' 1
run search p.draad klopt --role respondent --json
json 'update: a turn more, not whose' 'length' 0
does 'undo' undo p.draad
cp kept.txt P01_T0.txt
# Back to the first version: what the file said is taken back, what people corrected stays.
cp first.txt P01_T0.txt
run import p.draad P01_T0.txt --update --json
json 'update: back' '.[0].updated | [.corrections, (.unplaced | length)]' '[3,0]'
run text p.draad P01_T0
like 'update: back, the text' "$out" '*eerste dag*Heel Rustig. De coach ging mee naar het werk, en dat gaf vertrouwen.*P07 hielp mij.'
does 'undo' undo p.draad
does 'undo' undo p.draad
run list p.draad corrections --json
json 'undo: as before' 'length' 3
printf 'I: Hoe?\nP: Zo.\n' >P01_T0.txt
run import p.draad P01_T0.txt --json
json 'without --update: a second document' '.[0].document' 'P01_T0 (2)'

# Each participant has an interview of that name: the one that is meant is told by its text.
mkdir -p een twee drie
printf 'I: Hoe?\nP: In de bakkerij, elke ochtend om vier uur.\n' >een/gesprek.txt
printf 'I: Hoe?\nP: In het magazijn, met de heftruck.\n' >twee/gesprek.txt
printf 'I: Hoe?\nP: Zonder werk, en dat al jaren. Ik schilder.\nP: En ik wandel.\n' >drie/gesprek.txt
does 'two of one name' import p.draad een/gesprek.txt twee/gesprek.txt
printf 'I: Nu?\nP: In de bakkerij, elke ochtend om vier uur.\n' >een/gesprek.txt
run import p.draad een/gesprek.txt --update --json
json 'update: the one that is meant' '.[0].document' gesprek
is 'update: not the other' "$("$DRAAD" text p.draad 'gesprek (2)')" "$(cat twee/gesprek.txt)"
run import p.draad drie/gesprek.txt --update --json
json 'update: another interview is a document of its own' '.[0] | [.document, .updated]' '["gesprek (3)",null]'
like 'update: another interview, told' "$out" '*less than half*'
printf 'R: Kort.\n' >'#12.txt'
does 'a name like a number' import p.draad '#12.txt'
is 'a name like a number is found' "$("$DRAAD" text p.draad '#12')" 'R: Kort.'

# A project that the first version made.
sqlite3 old.draad <"$here/../data/version-1.sql" 2>/dev/null || { skip 'older project' 'sqlite3 is absent'; finish; }
run info old.draad --json
is 'older project, read: no file beside it' "$(ls | grep -c version-1)" 0
is 'older project, read: nothing is told' "$err" ''
run undo old.draad
is 'older project: exit' "$status" 0
like 'older project: told' "$err" 'draad: old.draad: *older version*‘old.version-1.draad’.'
is 'older project: kept' "$(sqlite3 old.version-1.draad 'PRAGMA user_version')" 1
does 'older project: whole' check old.draad
does 'older project: once' undo old.draad
finish
