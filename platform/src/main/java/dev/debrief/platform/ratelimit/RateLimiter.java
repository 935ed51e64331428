package dev.debrief.platform.ratelimit;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Counts requests by caller, in the memory of this replica. */
@ApplicationScoped
class RateLimiter {

    private static final int MAX_IDLE_CALLERS = 10_000;

    private final RateLimitConfig config;
    private final TimeMeter time;
    private final Map<Caller, Bucket> buckets = new ConcurrentHashMap<>();

    RateLimiter(RateLimitConfig config, Clock clock) {
        this.config = config;
        this.time = new ClockMeter(clock);
    }

    private record Caller(String name, int limit) {}

    /**
     * Counts a request.
     *
     * @return empty if the caller has no limit
     */
    Optional<RateLimitStatus> count(String caller, Set<String> roles) {
        OptionalInt limit = limitOf(roles);
        return limit.isEmpty()
                ? Optional.empty()
                : Optional.of(status(limit.getAsInt(), bucket(new Caller(caller, limit.getAsInt()))));
    }

    /** Counts a request without a token. @param subject what it reads */
    RateLimitStatus countAnonymous(String subject) {
        return status(config.anonymous(), bucket(new Caller(subject, config.anonymous())));
    }

    /** The number of callers in memory. */
    int callers() {
        return buckets.size();
    }

    private OptionalInt limitOf(Set<String> roles) {
        OptionalInt ofRoles = roles.stream()
                .map(config.roles()::get)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .max();
        return ofRoles.isPresent() ? ofRoles : config.requests();
    }

    private Bucket bucket(Caller caller) {
        if (buckets.size() > MAX_IDLE_CALLERS) {
            // A caller with all of its requests left is like one that was never seen.
            buckets.entrySet()
                    .removeIf(entry -> entry.getValue().getAvailableTokens()
                            >= entry.getKey().limit());
        }
        return buckets.computeIfAbsent(
                caller,
                unknown -> Bucket.builder()
                        .withCustomTimePrecision(time)
                        .addLimit(limit -> limit.capacity(caller.limit()).refillGreedy(caller.limit(), config.window()))
                        .build());
    }

    private RateLimitStatus status(int limit, Bucket bucket) {
        ConsumptionProbe request = bucket.tryConsumeAndReturnRemaining(1);
        return new RateLimitStatus(
                limit,
                config.window(),
                request.getRemainingTokens(),
                Duration.ofNanos(request.getNanosToWaitForReset()),
                request.isConsumed()
                        ? Optional.empty()
                        : Optional.of(Duration.ofNanos(request.getNanosToWaitForRefill())));
    }

    private record ClockMeter(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            Instant now = clock.instant();
            return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
