# Runs a program that must not outlive the service: sh -c watchdog.sh watchdog GRACE PROGRAM ARGUMENTS...
#
# File 3 is the read end of a pipe. Its write end is held by the service alone, so a read that returns means: the service
# has closed it, or is gone, however it died. Then the program is asked to end, and made to after GRACE seconds.
# The exit code is the program's own. File 4, if given, is a lock that the program shall hold as long as it lives.

grace=$1
shift

"$@" 3<&- &
program=$!

(
	read -r nothing <&3
	kill -TERM "$program" || exit 0
	PATH=/bin:/usr/bin:$PATH
	sleep "$grace" 4<&- &
	sleeper=$!
	trap 'kill "$sleeper"; wait "$sleeper"; exit 0' TERM
	wait "$sleeper"
	kill -KILL "$program"
) 2>/dev/null &
guard=$!

# Whoever is waited for is collected here: what is left to the system's own process 1 may linger as a zombie.
exec 3<&-
wait "$program"
code=$?
kill "$guard" 2>/dev/null
wait "$guard" 2>/dev/null
exit "$code"
