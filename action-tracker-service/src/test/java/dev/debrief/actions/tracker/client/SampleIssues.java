package dev.debrief.actions.tracker.client;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Issues to create, and how to call trackers. */
public final class SampleIssues {

    public static final UUID ITEM = UUID.fromString("01933ea1-5b20-7c44-8f0e-2d6a91c4be10");
    public static final IssueMark MARK = new IssueMark("AI-12", ITEM);

    private SampleIssues() {}

    public static IssueDraft draft() {
        return new IssueDraft(
                MARK,
                "PM-7",
                "Add edge case tests",
                "For discounts that are empty.\n\nSecond paragraph.",
                LocalDate.of(2024, 11, 22),
                Set.of("debrief", "debrief-AI-12", "checkout"),
                false);
    }

    public static IssueDraft titled(String title) {
        return new IssueDraft(MARK, "PM-7", title, null, null, Set.of("debrief", "debrief-AI-12"), false);
    }

    public static IssueChange status(StatusCategory status) {
        return new IssueChange(null, status, null, Set.of(), Set.of(), null);
    }

    public static IssueChange dueOn(@Nullable LocalDate day) {
        return new IssueChange(null, null, new IssueChange.DueDate(day, MARK), Set.of(), Set.of(), null);
    }

    public static IssueChange labels(Set<String> add, Set<String> remove) {
        return new IssueChange(null, null, null, add, remove, null);
    }

    /** A title for an issue that only some people may see. */
    public static IssueChange confidentialTitle(String title) {
        return new IssueChange(title, null, null, Set.of(), Set.of(), true);
    }

    public static TrackerAccess access(TrackerKind kind, String url, String project, String token) {
        return new TrackerAccess(
                kind,
                url,
                project,
                "debrief@example.com",
                token,
                "Task",
                StatusLabels.DEFAULT,
                List.of("Won't Do", "Duplicate"));
    }
}
