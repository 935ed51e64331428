package dev.debrief.localstack;

import java.nio.file.Path;
import java.util.Map;

/**
 * Configuration of a stack.
 *
 * @param environment additional environment variables of every service; they override the stack's own values
 * @param durable for interactive use: PostgreSQL uses fsync, and processes that crash are restarted
 */
record StackConfig(
        Path directory,
        PortAssignment ports,
        ProgressListener progress,
        Map<String, String> environment,
        boolean durable) {

    StackConfig {
        environment = Map.copyOf(environment);
    }
}
