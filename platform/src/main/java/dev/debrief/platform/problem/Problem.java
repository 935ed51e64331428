package dev.debrief.platform.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The answer to every failed request: RFC 9457 problem details. */
@JsonPropertyOrder({"type", "title", "status", "detail", "traceId", "errors"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(
        name = "Problem",
        description =
                "What went wrong, as RFC 9457 problem details. Switch on `type`; show `detail` to people. Some types"
                        + " carry further members.")
public record Problem(
        @Schema(
                description = "Stable identifier of the kind of failure",
                examples = "https://debrief.dev/problems/validation-failed",
                required = true)
        URI type,

        @Schema(
                description = "What this kind of failure is called",
                examples = "The request is not valid",
                required = true)
        String title,

        @Schema(description = "The HTTP status, repeated", examples = "400", required = true)
        int status,

        @Schema(
                description = "What is wrong in this case and what to do",
                examples = "1 field is not valid, see errors.",
                required = true)
        String detail,

        @Schema(
                description = "Names this request in our logs",
                examples = "4bf92f3577b34da6a3ce929d0e0e4736",
                required = true)
        String traceId,

        @Schema(description = "The fields that are wrong, where the failure is about fields") @Nullable List<FieldError> errors,

        @Schema(hidden = true) @JsonAnyGetter Map<String, Object> extensions) {

    /** A field that is wrong. */
    @Schema(name = "FieldError", description = "A field that is wrong")
    public record FieldError(
            @Schema(description = "What is wrong with it", examples = "must not be blank", required = true)
            String detail,

            @Schema(
                    description =
                            "Where it is: a JSON Pointer into the body (`#/title`) or the name of a parameter (`limit`)",
                    examples = "#/title",
                    required = true)
            String pointer) {}
}
