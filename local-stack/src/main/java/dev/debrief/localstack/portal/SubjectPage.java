package dev.debrief.localstack.portal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Shows an incident, a postmortem or an action item as a readable page, as a frontend would. */
final class SubjectPage {

    /** In the heading, in the document of a postmortem, or of no use to readers. */
    private static final Set<String> OMITTED = Set.of(
            "id",
            "key",
            "title",
            "revision",
            "allowedTransitions",
            "impact",
            "sections",
            "setAside",
            "fiveWhys",
            "contributingFactors",
            "lessons",
            "fishbone",
            "openQuestions",
            "acceptedRisks",
            "steps",
            "documentPath",
            "asOf");

    private static final Map<String, String> PATHS =
            Map.of("INC", "/incidents/", "PM", "/postmortems/", "AI", "/action-items/");
    private static final Pattern KEY = Pattern.compile("(INC|PM|AI)-[1-9][0-9]*");
    private static final Pattern CONSTANT = Pattern.compile("[A-Z]+(_[A-Z]+)*");
    private static final Pattern INSTANT =
            Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)T(\\d\\d:\\d\\d)(:\\d\\d(\\.\\d+)?)?Z");

    private SubjectPage() {}

    /**
     * @param subject the view of the service
     * @param timeline entries to list below; empty for none
     */
    static Page of(JsonNode subject, List<JsonNode> timeline) {
        var key = subject.path("key").asText();
        var title = subject.path("title").asText(key);
        var document = key.startsWith("PM-")
                ? "<p><a href=\"/document/%1$s\">Read the document</a> · <a href=\"/document/%1$s.pdf\">PDF</a> · <a href=\"/document/%1$s.docx\">DOCX</a></p>"
                        .formatted(Html.escape(key))
                : "";
        return Page.html(
                key + " " + title,
                "<h1>%s</h1><p class=\"lead\">%s</p>%s<table>%s</table>%s<h2>For tools</h2><details><summary>JSON</summary><pre>%s</pre></details>"
                        .formatted(
                                Html.escape(title),
                                Html.escape(key),
                                document,
                                rows(subject),
                                timeline(timeline),
                                Html.escape(subject.toPrettyString())));
    }

    private static String timeline(List<JsonNode> entries) {
        if (entries.isEmpty()) {
            return "";
        }
        return entries.stream()
                .map(entry -> "<tr><th>" + cell(entry.path("occurredAt")) + "</th><td>" + cell(entry.path("text"))
                        + "</td></tr>")
                .collect(Collectors.joining("", "<h2>Timeline</h2><table>", "</table>"));
    }

    private static String rows(JsonNode subject) {
        return members(subject)
                .filter(member -> !OMITTED.contains(member.getKey()))
                .filter(member -> !member.getValue().isContainerNode()
                        || !member.getValue().isEmpty())
                .map(member -> "<tr><th>" + Html.escape(words(member.getKey())) + "</th><td>" + cell(member.getValue())
                        + "</td></tr>")
                .collect(Collectors.joining());
    }

    private static String cell(JsonNode value) {
        if (value.isArray()) {
            return elements(value).map(SubjectPage::cell).collect(Collectors.joining("<br>"));
        }
        if (value.isObject()) {
            return object(value);
        }
        return Html.escape(readable(value.asText()));
    }

    private static String object(JsonNode value) {
        var parts = new ArrayList<String>();
        reference(value).ifPresent(parts::add);
        if (value.has("displayName")) {
            parts.add(Html.escape(value.path("displayName").asText()));
        }
        members(value)
                .filter(member -> !Set.of("id", "key", "displayName", "handle").contains(member.getKey()))
                .map(member -> Html.escape(words(member.getKey())) + ": " + cell(member.getValue()))
                .forEach(parts::add);
        return String.join(" · ", parts);
    }

    /** A link to the page of another subject. */
    private static Optional<String> reference(JsonNode value) {
        var match = KEY.matcher(value.path("key").asText());
        return match.matches()
                ? Optional.of("<a href=\"" + PATHS.get(match.group(1)) + match.group() + "\">" + match.group() + "</a>")
                : Optional.empty();
    }

    private static Stream<Map.Entry<String, JsonNode>> members(JsonNode object) {
        return object.properties().stream();
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    /** {@code severityReason} → {@code Severity reason}. */
    private static String words(String name) {
        var spaced =
                name.replaceAll("([a-z])([A-Z])", "$1 $2").replace('-', ' ').toLowerCase(Locale.ROOT);
        return spaced.isEmpty() ? spaced : spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
    }

    /** {@code IN_PROGRESS} → {@code in progress}; instants without seconds. */
    private static String readable(String text) {
        if (CONSTANT.matcher(text).matches()) {
            return text.replace('_', ' ').toLowerCase(Locale.ROOT);
        }
        var instant = INSTANT.matcher(text);
        return instant.matches() ? instant.group(1) + " " + instant.group(2) + " UTC" : text;
    }
}
