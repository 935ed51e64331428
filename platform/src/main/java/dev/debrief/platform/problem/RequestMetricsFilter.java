package dev.debrief.platform.problem;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.inject.Singleton;

/**
 * Keeps paths that are no templates out of the metrics. Requests that end before they are routed have one: OPTIONS, and
 * those whose client leaves or is too slow.
 */
@Singleton
class RequestMetricsFilter implements MeterFilter {

    private static final String REQUESTS = "http.server.requests";
    private static final String URI = "uri";

    private final AllowedMethods operations;

    RequestMetricsFilter(AllowedMethods operations) {
        this.operations = operations;
    }

    @Override
    public Meter.Id map(Meter.Id id) {
        String uri = id.getTag(URI);
        return id.getName().equals(REQUESTS) && uri != null && uri.startsWith("/") && !operations.isTemplate(uri)
                ? id.replaceTags(id.getTags().stream()
                        .map(tag -> tag.getKey().equals(URI) ? Tag.of(URI, "UNKNOWN") : tag)
                        .toList())
                : id;
    }
}
