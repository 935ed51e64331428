package dev.debrief.localstack;

import dev.debrief.localstack.process.ChildProcess;
import java.util.List;

/**
 * The command line of a service's JVM: small heaps, because four of them share a laptop, and the quick compiler only,
 * because it halves the time to readiness.
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
                "-XX:TieredStopAtLevel=1",
                "-XX:MaxMetaspaceSize=192m",
                "-XX:ReservedCodeCacheSize=64m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.net.preferIPv4Stack=true");
    }
}
