package dev.debrief.e2e.fault;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.e2e.Api;
import dev.debrief.e2e.fault.History.Place;
import dev.debrief.localstack.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Looks for the drafts of resolved incidents and writes in them. */
final class PostmortemDesk {

    private static final List<String> SECTIONS =
            List.of("executive-summary", "detection", "response", "primary-root-cause");

    private final Pen pen;
    private final Random random;
    private final String author;
    private final List<String> awaited = new ArrayList<>();
    private final List<String> drafts = new ArrayList<>();
    private int written;

    PostmortemDesk(Pen pen, Random random, String author) {
        this.pen = pen;
        this.random = random;
        this.author = author;
    }

    /** Facts take their time, and while Kafka is away there are no new drafts. */
    void await(List<String> incidents) {
        awaited.addAll(incidents);
        if (awaited.isEmpty()) {
            return;
        }
        var incident = awaited.get(random.nextInt(awaited.size()));
        var found = pen.read(new Place(Service.POSTMORTEM, "/api/v1/postmortems?incident=" + incident))
                .path("items");
        if (!found.isEmpty()) {
            awaited.remove(incident);
            drafts.add(found.get(0).path("id").asText());
        }
    }

    List<String> drafts() {
        return List.copyOf(drafts);
    }

    void work() {
        if (drafts.isEmpty()) {
            return;
        }
        var draft = new Place(Service.POSTMORTEM, "/api/v1/postmortems/" + drafts.get(random.nextInt(drafts.size())));
        var text = "Text " + ++written + " by " + author;
        switch (random.nextInt(5)) {
            case 0 ->
                pen.create(
                        "learn",
                        below(draft, "/lessons"),
                        "id",
                        body().put("kind", "TAKEAWAY").put("text", text),
                        Map.of("/text", text));
            case 1 ->
                pen.create(
                        "contribute",
                        below(draft, "/contributing-factors"),
                        "id",
                        body().put("category", "PROCESS").put("title", text),
                        Map.of("/title", text));
            case 2 ->
                pen.create(
                        "ask",
                        below(draft, "/five-whys"),
                        "id",
                        body().put("question", text),
                        Map.of("/question", text));
            default -> {
                var section = below(draft, "/sections/" + SECTIONS.get(random.nextInt(SECTIONS.size())));
                pen.change("write", "PUT", section, "", body().put("text", text), Map.of("/text", text));
            }
        }
    }

    private static Place below(Place draft, String path) {
        return new Place(Service.POSTMORTEM, draft.path() + path);
    }

    private static ObjectNode body() {
        return Api.JSON.createObjectNode();
    }
}
