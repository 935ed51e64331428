package dev.debrief.postmortems.postmortem;

import static dev.debrief.postmortems.postmortem.PostmortemStatus.APPROVED;
import static dev.debrief.postmortems.postmortem.PostmortemStatus.CLOSED;
import static dev.debrief.postmortems.postmortem.PostmortemStatus.DRAFT;
import static dev.debrief.postmortems.postmortem.PostmortemStatus.IN_REVIEW;
import static dev.debrief.postmortems.postmortem.PostmortemStatus.PUBLISHED;
import static dev.debrief.postmortems.postmortem.PostmortemStatus.WAIVED;

import dev.debrief.postmortems.postmortem.PostmortemDomainEvent.Approved;
import dev.debrief.postmortems.postmortem.PostmortemDomainEvent.ChangesRequested;
import dev.debrief.postmortems.postmortem.PostmortemDomainEvent.Published;
import dev.debrief.postmortems.postmortem.PostmortemDomainEvent.Reinstated;
import dev.debrief.postmortems.postmortem.PostmortemDomainEvent.Reopened;
import dev.debrief.postmortems.postmortem.PostmortemDomainEvent.Submitted;
import dev.debrief.postmortems.postmortem.PostmortemDomainEvent.Waived;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The status transitions of a postmortem: where each starts and ends, and the event it causes. */
public enum PostmortemTransition {
    SUBMIT("submitted", Set.of(DRAFT), IN_REVIEW, change -> new Submitted(change.by(), change.at())),
    REQUEST_CHANGES(
            "changes-requested",
            Set.of(IN_REVIEW, APPROVED),
            DRAFT,
            change -> new ChangesRequested(change.by(), change.at(), change.requiredComment())),
    APPROVE("approved", Set.of(IN_REVIEW), APPROVED, change -> new Approved(change.by(), change.at())),
    PUBLISH(
            "published",
            Set.of(APPROVED),
            PUBLISHED,
            change -> new Published(change.by(), change.at(), change.executiveSummary())),
    /** Reopens a published or closed postmortem; readers see the last version until the next one. */
    REVISE(
            "reopened",
            Set.of(PUBLISHED, CLOSED),
            DRAFT,
            change -> new Reopened(change.by(), change.at(), change.requiredComment())),
    WAIVE(
            "waived",
            Set.of(DRAFT, IN_REVIEW),
            WAIVED,
            change -> new Waived(change.by(), change.at(), change.requiredComment())),
    REINSTATE(
            "reinstated", Set.of(WAIVED), DRAFT, change -> new Reinstated(change.by(), change.at(), change.comment()));

    private final String eventName;
    private final Set<PostmortemStatus> from;
    private final PostmortemStatus to;
    private final Function<StatusChange, PostmortemDomainEvent> event;

    PostmortemTransition(
            String eventName,
            Set<PostmortemStatus> from,
            PostmortemStatus to,
            Function<StatusChange, PostmortemDomainEvent> event) {
        this.eventName = eventName;
        this.from = Set.copyOf(from);
        this.to = to;
        this.event = event;
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

    /** The past tense in kebab case, as in audit actions: {@code changes-requested}. */
    public String eventName() {
        return eventName;
    }

    boolean isAllowedFrom(PostmortemStatus status) {
        return from.contains(status);
    }

    PostmortemStatus to() {
        return to;
    }

    PostmortemDomainEvent eventOf(StatusChange change) {
        return event.apply(change);
    }
}
