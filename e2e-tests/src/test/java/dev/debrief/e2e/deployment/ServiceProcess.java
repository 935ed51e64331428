package dev.debrief.e2e.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.e2e.ProcessResult;
import dev.debrief.localstack.Service;
import dev.debrief.localstack.host.DebriefHome;
import dev.debrief.localstack.host.Ports;
import dev.debrief.localstack.host.Secrets;
import dev.debrief.localstack.postgres.ServiceDatabases;
import dev.debrief.localstack.process.ChildProcess;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A packaged service with exactly this environment. */
record ServiceProcess(Service service, Path directory, Map<String, String> environment) {

    private static final List<String> JVM = List.of("-Xmx192m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    ServiceProcess {
        environment = Map.copyOf(environment);
    }

    /** Of incident-service. */
    static ServiceProcess in(Path directory) {
        return of(Service.INCIDENT, directory);
    }

    static ServiceProcess of(Service service, Path directory) {
        return new ServiceProcess(service, directory, Map.of());
    }

    ServiceProcess with(String name, String value) {
        return with(Map.of(name, value));
    }

    ServiceProcess with(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(environment);
        all.putAll(more);
        return new ServiceProcess(service, directory, all);
    }

    /** What a service needs to answer requests, except its database and Kafka. */
    ServiceProcess serving() {
        return with(Map.of(
                "DEBRIEF_HTTP_PORT", Integer.toString(Ports.free()),
                "DEBRIEF_MANAGEMENT_PORT", Integer.toString(Ports.free()),
                // Without an answer, the service starts.
                "DEBRIEF_KAFKA_CHECK_TIMEOUT", "30s",
                "DEBRIEF_CURSOR_SECRET", "the-cursor-secret-of-these-journeys",
                "DEBRIEF_SECRETS_KEY", Secrets.random()));
    }

    /** As the role that reads and writes; migrations are left to a task. */
    ServiceProcess asApplication(String url, String database, String password) {
        return with(Map.of(
                "DEBRIEF_DATABASE_URL", url,
                "DEBRIEF_DATABASE_USER", ServiceDatabases.appOf(database),
                "DEBRIEF_DATABASE_PASSWORD", password,
                "DEBRIEF_DATABASE_MIGRATE", "false"));
    }

    /** The environment of the migration job. */
    ServiceProcess migrating(String url, String database, String ownerPassword) {
        return with(Map.of(
                "DEBRIEF_STARTUP_TASK", "migrate",
                "DEBRIEF_DATABASE_URL", url,
                "DEBRIEF_DATABASE_USER", ServiceDatabases.appOf(database),
                "DEBRIEF_DATABASE_OWNER_USER", ServiceDatabases.ownerOf(database),
                "DEBRIEF_DATABASE_OWNER_PASSWORD", ownerPassword));
    }

    /** Runs it until it ends. */
    ProcessResult run() {
        return ProcessResult.runJava(log(), environment, List.of("-jar", jar()));
    }

    /** Starts it. */
    ChildProcess start() {
        return start(log());
    }

    ChildProcess start(Path log) {
        List<String> command = new ArrayList<>(List.of(ChildProcess.java()));
        command.addAll(JVM);
        command.addAll(List.of("-jar", jar()));
        return ChildProcess.start(service.module(), command, environment, log);
    }

    URI baseUrl() {
        return URI.create("http://localhost:" + environment.get("DEBRIEF_HTTP_PORT"));
    }

    URI managementUrl() {
        return URI.create("http://localhost:" + environment.get("DEBRIEF_MANAGEMENT_PORT"));
    }

    /** It has done its task, without an error. */
    static void assertDone(ProcessResult result, String task) {
        assertThat(result.exitCode()).as(String.join("\n", result.lines())).isZero();
        assertThat(result.lines()).noneMatch(line -> line.contains("ERROR") || line.contains("FATAL"));
        assertThat(result.lines()).anyMatch(line -> line.contains("incident-service has done its task: " + task));
    }

    /** One line says why it does not start. Clients of Kafka and OIDC log errors of their own. */
    static void assertRefused(ProcessResult result, String... reasons) {
        assertThat(result.exitCode()).isNotZero();
        assertThat(result.lines())
                .filteredOn(line -> line.contains("incident-service cannot start"))
                .as(String.join("\n", result.lines()))
                .singleElement()
                .asString()
                .contains(reasons);
    }

    private Path log() {
        return directory.resolve(UUID.randomUUID() + ".log");
    }

    private String jar() {
        return DebriefHome.find()
                .resolve(service.module())
                .resolve("target/quarkus-app/quarkus-run.jar")
                .toString();
    }
}
