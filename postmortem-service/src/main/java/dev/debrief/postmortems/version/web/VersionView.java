package dev.debrief.postmortems.version.web;

import dev.debrief.postmortems.incident.web.PersonView;
import dev.debrief.postmortems.version.Milestone;
import dev.debrief.postmortems.version.VersionEntry;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Version", description = "The document at a milestone; it never changes")
record VersionView(
        @Schema(
                description = "1 for the first publication, 0.2 for the second draft before it, 1.1 for the first draft"
                        + " of its correction",
                examples = "1")
        String version,

        @Schema(description = "Why it was created", examples = "PUBLISHED")
        Milestone milestone,

        @Schema(description = "The note or comment", examples = "Clear and complete.") @Nullable String note,

        @Schema(description = "Who caused it") PersonView by,

        @Schema(description = "When", examples = "2024-11-20T09:00:00Z")
        Instant at,

        @Schema(description = "The path of its document", examples = "/api/v1/postmortems/PM-7/document?version=1")
        String documentPath) {

    static VersionView of(VersionEntry version, String postmortem) {
        return new VersionView(
                version.label().toString(),
                version.milestone(),
                version.note(),
                new PersonView(version.byHandle(), version.byName()),
                version.at(),
                "/api/v1/postmortems/" + postmortem + "/document?version=" + version.label());
    }
}
