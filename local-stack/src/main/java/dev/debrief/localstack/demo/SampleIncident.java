package dev.debrief.localstack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.debrief.localstack.ProgressListener;
import dev.debrief.localstack.Service;
import dev.debrief.localstack.Stack;
import dev.debrief.localstack.token.LocalTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Runs the sample incident from the first webhook of PagerDuty to the published postmortem. Leaves existing data
 * unchanged.
 */
public final class SampleIncident {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Stack stack;
    private final ProgressListener progress;
    private final JsonNode sample = read();
    private final ServiceClient incidents;
    private final ServiceClient postmortems;
    private final ServiceClient approver;
    private final ServiceClient actions;
    private final ServiceClient contacts;
    private @Nullable Double secondsToDraft;

    public SampleIncident(Stack stack, ProgressListener progress) {
        this.stack = stack;
        this.progress = progress;
        this.incidents = client(Service.INCIDENT, "contributor");
        this.postmortems = client(Service.POSTMORTEM, "contributor");
        this.approver = client(Service.POSTMORTEM, "approver");
        this.actions = client(Service.ACTION_TRACKER, "contributor");
        this.contacts = client(Service.NOTIFICATION, "admin");
    }

    public DemoResult run() {
        ensureContacts();
        var incident = ensureIncident();
        progress.ready("incident " + incident, "documented and resolved");
        var postmortem = awaitDraft(incident);
        progress.ready("draft " + postmortem, secondsToDraft == null ? "already exists" : "created automatically");
        if (!status(postmortem).equals("PUBLISHED")) {
            writeContent(postmortem);
            holdMeeting(postmortem);
            createActionItems(postmortem);
            publish(postmortem);
        }
        progress.ready("postmortem " + postmortem, "published");
        return new DemoVerification(stack, incident, postmortem, secondsToDraft).verify();
    }

    /** Looks for its label first, because received webhooks and stored replies to Idempotency-Keys expire. */
    private String ensureIncident() {
        var existing = incidents
                .get("/api/v1/incidents?label=" + sample.path("label").asText())
                .path("items");
        return existing.isEmpty() || !existing.get(0).path("times").has("resolvedAt")
                ? reportIncident()
                : existing.get(0).path("key").asText();
    }

    /** PagerDuty opens and resolves the incident; in between, people add what only they know. */
    private String reportIncident() {
        var pagerDuty = PagerDutySample.prepare(sample.path("pagerDuty"), client(Service.INCIDENT, "admin"));
        var path = "/api/v1/incidents/" + pagerDuty.report("triggered");
        var key = incidents.get(path).path("key").asText();
        progress.ready("webhook of PagerDuty", "opened incident " + key);
        pagerDuty.report("acknowledged");
        incidents.patch(path, sample.path("incident"));
        describeEntriesOfPagerDuty(path);
        createAll(incidents, path + "/timeline", sample.path("timeline"));
        createAll(incidents, path + "/participants", sample.path("participants"));
        incidents.put(path + "/impact", sample.path("impact"));
        var resolved = System.nanoTime();
        pagerDuty.report("resolved");
        awaitDraft(key);
        secondsToDraft = (System.nanoTime() - resolved) / 1e9;
        describeEntriesOfPagerDuty(path);
        return key;
    }

    /** Replaces what PagerDuty says, which is the same for every incident, by what it was about. */
    private void describeEntriesOfPagerDuty(String incident) {
        var entries = incidents.get(incident + "/timeline?limit=200").path("items");
        for (var description : sample.path("entriesOfPagerDuty")) {
            StreamSupport.stream(entries.spliterator(), false)
                    .filter(entry -> entry.path("occurredAt").equals(description.path("occurredAt")))
                    .forEach(entry -> incidents.patch(
                            incident + "/timeline/" + entry.path("id").asText(), description));
        }
    }

    private String awaitDraft(String incident) {
        return Polling.waitFor("a draft for " + incident, () -> {
            var found =
                    postmortems.get("/api/v1/postmortems?incident=" + incident).path("items");
            return found.isEmpty()
                    ? Optional.empty()
                    : Optional.of(found.get(0).path("key").asText());
        });
    }

    private void writeContent(String postmortem) {
        var path = "/api/v1/postmortems/" + postmortem;
        sample.path("sections")
                .properties()
                .forEach(section -> postmortems.put(
                        path + "/sections/" + section.getKey(),
                        JSON.createObjectNode().put("text", section.getValue().asText())));
        createFiveWhys(path + "/five-whys");
        createAll(postmortems, path + "/contributing-factors", sample.path("contributingFactors"));
        createAll(postmortems, path + "/lessons", sample.path("lessons"));
        postmortems.put(
                path + "/follow-up-review",
                JSON.createObjectNode()
                        .put("reviewOn", sample.path("followUpReviewOn").asText()));
    }

    private void holdMeeting(String postmortem) {
        var path = "/api/v1/postmortems/" + postmortem + "/meeting";
        if (!postmortems.get(path).path("status").asText().equals("HELD")) {
            postmortems.put(path, sample.path("meeting"));
            postmortems.postAction(path, "hold", sample.path("meetingRecord"));
        }
    }

    private void createFiveWhys(String path) {
        var ids = new HashMap<String, String>();
        for (var why : sample.path("fiveWhys")) {
            ObjectNode body = why.deepCopy();
            var id = body.remove("id").asText();
            var parent = body.remove("parent");
            if (parent != null) {
                body.put("parentId", ids.get(parent.asText()));
            }
            ids.put(
                    id,
                    postmortems
                            .create(path, "sample:" + path + ":" + id, body)
                            .path("id")
                            .asText());
        }
    }

    /** The action tracker learns about the postmortem from an event, so the first attempts can be too early. */
    private void createActionItems(String postmortem) {
        var factors = factorIds(postmortem);
        var number = 0;
        for (var action : sample.path("actions")) {
            ObjectNode body = action.deepCopy();
            if (body.remove("addresses") instanceof TextNode factor) {
                body.putArray("addresses").addObject().put("kind", "FACTOR").put("id", factors.get(factor.asText()));
            }
            body.put("postmortem", postmortem);
            var key = "sample:" + postmortem + ":" + ++number;
            Polling.waitFor("action-tracker-service to receive " + postmortem, () -> {
                var response = actions.tryCreate("/api/v1/action-items", key, body);
                return response.body().path("type").asText().endsWith("postmortem-not-known")
                        ? Optional.empty()
                        : Optional.of(response);
            });
            actions.create("/api/v1/action-items", key, body);
        }
    }

    /** By title. */
    private Map<String, String> factorIds(String postmortem) {
        return StreamSupport.stream(
                        postmortems
                                .get("/api/v1/postmortems/" + postmortem + "/contributing-factors")
                                .path("items")
                                .spliterator(),
                        false)
                .collect(Collectors.toMap(
                        factor -> factor.path("title").asText(),
                        factor -> factor.path("id").asText()));
    }

    private void publish(String postmortem) {
        transitionFrom(postmortem, "DRAFT", postmortems, "SUBMIT");
        transitionFrom(postmortem, "IN_REVIEW", approver, "APPROVE");
        transitionFrom(postmortem, "APPROVED", approver, "PUBLISH");
    }

    private void transitionFrom(String postmortem, String from, ServiceClient client, String transition) {
        if (status(postmortem).equals(from)) {
            client.transition(
                    "/api/v1/postmortems/" + postmortem, JSON.createObjectNode().put("transition", transition));
        }
    }

    private String status(String postmortem) {
        return postmortems
                .get("/api/v1/postmortems/" + postmortem)
                .path("status")
                .asText();
    }

    private void ensureContacts() {
        var existing = StreamSupport.stream(
                        contacts.get("/api/v1/contacts?limit=200").path("items").spliterator(), false)
                .map(contact -> contact.path("handle").asText())
                .toList();
        for (var contact : sample.path("contacts")) {
            var handle = contact.path("handle").asText();
            if (!existing.contains(handle)) {
                contacts.create("/api/v1/contacts", "sample:" + handle, contact);
                ObjectNode subscription =
                        JSON.createObjectNode().put("contact", handle).put("onlyOwn", true);
                subscription.set("eventTypes", sample.path("subscribedTo"));
                contacts.create("/api/v1/subscriptions", "sample:subscription:" + handle, subscription);
            }
        }
    }

    private static void createAll(ServiceClient client, String path, JsonNode bodies) {
        var number = 0;
        for (var body : bodies) {
            client.create(path, "sample:" + path + ":" + ++number, body);
        }
    }

    private ServiceClient client(Service service, String role) {
        return new ServiceClient(stack.baseUrl(service), new LocalTokens(stack.tokens()).mint(role));
    }

    private static JsonNode read() {
        try (var in = SampleIncident.class.getResourceAsStream("sample-incident.json")) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the sample.", e);
        }
    }
}
