package dev.debrief.e2e.fault;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.e2e.ApiClient;
import dev.debrief.e2e.fault.History.ResourceRef;
import dev.debrief.localstack.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Finds the drafts of resolved incidents and edits them. */
final class PostmortemWorkload {

    private static final List<String> SECTIONS =
            List.of("executive-summary", "detection", "response", "primary-root-cause");

    private final CommandRecorder commands;
    private final Random random;
    private final String user;
    private final List<String> awaited = new ArrayList<>();
    private final List<String> drafts = new ArrayList<>();
    private int written;

    PostmortemWorkload(CommandRecorder commands, Random random, String user) {
        this.commands = commands;
        this.random = random;
        this.user = user;
    }

    /** Drafts are created by events, so none are created while Kafka is down. */
    void track(List<String> incidents) {
        awaited.addAll(incidents);
        if (awaited.isEmpty()) {
            return;
        }
        var incident = awaited.get(random.nextInt(awaited.size()));
        var found = commands.read(new ResourceRef(Service.POSTMORTEM, "/api/v1/postmortems?incident=" + incident))
                .path("items");
        if (!found.isEmpty()) {
            awaited.remove(incident);
            drafts.add(found.get(0).path("id").asText());
        }
    }

    List<String> drafts() {
        return List.copyOf(drafts);
    }

    void executeNext() {
        if (drafts.isEmpty()) {
            return;
        }
        var draft =
                new ResourceRef(Service.POSTMORTEM, "/api/v1/postmortems/" + drafts.get(random.nextInt(drafts.size())));
        var text = "Text " + ++written + " by " + user;
        switch (random.nextInt(5)) {
            case 0 ->
                commands.create(
                        "add lesson",
                        below(draft, "/lessons"),
                        "id",
                        body().put("kind", "TAKEAWAY").put("text", text),
                        Map.of("/text", text));
            case 1 ->
                commands.create(
                        "add factor",
                        below(draft, "/contributing-factors"),
                        "id",
                        body().put("category", "PROCESS").put("title", text),
                        Map.of("/title", text));
            case 2 ->
                commands.create(
                        "add why",
                        below(draft, "/five-whys"),
                        "id",
                        body().put("question", text),
                        Map.of("/question", text));
            default -> {
                var section = below(draft, "/sections/" + SECTIONS.get(random.nextInt(SECTIONS.size())));
                commands.change("write", "PUT", section, "", body().put("text", text), Map.of("/text", text));
            }
        }
    }

    private static ResourceRef below(ResourceRef draft, String path) {
        return new ResourceRef(Service.POSTMORTEM, draft.path() + path);
    }

    private static ObjectNode body() {
        return ApiClient.JSON.createObjectNode();
    }
}
