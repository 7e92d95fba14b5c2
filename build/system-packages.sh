#!/bin/sh
# What Electron, the virtual screen, Chinese text, the PDF checks and the tests on a real SMB share need from a bare Debian or Ubuntu. As root the missing
# ones are installed; otherwise they are named and the exit code is 1.
set -eu

[ "$(uname -s)" = Linux ] || exit 0
if ! command -v dpkg-query >/dev/null 2>&1; then
  if command -v xvfb-run >/dev/null 2>&1 || [ -n "${DISPLAY:-}" ]; then exit 0; fi
  echo "Please install Xvfb (xvfb-run), GTK 3, NSS, ALSA, GBM, Noto CJK fonts and poppler-utils with your package manager."
  echo "请用系统的软件包管理器安装 Xvfb、GTK 3、NSS、ALSA、GBM、Noto CJK 字体和 poppler-utils。"
  exit 1
fi

present() { dpkg-query -W -f='${Status}' "$1" 2>/dev/null | grep -q 'install ok installed'; }

missing=""
for name in xvfb xauth libnss3 libgbm1 libxss1 libnotify4 libsecret-1-0 fonts-noto-cjk poppler-utils samba smbnetfs fuse3; do
  present "$name" || missing="$missing $name"
done
# Debian 13 and Ubuntu 24.04 renamed these two for 64-bit time.
for name in libgtk-3-0 libasound2; do
  present "$name" || present "${name}t64" || missing="$missing $name"
done
# The round trip of a password-protected workbook opens it with LibreOffice.
present libreoffice-calc || missing="$missing libreoffice-calc"

[ -z "$missing" ] && exit 0
if [ "$(id -u)" != 0 ]; then
  echo "Missing system packages 缺少系统软件包：$missing"
  echo "  sudo apt-get install --no-install-recommends$missing"
  exit 1
fi

echo "Installing system packages:$missing"
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq
wanted=""
for name in $missing; do
  if apt-cache show "${name}t64" >/dev/null 2>&1; then wanted="$wanted ${name}t64"; else wanted="$wanted $name"; fi
done
# shellcheck disable=SC2086
apt-get install -y -qq --no-install-recommends $wanted >/dev/null

# The tests start a Samba of their own, on loopback only: this machine must not become a file server by having been tested on.
case "$missing" in
  *samba*) if [ -d /run/systemd/system ]; then systemctl disable --quiet --now smbd nmbd || true; fi ;;
esac
