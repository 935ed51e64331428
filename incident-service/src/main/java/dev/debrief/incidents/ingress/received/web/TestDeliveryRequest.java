package dev.debrief.incidents.ingress.received.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of POST /ingress-sources/{key}/dry-run. */
@Schema(
        name = "TestDelivery",
        description = "A delivery as the source would send it, without what authenticates",
        examples = """
                {"headers": {"Content-Type": "application/json"},
                 "body": "{\\"event\\": {\\"id\\": \\"01TEST\\", \\"event_type\\": \\"pagey.ping\\"}}"}
                """)
record TestDeliveryRequest(
        @Schema(description = "Headers by name", examples = "{\"Content-Type\": \"application/json\"}")
        @Nullable @Size(max = 30) Map<@NotBlank @Size(max = 200) String, @NotNull @Size(max = 500) String> headers,

        @Schema(description = "The body as text", examples = "command=%2Fdebrief&text=list&user_id=U01")
        @NotNull @Size(max = 1_000_000) String body) {

    Map<String, String> headersOrNone() {
        return Objects.requireNonNullElse(headers, Map.of());
    }

    byte[] bytes() {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
