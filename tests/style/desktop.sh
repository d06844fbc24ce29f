#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# What the desktop reads of the program is sound.
cd "$(dirname "$0")/../.." || exit 1
command -v desktop-file-validate >/dev/null && command -v appstreamcli >/dev/null || { echo "validators are absent"; exit 77; }
temporary=$(mktemp -d)
trap 'rm -rf "$temporary"' EXIT
for file in org.draad.Draad.desktop org.draad.Draad.metainfo.xml; do cp "app/data/$file.in" "$temporary/$file"; done
desktop-file-validate --no-hints "$temporary/org.draad.Draad.desktop" || exit 1
said=$(appstreamcli validate --no-net --no-color "$temporary/org.draad.Draad.metainfo.xml") && exit 0
printf '%s\n' "$said"
# That there is no page on the web to name is not a fault, where it is the only one.
faults=$(printf '%s\n' "$said" | grep '^[EW]:')
[ -n "$faults" ] && ! printf '%s\n' "$faults" | grep -qv url-homepage-missing
