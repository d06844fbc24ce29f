#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# app → ui → codebook: no file includes what lies above it; no SQL above codebook/; no GTK below ui/.
cd "$(dirname "$0")/../.." || exit 1
status=0
deny ()
{
  folder=$1 pattern=$2 why=$3
  if found=$(grep -rnE --include='*.[ch]' "$pattern" "$folder"); then
    echo "$why:"
    echo "$found"
    status=1
  fi
}
deny codebook '#include ["<](ui|app)/' 'codebook/ includes what lies above it'
deny codebook '#include <(gtk|gdk|adwaita|pango|cairo)' 'codebook/ includes a toolkit'
deny ui '#include "app/' 'ui/ includes app/'
deny ui 'sqlite3' 'SQLite in ui/'
deny app 'sqlite3' 'SQLite in app/'
deny ui '"(SELECT|INSERT|UPDATE|DELETE) ' 'SQL in ui/'
deny app '"(SELECT|INSERT|UPDATE|DELETE) ' 'SQL in app/'
for part in analysis report import exchange privacy; do
  for other in analysis report import exchange privacy; do
    case "$part $other" in
      "$part $part" | "exchange import" | "report analysis") ;;
      *) deny "codebook/$part" "#include \"codebook/$other/" "$part/ includes $other/" ;;
    esac
  done
done
exit $status
