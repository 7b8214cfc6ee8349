package localneo4j

import (
	"context"
	_ "embed" // for the watchdog
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strconv"
	"sync/atomic"
	"syscall"
	"time"
)

//go:embed watchdog.sh
var watchdog string

// stopGrace is how long an orderly end may take before it becomes a kill, so that from Ctrl-C to the last process gone it is never
// more than three seconds. A kill is safe: Neo4j recovers what it had committed.
const stopGrace = 2 * time.Second

// killWait is how long a killed process may take to be gone. Longer than that it is but a name in the list of processes.
const killWait = 500 * time.Millisecond

// orphanGrace is what the watchdog allows a program whose service is gone; nobody waits for that one.
const orphanGrace = 10 * time.Second

// command is a program to run under the watchdog.
type command struct {
	path   string
	args   []string
	env    []string
	output io.Writer     // for standard output and error
	held   *os.File      // kept open by the program and its watchdog: a lock; may be nil
	grace  time.Duration // for an orderly end once asked to; 0 is orphanGrace
}

// process is a command that runs.
type process struct {
	cmd      *exec.Cmd
	lifeline *os.File      // the write end of the watchdog's pipe
	ended    chan struct{} // closed when the program and all its companions are gone
	exit     error         // why it ended; to be read after ended
	killed   atomic.Bool   // stop has lost patience
}

// start runs the command in a session of its own, tied to this process by the lifeline.
func (c command) start() (*process, error) {
	read, write, err := os.Pipe()
	if err != nil {
		return nil, fmt.Errorf("local Neo4j: %w", err)
	}
	defer read.Close()
	grace := c.grace
	if grace == 0 {
		grace = orphanGrace
	}
	args := append([]string{"-c", watchdog, "watchdog", strconv.Itoa(int(grace / time.Second)), c.path}, c.args...)
	cmd := exec.Command("/bin/sh", args...)
	cmd.Env = c.env
	cmd.Stdout, cmd.Stderr = c.output, c.output
	cmd.SysProcAttr = ownSession()
	cmd.ExtraFiles = []*os.File{read}
	if c.held != nil {
		cmd.ExtraFiles = append(cmd.ExtraFiles, c.held)
	}
	cmd.WaitDelay = time.Second
	if err := cmd.Start(); err != nil {
		write.Close()
		return nil, fmt.Errorf("local Neo4j: starting %s: %w", c.path, err)
	}
	p := &process{cmd: cmd, lifeline: write, ended: make(chan struct{})}
	go p.wait()
	return p, nil
}

// wait notices the end. If only the watchdog has died, the rest of its group is ended too, since nothing would guard it any more.
func (p *process) wait() {
	defer close(p.ended)
	p.exit = p.cmd.Wait()
	if errors.Is(p.exit, exec.ErrWaitDelay) {
		p.exit = nil
	}
	p.lifeline.Close()
	if p.alone(0) {
		return
	}
	if !p.killed.Load() {
		signalGroup(p.group(), syscall.SIGTERM)
		if p.alone(stopGrace) {
			return
		}
		signalGroup(p.group(), syscall.SIGKILL)
	}
	p.alone(killWait)
}

// group is the number of the process group. It stays ours as long as one process of the group exists.
func (p *process) group() int { return p.cmd.Process.Pid }

// alone waits until no process of the group is left, and says whether that came true.
func (p *process) alone(limit time.Duration) bool {
	for begun := time.Now(); ; time.Sleep(20 * time.Millisecond) {
		reapGroup(p.group())
		if !signalGroup(p.group(), 0) {
			return true
		}
		if time.Since(begun) >= limit {
			return false
		}
	}
}

// runs says whether the process has not ended.
func (p *process) runs() bool {
	select {
	case <-p.ended:
		return false
	default:
		return true
	}
}

// stop ends the process: it lets go of the lifeline, and kills what is still there after the grace.
func (p *process) stop(grace time.Duration) {
	p.lifeline.Close()
	select {
	case <-p.ended:
		return
	case <-time.After(grace):
	}
	p.killed.Store(true)
	signalGroup(p.group(), syscall.SIGKILL)
	<-p.ended
}

// run starts a command and waits for its end; if the context ends first, so does the command.
func (c command) run(ctx context.Context) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	p, err := c.start()
	if err != nil {
		return err
	}
	select {
	case <-p.ended:
		return p.exit
	case <-ctx.Done():
		p.stop(stopGrace)
		return ctx.Err()
	}
}
