#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Every file with texts is listed for translation, and the Dutch is complete.
cd "$(dirname "$0")/../.." || exit 1
status=0
temporary=$(mktemp -d)
trap 'rm -rf "$temporary"' EXIT
grep -rlE --include='*.c' '[^a-z]N?_ \("|g_dngettext \(' app ui codebook | sort >"$temporary/have"
grep -rlE --include='*.ui' 'translatable="yes"' app ui | sort >>"$temporary/have"
for file in $(cat "$temporary/have"); do
  grep -qxF "$file" po/POTFILES.in || { echo "po/POTFILES.in lacks $file"; status=1; }
done
for file in $(grep -v '^#' po/POTFILES.in); do
  [ -f "$file" ] || { echo "po/POTFILES.in names $file, which is not there"; status=1; }
done
# The verbs set no domain, so that a plural must name it, or is never translated.
if grep -rnE --include='*.c' '[^d]ngettext \(' app ui codebook; then
  echo "ngettext () asks the domain that is set; g_dngettext (GETTEXT_PACKAGE, …) is meant"
  status=1
fi
xgettext --from-code=UTF-8 --keyword=_ --keyword=N_ --keyword=C_:1c,2 --keyword=NC_:1c,2 --keyword=g_dngettext:2,3 -f po/POTFILES.in -o "$temporary/draad.pot" 2>/dev/null
msgmerge -q --no-fuzzy-matching po/nl.po "$temporary/draad.pot" -o "$temporary/nl.po"
msgfmt --check -o /dev/null "$temporary/nl.po" || status=1
missing=$(msgattrib --untranslated --no-obsolete "$temporary/nl.po" | grep '^msgid' | grep -v '^msgid ""$')
[ -z "$missing" ] || { echo "not in po/nl.po:"; echo "$missing"; status=1; }
msgattrib --only-fuzzy --no-obsolete po/nl.po | grep -q '^msgid "[^"]' && { echo "po/nl.po has unsure translations"; status=1; }
exit $status
