#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Every file with texts is listed for translation, and the Dutch is complete.
cd "$(dirname "$0")/../.." || exit 1
status=0
temporary=$(mktemp -d)
trap 'rm -rf "$temporary"' EXIT
grep -rlE --include='*.c' '[^a-z]N?_ \("|ngettext \(' app ui codebook | sort >"$temporary/have"
grep -rlE --include='*.ui' 'translatable="yes"' app ui | sort >>"$temporary/have"
for file in $(cat "$temporary/have"); do
  grep -qxF "$file" po/POTFILES.in || { echo "po/POTFILES.in lacks $file"; status=1; }
done
for file in $(grep -v '^#' po/POTFILES.in); do
  [ -f "$file" ] || { echo "po/POTFILES.in names $file, which is not there"; status=1; }
done
xgettext --from-code=UTF-8 --keyword=_ --keyword=N_ --keyword=C_:1c,2 --keyword=NC_:1c,2 --keyword=ngettext:1,2 -f po/POTFILES.in -o "$temporary/draad.pot" 2>/dev/null
msgmerge -q --no-fuzzy-matching po/nl.po "$temporary/draad.pot" -o "$temporary/nl.po"
msgfmt --check -o /dev/null "$temporary/nl.po" || status=1
missing=$(msgattrib --untranslated --no-obsolete "$temporary/nl.po" | grep '^msgid' | grep -v '^msgid ""$')
[ -z "$missing" ] || { echo "not in po/nl.po:"; echo "$missing"; status=1; }
msgattrib --only-fuzzy --no-obsolete po/nl.po | grep -q '^msgid "[^"]' && { echo "po/nl.po has unsure translations"; status=1; }
exit $status
