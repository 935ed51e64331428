package dev.debrief.e2e.webhook;

import static dev.debrief.localstack.Service.INCIDENT;
import static dev.debrief.localstack.Service.NOTIFICATION;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.e2e.ApiUser;
import dev.debrief.localstack.Stack;
import dev.debrief.platform.testkit.receiver.Receiver;
import dev.debrief.platform.testkit.receiver.ReceiverZoo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Endpoints at the receivers of a zoo: the healthy ones receive every reported incident, the others critical ones. */
final class ZooEndpoints {

    private static final List<String> REPORTED = List.of("dev.debrief.incident.reported.v1");

    private final ApiUser admin;
    private final ReceiverZoo zoo;
    private final Map<String, Receiver> receivers = new LinkedHashMap<>();

    ZooEndpoints(Stack stack, ReceiverZoo zoo) {
        this.admin = new ApiUser(stack, "olga", "admin");
        this.zoo = zoo;
    }

    /** Adds healthy endpoints, and one for each other receiver. */
    void add(int healthy) {
        for (var number = 1; number <= healthy; number++) {
            add(Receiver.HEALTHY, "healthy-" + number, "LOW");
        }
        for (var receiver : Receiver.values()) {
            if (receiver != Receiver.HEALTHY) {
                add(receiver, receiver.name(), "CRITICAL");
            }
        }
    }

    private void add(Receiver receiver, String name, String minimumSeverity) {
        var id = admin.create(NOTIFICATION, "/api/v1/endpoints", Map.of("name", name, "url", zoo.url(receiver, name)))
                .at("/endpoint/id")
                .asText();
        admin.create(
                NOTIFICATION,
                "/api/v1/subscriptions",
                Map.of("endpoint", id, "eventTypes", REPORTED, "minimumSeverity", minimumSeverity));
        receivers.put(id, receiver);
    }

    void report(String title, boolean critical) {
        admin.create(
                INCIDENT,
                "/api/v1/incidents",
                Map.of(
                        "title",
                        title,
                        "severity",
                        critical ? "CRITICAL" : "MEDIUM",
                        "severityReason",
                        "Customers see errors"));
    }

    /** All deliveries to the endpoints, in pages. */
    List<JsonNode> deliveries() {
        return admin.at(NOTIFICATION).readAll("/api/v1/deliveries?channel=WEBHOOK&limit=200");
    }

    Receiver receiverOf(JsonNode delivery) {
        return receivers.getOrDefault(delivery.path("recipient").asText(), Receiver.GONE);
    }
}
