#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
. "$(dirname "$0")/lib.sh"
make_interviews

does 'new' new s.draad --name 'Een studie' --language nl
is 'new: one file' "$(ls -A | grep -c draad)" 1
refuses 'new does not overwrite' 1 '*s.draad*' new s.draad
does 'info' info s.draad --json
keys 'info: keys' . name language schema documents words codes codings cases waves coders memos bytes
json 'info: empty' '[.name, .language, .documents, .codings, .cases]' '["Een studie","nl",0,0,0]'

does 'read: text' read P01_T0.txt
is 'read: text as stored' "$out" "$(cat P01_T0.txt)"
is 'read: nothing added at the end' "$("$DRAAD" read P01_T0.txt | tail -c 4)" 'dan.'
does 'read: json' read P01_T0.txt --json
keys 'read: keys' '.[0]' file document ok error codepoints words paragraphs turns speakers first_ms last_ms warnings text
json 'read: speakers' '.[0].speakers' '[{"name":"I","role":"interviewer","turns":2},{"name":"R","role":"respondent","turns":2}]'
json 'read: no times' '.[0] | [.ok, .error, .first_ms, .last_ms, .turns, .paragraphs, .document]' '[true,null,null,null,4,4,null]'
json 'read: text' '.[0].text | length' "$(python3 -c 'print(len(open("P01_T0.txt", encoding="utf-8").read().rstrip("\n")))')"

does 'import' import s.draad P01_T0.txt P01_T1.txt --case-from '^(P[0-9]+)_(?<wave>T[0-9])' --json
keys 'import: keys' '.[0]' file document ok error codepoints words paragraphs turns speakers first_ms last_ms warnings
json 'import: rows' 'map([.file, .document, .ok])' '[["P01_T0.txt","P01_T0",true],["P01_T1.txt","P01_T1",true]]'
does 'info after import' info s.draad --json
json 'info: counts' '[.documents, .cases, .waves]' '[2,1,2]'

mkdir other; printf 'I: Iets anders.\nR: Ja.\n' >other/P01_T0.txt
does 'import: options between operands' import --case P09 s.draad --wave T2 other/P01_T0.txt --keep-original --json
json 'import: a second of that name' '.[0].document' 'P01_T0 (2)'
does 'list documents' list s.draad documents --json
json 'list documents: ties' 'map([.name, .case, .wave]) | sort' '[["P01_T0","P01","T0"],["P01_T0 (2)","P09","T2"],["P01_T1","P01","T1"]]'
does 'list speakers' list s.draad speakers --json
json 'list speakers: roles' 'map(.role) | unique' '["interviewer","respondent"]'
does 'list waves' list s.draad waves --json
json 'list waves: in time' 'map(.name)' '["T0","T1","T2"]'
does 'list cases' list s.draad cases --json
json 'list cases' 'map([.name, .documents])' '[["P01",2],["P09",1]]'

# Who is who, said beforehand.
does 'new' new who.draad
printf 'INT: Hoe?\nAn: Goed.\nInterviewer: En?\nAn: Fijn.\nBo: Ja.\nAn: Nee.\nBo: Jawel.\n' >who.txt
does 'import: who is who' import who.draad who.txt --same INT=interviewer --role an=coach --role 'Bo=respondent' --case P01 --json
json 'import: joined, with roles' '.[0].speakers | map([.name, .role, .turns])' \
  '[["An","coach",3],["Interviewer","interviewer",2],["Bo","respondent",2]]'
does 'list speakers' list who.draad speakers --json
json 'import: as listed; the respondent is the case' 'map([.name, .role, .case]) | sort' \
  '[["An","coach",null],["Bo","respondent","P01"],["Interviewer","interviewer",null]]'
refuses 'import: no such speaker' 1 '*‘Cor=coach’*' import who.draad P01_T0.txt --role Cor=coach
does 'list documents' list who.draad documents --json
json 'import: nothing then' 'length' 1
refuses 'import: no such role' 2 '*‘kok’*' import who.draad P01_T0.txt --role I=kok
refuses 'import: no pair' 2 '*‘kok’*' import who.draad P01_T0.txt --same kok

for what in codes codings attributes memos themes; do
  does "list $what" list s.draad "$what" --json
  json "list $what: none yet" . '[]'
done
does 'list coders' list s.draad coders --json
does 'list as a table' list s.draad documents
like 'list as a table: head and rows' "$out" '*P01_T1*'
refuses 'list of what is not there' 2 "*‘things’*" list s.draad things

does 'text' text s.draad P01_T0
"$DRAAD" text s.draad P01_T0 >stored.txt; printf '%s' "$(cat P01_T0.txt)" | cmp -s - stored.txt
is 'text: byte for byte' $? 0
does 'text: numbered' text s.draad P01_T0 --numbered
like 'text: lines and speakers' "$out" '*1  I  I: Hoe gaat het op het werk\?*2  R  R: Goed.*'
does 'text by number' text s.draad "#$("$DRAAD" list s.draad documents --json | jq -r '.[0].id')"
refuses 'text of what is not there' 1 '*P01_T1*' text s.draad P01_T9

mkdir -p wave/more; printf 'I: Een.\n' >wave/P10_T2.txt; printf 'I: Twee.\n' >wave/P2_T2.txt; printf 'I: Drie.\n' >wave/more/P1_T2.txt
printf 'x' >'wave/~$P2_T2.docx'
does 'import: a folder' import s.draad wave --json
json 'import: all files in it, in order' 'map([.document, .ok])' '[["P1_T2",true],["P2_T2",true],["P10_T2",true]]'
does 'import: a folder is one step too' undo s.draad

does 'import is one step' undo s.draad
does 'info after undo' info s.draad --json
json 'undo took the last import back' '[.documents, .cases, .waves]' '[2,1,2]'
does 'undo the first' undo s.draad
does 'info after all' info s.draad --json
json 'undo took all back' '[.documents, .cases, .waves]' '[0,0,0]'

# In part, and not at all.
printf 'PK\003\004 not a zip' >bad.docx
mkdir folder
run import s.draad P01_T0.txt bad.docx P01_T1.txt folder --json
is 'two bad files: exit 3' "$status" 3
is 'two bad files: a line each' "$(printf '%s\n' "$err" | grep -c '^draad: ')" 2
like 'two bad files: named' "$err" '*bad.docx*folder*'
json 'two bad files: rows' 'map(.ok)' '[true,false,true,false]'
json 'two bad files: why' '.[1] | [.document, (.error | type), .words]' '[null,"string",0]'
refuses 'only bad files: exit 1' 1 '*bad.docx*' import s.draad bad.docx
refuses 'the same text again' 1 '*P01_T0*' import s.draad P01_T0.txt
refuses 'a pattern that is none' 2 '*--case-from*' import s.draad P01_T0.txt --case-from '('
does 'log after bad files' log s.draad --json
json 'the log counts what came in' '.[-1].label' 'Reading in 2 transcripts'
does 'info after bad files' info s.draad --json
json 'the good ones are in' .documents 2

# Stopped halfway: nothing of it is in.
python3 - <<'END'
for i in range(60):
    with open("many%02d.txt" % i, "w") as file:
        file.write("".join("R: Zin %d van %d, en verder niets.\n" % (j, i) for j in range(9000)))
END
before=$("$DRAAD" info s.draad --json)
"$DRAAD" import s.draad many*.txt >/dev/null 2>stopped &
importer=$!
while [ ! -e .~lock.s.draad\# ] && kill -0 $importer 2>/dev/null; do sleep 0.01; done
kill -TERM $importer
wait $importer
is 'stopped: exit 1' $? 1
like 'stopped: said' "$(cat stopped)" 'draad: import: *'
is 'stopped: the project is as it was' "$("$DRAAD" info s.draad --json)" "$before"
does 'stopped: check' check s.draad
# Two pages with a head and a number; where things stand in the file is left to the reader to find.
page () { printf '<< /Length %s >>\nstream\n%s\nendstream' "${#1}" "$1"; }
line () { printf 'BT /F 10 Tf %s %s Td (%s) Tj ET ' "$1" "$2" "$3"; }
{
  printf '%%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n'
  printf '2 0 obj\n<< /Type /Pages /Kids [4 0 R 5 0 R] /Count 2 /MediaBox [0 0 600 800] /Resources << /Font << /F 3 0 R >> >> >>\nendobj\n'
  printf '3 0 obj\n<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>\nendobj\n'
  printf '4 0 obj\n<< /Type /Page /Parent 2 0 R /Contents 6 0 R >>\nendobj\n5 0 obj\n<< /Type /Page /Parent 2 0 R /Contents 7 0 R >>\nendobj\n'
  printf '6 0 obj\n%s\nendobj\n' "$(page "$(line 60 760 'Interview met P09'; line 60 700 'I: Hoe gaat het met je?'; line 60 680 'R: Goed.'; line 300 40 '7')")"
  printf '7 0 obj\n%s\nendobj\n' "$(page "$(line 60 760 'Interview met P09'; line 60 700 'I: En thuis?'; line 60 680 'R: Ook.'; line 300 40 '8')")"
  printf 'trailer\n<< /Root 1 0 R >>\n%%%%EOF\n'
} >P09_T0.pdf
does 'read a pdf' read P09_T0.pdf --json
json 'read a pdf: pages' '.[0].pages' '[{"page":"7","start":0},{"page":"8","start":33}]'
json 'read a pdf: text' '.[0].text' $'I: Hoe gaat het met je?\nR: Goed.\nI: En thuis?\nR: Ook.'
json 'read a pdf: what was left out' '.[0].warnings' '["4 running heads and page numbers were left out of the text."]'
does 'new for a pdf' new pages.draad
does 'import a pdf' import pages.draad P09_T0.pdf
does 'text with pages' text pages.draad P09_T0 --numbered
is 'text with pages: where they start' "$out" "p. 7       1  I  I: Hoe gaat het met je?
           2  R  R: Goed.
p. 8       3  I  I: En thuis?
           4  R  R: Ook."
does 'check with pages' check pages.draad

finish
