#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs a program of the window on a screen and a bus of its own: a reused screen with a new bus fails GTK.
command -v xvfb-run >/dev/null && command -v dbus-run-session >/dev/null || {
  echo '1..0 # SKIP xvfb-run or dbus-run-session is absent'
  exit 77
}
# Nothing is drawn by GL; asking for it would load Mesa's driver, which on some processors leaves memory behind as it goes.
export GSK_RENDERER=cairo GTK_A11Y=test GDK_BACKEND=x11 GDK_DEBUG=gl-disable GDK_DISABLE=gl
# What the bus itself has to say is of no use here; what the program says goes where it should. Not by 3, which xvfb-run
# keeps for itself.
exec 4>&2
exec xvfb-run -a -s '-screen 0 1920x1200x24' \
  sh -c 'exec dbus-run-session -- sh -c '\''exec "$@" 2>&4'\'' sh "$@" 2>/dev/null' sh "$@"
