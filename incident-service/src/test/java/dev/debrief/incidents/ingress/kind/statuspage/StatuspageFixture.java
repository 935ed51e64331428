package dev.debrief.incidents.ingress.kind.statuspage;

import dev.debrief.incidents.ingress.kind.SampleDeliveries;
import dev.debrief.incidents.ingress.kind.SourceAccess;
import dev.debrief.platform.outgoing.HttpLimits;
import dev.debrief.platform.outgoing.OutgoingHttpClient;
import dev.debrief.platform.outgoing.UrlGuard;
import dev.debrief.platform.outgoing.UrlPolicy;
import dev.debrief.platform.testkit.kit.outgoing.StubHttpServer;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Set;

/** The kind of source, with a server in place of Statuspage. */
final class StatuspageFixture implements AutoCloseable {

    static final SourceAccess NO_ACCESS = new SourceAccess(null, null, null, null);

    private static final String UPDATES = """
            [{"id":"up4","incident_id":"in1","status":"resolved","body":"All is well.","created_at":"2024-11-15T11:36:00Z",
              "display_at":"2024-11-15T11:35:00Z","updated_at":"2024-11-15T11:36:00Z","affected_components":null},
             {"id":"up3","incident_id":"in1","status":"monitoring","body":"A fix is in.","created_at":"2024-11-15T11:10:00Z",
              "display_at":"2024-11-15T11:10:00Z","affected_components":[
               {"code":"co1","name":"Checkout","old_status":"major_outage","new_status":"operational"}]},
             {"id":"up2","incident_id":"in1","status":"identified","body":"# The cause\\nis known.",
              "created_at":"2024-11-15T10:55:00Z","display_at":"2024-11-15T10:55:00Z"},
             {"id":"up1","incident_id":"in1","status":"investigating","body":"We are looking.",
              "created_at":"2024-11-15T10:40:00Z","display_at":null}]""";

    /** What Statuspage says about an incident, in deliveries and in its API. */
    static final String INCIDENT = """
            {"id":"in1","name":"Checkout errors","status":"resolved","impact":"critical","created_at":"2024-11-15T10:40:00Z",
             "updated_at":"2024-11-15T11:36:00Z","monitoring_at":"2024-11-15T11:10:00Z","resolved_at":"2024-11-15T11:35:00Z",
             "scheduled_for":null,"backfilled":false,"shortlink":"https://stspg.io/x","postmortem_body":"# What we learnt",
             "components":[{"id":"co1","name":"Checkout","status":"operational"}],"incident_updates":%s}""".formatted(UPDATES);

    static final String DELIVERY = """
            {"meta":{"unsubscribe":"https://status.example/unsubscribe","documentation":"https://doers.statuspage.io"},
             "page":{"id":"pg1","status_indicator":"major","status_description":"Partial System Outage"},"incident":%s}""".formatted(INCIDENT);

    private final Vertx vertx = Vertx.vertx();
    private final StubHttpServer server = new StubHttpServer();
    private final OutgoingHttpClient client;
    private final StatuspageKind kind;

    StatuspageFixture() {
        UrlGuard guard = new UrlGuard(UrlPolicy.PUBLIC_HTTPS.withPrivateHosts(Set.of("localhost")));
        client = new OutgoingHttpClient(
                vertx, guard, HttpLimits.withTimeout(Duration.ofSeconds(5)).withMaxResponseBytes(100_000));
        kind = new StatuspageKind(client, Clock.fixed(SampleDeliveries.RECEIVED_AT, ZoneOffset.UTC));
    }

    StatuspageKind kind() {
        return kind;
    }

    StubHttpServer server() {
        return server;
    }

    String url() {
        return "http://localhost:" + server.port();
    }

    SourceAccess apiAccess() {
        return new SourceAccess(url(), null, "api-key", "pg1");
    }

    SourceAccess pageAccess() {
        return new SourceAccess(url() + "/", null, null, null);
    }

    @Override
    public void close() {
        client.close();
        server.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
