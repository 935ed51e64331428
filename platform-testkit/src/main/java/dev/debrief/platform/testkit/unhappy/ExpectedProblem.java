package dev.debrief.platform.testkit.unhappy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.platform.testkit.api.ApiResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The expected problem response.
 *
 * @param statuses the allowed statuses
 * @param slug the last part of the problem type; empty if several are allowed
 * @param parameter the query parameter, or the pointer into the body, that an error must name; empty if none
 * @param words what that error must say; empty if anything
 */
record ExpectedProblem(Set<Integer> statuses, String slug, String parameter, String words) {

    /** Words that reveal internals. Types of events look like names of packages. */
    private static final Pattern INTERNAL_DETAILS = Pattern.compile(
            "Exception|\\bat [a-z]+\\.[a-z]+\\."
                    + "|\\b(?!dev\\.debrief\\.(?:incident|postmortem|action-item|notification)\\.)"
                    + "(?:java|javax|jakarta|org|com|io|dev)\\.[a-z]+\\.[A-Za-z]"
                    + "|(?i:\\b(?:select|insert|update|delete) .+ (?:from|into|set|where) )|SQLState|constraint \"",
            Pattern.DOTALL);

    private static final Pattern TRACE_ID = Pattern.compile("[0-9a-f]{32}");

    ExpectedProblem(Set<Integer> statuses, String slug) {
        this(statuses, slug, "", "");
    }

    static ExpectedProblem with(int status, String slug) {
        return new ExpectedProblem(Set.of(status), slug);
    }

    /** 400 with an error of this query parameter, or at this pointer. */
    static ExpectedProblem naming(String parameter) {
        return new ExpectedProblem(Set.of(400), "validation-failed", parameter, "");
    }

    ExpectedProblem typed(String otherSlug) {
        return new ExpectedProblem(statuses, otherSlug, parameter, words);
    }

    ExpectedProblem saying(String expectedWords) {
        return new ExpectedProblem(statuses, slug, parameter, expectedWords);
    }

    static ExpectedProblem with(int status) {
        return with(status, "");
    }

    /** Mismatches of a response; empty if it is as expected. */
    List<String> violationsIn(ApiResponse answer) {
        List<String> faults = new ArrayList<>();
        if (!statuses.contains(answer.status())) {
            faults.add("the status should be one of " + statuses);
        }
        if (INTERNAL_DETAILS.matcher(answer.body()).find()) {
            faults.add("the body reveals internals");
        }
        if (!answer.mediaType().equals("application/problem+json")) {
            faults.add("it should be application/problem+json");
            return faults;
        }
        addProblemViolations(answer, faults);
        return faults;
    }

    private void addProblemViolations(ApiResponse answer, List<String> faults) {
        JsonNode problem = answer.json();
        if (!problem.path("type").asText().matches("https://[^ ]+/[a-z0-9-]+")) {
            faults.add("type should be a stable URI");
        }
        if (!slug.isEmpty() && !problem.path("type").asText().endsWith("/" + slug)) {
            faults.add("type should end with " + slug);
        }
        for (String member : List.of("title", "detail")) {
            if (problem.path(member).asText().isBlank()) {
                faults.add(member + " is missing");
            }
        }
        if (problem.path("status").asInt() != answer.status()) {
            faults.add("status should repeat " + answer.status());
        }
        if (!parameter.isEmpty()
                && problem.path("errors")
                        .valueStream()
                        .noneMatch(error -> error.path("pointer").asText().equals(parameter)
                                && error.path("detail").asText().contains(words))) {
            faults.add("errors should name " + parameter + (words.isEmpty() ? "" : " and say: " + words));
        }
        if (!TRACE_ID.matcher(problem.path("traceId").asText()).matches()) {
            faults.add("traceId should be 32 hexadecimal digits");
        }
    }
}
