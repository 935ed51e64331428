package dev.debrief.postmortems.details.web;

import dev.debrief.documents.DocumentRenderer;
import dev.debrief.documents.html.HtmlRenderer;
import dev.debrief.documents.markdown.MarkdownRenderer;
import dev.debrief.documents.model.Document;
import dev.debrief.platform.problem.StandardProblem;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The formats of the document. */
enum DocumentFormat {
    HTML("html", "text", "html", new HtmlRenderer()),
    MARKDOWN("markdown", "text", "markdown", new MarkdownRenderer());

    private final String name;
    private final MediaType mediaType;
    private final DocumentRenderer renderer;

    DocumentFormat(String name, String type, String subtype, DocumentRenderer renderer) {
        this.name = name;
        this.mediaType = new MediaType(type, subtype, "UTF-8");
        this.renderer = renderer;
    }

    /** Called by JAX-RS; an exception is answered as an invalid parameter. */
    public static DocumentFormat fromString(String name) {
        return Stream.of(values())
                .filter(format -> format.name.equals(name))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }

    /** As in the query. */
    @Override
    public String toString() {
        return name;
    }

    /** The format of the query parameter, or else of the first supported type that is accepted. */
    static DocumentFormat of(@Nullable DocumentFormat named, List<MediaType> accepted) {
        if (named != null) {
            return named;
        }
        return accepted.stream()
                .flatMap(type -> Stream.of(values()).filter(format -> type.isCompatible(format.mediaType)))
                .findFirst()
                .orElseThrow(() -> StandardProblem.NOT_ACCEPTABLE.because(
                        "The document is available as text/html and text/markdown."));
    }

    MediaType mediaType() {
        return mediaType;
    }

    StreamingOutput of(Document document) {
        return file -> renderer.render(document, file);
    }
}
