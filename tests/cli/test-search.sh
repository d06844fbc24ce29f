#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
. "$(dirname "$0")/lib.sh"

# A word list of our own, whatever is installed.
printf 'bellen\nbelt\ngebeld\nbellend\nweek\nweken\ngaan\ngaand\nbus\n' >dutch
export DRAAD_WORD_LISTS=$work
make_study

does 'forms of a word' search s.draad bellen --json
json 'are all found' '[.[] | .text] | join(" ")' 'belt gebeld'
keys 'a hit' '.[0]' document start end text before after citation form
does 'counted' search s.draad bellen --forms --json
json 'each form' '.' '[{"form":"belt","count":1},{"form":"gebeld","count":1}]'
does 'without one' search s.draad bellen --without-form Gebeld --json
json 'it is gone' '[.[] | .form] | join(" ")' 'belt'
does 'exactly' search s.draad '=Rustig' --json
json 'capitals count' '[.[] | .text] | join(" ")' 'Rustig'
does 'in a phrase' search s.draad '"rustig aan"' --json
json 'both' 'length' 2
does 'within longer words' search s.draad lacht --compounds --json
json 'klachten' '[.[] | .text] | join(" ")' 'klachten'
does 'of a role' search s.draad 'week rol:interviewer' --json
json 'only there' '[.[] | .document] | join(" ")' 'P02_T0'
does 'of a case and a wave' search s.draad toen --case P01 --wave T1 --json
json 'only there, too' '[.[] | .document] | unique | join(" ")' 'P01_T1'
does 'in a sentence' search s.draad 'druk klachten binnen:zin' --json
json 'is not in a paragraph' 'length' 0
does 'in a turn' search s.draad 'druk klachten within:turn' --json
json 'is more' 'length' 2
for _ in $(seq 300); do echo 'R: Een zin die lang genoeg is om ruimte te nemen, met het wiel erin en nog wat erachter.'; done >wielen.txt
does 'a long text' new wielen.draad
does 'read' import wielen.draad wielen.txt
does 'printed in several parts' search wielen.draad wiel --json
json 'all of them' '[length, .[0].start < .[299].start, .[299].text]' '[300,true,"wiel"]'
refuses 'a wrong scope' 1 '*character 6*' search s.draad 'week binnen:huis'
refuses 'a scope within parentheses' 1 '*character 10*' search s.draad 'week OR (binnen:zin dag)'
run search s.draad 'week near/3 dag' --json
is 'an operator in small letters is a word' "$status" 0
like 'an operator in small letters: told' "$err" '*near/3: *NEAR/3*'
does 'a word that is no operator where it stands' search s.draad '"week or dag" not'
refuses 'an unknown case' 1 'draad: search: *P99*' search s.draad week --case P99

does 'autocode' autocode s.draad --code Coach --search 'bellen' --context sentence --coder Noor
is 'says how many' "$out" 2
does 'its codings' list s.draad codings --json
json 'are sentences' '[.[] | .text] | sort | join("|")' 'Die belt elke week.|Toen heb ik haar gebeld.'
does 'again' autocode s.draad --code Coach --search 'bellen' --context sentence --coder Noor
is 'nothing is doubled' "$out" 0
does 'undo' undo s.draad
does 'is one step' list s.draad codings --json
json 'all are gone' 'length' 0
does 'a speaker' autocode s.draad --code Coach --speaker r
is 'every turn' "$out" 5
refuses 'nobody' 1 '*‘Z’*' autocode s.draad --code Coach --speaker Z
refuses 'no code' 2 '*--code*' autocode s.draad --search x
refuses 'neither' 2 '*--speaker*' autocode s.draad --code Coach
refuses 'a context that is none' 2 '*‘page’*' autocode s.draad --code Coach --search x --context page

# The word list is another now: lemmas follow.
does 'check' check s.draad
printf 'weken\n' >dutch
does 'an act' codes s.draad add Nieuw
does 'with another list' search s.draad bellen --json
json 'other forms' 'length' 0
does 'check again' check s.draad
if command -v sqlite3 >/dev/null; then
  is 'the plain sqlite3 program reads the words' \
    "$(sqlite3 s.draad "SELECT count(*) FROM passage_words WHERE passage_words MATCH 'rustig'")" 2
else
  skip 'the plain sqlite3 program reads the words' 'no sqlite3'
fi
finish
