package dev.debrief.e2e.deployment;

import static dev.debrief.e2e.deployment.ServiceProcess.assertDone;
import static dev.debrief.e2e.deployment.ServiceProcess.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.e2e.ProcessResult;
import dev.debrief.localstack.host.Ports;
import dev.debrief.localstack.kafka.KafkaServer;
import dev.debrief.localstack.kafka.KafkaTopics;
import dev.debrief.localstack.postgres.PostgresServer;
import dev.debrief.localstack.postgres.ServiceDatabases;
import dev.debrief.localstack.token.TokenIssuer;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The jobs of a deployment, and services that leave migrations to one of them. */
@Order(1)
@Execution(ExecutionMode.CONCURRENT)
class StartupTaskJourney {

    private static final String OWNER = "owner-of-tasks";
    private static final String APP = "app-of-tasks";

    @TempDir
    private static Path directory;

    private static PostgresServer postgres;

    /** A broker without topics. */
    private static KafkaServer kafka;

    private static String publicKey;

    @BeforeAll
    static void startInfrastructure() {
        postgres = PostgresServer.forTests(directory.resolve("postgres"));
        postgres.start();
        kafka = KafkaServer.forTests(directory.resolve("kafka"));
        kafka.start();
        publicKey = TokenIssuer.loadOrCreate(directory.resolve("keys"), Clock.systemUTC())
                .publicKey();
    }

    @AfterAll
    static void stopInfrastructure() {
        kafka.kill();
        postgres.stopImmediately();
    }

    /** Neither an identity provider nor Kafka is configured, nor the password of the application. */
    @Test
    void migratesTheSchemaForServicesThatDoNot() throws SQLException {
        String database = provisioned("migrated");

        assertDone(migrate(database), "MIGRATE");
        long migrations = appliedTo(database);
        assertDone(migrate(database), "MIGRATE");

        assertThat(migrations).isGreaterThan(8);
        assertThat(appliedTo(database)).isEqualTo(migrations);
        assertStartsUntilKafka(database);
    }

    @Test
    void reportsADatabaseThatCannotBeMigrated() {
        String url = "jdbc:postgresql://127.0.0.1:" + Ports.free() + "/nothing";

        ProcessResult result = ServiceProcess.in(directory)
                .migrating(url, "nothing", OWNER)
                .run();

        assertRefused(result, url, "cannot be brought up to date");
    }

    @Test
    void aServiceRefusesADatabaseWithoutItsMigrations() throws SQLException {
        String empty = provisioned("empty");
        String behind = provisioned("behind");
        assertDone(migrate(behind), "MIGRATE");
        change(behind, "delete from flyway_schema_history where installed_rank ="
                + " (select max(installed_rank) from flyway_schema_history)");

        assertRefused(serve(empty), "lacks migrations of this version", "DEBRIEF_STARTUP_TASK=migrate");
        assertRefused(serve(behind), "lacks migrations of this version (1)", "DEBRIEF_STARTUP_TASK=migrate");
    }

    /** During an upgrade, replicas of the version before run on the new schema. */
    @Test
    void aServiceAcceptsTheSchemaOfALaterVersion() throws SQLException {
        String database = provisioned("later");
        assertDone(migrate(database), "MIGRATE");
        change(database, "insert into flyway_schema_history (installed_rank, version, description, type, script, checksum,"
                + " installed_by, execution_time, success)"
                + " values (1000, '9999', 'later', 'SQL', 'V9999__later.sql', 1, 'owner', 1, true)");

        assertStartsUntilKafka(database);
    }

    @Test
    void createsTheTopicsThatAreMissing() throws Exception {
        KafkaServer broker = KafkaServer.forTests(directory.resolve("kafka-of-topics"));
        broker.start();
        try (Admin admin = Admin.create(
                Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers()))) {
            ServiceProcess task = ServiceProcess.in(directory)
                    .with(Map.of(
                            "DEBRIEF_STARTUP_TASK", "create-topics",
                            "DEBRIEF_KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers(),
                            "DEBRIEF_KAFKA_REPLICATION_FACTOR", "1",
                            "DEBRIEF_KAFKA_MIN_IN_SYNC_REPLICAS", "1",
                            "DEBRIEF_KAFKA_RETENTION", "14d"));

            assertDone(task.run(), "CREATE_TOPICS");
            assertTopics(admin);
            admin.deleteTopics(KafkaTopics.NAMES.subList(0, 1)).all().get();
            assertDone(task.run(), "CREATE_TOPICS");
            assertTopics(admin);
        } finally {
            broker.kill();
        }
    }

    @Test
    void reportsBrokersThatDoNotExist() {
        ProcessResult result = ServiceProcess.in(directory)
                .with("DEBRIEF_STARTUP_TASK", "create-topics")
                .with("DEBRIEF_KAFKA_BOOTSTRAP_SERVERS", "kafka.invalid:9092")
                .run();

        assertRefused(result, "topics cannot be created at kafka.invalid:9092", "DEBRIEF_KAFKA_BOOTSTRAP_SERVERS");
    }

    private static void assertTopics(Admin admin) throws ExecutionException, InterruptedException {
        Map<String, TopicDescription> topics =
                admin.describeTopics(KafkaTopics.NAMES).allTopicNames().get();
        assertThat(topics.values()).allSatisfy(topic -> {
            assertThat(topic.partitions()).hasSize(KafkaTopics.PARTITIONS);
            assertThat(topic.partitions())
                    .allMatch(partition -> partition.replicas().size() == 1);
        });
        Map<ConfigResource, Config> settings = admin.describeConfigs(KafkaTopics.NAMES.stream()
                        .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                        .toList())
                .all()
                .get();
        assertThat(settings.values()).allSatisfy(config -> {
            assertThat(config.get("retention.ms").value()).isEqualTo("1209600000");
            assertThat(config.get("min.insync.replicas").value()).isEqualTo("1");
        });
    }

    /** The schema is accepted; topics, which are checked next, are missing. */
    private static void assertStartsUntilKafka(String database) {
        assertRefused(serve(database), "topic debrief.", "DEBRIEF_STARTUP_TASK=create-topics");
    }

    private static String provisioned(String database) {
        new ServiceDatabases(postgres).provision(database, OWNER, APP);
        return database;
    }

    private static ProcessResult migrate(String database) {
        return ServiceProcess.in(directory)
                .migrating(postgres.jdbcUrl(database), database, OWNER)
                .run();
    }

    private static ProcessResult serve(String database) {
        return ServiceProcess.in(directory)
                .serving()
                .asApplication(postgres.jdbcUrl(database), database, APP)
                .with("DEBRIEF_KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers())
                .with("DEBRIEF_OIDC_PUBLIC_KEY", publicKey)
                .run();
    }

    private static long appliedTo(String database) throws SQLException {
        try (var connection = postgres.connect(database);
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from flyway_schema_history where success")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void change(String database, String sql) throws SQLException {
        try (var connection = postgres.connect(database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
