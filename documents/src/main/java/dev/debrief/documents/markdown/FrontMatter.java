package dev.debrief.documents.markdown;

import dev.debrief.documents.model.Document;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What programs read about a document without reading it, as YAML 1.2 before the text. */
final class FrontMatter {

    private static final String INTERNAL = "INTERNAL";

    private final StringBuilder yaml = new StringBuilder();

    private FrontMatter() {}

    static String of(Document document) {
        FrontMatter front = new FrontMatter();
        Document.Details details = document.details();
        front.yaml.append("---\n");
        front.text("key", document.key());
        front.text("title", document.title());
        front.text("status", document.status());
        front.text("severity", details.severity());
        front.text("incident", details.incidentKey());
        front.text("incident_title", details.incidentTitle());
        front.list("other_incidents", details.otherIncidents());
        front.time("started_at", details.startedAt());
        front.time("resolved_at", details.resolvedAt());
        front.time("published_at", document.publishedAt());
        front.list("services", details.services());
        front.text("audience", Objects.requireNonNullElse(document.audience(), INTERNAL));
        return front.yaml.append("---\n").toString();
    }

    private void text(String name, String value) {
        line(name, quoted(value));
    }

    private void time(String name, @Nullable Instant value) {
        if (value != null) {
            line(name, value.toString());
        }
    }

    private void list(String name, List<String> values) {
        if (!values.isEmpty()) {
            line(name, values.stream().map(FrontMatter::quoted).collect(Collectors.joining(", ", "[", "]")));
        }
    }

    private void line(String name, String value) {
        yaml.append(name).append(": ").append(value).append('\n');
    }

    /** In double quotes, where every character can be written: words such as {@code no} stay text. */
    static String quoted(String value) {
        StringBuilder quoted = new StringBuilder("\"");
        value.codePoints().forEach(character -> {
            if (character == '"' || character == '\\') {
                quoted.append('\\').appendCodePoint(character);
            } else if (isPrintable(character)) {
                quoted.appendCodePoint(character);
            } else {
                quoted.append(String.format(character > 0xFFFF ? "\\U%08X" : "\\u%04X", character));
            }
        });
        return quoted.append('"').toString();
    }

    /**
     * Those that YAML prints and that break no line. Programs that do not know YAML before Markdown read it as
     * Markdown: they must not find HTML or links.
     */
    private static boolean isPrintable(int character) {
        if ("<>[]".indexOf(character) >= 0) {
            return false;
        }
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.UNASSIGNED ->
                false;
            case Character.SURROGATE, Character.PRIVATE_USE -> false;
            default -> character != 0xFEFF;
        };
    }
}
