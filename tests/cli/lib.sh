# SPDX-License-Identifier: GPL-3.0-or-later
# What the tests of the verbs share: TAP by hand. Each test sources this, checks, and ends with `finish`.
# DRAAD is the program; SHARED_DIR may be absent.

set -u
count=0
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1

pass () { count=$((count + 1)); echo "ok $count - $1"; }
skip () { count=$((count + 1)); echo "ok $count - $1 # SKIP $2"; }
fail () { count=$((count + 1)); echo "not ok $count - $1"; shift; printf '%s\n' "$@" | sed 's/^/# /'; }
finish () { echo "1..$count"; exit 0; }

# run ARG…: runs draad; leaves $out, $err and $status.
run ()
{
  out=$("$DRAAD" "$@" 2>"$work/.stderr" </dev/null; echo "x$?")
  status=${out##*x}; out=${out%x*}; out=${out%$'\n'}
  err=$(cat "$work/.stderr")
}

# is NAME GOT WANTED
is () { if [ "$2" = "$3" ]; then pass "$1"; else fail "$1" "got:    $2" "wanted: $3"; fi; }

# like NAME GOT PATTERN (a glob)
like ()
{
  # shellcheck disable=SC2254
  case "$2" in $3) pass "$1" ;; *) fail "$1" "got:    $2" "wanted: $3" ;; esac
}

# does NAME ARG…: draad ARG… ends with 0 and says nothing on stderr.
does ()
{
  local name=$1; shift
  run "$@"
  if [ "$status" = 0 ] && [ -z "$err" ]; then pass "$name"; else fail "$name" "exit $status" "$err"; fi
}

# refuses NAME CODE PATTERN ARG…: one line `draad: WHAT: WHY` that PATTERN fits, and that exit code.
refuses ()
{
  local name=$1 code=$2 pattern=$3; shift 3
  run "$@"
  if [ "$status" != "$code" ]; then fail "$name" "exit $status, not $code" "$err"; return; fi
  if [ "$(printf '%s\n' "$err" | wc -l)" != 1 ]; then fail "$name" "more than one line: $err"; return; fi
  # shellcheck disable=SC2254
  case "$err" in "draad: "*": "*) ;; *) fail "$name" "no ‘draad: WHAT: WHY’: $err"; return ;; esac
  # shellcheck disable=SC2254
  case "$err" in $pattern) pass "$name" ;; *) fail "$name" "got:    $err" "wanted: $pattern" ;; esac
}

# json NAME FILTER WANTED: what jq makes of $out.
json () { is "$1" "$(printf '%s' "$out" | jq -rc "$2" 2>&1)" "$3"; }

# keys NAME FILTER KEY…: the keys of the object, in order.
keys ()
{
  local name=$1 filter=$2; shift 2
  is "$name" "$(printf '%s' "$out" | jq -r "$filter | keys_unsorted | join(\" \")" 2>&1)" "$*"
}

# Two people at two waves, in a project s.draad with a small codebook.
make_interviews ()
{
  printf 'I: Hoe gaat het op het werk?\nR: Goed. Ik mag rustig aan doen, eén ding tegelijk.\nI: En je coach?\nR: Die belt elke week. Rustig aan, zegt ze dan.\n' >P01_T0.txt
  printf 'I: Vertel eens.\nR: Het ging mis toen de bus niet kwam.\nI: En toen?\nR: Toen heb ik haar gebeld.\n' >P01_T1.txt
  printf 'I: Hoe was de week?\nR: Druk. Mijn chef weet niet van mijn klachten.\n' >P02_T0.txt
}

make_study ()
{
  make_interviews
  "$DRAAD" new s.draad --name 'Een studie' &&
  "$DRAAD" import s.draad P01_T0.txt P01_T1.txt P02_T0.txt --case-from '^(P[0-9]+)_(?<wave>T[0-9])' \
    --coder Noor >/dev/null &&
  "$DRAAD" codes s.draad add Werk/Tempo --brief 'Hoe snel' --coder Noor >/dev/null &&
  "$DRAAD" codes s.draad add Werk/Openheid --coder Noor >/dev/null &&
  "$DRAAD" codes s.draad add Coach --coder Noor >/dev/null || { echo "Bail out! no study"; exit 1; }
}
