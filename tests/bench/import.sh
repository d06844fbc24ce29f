#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# 100 interviews of 10,000 words as docx: imported, read only, and what `unzip -p` with `xmllint --stream` takes over the same
# files twice. Run by hand: tests/bench/import.sh BUILD [TIMES]. Prints the median of wall time and of processor time; figures,
# not a test.
set -eu
build=$(cd "$1" && pwd)
times=${2:-3}
draad=$build/app/draad
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

python3 - <<'PYTHON'
import random, zipfile
WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
random.seed(7)
words = '''ik ben werk de jobcoach niet gewoon maar toen had rooster ochtend en dat het leidinggevende collega dacht eigenlijk
moest bakkerij fiets thuis week uur vertelde wist één z'n traject contract klachten'''.split()
def run(text, bold=False):
    look = '<w:rPr>%s<w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="nl-NL"/></w:rPr>' % ('<w:b/>' if bold else '')
    return '<w:r w:rsidR="00A77427" w:rsidRPr="00B2">%s<w:t xml:space="preserve">%s</w:t></w:r>' % (look, text)
def paragraph(runs):
    return ('<w:p w:rsidR="00A77427" w:rsidRDefault="00A77427" w:rsidP="00C1"><w:pPr><w:pStyle w:val="Vraag"/><w:spacing '
            'w:after="120"/><w:rPr><w:sz w:val="22"/></w:rPr></w:pPr>%s</w:p>' % ''.join(runs))
for n in range(100):
    body, left, turn = [], 10000, 0
    while left > 0:
        k = min(left, random.randint(5, 25) if turn % 2 == 0 else random.randint(30, 140))
        text = [random.choice(words) for _ in range(k)]
        runs = [run('I: ' if turn % 2 == 0 else 'R: ', True)]
        # Word cuts a paragraph at each place where it was edited.
        for at in range(0, k, 12):
            runs.append(run(' '.join(text[at:at + 12]) + ' '))
        body.append(paragraph(runs))
        left, turn = left - k, turn + 1
    with zipfile.ZipFile('P%03d_T0.docx' % n, 'w', zipfile.ZIP_DEFLATED) as out:
        out.writestr('[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>')
        out.writestr('_rels/.rels', '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
                     '<Relationship Id="a" Type="%s/officeDocument" Target="word/document.xml"/></Relationships>' % REL)
        out.writestr('word/document.xml', '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="%s">'
                     '<w:body>%s<w:sectPr/></w:body></w:document>' % (WORD, ''.join(body)))
PYTHON

import_all () { rm -f s.draad; "$draad" new s.draad; "$draad" import s.draad ./*.docx --case-from '^(P\d+)_(?<wave>T\d)' >/dev/null; }
unpack_twice ()
{
  for _ in 1 2; do
    for file in *.docx; do unzip -p "$file" word/document.xml | xmllint --stream - >/dev/null; done
  done
}

# measure NAME COMMAND
measure ()
{
  local wall=() processor=() figures
  TIMEFORMAT='%R %U %S'
  for _ in $(seq "$times"); do
    figures=$({ time "$2" 2>/dev/null; } 2>&1)
    wall+=("$(awk '{ print $1 }' <<<"$figures")")
    processor+=("$(awk '{ print $2 + $3 }' <<<"$figures")")
  done
  printf '%-44s wall %6.2f s   processor %6.2f s   cores %.2f\n' "$1" \
    "$(printf '%s\n' "${wall[@]}" | sort -n | sed -n "$(((times + 1) / 2))p")" \
    "$(printf '%s\n' "${processor[@]}" | sort -n | sed -n "$(((times + 1) / 2))p")" \
    "$(paste <(printf '%s\n' "${processor[@]}") <(printf '%s\n' "${wall[@]}") | awk '{ if ($1 / $2 > most) most = $1 / $2 } END { print most }')"
}
echo "$(du -ch ./*.docx | tail -1 | cut -f1) in 100 files; $(unzip -p P000_T0.docx word/document.xml | wc -c) bytes of XML in the first"
measure 'draad import, with full text' import_all
measure 'unzip -p and xmllint --stream, twice' unpack_twice
