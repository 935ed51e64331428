package dev.debrief.localstack;

import dev.debrief.localstack.process.ChildProcess;
import java.util.List;

/**
 * The JVM command line of a service: a small heap, because four services share a laptop, and only the C1 compiler,
 * which halves the startup time.
 */
final class ServiceJvm {

    private ServiceJvm() {}

    static List<String> command() {
        return List.of(
                ChildProcess.java(),
                "-Xms48m",
                "-Xmx192m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:MaxMetaspaceSize=192m",
                "-XX:ReservedCodeCacheSize=64m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.net.preferIPv4Stack=true");
    }
}
