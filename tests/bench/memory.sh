#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# How much memory the import of a large file takes: at its peak, beside the size of the file and of the text in it. Run by
# hand: tests/bench/memory.sh BUILD [MB]; figures, not a test. A file that is packed holds more text than its size says.
set -eu
draad=$(cd "$1" && pwd)/app/draad
megabytes=${2:-20}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

python3 - "$megabytes" <<'PYTHON'
import json, random, sys, zipfile
random.seed(7)
words = '''ik ben werk de jobcoach niet gewoon maar toen had rooster ochtend en dat het leidinggevende collega dacht eigenlijk
moest bakkerij fiets thuis week uur vertelde wist één z'n traject contract klachten'''.split()
turns, left = [], int(sys.argv[1]) << 20
while left > 0:
    turn = ('I: ' if len(turns) % 2 == 0 else 'R: ') + ' '.join(random.choices(words, k=random.randint(10, 120))) + '.'
    turns.append(turn)
    left -= len(turn.encode())
def clock(s, mark='.'):
    return '%02d:%02d:%02d%s000' % (s // 3600, s // 60 % 60, s % 60, mark)
open('a.txt', 'w').write('\n'.join(turns))
open('a.md', 'w').write('\n\n'.join(turns))
open('a.html', 'w').write('<html><body>%s</body></html>' % ''.join('<p>%s</p>' % t for t in turns))
open('a.rtf', 'w').write('{\\rtf1\\ansi %s}' % ''.join(t.encode('cp1252').decode('cp1252').replace('é', "\\'e9") + '\\par\n' for t in turns))
open('a.vtt', 'w').write('WEBVTT\n\n' + ''.join('%s --> %s\n%s\n\n' % (clock(i), clock(i + 1), t) for i, t in enumerate(turns)))
open('a.srt', 'w').write(''.join('%d\n%s --> %s\n%s\n\n' % (i + 1, clock(i, ','), clock(i + 1, ','), t) for i, t in enumerate(turns)))
json.dump({'text': '', 'segments': [{'id': i, 'start': i, 'end': i + 1, 'text': t} for i, t in enumerate(turns)]}, open('a.json', 'w'))
WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
def pack(name, how):
    with zipfile.ZipFile(name, 'w', how) as out:
        out.writestr('[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>')
        out.writestr('_rels/.rels', '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
                     '<Relationship Id="a" Type="%s/officeDocument" Target="word/document.xml"/></Relationships>' % REL)
        out.writestr('word/document.xml', '<w:document xmlns:w="%s"><w:body>%s</w:body></w:document>' % (WORD, ''.join(
            '<w:p><w:r><w:t xml:space="preserve">%s</w:t></w:r></w:p>' % t for t in turns)))
pack('stored.docx', zipfile.ZIP_STORED)
pack('packed.docx', zipfile.ZIP_DEFLATED)
def odt(name, how):
    with zipfile.ZipFile(name, 'w', how) as out:
        out.writestr('mimetype', 'application/vnd.oasis.opendocument.text', zipfile.ZIP_STORED)
        out.writestr('content.xml', '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
                     'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>%s</office:text></office:body>'
                     '</office:document-content>' % ''.join('<text:p>%s</text:p>' % t for t in turns))
odt('stored.odt', zipfile.ZIP_STORED)
odt('packed.odt', zipfile.ZIP_DEFLATED)
PYTHON

printf '%-14s %8s %8s %8s %11s %11s\n' file MB 'text MB' 'peak MB' '× its size' '× its text'
for file in *.*; do
  rm -rf s.draad
  "$draad" new s.draad
  /usr/bin/time -o peak -f %M "$draad" import s.draad "$file" >/dev/null
  text=$("$draad" text s.draad "$("$draad" list s.draad documents --json | jq -r '.[0].name')" | wc -c)
  printf '%s %s %s %s\n' "$file" "$(stat -c %s "$file")" "$text" "$(tail -n 1 peak)" |
    awk '{ printf "%-14s %8.1f %8.1f %8.1f %11.1f %11.1f\n", $1, $2 / 1e6, $3 / 1e6, $4 / 1e3, $4 * 1e3 / $2, $4 * 1e3 / $3 }'
done
