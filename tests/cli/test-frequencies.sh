#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
. "$(dirname "$0")/lib.sh"

make_study
does 'frequencies' frequencies s.draad --all --json
json 'of what is said, not of labels' '[.[] | select(.word == "rustig")] | .[0].count' 2
json 'the label is not there' '[.[] | select(.word == "r" or .word == "i")] | length' 0
does 'the stop list' frequencies s.draad --json
json 'leaves out' '[.[] | select(.word == "het" or .word == "de")] | length' 0
does 'per wave' frequencies s.draad --by wave --json
json 'each group' '[.[] | select(.word == "coach")] | .[0] | [.count, .T0, (.T1 // 0)] | join(" ")' '1 1 0'
echo 'rustig, week' >stop
does 'a list of one’s own' frequencies s.draad --stop stop --json
json 'leaves out those' '[.[] | select(.word == "rustig")] | length' 0
does 'kept' frequencies s.draad --stop stop --keep-stop
does 'stays' frequencies s.draad --json
json 'in the project' '[.[] | select(.word == "week")] | length' 0
does 'and is an act' undo s.draad
does 'to a file' frequencies s.draad -o f.csv
like 'of rows' "$(cat f.csv)" '*rustig*;2;*'
does 'a spreadsheet' frequencies s.draad --limit 3 -o f.xlsx
does 'a document' frequencies s.draad --limit 3 -o f.docx
refuses 'no such attribute' 1 '*kleur*' frequencies s.draad --by kleur
refuses 'a limit below 0' 2 '*--limit*' frequencies s.draad --limit=-1

does 'keyness' keyness s.draad --group role=interviewer --against role=respondent --all --json
keys 'a row' '.[0]' lemma word count against g2 log_ratio
refuses 'not a group' 2 '*wave=T1*' keyness s.draad --group T1
refuses 'nobody' 1 '*‘T9’*' keyness s.draad --group wave=T9
refuses 'two kinds' 2 '*‘role’*' keyness s.draad --group wave=T0 --against role=coach
refuses 'no group' 2 '*--group*' keyness s.draad

does 'kwic' kwic s.draad '"rustig aan"' --sort after --json
json 'by what follows' '[.[] | .after] | join("|")' ' doen, eén ding tegelijk.|, zegt ze dan.'
does 'kwic to a file' kwic s.draad coach -o k.docx
refuses 'an order that is none' 2 '*‘up’*' kwic s.draad coach --sort up
finish
