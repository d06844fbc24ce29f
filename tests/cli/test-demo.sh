#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
. "$(dirname "$0")/lib.sh"

does 'demo' demo made
like 'demo says what it made' "$out" '*made/*.draad*made/P01.docx*'
while read -r file; do [ -s "$file" ] || fail 'what it named is there' "$file"; done \
  < <(printf '%s\n' "$out" | sed -n 's/^  //p')
project=$(ls made/*.draad)
does 'check' check "$project" --json
json 'check: whole, nothing stale' '[.ok, .problems, .stale]' '[true,[],[]]'
does 'info' info "$project" --json
json 'info: the study' '[.documents >= 12, .codes >= 30, .codings >= 300, .cases, .waves, .coders]' '[true,true,true,4,3,2]'
does 'documents' list "$project" documents --json
json 'documents: 1,500 words or more each' 'all(.words >= 1500)' true
json 'documents: tied' 'all(.case != null and .wave != null and .turns > 10)' true
does 'speakers' list "$project" speakers --json
json 'speakers: all have a role' 'map(select(.role == null)) | length' 0
does 'codes' list "$project" codes --json
json 'codes: three levels, fields filled' '[(map(.depth) | max), all(.brief != null)]' '[2,true]'
does 'cases' list "$project" cases --json
json 'cases: waves that are missing say why' '[.[].waves[] | select(.status == "missing") | .reason != null] | (length > 0 and all)' true
json 'cases: one is described in full' 'map(.sections) | max' 6
does 'themes' list "$project" themes --json
json 'themes' length 6
does 'codings' list "$project" codings --json
json 'codings: both coders, no one the same everywhere' '[(group_by(.coder) | length), all(.text != "")]' '[2,true]'
does 'log' log "$project" --json
json 'log: by both, after who made it' '.[1:] | map(.author) | unique | length' 2
does 'all but its making can be undone' undo "$project" "$(printf '%s' "$out" | jq 'length - 1')"
refuses 'its making cannot' 1 '*nothing to undo*' undo "$project"
does 'and done again' redo "$project" "$("$DRAAD" log "$project" --json | jq '[.[] | select(.undoes == null)] | length - 1')"
does 'check again' check "$project"
refuses 'not twice' 1 '*.draad*' demo made

does 'in Dutch' demo nl --language nl
if grep -q '"voorbeeldstudie"' "$here/../../po/nl.po"; then
  is 'in Dutch: names' "$(ls nl/*.draad)" 'nl/voorbeeldstudie.draad'
else
  skip 'in Dutch: names' 'po/nl.po has no Dutch'
fi
does 'in English' demo en --language en
is 'in English: names' "$(ls en/*.draad)" 'en/sample study.draad'
# Its names are made up and stay in it, so that there is something to find; exports of it are looked through like any other.
does 'pseudonyms: a name' pseudonyms 'en/sample study.draad' set Ruud '[persoon 1]'
run pseudonyms 'en/sample study.draad' scan en/*.docx --json
is 'pseudonyms: it stands in the descriptions' "$status" 3
json 'pseudonyms: where' 'map(.text) | unique' '["Ruud"]'
# What the study says of its interviews stands in their heads too: where a date is read, it is that one.
does 'a project of their own' new own.draad
does 'interviews' import own.draad "$here"/../../app/data/sample/interviews/*
does 'interviews: dates' list own.draad documents --json
is 'interviews: the day they were held' "$(printf '%s' "$out" | jq -c 'map([.name, .date]) | sort')" \
  "$(jq -c '.documents | map([(.file | sub("[.][a-z]+$"; "")), .date]) | sort' "$here"/../../app/data/sample/study.json)"
refuses 'in no other language' 2 "*‘de’*" demo de --language de
finish
