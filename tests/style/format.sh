#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The layout is clang-format 14's, which Debian 12 has; others lay out a little differently.
clang-format --version 2>/dev/null | grep -q 'version 14' || { echo "clang-format 14 is absent"; exit 77; }
cd "$(dirname "$0")/../.." || exit 1
find app ui codebook tests -name '*.[ch]' | xargs clang-format --dry-run -Werror
