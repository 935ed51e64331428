package dev.debrief.postmortems.details.web;

import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.problem.ProblemException;
import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.postmortems.incident.IncidentProjection;
import dev.debrief.postmortems.incident.Severity;
import dev.debrief.postmortems.postmortem.PostmortemFilter;
import dev.debrief.postmortems.postmortem.PostmortemStatus;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Query parameters of the list. An invalid one is answered with its valid values. */
record PostmortemListParameters(
        @Parameter(description = "In this status", schema = @Schema(implementation = PostmortemStatus.class))
        @QueryParam("status")
        @Nullable String status,

        @Parameter(description = "Of this severity", schema = @Schema(implementation = Severity.class))
        @QueryParam("severity")
        @Nullable String severity,

        @Parameter(description = "Of this incident: id or key", example = "INC-42") @QueryParam("incident") @Nullable String incident,

        @Parameter(description = "Words that the title must contain", example = "checkout failure")
        @QueryParam("text")
        @Nullable String text,

        @Parameter(description = "Drafted from this template", example = "standard") @QueryParam("template") @Nullable String template,

        @Parameter(
                description = "`true` for postmortems with a reopened incident",
                schema =
                        @Schema(
                                type = SchemaType.STRING,
                                enumeration = {"true", "false"}))
        @QueryParam("incidentReopened")
        @Nullable String incidentReopened) {

    private static final int MAX_TEXT_LENGTH = 200;

    PostmortemFilter toFilter() {
        return new PostmortemFilter(
                given(status, value -> oneOf(PostmortemStatus.class, "status", value)),
                given(severity, value -> oneOf(Severity.class, "severity", value)),
                given(incident, PostmortemListParameters::incident),
                given(text, PostmortemListParameters::searchable),
                given(template, value -> value),
                given(incidentReopened, PostmortemListParameters::parseBoolean));
    }

    private static Boolean parseBoolean(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw invalidParameter("incidentReopened", "true or false");
        }
        return Boolean.valueOf(text);
    }

    private static <T> @Nullable T given(@Nullable String text, Function<String, T> reader) {
        return text == null || text.isBlank() ? null : reader.apply(text);
    }

    private static <E extends Enum<E>> E oneOf(Class<E> type, String parameter, String text) {
        return Stream.of(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .orElseThrow(() -> invalidParameter(parameter, "one of " + Arrays.toString(type.getEnumConstants())));
    }

    private static EntityRef incident(String text) {
        try {
            return EntityRef.parse(IncidentProjection.KEY_PREFIX, text);
        } catch (ProblemException noReference) {
            throw invalidParameter("incident", "a UUID or a key like INC-42");
        }
    }

    private static String searchable(String text) {
        if (text.length() > MAX_TEXT_LENGTH) {
            throw invalidParameter("text", "at most " + MAX_TEXT_LENGTH + " characters");
        }
        return text;
    }

    private static ProblemException invalidParameter(String parameter, String expected) {
        return StandardProblem.VALIDATION_FAILED.because(parameter + " must be " + expected + ".");
    }
}
