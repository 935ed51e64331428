package dev.debrief.postmortems.document.web;

import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.memory.LargeRead;
import dev.debrief.platform.revision.IfNoneMatch;
import dev.debrief.platform.security.CurrentActor;
import dev.debrief.platform.security.Roles;
import dev.debrief.postmortems.document.DocumentFile;
import dev.debrief.postmortems.document.DocumentFiles;
import dev.debrief.postmortems.version.VersionLabel;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/postmortems")
@Tag(name = "Document", description = "The postmortem as a document")
class DocumentResource {

    private static final String VERSION = "must be draft or a version from …/versions, such as 1 or 0.2";
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String CONFLUENCE = "application/vnd.atlassian.confluence.storage+xml";
    private static final String NOTION = "application/vnd.notion.blocks+json";

    private final DocumentFiles documents;
    private final CurrentActor caller;

    DocumentResource(DocumentFiles documents, CurrentActor caller) {
        this.documents = documents;
        this.caller = caller;
    }

    @GET
    @Path("/{id}/document")
    @Produces({"text/html", "text/markdown", "application/pdf", DOCX, "application/json", CONFLUENCE, NOTION, "text/csv"
    })
    @RolesAllowed(Roles.READER)
    @LargeRead
    @Operation(
            operationId = "getDocument",
            summary = "Get the document",
            description =
                    "As a self-contained HTML page, Markdown with YAML front matter, PDF, DOCX, JSON, the storage format"
                            + " of Confluence, blocks of Notion, or the timeline as CSV; `format` takes precedence over"
                            + " Accept. Shows the current draft until publication and the published text afterwards;"
                            + " action items and follow-up reviews are always current. Whatever is recorded is shown: a"
                            + " section that the template lacks is added if there is something to show in it. PDF and DOCX"
                            + " show only key moments of a timeline with more than 500 entries, and say so; `csv` has all.")
    @APIResponse(
            responseCode = "200",
            description = "The document",
            content = {
                @Content(
                        mediaType = "text/html",
                        schema = @Schema(type = SchemaType.STRING),
                        example = "<!DOCTYPE html>\n<html lang=\"en\">…</html>\n"),
                @Content(
                        mediaType = "text/markdown",
                        schema = @Schema(type = SchemaType.STRING),
                        example = "# Search returns empty pages\n\n## Incident Details\n\n…\n"),
                @Content(
                        mediaType = "application/pdf",
                        schema = @Schema(type = SchemaType.STRING, format = "binary"),
                        example = "%PDF-1.7 …"),
                @Content(
                        mediaType = DOCX,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"),
                        example = "PK …"),
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(type = SchemaType.OBJECT),
                        example = "{\"key\": \"PM-7\", \"title\": \"Search returns empty pages\"}"),
                @Content(
                        mediaType = CONFLUENCE,
                        schema = @Schema(type = SchemaType.STRING),
                        example = "<h2>Incident Details</h2>…"),
                @Content(
                        mediaType = NOTION,
                        schema = @Schema(type = SchemaType.OBJECT),
                        example = "{\"title\": \"Search returns empty pages\", \"children\": []}"),
                @Content(
                        mediaType = "text/csv",
                        schema = @Schema(type = SchemaType.STRING),
                        example = "at,kind,text\n2024-11-15T10:15:00Z,CHANGE,Deployment\n")
            })
    public RestResponse<StreamingOutput> get(
            @PathParam("id") EntityRef id,
            @BeanParam DocumentQuery query,
            @Parameter(
                            description =
                                    "`draft` for the current draft, or a version such as 1 or 0.2 exactly as it was."
                                            + " Defaults to the last published version, or the current draft before publication",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            pattern = VersionLabel.PATTERN_OR_DRAFT,
                                            examples = "1"))
                    @QueryParam("version")
                    @Pattern(regexp = VersionLabel.PATTERN_OR_DRAFT, message = VERSION) @Nullable String version,
            @BeanParam IfNoneMatch ifNoneMatch,
            @Context HttpHeaders headers) {
        DocumentFile file = version == null
                ? documents.live(id, query.wanted(headers), query.readers(), caller.get())
                : documents.version(id, version, query.wanted(headers), query.readers(), caller.get());
        return DocumentResponse.of(file, ifNoneMatch);
    }

    @GET
    @Path("/{id}/versions/{version}/document")
    @Produces({"text/html", "text/markdown", "application/pdf", DOCX, "application/json", CONFLUENCE, NOTION, "text/csv"
    })
    @RolesAllowed(Roles.READER)
    @LargeRead
    @Operation(
            operationId = "getVersionDocument",
            summary = "Get the document of a version",
            description =
                    "Exactly as it was, action items included. A published version is rendered once for each format"
                            + " and audience and stored: its file never changes, not even with a new release.")
    @APIResponse(
            responseCode = "200",
            description = "The document",
            content = {
                @Content(
                        mediaType = "text/html",
                        schema = @Schema(type = SchemaType.STRING),
                        example = "<!DOCTYPE html>\n<html lang=\"en\">…</html>\n"),
                @Content(
                        mediaType = "text/markdown",
                        schema = @Schema(type = SchemaType.STRING),
                        example = "# Search returns empty pages\n\n## Incident Details\n\n…\n"),
                @Content(
                        mediaType = "application/pdf",
                        schema = @Schema(type = SchemaType.STRING, format = "binary"),
                        example = "%PDF-1.7 …"),
                @Content(
                        mediaType = DOCX,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"),
                        example = "PK …"),
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(type = SchemaType.OBJECT),
                        example = "{\"key\": \"PM-7\", \"title\": \"Search returns empty pages\"}"),
                @Content(
                        mediaType = CONFLUENCE,
                        schema = @Schema(type = SchemaType.STRING),
                        example = "<h2>Incident Details</h2>…"),
                @Content(
                        mediaType = NOTION,
                        schema = @Schema(type = SchemaType.OBJECT),
                        example = "{\"title\": \"Search returns empty pages\", \"children\": []}"),
                @Content(
                        mediaType = "text/csv",
                        schema = @Schema(type = SchemaType.STRING),
                        example = "at,kind,text\n2024-11-15T10:15:00Z,CHANGE,Deployment\n")
            })
    public RestResponse<StreamingOutput> getVersion(
            @PathParam("id") EntityRef id,
            @Parameter(
                            description = "The version",
                            schema = @Schema(pattern = VersionLabel.PATTERN, examples = "1", type = SchemaType.STRING))
                    @PathParam("version")
                    String version,
            @BeanParam DocumentQuery query,
            @BeanParam IfNoneMatch ifNoneMatch,
            @Context HttpHeaders headers) {
        return DocumentResponse.of(
                documents.keptVersion(id, version, query.wanted(headers), query.readers(), caller.get()), ifNoneMatch);
    }
}
