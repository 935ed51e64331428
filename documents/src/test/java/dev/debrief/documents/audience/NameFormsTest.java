package dev.debrief.documents.audience;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.documents.model.Action;
import dev.debrief.documents.model.Document;
import dev.debrief.documents.model.ExternalSummary;
import dev.debrief.documents.model.NamedPerson;
import dev.debrief.documents.model.TimelineItem;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The many ways to write a name, and the words that are none. */
class NameFormsTest {

    private static final List<NamedPerson> PEOPLE = List.of(
            new NamedPerson("Dana Kim", "user:dana", "incident commander"),
            new NamedPerson("Jürgen Köhler", null, "scribe"),
            new NamedPerson("Will O'Brien", null, "responder"),
            new NamedPerson("Bär", null, "reporter"),
            new NamedPerson("Rosa Dos Santos", null, "facilitator"),
            new NamedPerson("Lee Fox (Checkout)", null, "approver"),
            new NamedPerson("mia.lund@acme.example", null, "reviewer"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dkim",
                "kimd",
                "danakim",
                "kimdana",
                "danak",
                "DanaKim",
                "@DKIM",
                "IMG_DanaKim.png",
                "restartedByDanaKim",
                "dana2",
                "dkim07",
                "Danas",
                "Kim, Dana",
                "D. Kim",
                "D.Kim",
                "d.kim",
                "Dana K.",
                "DK",
                "D.K.",
                "Ｄａｎａ Ｋｉｍ",
                "𝐃𝐚𝐧𝐚",
                "Da\u200Cna",
                "Da\u00ADna Ki\u2060m",
                "Dána",
                "ＤanaＫim",
                "Jurgen Koehler",
                "Juergen",
                "KÖHLER",
                "Ju\u0308rgen",
                "koehler",
                "jkoehler",
                "jkohler",
                "OBrien",
                "o'brien",
                "O’Briens",
                "WillOBrien",
                "wobrien",
                "W. O'Brien",
                "Baer",
                "bär",
                "Bär",
                "Rosa Santos",
                "R. Dos Santos",
                "rsantos",
                "Lee Fox",
                "lfox",
                "mia.lund",
                "Mia",
                "mlund",
                "mia.lund@acme.example"
            })
    void aNameInAnyForm(String name) {
        String read = organisation("Then " + name + " came");

        assertThat(read).matches("(?s)Then .*(?:the |an e-mail address).* came");
        assertThat(read.toLowerCase(Locale.ROOT))
                .doesNotContain(name.toLowerCase(Locale.ROOT))
                .doesNotContain("kim", "dana", "jurgen", "juergen", "k\u00f6hler", "koehler", "brien", "mia", "lund");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It does what it must, and the bar chart rose.",
                "DKIM and SPF are checked for DK-12 and DK_HOME.",
                "the checkout at acme is an example",
                "We will kimchi the danaide.",
                "A d and a k, d k",
                "lodash@4.17.21 on node@sha256",
                "The JavaScript of GitHub in PostgreSQL",
                "100% of &lt; and %zz"
            })
    void otherWordsRemain(String text) {
        assertThat(organisation(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    D. Kim said so          | The incident commander said so
                    ask <x.y@acme.example>. | ask an e-mail address.
                    D.K. said so            | The incident commander. said so
                    """)
    void readsLikeASentence(String text, String expected) {
        assertThat(organisation(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[x](https://wiki.corp.test/~d%61na)",
                "[x](https://wiki.corp.test/~%2564ana)",
                "[x](https://wiki.corp.test/a 'by D&#97;na')",
                "[x](https://wiki.corp.test/~d&#97;na)",
                "[x](javascript:d%61na)",
                "[x][1]\n\n[1]: https://wiki.corp.test/~d%61na",
                "[x][1]\n\n[1]: https://wiki.corp.test/a (D&#97;na)",
                "![x](https://wiki.corp.test/D%61na.png)",
                "see https://wiki.corp.test/~d%61na for x",
                "`x d%61na`",
                "x `D&#97;na`",
                "[x](mailto:somebody%40acme.example)",
                "[x](https://wiki.corp.test/?to=q@acme.example)"
            })
    void encodedNamesAreNames(String text) {
        assertThat(organisation(text))
                .contains("x")
                .doesNotContainIgnoringCase("d%61na")
                .doesNotContainIgnoringCase("ana")
                .doesNotContain("%2564ana", "#97;", "acme", "wiki");
    }

    @Test
    void linksOfRecordsNameNobody() {
        assertThat(moment(entry("https://wiki.corp.test/~d%61na")).link()).isNull();
        assertThat(moment(entry("https://wiki.corp.test/DanaKim")).link()).isNull();
        assertThat(moment(entry("mailto:q@acme.example")).link()).isNull();
        assertThat(moment(entry("https://wiki.corp.test/a%20b")).link()).isEqualTo("https://wiki.corp.test/a%20b");
    }

    @Test
    void theExternalSummaryKeepsItsAddress() {
        Document document = AudienceDocuments.with(
                List.of(), List.of(new NamedPerson("Dana Kim", null, "scribe")), List.of(), List.of());

        assertThat(AudienceView.of(document, Audience.PUBLIC).externalSummary())
                .extracting(ExternalSummary::whatHappened)
                .isEqualTo("Write to help@example.com.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Dana Kim's team       |       | The incident commander's team
                    Team Dana Kim         | true  | Team the incident commander
                    Zoe Quill's team      |       | The contributor's team
                    Checkout              | true  | Checkout
                    QA Team               |       | QA Team
                    Team Rocket           | false | Owner of an action item
                    """)
    void ownersThatAreTeams(String owner, @Nullable Boolean team, String expected) {
        Document document = AudienceDocuments.with(
                List.of(AudienceDocuments.open("ACTION_ITEMS", "")),
                PEOPLE,
                List.of(),
                List.of(AudienceDocuments.ownedBy(owner, team)));

        assertThat(AudienceView.of(document, Audience.ORGANISATION).actionItems())
                .extracting(Action::owner)
                .containsExactly(expected);
    }

    @Test
    void aPersonWhoseNameLooksLikeATeamIsOne() {
        List<NamedPerson> people = List.of(new NamedPerson("Sam Team", "user:sam", "scribe"));

        assertThat(AudienceDocuments.read(Audience.ORGANISATION, people, "Sam Team wrote it"))
                .isEqualTo("The scribe wrote it");
    }

    @Test
    void systemsInTheTimelineAreNoPeopleInProse() {
        Document document = AudienceDocuments.with(
                List.of(AudienceDocuments.open("TIMELINE", "Prometheus and Debrief told node-exporter")),
                List.of(),
                List.of(
                        AudienceDocuments.entry("Prometheus", "Prometheus rang", null),
                        AudienceDocuments.entry("node-exporter", "x", null),
                        AudienceDocuments.entry("Debrief", "Debrief wrote", null)),
                List.of());

        Document read = AudienceView.of(document, Audience.ORGANISATION);

        assertThat(read.sections().get(0).text()).isEqualTo("Prometheus and Debrief told node-exporter");
        assertThat(read.timeline().get(0).text()).isEqualTo("Prometheus rang");
        assertThat(read.timeline())
                .extracting(TimelineItem::actor)
                .containsExactly("Responder", "Responder", "Debrief");
    }

    @Test
    @Timeout(10)
    void manyPeopleInALongTimelineAreFoundInTime() {
        List<NamedPerson> people = IntStream.range(0, 1000)
                .mapToObj(i -> new NamedPerson(
                        i % 2 == 0
                                ? "王" + Character.toString(0x4E00 + i) + "明"
                                : "Dana Person" + (char) ('a' + i % 26) + i,
                        null,
                        "responder"))
                .toList();
        List<TimelineItem> timeline = IntStream.range(0, 20_000)
                .mapToObj(i -> AudienceDocuments.entry(
                        null,
                        "その後王" + Character.toString(0x4E00 + i % 500 * 2) + "明さんが再起動した、王様とDana Persona99999 also",
                        null))
                .toList();
        Document document =
                AudienceDocuments.with(List.of(AudienceDocuments.open("TIMELINE", "")), people, timeline, List.of());

        assertThat(AudienceView.of(document, Audience.ORGANISATION).timeline())
                .hasSize(20_000)
                .allMatch(item -> item.text().startsWith("その後a responderさんが再起動した、王様と"));
    }

    private static TimelineItem entry(String link) {
        return AudienceDocuments.entry(null, "x", link);
    }

    private static TimelineItem moment(TimelineItem item) {
        Document document = AudienceDocuments.with(
                List.of(AudienceDocuments.open("TIMELINE", "")), PEOPLE, List.of(item), List.of());
        return AudienceView.of(document, Audience.ORGANISATION).timeline().get(0);
    }

    private static String organisation(String text) {
        return AudienceDocuments.read(Audience.ORGANISATION, PEOPLE, text);
    }
}
