#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# What the desktop reads of the program is sound.
cd "$(dirname "$0")/../.." || exit 1
command -v desktop-file-validate >/dev/null && command -v appstreamcli >/dev/null || { echo "validators are absent"; exit 77; }
temporary=$(mktemp -d)
trap 'rm -rf "$temporary"' EXIT
for file in org.draad.Draad.desktop org.draad.Draad.metainfo.xml; do cp "app/data/$file.in" "$temporary/$file"; done
desktop-file-validate --no-hints "$temporary/org.draad.Draad.desktop" || exit 1
# That there is no page on the web to name is not a fault.
said=$(appstreamcli validate --no-net --no-color "$temporary/org.draad.Draad.metainfo.xml")
printf '%s\n' "$said"
! printf '%s\n' "$said" | grep '^[EW]:' | grep -qv url-homepage-missing
