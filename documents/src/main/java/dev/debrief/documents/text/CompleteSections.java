package dev.debrief.documents.text;

import dev.debrief.documents.model.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The sections to render: those of the document, and those that its template lacks although something is recorded for
 * them. No template hides a record.
 */
public final class CompleteSections {

    private CompleteSections() {}

    /** Each added section stands before the first one that comes later in reading order. */
    public static List<Document.Section> of(Document document) {
        List<Document.Section> sections = new ArrayList<>(document.sections());
        for (DocumentPart part : DocumentPart.values()) {
            if (part.isRecordedIn(document) && sections.stream().noneMatch(part::isShownIn)) {
                sections.add(positionOf(part, sections), section(part, sections));
            }
        }
        return sections;
    }

    private static int positionOf(DocumentPart part, List<Document.Section> sections) {
        int position = 0;
        while (position < sections.size() && !part.isBefore(sections.get(position))) {
            position++;
        }
        return position;
    }

    private static Document.Section section(DocumentPart part, List<Document.Section> others) {
        String key = part.name().toLowerCase(Locale.ROOT).replace('_', '-');
        while (isTaken(key, others)) {
            key += "-recorded";
        }
        return new Document.Section(key, part.title(), part.name(), "", null);
    }

    private static boolean isTaken(String key, List<Document.Section> sections) {
        return sections.stream().anyMatch(section -> section.key().equals(key));
    }
}
