package dev.debrief.e2e.fault;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.e2e.ApiClient;
import dev.debrief.e2e.fault.History.ResourceRef;
import dev.debrief.localstack.Service;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Creates action items, edits them and performs transitions. */
final class ActionItemWorkload {

    private static final ResourceRef LIST = new ResourceRef(Service.ACTION_TRACKER, "/api/v1/action-items");

    /** Transitions by status, each with the resulting status. */
    private static final Map<String, Map<String, String>> TRANSITIONS = Map.of(
            "PROPOSED", Map.of("COMMIT", "OPEN"),
            "OPEN", Map.of("START", "IN_PROGRESS"),
            "IN_PROGRESS", Map.of("BLOCK", "BLOCKED", "COMPLETE", "DONE"),
            "BLOCKED", Map.of("START", "IN_PROGRESS"));

    private final CommandRecorder commands;
    private final Random random;
    private final String user;
    private final Set<String> known = new HashSet<>();
    private final List<Item> items = new ArrayList<>();
    private int written;

    private static final class Item {
        private final ResourceRef ref;
        private String status = "PROPOSED";

        private Item(ResourceRef ref) {
            this.ref = ref;
        }
    }

    ActionItemWorkload(CommandRecorder commands, Random random, String user) {
        this.commands = commands;
        this.random = random;
        this.user = user;
    }

    void executeNext(List<String> postmortems) {
        if (postmortems.isEmpty()) {
            return;
        }
        var postmortem = postmortems.get(random.nextInt(postmortems.size()));
        var choice = random.nextInt(3);
        if (choice == 0 && isKnown(postmortem)) {
            propose(postmortem);
        } else if (choice == 1 && !items.isEmpty()) {
            edit(items.get(random.nextInt(items.size())));
        } else if (!items.isEmpty()) {
            advance(items.get(random.nextInt(items.size())));
        }
    }

    /** The tracker rejects items of a postmortem until it has received its events. */
    private boolean isKnown(String postmortem) {
        if (!known.contains(postmortem)) {
            var progress = new ResourceRef(Service.ACTION_TRACKER, "/api/v1/postmortems/" + postmortem + "/progress");
            if (commands.read(progress).has("total")) {
                known.add(postmortem);
            }
        }
        return known.contains(postmortem);
    }

    private void propose(String postmortem) {
        var title = text();
        var body = body().put("postmortem", postmortem)
                .put("title", title)
                .put("kind", "PREVENTIVE_MEASURE")
                .put("dueOn", random.nextBoolean() ? "2024-11-22" : "2035-11-22");
        body.putObject("owner").put("handle", "team:" + user);
        var ours = new ResourceRef(Service.ACTION_TRACKER, LIST.path() + "?postmortem=" + postmortem);
        var created = commands.create("propose", LIST, ours, "id", body, Map.of("/title", title));
        items.add(new Item(new ResourceRef(
                Service.ACTION_TRACKER, LIST.path() + "/" + created.path("id").asText())));
    }

    private void edit(Item item) {
        var title = text();
        commands.change("edit", "PATCH", item.ref, "", body().put("title", title), Map.of("/title", title));
    }

    private void advance(Item item) {
        var transitions = TRANSITIONS.getOrDefault(item.status, Map.of());
        if (transitions.isEmpty()) {
            edit(item);
            return;
        }
        var transition = List.copyOf(transitions.keySet()).get(random.nextInt(transitions.size()));
        var status = transitions.getOrDefault(transition, "");
        var body = body().put("transition", transition).put("reason", text());
        commands.change(
                transition.toLowerCase(Locale.ROOT), "POST", item.ref, "/transitions", body, Map.of("/status", status));
        item.status = status;
    }

    private String text() {
        return "Action " + ++written + " by " + user;
    }

    private static ObjectNode body() {
        return ApiClient.JSON.createObjectNode();
    }
}
