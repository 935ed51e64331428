package dev.debrief.language;

import dev.debrief.language.LintInput.TextSection;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/**
 * Derives the sections of a document and their contexts from its headings. Subsections inherit the context of their
 * parent.
 */
final class Headings {

    /** Parts of headings by context; the first match wins. */
    private static final List<HeadingStems> HEADING_STEMS = List.of(
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
        List<TextSection> sections = new ArrayList<>();
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
                sections.add(new TextSection(first.getInputIndex(), slug(title), context));
            }
        }
        if (sections.isEmpty()) {
            return List.of(new TextSection(0, "", Context.ANY));
        }
        if (sections.get(0).from() > 0) {
            sections.add(0, new TextSection(0, "", Context.NARRATIVE));
        }
        return sections;
    }

    static Context contextOf(String title, Context otherwise) {
        String words = LetterCase.lower(title);
        for (HeadingStems entry : HEADING_STEMS) {
            if (entry.stems().stream().anyMatch(words::contains)) {
                return entry.context();
            }
        }
        return otherwise;
    }

    /** Turns {@code ## 5 Whys & more} into {@code 5-whys-more}. */
    private static String slug(String title) {
        StringBuilder slug = new StringBuilder();
        LetterCase.lower(title).codePoints().forEach(c -> {
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
