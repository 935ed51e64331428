package dev.debrief.actions.report;

import dev.debrief.actions.postmortem.PostmortemProjectionService;
import dev.debrief.actions.postmortem.PostmortemStatus;
import dev.debrief.actions.postmortem.PostmortemUpdate;
import dev.debrief.actions.postmortem.Severity;
import dev.debrief.actions.postmortem.Visibility;
import dev.debrief.platform.identity.Ids;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Action items of a new postmortem, created over REST. */
public final class ReportItems {

    private static final String PATH = "/api/v1/action-items";
    private static final AtomicLong SEQUENCE = new AtomicLong(910_000);

    private final PostmortemProjectionService postmortems;
    private final UUID postmortem = Ids.next();
    private final UUID incident = Ids.next();
    private final long number = SEQUENCE.incrementAndGet();
    private long version;

    private ReportItems(PostmortemProjectionService postmortems) {
        this.postmortems = postmortems;
    }

    public static ReportItems ofOpenPostmortem(PostmortemProjectionService postmortems) {
        return new ReportItems(postmortems).update(Visibility.OPEN);
    }

    public static ReportItems ofPostmortemRestrictedTo(PostmortemProjectionService postmortems, String... audience) {
        return new ReportItems(postmortems).update(Visibility.RESTRICTED, audience);
    }

    /** Everything about the postmortem becomes visible to others. */
    public ReportItems update(Visibility visibility, String... audience) {
        return update(visibility, List.of(audience), List.of());
    }

    /** The postmortem, which everybody may see, covers another incident, too. */
    public void alsoCovers(UUID incidentId) {
        update(Visibility.OPEN, List.of(), List.of(incidentId));
    }

    private ReportItems update(Visibility visibility, List<String> audience, List<UUID> furtherIncidents) {
        postmortems.apply(new PostmortemUpdate(
                postmortem,
                ++version,
                number,
                "Payment processing failure",
                incident,
                incidentKey(),
                furtherIncidents,
                Severity.HIGH,
                PostmortemStatus.DRAFT,
                visibility,
                audience));
        return this;
    }

    public String postmortemKey() {
        return "PM-" + number;
    }

    public UUID incidentId() {
        return incident;
    }

    public String incidentKey() {
        return "INC-" + number;
    }

    public long number() {
        return number;
    }

    /** Creates an item that is committed, and returns its key. */
    public String open(Map<String, Object> more) {
        Map<String, Object> body =
                new HashMap<>(Map.of("status", "OPEN", "owner", Map.of("handle", "team:qa"), "dueOn", "2035-11-22"));
        body.putAll(more);
        return create(body);
    }

    /** Creates a proposed item, and returns its key. */
    public String create(Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(
                Map.of("postmortem", postmortemKey(), "title", "Add edge case tests", "kind", "IMMEDIATE_FIX"));
        body.putAll(more);
        return ApiClient.as(Tokens.contributor()).post(PATH, body).expect(201).text("/key");
    }

    /** Performs transitions in this order, verifications by somebody else. */
    public static void transition(String item, String... transitions) {
        for (String transition : transitions) {
            boolean verification = transition.equals("VERIFY") || transition.equals("FIND_INEFFECTIVE");
            Map<String, Object> body = new HashMap<>(Map.of("transition", transition));
            if (verification || transition.equals("DROP")) {
                body.put("reason", "As observed");
            }
            ApiClient.as(verification ? Tokens.approver() : Tokens.contributor())
                    .post(pathOf(item) + "/transitions", "*", body)
                    .expect(200);
        }
    }

    public static ApiResponse patch(String item, Map<String, Object> changes) {
        return ApiClient.as(Tokens.contributor())
                .patch(pathOf(item), "*", changes)
                .expect(200);
    }

    public static String pathOf(String item) {
        return PATH + "/" + item;
    }
}
