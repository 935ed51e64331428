package dev.debrief.postmortems.details.web;

import dev.debrief.documents.html.HtmlRenderer;
import dev.debrief.documents.model.Document;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.memory.LargeRead;
import dev.debrief.platform.security.CurrentActor;
import dev.debrief.platform.security.Roles;
import dev.debrief.postmortems.details.DocumentService;
import dev.debrief.postmortems.version.VersionLabel;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
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
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/postmortems")
@Tag(name = "Document", description = "The postmortem as a document")
class DocumentResource {

    private static final String VERSION = "must be draft or a version from …/versions, such as 1 or 0.2";

    private final DocumentService documents;
    private final CurrentActor caller;

    DocumentResource(DocumentService documents, CurrentActor caller) {
        this.documents = documents;
        this.caller = caller;
    }

    @GET
    @Path("/{id}/document")
    @Produces({"text/html", "text/markdown"})
    @RolesAllowed(Roles.READER)
    @LargeRead
    @Operation(
            operationId = "getDocument",
            summary = "Get the document",
            description =
                    "As a self-contained HTML page or as Markdown; `format` takes precedence over Accept. Shows the"
                            + " current draft until publication and the published text afterwards; action items and follow-up"
                            + " reviews are always current. Whatever is recorded is shown: a section that the template lacks"
                            + " is added if there is something to show in it.")
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
                        example = "# Search returns empty pages\n\n## Incident Details\n\n…\n")
            })
    public RestResponse<StreamingOutput> get(
            @PathParam("id") EntityRef id,
            @Parameter(
                            description = "The format, regardless of Accept",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"html", "markdown"}))
                    @QueryParam("format")
                    @Nullable DocumentFormat format,
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
            @Context HttpHeaders headers) {
        DocumentFormat asked = DocumentFormat.of(format, headers.getAcceptableMediaTypes());
        Document document = read(id, version);
        return ResponseBuilder.ok(asked.of(document), asked.mediaType())
                .header("Content-Security-Policy", HtmlRenderer.contentSecurityPolicy())
                .header("Vary", "Accept")
                .build();
    }

    private Document read(EntityRef ref, @Nullable String version) {
        return version == null ? documents.document(ref, caller.get()) : documents.version(ref, version, caller.get());
    }
}
