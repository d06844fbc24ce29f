#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
. "$(dirname "$0")/lib.sh"
make_study

printf 'casus;leeftijd;uren;gestart;werk;groep;toelichting\nP01;23;32,5;14-03-2024;ja;IPS;"Het ging goed.\nToch wel."\nP02;31;;01-02-2023;nee;PA;Nee\nP03;;8;;ja;IPS;Nee\nP04;40;12;;ja;PA;\n' >k.csv

does 'dry run' import-attributes s.draad k.csv --dry-run --json
keys 'json: keys' . file kind sheet rows key wave_column cases columns values documents dry_run warnings
keys 'json: keys of a column' '.columns[0]' name label type guessed values missing missing_rule attribute by_wave wave
json 'types' '.columns | map(.type)' '["key","number","number","date","yesno","choice","text"]'
json 'counts' '[.rows, .cases, .values, .documents]' '[4,{"new":2,"known":2},{"new":19,"changed":0,"same":0,"erased":0},0]'
does 'dry run wrote nothing' list s.draad cases --json
json 'dry run wrote nothing' 'map(.name)' '["P01","P02"]'

does 'import' import-attributes s.draad k.csv --documents toelichting --types 'leeftijd=number,groep=text' --json
json 'import: counts' '[.cases.new, .values.new, .documents]' '[2,16,3]'
json 'import: the type that was said' '.columns[5] | [.type, .guessed]' '["text",false]'
does 'list attributes' list s.draad attributes --json
json 'list attributes' 'map([.name, .type, .subject, .values])' \
  '[["leeftijd","number","case",3],["uren","number","case",3],["gestart","date","case",2],["werk","yesno","case",4],["groep","text","case",4]]'
does 'answers are documents' list s.draad documents --json
json 'answers are documents' 'map(select(.name | test("toelichting")) | [.name, .case]) | sort' \
  '[["P01 – toelichting","P01"],["P02 – toelichting","P02"],["P03 – toelichting","P03"]]'
is 'the text of an answer' "$("$DRAAD" text s.draad 'P01 – toelichting')" $'toelichting\nHet ging goed.\nToch wel.'
does 'check' check s.draad
does 'one act' undo s.draad
does 'one act: all of it is back' info s.draad --json
json 'one act: all of it is back' '[.cases, .documents]' '[2,3]'
does 'redo' redo s.draad

# A newer table: what changed, what is the same; an empty cell takes nothing away.
printf 'casus;leeftijd;uren;gestart;werk\nP01;24;32.5;14-03-2024;ja\nP02;;7;01-02-2023;nee\n' >k2.csv
does 'again' import-attributes s.draad k2.csv --json
json 'again: counts' .values '{"new":1,"changed":1,"same":5,"erased":0}'
does 'again: nothing new' import-attributes s.draad k2.csv --json
json 'again: nothing new' .values '{"new":0,"changed":0,"same":7,"erased":0}'
does 'empties erase if asked' import-attributes s.draad k2.csv --erase --json
json 'empties erase if asked' .values.erased 1
does 'an answer twice is one document' import-attributes s.draad k.csv --documents toelichting --json
json 'an answer twice is one document' .documents 0

# Case × wave, and the waves beside one another.
printf 'resp;meting;tevreden;geslacht\nP01;T0;7;vrouw\nP01;T1;8;vrouw\nP02;T0;5;man\nP02;T1;5;man\n' >long.csv
does 'by wave' import-attributes s.draad long.csv --json
json 'by wave: columns' '.columns | map([.type, .by_wave])' '[["key",false],["wave",false],["number",true],["choice",false]]'
json 'by wave: values' .values.new 6
printf 'casus,stress_T0,stress_T1,T2 stress\nP01,1,2,3\nP02,,5,6\n' >wide.csv
does 'wide' import-attributes s.draad wide.csv --json
json 'wide: one attribute' '.columns | map([.attribute, .wave])' '[[null,null],["stress","T0"],["stress","T1"],["stress","T2"]]'
json 'wide: values' .values.new 5
does 'wide: a new wave' list s.draad waves --json
json 'wide: a new wave' 'map(.name)' '["T0","T1","T2"]'
printf 'casus,druk_T0,druk_T1\nP01,1,2\n' >wide2.csv
does 'wide, kept apart' import-attributes s.draad wide2.csv --separate --json
json 'wide, kept apart' '.columns | map(.attribute)' '[null,"druk_T0","druk_T1"]'
does 'fragments by an attribute' fragments s.draad --where 'leeftijd < 30' --json

# Refusals
refuses 'unknown key' 1 '*respondent*casus*' import-attributes s.draad k.csv --key respondent
printf 'a;b\nx;x\nx;x\n' >nokey.csv
refuses 'no key' 1 '*nokey.csv*' import-attributes s.draad nokey.csv
refuses 'no such type' 2 '*getal*' import-attributes s.draad k.csv --types leeftijd=getal
refuses 'another type' 1 '*leeftijd*' import-attributes s.draad k.csv --types leeftijd=text
refuses 'no file' 1 '*weg.csv*' import-attributes s.draad weg.csv
refuses 'no table' 1 '*s.draad*' import-attributes s.draad s.draad
run import-attributes s.draad k.csv --key leeftijd
is 'wrong values are told' "$status" 0
printf 'casus;leeftijd\nP01;oud\nP02;32\n' >wrong.csv
run import-attributes s.draad wrong.csv --json
json 'wrong values are told' '.warnings | map(test("leeftijd.*oud.*2"))' '[true]'

# The codebook from a spreadsheet
does 'codes export' codes s.draad export book.xlsx
"$DRAAD" new t.draad >/dev/null
does 'codes import xlsx' codes t.draad import book.xlsx
is 'codes import xlsx: the same' "$("$DRAAD" list t.draad codes --json | jq -c 'map([.path, .brief])')" \
  "$("$DRAAD" list s.draad codes --json | jq -c 'map([.path, .brief])')"
refuses 'codes import: no codebook' 1 '*path*' codes t.draad import k.csv
# Conditions that are given apart hold together.
cp s.draad and.draad
printf 'casus,lengte,schoen\nP01,150,40\nP02,150,44\n' >size.csv
does 'two attributes' import-attributes and.draad size.csv
"$DRAAD" code and.draad --document P01_T0 --code Coach --range 3-10 >/dev/null
"$DRAAD" code and.draad --document P02_T0 --code Coach --range 3-10 >/dev/null
does 'where, twice' fragments and.draad --where 'schoen < 42 OR schoen = 42' --where 'lengte = 150' --json
json 'where, twice: both hold' 'map(.case)' '["P01"]'
refuses 'where, twice: each is whole' 1 '*' fragments and.draad --where 'lengte = 150) OR (lengte = 1' --where 'schoen = 1'
finish
