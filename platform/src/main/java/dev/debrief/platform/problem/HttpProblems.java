package dev.debrief.platform.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Failures of the HTTP protocol: unknown path, wrong method, wrong media type. */
public final class HttpProblems {

    private HttpProblems() {}

    static Response ofStatus(WebApplicationException exception) {
        Response original = exception.getResponse();
        int status = original.getStatus();
        if (status < 400) {
            return original;
        }
        return ProblemResponses.answer(typeOf(status), detailOf(status));
    }

    static Response methodNotAllowed(Set<String> allowed) {
        Response answer = ProblemResponses.answer(
                StandardProblem.METHOD_NOT_ALLOWED,
                "This path does not support the method. Use one of " + String.join(", ", allowed) + ".");
        return Response.fromResponse(answer).allow(allowed).build();
    }

    public static ProblemType typeOf(int status) {
        Optional<StandardProblem> exact = Stream.of(StandardProblem.values())
                .filter(type -> type.status() == status)
                .findFirst();
        return exact.orElse(status < 500 ? StandardProblem.MALFORMED_REQUEST : StandardProblem.INTERNAL);
    }

    public static String detailOf(int status) {
        return switch (status) {
            case 401 -> "Send 'Authorization: Bearer <token>' with a token of three parts.";
            case 404 -> "Unknown path. The OpenAPI document at /q/openapi lists the paths.";
            case 405 ->
                "This path does not support the method. The Allow header and /q/openapi list the supported ones.";
            case 406 -> "Change the Accept header. /q/openapi lists the media types of each operation.";
            case 408 -> "The request did not arrive in time. Send it again.";
            case 413 -> "The body is larger than this service accepts.";
            case 414 -> "The request line is too long. Use fewer or shorter parameters.";
            case 415 -> "Send the body with the Content-Type in /q/openapi, usually application/json.";
            case 431 -> "The headers are too large. Send fewer or shorter ones.";
            default -> status < 500 ? "The request is malformed." : "The request failed.";
        };
    }
}
