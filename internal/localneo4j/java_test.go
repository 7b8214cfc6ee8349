package localneo4j

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestJavaRelease(t *testing.T) {
	for text, want := range map[string]int{
		"java version \"1.8.0_402\"\nJava(TM) SE Runtime":                     8,
		"openjdk version \"11.0.22\" 2024-01-16":                              11,
		"openjdk version \"17\" 2021-09-14":                                   17,
		"openjdk version \"17.0.15\" 2025-04-15\nOpenJDK Runtime Environment": 17,
		"openjdk version \"21-ea\" 2023-09-19":                                21,
		"openjdk version \"25\" 2025-09-16 LTS":                               25,
		"Picked up JAVA_TOOL_OPTIONS: -Dq=1\nopenjdk version \"21.0.1\" x":    21,
		"The operation couldn't be completed. Unable to locate a Java.":       0,
		"openjdk version \"\"":                                                0,
		"":                                                                    0,
	} {
		if got := javaRelease(text); got != want {
			t.Errorf("%q: got %d, want %d", text, got, want)
		}
	}
}

// tools makes a folder of small shell scripts, the only one on the PATH, and returns it.
func tools(t *testing.T, scripts map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range scripts {
		script(t, filepath.Join(dir, name), text)
	}
	t.Setenv("PATH", dir)
	t.Setenv("JAVA_HOME", "")
	return dir
}

// script writes a shell script that can be run.
func script(t *testing.T, path, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte("#!/bin/sh\nPATH=/bin:/usr/bin\n"+text), 0o700); err != nil {
		t.Fatal(err)
	}
}

// javaSays is a fake java that only knows its version.
func javaSays(version string) string {
	return "echo 'openjdk version \"" + version + "\" 2025-04-15' >&2\n"
}

func TestFindJava(t *testing.T) {
	for _, test := range []struct {
		name, home, path string // the version of JAVA_HOME's Java, and of that on the PATH; "" is none
		code             Code
	}{
		{"none at all", "", "", JavaMissing},
		{"too old", "", "11.0.22", JavaVersion},
		{"too new", "25", "", JavaVersion},
		{"on the path", "", "17.0.15", ""},
		{"JAVA_HOME first", "21.0.1", "11.0.22", ""},
		{"JAVA_HOME too old, another on the path", "1.8.0_402", "17.0.15", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			scripts := map[string]string{}
			if test.path != "" {
				scripts["java"] = javaSays(test.path)
			}
			tools(t, scripts)
			home := filepath.Join(t.TempDir(), "jdk")
			t.Setenv("JAVA_HOME", home) // leads nowhere, unless:
			if test.home != "" {
				script(t, filepath.Join(home, "bin", "java"), javaSays(test.home))
			}
			j, err := findJava(t.Context())
			if test.code != "" {
				wantCode(t, err, test.code)
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			if !strings.Contains(j.version, " version ") {
				t.Errorf("got %+v", j)
			}
		})
	}
}

func TestCleanEnv(t *testing.T) {
	t.Setenv("NEO4J_PASSWORD", "secret")
	t.Setenv("JDK_JAVA_OPTIONS", "-Xmx1k")
	for _, kv := range cleanEnv("CLASSPATH=a") {
		if strings.Contains(kv, "secret") || strings.HasPrefix(kv, "JDK_") {
			t.Errorf("%s was passed on", kv)
		}
	}
}
