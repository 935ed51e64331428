package dev.debrief.postmortems.sharing.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import dev.debrief.postmortems.fixtures.SampleIncidentEvents;
import dev.debrief.postmortems.fixtures.SamplePostmortems;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Incidents that versions show after the postmortem has stopped covering them. */
@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class RestrictedVersionTest {

    private static final String[] READERS = {"user:dana", "user:priya"};
    private static final Map<String, Object> CONFIRMED = Map.of("audience", "PUBLIC", "confirmRestricted", true);

    private final ApiClient dana = SamplePostmortems.dana();
    private final ApiClient reader = ApiClient.as(Tokens.reader());
    private final ApiClient admin = ApiClient.as(Tokens.admin());

    @Test
    void anIncidentThatAPublishedVersionShowsStaysHidden() {
        SampleIncidentEvents open = SampleIncidentEvents.resolved();
        SampleIncidentEvents secret = SampleIncidentEvents.restrictedTo(READERS);
        String path = SamplePostmortems.pathOf(open);
        cover(path, secret);
        publish(path);

        SamplePostmortems.take(Tokens.approver(), path, "REVISE").expect(200);
        uncover(path, secret);

        for (String part : List.of("", "/document", "/versions/1/document", "/versions", "/audit")) {
            reader.get(path + part).expectProblem(404, "not-found");
        }
        assertThat(reader.get("/api/v1/postmortems?incident=" + open.key()).texts("/items", "key"))
                .isEmpty();
        assertThat(dana.get(path + "/versions/1/document?format=markdown").body())
                .contains(secret.key());
        ApiClient.as(Tokens.approver())
                .post(path + "/share-links", Map.of("audience", "PUBLIC"))
                .expectProblem(403, "forbidden");
        admin.post(path + "/share-links", Map.of("audience", "PUBLIC")).expectProblem(409, "restricted-not-confirmed");

        SamplePostmortems.publish(path);
        reader.get(path).expectProblem(404, "not-found");
    }

    @Test
    void eventsOfAnIncidentThatOnlyAVersionShowsCountToo() {
        SampleIncidentEvents other = SampleIncidentEvents.resolved();
        String path = SamplePostmortems.draft();
        cover(path, other);
        publish(path);
        SamplePostmortems.take(Tokens.approver(), path, "REVISE").expect(200);
        uncover(path, other);
        String url = ApiClient.as(Tokens.approver())
                .post(path + "/share-links", Map.of("audience", "PUBLIC"))
                .expect(201)
                .text("/url");
        reader.get(path).expect(200);

        other.restrict(READERS);
        reader.get(path).expectProblem(404, "not-found");
        ApiClient.anonymous().get(url).expectProblem(404, "not-found");
        dana.get(path).expect(200);

        other.restrict();
        reader.get(path).expect(200);
    }

    @Test
    void draftsThatWereSavedCountLikePublishedVersions() {
        SampleIncidentEvents secret = SampleIncidentEvents.restrictedTo(READERS);
        String path = SamplePostmortems.draft();
        cover(path, secret);
        dana.post(path + "/versions", Map.of()).expect(201);

        uncover(path, secret);

        reader.get(path + "/versions/0.1/document").expectProblem(404, "not-found");
    }

    @Test
    void aConfirmedLinkEndsWithTheRestrictionThatItWasConfirmedFor() {
        SampleIncidentEvents incident = SampleIncidentEvents.restrictedTo(READERS);
        String path = SamplePostmortems.pathOf(incident);
        publish(path);
        String url = share(path);

        incident.restrict();
        ApiClient.anonymous().get(url).expect(200);
        incident.restrict(READERS);

        ApiClient.anonymous().get(url).expectProblem(404, "not-found");
        ApiResponse links = admin.get(path + "/share-links").expect(200);
        assertThat(links.texts("/items", "status")).containsExactly("RESTRICTED");
        assertThat(admin.get(path + "/audit").body()).contains("share-link.ended", "\"reason\":\"RESTRICTED\"");
    }

    @Test
    void aConfirmedLinkEndsWithAnotherRestrictedIncident() {
        SampleIncidentEvents incident = SampleIncidentEvents.restrictedTo(READERS);
        String path = SamplePostmortems.pathOf(incident);
        publish(path);
        String url = share(path);
        SamplePostmortems.take(Tokens.admin(), path, "REVISE").expect(200);
        cover(path, SampleIncidentEvents.resolved());
        incident.assess();
        ApiClient.anonymous().get(url).expect(200);

        cover(path, SampleIncidentEvents.restrictedTo(READERS));

        ApiClient.anonymous().get(url).expectProblem(404, "not-found");
        assertThat(admin.get(path + "/share-links").texts("/items", "status")).containsExactly("RESTRICTED");
    }

    private String share(String path) {
        return admin.post(path + "/share-links", CONFIRMED).expect(201).text("/url");
    }

    private void publish(String path) {
        SamplePostmortems.fill(path);
        SamplePostmortems.take(Tokens.contributor(), path, "SUBMIT").expect(200);
        SamplePostmortems.take(Tokens.admin(), path, "APPROVE").expect(200);
        SamplePostmortems.take(Tokens.admin(), path, "PUBLISH").expect(200);
    }

    private void cover(String path, SampleIncidentEvents incident) {
        dana.put(path + "/incidents/" + incident.key(), etag(path), Map.of()).expect(200);
    }

    private void uncover(String path, SampleIncidentEvents incident) {
        dana.delete(path + "/incidents/" + incident.key(), etag(path)).expect(200);
    }

    private String etag(String path) {
        return dana.get(path).expect(200).etag();
    }
}
