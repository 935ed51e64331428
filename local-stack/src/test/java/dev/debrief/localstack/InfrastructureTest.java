package dev.debrief.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.debrief.localstack.host.LocalStackException;
import dev.debrief.localstack.kafka.KafkaServer;
import dev.debrief.localstack.kafka.KafkaTopics;
import dev.debrief.localstack.postgres.PostgresServer;
import dev.debrief.localstack.postgres.ServiceDatabases;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InfrastructureTest {

    private static final String TOPIC = KafkaTopics.NAMES.get(0);

    @TempDir
    private Path directory;

    private PostgresServer postgres;
    private KafkaServer kafka;

    @BeforeEach
    void prepare() {
        postgres = PostgresServer.forTests(directory.resolve("postgres"));
        kafka = KafkaServer.forTests(directory.resolve("kafka"));
    }

    @AfterEach
    void stopEverything() {
        kafka.kill();
        postgres.stopImmediately();
    }

    @Test
    void postgresKeepsItsDataAcrossRestartsAndCrashes() throws SQLException {
        // Given
        postgres.start();
        var databases = new ServiceDatabases(postgres);
        databases.provision("incident", "owner-secret", "app-secret");
        execute("incident_owner", "owner-secret", "create table kept (id int); grant all on kept to incident_app");
        execute("incident_app", "app-secret", "insert into kept values (1)");

        // When
        postgres.restart();
        execute("incident_app", "app-secret", "insert into kept values (2)");
        postgres.stopImmediately();
        assertThat(postgres.isRunning()).isFalse();
        postgres.start();
        databases.provision("incident", "owner-secret", "app-secret");

        // Then
        try (var connection = postgres.connect("incident");
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from kept")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(2);
        }
    }

    @Test
    void superuserNeedsTheGeneratedPassword() throws SQLException {
        // Given
        postgres.start();
        var databases = new ServiceDatabases(postgres);
        databases.provision("incident", "owner-secret", "app-secret");

        // Then
        assertThatThrownBy(() -> execute("postgres", "postgres", "select 1"))
                .hasMessageContaining("password authentication failed");
        try (var connection = postgres.connect("incident")) {
            assertThat(connection.isValid(5)).isTrue();
        }

        // And
        var withOtherSecrets =
                PostgresServer.fast(directory.resolve("postgres"), postgres.port(), postgres.log(), "another-secret");
        assertThatThrownBy(() ->
                        new ServiceDatabases(withOtherSecrets).provision("incident", "owner-secret", "app-secret"))
                .isInstanceOf(LocalStackException.class)
                .hasMessageContaining("keys/secrets.properties")
                .hasMessageContaining("./debrief reset");
    }

    @Test
    void applicationRoleCannotCreateTablesOrAccessOtherDatabases() {
        // Given
        postgres.start();
        var databases = new ServiceDatabases(postgres);
        databases.provision("incident", "owner-secret", "app-secret");
        databases.provision("postmortem", "owner-secret", "app-secret");

        // Then
        assertThatThrownBy(() -> execute("incident_app", "app-secret", "create table mine (id int)"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> execute("postmortem_app", "app-secret", "select 1"))
                .hasMessageContaining("permission denied for database");
        assertThatThrownBy(() -> execute("incident_app", "wrong", "select 1"))
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void kafkaKeepsItsTopicsAndRecordsAcrossRestartsAndKills() throws Exception {
        // Given
        kafka.start();
        KafkaTopics.provision(kafka.bootstrapServers());
        send("first");

        // When
        kafka.restart();
        send("second");
        kafka.kill();
        kafka.start();
        KafkaTopics.provision(kafka.bootstrapServers());

        // Then
        assertThat(recordsOfPartitionZero()).containsExactly("first", "second");
        try (var admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            assertThat(admin.describeTopics(KafkaTopics.NAMES)
                            .allTopicNames()
                            .get()
                            .values())
                    .hasSize(4)
                    .allSatisfy(topic -> assertThat(topic.partitions()).hasSize(KafkaTopics.PARTITIONS));
        }
    }

    private void execute(String user, String password, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl("incident"), user, password);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void send(String value) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrapServers());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, 0, "key", value)).get();
        }
    }

    private List<String> recordsOfPartitionZero() {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", kafka.bootstrapServers(), "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(new TopicPartition(TOPIC, 0)));
            return StreamSupport.stream(consumer.poll(Duration.ofSeconds(20)).spliterator(), false)
                    .map(record -> record.value())
                    .toList();
        }
    }
}
