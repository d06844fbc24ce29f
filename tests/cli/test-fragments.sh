#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
. "$(dirname "$0")/lib.sh"
make_study
"$DRAAD" code s.draad --document P01_T0 --code Werk/Tempo --find 'rustig aan doen' --coder Noor >/dev/null
"$DRAAD" code s.draad --document P01_T0 --code Coach --find 'Die belt elke week.' --coder Maarten >/dev/null
"$DRAAD" code s.draad --document P01_T0 --code Werk --find 'belt' --coder Noor >/dev/null
"$DRAAD" code s.draad --document P02_T0 --code Werk/Openheid --find 'Mijn chef weet niet van mijn klachten.' --coder Noor >/dev/null
"$DRAAD" code s.draad --document P01_T1 --code Coach --find 'En toen?' --coder Noor >/dev/null

texts () { run fragments s.draad "$@" --json; printf '%s' "$out" | jq -rc 'map(.text)'; }

does 'fragments' fragments s.draad --json
keys 'fragments: keys' '.[0]' id document case wave role code start end text before after citation coder memo weight
json 'fragments: values' '.[0] | [.document, .case, .wave, .role, .code, .text, .coder, .memo, .weight]' \
  '["P01_T0","P01","T0","respondent","Werk/Tempo","rustig aan doen","Noor",null,null]'
json 'fragments: context' '.[0] | [.before, .after]' '["R: Goed. Ik mag ",", eén ding tegelijk."]'
json 'fragments: all' length 5
is 'a code' "$(texts --code Werk)" '["belt"]'
is 'a code and all below it' "$(texts --code 'Werk/**')" '["rustig aan doen","belt","Mijn chef weet niet van mijn klachten."]'
is 'two codes' "$(texts --code Werk --code Werk/Tempo)" '["rustig aan doen","belt"]'
is 'not' "$(texts --code Coach --not Werk)" '["En toen?"]'
is 'overlapping' "$(texts --code Coach --overlapping Werk)" '["Die belt elke week."]'
is 'case' "$(texts --case P02)" '["Mijn chef weet niet van mijn klachten."]'
is 'wave' "$(texts --wave T1)" '["En toen?"]'
is 'role' "$(texts --role interviewer)" '["En toen?"]'
is 'coder' "$(texts --coder Maarten)" '["Die belt elke week."]'
is 'document' "$(texts --document P01_T1)" '["En toen?"]'
is 'none' "$(texts --case P02 --wave T1)" '[]'
refuses 'unknown code' 1 '*Coach*' fragments s.draad --code Coahc
refuses 'unknown role' 2 "*‘boss’*" fragments s.draad --role boss
does 'a table' fragments s.draad --code Coach
like 'a table: rows' "$out" '*Die belt elke week.*'

for format in docx odt html md csv xlsx json; do
  does "to $format" fragments s.draad -o "f.$format"
  is "to $format: something" "$([ -s "f.$format" ] && echo yes)" yes
done
like 'md: quotes and citations' "$(cat f.md)" '*rustig aan doen*P01, T0*'
is 'csv: rows' "$(python3 -c 'import csv; rows = list(csv.DictReader(open("f.csv", encoding="utf-8-sig", newline=""), delimiter=";")); print(len(rows), rows[0]["Fragment"], rows[0]["Case"])')" '5 rustig aan doen P01'
is 'json: rows' "$(jq length f.json)" 5
does 'to standard output' fragments s.draad --format csv -o -
like 'to standard output: head' "$out" '*"Code";"Case";*'
# What is printed is JSON, and a file is what its name says.
does 'json beside a file' fragments s.draad --json -o beside.md
json 'json beside a file: printed' length 5
like 'json beside a file: the file' "$(cat beside.md)" '*rustig aan doen*P01, T0*'
does 'json beside a file: kwic' kwic s.draad rustig --json -o beside.csv
json 'json beside a file: kwic, printed' length 2
is 'json beside a file: kwic, the file' "$(wc -l <beside.csv | tr -d ' ')" 3
does 'json into a file' fragments s.draad --json -o beside
is 'json into a file: the file, nothing printed' "$(jq length beside) $out" '5 '
refuses 'json and csv, both printed' 2 '*csv*-o*' fragments s.draad --json --format csv
refuses 'to what is no format' 2 '*docx*' fragments s.draad -o f.pdf
echo keep >kept.md; chmod 600 kept.md
refuses 'an error leaves the file' 1 '*' fragments s.draad --code Nergens -o kept.md
is 'an error leaves the file: as it was' "$(cat kept.md)" keep

does 'search' search s.draad 'rustig' --json
keys 'search: keys' '.[0]' document start end text before after citation form
json 'search: hits' 'map([.document, .text, .form])' '[["P01_T0","rustig","rustig"],["P01_T0","Rustig","rustig"]]'
hits () { run search s.draad "$@" --json; printf '%s' "$out" | jq -rc 'map(.text)'; }
is 'exact' "$(hits Rustig --exact)" '["Rustig"]'
is 'accents aside' "$(hits een)" '["eén"]'
is 'a phrase' "$(hits '"rustig aan doen"')" '["rustig aan doen"]'
is 'or' "$(hits 'chef OR bus')" '["bus","chef"]'
is 'role' "$(hits toen --role interviewer)" '["toen"]'
is 'in one document' "$(hits toen --document P01_T0)" '[]'
is 'nothing' "$(hits zeppelin)" '[]'
refuses 'a query that is broken' 1 '*' search s.draad '"rustig aan'
does 'search as a table' search s.draad rustig
like 'search as a table: places' "$out" '*P01, T0*'
finish
