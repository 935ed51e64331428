package dev.debrief.documents.tree;

import org.commonmark.node.CustomNode;

/** A word such as a status, in a colour where a format has badges. Its children are its text. */
public final class Badge extends CustomNode {

    /** The meaning of the colour, which only repeats what the text says. */
    public enum Tone {
        PLAIN,
        INFO,
        GOOD,
        WARNING,
        BAD;

        public static Tone ofSeverity(String severity) {
            return switch (severity) {
                case "CRITICAL", "HIGH" -> BAD;
                case "MEDIUM" -> WARNING;
                default -> PLAIN;
            };
        }

        public static Tone ofStatus(String status) {
            return switch (status) {
                case "PUBLISHED", "APPROVED", "CLOSED" -> GOOD;
                case "IN_REVIEW" -> INFO;
                default -> PLAIN;
            };
        }

        public static Tone ofAction(String status) {
            return switch (status) {
                case "DONE", "VERIFIED" -> GOOD;
                case "IN_PROGRESS" -> INFO;
                case "BLOCKED", "INEFFECTIVE" -> WARNING;
                default -> PLAIN;
            };
        }
    }

    private final Tone tone;

    Badge(Tone tone) {
        this.tone = tone;
    }

    public Tone tone() {
        return tone;
    }
}
