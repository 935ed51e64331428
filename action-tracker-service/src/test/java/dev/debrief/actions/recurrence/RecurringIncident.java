package dev.debrief.actions.recurrence;

import dev.debrief.actions.incident.IncidentKind;
import dev.debrief.actions.incident.IncidentProjectionService;
import dev.debrief.actions.incident.IncidentTimes;
import dev.debrief.actions.incident.IncidentUpdate;
import dev.debrief.actions.postmortem.PostmortemFactor;
import dev.debrief.actions.postmortem.PostmortemProjectionService;
import dev.debrief.actions.postmortem.PostmortemStatus;
import dev.debrief.actions.postmortem.PostmortemUpdate;
import dev.debrief.actions.postmortem.Severity;
import dev.debrief.actions.postmortem.Visibility;
import dev.debrief.platform.identity.Ids;
import dev.debrief.platform.testkit.ServiceUnderTest;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import dev.debrief.platform.timer.TimerTicker;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** An incident with a postmortem, as the events of other services describe them, and action items over REST. */
public final class RecurringIncident {

    private static final String ITEMS = "/api/v1/action-items";
    private static final Instant FIRST = Instant.parse("2024-11-15T10:15:00Z");
    private static final Duration CENTURY = Duration.ofDays(36_525);
    private static final AtomicLong SEQUENCE = new AtomicLong(970_000);

    private final IncidentProjectionService incidents;
    private final PostmortemProjectionService postmortems;
    private final UUID incident = Ids.next();
    private final UUID postmortem = Ids.next();
    private final long number = SEQUENCE.incrementAndGet();
    private final String service;
    private Instant began;
    private Visibility visibility = Visibility.OPEN;
    private List<String> audience = List.of();
    private IncidentKind kind = IncidentKind.INCIDENT;
    private PostmortemStatus status = PostmortemStatus.APPROVED;
    private boolean cancelled;
    private boolean imported;
    private @Nullable Instant recordedAt;
    private @Nullable UUID mergedInto;
    private long incidentVersion;
    private long postmortemVersion;

    private RecurringIncident(
            IncidentProjectionService incidents,
            PostmortemProjectionService postmortems,
            String service,
            Instant began) {
        this.incidents = incidents;
        this.postmortems = postmortems;
        this.service = service;
        this.began = began;
    }

    /** An incident of a service that no other one affects. */
    public static RecurringIncident first(
            IncidentProjectionService incidents, PostmortemProjectionService postmortems) {
        return new RecurringIncident(incidents, postmortems, "shop-" + SEQUENCE.incrementAndGet(), FIRST);
    }

    /** Another incident of the same service, a century later: after everything that tests complete. */
    public RecurringIncident again() {
        return new RecurringIncident(incidents, postmortems, service, began.plus(CENTURY));
    }

    /** Another incident, of another service. */
    public RecurringIncident elsewhere() {
        return new RecurringIncident(incidents, postmortems, service + "-b", began.plus(CENTURY));
    }

    public RecurringIncident of(IncidentKind other) {
        kind = other;
        return this;
    }

    public RecurringIncident cancel() {
        cancelled = true;
        return this;
    }

    public RecurringIncident mergeInto(RecurringIncident other) {
        mergedInto = other.incident;
        return this;
    }

    /** It was over when it was imported. */
    public RecurringIncident importFromHistory() {
        imported = true;
        return this;
    }

    public RecurringIncident startAt(Instant start) {
        began = start;
        return this;
    }

    public RecurringIncident recordedAt(Instant at) {
        recordedAt = at;
        return this;
    }

    public RecurringIncident restrictTo(String... handles) {
        visibility = Visibility.RESTRICTED;
        audience = List.of(handles);
        return this;
    }

    /** Its postmortem is a draft as of its next event. */
    public RecurringIncident draft() {
        status = PostmortemStatus.DRAFT;
        return this;
    }

    /** Its postmortem is approved as of its next event, which it is unless it is a draft. */
    public RecurringIncident approve() {
        status = PostmortemStatus.APPROVED;
        return this;
    }

    public RecurringIncident openToEverybody() {
        visibility = Visibility.OPEN;
        audience = List.of();
        return this;
    }

    /** The incident as of its next event. */
    public IncidentUpdate nextIncidentUpdate() {
        return new IncidentUpdate(
                incident,
                ++incidentVersion,
                number,
                "Orders with a promotion fail",
                Severity.HIGH,
                visibility,
                audience,
                mergedInto,
                List.of("portal-" + service, service),
                new IncidentTimes(began, null, null, null, null),
                kind,
                cancelled,
                imported,
                recordedAt);
    }

    /** The postmortem as of its next event. */
    public PostmortemUpdate nextPostmortemUpdate(PostmortemFactor... factors) {
        return new PostmortemUpdate(
                postmortem,
                ++postmortemVersion,
                number,
                "Orders with a promotion fail",
                incident,
                key(),
                List.of(),
                Severity.HIGH,
                status,
                visibility,
                audience,
                List.of(factors));
    }

    public RecurringIncident report() {
        incidents.apply(nextIncidentUpdate());
        return this;
    }

    public RecurringIncident analyse(PostmortemFactor... factors) {
        postmortems.apply(nextPostmortemUpdate(factors));
        return this;
    }

    public UUID id() {
        return incident;
    }

    public String key() {
        return "INC-" + number;
    }

    public String service() {
        return service;
    }

    /** Fires the comparisons that are armed, and those that they arm. */
    public static void compare(TimerTicker ticker) {
        do {
            makeComparisonsDue();
        } while (ticker.fireDue() > 0);
    }

    public static void makeComparisonsDue() {
        try (Connection database = ServiceUnderTest.database();
                PreparedStatement update = database.prepareStatement("UPDATE timer SET next_attempt_at = now()"
                        + " WHERE kind LIKE '%recurrence' AND state = 'ARMED'")) {
            update.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** An item that is in progress, which addresses these factors; returns its path. */
    public String startedItem(PostmortemFactor... addressed) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "postmortem", postmortem,
                "title", "Add edge case tests",
                "kind", "IMMEDIATE_FIX",
                "status", "IN_PROGRESS",
                "owner", Map.of("handle", "team:qa"),
                "dueOn", "2035-11-22"));
        body.put(
                "addresses",
                List.of(addressed).stream()
                        .map(factor -> Map.of("kind", "FACTOR", "id", factor.id()))
                        .toList());
        return ITEMS + "/"
                + ApiClient.as(Tokens.as("dana", "contributor"))
                        .post(ITEMS, body)
                        .expect(201)
                        .text("/key");
    }

    /** As {@link #startedItem}, completed now. */
    public String completedItem(PostmortemFactor... addressed) {
        String path = startedItem(addressed);
        transition(path, "dana", "contributor", Map.of("transition", "COMPLETE"));
        return path;
    }

    /** As {@link #completedItem}, verified by an admin, who sees it also if it is restricted. */
    public String verifiedItem(PostmortemFactor... addressed) {
        String path = completedItem(addressed);
        transition(path, "ada", "admin", Map.of("transition", "VERIFY", "reason", "No failure in two weeks"));
        return path;
    }

    private static ApiResponse transition(String path, String user, String role, Map<String, String> body) {
        return ApiClient.as(Tokens.as(user, role))
                .post(path + "/transitions", "*", body)
                .expect(200);
    }

    public static PostmortemFactor factor(String category, String subcategory) {
        return new PostmortemFactor(UUID.randomUUID(), category, subcategory);
    }
}
