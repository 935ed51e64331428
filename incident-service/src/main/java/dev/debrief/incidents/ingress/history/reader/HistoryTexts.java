package dev.debrief.incidents.ingress.history.reader;

import dev.debrief.incidents.ingress.kind.Texts;
import dev.debrief.platform.text.WebLink;
import org.jspecify.annotations.Nullable;

/** Texts of past incidents, within the limits of incidents and timelines. */
public final class HistoryTexts {

    private static final int MAX_TEXT_LENGTH = 10_000;
    private static final int MAX_LINE_LENGTH = 200;
    private static final int MAX_LINK_LENGTH = 2000;

    private HistoryTexts() {}

    /** Markdown without headings; null if nothing is left. */
    public static @Nullable String markdown(@Nullable String text) {
        return text == null || text.isBlank() ? null : Texts.cut(Texts.withoutHeadings(text), MAX_TEXT_LENGTH);
    }

    /** One line; null if nothing is left. */
    public static @Nullable String line(@Nullable String text) {
        String line = text == null ? "" : Texts.cut(Texts.oneLine(text), MAX_LINE_LENGTH);
        return line.isEmpty() ? null : line;
    }

    /** Null unless people can follow it. */
    public static @Nullable String link(@Nullable String link) {
        return link != null && link.length() <= MAX_LINK_LENGTH && WebLink.isValid(link) ? link : null;
    }
}
