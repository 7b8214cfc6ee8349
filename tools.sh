#!/bin/sh
# Says which tools are missing, and how to get them. Changes nothing.
missing=0
need() { # name, how to get it
	command -v "$1" >/dev/null 2>&1 && return
	echo "missing: $1. $2" >&2
	missing=1
}
need go "Install Go 1.26 or newer (go.dev)."
need java "Install Java 17 or 21 (Debian: apt install openjdk-17-jre-headless)."
need mvn "Install Maven (Debian: apt install maven)."
need node "Install Node.js 20 or newer (Debian: apt install nodejs npm)."
need npm "Install npm (Debian: apt install npm)."
need git "Install git (Debian: apt install git)."
exit $missing
