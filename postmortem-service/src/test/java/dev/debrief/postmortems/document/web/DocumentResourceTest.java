package dev.debrief.postmortems.document.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.contracts.action.value.ResponseInterval;
import dev.debrief.contracts.incident.value.CustomFieldValue;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import dev.debrief.postmortems.fixtures.SampleActionItemEvents;
import dev.debrief.postmortems.fixtures.SampleIncidentEvents;
import dev.debrief.postmortems.fixtures.SamplePostmortems;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class DocumentResourceTest {

    @Inject
    SessionFactory sessions;

    private final ApiClient reader = ApiClient.as(Tokens.reader());

    @ParameterizedTest(name = "Accept: {0}, format {1} → {2}")
    @CsvSource({
        "text/html, '', text/html",
        "text/markdown, '', text/markdown",
        "*/*, '', text/html",
        "'', '', text/html",
        "'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', '', text/html",
        "'text/markdown, */*;q=0.1', '', text/markdown",
        "'text/html;q=0.3, text/markdown;q=0.9', '', text/markdown",
        "text/html, markdown, text/markdown",
        "*/*, html, text/html",
        "application/json, '', application/json",
        "*/*, confluence, application/vnd.atlassian.confluence.storage+xml",
        "application/vnd.notion.blocks+json, '', application/vnd.notion.blocks+json",
        "text/csv, '', text/csv"
    })
    void comesInTheFormThatWasAskedFor(String accept, String format, String mediaType) {
        String path = SamplePostmortems.draft() + "/document" + (format.isEmpty() ? "" : "?format=" + format);

        ApiResponse document = reader.with("Accept", accept).get(path).expect(200);

        assertThat(document.mediaType()).isEqualTo(mediaType);
        assertThat(document.header("Content-Type").orElseThrow().toLowerCase()).contains("charset=utf-8");
        assertThat(document.header("Content-Security-Policy").orElseThrow()).startsWith("default-src 'none'");
        assertThat(document.header("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void isReadAgainOnlyIfItHasChanged() {
        String path = SamplePostmortems.draft();
        ApiClient page = reader.with("Accept", "text/html");
        String etag = page.get(path + "/document").expect(200).etag();

        ApiResponse same = page.with("If-None-Match", etag).get(path + "/document");
        SamplePostmortems.write(path, "detection", "A customer wrote first.").expect(200);
        ApiResponse changed = page.with("If-None-Match", etag).get(path + "/document");

        assertThat(same.expect(304).body()).isEmpty();
        assertThat(same.header("Vary").orElseThrow()).contains("Accept", "Origin");
        assertThat(changed.expect(200).etag()).isNotEqualTo(etag);
        assertThat(changed.header("Content-Security-Policy").orElseThrow()).endsWith("frame-ancestors 'none'");
        assertThat(changed.header("Vary")).hasValue("Accept, Origin, Accept-Encoding");
    }

    @Test
    void otherFormsAreRefused() {
        String path = SamplePostmortems.draft() + "/document";

        reader.with("Accept", "application/epub+zip").get(path).expectProblem(406, "not-acceptable");
        assertThat(reader.get(path + "?format=epub")
                        .expectProblem(400, "validation-failed")
                        .at("/errors/0/allowedValues"))
                .hasToString(
                        "[\"html\",\"markdown\",\"markdown-mermaid\",\"pdf\",\"docx\",\"json\",\"confluence\",\"notion\",\"csv\"]");
    }

    @Test
    void aDraftIsReadAsItIsNow() {
        String path = SamplePostmortems.draft();
        SamplePostmortems.write(path, "detection", "Seen by <script>alert(1)</script> a **customer**.")
                .expect(200);

        ApiResponse html =
                reader.with("Accept", "text/html").get(path + "/document").expect(200);

        assertThat(html.body())
                .contains("Seen by &lt;script&gt;alert(1)&lt;/script&gt; a <strong>customer</strong>.")
                .doesNotContain("<script");
    }

    @Test
    void showsWhatIsRecordedAlsoWhereTheTemplateHasNoSectionForIt() {
        String path = SamplePostmortems.draft();
        String before = markdown(path);

        SamplePostmortems.add(path, "fishbone", Map.of("bone", "PROCESS", "text", "Promotions are not versioned"));
        SamplePostmortems.add(path, "open-questions", Map.of("question", "Did anybody lose an order?"));
        SamplePostmortems.hold(path);

        assertThat(before).doesNotContain("Causes by Area", "Open Questions", "Review Meeting");
        assertThat(markdown(path))
                .containsSubsequence(
                        "## Root Cause Analysis",
                        "## Causes by Area",
                        "Promotions are not versioned",
                        "## Contributing Factors",
                        "## Open Questions",
                        "Did anybody lose an order?",
                        "## Review Meeting",
                        "Held on",
                        "## Action Items");
    }

    @Test
    void namesIncidentsThatWereMergedAndWhy() {
        SampleIncidentEvents target = SampleIncidentEvents.resolved();
        SampleIncidentEvents source = SampleIncidentEvents.resolved();
        SampleIncidentEvents sourceOfSource = SampleIncidentEvents.resolved();
        String ofSource = SamplePostmortems.pathOf(source);

        sourceOfSource.mergeInto(source, "Reported twice");
        source.mergeInto(target, "The same *outage*").rename("Payments fail");

        String path = SamplePostmortems.pathOf(target);
        assertThat(markdown(path))
                .contains(
                        "Payments fail (into " + target.key() + ", 15 November 2024, 12:00 UTC: The same \\*outage\\*)",
                        sourceOfSource.title() + " (into " + source.key()
                                + ", 15 November 2024, 12:00 UTC: Reported twice)");
        assertThat(html(path)).contains("Merged incident " + source.key(), "The same *outage*", "Reported twice");
        assertThat(markdown(ofSource))
                .contains("**Merged:**", "into " + target.key(), "Merged incident " + sourceOfSource.key());
        source.unmerge(target);
        assertThat(markdown(path)).doesNotContain("Payments fail", "The same", "Reported twice");
        assertThat(markdown(ofSource)).doesNotContain("**Merged:**").contains("Reported twice");
    }

    @Test
    void doesNotNameAMergedIncidentThatItsReadersMayNotSee() {
        SampleIncidentEvents target = SampleIncidentEvents.resolved();
        SampleIncidentEvents source = SampleIncidentEvents.resolved();
        String path = SamplePostmortems.pathOf(target);
        source.mergeInto(target, "The same outage");
        assertThat(markdown(path)).contains("The same outage");

        source.restrict("user:dana");

        assertThat(markdown(path)).doesNotContain("The same outage", source.title());
    }

    @Test
    void callsCustomFieldsByTheirNames() {
        String path = SamplePostmortems.pathOf(SampleIncidentEvents.resolved()
                .fill(
                        new CustomFieldValue("customer-tier", "retail", "Tier of the *customer*"),
                        new CustomFieldValue("change-ticket", "CHG-1207", null)));

        assertThat(markdown(path))
                .contains("Tier of the \\*customer\\*:", "Change ticket:")
                .doesNotContain("customer-tier", "change-ticket");
        assertThat(html(path)).contains("Tier of the *customer*", "Change ticket");
    }

    @Test
    void writesAmountsWithGroupsAndDecimals() {
        SampleIncidentEvents incident = SampleIncidentEvents.reported()
                .assess(new BigDecimal("45678.5"))
                .resolve("2024-11-15T11:35:00Z");
        String path = SamplePostmortems.pathOf(incident);

        assertThat(markdown(path)).contains("**Lost revenue:** 45,678.50 USD (");
        assertThat(html(path)).contains("45,678.50 USD</dd>");
    }

    @Test
    void saysThatAMeetingWasRecordedLater() {
        String later = SamplePostmortems.draft();
        SamplePostmortems.hold(later);

        assertThat(markdown(later)).contains("**Recorded later:** ");
        assertThat(html(later)).contains("<dt>Recorded later</dt>");
    }

    @Test
    void saysHowLongTheIncidentWouldHaveLastedWithTheActionItems() {
        String path = SamplePostmortems.draft();
        String id = reader.get(path).text("/id");
        assertThat(markdown(path)).doesNotContain("would have lasted");

        SampleActionItemEvents.proposed(id, "Lower the alert thresholds", "2030-01-01")
                .shorten(ResponseInterval.DETECT, 20)
                .verify();
        SampleActionItemEvents.proposed(id, "Establish canary deployments", "2030-01-01")
                .shorten(ResponseInterval.MITIGATE, 39);

        String sentence = "With these action items, the incident would have lasted 31 instead of 80 minutes;"
                + " 70 with those verified so far.";
        assertThat(markdown(path)).contains(sentence, "**Benefit:** shortens mitigation by 39 minutes");
        assertThat(html(path)).contains(sentence, "Benefit: shortens detection by 20 minutes");
        ApiResponse postmortem = reader.get(path).expect(200);
        assertThat(postmortem.at("/minutesBought").toString())
                .isEqualTo("{\"minutes\":80,\"expectedMinutes\":31,\"verifiedMinutes\":70}");
        assertThat(postmortem.at("/actionItems/1/benefit").toString())
                .isEqualTo("{\"shortens\":\"MITIGATE\",\"minutes\":39}");
    }

    private String html(String path) {
        return reader.get(path + "/document?format=html").expect(200).body();
    }

    private String markdown(String path) {
        return reader.get(path + "/document?format=markdown").expect(200).body();
    }

    @Test
    void takesTheSameFewStatementsHoweverMuchThereIsToTell() {
        String little = SamplePostmortems.draft();
        String much = SamplePostmortems.complete();
        String id = reader.get(much).text("/id");
        for (int i = 0; i < 5; i++) {
            SamplePostmortems.add(much, "five-whys", Map.of("question", "Why " + i + "?"));
            SamplePostmortems.add(much, "lessons", Map.of("kind", "WENT_WELL", "text", "lesson " + i));
            SampleActionItemEvents.proposed(id, "Action " + i, "2030-01-01");
        }
        sessions.getStatistics().setStatisticsEnabled(true);

        long forLittle = statementsOf(little);
        long forMuch = statementsOf(much);

        assertThat(forMuch).isEqualTo(forLittle).isEqualTo(8);
    }

    private long statementsOf(String path) {
        long before = sessions.getStatistics().getPrepareStatementCount();
        reader.get(path).expect(200);
        return sessions.getStatistics().getPrepareStatementCount() - before;
    }
}
