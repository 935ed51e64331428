package dev.debrief.localstack;

import dev.debrief.localstack.process.ChildProcess;
import java.nio.file.Path;
import java.util.List;

/** The JVM options of a service. */
final class ServiceJvm {

    /** The memory limit of a container in docker-compose.yml. */
    private static final String CONTAINER_MEMORY = "640m";

    private ServiceJvm() {}

    /** For a laptop that four services share: a small heap, and only the C1 compiler, which halves the startup time. */
    static List<String> laptop() {
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

    /** With the options of the container image, in the memory that a container has. */
    static List<String> container(Path home) {
        return List.of(
                ChildProcess.java(),
                "@" + home.resolve("deploy/container/jvm.options"),
                "-XX:MaxRAM=" + CONTAINER_MEMORY,
                "-Djava.net.preferIPv4Stack=true");
    }
}
