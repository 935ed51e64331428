package dev.debrief.platform.testkit.unhappy;

import dev.debrief.platform.testkit.api.ApiDocument;
import dev.debrief.platform.testkit.api.ApiOperation;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.inject.spi.CDI;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The metrics of the requests that the service has received so far. */
final class RequestMetrics {

    /** Counts what matched no operation, so that callers cannot add tags. */
    private static final Set<String> SHARED = Set.of("UNKNOWN", "NOT_FOUND", "REDIRECTION", "root", "/cors-preflight");

    private RequestMetrics() {}

    /** @throws AssertionError with the {@code uri} tags that are not the path of an operation */
    static void expectTemplatesOnly() {
        Set<String> tags =
                CDI.current().select(MeterRegistry.class).get().find("http.server.requests").meters().stream()
                        .map(meter -> String.valueOf(meter.getId().getTag("uri")))
                        .collect(Collectors.toCollection(TreeSet::new));
        Set<String> paths = ApiDocument.ofServiceUnderTest().operations().stream()
                .map(ApiOperation::path)
                .collect(Collectors.toSet());
        if (tags.stream().noneMatch(paths::contains)) {
            throw new AssertionError("No operation is in the metrics, only " + tags);
        }
        tags.removeAll(paths);
        tags.removeAll(SHARED);
        if (!tags.isEmpty()) {
            throw new AssertionError(tags.size() + " uri tags are not paths of operations: " + tags);
        }
    }
}
