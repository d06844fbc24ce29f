#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# An import that is broken off leaves nothing, and one that goes on says how far it is.
. "$(dirname "$0")/lib.sh"

mkdir many
awk 'BEGIN {
  for (n = 1; n <= 1500; n++) {
    file = sprintf ("many/P%04d_T0.txt", n)
    for (i = 1; i <= 60; i++)
      printf "I: Hoe ging het in week %d?\nR: In week %d ging het zo goed als dat kon, nummer %d.\n", i, i, n >file
    close (file)
  }
}'
does 'new' new s.draad
printf 'I: Vooraf?\nR: Ja.\n' >before.txt
does 'import before' import s.draad before.txt

# stop SIGNAL: the import of all those, in the middle of it.
stop ()
{
  "$DRAAD" import s.draad many --case-from '^(P[0-9]+)_(?<wave>T[0-9])' >out.txt 2>err.txt &
  local pid=$! tries=0
  while [ ! -e .~lock.s.draad# ] && [ $tries -lt 500 ]; do sleep 0.02; tries=$((tries + 1)); done
  sleep 0.3
  # A shell without job control starts its jobs deaf to SIGINT; the program listens all the same.
  kill -"$1" $pid
  wait $pid
  is "$1: exit" $? 1
  is "$1: said" "$(cat err.txt)" 'draad: import: Stopped; nothing was imported, and the project is as it was.'
  is "$1: nothing on stdout" "$(cat out.txt)" ''
  does "$1: the project opens" info s.draad --json
  json "$1: nothing in it" '[.documents, .cases, .waves]' '[1,0,0]'
  is "$1: nothing beside it" "$(ls -A | grep -cE 'wal$|shm$|lock')" 0
  does "$1: it is whole" check s.draad
}
stop INT
stop TERM
run log s.draad --json
json 'no act of it' '[.[].label] | map(select(test("1500"))) | length' 0

# On a terminal.
command -v script >/dev/null || { skip 'progress' 'script is absent'; finish; }
mkdir few; cp many/P000[1-5]* few
printf 'PK\003\004' >few/P0006_T0.docx
script -qec "'$DRAAD' import s.draad few" typescript </dev/null >/dev/null
is 'progress: exit' $? 3
like 'progress: each file' "$(cat typescript)" '*1/6*2/6*6/6*'
like 'progress: a complaint has a line of its own' "$(tr -d '\r' <typescript)" \
  $'*\033[Kdraad: few/P0006_T0.docx: *P0001_T0*'
run import s.draad few
is 'progress: only on a terminal' "$(printf '%s' "$err" | grep -c '6/6')" 0
finish
