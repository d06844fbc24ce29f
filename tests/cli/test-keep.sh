#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
. "$(dirname "$0")/lib.sh"
make_study

does 'check' check s.draad
like 'check says so' "$out" '*whole*'
is 'closed, a project is one file' "$(ls -A | grep -c '^\.\?.*s\.draad')" 1

does 'backup' backup s.draad -o copy.draad
does 'info of the backup' info copy.draad --json
json 'backup: all of it' '[.documents, .codes]' '[3,4]'
does 'rolling backup' backup s.draad
is 'rolling backup: beside it' "$([ -s s.backup.draad ] && echo yes)" yes
does 'change' codes s.draad delete Werk
does 'restore' restore copy.draad s.draad
does 'info after restore' info s.draad --json
json 'restore: as it was' .codes 4
is 'restore: what was there is kept' "$("$DRAAD" info s.before-restore.draad --json | jq .codes)" 1
does 'restore to a new place' restore copy.draad new.draad
does 'info of the new one' info new.draad --json
json 'restore to a new place: all of it' .codes 4
refuses 'restore of what is no project' 1 '*P01_T0.txt*' restore P01_T0.txt s.draad
refuses 'restore of what is absent' 1 '*absent*' restore absent.draad s.draad

does 'coder' coder s.draad
before=$out
like 'coder: somebody' "$before" '?*'
does 'coder: set' coder s.draad 'Noor Bakker'
does 'coder: asked' coder s.draad
is 'coder: remembered' "$out" 'Noor Bakker'
does 'coder: who acts' codes s.draad add Nieuw
does 'log' log s.draad --json
json 'coder: in the log' '.[-1].author' 'Noor Bakker'
does 'coder: for once' codes s.draad add Nieuwer --coder 'Maarten Vos'
does 'log again' log s.draad --json
json 'coder: for once, in the log' '.[-1].author' 'Maarten Vos'
does 'coder: still' coder s.draad
is 'coder: still remembered' "$out" 'Noor Bakker'

# A byte of the file turned: check says what is wrong and leaves it alone.
cp s.draad broken.draad
python3 - <<'END'
data = bytearray(open("broken.draad", "rb").read())
for i in range(5 * 4096, 6 * 4096): data[i] ^= 0x5a
open("broken.draad", "wb").write(data)
END
run check broken.draad --json
is 'check of a damaged file: exit 1' "$status" 1
finish
