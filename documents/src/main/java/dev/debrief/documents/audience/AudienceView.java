package dev.debrief.documents.audience;

import dev.debrief.documents.model.Document;
import dev.debrief.documents.model.NamedPerson;
import java.util.List;
import java.util.Map;

/** The view of an audience. */
public final class AudienceView {

    private AudienceView() {}

    /**
     * The document as the audience may read it: without sections, blocks, and records that are for narrower ones, and
     * with roles instead of names. Call it with {@link Audience#INTERNAL}, too: it removes the marks of blocks.
     */
    public static Document of(Document document, Audience reader) {
        return of(document, reader, List.of());
    }

    /** @param known people whom the document may name besides those whom it knows itself */
    public static Document of(Document document, Audience reader, List<NamedPerson> known) {
        if (reader == Audience.INTERNAL) {
            return RecordTexts.rewrite(
                    document.withAudience(reader.name()), (component, text) -> MarkedBlocks.readBy(reader, text));
        }
        People people = People.of(document, known);
        return RecordTexts.rewrite(VisibleParts.of(document, reader), new TextsForAudience(reader, people));
    }

    /** The document with other audiences of its sections, by their keys; the others have that of their kind. */
    public static Document withAudiences(Document document, Map<String, Audience> audiences) {
        return document.withSections(document.sections().stream()
                .map(section -> {
                    Audience audience = audiences.get(section.key());
                    return new Document.Section(
                            section.key(),
                            section.title(),
                            section.kind(),
                            section.text(),
                            audience == null ? null : audience.name());
                })
                .toList());
    }

    /** The widest audience of a section of this kind, unless somebody chose another one. */
    public static Audience ofKind(String kind) {
        return SectionAudiences.byDefault(kind);
    }
}
