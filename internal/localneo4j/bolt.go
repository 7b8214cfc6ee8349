package localneo4j

import (
	"bufio"
	"context"
	"encoding/binary"
	"fmt"
	"io"
	"net"
	"strconv"
	"time"
)

// converse runs statements on a server, in the plainest Bolt 5.4 there is: every message is sent, and its
// answer read, before the next. It is for this package's own few questions; records are not decoded, and the
// last one is returned as it came.
func converse(ctx context.Context, port int, password string, statements ...string) ([]byte, error) {
	dialer := net.Dialer{Timeout: 10 * time.Second}
	conn, err := dialer.DialContext(ctx, "tcp", net.JoinHostPort("127.0.0.1", strconv.Itoa(port)))
	if err != nil {
		return nil, err
	}
	defer conn.Close()
	defer context.AfterFunc(ctx, func() { conn.Close() })()
	if err := conn.SetDeadline(time.Now().Add(time.Minute)); err != nil {
		return nil, err
	}
	b := boltTalk{w: conn, r: bufio.NewReader(conn)}
	if err := b.open(password); err != nil {
		return nil, err
	}
	var last []byte
	for _, statement := range statements {
		if _, err := b.ask("\xB3\x10" + packString(statement) + "\xA0\xA0"); err != nil { // RUN statement {} {}
			return nil, fmt.Errorf("%w: %s", err, statement)
		}
		last, err = b.ask("\xB1\x3F\xA1" + packString("n") + "\xFF") // PULL {n: -1}
		if err != nil {
			return nil, fmt.Errorf("%w: %s", err, statement)
		}
	}
	return last, nil
}

// boltTalk is one conversation.
type boltTalk struct {
	w io.Writer
	r *bufio.Reader
}

// open agrees on the version, and logs on.
func (b boltTalk) open(password string) error {
	if _, err := io.WriteString(b.w, "\x60\x60\xB0\x17\x00\x00\x04\x05"+string(make([]byte, 12))); err != nil {
		return err
	}
	var version [4]byte
	if _, err := io.ReadFull(b.r, version[:]); err != nil {
		return err
	}
	hello := "\xB1\x01\xA2" + packString("user_agent") + packString("partnermap/1") +
		packString("bolt_agent") + "\xA1" + packString("product") + packString("partnermap/1")
	if _, err := b.ask(hello); err != nil {
		return err
	}
	_, err := b.ask("\xB1\x6A\xA3" + packString("scheme") + packString("basic") +
		packString("principal") + packString(username) + packString("credentials") + packString(password))
	return err
}

// ask sends a message as one chunk, reads records until the summary, and returns the last of them.
func (b boltTalk) ask(message string) ([]byte, error) {
	chunk := binary.BigEndian.AppendUint16(nil, uint16(len(message)))
	if _, err := b.w.Write(append(append(chunk, message...), 0, 0)); err != nil {
		return nil, err
	}
	var record []byte
	for {
		answer, err := b.read()
		if err != nil {
			return nil, err
		}
		switch {
		case len(answer) > 1 && answer[1] == 0x71: // RECORD
			record = answer
		case len(answer) > 1 && answer[1] == 0x70: // SUCCESS
			return record, nil
		default:
			return nil, fmt.Errorf("local Neo4j: it answered %.400q", answer)
		}
	}
}

// read returns one message, put together from its chunks.
func (b boltTalk) read() ([]byte, error) {
	var message []byte
	for {
		var size [2]byte
		if _, err := io.ReadFull(b.r, size[:]); err != nil {
			return nil, err
		}
		n := binary.BigEndian.Uint16(size[:])
		if n == 0 && len(message) > 0 {
			return message, nil
		}
		chunk := make([]byte, n)
		if _, err := io.ReadFull(b.r, chunk); err != nil {
			return nil, err
		}
		message = append(message, chunk...)
	}
}

// packString writes a string in PackStream.
func packString(s string) string {
	switch n := len(s); {
	case n < 16:
		return string([]byte{0x80 | byte(n)}) + s
	case n < 256:
		return string([]byte{0xD0, byte(n)}) + s
	default:
		return string([]byte{0xD1, byte(n >> 8), byte(n)}) + s
	}
}
