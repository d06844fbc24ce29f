#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Zips made to do harm, as docx, odt and epub: one sentence that names the file, in little memory, and nothing written.
. "$(dirname "$0")/lib.sh"

python3 - <<'PYTHON'
import struct, zipfile, zlib

WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
RELATIONS = ('<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" '
             'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
             'Target="word/document.xml"/></Relationships>')
HEAD = b'<w:document xmlns:w="%s"><w:body><w:p><w:r><w:t>' % WORD.encode()
TAIL = b'</w:t></w:r></w:p></w:body></w:document>'


def make(name, parts):
    with zipfile.ZipFile(name, 'w', zipfile.ZIP_DEFLATED) as out:
        for part, data in parts:
            out.writestr(part, data)


def docx(name, document, more=()):
    make(name, [('[Content_Types].xml', TYPES), ('_rels/.rels', RELATIONS), ('word/document.xml', document), *more])


def deflated(data):
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return packer.compress(data) + packer.flush()


def blown_up(megabytes):
    """A document of one word, again and again: its bytes are packed once and said many times."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    head = packer.compress(HEAD) + packer.flush(zlib.Z_FULL_FLUSH)
    block = packer.compress(b'a ' * (1 << 19)) + packer.flush(zlib.Z_FULL_FLUSH)
    return head + block * megabytes + packer.compress(TAIL) + packer.flush()


def raw(name, entries):
    """entries: (part, packed, size, check, the entry whose bytes it shares or None)"""
    out, directory, places = bytearray(), bytearray(), {}
    for part, packed, size, check, shared in entries:
        if shared is None:
            places[part] = len(out)
            out += struct.pack('<4sHHHHHIIIHH', b'PK\3\4', 20, 0, 8, 0, 0, check, len(packed), min(size, 2**32 - 2),
                               len(part), 0) + part.encode() + packed
        place = places[shared or part]
        directory += struct.pack('<4sHHHHHHIIIHHHHHII', b'PK\1\2', 20, 20, 0, 8, 0, 0, check, len(packed),
                                 min(size, 2**32 - 2), len(part), 0, 0, 0, 0, 0, place) + part.encode()
    out += directory + struct.pack('<4sHHHHIIH', b'PK\5\6', 0, 0, len(entries), len(entries), len(directory),
                                   len(out), 0)
    open(name, 'wb').write(out)


def entry(part, data, size=None):
    return (part, deflated(data), len(data) if size is None else size, zlib.crc32(data), None)


base = [entry('[Content_Types].xml', TYPES.encode()), entry('_rels/.rels', RELATIONS.encode())]
bomb = (blown_up(1024), 1 << 30, 0)
raw('bomb.docx', base + [('word/document.xml', *bomb, None)])
raw('bomb-that-lies.docx', base + [('word/document.xml', bomb[0], 10, bomb[2], None)])
raw('claims.docx', base + [entry('word/document.xml', HEAD + b'x' + TAIL, 2**31)])
# The parts that are read, and thousands more, all share the bytes of one.
raw('overlapping.docx', base + [('word/document.xml', *bomb, None)]
    + [('word/%s.xml' % n, *bomb, 'word/document.xml') for n in ['styles', 'numbering', 'footnotes'] + list(range(5000))])
def quoted(name, first, kernel, middle):
    """Entries within entries: each is a block that says the next one's header as it stands, and then all of that one's
    own bytes. So one kernel is unpacked by all of them, though no two begin at one place. @first stands before them,
    @kernel is (part, packed, size), @middle the parts around it."""
    part, body, size = kernel
    header = struct.pack('<4sHHHHHIIIHH', b'PK\3\4', 20, 0, 8, 0, 0, 0, len(body), size, len(part), 0) + part.encode()
    chain, entries = header + body, [(part, len(body), size, 0)]
    for part in middle:
        quote = struct.pack('<BHH', 0, len(header), len(header) ^ 0xffff) + header
        body, size = quote + body, size + len(header)
        header = struct.pack('<4sHHHHHIIIHH', b'PK\3\4', 20, 0, 8, 0, 0, 0, len(body), size, len(part), 0) + part.encode()
        entries = [(p, n, m, at + len(header) + 5) for p, n, m, at in entries] + [(part, len(body), size, 0)]
        chain = header + body
    out, directory = bytearray(), bytearray()
    for part, packed, size, check, _ in first:
        entries.append((part, len(packed), size, len(chain) + len(out)))
        out += struct.pack('<4sHHHHHIIIHH', b'PK\3\4', 20, 0, 8, 0, 0, check, len(packed), size, len(part), 0) + part.encode() + packed
    checks = {part: check for part, _, _, check, _ in first}
    for part, packed, size, at in entries:
        directory += struct.pack('<4sHHHHHHIIIHHHHHII', b'PK\1\2', 20, 20, 0, 8, 0, 0, checks.get(part, 0), packed, size, len(part),
                                 0, 0, 0, 0, 0, at) + part.encode()
    open(name, 'wb').write(chain + out + directory + struct.pack('<4sHHHHIIH', b'PK\5\6', 0, 0, len(entries), len(entries),
                                                                 len(directory), len(chain) + len(out), 0))


quoted('quoted.docx', base, (('word/document.xml',) + bomb[:2]),
       ['word/%s.xml' % n for n in ['styles', 'numbering', 'footnotes'] + list(range(2000))])
# An entry that holds the directory that names it, to the last byte of the file.
directory_bytes = 46 + len('word/document.xml') + 22
held = struct.pack('<4sHHHHHIIIHH', b'PK\3\4', 20, 0, 0, 0, 0, 0, directory_bytes, directory_bytes, 17, 0) + b'word/document.xml'
open('itself.docx', 'wb').write(
    held + struct.pack('<4sHHHHHHIIIHHHHHII', b'PK\1\2', 20, 20, 0, 0, 0, 0, 0, directory_bytes, directory_bytes, 17, 0, 0, 0, 0, 0, 0)
    + b'word/document.xml' + struct.pack('<4sHHHHIIH', b'PK\5\6', 0, 0, 1, 1, 46 + 17, len(held), 0))
raw('many.docx', base + [('x%d' % i, b'\3\0', 0, 0, '[Content_Types].xml') for i in range(65500)])
docx('deep.docx', b'<w:document xmlns:w="%s">' % WORD.encode() + b'<w:p>' * 1000000)
docx('entities.docx', '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">' + ''.join(
    '<!ENTITY %s "%s">' % (chr(98 + i), ('&%s;' % chr(97 + i)) * 10) for i in range(12)) + ']><w:document xmlns:w="'
    + WORD + '"><w:body><w:p><w:r><w:t>&m;</w:t></w:r></w:p></w:body></w:document>')
docx('external.docx', '<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:document xmlns:w="' + WORD
     + '"><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>')
docx('attributes.docx', b'<w:document xmlns:w="%s"><w:p ' % WORD.encode()
     + b' '.join(b'a%d="1"' % i for i in range(200000)) + b'/></w:document>')
make('bomb.odt', [('mimetype', 'application/vnd.oasis.opendocument.text'),
                  ('content.xml', b'<a>' + b'a ' * (1 << 26) + b'</a>')])
# Zips in zips, which could go on without end (and in some do: they hold themselves), are not opened.
# Sound but for names that point outside, and a copy of itself within: nothing of that is looked at.
docx('names.docx', HEAD + b'Gewoon.' + TAIL, [('../../outside.txt', 'x'), ('/tmp/outside.txt', 'x')])
nested = open('names.docx', 'rb').read()
for level in range(12):
    make('nested.docx', [('word/document.docx', nested), ('a.zip', nested)][:1 + (level > 8)])
    nested = open('nested.docx', 'rb').read()
docx('inside.docx', HEAD + b'Gewoon.' + TAIL, [('word/embeddings/a.docx', open('names.docx', 'rb').read())])
PYTHON

# Memory means nothing where it is guarded.
guarded=
ldd "$DRAAD" | grep -q asan && guarded=yes
before=$(ls -A | sort)

# bounded NAME LIMIT_KB ARG…: runs draad, and looks at the memory it had.
bounded ()
{
  local name=$1 most=$2; shift 2
  out=$(python3 - "$DRAAD" "$@" 2>.stderr <<'PYTHON'
import resource, subprocess, sys
done = subprocess.run(sys.argv[1:], stdin=subprocess.DEVNULL)
print('\n%d %d' % (done.returncode, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss))
PYTHON
)
  err=$(cat .stderr)
  read -r status kilobytes <<<"${out##*$'\n'}"
  out=${out%$'\n'*}; out=${out%$'\n'}
  if [ -n "$guarded" ]; then skip "$name: memory" 'a build with sanitizers'
  elif [ "$kilobytes" -le "$most" ]; then pass "$name: memory"
  else fail "$name: memory" "$kilobytes KB"; fi
}

for file in bomb.docx bomb-that-lies.docx claims.docx overlapping.docx many.docx deep.docx entities.docx external.docx \
            attributes.docx bomb.odt nested.docx quoted.docx itself.docx; do
  bounded "$file" 200000 read "$file"
  is "$file: refused" "$status" 1
  like "$file: one sentence that names it" "$err" "draad: *‘$file’*."
done
for file in names.docx inside.docx; do
  bounded "$file" 200000 read "$file"
  is "$file: read" "$out" 'Gewoon.'
done
is 'nothing was written' "$(ls -A | grep -v stderr | sort)" "$(printf '%s\n' "$before" | grep -v stderr)"
finish
