//go:build !linux && !darwin

package localneo4j

import (
	"errors"
	"os"
	"syscall"
)

// Elsewhere Start says at once that NEO4J_URI is needed; these stand in so that the program builds.
const supported = false

func ownSession() *syscall.SysProcAttr { return nil }

func signalGroup(int, syscall.Signal) bool { return false }

func reapGroup(int) {}

func tryLock(*os.File) (bool, error) { return false, errors.ErrUnsupported }

func freeSpace(string) (uint64, error) { return 0, errors.ErrUnsupported }
