package dev.debrief.notifications.delivery;

import dev.debrief.notifications.channel.Outcome;
import dev.debrief.notifications.channel.SendResult;
import dev.debrief.platform.job.JobResult;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;

/** Maps results of channels to results of jobs, and back. */
final class SendResults {

    private SendResults() {}

    /**
     * Of a result that counts as an attempt. Rejections, refused addresses and receivers that are gone are final; every
     * other failure is retried.
     */
    static JobResult toJobResult(SendResult result) {
        return new JobResult(
                kindOf(result),
                result.outcome().name(),
                result.status(),
                result.detail(),
                result.snippet(),
                result.retryAfter());
    }

    /** Of a result after which the message is {@linkplain SendResult#postponed postponed}. */
    static JobResult toPostponement(SendResult result) {
        return JobResult.postponed(result.detail(), Objects.requireNonNullElse(result.retryAfter(), Duration.ZERO));
    }

    private static JobResult.Kind kindOf(SendResult result) {
        if (result.succeeded()) {
            return JobResult.Kind.SUCCEEDED;
        }
        if (result.outcome() == Outcome.WITHDRAWN) {
            return JobResult.Kind.WITHDRAWN;
        }
        return result.gone() || isFinal(result.outcome()) ? JobResult.Kind.DEAD : JobResult.Kind.RETRY;
    }

    private static boolean isFinal(Outcome outcome) {
        return outcome == Outcome.REJECTED || outcome == Outcome.REFUSED_ADDRESS;
    }

    /** The result that {@link #toJobResult} mapped. */
    static SendResult of(JobResult result) {
        Outcome outcome = outcomeOf(result.outcome());
        boolean gone = result.kind() == JobResult.Kind.DEAD && !isFinal(outcome);
        return new SendResult(outcome, result.status(), result.detail(), result.snippet(), gone, result.retryAfter());
    }

    /** Jobs, and newer versions, may record outcomes that this version of the API does not have. */
    static Outcome outcomeOf(String name) {
        return Arrays.stream(Outcome.values())
                .filter(outcome -> outcome.name().equals(name))
                .findFirst()
                .orElse(Outcome.NETWORK_ERROR);
    }
}
