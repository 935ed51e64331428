package dev.debrief.incidents.timeline.imports.web;

import dev.debrief.platform.paging.BooleanParameter;
import dev.debrief.platform.problem.ParameterProblems;
import dev.debrief.platform.problem.StandardProblem;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters of POST /incidents/{id}/timeline/import. */
record ImportQuery(
        @Parameter(
                description = "Report what an import would do, without writing anything",
                schema = @Schema(implementation = Boolean.class, examples = "true"))
        @QueryParam("dryRun")
        @DefaultValue("false")
        BooleanParameter dryRun,

        @Parameter(
                description =
                        "What a file of `application/json` is: one day of a channel from a Slack export (the default),"
                                + " log entries or notes of PagerDuty, or incidents of a Statuspage",
                example = "PAGERDUTY")
        @QueryParam("format")
        @Nullable JsonImportFormat format,

        @Parameter(
                description =
                        "How date and time are written in a CSV file: a pattern of `d` day, `M` month, `y` year, `H`"
                                + " hour, `m` minute, `s` second and `XXX` offset. Times with an offset, like"
                                + " `2024-11-15T10:25:00Z`, are always accepted",
                example = "dd.MM.yyyy HH:mm")
        @QueryParam("dateFormat")
        @Size(max = 50) @Nullable String dateFormat,

        @Parameter(
                description =
                        "Time zone of the times in a CSV file that have no offset. Required if `dateFormat` has none",
                example = "Europe/Berlin")
        @QueryParam("zone")
        @Size(max = 50) @Nullable String zone) {

    static final String JSON_LINES = "application/x-ndjson";
    static final String CSV = "text/csv";

    /** @param contentType of the file */
    ImportFormat formatOf(@Nullable String contentType) {
        if (contentType == null) {
            throw StandardProblem.UNSUPPORTED_MEDIA_TYPE.because(
                    "Send the file with the Content-Type of its format; /q/openapi lists them.");
        }
        if (format != null && !contentType.startsWith(MediaType.APPLICATION_JSON)) {
            throw ParameterProblems.invalid("format", format, "is for files of application/json only");
        }
        if (contentType.startsWith(CSV)) {
            return new CsvFormat(CsvTimes.of(dateFormat, zone));
        }
        requireAbsent("dateFormat", dateFormat);
        requireAbsent("zone", zone);
        if (contentType.startsWith(JSON_LINES)) {
            return new JsonLinesFormat();
        }
        return switch (format == null ? JsonImportFormat.SLACK : format) {
            case SLACK -> new SlackFormat();
            case PAGERDUTY -> new PagerDutyFormat();
            case STATUSPAGE -> new StatuspageFormat();
        };
    }

    private static void requireAbsent(String parameter, @Nullable String value) {
        if (value != null) {
            throw ParameterProblems.invalid(parameter, value, "is for files of text/csv only");
        }
    }
}
