# SPDX-License-Identifier: GPL-3.0-or-later
# What Draad is built and tested with, by Debian's names; sourced by app/run and tests/run.

build_packages="gcc libc6-dev meson ninja-build pkgconf gettext python3 libglib2.0-dev libglib2.0-dev-bin libgtk-4-dev
  libadwaita-1-dev libxml2-dev libsqlite3-dev libicu-dev libzip-dev libjson-glib-dev libxlsxwriter-dev libpoppler-glib-dev
  libreadstat-dev libstemmer-dev libsodium-dev hunspell-nl
  adwaita-icon-theme librsvg2-common hicolor-icon-theme fonts-sil-charis fonts-cantarell"

test_packages="xvfb xauth dbus dbus-x11 at-spi2-core libxtst-dev xcompmgr libxml2-utils sqlite3 jq zip unzip poppler-utils
  libreoffice-writer-nogui libreoffice-calc-nogui universal-ctags desktop-file-utils appstream clang-format clang libclang-rt-dev imagemagick
  fonts-noto-core tar locales"

# Root runs a command as it is; others through sudo.
as_root ()
{
  if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

# Through sudo, what is built and run belongs to the one who called it.
as_user ()
{
  if [ "$(id -u)" -eq 0 ] && [ -n "${SUDO_USER:-}" ] && [ "$SUDO_USER" != root ]; then
    sudo -u "$SUDO_USER" -H --preserve-env=DISPLAY,WAYLAND_DISPLAY,XAUTHORITY,XDG_RUNTIME_DIR,DBUS_SESSION_BUS_ADDRESS,LANG,LC_ALL,LOCPATH,CI -- "$@"
  else
    "$@"
  fi
}

# install_packages NAME…: says what is missing, and installs it where that can be done.
install_packages ()
{
  missing=
  if ! command -v apt-get >/dev/null 2>&1; then
    echo "This is not a Debian or Ubuntu; these packages, by Debian's names, are wanted:"
    echo "$@" | fmt -w 100
    return 0
  fi
  for package in "$@"; do
    case "$(dpkg-query -W -f '${Status}' "$package" 2>/dev/null)" in
      *" installed") ;;
      *) missing="$missing $package" ;;
    esac
  done
  [ -n "$missing" ] || return 0
  echo "Installing:$missing" | fmt -w 100
  as_root apt-get -q update >/dev/null || return 1
  as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y --no-install-recommends install $missing >/dev/null || {
    echo "These packages could not be installed:$missing" >&2
    return 1
  }
}

# set_up_build FOLDER OPTION…: makes a build folder once; what Meson says is shown only where it fails.
set_up_build ()
{
  [ ! -f "$1/build.ninja" ] || return 0
  said=$(as_user meson setup "$@" 2>&1) || {
    echo "$said" | tail -n 20
    return 1
  }
}
