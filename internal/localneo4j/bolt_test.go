package localneo4j

import (
	"bytes"
	"encoding/binary"
	"io"
	"log/slog"
	"net"
	"strings"
	"testing"
)

// fakeBolt is a server that answers each message with what answer says: a record and success, or a failure if it begins with "!".
func fakeBolt(t *testing.T, answer func(message string) string) (port int) {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	go func() {
		for {
			conn, err := l.Accept()
			if err != nil {
				return
			}
			go serveBolt(conn, answer)
		}
	}()
	return l.Addr().(*net.TCPAddr).Port
}

// serveBolt holds one conversation.
func serveBolt(conn net.Conn, answer func(string) string) {
	defer conn.Close()
	io.CopyN(io.Discard, conn, 20)
	conn.Write([]byte{0, 0, 4, 5})
	for {
		var head [2]byte
		if _, err := io.ReadFull(conn, head[:]); err != nil {
			return
		}
		message := make([]byte, binary.BigEndian.Uint16(head[:])+2)
		if _, err := io.ReadFull(conn, message); err != nil {
			return
		}
		said := answer(string(message))
		var out bytes.Buffer
		send := func(m string) {
			binary.Write(&out, binary.BigEndian, uint16(len(m)))
			out.WriteString(m + "\x00\x00")
		}
		if text, bad := strings.CutPrefix(said, "!"); bad {
			send("\xB1\x7F\xA1" + packString("message") + packString(text))
		} else {
			out.Write([]byte{0, 0}) // a keep-alive, which a client must skip
			send("\xB1\x71\x91" + packString(said))
			send("\xB1\x70\xA0")
		}
		conn.Write(out.Bytes())
	}
}

func TestIllness(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name, first, access, want string
	}{
		{"well", "1", "read-write", ""},
		{"after a full disk", "1", "read-only", "read-only"},
		{"after a failure to write", "!The database has encountered a critical error, and needs to be restarted.", "", "asks for it"},
		{"a password that was changed is no illness", "!The client is unauthorized.", "", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			last := ""
			port := fakeBolt(t, func(message string) string {
				if strings.Contains(message, "RETURN 1") {
					return test.first
				}
				if strings.Contains(message, "SHOW DATABASE") {
					last = test.access
				}
				return last
			})
			s := &Server{settings: settings{port: port}, log: slog.New(slog.DiscardHandler)}
			got := s.illness(t.Context())
			if (got == "") != (test.want == "") || !strings.Contains(got, test.want) {
				t.Errorf("got %q", got)
			}
		})
	}
}

func TestPackString(t *testing.T) {
	t.Parallel()
	for n, head := range map[int]string{0: "\x80", 15: "\x8F", 16: "\xD0\x10", 255: "\xD0\xFF", 256: "\xD1\x01\x00"} {
		text := strings.Repeat("x", n)
		if got := packString(text); got != head+text {
			t.Errorf("%d: got % x", n, got[:min(len(got), 4)])
		}
	}
}
