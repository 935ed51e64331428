package dev.debrief.platform.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.List;
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

    /** Whether the result is stored together with those of other jobs: nothing else follows from it. */
    boolean isGrouped(EndedAttempt attempt) {
        JobResult result = attempt.result();
        return result.postponed()
                || (result.succeeded() && of(attempt.job().kind()).groupsSuccesses());
    }

    boolean isEmpty() {
        return handlers.isEmpty();
    }

    /** @param maxConcurrentPerKey as configured */
    List<HandledKind> kinds(int maxConcurrentPerKey) {
        return handlers.values().stream()
                .map(handler -> new HandledKind(
                        handler.kind(),
                        handler.timeLimit().multipliedBy(2),
                        Math.min(handler.maxConcurrentPerKey(), maxConcurrentPerKey)))
                .toList();
    }

    private static JobHandler rejectDuplicate(JobHandler one, JobHandler other) {
        throw new IllegalStateException("Two handlers have the kind " + one.kind());
    }
}
