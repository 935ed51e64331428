package dev.debrief.platform.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.debrief.platform.problem.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RateLimiterTest {

    private static final Set<String> READER = Set.of("reader");

    private final SettableClock clock = new SettableClock();

    @Test
    void refusesRequestsBeyondTheLimitUntilOneIsBack() {
        RateLimiter limiter = limiter(OptionalInt.of(3), Map.of());

        assertThat(limiter.count("dana", READER)).get().satisfies(first -> {
            assertThat(first.policy()).isEqualTo("\"default\";q=3;w=60");
            assertThat(first.rateLimit()).isEqualTo("\"default\";r=2;t=20");
            assertThat(first.refusedFor()).isEmpty();
        });
        limiter.count("dana", READER);
        limiter.count("dana", READER);

        assertThat(limiter.count("dana", READER).orElseThrow().refusedFor()).contains(Duration.ofSeconds(20));
        assertThat(limiter.count("rita", READER).orElseThrow().refusedFor()).isEmpty();
        clock.advance(Duration.ofSeconds(20));
        assertThat(limiter.count("dana", READER).orElseThrow().refusedFor()).isEmpty();
        assertThat(limiter.count("dana", READER).orElseThrow().refusedFor()).isPresent();
    }

    @Test
    void appliesTheHighestLimitOfTheRoles() {
        RateLimiter limiter = limiter(OptionalInt.of(3), Map.of("reader", 5, "admin", 10));

        assertThat(limiter.count("dana", Set.of("contributor")).orElseThrow().limit())
                .isEqualTo(3);
        assertThat(limiter.count("rita", READER).orElseThrow().limit()).isEqualTo(5);
        assertThat(limiter.count("ada", Set.of("admin", "reader")).orElseThrow().limit())
                .isEqualTo(10);
    }

    @Test
    void limitsNobodyWithoutConfiguration() {
        assertThat(limiter(OptionalInt.empty(), Map.of()).count("dana", READER)).isEmpty();
        assertThat(limiter(OptionalInt.empty(), Map.of("ingest", 5)).count("dana", READER))
                .isEmpty();
    }

    @Test
    void limitsReadsWithoutATokenByWhatIsRead() {
        RateLimiter limiter = limiter(OptionalInt.empty(), Map.of());
        RateLimits limits = new RateLimits(limiter);
        limits.countAnonymous("one link");
        limits.countAnonymous("one link");

        assertThatThrownBy(() -> limits.countAnonymous("one link"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("2 times in 60 seconds");
        limits.countAnonymous("another link");
        clock.advance(Duration.ofSeconds(30));
        limits.countAnonymous("one link");
    }

    /** Forgetting a caller must not give it new requests. */
    @Test
    void forgetsOnlyCallersWithAllTheirRequests() {
        RateLimiter limiter = limiter(OptionalInt.of(1), Map.of());
        limiter.count("dana", READER);

        for (int i = 0; i < 10_010; i++) {
            limiter.count("caller " + i, READER);
        }

        assertThat(limiter.count("dana", READER).orElseThrow().refusedFor()).isPresent();
        clock.advance(Duration.ofMinutes(1));
        limiter.count("the next", READER);
        assertThat(limiter.callers()).isEqualTo(1);
    }

    private RateLimiter limiter(OptionalInt requests, Map<String, Integer> roles) {
        return new RateLimiter(
                new RateLimitConfig() {
                    @Override
                    public OptionalInt requests() {
                        return requests;
                    }

                    @Override
                    public int anonymous() {
                        return 2;
                    }

                    @Override
                    public Duration window() {
                        return Duration.ofMinutes(1);
                    }

                    @Override
                    public Map<String, Integer> roles() {
                        return roles;
                    }
                },
                clock);
    }

    private static final class SettableClock extends Clock {

        private Instant now = Instant.parse("2024-11-15T10:15:00Z");

        void advance(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
