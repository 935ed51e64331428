package dev.debrief.e2e.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.e2e.fault.History.ResourceRef;
import java.util.Map;
import java.util.UUID;

/** Writes commands and enters what was acknowledged into the history. One per thread. */
final class CommandRecorder {

    private final RetryingClient client;
    private final History history;

    CommandRecorder(RetryingClient client, History history) {
        this.client = client;
        this.history = history;
    }

    /** Adds an item to a list; the item is found again below the list by the member that names it. */
    JsonNode create(String verb, ResourceRef list, String name, ObjectNode body, Map<String, String> result) {
        return create(verb, list, list, name, body, result);
    }

    /** As above, where the list that shows all of ours, and nothing else, is read at another path. */
    JsonNode create(
            String verb,
            ResourceRef list,
            ResourceRef counted,
            String name,
            ObjectNode body,
            Map<String, String> result) {
        var key = UUID.randomUUID().toString();
        var created = client.sendUntilAcknowledged(Command.create(verb, list, key, body, result))
                .body();
        var path = list.path() + "/" + created.path(name).asText();
        history.acknowledged(verb, new ResourceRef(list.service(), path), result);
        history.recordCreated(counted);
        return created;
    }

    /** Changes a thing from the revision that it has now. */
    void change(
            String verb, String method, ResourceRef thing, String below, ObjectNode body, Map<String, String> result) {
        var target = new ResourceRef(thing.service(), thing.path() + below);
        var command = Command.change(verb, method, target, client.read(thing).etag(), body, thing, result);
        client.sendUntilAcknowledged(command);
        history.acknowledged(verb, thing, result);
    }

    JsonNode read(ResourceRef place) {
        return client.read(place).body();
    }
}
