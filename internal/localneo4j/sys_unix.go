//go:build linux || darwin

package localneo4j

import (
	"errors"
	"os"
	"syscall"
)

// supported says whether this package works on this operating system.
const supported = true

// ownSession makes a child the head of a session and process group of its own, out of reach of the terminal's Ctrl-C.
func ownSession() *syscall.SysProcAttr {
	return &syscall.SysProcAttr{Setsid: true}
}

// signalGroup sends a signal to every process of a group, and says whether there was any. Signal 0 only asks.
func signalGroup(group int, signal syscall.Signal) bool {
	return syscall.Kill(-group, signal) == nil
}

// reapGroup collects ended members of a group that have become our own children, which happens when the service is process 1
// of a container; without it they would look alive for ever.
func reapGroup(group int) {
	for {
		pid, err := syscall.Wait4(-group, nil, syscall.WNOHANG, nil)
		if err != nil || pid <= 0 {
			return
		}
	}
}

// tryLock takes the exclusive lock of an open file, or says at once that another holds it. The lock belongs to
// the open file: it ends with the last process that has inherited it.
func tryLock(f *os.File) (bool, error) {
	err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
	if errors.Is(err, syscall.EWOULDBLOCK) {
		return false, nil
	}
	return err == nil, err
}

// freeSpace returns the bytes that an ordinary user may still write to the disk of a folder.
func freeSpace(dir string) (uint64, error) {
	var s syscall.Statfs_t
	err := syscall.Statfs(dir, &s)
	return s.Bavail * uint64(s.Bsize), err
}
