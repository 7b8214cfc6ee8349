package localneo4j

import (
	"fmt"
	"io"
	"os"
	"strings"
	"time"
)

// progress tells a person what takes so long. On a terminal a changing line is written over itself once a second; elsewhere,
// in a log, every ten seconds is enough.
type progress struct {
	w        io.Writer
	every    time.Duration
	terminal bool
	last     time.Time
	width    int // of the changing line that now stands on the terminal
}

// newProgress tells w, or nobody if w is nil.
func newProgress(w io.Writer) *progress {
	p := &progress{w: w, every: 10 * time.Second}
	if w == nil {
		p.w = io.Discard
	}
	if f, ok := w.(*os.File); ok {
		info, err := f.Stat()
		p.terminal = err == nil && info.Mode()&os.ModeCharDevice != 0
	}
	if p.terminal {
		p.every = time.Second
	}
	return p
}

// step writes a line that stays.
func (p *progress) step(format string, args ...any) {
	p.write(fmt.Sprintf(format, args...), "\n")
	p.width = 0
	p.last = time.Now()
}

// update writes a line that the next one replaces, if it is time for one.
func (p *progress) update(format string, args ...any) {
	if time.Since(p.last) < p.every {
		return
	}
	p.last = time.Now()
	if !p.terminal {
		p.write(fmt.Sprintf(format, args...), "\n")
		return
	}
	line := fmt.Sprintf(format, args...)
	p.write(line, "")
	p.width = len(line)
}

// write puts a line where the changing one stood.
func (p *progress) write(line, end string) {
	if p.width > 0 {
		line = "\r" + line + strings.Repeat(" ", max(0, p.width-len(line)))
	}
	fmt.Fprint(p.w, line+end)
}
