#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Files of at most 800 lines, functions of at most 60 (100 where a table or a class is filled).
command -v ctags >/dev/null || { echo "ctags is absent"; exit 77; }
cd "$(dirname "$0")/../.." || exit 1
status=0
for file in $(find app ui codebook tests -name '*.[ch]'); do
  lines=$(wc -l <"$file")
  [ "$lines" -le 800 ] || { echo "$file has $lines lines"; status=1; }
done
long=$(find app ui codebook -name '*.c' | ctags -L - --languages=C --kinds-C=f --fields=+ne -f - 2>/dev/null |
  awk -F'\t' '{ s = e = 0
    for (i = 4; i <= NF; i++) { if ($i ~ /^line:/) s = substr($i, 6); if ($i ~ /^end:/) e = substr($i, 5) }
    most = ($1 ~ /(class_init|install_actions|bind_template)/) ? 100 : 60
    if (e - s + 1 > most) print $2 ": " $1 " has " (e - s + 1) " lines" }')
[ -z "$long" ] || { echo "$long"; status=1; }
exit $status
