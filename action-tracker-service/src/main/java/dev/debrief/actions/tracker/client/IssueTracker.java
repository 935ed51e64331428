package dev.debrief.actions.tracker.client;

import dev.debrief.platform.outgoing.api.ApiLimitedException;
import dev.debrief.platform.outgoing.api.ApiRefusedException;
import dev.debrief.platform.outgoing.api.ApiUnavailableException;
import dev.debrief.platform.peer.Checkup;
import dev.debrief.platform.signature.AuthenticationScheme;
import dev.debrief.platform.signature.ReceivedMessage;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A product whose issues can be the issues of action items. To add one, write one application-scoped bean of this type
 * in a package of its own, and add its kinds to {@link TrackerKind}.
 *
 * <p>All calls are made outside of any transaction. They throw {@link ApiUnavailableException} if the outcome is
 * unknown, {@link ApiLimitedException} if the tracker has not done it because there were too many calls, and
 * {@link ApiRefusedException} if it will not do it.
 */
public interface IssueTracker {

    /** How many changed issues are listed with one call. */
    int MAX_CHANGED = 1000;

    /** The kinds that it implements. */
    Set<TrackerKind> kinds();

    TrackerTraits traits(TrackerKind kind);

    /** A title in the form that the tracker stores: one line within its limit. */
    String title(String title);

    /** A label in the form that the tracker stores. */
    String label(String label);

    /** Not idempotent. After an unknown outcome, {@link #find} the issue before this is called again. */
    CreatedIssue create(TrackerAccess access, IssueDraft draft);

    Issue read(TrackerAccess access, String id);

    /**
     * Makes what is to change so; what is so already is kept. Idempotent. An issue that is to be confidential and
     * cannot be made so is refused, and nothing else of it is changed; a product without confidential issues notes it.
     *
     * @param issue as it was just read
     */
    IssueUpdate change(TrackerAccess access, Issue issue, IssueChange change);

    /**
     * The issues with a mark, oldest first. Looks where a new issue appears soonest: in lists, not in search indexes.
     *
     * @param since when its creation may have been requested; null if it was not. With it, also finds an issue whose
     *     labels were dropped.
     */
    List<Issue> find(TrackerAccess access, IssueMark mark, @Nullable Instant since);

    /**
     * The issues of the project that were changed at this time or later, at most {@value #MAX_CHANGED}.
     *
     * @param page 1 for the first one
     */
    ChangedIssues changedSince(TrackerAccess access, Instant since, int page);

    /**
     * Names an action item in the text of an existing issue, so that it is also found without its labels. What people
     * have written is kept. Idempotent.
     *
     * @param issue as it was just read
     */
    Issue mark(TrackerAccess access, Issue issue, IssueMark mark);

    /** Reads the project and says what is wrong. */
    Checkup check(TrackerAccess access);

    /**
     * Whether issues of the project can be read and changed at all. After a refusal that is FORBIDDEN, NOT_FOUND or
     * GONE, this says whether the issue is at fault, or the project.
     */
    default boolean isUsable(TrackerAccess access) {
        try {
            return check(access).usable();
        } catch (ApiRefusedException refused) {
            return false;
        }
    }

    /** How its webhooks authenticate. @param secrets newest first, at least one */
    AuthenticationScheme authentication(TrackerKind kind, List<String> secrets);

    /** The id of the issue that a webhook is about; null if it is about another project, or about no issue. */
    @Nullable String issueOf(TrackerAccess access, ReceivedMessage message);
}
