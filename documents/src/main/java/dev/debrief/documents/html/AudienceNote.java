package dev.debrief.documents.html;

import org.jspecify.annotations.Nullable;

/** Tells readers what a document for a wider audience leaves out. */
final class AudienceNote {

    private AudienceNote() {}

    /** Empty for the complete document. */
    static String of(@Nullable String audience) {
        if (audience == null) {
            return "";
        }
        return switch (audience) {
            case "ORGANISATION" ->
                "For the whole organisation: roles stand for names, and internal parts are left out.";
            case "PUBLIC" -> "For the public: what happened and what is being done, without internal details.";
            default -> "";
        };
    }
}
