package dev.debrief.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.client.actions.api.ActionItemsApi;
import dev.debrief.client.actions.model.ActionItem;
import dev.debrief.client.actions.model.ActionItemKind;
import dev.debrief.client.actions.model.CreateActionItemRequest;
import dev.debrief.client.actions.model.OwnerRequest;
import dev.debrief.client.incidents.api.ImpactApi;
import dev.debrief.client.incidents.api.IncidentsApi;
import dev.debrief.client.incidents.api.TimelineApi;
import dev.debrief.client.incidents.model.Figure;
import dev.debrief.client.incidents.model.FigureBasis;
import dev.debrief.client.incidents.model.Impact;
import dev.debrief.client.incidents.model.Incident;
import dev.debrief.client.incidents.model.IncidentStatus;
import dev.debrief.client.incidents.model.IncidentTimes;
import dev.debrief.client.incidents.model.IncidentTransition;
import dev.debrief.client.incidents.model.IncidentTransitionRequest;
import dev.debrief.client.incidents.model.RecordTimelineEntry;
import dev.debrief.client.incidents.model.ReportIncident;
import dev.debrief.client.incidents.model.Severity;
import dev.debrief.client.incidents.model.TimelineEntryKind;
import dev.debrief.client.postmortems.api.DocumentApi;
import dev.debrief.client.postmortems.api.PostmortemsApi;
import dev.debrief.client.postmortems.api.ReviewApi;
import dev.debrief.client.postmortems.model.PostmortemTransition;
import dev.debrief.client.postmortems.model.TransitionPostmortemRequest;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClientResponseException;

/**
 * The walkthrough of the README with generated clients. DEBRIEF_TOKEN is a token of a contributor; the URLs default to
 * those of {@code ./debrief up}.
 */
class WalkthroughTest {

    private final dev.debrief.client.incidents.ApiClient incidentClient = new dev.debrief.client.incidents.ApiClient()
            .setBasePath(url("DEBRIEF_INCIDENT_URL", 8081));
    private final dev.debrief.client.postmortems.ApiClient postmortemClient =
            new dev.debrief.client.postmortems.ApiClient().setBasePath(url("DEBRIEF_POSTMORTEM_URL", 8082));
    private final dev.debrief.client.actions.ApiClient actionClient =
            new dev.debrief.client.actions.ApiClient().setBasePath(url("DEBRIEF_ACTION_TRACKER_URL", 8083));

    WalkthroughTest() {
        String token = Optional.ofNullable(System.getenv("DEBRIEF_TOKEN"))
                .orElseThrow(() -> new IllegalStateException(
                        "Set DEBRIEF_TOKEN: export DEBRIEF_TOKEN=$(./debrief token contributor)"));
        incidentClient.setBearerToken(token);
        postmortemClient.setBearerToken(token);
        actionClient.setBearerToken(token);
    }

    @Test
    void playsTheWalkthrough() throws IOException {
        String incident = reportIncident();
        recordTimeline(incident);
        assessImpact(incident);
        resolve(incident);
        String postmortem = readDraft(incident);
        addActionItem(postmortem);
        submit(postmortem);
    }

    private String reportIncident() {
        ReportIncident report = new ReportIncident()
                .title("Search returns empty pages")
                .severity(Severity.HIGH)
                .severityReason("Search is unusable")
                .addServicesItem("search")
                .times(new IncidentTimes()
                        .startedAt(OffsetDateTime.parse("2026-03-02T09:10:00Z"))
                        .detectedAt(OffsetDateTime.parse("2026-03-02T09:21:00Z")));
        String key = newKey();

        ResponseEntity<Incident> reported = new IncidentsApi(incidentClient).reportIncidentWithHttpInfo(key, report);
        ResponseEntity<Incident> repeated = new IncidentsApi(incidentClient).reportIncidentWithHttpInfo(key, report);

        assertThat(reported.getStatusCode().value()).isEqualTo(201);
        assertThat(repeated.getBody()).isEqualTo(reported.getBody());
        assertThat(repeated.getHeaders().getFirst("Idempotent-Replayed")).isEqualTo("true");
        return bodyOf(reported).getKey();
    }

    private void recordTimeline(String incident) {
        TimelineApi timeline = new TimelineApi(incidentClient);
        timeline.recordTimelineEntry(
                incident,
                newKey(),
                new RecordTimelineEntry()
                        .occurredAt(OffsetDateTime.parse("2026-03-02T09:10:00Z"))
                        .kind(TimelineEntryKind.CHANGE)
                        .text("A new index goes live without its aliases"));
        timeline.recordTimelineEntry(
                incident,
                newKey(),
                new RecordTimelineEntry()
                        .occurredAt(OffsetDateTime.parse("2026-03-02T09:21:00Z"))
                        .kind(TimelineEntryKind.DETECTION)
                        .text("Support reports empty result pages"));
    }

    private void assessImpact(String incident) {
        ImpactApi impacts = new ImpactApi(incidentClient);
        String revision = impacts.getImpactWithHttpInfo(incident, null).getHeaders().getETag();

        Impact assessed = impacts.assessImpact(
                incident,
                revision,
                new Impact()
                        .userImpact("Searches return no results")
                        .failedTransactions(new Figure().value(BigDecimal.valueOf(1200)).basis(FigureBasis.ESTIMATED)));

        assertThat(revision).isEqualTo("\"0\"");
        assertThat(assessed.getFailedTransactions().getBasis()).isEqualTo(FigureBasis.ESTIMATED);
    }

    private void resolve(String incident) {
        IncidentsApi incidents = new IncidentsApi(incidentClient);
        String revision =
                incidents.getIncidentWithHttpInfo(incident, null).getHeaders().getETag();

        Incident resolved = incidents.transitionIncident(
                incident,
                revision,
                new IncidentTransitionRequest()
                        .transition(IncidentTransition.RESOLVE)
                        .at(OffsetDateTime.parse("2026-03-02T09:48:00Z")));

        assertThat(resolved.getStatus()).isEqualTo(IncidentStatus.RESOLVED);
    }

    private String readDraft(String incident) {
        PostmortemsApi postmortems = new PostmortemsApi(postmortemClient);
        String key = eventually(
                "draft",
                () -> postmortems
                        .listPostmortems(null, incident, null, null, null, null, null, null)
                        .getItems()
                        .stream()
                        .findFirst()
                        .map(postmortem -> postmortem.getKey()));

        assertThat(new DocumentApi(postmortemClient).getDocument(key, "markdown", null))
                .contains("A new index goes live without its aliases");
        return key;
    }

    private void addActionItem(String postmortem) {
        String key = newKey();
        CreateActionItemRequest request = new CreateActionItemRequest()
                .postmortem(postmortem)
                .title("Switch aliases and index in one step")
                .kind(ActionItemKind.PREVENTIVE_MEASURE)
                .owner(new OwnerRequest().handle("team:search").displayName("Search Team"))
                .dueOn(LocalDate.parse("2026-12-18"));

        ActionItem added = eventually("action item", () -> {
            try {
                return Optional.of(new ActionItemsApi(actionClient).createActionItem(key, request));
            } catch (RestClientResponseException problem) {
                if (typeOf(problem).endsWith("/postmortem-not-known")) {
                    return Optional.empty();
                }
                throw problem;
            }
        });

        assertThat(added.getKey()).startsWith("AI-");
        assertThat(added.getOwner().getHandle()).isEqualTo("team:search");
    }

    private void submit(String postmortem) throws IOException {
        RestClientResponseException refused = catchThrowableOfType(
                RestClientResponseException.class,
                () -> new ReviewApi(postmortemClient)
                        .transitionPostmortem(
                                postmortem,
                                "*",
                                new TransitionPostmortemRequest().transition(PostmortemTransition.SUBMIT)));

        assertThat(refused.getStatusCode().value()).isEqualTo(409);
        assertThat(typeOf(refused)).isEqualTo("https://debrief.dev/problems/checks-failed");
        assertThat(new ObjectMapper().readTree(refused.getResponseBodyAsString()).path("failedChecks"))
                .isNotEmpty();
    }

    private static String typeOf(RestClientResponseException problem) {
        try {
            return new ObjectMapper()
                    .readTree(problem.getResponseBodyAsString())
                    .path("type")
                    .asText();
        } catch (IOException notJson) {
            throw problem;
        }
    }

    /** Repeats a request until it gives a value: services learn about each other's changes through events. */
    private static <T> T eventually(String what, Supplier<Optional<T>> request) {
        Instant deadline = Instant.now().plus(Duration.ofSeconds(30));
        while (Instant.now().isBefore(deadline)) {
            Optional<T> value = request.get();
            if (value.isPresent()) {
                return value.get();
            }
            pause();
        }
        throw new AssertionError("No " + what + " within 30 seconds");
    }

    private static void pause() {
        try {
            Thread.sleep(250);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static <T> T bodyOf(ResponseEntity<T> response) {
        return Optional.ofNullable(response.getBody()).orElseThrow();
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }

    private static String url(String variable, int port) {
        return Optional.ofNullable(System.getenv(variable)).orElse("http://localhost:" + port);
    }
}
