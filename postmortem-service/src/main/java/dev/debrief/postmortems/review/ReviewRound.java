package dev.debrief.postmortems.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was said since the last submission.
 *
 * @param required how many of the reviewers decide
 * @param verdicts of reviewers and other approvers, oldest first
 */
public record ReviewRound(List<Reviewer> reviewers, int required, List<Review> verdicts) {

    public ReviewRound {
        reviewers = List.copyOf(reviewers);
        verdicts = List.copyOf(verdicts);
    }

    /** Requests for changes by people who have not approved since, oldest first. */
    public List<Review> objections() {
        Map<String, Review> latest = new LinkedHashMap<>();
        verdicts.forEach(review -> {
            latest.remove(review.byHandle());
            latest.put(review.byHandle(), review);
        });
        return latest.values().stream()
                .filter(review -> review.verdict() == Verdict.CHANGES_REQUESTED)
                .toList();
    }

    /** Reviewers whose approval is missing; empty once enough have approved. */
    public List<Reviewer> outstanding() {
        long approved = reviewers.stream()
                .filter(reviewer -> !reviewer.awaitsApproval())
                .count();
        return approved >= required
                ? List.of()
                : reviewers.stream()
                        .filter(reviewer -> reviewer.awaitsApproval() && !reviewer.objects())
                        .toList();
    }

    /**
     * Whether enough reviewers have spoken, and changes are requested. Without reviewers, the first verdict is enough.
     */
    boolean endsWithChanges() {
        long answered = reviewers.stream()
                .filter(reviewer -> reviewer.verdict() != null)
                .count();
        return answered >= required && !objections().isEmpty();
    }

    /** What should change, with names if several people asked. */
    String requestedChanges() {
        List<Review> objections = objections();
        return objections.size() == 1
                ? comment(objections.get(0).comment())
                : objections.stream()
                        .map(review -> review.byName() + ": " + comment(review.comment()))
                        .collect(Collectors.joining("\n\n"));
    }

    private static String comment(@Nullable String text) {
        return text == null ? "" : text;
    }
}
