package dev.debrief.actions.action.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.actions.action.bulk.BulkMode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The entries are read one by one, so that a malformed one does not refuse the others. */
@Schema(name = "BulkRequest", description = "Action items to create and to change", examples = """
                {
                  "mode": "VALID_ONLY",
                  "create": [
                    {"postmortem": "PM-7", "title": "Alert on failed payments per promotion",
                     "kind": "PREVENTIVE_MEASURE", "priority": "HIGH"}
                  ],
                  "change": [
                    {"id": "AI-12", "revision": 3, "patch": {"priority": "HIGHEST"}}
                  ]
                }
                """)
record BulkRequest(
        @Schema(
                description = "ALL_OR_NOTHING: one refused entry refuses all; VALID_ONLY: the valid ones are applied",
                examples = "VALID_ONLY")
        @NotNull BulkMode mode,

        @Schema(
                description = "Action items to create; together with `change` at most 100",
                type = SchemaType.ARRAY,
                implementation = CreateActionItemRequest.class)
        @Size(max = MAX) @Nullable List<JsonNode> create,

        @Schema(
                description = "Changes of action items; together with `create` at most 100",
                type = SchemaType.ARRAY,
                implementation = BulkChangeRequest.class)
        @Size(max = MAX) @Nullable List<JsonNode> change) {

    static final int MAX = 100;

    List<JsonNode> linesToCreate() {
        return Objects.requireNonNullElse(create, List.of());
    }

    List<JsonNode> linesToChange() {
        return Objects.requireNonNullElse(change, List.of());
    }
}
