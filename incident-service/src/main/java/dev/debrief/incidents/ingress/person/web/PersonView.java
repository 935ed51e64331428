package dev.debrief.incidents.ingress.person.web;

import dev.debrief.incidents.ingress.person.IngressPerson;
import dev.debrief.incidents.ingress.person.PersonRole;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "IngressPerson", description = "A person as a source knows them")
record PersonView(
        @Schema(description = "Id of the person at the source", examples = "PUSER01", required = true)
        String externalId,

        @Schema(description = "Display name", examples = "Dana Scott", required = true)
        String name,

        @Schema(
                description = "Handle; absent for somebody who is shown by name and has no rights",
                examples = "user:dana")
        @Nullable String handle,

        @Schema(description = "What commands of the person may do; absent without a handle", examples = "CONTRIBUTOR")
        @Nullable PersonRole role,

        @Schema(description = "Time of the last change", examples = "2024-11-15T10:25:00Z", required = true)
        Instant updatedAt,

        @Schema(description = "Revision, incremented by every change; the ETag", examples = "1", required = true)
        long revision) {

    static PersonView of(IngressPerson person) {
        return new PersonView(
                person.externalId(),
                person.name(),
                person.handle(),
                person.role(),
                person.updatedAt(),
                person.revision());
    }
}
