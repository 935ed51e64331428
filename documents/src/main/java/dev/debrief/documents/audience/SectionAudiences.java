package dev.debrief.documents.audience;

import dev.debrief.documents.model.Document;
import java.util.Comparator;
import java.util.Set;

/** The widest audience of each section, and of what is recorded for its kind. */
final class SectionAudiences {

    private static final Set<String> ORGANISATION = Set.of(
            "PROSE",
            "DETAILS",
            "TIMELINE",
            "IMPACT",
            "FIVE_WHYS",
            "FISHBONE",
            "FACTORS",
            "LESSONS",
            "ACTION_ITEMS",
            "FOLLOW_UP");

    private final Document document;
    private final Audience reader;

    SectionAudiences(Document document, Audience reader) {
        this.document = document;
        this.reader = reader;
    }

    /** What sections of a kind have unless somebody chose otherwise. */
    static Audience byDefault(String kind) {
        return ORGANISATION.contains(kind) ? Audience.ORGANISATION : Audience.INTERNAL;
    }

    boolean shows(Document.Section section) {
        return reader.mayRead(Audience.ofStored(section.audience(), byDefault(section.kind())));
    }

    /** Whether records of this kind are shown; the narrowest section of the kind decides, or else the default. */
    boolean showsRecords(String kind) {
        return reader.mayRead(document.sections().stream()
                .filter(section -> section.kind().equals(kind))
                .map(section -> Audience.ofStored(section.audience(), byDefault(kind)))
                .min(Comparator.naturalOrder())
                .orElse(byDefault(kind)));
    }
}
