package dev.debrief.notifications.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.notifications.notification.Frequency;
import dev.debrief.notifications.notification.Reason;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InterestsTest {

    private static final String DANA = "user:dana";

    private final Interests interests = new Interests();

    @ParameterizedTest
    @CsvSource({
        "OWNER, INSTANT, SUBSCRIBED, INSTANT, OWNER, INSTANT",
        "SUBSCRIBED, DAILY, OWNER, INSTANT, OWNER, INSTANT",
        "MENTIONED, INSTANT, OWNER, INSTANT, MENTIONED, INSTANT",
        "SUBSCRIBED, WEEKLY, SUBSCRIBED, DAILY, SUBSCRIBED, DAILY",
        "SUBSCRIBED, DAILY, SUBSCRIBED, INSTANT, SUBSCRIBED, INSTANT",
        "DEFAULT, INSTANT, SUBSCRIBED, WEEKLY, SUBSCRIBED, WEEKLY"
    })
    void theStrongestInterestCounts(
            Reason one, Frequency often, Reason other, Frequency otherOften, Reason expected, Frequency expectedOften) {
        interests.add(DANA, new Interest(one, often, null));
        interests.add(DANA, new Interest(other, otherOften, null));

        assertThat(interests.handles())
                .containsOnlyKeys(DANA)
                .containsValue(new Interest(expected, expectedOften, null));
    }

    @Test
    void whoIsAddressedThemselvesIsNotAddressedThroughATeam() {
        interests.add(DANA, Interest.direct(Reason.OWNER).through("team:qa"));
        interests.add(DANA, Interest.direct(Reason.OWNER));

        assertThat(interests.handles()).containsValue(Interest.direct(Reason.OWNER));
    }

    @Test
    void aStrongerReasonOfTheTeamCounts() {
        Interest throughTeam = Interest.direct(Reason.OWNER).through("team:qa");
        interests.add(DANA, new Interest(Reason.SUBSCRIBED, Frequency.DAILY, null));
        interests.add(DANA, throughTeam);

        assertThat(interests.handles()).containsValue(throughTeam);
    }

    @Test
    void endpointsAreSelectedByFrequency() {
        UUID instant = UUID.randomUUID();
        UUID daily = UUID.randomUUID();
        interests.add(instant, Interest.direct(Reason.SUBSCRIBED));
        interests.add(daily, new Interest(Reason.SUBSCRIBED, Frequency.DAILY, null));

        assertThat(interests.endpoints(Set.of(Frequency.INSTANT))).containsOnlyKeys(instant);
        assertThat(interests.endpoints(Set.of(Frequency.DAILY, Frequency.WEEKLY)))
                .containsOnlyKeys(daily);
    }

    @Test
    void handlesCanBeDropped() {
        interests.add(DANA, Interest.direct(Reason.OWNER));
        interests.add("team:qa", Interest.direct(Reason.OWNER));

        interests.retainHandles(handle -> handle.equals("team:qa"));

        assertThat(interests.handles()).containsOnlyKeys("team:qa");
        assertThat(interests.teams()).containsExactly("team:qa");
    }
}
