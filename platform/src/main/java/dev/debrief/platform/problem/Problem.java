package dev.debrief.platform.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The response to every failed request: RFC 9457 problem details. */
@JsonPropertyOrder({"type", "title", "status", "detail", "traceId", "errors"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(
        name = "Problem",
        description = "An error as RFC 9457 problem details. Switch on `type` and show `detail` to people. Some types"
                + " have additional members.")
public record Problem(
        @Schema(
                description = "Stable identifier of the problem type",
                examples = "https://debrief.dev/problems/validation-failed",
                required = true)
        URI type,

        @Schema(description = "Title of the problem type", examples = "The request is not valid", required = true)
        String title,

        @Schema(description = "The HTTP status, repeated", examples = "400", required = true)
        int status,

        @Schema(
                description = "What is wrong in this case and how to fix it",
                examples = "1 field is not valid, see errors.",
                required = true)
        String detail,

        @Schema(
                description = "Identifies the request in the logs",
                examples = "4bf92f3577b34da6a3ce929d0e0e4736",
                required = true)
        String traceId,

        @Schema(description = "The invalid fields, if the problem is about fields") @Nullable List<FieldError> errors,

        @Schema(hidden = true) @JsonAnyGetter Map<String, Object> extensions) {

    /** An invalid field or query parameter. */
    @Schema(name = "FieldError", description = "An invalid field or query parameter")
    public record FieldError(
            @Schema(description = "What is wrong with the field", examples = "must not be blank", required = true)
            String detail,

            @Schema(
                    description = "A JSON Pointer into the body (`#/title`) or the name of a parameter (`limit`)",
                    examples = "#/title",
                    required = true)
            String pointer,

            @Schema(description = "The value as sent, for query parameters; long ones are shortened", examples = "HIHG")
            @Nullable String value,

            @Schema(
                    description = "The allowed values, if they can be listed",
                    examples = "[\"CRITICAL\", \"HIGH\", \"MEDIUM\", \"LOW\"]")
            @Nullable List<String> allowedValues) {

        /** An error of a field of the body. */
        FieldError(String detail, String pointer) {
            this(detail, pointer, null, null);
        }
    }
}
