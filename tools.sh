#!/bin/sh
# Says which tools are missing, and how to get them. Changes nothing, except that
# "tools.sh chromium" installs Debian's Chromium where it may: as root on Debian.
missing=0
need() { # name, how to get it
	command -v "$1" >/dev/null 2>&1 && return
	echo "missing: $1. $2" >&2
	missing=1
}

# browser prints where the browser for the tests of the pages is.
browser() {
	if [ -n "${CHROME_PATH:-}" ]; then
		if [ -x "$CHROME_PATH" ]; then echo "$CHROME_PATH"; return; fi
		echo "CHROME_PATH names $CHROME_PATH, and there is no program" >&2
		return 1
	fi
	for name in chromium chromium-browser google-chrome google-chrome-stable; do
		command -v "$name" && return
	done
	for app in Chromium "Google Chrome"; do
		if [ -x "/Applications/$app.app/Contents/MacOS/$app" ]; then echo "/Applications/$app.app/Contents/MacOS/$app"; return; fi
	done
	return 1
}

if [ "${1:-}" = chromium ]; then
	browser && exit
	if [ "$(id -u)" = 0 ] && grep -q '^ID=debian' /etc/os-release 2>/dev/null; then
		echo "installing Chromium, in which the pages are tested" >&2
		{ apt-get -qq update && DEBIAN_FRONTEND=noninteractive apt-get -qq -y install --no-install-recommends chromium fonts-liberation; } >&2 || exit
		browser && exit
	fi
	echo "missing: Chromium, in which the pages are tested. Install it (Debian: apt install chromium fonts-liberation), or name a Chrome in CHROME_PATH." >&2
	exit 1
fi

need go "Install Go 1.26 or newer (go.dev)."
need java "Install Java 17 or 21 (Debian: apt install openjdk-17-jre-headless)."
need mvn "Install Maven (Debian: apt install maven)."
need node "Install Node.js 20 or newer (Debian: apt install nodejs npm)."
need npm "Install npm (Debian: apt install npm)."
need git "Install git (Debian: apt install git)."
exit $missing
