package dev.debrief.actions.action.content;

import dev.debrief.platform.security.Actor;
import dev.debrief.platform.text.WebLink;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A follow-up that was noted during the response to an incident.
 *
 * @param id of the action item that it becomes
 * @param assignee null if nobody with a handle is named
 * @param source where it was noted: {@code PagerDuty}
 * @param link the task in the system where it was noted
 */
public record SuggestedFollowUp(
        UUID id,
        String title,
        @Nullable String description,
        @Nullable Owner assignee,
        String source,
        @Nullable String link,
        Instant suggestedAt) {

    private static final int MAX_TITLE = 200;
    private static final int MAX_DESCRIPTION = 10_000;
    private static final int MAX_NAME = 200;
    private static final int MAX_LINK = 2000;

    /** Longer texts are cut: the source has all of them. */
    public ActionItemContent toContent(String incidentKey) {
        String oneLine = title.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
        return new ActionItemContent(
                oneLine.isEmpty() ? "Follow-up of " + incidentKey : cut(oneLine, MAX_TITLE),
                describe(),
                ActionItemKind.LONG_TERM_IMPROVEMENT,
                ActionItemIntent.OTHER,
                assignee,
                null,
                List.of(),
                null,
                ActionItemContent.DEFAULT_PRIORITY,
                null,
                List.of());
    }

    /** Whoever noted it is not known, but where. */
    public Owner creator() {
        return new Owner(
                Actor.system("incident-service").handle(),
                cut(source.isBlank() ? "incident-service" : source, MAX_NAME));
    }

    private @Nullable String describe() {
        String reference = reference();
        if (description == null || description.isBlank()) {
            return reference;
        }
        if (reference == null) {
            return cut(description, MAX_DESCRIPTION);
        }
        return cut(description, MAX_DESCRIPTION - reference.length() - 2) + "\n\n" + reference;
    }

    private @Nullable String reference() {
        return link == null || link.length() > MAX_LINK || !WebLink.isValid(link)
                ? null
                : "Noted in " + cut(source, MAX_NAME) + ": <" + link + ">";
    }

    private static String cut(String text, int max) {
        return text.codePointCount(0, text.length()) <= max
                ? text
                : text.substring(0, text.offsetByCodePoints(0, max - 1)) + "…";
    }
}
