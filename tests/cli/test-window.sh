#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The command opens the window, which is a program of its own, and becomes it.
. "$(dirname "$0")/lib.sh"
make_study

# Without the other program, as where half of it was installed.
mkdir half
cp "$DRAAD" half/draad
err=$(DISPLAY=:0 half/draad s.draad 2>&1 >/dev/null </dev/null)
status=$?
if [ -x /usr/local/libexec/draad/draad-window ]; then
  skip 'no window program: says so' 'one is installed'
else
  like 'no window program: says which' "$err" 'draad: *draad-window: *'
  is 'no window program: exit' "$status" 1
fi

if ! command -v xvfb-run >/dev/null || ! command -v dbus-run-session >/dev/null; then
  skip 'opens a window' 'xvfb-run or dbus-run-session is absent'
  finish
fi
cat >inside.sh <<'END'
call () { gdbus call --session --timeout 5 --dest org.draad.Draad --object-path /org/draad/Draad --method "$@"; }
"$DRAAD" s.draad </dev/null >/dev/null 2>said &
pid=$!
for _ in $(seq 600); do
  call org.gtk.Actions.List >actions 2>/dev/null && break
  kill -0 $pid 2>/dev/null || break
  sleep 0.1
done
call org.gtk.Actions.Activate quit '[]' '{}' >/dev/null 2>&1
wait $pid
echo $? >ended
END
ASAN_OPTIONS=detect_leaks=0 GSK_RENDERER=cairo GDK_BACKEND=x11 HOME=$work XDG_DATA_HOME=$work/data XDG_CONFIG_HOME=$work/config \
  xvfb-run -a dbus-run-session -- sh inside.sh >/dev/null 2>&1
like 'opens a window' "$(cat actions)" '*quit*'
is 'which ends by itself' "$(cat ended)" 0
is 'and says nothing' "$(grep -v '^$\|GLib\|Gtk\|Adwaita\|dconf' said)" ''
finish
