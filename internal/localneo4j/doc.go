// Package localneo4j gives Partnermap a Neo4j of its own when none is configured: it fetches one, starts it, keeps it
// running, and ends it.
//
//	server, err := localneo4j.Start(ctx, localneo4j.Config{DataDir: "data"})
//	…
//	defer server.Stop(ctx)
//	driver(server.URI(), server.Username(), server.Password())
//
// # What a start does
//
// It takes the lock of the data folder; finds a Java 17 or 21 (java.go); fetches the jars of Neo4j with Maven when the cache
// lacks them (fetch.go); makes a class archive from a short run in a scratch folder, once for each Java, so that
// all later starts are quick (archive.go); makes the database's folder and its random password (home.go); writes
// neo4j.conf (conf.go); starts the server and waits until the database answers over Bolt (launch.go, bolt.go). From then on a goroutine
// watches it, and mends a crash by a restart on the same port (supervise.go).
//
// # Where things lie
//
//	CacheDir/neo4j-VERSION/*.jar         the server, fetched once
//	CacheDir/neo4j-VERSION-KEY.jsa       its class archive, for one Java and one place of the jars
//	CacheDir/neo4j-VERSION-KEY.jsa.size  shows that it is whole
//	CacheDir/neo4j.lock                  held while one of the two is made
//	DataDir/neo4j/                       Neo4j's home: conf, data, logs, run, tmp
//	DataDir/neo4j/password               mode 0600
//	DataDir/neo4j/service.lock           held by the service that uses this folder
//	DataDir/neo4j/server.lock            held by Neo4j's own process and its watchdog
//	DataDir/neo4j/unfinished             there until the first start has succeeded
//
// # Nothing is left behind
//
// Every program is started under watchdog.sh, in a session of its own: a terminal's Ctrl-C reaches only the service, which
// then stops Neo4j in order. The watchdog reads from a pipe that the service holds open and never writes to. When the
// service goes, even by kill -9, the kernel closes the pipe and the watchdog ends the program. Stop closes
// the same pipe: there is one way to end, and it is used every day. Both locks belong to open files, so the
// kernel releases them too. An interrupted fetch leaves a folder that the next one removes; what is complete was
// renamed into place.
//
// # When the disk is full
//
// A start without room is refused. A running database becomes read-only, before anything is half written; it is asked every few
// seconds, and started again, which alone ends that state, once there is room.
//
// # Another version of Neo4j
//
// Change it in pom.xml and in the constant Version, run the mvn command that fetch.go shows, and write the names and
// checksums of the jars with sha256sum *.jar, sorted by name, into jars.sha256.
package localneo4j
