package dev.debrief.notifications.digest;

import dev.debrief.notifications.digest.DigestOverview.Subject;
import dev.debrief.notifications.digest.DigestOverview.Update;
import dev.debrief.notifications.notification.Frequency;
import dev.debrief.notifications.notification.NotificationContent;
import dev.debrief.notifications.notification.Tone;
import java.util.ArrayList;
import java.util.List;

/** Writes digests: one paragraph a subject, which begins with its newest state. */
final class DigestText {

    private DigestText() {}

    /** The headline of a digest whose content is composed later. */
    static String headline(Frequency frequency) {
        return switch (frequency) {
            case INSTANT -> "Digest";
            case DAILY -> "Daily digest";
            case WEEKLY -> "Weekly digest";
        };
    }

    static NotificationContent of(DigestOverview digest) {
        List<String> paragraphs = new ArrayList<>(
                digest.subjects().stream().map(DigestText::paragraph).toList());
        if (digest.more() > 0) {
            paragraphs.add("And " + count(digest.more(), "older update") + ".");
        }
        return new NotificationContent(
                Tone.UPDATE,
                headline(digest.frequency()) + ": " + count(digest.updates(), "update") + about(digest),
                paragraphs);
    }

    private static String about(DigestOverview digest) {
        if (digest.more() > 0) {
            return "";
        }
        int subjects = digest.subjects().size();
        return subjects == 1 ? " on " + digest.subjects().get(0).key() : " on " + count(subjects, "subject");
    }

    private static String paragraph(Subject subject) {
        List<String> lines = new ArrayList<>();
        List<Update> updates = subject.updates();
        lines.add(updates.get(0).headline());
        if (subject.link() != null) {
            lines.add(subject.link());
        }
        if (updates.size() > 1) {
            lines.add("Before that:");
            updates.stream().skip(1).forEach(update -> lines.add("– " + update.headline()));
        }
        return String.join("\n", lines);
    }

    private static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
