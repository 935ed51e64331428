package dev.debrief.language;

import dev.debrief.language.LintInput.TextSection;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/** Tells from its headings what the sections of a document are. Those below one belong to it. */
final class Headings {

    /** What headings are called, by what they then are; the first that fits. */
    private static final List<HeadingStems> NAMES = List.of(
            new HeadingStems(
                    Context.ACTIONS,
                    List.of("action", "follow-up", "followup", "remediation", "next steps", "to do", "todo")),
            new HeadingStems(
                    Context.LESSONS,
                    List.of(
                            "lesson",
                            "learn",
                            "went well",
                            "went wrong",
                            "got lucky",
                            "gone better",
                            "takeaway",
                            "recommendation")),
            new HeadingStems(
                    Context.CAUSES,
                    List.of("cause", "why", "contributing", "factor", "fishbone", "analysis", "trigger")),
            new HeadingStems(Context.TIMELINE, List.of("timeline", "chronolog", "sequence of events")),
            new HeadingStems(Context.IMPACT, List.of("impact", "effect", "damage")),
            new HeadingStems(Context.SUMMARY, List.of("summary", "overview", "abstract")));

    private Headings() {}

    static List<TextSection> sectionsOf(String markdown) {
        List<TextSection> places = new ArrayList<>();
        Deque<Level> above = new ArrayDeque<>();
        for (Node node = Prose.parse(markdown); node != null; node = Prose.next(node)) {
            if (node instanceof Heading heading && !heading.getSourceSpans().isEmpty()) {
                SourceSpan first = heading.getSourceSpans().get(0);
                String title = markdown.substring(first.getInputIndex(), first.getInputIndex() + first.getLength());
                while (!above.isEmpty() && above.peek().level() >= heading.getLevel()) {
                    above.pop();
                }
                Context context = contextOf(
                        title,
                        above.isEmpty() ? Context.NARRATIVE : above.peek().context());
                above.push(new Level(heading.getLevel(), context));
                places.add(new TextSection(first.getInputIndex(), slug(title), context));
            }
        }
        if (places.isEmpty()) {
            return List.of(new TextSection(0, "", Context.ANY));
        }
        if (places.get(0).from() > 0) {
            places.add(0, new TextSection(0, "", Context.NARRATIVE));
        }
        return places;
    }

    static Context contextOf(String title, Context otherwise) {
        String words = title.toLowerCase(Locale.ROOT);
        for (HeadingStems named : NAMES) {
            if (named.stems().stream().anyMatch(words::contains)) {
                return named.context();
            }
        }
        return otherwise;
    }

    /** {@code ## 5 Whys & more} is {@code 5-whys-more}. */
    private static String slug(String title) {
        StringBuilder slug = new StringBuilder();
        title.toLowerCase(Locale.ROOT).codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c)) {
                slug.appendCodePoint(c);
            } else if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
                slug.append('-');
            }
        });
        return slug.toString().replaceAll("-$", "");
    }

    private record HeadingStems(Context context, List<String> stems) {}

    private record Level(int level, Context context) {}
}
