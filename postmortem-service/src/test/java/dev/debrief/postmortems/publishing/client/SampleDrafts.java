package dev.debrief.postmortems.publishing.client;

import static java.util.stream.Collectors.joining;

import dev.debrief.documents.DocumentRenderer;
import dev.debrief.documents.model.Document;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Drafts of pages whose lines say which version they belong to, and of how many: {@code v3-7of8}. */
public final class SampleDrafts {

    private static final Pattern LINE = Pattern.compile("v([0-9]+)-[0-9]+of([0-9]+)");

    private SampleDrafts() {}

    public static PageDraft draft(int postmortem, int version, int lines) {
        String text = IntStream.range(0, lines)
                .mapToObj(line -> "v" + version + "-" + line + "of" + lines)
                .collect(joining("\n"));
        return draft(postmortem, "Title " + version, text, version);
    }

    public static PageDraft draft(int postmortem, String title, String text, int version) {
        String key = "PM-" + postmortem;
        return new PageDraft(
                "debrief-" + new UUID(0, postmortem), key, title, document(key, title, text), "version " + version);
    }

    private static Document document(String key, String title, String text) {
        Document.Details details = new Document.Details(
                "INC-1",
                "Incident",
                "INCIDENT",
                null,
                null,
                "Ada",
                "SEV2",
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                null);
        return new Document(
                key,
                title,
                "PUBLISHED",
                null,
                details,
                List.of(new Document.Section("summary", "Summary", "SUMMARY", text, null)),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** The text of the only section, in a format of a test. */
    public interface Format {
        String of(List<String> lines);
    }

    public static DocumentRenderer renderer(Format format) {
        return (document, file) -> file.write(
                format.of(document.sections().get(0).text().lines().toList()).getBytes(StandardCharsets.UTF_8));
    }

    /** The latest version of which a text has all lines; 0 for none. */
    public static int completeVersion(String text) {
        Set<String> lines =
                LINE.matcher(text).results().map(result -> result.group()).collect(Collectors.toSet());
        int latest = 0;
        for (String line : lines) {
            Matcher matcher = LINE.matcher(line);
            if (matcher.matches()) {
                int version = Integer.parseInt(matcher.group(1));
                int count = Integer.parseInt(matcher.group(2));
                boolean complete = IntStream.range(0, count)
                        .allMatch(number -> lines.contains("v" + version + "-" + number + "of" + count));
                latest = complete ? Math.max(latest, version) : latest;
            }
        }
        return latest;
    }

    /** All lines of a text that belong to versions, as often as they occur. */
    public static List<String> lines(String text) {
        return LINE.matcher(text).results().map(result -> result.group()).toList();
    }
}
