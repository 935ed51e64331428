package dev.debrief.documents.audience;

import dev.debrief.documents.SampleDocuments;
import dev.debrief.documents.model.Acceptance;
import dev.debrief.documents.model.Action;
import dev.debrief.documents.model.Document;
import dev.debrief.documents.model.ExternalSummary;
import dev.debrief.documents.model.NamedPerson;
import dev.debrief.documents.model.TimelineItem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Documents with some sections, people and records, for views of audiences. */
final class AudienceDocuments {

    private AudienceDocuments() {}

    /** The text as an audience reads it in a section that is open to all. */
    static String read(Audience reader, List<NamedPerson> people, String text) {
        Document document = with(List.of(open("PROSE", text)), people, List.of(), List.of());
        return AudienceView.of(document, reader).sections().get(0).text();
    }

    static Document.Section open(String kind, String text) {
        return new Document.Section(kind, kind, kind, text, "PUBLIC");
    }

    static Document with(
            List<Document.Section> sections,
            List<NamedPerson> people,
            List<TimelineItem> timeline,
            List<Action> actions) {
        Document sample = SampleDocuments.sample();
        return new Document(
                sample.key(),
                sample.title(),
                sample.status(),
                sample.publishedAt(),
                SampleDocuments.empty().details(),
                sections,
                timeline,
                new Document.Impact("users", "business", "Our own people were up all night", List.of(), null, null),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                actions,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(new Document.FollowUp(
                        Instant.EPOCH,
                        "Debrief",
                        "All is well",
                        null,
                        List.of(new Acceptance("ACT-77", "It is rare")),
                        null)),
                null,
                null,
                new ExternalSummary("Title", "Write to help@example.com.", "We test more."),
                people);
    }

    static TimelineItem entry(@Nullable String actor, String text, @Nullable String link) {
        return new TimelineItem(Instant.EPOCH, "NOTE", text, actor, link, false, null, null, null, null, null);
    }

    static Action ownedBy(String owner, @Nullable Boolean team) {
        return new Action(
                "ACT-77",
                "Test more",
                owner,
                null,
                "OPEN",
                false,
                false,
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
                team);
    }
}
