package dev.debrief.platform.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One change: who did what and when, and the state before and after. */
@Schema(name = "AuditEntry", description = "One change: who did what and when, and the state before and after")
public record AuditEntry(
        @Schema(description = "The entry", examples = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d", required = true)
        UUID id,

        @Schema(description = "When the change was made", examples = "2024-11-15T11:35:00Z", required = true)
        Instant at,

        @Schema(description = "Handle of the actor", examples = "user:dana", required = true)
        String actor,

        @Schema(description = "The action", examples = "incident.resolved", required = true)
        String action,

        @Schema(
                description = "State before the change; absent for a creation",
                type = SchemaType.OBJECT,
                examples = "{\"status\": \"MITIGATED\"}")
        @Nullable Map<String, Object> before,

        @Schema(
                description = "State after the change; absent for a removal",
                type = SchemaType.OBJECT,
                examples = "{\"status\": \"RESOLVED\"}")
        @Nullable Map<String, Object> after) {

    /** Position of this entry in the list of its subject. */
    public List<String> position() {
        return List.of(id.toString());
    }
}
