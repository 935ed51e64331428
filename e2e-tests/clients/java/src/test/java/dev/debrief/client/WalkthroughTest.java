package dev.debrief.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.client.actions.api.ActionItemsApi;
import dev.debrief.client.actions.api.ActionItemsApi.CreateActionItemRequest;
import dev.debrief.client.actions.model.ActionItemDto;
import dev.debrief.client.actions.model.ActionItemKindDto;
import dev.debrief.client.actions.model.CreateActionItemRequestDto;
import dev.debrief.client.actions.model.OwnerRequestDto;
import dev.debrief.client.incidents.api.ImpactApi;
import dev.debrief.client.incidents.api.ImpactApi.AssessImpactRequest;
import dev.debrief.client.incidents.api.ImpactApi.GetImpactRequest;
import dev.debrief.client.incidents.api.IncidentsApi;
import dev.debrief.client.incidents.api.IncidentsApi.EditIncidentRequest;
import dev.debrief.client.incidents.api.IncidentsApi.GetIncidentRequest;
import dev.debrief.client.incidents.api.IncidentsApi.ReportIncidentRequest;
import dev.debrief.client.incidents.api.IncidentsApi.TransitionIncidentRequest;
import dev.debrief.client.incidents.api.TimelineApi;
import dev.debrief.client.incidents.api.TimelineApi.RecordTimelineEntryRequest;
import dev.debrief.client.incidents.model.FigureBasisDto;
import dev.debrief.client.incidents.model.FigureDto;
import dev.debrief.client.incidents.model.ImpactDto;
import dev.debrief.client.incidents.model.IncidentDto;
import dev.debrief.client.incidents.model.IncidentPatchDto;
import dev.debrief.client.incidents.model.IncidentStatusDto;
import dev.debrief.client.incidents.model.IncidentTimesDto;
import dev.debrief.client.incidents.model.IncidentTransitionDto;
import dev.debrief.client.incidents.model.IncidentTransitionRequestDto;
import dev.debrief.client.incidents.model.RecordTimelineEntryDto;
import dev.debrief.client.incidents.model.ReportIncidentDto;
import dev.debrief.client.incidents.model.SeverityDto;
import dev.debrief.client.incidents.model.TimelineEntryDto;
import dev.debrief.client.incidents.model.TimelineEntryKindDto;
import dev.debrief.client.postmortems.api.DocumentApi;
import dev.debrief.client.postmortems.api.DocumentApi.GetDocumentRequest;
import dev.debrief.client.postmortems.api.PostmortemsApi;
import dev.debrief.client.postmortems.api.PostmortemsApi.ListPostmortemsRequest;
import dev.debrief.client.postmortems.api.ReviewApi;
import dev.debrief.client.postmortems.api.ReviewApi.TransitionPostmortemRequest;
import dev.debrief.client.postmortems.model.PostmortemTransitionDto;
import dev.debrief.client.postmortems.model.TransitionPostmortemRequestDto;
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

    /** Without members that are not set: in a merge patch, null would remove them. */
    private final dev.debrief.client.incidents.ApiClient incidentClient = new dev.debrief.client.incidents.ApiClient(
                    dev.debrief.client.incidents.ApiClient.createDefaultMapper(null)
                            .setSerializationInclusion(JsonInclude.Include.NON_NULL),
                    dev.debrief.client.incidents.ApiClient.createDefaultDateFormat())
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
        correct(incident);
        resolve(incident);
        String postmortem = readDraft(incident);
        addActionItem(postmortem);
        submit(postmortem);
    }

    private String reportIncident() {
        ReportIncidentDto report = new ReportIncidentDto()
                .title("Search returns empty pages")
                .severity(SeverityDto.HIGH)
                .severityReason("Search is unusable")
                .addServicesItem("search")
                .times(new IncidentTimesDto()
                        .startedAt(OffsetDateTime.parse("2026-03-02T09:10:00Z"))
                        .detectedAt(OffsetDateTime.parse("2026-03-02T09:21:00Z")));
        String key = newKey();

        ReportIncidentRequest request =
                new ReportIncidentRequest().idempotencyKey(key).reportIncidentDto(report);
        ResponseEntity<IncidentDto> reported = new IncidentsApi(incidentClient).reportIncidentWithHttpInfo(request);
        ResponseEntity<IncidentDto> repeated = new IncidentsApi(incidentClient).reportIncidentWithHttpInfo(request);

        assertThat(reported.getStatusCode().value()).isEqualTo(201);
        assertThat(repeated.getBody()).isEqualTo(reported.getBody());
        assertThat(repeated.getHeaders().getFirst("Idempotent-Replayed")).isEqualTo("true");
        return bodyOf(reported).getKey();
    }

    private void recordTimeline(String incident) {
        addEntry(
                incident,
                "2026-03-02T09:10:00Z",
                TimelineEntryKindDto.CHANGE,
                "A new index goes live without its aliases");
        addEntry(incident, "2026-03-02T09:21:00Z", TimelineEntryKindDto.DETECTION, "Support reports empty result pages");
    }

    private void addEntry(String incident, String occurredAt, TimelineEntryKindDto kind, String text) {
        TimelineEntryDto recorded = new TimelineApi(incidentClient)
                .recordTimelineEntry(new RecordTimelineEntryRequest()
                        .id(incident)
                        .idempotencyKey(newKey())
                        .recordTimelineEntryDto(new RecordTimelineEntryDto()
                                .occurredAt(OffsetDateTime.parse(occurredAt))
                                .kind(kind)
                                .text(text)));

        assertThat(recorded.getKind()).isEqualTo(kind);
    }

    private void assessImpact(String incident) {
        ImpactApi impacts = new ImpactApi(incidentClient);
        String revision = impacts.getImpactWithHttpInfo(new GetImpactRequest().id(incident))
                .getHeaders()
                .getETag();

        ImpactDto assessed = impacts.assessImpact(new AssessImpactRequest()
                .id(incident)
                .ifMatch(revision)
                .impactDto(new ImpactDto()
                        .userImpact("Searches return no results")
                        .failedTransactions(new FigureDto()
                                .value(BigDecimal.valueOf(1200))
                                .basis(FigureBasisDto.ESTIMATED))));

        assertThat(revision).isEqualTo("\"0\"");
        assertThat(assessed.getFailedTransactions().getBasis()).isEqualTo(FigureBasisDto.ESTIMATED);
    }

    private void correct(String incident) {
        IncidentDto described = edit(incident, new IncidentPatchDto().summary("Every search is empty"));
        IncidentDto cleared = edit(incident, new IncidentPatchDto().summary(null));

        assertThat(described.getSummary()).isEqualTo("Every search is empty");
        assertThat(described.getTitle()).isEqualTo("Search returns empty pages");
        assertThat(cleared.getSummary()).isNull();
    }

    private IncidentDto edit(String incident, IncidentPatchDto patch) {
        return new IncidentsApi(incidentClient)
                .editIncident(new EditIncidentRequest()
                        .id(incident)
                        .ifMatch(revisionOf(incident))
                        .incidentPatchDto(patch));
    }

    private String revisionOf(String incident) {
        return new IncidentsApi(incidentClient)
                .getIncidentWithHttpInfo(new GetIncidentRequest().id(incident))
                .getHeaders()
                .getETag();
    }

    private void resolve(String incident) {
        IncidentsApi incidents = new IncidentsApi(incidentClient);
        IncidentDto resolved = incidents.transitionIncident(new TransitionIncidentRequest()
                .id(incident)
                .ifMatch(revisionOf(incident))
                .incidentTransitionRequestDto(new IncidentTransitionRequestDto()
                        .transition(IncidentTransitionDto.RESOLVE)
                        .at(OffsetDateTime.parse("2026-03-02T09:48:00Z"))));

        assertThat(resolved.getStatus()).isEqualTo(IncidentStatusDto.RESOLVED);
    }

    private String readDraft(String incident) {
        PostmortemsApi postmortems = new PostmortemsApi(postmortemClient);
        String key = eventually(
                "draft",
                () -> postmortems.listPostmortems(new ListPostmortemsRequest().incident(incident)).getItems().stream()
                        .findFirst()
                        .map(postmortem -> postmortem.getKey()));

        assertThat(new DocumentApi(postmortemClient)
                        .getDocument(new GetDocumentRequest().id(key).format("markdown")))
                .contains("A new index goes live without its aliases");
        return key;
    }

    private void addActionItem(String postmortem) {
        CreateActionItemRequestDto item = new CreateActionItemRequestDto()
                .postmortem(postmortem)
                .title("Switch aliases and index in one step")
                .kind(ActionItemKindDto.PREVENTIVE_MEASURE)
                .owner(new OwnerRequestDto().handle("team:search").displayName("Search Team"))
                .dueOn(LocalDate.parse("2026-12-18"));
        CreateActionItemRequest request =
                new CreateActionItemRequest().idempotencyKey(newKey()).createActionItemRequestDto(item);

        ActionItemDto added = eventually("action item", () -> {
            try {
                return Optional.of(new ActionItemsApi(actionClient).createActionItem(request));
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
                        .transitionPostmortem(new TransitionPostmortemRequest()
                                .id(postmortem)
                                .ifMatch("*")
                                .transitionPostmortemRequestDto(new TransitionPostmortemRequestDto()
                                        .transition(PostmortemTransitionDto.SUBMIT))));

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
