package dev.debrief.platform.inbox;

import io.smallrye.health.api.HealthGroup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/**
 * {@code /q/health/group/consumers}: whether events are being applied. A separate group, because a pod whose consumers
 * wait for the database is still alive and able to serve requests.
 */
@HealthGroup("consumers")
@ApplicationScoped
class ConsumerHealthCheck implements HealthCheck {

    private static final Duration MAX_STALL = Duration.ofMinutes(1);

    private final ConsumerMetrics metrics;

    ConsumerHealthCheck(ConsumerMetrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public HealthCheckResponse call() {
        Map<String, Duration> all = metrics.stalls();
        HealthCheckResponseBuilder response = HealthCheckResponse.named("consumers")
                .status(all.values().stream().allMatch(stall -> stall.compareTo(MAX_STALL) <= 0));
        all.forEach((consumer, stall) -> response.withData(consumer + " stalled seconds", stall.toSeconds()));
        return response.build();
    }
}
