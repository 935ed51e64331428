package dev.debrief.incidents.evidence.web;

import dev.debrief.incidents.evidence.DeclaredFile;
import dev.debrief.incidents.evidence.Evidence;
import dev.debrief.incidents.evidence.EvidenceContentService;
import dev.debrief.incidents.evidence.EvidenceService;
import dev.debrief.incidents.evidence.StoredContent;
import dev.debrief.platform.problem.ProblemTypes;
import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.platform.revision.ETags;
import dev.debrief.platform.revision.IfMatch;
import dev.debrief.platform.revision.IfNoneMatch;
import dev.debrief.platform.security.CurrentActor;
import dev.debrief.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/incidents")
@Tag(name = "Evidence")
class EvidenceContentResource {

    private final EvidenceService evidence;
    private final EvidenceContentService contents;
    private final CurrentActor actor;

    EvidenceContentResource(EvidenceService evidence, EvidenceContentService contents, CurrentActor actor) {
        this.evidence = evidence;
        this.contents = contents;
        this.actor = actor;
    }

    @PUT
    @Path("/{id}/evidence/{evidenceId}/content")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Produces(MediaType.APPLICATION_JSON)
    @ProblemTypes({
        "evidence-stays-what-it-is",
        "evidence-content-is-there",
        "upload-abandoned",
        "checksum-mismatch",
        "content-does-not-fit",
        "incident-merged"
    })
    @Operation(
            operationId = "uploadEvidence",
            summary = "Upload the content of a file",
            description =
                    "Uploads the bytes of a declared file, once. They are stored only if they arrive completely, look like"
                            + " the declared media type, and match the declared SHA-256 and `Content-Digest`.")
    @RequestBody(
            required = true,
            description = "The bytes of the file, in any declared media type",
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "422",
            description = "The bytes do not match the declared file; nothing was stored",
            content = @Content(mediaType = "application/problem+json", schema = @Schema(ref = "Problem")))
    @APIResponse(responseCode = "200", description = "The evidence with its content")
    public RestResponse<EvidenceView> upload(
            @BeanParam EvidencePath path,
            @BeanParam IfMatch ifMatch,
            @Parameter(
                            description = "SHA-256 of the bytes (RFC 9530)",
                            example = "sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:")
                    @HeaderParam("Content-Digest")
                    @Nullable String contentDigest,
            InputStream body)
            throws IOException {
        Evidence piece = contents.upload(
                path.incident(),
                path.evidence(),
                ifMatch.precondition(),
                ContentDigest.sha256(contentDigest),
                body,
                actor.get());
        return ETags.ok(EvidenceView.of(piece), piece.revision());
    }

    @GET
    @Path("/{id}/evidence/{evidenceId}/content")
    @RolesAllowed(Roles.READER)
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @ProblemTypes("range-not-satisfiable")
    @Operation(
            operationId = "downloadEvidence",
            summary = "Download the content of a file",
            description = "Returns the bytes as an attachment, or a range of them with `Range`.")
    @APIResponse(
            responseCode = "200",
            description = "All bytes",
            content =
                    @Content(
                            mediaType = "*/*",
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            example = "10:31:02 ERROR Checkout: discount is null\n"))
    @APIResponse(
            responseCode = "206",
            description = "The bytes of the range",
            content =
                    @Content(
                            mediaType = "*/*",
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            example = "10:31:02 ERROR"))
    @APIResponse(
            responseCode = "416",
            description = "The range starts after the end of the content",
            content = @Content(mediaType = "application/problem+json", schema = @Schema(ref = "Problem")))
    public RestResponse<InputStream> download(
            @BeanParam EvidencePath path,
            @BeanParam IfNoneMatch ifNoneMatch,
            @Parameter(description = "One range of bytes", example = "bytes=0-1023") @HeaderParam("Range") @Nullable String range)
            throws IOException {
        Evidence piece = evidence.get(path.incident(), path.evidence(), actor.get());
        DeclaredFile file = piece.file();
        StoredContent content = piece.content();
        if (file == null || content == null) {
            throw StandardProblem.NOT_FOUND.because(
                    file == null
                            ? "This evidence is a link. It has no content here."
                            : "The content was not uploaded yet.");
        }
        String tag = "\"" + content.sha256() + "\"";
        if (ifNoneMatch.names(tag)) {
            return RestResponse.ResponseBuilder.<InputStream>create(304)
                    .header("ETag", tag)
                    .build();
        }
        ByteRange part = ByteRange.of(range, content.size());
        InputStream bytes = contents.open(content, part.from(), part.length());
        RestResponse.ResponseBuilder<InputStream> response =
                RestResponse.ResponseBuilder.create(part.isPartial() ? 206 : 200);
        if (part.isPartial()) {
            response.header("Content-Range", part.contentRange(content.size()));
        }
        return response.entity(bytes)
                .header("Content-Type", file.mediaType())
                .header("Content-Length", part.length())
                .header("Accept-Ranges", "bytes")
                .header("ETag", tag)
                .header("Content-Disposition", ContentDisposition.attachment(file.name()))
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .build();
    }
}
