package dev.debrief.documents.text;

import dev.debrief.documents.model.Document;
import dev.debrief.documents.model.TimelineItem;
import java.math.BigDecimal;
import java.util.List;

/**
 * Documents that are printed show at most 500 entries of the timeline. Of a longer one, they show the key moments and
 * say so; the complete timeline is a file of its own.
 */
public final class ShortTimeline {

    public static final int LIMIT = 500;

    private ShortTimeline() {}

    /** The document with a timeline that can be printed. */
    public static Document of(Document document) {
        if (document.timeline().size() <= LIMIT) {
            return document;
        }
        List<TimelineItem> keyMoments =
                document.timeline().stream().filter(TimelineItem::keyMoment).toList();
        List<TimelineItem> shown = keyMoments.isEmpty() ? document.timeline() : keyMoments;
        String note = "The timeline has " + number(document.timeline().size()) + " entries. This document shows "
                + what(keyMoments.size()) + "; the file " + fileName(document) + " has all entries.";
        List<Document.Section> sections = CompleteSections.of(document).stream()
                .map(section -> section.kind().equals("TIMELINE") ? startingWith(note, section) : section)
                .toList();
        return document.withSections(sections)
                .withTimeline(shown.stream().limit(LIMIT).toList());
    }

    /** The name of the file with the complete timeline. */
    public static String fileName(Document document) {
        return document.key().replaceAll("[^A-Za-z0-9-]+", "-") + "-timeline.csv";
    }

    private static String what(int keyMoments) {
        if (keyMoments == 0) {
            return "the first " + LIMIT + ", because none is a key moment";
        }
        if (keyMoments == 1) {
            return "its key moment";
        }
        return keyMoments <= LIMIT
                ? "its " + keyMoments + " key moments"
                : "the first " + LIMIT + " of its " + number(keyMoments) + " key moments";
    }

    private static String number(int count) {
        return TextFormatter.number(BigDecimal.valueOf(count));
    }

    private static Document.Section startingWith(String note, Document.Section section) {
        return new Document.Section(
                section.key(), section.title(), section.kind(), note + "\n\n" + section.text(), section.audience());
    }
}
