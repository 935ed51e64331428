package dev.debrief.e2e.ingress;

import java.time.Instant;

/** An alert of a storm. */
record StormAlert(int group, int number, Instant startsAt) {

    /** The text of its timeline entry begins with it. */
    static final String TEXT = "The alert DiskSlow is firing";

    private static final String BODY = """
            {"version":"4","groupKey":"{}:{alertname=\\"DiskSlow\\", shard=\\"%1$d\\"}","truncatedAlerts":0,
             "status":"firing","receiver":"debrief","groupLabels":{"alertname":"DiskSlow","shard":"%1$d"},
             "commonLabels":{"alertname":"DiskSlow","shard":"%1$d","severity":"warning","service":"storage"},
             "commonAnnotations":{"summary":"Shard %1$d is slow"},"externalURL":"https://alertmanager.example.com",
             "alerts":[{"status":"firing",
              "labels":{"alertname":"DiskSlow","shard":"%1$d","volume":"%2$d","severity":"warning","service":"storage"},
              "annotations":{"summary":"Shard %1$d is slow"},"startsAt":"%3$s","endsAt":"0001-01-01T00:00:00Z",
              "generatorURL":"https://prometheus.example.com/graph","fingerprint":"%2$016x"}]}
            """;

    /** A group of Alertmanager in which it is the only alert. */
    String body() {
        return BODY.formatted(group, number, startsAt);
    }
}
