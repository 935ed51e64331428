package dev.debrief.notifications.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.notifications.channel.Outcome;
import dev.debrief.notifications.channel.SendResult;
import dev.debrief.platform.job.JobResult;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class SendResultsTest {

    @Test
    void aSuccessSucceeds() {
        assertThat(kindOf(SendResult.success(200, "Accepted."))).isEqualTo(JobResult.Kind.SUCCEEDED);
    }

    @ParameterizedTest
    @EnumSource(
            value = Outcome.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"SUCCESS", "REFUSED_ADDRESS", "REJECTED", "WITHDRAWN"})
    void aFailureIsRetried(Outcome outcome) {
        assertThat(kindOf(SendResult.failure(outcome, "Failed."))).isEqualTo(JobResult.Kind.RETRY);
    }

    @ParameterizedTest
    @EnumSource(
            value = Outcome.class,
            names = {"REFUSED_ADDRESS", "REJECTED"})
    void aRejectionIsNotRetried(Outcome outcome) {
        assertThat(kindOf(SendResult.failure(outcome, "No such mailbox."))).isEqualTo(JobResult.Kind.DEAD);
    }

    @Test
    void whatNobodyMaySeeIsWithdrawn() {
        assertThat(kindOf(SendResult.failure(Outcome.WITHDRAWN, "Nothing to see.")))
                .isEqualTo(JobResult.Kind.WITHDRAWN);
    }

    @Test
    void aReceiverThatIsGoneIsNotRetried() {
        assertThat(kindOf(gone())).isEqualTo(JobResult.Kind.DEAD);
    }

    @Test
    void aPostponementKeepsTheReasonAndTheDelay() {
        SendResult refused = new SendResult(Outcome.NON_2XX, 429, "Slow down.", null, false, null);

        JobResult result = SendResults.toPostponement(refused.postponedFor(Duration.ofSeconds(30)));

        assertThat(result).isEqualTo(JobResult.postponed("Slow down.", Duration.ofSeconds(30)));
    }

    @ParameterizedTest
    @MethodSource
    void channelsGetTheResultThatTheyReturned(SendResult result) {
        assertThat(SendResults.of(SendResults.toJobResult(result))).isEqualTo(result);
    }

    static Stream<SendResult> channelsGetTheResultThatTheyReturned() {
        return Stream.of(
                SendResult.success(null, "Paged."),
                SendResult.failure(Outcome.REJECTED, "No such mailbox."),
                SendResult.failure(Outcome.REFUSED_ADDRESS, "A private address."),
                gone(),
                new SendResult(Outcome.NON_2XX, 429, "Later.", "slow down", false, Duration.ofHours(1)));
    }

    @Test
    void keepsTheFirstKilobyteOfAResponse() {
        var result =
                SendResults.toJobResult(new SendResult(Outcome.NON_2XX, 500, "Failed.", "é".repeat(1000), false, null));

        assertThat(result.snippet()).hasSize(512);
        assertThat(String.valueOf(result.snippet()).getBytes(UTF_8)).hasSize(1024);
    }

    @Test
    void dropsCharactersTheDatabaseCannotStore() {
        var result = SendResults.toJobResult(new SendResult(Outcome.NON_2XX, 500, "a\0b", "c\uD83Dd\0🎉", false, null));

        assertThat(result.detail()).isEqualTo("ab");
        assertThat(result.snippet()).isEqualTo("cd🎉");
    }

    private static SendResult gone() {
        return new SendResult(Outcome.NON_2XX, 410, "Gone.", null, true, null);
    }

    private static JobResult.Kind kindOf(SendResult result) {
        return SendResults.toJobResult(result).kind();
    }
}
