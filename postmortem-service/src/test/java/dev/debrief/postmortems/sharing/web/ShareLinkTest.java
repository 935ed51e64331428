package dev.debrief.postmortems.sharing.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.contracts.incident.value.ParticipantRole;
import dev.debrief.platform.security.Roles;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import dev.debrief.postmortems.fixtures.SampleIncidentEvents;
import dev.debrief.postmortems.fixtures.SamplePostmortems;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class ShareLinkTest {

    private static final Map<String, Object> FOR_THE_ORGANISATION = Map.of("audience", "ORGANISATION");
    private static final Map<String, Object> FOR_ALL = Map.of("audience", "PUBLIC");

    @Inject
    AgroalDataSource database;

    private final ApiClient approver = ApiClient.as(Tokens.approver());
    private final ApiClient admin = ApiClient.as(Tokens.admin());
    private final ApiClient anybody = ApiClient.anonymous();

    @Test
    void anybodyWithTheLinkReadsWhatItsAudienceMayRead() {
        SampleIncidentEvents incident = SampleIncidentEvents.resolved();
        incident.join("zanna", ParticipantRole.INCIDENT_COMMANDER);
        String path = SamplePostmortems.pathOf(incident);
        SamplePostmortems.write(path, "detection", """
                        Zanna saw the alert. It says: Shop is slow.

                        ::: internal
                        Runbook 17
                        :::
                        """).expect(200);
        SamplePostmortems.dana()
                .put(
                        path + "/external-summary",
                        "*",
                        Map.of(
                                "title", "Checkout was down",
                                "whatHappened", "Nobody could pay.",
                                "whatWeDo", "We test more."))
                .expect(200);
        SamplePostmortems.publish(path);

        String organisation = read(share(path, FOR_THE_ORGANISATION)).body();
        String open = read(share(path, FOR_ALL)).body();

        assertThat(organisation)
                .contains("The incident commander saw the alert. It says: Shop is slow.")
                .doesNotContainIgnoringCase("zanna")
                .doesNotContain("Runbook 17", ":::");
        assertThat(open)
                .contains("Checkout was down")
                .doesNotContainIgnoringCase("zanna")
                .doesNotContain("Runbook 17", "Shop is slow", incident.title());
    }

    @Test
    void audiencesCountAtOnce() {
        String path = SamplePostmortems.complete();
        SamplePostmortems.publish(path);
        String url = share(path, FOR_THE_ORGANISATION);
        assertThat(read(url).body()).contains("Customers could not pay for 80 minutes.");

        approver.put(
                        path + "/audiences",
                        "*",
                        Map.of("sections", List.of(Map.of("section", "executive-summary", "audience", "INTERNAL"))))
                .expect(200);

        assertThat(read(url).body()).doesNotContain("Customers could not pay for 80 minutes.");
    }

    @Test
    void searchEnginesAndCachesDoNotKeepIt() {
        ApiResponse page = read(share(SamplePostmortems.published(), FOR_ALL));

        assertThat(page.mediaType()).isEqualTo("text/html");
        assertThat(page.header("X-Robots-Tag")).hasValue("noindex, nofollow");
        assertThat(page.header("Cache-Control")).hasValue("no-store");
        assertThat(page.header("Referrer-Policy")).hasValue("no-referrer");
        assertThat(page.header("Content-Security-Policy")).get().asString().startsWith("default-src 'none'");
    }

    @Test
    void theUrlIsShownOnceAndOnlyItsHashIsStored() throws SQLException {
        String path = SamplePostmortems.published();
        ApiClient repeating = ApiClient.as(Tokens.approver())
                .with("Idempotency-Key", UUID.randomUUID().toString());

        ApiResponse first = repeating.post(path + "/share-links", FOR_ALL).expect(201);
        ApiResponse again = repeating.post(path + "/share-links", FOR_ALL).expect(201);

        String token = first.text("/url").replaceFirst(".*/", "");
        assertThat(token).hasSize(43);
        assertThat(again.text("/url")).isEqualTo("shown once");
        assertThat(again.text("/link/id")).isEqualTo(first.text("/link/id"));
        assertThat(approver.get(path + "/share-links").expect(200).body()).doesNotContain(token);
        assertThat(approver.get(first.location()).expect(200).body()).doesNotContain(token);
        assertThat(approver.get(path + "/audit").expect(200).body()).doesNotContain(token);
        assertThat(query("SELECT share_link::text FROM share_link WHERE id = ?", first.text("/link/id")))
                .doesNotContain(token);
    }

    @Test
    void onlyPublishedVersionsAreShared() {
        approver.post(SamplePostmortems.approved() + "/share-links", FOR_ALL)
                .expectProblem(409, "postmortem-not-published");
        SamplePostmortems.dana()
                .post(SamplePostmortems.published() + "/share-links", FOR_ALL)
                .expectProblem(403, "forbidden");
    }

    @Test
    void whatIsWrittenForTheNextVersionIsNotShared() {
        String path = SamplePostmortems.published();
        String staying = share(path, FOR_THE_ORGANISATION);
        String ending = share(path, Map.of("audience", "ORGANISATION", "endsWithNewVersion", true));
        revise(path);
        SamplePostmortems.write(path, "executive-summary", "Customers could not pay for 90 minutes.")
                .expect(200);

        assertThat(read(staying).body()).contains("80 minutes").doesNotContain("90 minutes");
        assertThat(read(ending).body()).contains("80 minutes");

        SamplePostmortems.publish(path);
        assertThat(read(staying).body()).contains("90 minutes");
        expectGone(ending);
        assertThat(approver.get(path + "/share-links").texts("/items", "status"))
                .containsExactly("ACTIVE", "SUPERSEDED");
        assertThat(approver.get(path + "/share-links").text("/items/1/endedAt")).isNotEmpty();
        assertThat(approver.get(path + "/audit").body()).contains("share-link.ended", "\"reason\":\"SUPERSEDED\"");
    }

    @Test
    void aRevokedLinkDoesNotExistAnyMore() {
        String path = SamplePostmortems.published();
        ApiResponse link = approver.post(path + "/share-links", FOR_ALL).expect(201);
        read(link.text("/url"));

        approver.delete(link.location()).expectProblem(428, "revision-required");
        approver.delete(link.location(), link.etag()).expect(204);

        expectGone(link.text("/url"));
        assertThat(approver.get(link.location()).text("/status")).isEqualTo("REVOKED");
        assertThat(approver.get(path + "/audit").texts("/items", "action"))
                .contains("share-link.created", "share-link.revoked");
    }

    @Test
    void aLinkExpires() throws SQLException {
        String path = SamplePostmortems.published();
        ApiResponse link = approver.post(path + "/share-links", FOR_ALL).expect(201);
        assertThat(Duration.between(
                        Instant.parse(link.text("/link/createdAt")), Instant.parse(link.text("/link/expiresAt"))))
                .isEqualTo(Duration.ofDays(30));
        update("UPDATE share_link SET expires_at = now() WHERE id = ?", link.text("/link/id"));

        expectGone(link.text("/url"));
        assertThat(approver.get(link.location()).text("/status")).isEqualTo("EXPIRED");
        for (Instant wrong :
                List.of(Instant.now().minusSeconds(60), Instant.now().plus(Duration.ofDays(400)))) {
            assertThat(approver.post(path + "/share-links", Map.of("audience", "PUBLIC", "expiresAt", wrong.toString()))
                            .expectProblem(400, "validation-failed")
                            .text("/errors/0/pointer"))
                    .isEqualTo("#/expiresAt");
        }
    }

    @Test
    void aLinkEndsForeverWhenThePostmortemBecomesRestricted() {
        SampleIncidentEvents incident = SampleIncidentEvents.resolved();
        String path = SamplePostmortems.publish(SamplePostmortems.pathOf(incident));
        String url = share(path, FOR_ALL);
        read(url);

        incident.restrict("user:dana", "user:priya");
        expectGone(url);

        incident.restrict();
        expectGone(url);
        assertThat(admin.get(path + "/share-links").texts("/items", "status")).containsExactly("RESTRICTED");
        assertThat(admin.get(path + "/audit").texts("/items", "action")).contains("share-link.ended");
    }

    @Test
    void onlyAnAdminSharesARestrictedPostmortemAndConfirmsIt() {
        String path = SamplePostmortems.publish(
                SamplePostmortems.pathOf(SampleIncidentEvents.restrictedTo("user:dana", "user:priya", "user:sam")));

        ApiClient.as(Tokens.as("olga", Roles.APPROVER))
                .post(path + "/share-links", FOR_ALL)
                .expectProblem(404, "not-found");
        ApiClient.as(Tokens.as("sam", Roles.APPROVER))
                .post(path + "/share-links", Map.of("audience", "PUBLIC", "confirmRestricted", true))
                .expectProblem(403, "forbidden");
        admin.post(path + "/share-links", FOR_ALL).expectProblem(409, "restricted-not-confirmed");
        String url = admin.post(path + "/share-links", Map.of("audience", "PUBLIC", "confirmRestricted", true))
                .expect(201)
                .text("/url");

        read(url);
    }

    @Test
    void readsAreCountedAndAuditedOnceAnHour() throws SQLException {
        String path = SamplePostmortems.published();
        ApiResponse link = approver.post(path + "/share-links", FOR_ALL).expect(201);
        for (int i = 0; i < 3; i++) {
            read(link.text("/url"));
        }

        assertThat(approver.get(link.location()).at("/reads").asInt()).isEqualTo(3);
        assertThat(approver.get(link.location()).etag()).isEqualTo(link.etag());
        assertThat(auditedReads(path)).isEqualTo(1);

        update(
                "UPDATE share_link SET read_audited_at = now() - interval '61 minutes' WHERE id = ?",
                link.text("/link/id"));
        read(link.text("/url"));
        assertThat(auditedReads(path)).isEqualTo(2);
    }

    @Test
    void unknownTokensAreAnsweredLikeEndedOnes() {
        String path = SamplePostmortems.published();
        ApiResponse link = approver.post(path + "/share-links", FOR_ALL).expect(201);
        approver.delete(link.location(), link.etag()).expect(204);

        ApiResponse ended = expectGone(link.text("/url"));
        ApiResponse unknown = expectGone("/api/v1/shared/" + "x".repeat(43));

        assertThat(ended.text("/detail")).isEqualTo(unknown.text("/detail"));
    }

    private String share(String path, Map<String, Object> request) {
        return approver.post(path + "/share-links", request).expect(201).text("/url");
    }

    private ApiResponse read(String url) {
        return anybody.get(url).expect(200);
    }

    private ApiResponse expectGone(String url) {
        return anybody.get(url).expectProblem(404, "not-found");
    }

    private static void revise(String path) {
        SamplePostmortems.take(Tokens.approver(), path, "REVISE").expect(200);
    }

    private long auditedReads(String path) {
        return approver.get(path + "/audit").expect(200).texts("/items", "action").stream()
                .filter("share-link.read"::equals)
                .count();
    }

    private void update(String sql, String id) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, UUID.fromString(id));
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }

    private String query(String sql, String id) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, UUID.fromString(id));
            try (ResultSet rows = statement.executeQuery()) {
                assertThat(rows.next()).isTrue();
                return rows.getString(1);
            }
        }
    }
}
