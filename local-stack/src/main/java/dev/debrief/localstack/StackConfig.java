package dev.debrief.localstack;

import java.nio.file.Path;
import java.util.Map;

/**
 * Configuration of a stack.
 *
 * @param environment additional environment variables of every service; they override the stack's own values
 * @param fsync whether the data of PostgreSQL survives a power failure
 * @param supervised whether processes that crash are restarted
 * @param containerJvm whether services have the JVM options of the container image
 */
record StackConfig(
        Path directory,
        PortAssignment ports,
        ProgressListener progress,
        Map<String, String> environment,
        boolean fsync,
        boolean supervised,
        boolean containerJvm) {

    StackConfig {
        environment = Map.copyOf(environment);
    }
}
