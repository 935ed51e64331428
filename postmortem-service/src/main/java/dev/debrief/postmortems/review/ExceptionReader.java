package dev.debrief.postmortems.review;

import dev.debrief.postmortems.postmortem.ExceptionSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Reads exceptions from four eyes for the events of a postmortem. */
@ApplicationScoped
class ExceptionReader implements ExceptionSource {

    /** Keeps events far below their limit, whatever the reasons. */
    private static final int MAX_EXCEPTIONS = 5;

    private final FourEyesExceptionRepository exceptions;

    ExceptionReader(FourEyesExceptionRepository exceptions) {
        this.exceptions = exceptions;
    }

    @Override
    public List<ExceptionSummary> exceptionsFrom(UUID postmortemId, int edition) {
        List<ExceptionSummary> taken = exceptions.findInOrder(postmortemId).stream()
                .filter(exception -> exception.isFor(edition))
                .map(exception -> new ExceptionSummary(
                        exception.byHandle(), exception.byName(), exception.at(), exception.reason()))
                .toList();
        return taken.subList(Math.max(0, taken.size() - MAX_EXCEPTIONS), taken.size());
    }
}
