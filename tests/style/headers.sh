#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Each public header of the core compiles alone.
cd "$(dirname "$0")/../.." || exit 1
flags=$(pkg-config --cflags gio-unix-2.0 sqlite3 icu-uc libxml-2.0 json-glib-1.0 poppler-glib) || exit 77
status=0
for header in $(find codebook -name '*.h'); do
  printf '#include "%s"\nint alone;\n' "$header" | ${CC:-cc} -fsyntax-only -Wall -Werror -D_GNU_SOURCE -I. $flags -x c - || {
    echo "$header does not compile alone"
    status=1
  }
done
exit $status
