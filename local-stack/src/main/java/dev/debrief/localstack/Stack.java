package dev.debrief.localstack;

import dev.debrief.localstack.host.DataDirectory;
import dev.debrief.localstack.host.DebriefHome;
import dev.debrief.localstack.host.Ports;
import dev.debrief.localstack.host.Secrets;
import dev.debrief.localstack.kafka.KafkaServer;
import dev.debrief.localstack.kafka.KafkaTopics;
import dev.debrief.localstack.mail.MailCatcher;
import dev.debrief.localstack.postgres.PostgresServer;
import dev.debrief.localstack.postgres.ServiceDatabases;
import dev.debrief.localstack.process.ParallelTasks;
import dev.debrief.localstack.process.ProcessRegistry;
import dev.debrief.localstack.token.TokenClaims;
import dev.debrief.localstack.token.TokenIssuer;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/**
 * Runs PostgreSQL, Kafka, the SMTP catcher and the four services as processes. {@link #close()} stops them in order and
 * keeps the data; any thread may call it, also during startup.
 */
public final class Stack implements AutoCloseable {

    private final DataDirectory directory;
    private final PortAssignment ports;
    private final ProgressListener progress;
    private final Map<String, String> extraEnvironment;
    private final Secrets secrets;
    private final ProcessRegistry processes;
    private final TokenIssuer tokens;
    private final PostgresServer postgres;
    private final KafkaServer kafka;
    private final MailCatcher mail;
    private final List<Replica> replicas = new CopyOnWriteArrayList<>();
    private final ParallelTasks starting = new ParallelTasks();
    private final Supervisor supervisor;
    private final boolean supervised;
    private final boolean containerJvm;
    private final Path home = DebriefHome.find();
    private volatile boolean archivesClasses;
    private boolean closed;

    Stack(StackConfig settings) {
        this.directory = new DataDirectory(settings.directory());
        directory.requireUsable();
        directory.lock();
        this.ports = settings.ports();
        this.progress = settings.progress();
        this.supervisor = new Supervisor(progress);
        this.supervised = settings.supervised();
        this.containerJvm = settings.containerJvm();
        this.extraEnvironment = settings.environment();
        var root = directory.root();
        this.secrets = Secrets.loadOrCreate(directory.keys());
        this.processes = new ProcessRegistry(root.resolve("processes"));
        this.tokens = TokenIssuer.loadOrCreate(directory.keys(), Clock.systemUTC());
        this.postgres = postgres(settings.fsync());
        this.kafka = KafkaServer.registered(root.resolve("kafka"), ports.kafka(), directory.log("kafka"), processes);
        this.mail = new MailCatcher(directory.mail(), ports.smtp(), Clock.systemUTC());
    }

    /** A stack for interactive use: fixed ports, durable data, progress messages, and restarts of what crashes. */
    public static Stack durable(Path directory, PortAssignment ports, ProgressListener progress) {
        return new Stack(new StackConfig(directory, ports, progress, Map.of(), true, true, false));
    }

    /**
     * A stack for tests, on free ports, without fsync and without restarts.
     *
     * @param environment additional environment variables of every service
     */
    public static Stack forTests(Path directory, Map<String, String> environment) {
        return new Stack(new StackConfig(
                directory, PortAssignment.free(), ProgressListener.SILENT, environment, false, false, false));
    }

    /** A stack to measure: with fsync, without restarts, and with the JVM options of the container image. */
    public static Stack forBenchmarks(Path directory, PortAssignment ports, ProgressListener progress) {
        return new Stack(new StackConfig(directory, ports, progress, Map.of(), true, false, true));
    }

    /** Has services that start for the first time after a build write an archive, with which they start faster. */
    public void archiveClasses() {
        archivesClasses = true;
    }

    /** Starts everything, with one replica of each service, and waits until all are ready. */
    public void start() {
        for (var service : Service.values()) {
            application(service).require();
        }
        startInfrastructure();
        for (var service : Service.values()) {
            replicas.add(replica(service, service.module(), ports.httpOf(service), ports.managementOf(service)));
        }
        starting.run(replicas.stream()
                .map(replica -> (Runnable) () -> start(replica))
                .toList());
        replicas.forEach(this::supervise);
    }

    /** Starts PostgreSQL with the services' databases, Kafka with the topics, and the SMTP catcher. */
    public void startInfrastructure() {
        directory.rotateLogs();
        for (var orphan : processes.terminateOrphans()) {
            progress.note("Stopped " + orphan + ", which an earlier run left behind.");
        }
        if (postgres.isRunning()) {
            postgres.stop();
            progress.note("Stopped PostgreSQL, which an earlier run left behind.");
        }
        ports.requireFree();
        starting.run(List.of(this::startPostgres, this::startKafka, this::startMail));
        supervise(new Supervised(
                "PostgreSQL", postgresAddress(), postgres::hasCrashed, postgres::failure, postgres::start));
        supervise(new Supervised("Kafka", kafka.bootstrapServers(), kafka::hasCrashed, kafka::failure, kafka::start));
    }

    /** Adds a replica of a service on free ports and waits until it is ready. */
    public Replica addReplica(Service service) {
        application(service).require();
        var replica =
                replica(service, service.module() + "-" + (replicas(service).size() + 1), Ports.free(), Ports.free());
        replicas.add(replica);
        start(replica);
        return replica;
    }

    /** All replicas of a service, running or not, in the order they were added. */
    public List<Replica> replicas(Service service) {
        return replicas.stream().filter(replica -> replica.service() == service).toList();
    }

    /** The first replica of a service. */
    public Replica replica(Service service) {
        return replicas(service).get(0);
    }

    /** The base URL of the first replica of a service. */
    public URI baseUrl(Service service) {
        return URI.create("http://localhost:" + ports.httpOf(service));
    }

    /** A bearer token, valid for 12 hours; {@link #tokens()} sets other claims. */
    public String token(String user, String... roles) {
        return tokens.mint(TokenClaims.of(user, roles).validFor(Duration.ofHours(12)));
    }

    public TokenIssuer tokens() {
        return tokens;
    }

    public PostgresServer postgres() {
        return postgres;
    }

    public KafkaServer kafka() {
        return kafka;
    }

    public MailCatcher mail() {
        return mail;
    }

    public PortAssignment ports() {
        return ports;
    }

    public DataDirectory directory() {
        return directory;
    }

    /** Stops the services, then the SMTP catcher, Kafka and PostgreSQL. Further calls have no effect. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        starting.cancel();
        var steps = List.<Runnable>of(
                supervisor::close,
                this::stopReplicas,
                mail::stop,
                kafka::stop,
                postgres::stop,
                processes::clear,
                directory::close);
        for (var step : steps) {
            try {
                step.run();
            } catch (RuntimeException e) {
                progress.note("Error during shutdown: " + e.getMessage());
            }
        }
    }

    private void stopReplicas() {
        new ParallelTasks()
                .run(replicas.stream().map(replica -> (Runnable) replica::stop).toList());
    }

    private PostgresServer postgres(boolean fsync) {
        var data = directory.root().resolve("postgres");
        var log = directory.log("postgres");
        var password = secrets.get("database.superuser");
        return fsync
                ? PostgresServer.durable(data, ports.postgres(), log, password)
                : PostgresServer.fast(data, ports.postgres(), log, password);
    }

    private void startPostgres() {
        postgres.start();
        var databases = new ServiceDatabases(postgres);
        for (var service : Service.values()) {
            databases.provision(service.database(), ownerPassword(service), appPassword(service));
        }
        progress.ready("PostgreSQL", postgresAddress());
    }

    private void startKafka() {
        kafka.start();
        KafkaTopics.provision(kafka.bootstrapServers());
        progress.ready("Kafka", kafka.bootstrapServers());
    }

    private void startMail() {
        mail.start();
        progress.ready("SMTP catcher", "127.0.0.1:" + mail.port());
    }

    private void start(Replica replica) {
        replica.start();
        progress.ready(replica.name(), replica.baseUrl().toString());
    }

    private Replica replica(Service service, String name, int port, int managementPort) {
        var application = application(service);
        var environment = new ServiceEnvironment(this, secrets)
                .of(service, port, managementPort, ownerPassword(service), appPassword(service));
        environment.putAll(extraEnvironment);
        return new Replica(
                service,
                name,
                port,
                managementPort,
                () -> Stream.concat(jvm().stream(), application.arguments(archivesClasses).stream())
                        .toList(),
                application::keepArchive,
                environment,
                directory.log(name),
                processes);
    }

    private void supervise(Replica replica) {
        supervise(new Supervised(
                replica.name(), replica.baseUrl().toString(), replica::hasCrashed, replica::failure, replica::start));
    }

    private void supervise(Supervised process) {
        if (supervised) {
            supervisor.watch(process);
        }
    }

    private String postgresAddress() {
        return "127.0.0.1:" + postgres.port();
    }

    private List<String> jvm() {
        return containerJvm ? ServiceJvm.container(home) : ServiceJvm.laptop();
    }

    private ServiceApplication application(Service service) {
        return new ServiceApplication(home.resolve(service.module()).resolve("target"));
    }

    private String ownerPassword(Service service) {
        return secrets.get("database." + service.database() + ".owner");
    }

    private String appPassword(Service service) {
        return secrets.get("database." + service.database() + ".app");
    }
}
