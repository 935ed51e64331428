package dev.debrief.incidents.ingress.mapping;

import static dev.debrief.incidents.ingress.mapping.MappedSource.change;
import static dev.debrief.incidents.ingress.mapping.MappedSource.read;
import static dev.debrief.incidents.ingress.mapping.MappedSource.texts;
import static dev.debrief.incidents.ingress.mapping.MappedSource.timeline;
import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.incidents.ingress.kind.Attributes;
import dev.debrief.incidents.ingress.source.IngressSourceService;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.PublishedEvents;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is RESTRICTED never shows in an OPEN incident. */
@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class RestrictedMappingTest {

    private static final String SECRET = "\"when\": {\"tag\": [\"secret\"]}, \"set\": {\"visibility\": \"RESTRICTED\"}";
    private static final String BY_CLUSTER = "\"set\": {\"groupBy\": [\"label.cluster\"], \"groupMinutes\": 60}";

    private static final ApiClient DANA = ApiClient.as(Tokens.contributor());

    @Inject
    MappingService mapping;

    @Inject
    IngressSourceService sources;

    private MappedSource source;
    private SampleAlerts alerts;

    @BeforeEach
    void addSource() {
        source = new MappedSource(sources, mapping);
        alerts = new SampleAlerts("service of " + source.key());
    }

    @AfterEach
    void restoreRules() {
        MappedSource.restoreRules();
    }

    @Test
    void aGroupDoesNotFollowAnotherIntoTheUmbrella() {
        source.setRules(SECRET, BY_CLUSTER);
        for (int i = 0; i < 3; i++) {
            source.map(alerts.fires("G" + i, "a", i, ofCluster("c" + i)));
        }
        String umbrella = source.incident(alerts.fires("G3", "a", 3, ofCluster("x")));

        String secret =
                source.incident(alerts.fires("G4", "secret", 4, ofCluster("x").with("tag", "secret")));

        assertHidden(secret, umbrella);
        assertThat(source.incident(alerts.fires("G5", "a", 5, ofCluster("x")))).isEqualTo(umbrella);
        assertThat(read(umbrella).text("/visibility")).isEqualTo("OPEN");
    }

    @Test
    void aGroupDoesNotFollowAnotherIntoAnIncidentOfAnotherSource() {
        String open = new MappedSource(sources, mapping).incident(alerts.fires("other", "a", 0));
        source.setRules(
                SECRET,
                "\"when\": {\"severity\": [\"warning\"], \"tag\": [\"\"]}, \"set\": {\"opensIncident\": false}",
                BY_CLUSTER);
        assertThat(source.incident(alerts.fires("G1", "a", 1, ofCluster("x")))).isEqualTo(open);

        String secret =
                source.incident(alerts.fires("G2", "secret", 2, ofCluster("x").with("tag", "secret")));

        assertHidden(secret, open);
    }

    @Test
    void aGroupDoesNotJoinAnOpenIncidentOfTheSameGroup() {
        source.setRules(SECRET, BY_CLUSTER);
        String open = source.incident(alerts.fires("G1", "a", 1, ofCluster("x")));

        String secret =
                source.incident(alerts.fires("G2", "secret", 2, ofCluster("x").with("tag", "secret")));

        assertHidden(secret, open);
        assertThat(source.incident(
                        alerts.fires("G3", "secret", 3, ofCluster("x").with("tag", "secret"))))
                .isEqualTo(secret);
    }

    @Test
    void anIncidentThatWasMergedAddsNothingToAnOpenOne() {
        source.setRules(SECRET);
        String path = source.incident(alerts.fires("G", "a", 0));
        String targetId = DANA.post("/api/v1/incidents", "{\"title\": \"Target\", \"severity\": \"LOW\"}")
                .expect(201)
                .text("/id");
        String target = "/api/v1/incidents/" + targetId;
        DANA.post(path + "/merge", read(path).etag(), """
                {"into": "%s", "reason": "The same"}
                """.formatted(targetId)).expect(200);

        ChangeReport report = source.map(alerts.fires(
                        "G", "secret", 1, alerts.attributes("warning").with("tag", "secret")))
                .get(0);

        assertThat(report.outcome()).isEqualTo(ChangeOutcome.NOT_APPLIED);
        assertThat(report.explanation()).contains("RESTRICTED");
        assertThat(texts(timeline(target), "text")).doesNotContain("secret fires");
        assertThat(PublishedEvents.about(targetId).payloads().toString()).doesNotContain("secret fires");

        change(target, "{\"visibility\": \"RESTRICTED\"}");
        source.map(alerts.fires("G", "b", 2));

        assertThat(texts(timeline(target), "text")).contains("secret fires", "b fires");
    }

    private Attributes ofCluster(String cluster) {
        return alerts.attributes("warning").with("label.cluster", cluster);
    }

    private static void assertHidden(String secret, String open) {
        assertThat(secret).isNotEqualTo(open);
        ApiClient.as(Tokens.reader()).get(secret).expect(404);
        ApiClient.as(Tokens.reader()).get(open).expect(200);
        assertThat(texts(timeline(open), "text")).doesNotContain("secret fires");
        assertThat(texts(timeline(secret), "text")).contains("secret fires");
    }
}
