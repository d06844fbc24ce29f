#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
. "$(dirname "$0")/lib.sh"
make_study
quote=$("$DRAAD" code s.draad --document P01_T0 --code Werk/Tempo --find 'rustig aan doen')

does 'themes add' themes s.draad add 'Tempo' --code 'Werk/**' --question 'Wat helpt?'
does 'themes add two codes' themes s.draad add 'Steun' --code Coach Werk/Openheid
does 'themes list' themes s.draad list --json
json 'themes list' 'map([.name, .question, (.codes | sort)])' '[["Tempo","Wat helpt?",["Werk/**"]],["Steun",null,["Coach","Werk/Openheid"]]]'
does 'list themes' list s.draad themes --json
json 'list themes: the same' length 2
does 'themes set' themes s.draad set Steun --name 'Steun van de coach' --question 'Wie helpt?' --code Coach --before Tempo
does 'themes list after set' themes s.draad list --json
json 'themes set' 'map([.name, .question, .codes])' '[["Steun van de coach","Wie helpt?",["Coach"]],["Tempo","Wat helpt?",["Werk/**"]]]'
does 'one step' undo s.draad
does 'themes list after undo' themes s.draad list --json
json 'one step: all of it' 'map(.name)' '["Tempo","Steun"]'
refuses 'themes: taken' 1 '*Tempo*' themes s.draad add Tempo --code Werk
refuses 'themes: unknown code' 1 '*Coach*' themes s.draad add Nieuw --code Coahc
refuses 'themes: no name' 2 '*' themes s.draad add
refuses 'themes: unknown' 1 '*Steun*' themes s.draad remove Stuen

printf 'Hij mag rustig aan doen.\n\n{{quote %s}}\n\nDat helpt.\n' "$quote" >cell.md
does 'cell: empty' cell s.draad P01 Tempo
is 'cell: empty' "$out" ''
does 'cell: set' cell s.draad P01 Tempo --set cell.md --verdict helps --coder Noor
does 'cell' cell s.draad P01 Tempo
is 'cell: what was written' "$out" "$(cat cell.md)"
does 'cell: json' cell s.draad P01 Tempo --json
json 'cell: verdict' .verdict helps
does 'cell: the verdict alone' cell s.draad P01 Tempo --verdict none
does 'cell: json again' cell s.draad P01 Tempo --json
json 'cell: no verdict' '[.verdict, (.text | length > 20)]' '[null,true]'
printf 'Nieuw' | "$DRAAD" cell s.draad P02 Tempo --set -; is 'cell: from standard input' $? 0
is 'cell: from standard input, read' "$("$DRAAD" cell s.draad P02 Tempo)" Nieuw
printf '{{quote 123}}' >bad.md
refuses 'cell: a quote of nothing' 1 '*123*' cell s.draad P01 Tempo --set bad.md
refuses 'cell: unknown case' 1 '*P01*' cell s.draad P07 Tempo
refuses 'cell: unknown theme' 1 '*Tempo*' cell s.draad P01 Temop
refuses 'cell: unknown verdict' 2 "*‘good’*" cell s.draad P01 Tempo --verdict good

# Where a name with a prefix stands.
"$DRAAD" new order.draad && "$DRAAD" import order.draad P01_T0.txt --case 'Van der Berg' >/dev/null &&
  "$DRAAD" import order.draad P02_T0.txt --case Claes >/dev/null
for order in nl nl-BE; do
  [ $order = nl ] || does 'name-order: Belgian' name-order order.draad nl-BE
  does "name-order: $order" name-order order.draad
  is "name-order: $order holds" "$out" $order
  does "name-order: $order, the cases" list order.draad cases --json
  [ $order = nl ] && expected='["Van der Berg","Claes"]' || expected='["Claes","Van der Berg"]'
  json "name-order: $order, the order" 'map(.name)' "$expected"
done
does 'name-order: an act' undo order.draad
does 'name-order: undone' name-order order.draad
is 'name-order: as it was' "$out" nl
refuses 'name-order: another' 1 '*nl-BE*‘fr’*' name-order order.draad fr

does 'describe' describe s.draad P01
like 'describe: prose, live quote, citation' "$out" '*Tempo*rustig aan doen*P01, T0*Dat helpt.*'
printf '# Kop\n\n- een **punt**\n' | "$DRAAD" cell s.draad P02 Tempo --set -
does 'describe: what signs say' describe s.draad P02 --format html -o -
like 'describe: a heading, an item, bold' "$out" '*<h3*>Kop</h3>*<li>een <strong>punt</strong></li>*'
"$DRAAD" undo s.draad >/dev/null
for format in docx odt html md; do
  does "describe to $format" describe s.draad P01 -o "p.$format"
  is "describe to $format: something" "$([ -s "p.$format" ] && echo yes)" yes
done
refuses 'describe: no such format' 2 '*docx*' describe s.draad P01 -o p.rtf
refuses 'describe: nobody' 2 '*--all*' describe s.draad
does 'describe all' describe s.draad --all -o cases --format odt
is 'describe all: a file each' "$(ls cases | tr '\n' ' ')" 'P01.odt P02.odt '
does 'describe all: docx unless said' describe s.draad --all -o cases
is 'describe all: docx' "$(ls cases | grep -c docx)" 2
for name in 'X/1' 'X:1' '../x-1'; do
  printf 'R: %s\n' "$name" >name.txt
  does "a case named $name" import s.draad name.txt --case "$name"
done
does 'describe all: names that no file has' describe s.draad --all -o odd --format md
is 'describe all: a file each, in the folder' "$(ls odd | LC_ALL=C sort | tr '\n' ' ')" \
  '-.-x-1.md P01.md P02.md X-1 (2).md X-1.md '
refuses 'describe all needs a folder' 2 '*-o*' describe s.draad --all

does 'a quote that goes' uncode s.draad "$quote"
does 'check' check s.draad --json
json 'check: the quote is stale' '[.ok, (.stale | map([.table, .id]))]' "[true,[[\"quote\",\"$quote\"]]]"
does 'describe with a stale quote' describe s.draad P01
does 'themes remove' themes s.draad remove Tempo
does 'undo remove' undo s.draad
is 'undo remove: the section is back' "$("$DRAAD" cell s.draad P02 Tempo)" Nieuw
finish
