package dev.debrief.postmortems.document.web;

import dev.debrief.documents.audience.Audience;
import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.postmortems.rendering.DocumentFormat;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** In which form a document is asked for, declared as a {@code @BeanParam}. */
record DocumentQuery(
        @Parameter(
                description = "The format, regardless of Accept; `markdown-mermaid` is Markdown with the timeline as a"
                        + " Mermaid diagram, and `csv` is the timeline alone, complete",
                schema =
                        @Schema(
                                type = SchemaType.STRING,
                                enumeration = {
                                    "html",
                                    "markdown",
                                    "markdown-mermaid",
                                    "pdf",
                                    "docx",
                                    "json",
                                    "confluence",
                                    "notion",
                                    "csv"
                                }))
        @QueryParam("format")
        @Nullable DocumentFormat format,

        @Parameter(
                description =
                        "For whom it is. `ORGANISATION` and `PUBLIC` leave out what they may not see, and name roles"
                                + " instead of people. Defaults to `INTERNAL`")
        @QueryParam("audience")
        @Nullable Audience audience) {

    Audience readers() {
        return audience == null ? Audience.INTERNAL : audience;
    }

    /** The format of the parameter, or else of the first supported type that is accepted. */
    DocumentFormat wanted(HttpHeaders headers) {
        if (format != null) {
            return format;
        }
        return headers.getAcceptableMediaTypes().stream()
                .filter(type -> !isRefused(type))
                .flatMap(type -> Stream.of(DocumentFormat.values())
                        .filter(supported -> type.isCompatible(MediaType.valueOf(supported.mediaType()))))
                .findFirst()
                .orElseThrow(() -> StandardProblem.NOT_ACCEPTABLE.because(
                        "The document is available as " + DocumentFormat.mediaTypes() + "."));
    }

    /** Whether its quality is zero. */
    private static boolean isRefused(MediaType type) {
        String quality = type.getParameters().get("q");
        return quality != null && quality.matches("0(\\.0*)?");
    }
}
