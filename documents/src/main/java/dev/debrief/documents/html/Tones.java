package dev.debrief.documents.html;

/** Colours of badges, as classes of the style sheet. The colour only repeats what the text says. */
final class Tones {

    private Tones() {}

    static String ofSeverity(String severity) {
        return switch (severity) {
            case "CRITICAL", "HIGH" -> "bad";
            case "MEDIUM" -> "warn";
            default -> "plain";
        };
    }

    static String ofStatus(String status) {
        return switch (status) {
            case "PUBLISHED", "APPROVED", "CLOSED" -> "good";
            case "IN_REVIEW" -> "info";
            default -> "plain";
        };
    }

    static String ofAction(String status) {
        return switch (status) {
            case "DONE", "VERIFIED" -> "good";
            case "IN_PROGRESS" -> "info";
            case "BLOCKED", "INEFFECTIVE" -> "warn";
            default -> "plain";
        };
    }
}
