#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Each kind of bad input: one clear sentence, exit 1 or 3, nothing lost or half written.
. "$(dirname "$0")/lib.sh"
make_study
before=$("$DRAAD" info s.draad --json)
unchanged () { is "$1: the project is as it was" "$("$DRAAD" info s.draad --json)" "$before"; }
refuses_file () { refuses "import: $1" 1 "draad: *$2*: *" import s.draad "$2"; refuses "read: $1" 1 'draad: read: *' read "$2"; }

# Transcripts.
printf 'this is not a zip file at all' >plain.docx
refuses_file 'not a zip' plain.docx
printf '' >empty.docx
refuses_file 'empty' empty.docx
(cd "$work" && mkdir -p z && echo hello >z/hello.txt && cd z && python3 -c 'import zipfile; z = zipfile.ZipFile("../other.docx", "w"); z.write("hello.txt"); z.close()')
refuses_file 'a zip that is no docx' other.docx
cp "$here/../../app/data/sample/interviews/P01_T0_interview.docx" whole.docx
does 'a sound docx' read whole.docx
head -c $(($(stat -c %s whole.docx) / 2)) whole.docx >truncated.docx
refuses_file 'truncated' truncated.docx
mkdir folder.docx
refuses_file 'a directory' folder.docx
refuses_file 'absent' absent.docx
python3 - <<'END'
import zipfile
def docx(name, document):
    with zipfile.ZipFile(name, "w", zipfile.ZIP_DEFLATED) as z:
        z.writestr("[Content_Types].xml", '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>')
        z.writestr("_rels/.rels", '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>')
        z.writestr("word/document.xml", document)
w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
body = '<w:document %s><w:body><w:p><w:r><w:t>%%s</w:t></w:r></w:p></w:body></w:document>' % w
docx("brokenxml.docx", '<?xml version="1.0"?><w:document %s><w:body><w:p>' % w)
docx("entity.docx", '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY secret SYSTEM "file:///etc/passwd">]>' + body % "&secret;")
laughs = "".join('<!ENTITY l%d "%s">' % (i, ("&l%d;" % (i - 1)) * 10) for i in range(1, 10))
docx("laughs.docx", '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "lol">%s]>' % laughs + body % "&l9;")
docx("bomb.docx", body % ("a" * (700 * 1024 * 1024)))
END
refuses_file 'broken XML' brokenxml.docx
run read entity.docx
case "$out" in *root:*) fail 'no external entities' "$out" ;; *) pass 'no external entities' ;; esac
run read laughs.docx
if [ "$status" = 1 ] || [ "${#out}" -lt 1000000 ]; then pass 'bounded expansion'; else fail 'bounded expansion' "${#out}"; fi
refuses_file 'a zip that unpacks to 700 MB' bomb.docx
rm -f bomb.docx
locked=$(find "${SHARED_DIR:-/nowhere}/corpus" -name '*password-is*.docx' 2>/dev/null | head -1)
if [ -n "$locked" ]; then
  cp "$locked" locked.docx
  refuses_file 'protected by a password' locked.docx
else
  skip 'protected by a password' '../shared is absent'
fi
unchanged 'bad transcripts'

# Projects.
for verb in 'info x' 'list x codes' 'import x P01_T0.txt' 'check x' 'log x' 'undo x' 'backup x -o y.draad'; do
  # shellcheck disable=SC2086
  refuses "absent: ${verb%% *}" 1 '*absent.draad*' ${verb/x/absent.draad}
done
is 'absent: none was made' "$(ls -A | grep -c absent)" 0
cp P01_T0.txt text.draad
refuses 'not a project' 1 '*text.draad*' info text.draad
refuses 'not a project, written to' 1 '*text.draad*' codes text.draad add X
cmp -s P01_T0.txt text.draad; is 'not a project: untouched' $? 0
: >zero.draad
refuses 'an empty file' 1 '*zero.draad*' info zero.draad
mkdir folder.draad
refuses 'a folder' 1 '*folder.draad*' info folder.draad
sqlite3 foreign.draad 'CREATE TABLE a (b); INSERT INTO a VALUES (1)' 2>/dev/null || python3 -c 'import sqlite3; d = sqlite3.connect("foreign.draad"); d.execute("CREATE TABLE a (b)"); d.commit()'
refuses 'another database' 1 '*foreign.draad*' info foreign.draad
cp s.draad newer.draad
python3 -c 'import sqlite3; d = sqlite3.connect("newer.draad"); d.execute("PRAGMA user_version = 9999"); d.commit()'
refuses 'of a newer version' 1 '*newer.draad*' info newer.draad
refuses 'of a newer version, written to' 1 '*newer.draad*' codes newer.draad add X
head -c 20000 s.draad >cut.draad
run info cut.draad
is 'truncated: exit' "$status" 1
"$DRAAD" new plain
"$DRAAD" new target.draad
for project in plain target.draad; do
  hash=$(sha256sum <$project)
  refuses "an export over the project, $project" 1 '*it is a project*' codes plain export -o $project --format csv
  refuses "a log over the project, $project" 1 '*it is a project*' log plain -o $project --format txt
  is "a project stays, $project" "$(sha256sum <$project)" "$hash"
done
refuses 'new without a name' 2 '*is empty*' new ''
refuses 'new in no language' 2 '*not a language*' new n.draad --language nl_NL
is 'new in no language: nothing is made' "$(ls n.draad 2>&1 | grep -c '^n.draad$')" 0
refuses 'new in a folder that is not there' 1 '*nowhere*' new nowhere/s.draad

# Opened twice: the second is told by whom.
python3 - s.draad ready go <<'END' &
import fcntl, os, sys, time
path, ready, go = sys.argv[1:]
lock = open(os.path.join(os.path.dirname(path), ".~lock." + os.path.basename(path) + "#"), "a+")
fcntl.flock(lock, fcntl.LOCK_EX)
lock.seek(0); lock.truncate(); lock.write("maaike,werkplek-4,1,2024-03-14T09:12:00\n"); lock.flush()
open(ready, "w").close()
while not os.path.exists(go): time.sleep(0.02)
END
holder=$!
while [ ! -e ready ]; do sleep 0.02; done
refuses 'open elsewhere: no writing' 1 '*s.draad*' codes s.draad add X
does 'open elsewhere: reading' info s.draad
touch go; wait $holder
does 'closed elsewhere: writing' codes s.draad add X
does 'and back' undo s.draad
unchanged 'opened twice'

# A folder and files that may not be written or read: root may all, so as somebody else.
export ASAN_OPTIONS="${ASAN_OPTIONS:-}:detect_leaks=0"
nobody=$(id -u nobody 2>/dev/null || echo 65534)
if [ "$(id -u)" = 0 ] && setpriv --reuid="$nobody" --clear-groups "$DRAAD" --version >/dev/null 2>&1; then
  as_nobody () { cat >"$work/.nobody" <<END
#!/bin/sh
exec setpriv --reuid=$nobody --clear-groups "$real" "\$@"
END
    chmod 755 "$work/.nobody"; DRAAD=$work/.nobody; }
  real=$DRAAD; chmod 755 "$work"; as_nobody
elif [ "$(id -u)" = 0 ]; then
  real=
else
  real=$DRAAD
fi
if [ -n "$real" ]; then
  cp P02_T0.txt secret.txt; chmod 000 secret.txt
  mkdir readonly; cp s.draad readonly/; chmod 555 readonly; chmod 444 readonly/s.draad
  refuses 'read: no permission' 1 '*secret.txt*' read secret.txt
  does 'read-only folder: reading' info readonly/s.draad
  refuses 'read-only folder: no writing' 1 '*' codes readonly/s.draad add X
  refuses 'read-only folder: no new project' 1 '*readonly*' new readonly/n.draad
  refuses 'read-only folder: no output' 1 '*readonly/f.md*' fragments s.draad -o readonly/f.md
  is 'read-only folder: nothing is left behind' "$(ls -A readonly)" s.draad
  chmod 000 s.draad
  refuses 'project: no permission' 1 '*s.draad*' info s.draad
  chmod 644 s.draad readonly/s.draad; chmod 755 readonly; chmod 644 secret.txt
  DRAAD=$real
else
  skip 'no permission, read-only folder' 'nobody may not run the program here'
fi
unchanged 'no permission'

# Damage where what can be made anew is missed: said of the file, not of a copy of it in memory.
cp s.draad hurt.draad
python3 -c '
import sqlite3
db = sqlite3.connect("hurt.draad")
root, size = db.execute("SELECT rootpage, (SELECT page_size FROM pragma_page_size) FROM sqlite_schema "
                        "WHERE name = \"passage_by_document\"").fetchone()
db.close()
with open("hurt.draad", "r+b") as file:
    file.seek((root - 1) * size)
    file.write(b"\xff" * size)'
refuses 'damaged: named' 1 'draad: info: ‘hurt.draad’ *' info hurt.draad

# What -o gets is replaced where it can be; a link, a pipe and a device stay what they are.
echo old >target.md
ln -s target.md link.md
does 'output through a link' describe s.draad P01 -o link.md
is 'output: the link stands' "$(readlink link.md)" target.md
like 'output: what it points to is new' "$(cat target.md)" '# P01*'
mkfifo pipe
timeout 20 cat pipe >piped &
does 'output into a pipe' describe s.draad P01 -o pipe --format md
[ -p pipe ] && pass 'output: the pipe stands' || fail 'output: the pipe stands' "$(ls -l pipe)"
wait
is 'output: the pipe was read' "$(cat piped)" "$(cat target.md)"
refuses 'a backup needs a file' 1 '*pipe*' backup s.draad -o pipe
refuses 'output: a folder' 1 '*‘.’*' describe s.draad P01 -o . --format md
"$DRAAD" backup s.draad -o - >copy.draad
is 'a backup to standard output' "$("$DRAAD" info copy.draad --json | jq -c 'del(.bytes)')" \
  "$("$DRAAD" info s.draad --json | jq -c 'del(.bytes)')"
[ -e ./- ] && fail 'no file named -' || pass 'no file named -'

# A full disk.
mkdir small
if mount -t tmpfs -o size=1500k tmpfs small 2>/dev/null; then
  cp s.draad small/s.draad
  kept=$("$DRAAD" info small/s.draad --json | jq -c 'del(.bytes)')
  python3 -c '
for i in range(8): open("long%d.txt" % i, "w").write("R: " + ("woord %d nog wat. " % i) * 30000 + "\n")'
  run import small/s.draad long*.txt --keep-original
  is 'full disk: exit 1' "$status" 1
  like 'full disk: said' "$err" 'draad: import: *'
  is 'full disk: one line' "$(printf '%s\n' "$err" | wc -l)" 1
  is 'full disk: the project is as it was' "$("$DRAAD" info small/s.draad --json | jq -c 'del(.bytes)')" "$kept"
  does 'full disk: check' check small/s.draad
  dd if=/dev/zero of=small/fill bs=4k 2>/dev/null
  refuses 'full disk: no output' 1 '*f.docx*' describe s.draad P01 -o small/f.docx
  is 'full disk: nothing half written' "$(ls -A small | tr '\n' ' ')" 'fill s.draad '
  refuses 'full disk: no backup' 1 '*' backup s.draad -o small/b.draad
  is 'full disk: no half backup' "$(ls -A small | tr '\n' ' ')" 'fill s.draad '
  refuses 'full disk: no act' 1 '*s.draad*full*' codes small/s.draad add Vol
  umount small
else
  skip 'a full disk' 'no tmpfs may be mounted here'
fi
unchanged 'a full disk'
finish
