package dev.debrief.postmortems.sharing.web;

import dev.debrief.documents.html.HtmlRenderer;
import dev.debrief.documents.model.Document;
import dev.debrief.platform.memory.LargeRead;
import dev.debrief.postmortems.rendering.DocumentFormat;
import dev.debrief.postmortems.rendering.DocumentRenderers;
import dev.debrief.postmortems.sharing.SharedDocumentReader;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
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

/** Read by people who have no token. */
@Path("/api/v1/shared")
@Tag(name = "Sharing")
class SharedDocumentResource {

    private static final MediaType HTML = new MediaType("text", "html", "UTF-8");

    private final SharedDocumentReader documents;
    private final DocumentRenderers renderers;

    SharedDocumentResource(SharedDocumentReader documents, DocumentRenderers renderers) {
        this.documents = documents;
        this.renderers = renderers;
    }

    @GET
    @Path("/{token}")
    @Produces(MediaType.TEXT_HTML)
    @PermitAll
    @LargeRead
    @Operation(
            operationId = "readSharedDocument",
            summary = "Read a shared document",
            description = "The newest published version, as the audience of the share link may read it: with roles"
                    + " instead of names, and without what is for narrower audiences. Authenticates by the secret in the"
                    + " URL, not by a token. A link that has ended, for whatever reason, is answered 404 like one that"
                    + " never was. Reads are counted and audited.")
    @APIResponse(
            responseCode = "200",
            description = "The document as a self-contained page",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_HTML,
                            schema = @Schema(type = SchemaType.STRING),
                            example = "<!DOCTYPE html>\n<html lang=\"en\">…</html>\n"))
    @APIResponse(
            responseCode = "429",
            description = "The document was read too often. Retry after `Retry-After` seconds.",
            content = @Content(mediaType = "application/problem+json", schema = @Schema(ref = "Problem")))
    public RestResponse<StreamingOutput> read(
            @Parameter(
                            description = "Secret of the share link",
                            example = "h5E2kQ7d3nXn5m0bWq8e1Zr9Yc4uT6vLs2pKj0fGaHo")
                    @PathParam("token")
                    String token) {
        Document document = documents.read(token);
        return ResponseBuilder.<StreamingOutput>ok(file -> renderers.render(document, DocumentFormat.HTML, file), HTML)
                .header("Content-Security-Policy", HtmlRenderer.contentSecurityPolicy())
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex, nofollow")
                .build();
    }
}
