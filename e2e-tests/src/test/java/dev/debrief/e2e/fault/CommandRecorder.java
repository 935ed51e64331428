package dev.debrief.e2e.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.e2e.fault.History.ResourceRef;
import java.util.Map;
import java.util.UUID;

/** Sends commands and records the acknowledged ones in the history. Not thread-safe. */
final class CommandRecorder {

    private final RetryingClient client;
    private final History history;

    CommandRecorder(RetryingClient client, History history) {
        this.client = client;
        this.history = history;
    }

    /** Creates an item of a list. The value of the member {@code name} identifies it below the list. */
    JsonNode create(String verb, ResourceRef list, String name, ObjectNode body, Map<String, String> result) {
        return create(verb, list, list, name, body, result);
    }

    /**
     * Like {@link #create(String, ResourceRef, String, ObjectNode, Map)}, but counts the items at another path that
     * lists only those of this client.
     */
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

    /** Changes a resource at its current revision. */
    void change(
            String verb,
            String method,
            ResourceRef resource,
            String below,
            ObjectNode body,
            Map<String, String> result) {
        var target = new ResourceRef(resource.service(), resource.path() + below);
        var before = client.read(resource);
        var command = Command.change(verb, method, target, before.etag(), body, resource, result, before.body());
        client.sendUntilAcknowledged(command);
        history.acknowledged(verb, resource, result);
    }

    JsonNode read(ResourceRef resource) {
        return client.read(resource).body();
    }
}
