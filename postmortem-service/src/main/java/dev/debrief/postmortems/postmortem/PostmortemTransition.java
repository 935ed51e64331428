package dev.debrief.postmortems.postmortem;

import static dev.debrief.postmortems.postmortem.PostmortemStatus.APPROVED;
import static dev.debrief.postmortems.postmortem.PostmortemStatus.DRAFT;
import static dev.debrief.postmortems.postmortem.PostmortemStatus.IN_REVIEW;
import static dev.debrief.postmortems.postmortem.PostmortemStatus.PUBLISHED;
import static dev.debrief.postmortems.postmortem.PostmortemStatus.WAIVED;

import dev.debrief.postmortems.check.CheckName;
import dev.debrief.postmortems.version.Milestone;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The steps from draft to publication, or to a waiver: from where to where, and what each asks for. */
public enum PostmortemTransition {
    SUBMIT("submitted", Set.of(DRAFT), IN_REVIEW),
    REQUEST_CHANGES("changes-requested", Set.of(IN_REVIEW, APPROVED), DRAFT),
    APPROVE("approved", Set.of(IN_REVIEW), APPROVED),
    PUBLISH("published", Set.of(APPROVED), PUBLISHED),
    /** Correct what is published; readers see the last version until there is another. */
    REVISE("reopened", Set.of(PUBLISHED), DRAFT),
    WAIVE("waived", Set.of(DRAFT, IN_REVIEW), WAIVED),
    REINSTATE("reinstated", Set.of(WAIVED), DRAFT);

    private final String eventName;
    private final Set<PostmortemStatus> from;
    private final PostmortemStatus to;

    PostmortemTransition(String eventName, Set<PostmortemStatus> from, PostmortemStatus to) {
        this.eventName = eventName;
        this.from = Set.copyOf(from);
        this.to = to;
    }

    public static List<PostmortemTransition> allowedFrom(PostmortemStatus status) {
        return Arrays.stream(values())
                .filter(transition -> transition.from.contains(status))
                .toList();
    }

    public boolean needsApprover() {
        return this != SUBMIT && this != REINSTATE;
    }

    public boolean needsComment() {
        return this == REQUEST_CHANGES || this == WAIVE || this == REVISE;
    }

    /** What has to hold, or be waived, before it is taken. */
    public Set<CheckName> checks() {
        return switch (this) {
            case SUBMIT -> Set.of(CheckName.COMPLETENESS);
            case APPROVE -> Set.of(CheckName.REVIEWS);
            case PUBLISH ->
                Set.of(CheckName.COMPLETENESS, CheckName.LANGUAGE, CheckName.OPEN_THREADS, CheckName.INCIDENT_OVER);
            case REQUEST_CHANGES, REVISE, WAIVE, REINSTATE -> Set.of();
        };
    }

    /** What is kept of the document with this step; null for nothing. */
    @Nullable Milestone milestone() {
        return switch (this) {
            case SUBMIT -> Milestone.SUBMITTED;
            case REQUEST_CHANGES -> Milestone.CHANGES_REQUESTED;
            case APPROVE -> Milestone.APPROVED;
            case PUBLISH -> Milestone.PUBLISHED;
            case REVISE, WAIVE, REINSTATE -> null;
        };
    }

    boolean isAllowedFrom(PostmortemStatus status) {
        return from.contains(status);
    }

    PostmortemStatus to() {
        return to;
    }

    String eventName() {
        return eventName;
    }
}
