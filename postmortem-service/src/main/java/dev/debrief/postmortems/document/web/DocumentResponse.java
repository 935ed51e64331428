package dev.debrief.postmortems.document.web;

import dev.debrief.documents.html.HtmlRenderer;
import dev.debrief.platform.revision.ETags;
import dev.debrief.platform.revision.IfNoneMatch;
import dev.debrief.postmortems.document.DocumentFile;
import dev.debrief.postmortems.rendering.DocumentFormat;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Builds responses with a document. */
final class DocumentResponse {

    private DocumentResponse() {}

    /** The file, or 304 if the caller has it. */
    static RestResponse<StreamingOutput> of(DocumentFile file, IfNoneMatch ifNoneMatch) {
        String tag = ETags.ofDigest(file.digest());
        ResponseBuilder<StreamingOutput> response = ifNoneMatch.names(tag)
                ? ResponseBuilder.create(RestResponse.Status.NOT_MODIFIED)
                : ResponseBuilder.ok((StreamingOutput) file.content()::writeTo, mediaType(file.format()))
                        .header("Content-Security-Policy", HtmlRenderer.contentSecurityPolicy())
                        .header("Content-Disposition", disposition(file));
        return response.header("ETag", tag)
                .header("Cache-Control", "private, no-cache")
                .header("Vary", "Accept")
                .build();
    }

    private static MediaType mediaType(DocumentFormat format) {
        MediaType type = MediaType.valueOf(format.mediaType());
        return format == DocumentFormat.PDF || format == DocumentFormat.DOCX ? type : type.withCharset("UTF-8");
    }

    private static String disposition(DocumentFile file) {
        return (file.format().isShownInBrowsers() ? "inline" : "attachment") + "; filename=\"" + file.name() + "\"";
    }
}
