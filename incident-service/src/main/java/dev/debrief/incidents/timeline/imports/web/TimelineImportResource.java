package dev.debrief.incidents.timeline.imports.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.incidents.timeline.imports.ParsedImportFile;
import dev.debrief.incidents.timeline.imports.TimelineImportService;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.patch.MergePatch;
import dev.debrief.platform.problem.ProblemTypes;
import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.platform.security.CurrentActor;
import dev.debrief.platform.security.Roles;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/incidents")
@Tag(name = "Timeline")
class TimelineImportResource {

    private final TimelineImportService imports;
    private final CurrentActor actor;
    private final MergePatch patches;
    private final ObjectMapper json;
    private final ImportBudget budget;
    private final long limit;

    TimelineImportResource(
            TimelineImportService imports,
            CurrentActor actor,
            MergePatch patches,
            ObjectMapper json,
            ImportBudget budget,
            @ConfigProperty(name = "debrief.timeline-import.max-size") MemorySize limit) {
        this.imports = imports;
        this.actor = actor;
        this.patches = patches;
        this.json = json;
        this.budget = budget;
        this.limit = limit.asLongValue();
    }

    @POST
    @Path("/{id}/timeline/import")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Consumes({ImportQuery.JSON_LINES, ImportQuery.CSV, MediaType.APPLICATION_JSON})
    @Produces(MediaType.APPLICATION_JSON)
    @ProblemTypes({"import-has-faults", "incident-merged"})
    @Operation(
            operationId = "importTimeline",
            summary = "Import timeline entries",
            description = "Imports a file in JSON Lines (`application/x-ndjson`) or CSV (`text/csv`), or what Slack,"
                    + " PagerDuty or Statuspage export (`application/json` with `format`): all of its lines or"
                    + " none. Lines that were imported before are skipped, so a file can be sent again. Every line"
                    + " is counted as imported, already there, skipped or faulty, the last two with a reason in"
                    + " `findings`. A dry run reports what an import would do.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = ImportQuery.JSON_LINES,
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        contentMediaType = ImportQuery.JSON_LINES,
                                        contentSchema = ImportLineRequest.class),
                        example =
                                "{\"occurredAt\": \"2024-11-15T10:25:00Z\", \"kind\": \"DETECTION\", \"text\": \"An alert\"}"),
                @Content(
                        mediaType = ImportQuery.CSV,
                        schema = @Schema(implementation = String.class),
                        example = "occurredAt,kind,text\n2024-11-15T10:25:00Z,DETECTION,An alert\n"),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = Object.class),
                        example =
                                "[{\"type\": \"message\", \"ts\": \"1731666300.123456\", \"text\": \"Rolling forward\"}]")
            })
    @APIResponse(responseCode = "200", description = "The result of the import or the dry run")
    @APIResponse(
            responseCode = "409",
            description = "The incident was merged into another one",
            content = @Content(mediaType = "application/problem+json", schema = @Schema(ref = "Problem")))
    @APIResponse(
            responseCode = "422",
            description = "Lines are invalid, so nothing was imported; `findings` lists them",
            content = @Content(mediaType = "application/problem+json", schema = @Schema(ref = "Problem")))
    public ImportReportView importAll(
            @PathParam("id") EntityRef id,
            @BeanParam ImportQuery query,
            @Parameter(hidden = true) @HeaderParam("Content-Type") @Nullable String contentType,
            @Parameter(hidden = true) @HeaderParam("Content-Length") @Nullable Long size,
            InputStream body) {
        imports.requireWritable(id, actor.get());
        ImportFormat format = query.formatOf(contentType);
        return budget.spend(size == null ? -1 : size, () -> {
            ParsedImportFile file = read(body, format);
            return ImportReportView.of(
                    imports.importAll(id, file, query.dryRun().isTrue(), actor.get()));
        });
    }

    private ParsedImportFile read(InputStream body, ImportFormat format) {
        ImportLineCollector lines = new ImportLineCollector(patches);
        try (Reader reader = skipByteOrderMark(new InputStreamReader(
                new SizeLimitedInputStream(body, limit),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)))) {
            format.read(reader, json, lines);
        } catch (CharacterCodingException notUtf8) {
            throw StandardProblem.MALFORMED_REQUEST.because(
                    "The file is not valid UTF-8. Convert it and send it again.");
        } catch (IOException cutOff) {
            throw StandardProblem.MALFORMED_REQUEST.because("The body ended early. Send the file again.");
        }
        return lines.result();
    }

    /** Spreadsheets start their files with a byte order mark. */
    private static Reader skipByteOrderMark(Reader reader) throws IOException {
        PushbackReader file = new PushbackReader(reader);
        int first = file.read();
        if (first >= 0 && first != '\ufeff') {
            file.unread(first);
        }
        return file;
    }
}
