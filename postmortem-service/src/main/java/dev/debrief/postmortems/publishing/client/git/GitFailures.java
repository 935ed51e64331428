package dev.debrief.postmortems.publishing.client.git;

import dev.debrief.platform.outgoing.NetworkFailureException;
import dev.debrief.platform.outgoing.OutgoingResponse;
import dev.debrief.platform.outgoing.RefusedUrlException;
import dev.debrief.platform.outgoing.api.ApiException;
import dev.debrief.platform.outgoing.api.ApiLimitedException;
import dev.debrief.platform.outgoing.api.ApiRefusedException;
import dev.debrief.platform.outgoing.api.ApiRefusedException.Fault;
import dev.debrief.platform.outgoing.api.ApiUnavailableException;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.jgit.transport.RemoteRefUpdate;
import org.jspecify.annotations.Nullable;

/** What follows from a failure of a repository. */
final class GitFailures {

    private GitFailures() {}

    static ApiException of(Exception failed, GitHttp http, Clock clock) {
        RuntimeException failure = http.failure();
        if (failure instanceof RefusedUrlException refused) {
            return new ApiRefusedException(Fault.ACCESS, "The URL cannot be used: " + refused.reason());
        }
        if (failure instanceof NetworkFailureException network) {
            return new ApiUnavailableException(
                    "The repository cannot be reached: " + network.failure().detail(), null);
        }
        OutgoingResponse response = http.last();
        if (response == null || response.succeeded()) {
            return ofContent(failed, response);
        }
        return ofStatus(response, response.retryAfter(clock.instant()));
    }

    private static ApiException ofContent(Exception failed, @Nullable OutgoingResponse response) {
        if (response != null && response.truncated()) {
            return new ApiRefusedException(
                    Fault.ACCESS,
                    "The latest commit of the repository is larger than " + response.body().length / 1024 / 1024
                            + " MB, which is more than Debrief reads. Use a smaller repository, or ask the operator to"
                            + " raise debrief.publishing.outgoing.max-response-size.");
        }
        return new ApiUnavailableException(
                "The repository responds in a way that Debrief does not understand: " + failed.getMessage(), null);
    }

    private static ApiException ofStatus(OutgoingResponse response, @Nullable Duration retryAfter) {
        int status = response.status();
        if (status == 429 || (status == 403 && retryAfter != null)) {
            return new ApiLimitedException("The repository limits the number of calls (" + status + ").", retryAfter);
        }
        if (status == 408 || status >= 500) {
            return new ApiUnavailableException("The repository responded with " + status + ".", retryAfter);
        }
        if (status / 100 == 3) {
            return new ApiRefusedException(
                    Fault.ACCESS, "The repository has moved (" + status + "): enter its new URL.");
        }
        return switch (status) {
            case 401 -> new ApiRefusedException(Fault.ACCESS, "The repository refuses the user and token (401).");
            case 403 -> new ApiRefusedException(Fault.FORBIDDEN, "The user may not write to the repository (403).");
            case 404, 410 ->
                new ApiRefusedException(
                        Fault.NOT_FOUND,
                        "There is no repository at the URL (" + status + "), or the user may not see it.");
            default -> new ApiRefusedException(Fault.REQUEST, "The repository refuses the request (" + status + ").");
        };
    }

    /** The repository has received the commit and has not taken it. */
    static ApiException ofUpdate(RemoteRefUpdate update, String branch) {
        String message = update.getMessage();
        return new ApiRefusedException(
                Fault.FORBIDDEN,
                "The repository does not accept a commit in " + branch + ": "
                        + (message == null || message.isBlank()
                                ? update.getStatus().name()
                                : message)
                        + ". Branch protection or a hook may forbid it.");
    }
}
