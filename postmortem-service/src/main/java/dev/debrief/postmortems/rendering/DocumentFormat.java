package dev.debrief.postmortems.rendering;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The formats of a document, the default first. */
public enum DocumentFormat {
    HTML("html", "text/html", "html"),
    MARKDOWN("markdown", "text/markdown", "md"),
    MARKDOWN_MERMAID("markdown-mermaid", "text/markdown", "md"),
    PDF("pdf", "application/pdf", "pdf"),
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    JSON("json", "application/json", "json"),
    CONFLUENCE("confluence", "application/vnd.atlassian.confluence.storage+xml", "xml"),
    NOTION("notion", "application/vnd.notion.blocks+json", "json"),
    CSV("csv", "text/csv", "csv");

    private final String name;
    private final String mediaType;
    private final String extension;

    DocumentFormat(String name, String mediaType, String extension) {
        this.name = name;
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /** Called by JAX-RS; an exception is answered as an invalid parameter. */
    public static DocumentFormat fromString(String name) {
        return Stream.of(values())
                .filter(format -> format.name.equals(name))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }

    /** Without parameters: {@code text/html}. */
    public String mediaType() {
        return mediaType;
    }

    /** Of the name of a file, without a dot. */
    public String extension() {
        return extension;
    }

    /** Whether browsers show it; others are downloaded. */
    public boolean isShownInBrowsers() {
        return this != DOCX && this != CSV;
    }

    /** All media types, in words. */
    public static String mediaTypes() {
        return Stream.of(values()).map(DocumentFormat::mediaType).distinct().collect(Collectors.joining(", "));
    }

    /** As in the query. */
    @Override
    public String toString() {
        return name;
    }
}
