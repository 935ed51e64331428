package dev.debrief.documents.audience;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.documents.Rendered;
import dev.debrief.documents.SampleDocuments;
import dev.debrief.documents.model.Action;
import dev.debrief.documents.model.Document;
import dev.debrief.documents.model.ExternalSummary;
import dev.debrief.documents.model.NamedPerson;
import dev.debrief.documents.model.TimelineItem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AudienceViewTest {

    private static final List<NamedPerson> PEOPLE = List.of(
            new NamedPerson("Dana Winter", "user:dwinter", "incident commander"),
            new NamedPerson("Priya Raman", "user:priya", "responder"),
            new NamedPerson("Will O'Brien", "user:will", "responder"),
            new NamedPerson("田中 太郎", "user:tanaka", "scribe"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Dana Winter restarted it.                | The incident commander restarted it.
                    It was DANA  WINTER's idea               | It was the incident commander's idea
                    Then dana said so, in winter.            | Then the incident commander said so, in winter.
                    Later Winter said so                     | Later the incident commander said so
                    ask @dwinter or user:dwinter             | ask the incident commander or the incident commander
                    Priya and @will will look                | A responder and a responder will look
                    Then O’Brien left                        | Then a responder left
                    write to d.winter@example.com            | write to an e-mail address
                    write to help@example.com                | write to an e-mail address
                    その後田中太郎さんが再起動した                 | その後the scribeさんが再起動した
                    Da**na** said so                         | The incident commander said so
                    D&#97;na said so                         | The incident commander said so
                    see [notes](https://wiki/~dwinter/x) now | see notes now
                    see https://wiki.example.org/priya now   | see a link now
                    see https://wiki.example.org/x_y now     | see https://wiki.example.org/x_y now
                    a bandana and Priyanka                   | a bandana and Priyanka
                    """)
    void replacesNamesInText(String text, String expected) {
        assertThat(organisation(text)).isEqualTo(expected);
    }

    @Test
    void leavesOutMarkedBlocks() {
        String text = """
                Before
                ::: internal
                secret
                ::: public
                still secret
                :::
                :::
                ::: organisation
                For us
                :::
                - item
                  > ::: Internal
                  > secret
                  > :::
                  after
                """;

        assertThat(organisation(text)).isEqualTo("Before\nFor us\n- item\n  after");
        assertThat(read(Audience.INTERNAL, text))
                .isEqualTo("Before\nsecret\nstill secret\nFor us\n- item\n  > secret\n  after");
        assertThat(read(Audience.PUBLIC, text)).isEqualTo("Before\n- item\n  after");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Before\n::: internal\nsecret",
                "Before\n::: interal\nsecret\n:::",
                "Before\n:::internal\nsecret\n```\n:::\n```\nsecret",
                "Before\r::: internal secret\rsecret",
                "Before\n::::: {.internal}\nsecret\n:::::",
                "Before\n1. ::: internal\n   secret"
            })
    void shownToNobodyElseIfInDoubt(String text) {
        assertThat(organisation(text)).doesNotContain("secret").startsWith("Before");
        assertThat(read(Audience.INTERNAL, text)).contains("secret");
    }

    @Test
    void marksInCodeAreText() {
        String text = "Write\n\n```\n::: internal\nhidden\n:::\n```\n\nor\n\n    ::: internal\n\nand so on";

        assertThat(organisation(text)).isEqualTo(text);
        assertThat(read(Audience.INTERNAL, text)).isEqualTo(text);
    }

    @Test
    void codeThatEndsWithItsListHidesNoMarks() {
        assertThat(organisation("- ```\n  code\n\n::: internal\nsecret\n:::\nAfter"))
                .doesNotContain("secret");
    }

    @Test
    void sectionsFollowTheirAudience() {
        Document document = with(
                new Document.Section("a", "Words", "PROSE", "For us", null),
                new Document.Section("b", "Secrets", "PROSE", "Only ours", "INTERNAL"),
                new Document.Section("c", "Open words", "PROSE", "For all", "PUBLIC"),
                new Document.Section("d", "Timeline", "TIMELINE", "", "INTERNAL"));

        Document organisation = AudienceView.of(document, Audience.ORGANISATION);
        Document open = AudienceView.of(document, Audience.PUBLIC);

        assertThat(organisation.sections()).extracting(Document.Section::key).containsExactly("a", "c");
        assertThat(open.sections()).extracting(Document.Section::key).containsExactly("c");
        assertThat(organisation.timeline()).isEmpty();
        assertThat(organisation.lessons()).isNotEmpty();
        assertThat(organisation.reviews()).isEmpty();
        assertThat(organisation.people()).isEmpty();
        assertThat(organisation.audience()).isEqualTo("ORGANISATION");
        assertThat(AudienceView.of(document, Audience.INTERNAL).sections()).hasSize(4);
    }

    @Test
    void theNarrowestSectionDecidesAboutItsRecords() {
        Document document = with(
                new Document.Section("a", "Lessons", "LESSONS", "", "PUBLIC"),
                new Document.Section("b", "More lessons", "LESSONS", "", "INTERNAL"));

        assertThat(AudienceView.of(document, Audience.ORGANISATION).lessons()).isEmpty();
    }

    @Test
    void evidenceIsNamedOnlyToThoseWhoMaySeeIt() {
        Document document = SampleDocuments.withContent("text", "line");
        assertThat(document.fiveWhys()).anyMatch(why -> !why.references().isEmpty());

        Document organisation = AudienceView.of(
                AudienceView.withAudiences(document, Map.of("root-cause-analysis", Audience.ORGANISATION)),
                Audience.ORGANISATION);

        assertThat(organisation.evidence()).isEmpty();
        assertThat(organisation.fiveWhys())
                .isNotEmpty()
                .allMatch(why -> why.references().isEmpty());
    }

    @Test
    void thePublicReadsTheExternalSummaryOnly() {
        Document open = AudienceView.of(
                with(new Document.Section("a", "Words", "PROSE", "The NullPointer of Dana Winter", null)),
                Audience.PUBLIC);

        assertThat(open.title()).isEqualTo("Checkout was down");
        assertThat(open.details().incidentTitle()).isEqualTo("Checkout was down");
        assertThat(open.sections()).isEmpty();
        assertThat(open.actionItems()).isEmpty();
        assertThat(open.timeline()).isEmpty();
        assertThat(open.impact()).isNull();
        assertThat(open.details().durations()).isNotEmpty();
        assertThat(Rendered.html(open)).doesNotContain("Dana", "Winter", "NullPointer", "DiscountCalculator");
    }

    @Test
    void withoutExternalSummaryThePublicReadsTheDate() {
        assertThat(AudienceView.of(SampleDocuments.sample(), Audience.PUBLIC).title())
                .isEqualTo("Incident of 15 November 2024");
    }

    @Test
    void systemsAndTeamsKeepTheirNames() {
        Document organisation = AudienceView.of(document("The error rate rose."), Audience.ORGANISATION);

        assertThat(organisation.sections().get(0).text()).isEqualTo("The error rate rose.");
        assertThat(organisation.details().reportedBy()).isEqualTo("Customer Support and Error Monitoring");
        assertThat(organisation.details().participants())
                .extracting(Document.Participant::name)
                .containsExactly("Incident commander", "Responder");
        assertThat(organisation.timeline()).extracting(TimelineItem::actor).contains("deployment", "monitoring");
        assertThat(organisation.actionItems()).extracting(Action::owner).contains("QA Team");
    }

    @Test
    void linksAreNotForThePublic() {
        String text =
                "See [the board](https://grafana.example.com/d/1), [a [b] c](&#104;ttps://d.example.com), <https://a.example.com>,"
                        + " https://b.example.com/x and [that][1].\n\n[1]: https://c.example.com";

        assertThat(read(Audience.PUBLIC, text)).doesNotContain("example.com").contains("the board");
    }

    private static String organisation(String text) {
        return read(Audience.ORGANISATION, text);
    }

    @Test
    void keepsRecordsWithoutMarksAsTheyAre() {
        Document document = document("Words");

        assertThat(AudienceView.of(document, Audience.INTERNAL).timeline()).isSameAs(document.timeline());
    }

    private static String read(Audience reader, String text) {
        return AudienceView.of(document(text), reader).sections().get(0).text();
    }

    private static Document document(String text) {
        return with(new Document.Section("a", "Words", "PROSE", text, "PUBLIC"));
    }

    private static Document with(Document.Section... sections) {
        Document sample = SampleDocuments.sample();
        return new Document(
                sample.key(),
                sample.title(),
                sample.status(),
                sample.publishedAt(),
                sample.details(),
                List.of(sections),
                sample.timeline(),
                sample.impact(),
                sample.fiveWhys(),
                sample.contributingFactors(),
                sample.lessons(),
                sample.reviews(),
                sample.actionItems(),
                sample.followUpReviewOn(),
                sample.fishbone(),
                sample.openQuestions(),
                sample.acceptedRisks(),
                sample.meeting(),
                sample.evidence(),
                sample.followUps(),
                sample.minutesBought(),
                null,
                new ExternalSummary("Checkout was down", "It failed.", "We test more."),
                PEOPLE);
    }
}
