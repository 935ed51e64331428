package dev.debrief.platform.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All handlers, by kind. */
@ApplicationScoped
class JobHandlers {

    private final Map<String, JobHandler> handlers;

    JobHandlers(@Any Instance<JobHandler> handlers) {
        this.handlers = handlers.stream()
                .collect(Collectors.toMap(JobHandler::kind, Function.identity(), JobHandlers::rejectDuplicate));
    }

    JobHandler of(String kind) {
        JobHandler handler = handlers.get(kind);
        if (handler == null) {
            throw new IllegalArgumentException("No JobHandler of this service handles jobs of kind " + kind);
        }
        return handler;
    }

    /** How long a job of each kind is leased. */
    Map<String, Duration> leases() {
        return handlers.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().timeLimit().multipliedBy(2)));
    }

    private static JobHandler rejectDuplicate(JobHandler one, JobHandler other) {
        throw new IllegalStateException("Two handlers have the kind " + one.kind());
    }
}
