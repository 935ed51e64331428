package dev.debrief.localstack;

import java.nio.file.Path;
import java.util.Map;

/** What tells one stack from another; {@code environment} goes to every service, over the stack's own values. */
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
