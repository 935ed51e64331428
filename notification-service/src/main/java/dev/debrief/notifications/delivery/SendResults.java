package dev.debrief.notifications.delivery;

import dev.debrief.notifications.channel.Outcome;
import dev.debrief.notifications.channel.SendResult;
import dev.debrief.platform.job.JobResult;
import java.util.Arrays;

/** Maps results of channels to results of jobs, and back. */
final class SendResults {

    private SendResults() {}

    /** Rejections and receivers that are gone are final; every other failure is retried. */
    static JobResult toJobResult(SendResult result) {
        return new JobResult(
                kindOf(result),
                result.outcome().name(),
                result.status(),
                result.detail(),
                result.snippet(),
                result.retryAfter());
    }

    private static JobResult.Kind kindOf(SendResult result) {
        if (result.succeeded()) {
            return JobResult.Kind.SUCCEEDED;
        }
        return result.gone() || result.outcome() == Outcome.REJECTED ? JobResult.Kind.DEAD : JobResult.Kind.RETRY;
    }

    /** The result that {@link #toJobResult} mapped. */
    static SendResult of(JobResult result) {
        Outcome outcome = outcomeOf(result.outcome());
        boolean gone = result.kind() == JobResult.Kind.DEAD && outcome != Outcome.REJECTED;
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
