package dev.debrief.actions.report.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.actions.action.content.Owner;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FeedSecretTest {

    @Test
    void secretsFitIntoAPathAndAreNeverTheSame() {
        assertThat(Stream.generate(FeedSecret::generate).limit(1000))
                .doesNotHaveDuplicates()
                .allMatch(secret -> secret.matches("[A-Za-z0-9_-]{43}"));
    }

    @Test
    void onlyTheHashIsKept() {
        assertThat(HexFormat.of().formatHex(FeedSecret.hash("abc")))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void aFeedKnowsItsSecretOnly() {
        String secret = FeedSecret.generate();
        CalendarFeed feed = new CalendarFeed(
                new UUID(1, 1),
                new FeedSettings("team:qa", "QA Team"),
                secret,
                new Owner("user:dana", "Dana"),
                Instant.EPOCH);

        assertThat(feed.hasSecret(secret)).isTrue();
        assertThat(feed.hasSecret(FeedSecret.generate())).isFalse();
        assertThat(feed.hasSecret("")).isFalse();
        assertThat(new IssuedFeed(feed, secret).toString()).doesNotContain(secret);
    }
}
