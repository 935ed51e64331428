package dev.debrief.platform.testkit.unhappy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.platform.identity.Ids;
import dev.debrief.platform.inbox.EventConsumer;
import dev.debrief.platform.testkit.ServiceUnderTest;
import dev.debrief.platform.testkit.api.ApiOperation;
import jakarta.enterprise.inject.spi.CDI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** Fixtures of the platform's operations; delegates the rest to the service's own fixtures. */
final class PlatformFixtures implements Fixtures {

    private static final String PARKED_MESSAGES = "/api/v1/parked-messages";

    private static final String INSERT_PARKED_MESSAGE = """
            insert into parked_message (id, consumer, topic, topic_partition, topic_offset, record_time,
                record_headers, record_value, reason, detail, attempts, parked_at)
            values (?, ?, 'debrief.nothing.v1', 0, ?, now(), '[]', 'torn', 'unreadable', 'Seeded', 1, now())
            """;

    private final Fixtures service;

    PlatformFixtures(Fixtures service) {
        this.service = service;
    }

    @Override
    public Target existing(ApiOperation operation) {
        return operation.path().startsWith(PARKED_MESSAGES) ? parkedMessage() : service.existing(operation);
    }

    @Override
    public JsonNode body(ApiOperation operation, Target target, JsonNode example) {
        return service.body(operation, target, example);
    }

    @Override
    public JsonNode differentBody(ApiOperation operation, JsonNode body) {
        return service.differentBody(operation, body);
    }

    @Override
    public String token(ApiOperation operation, String role) {
        return service.token(operation, role);
    }

    @Override
    public boolean isPlan(ApiOperation operation, String pointer) {
        return service.isPlan(operation, pointer);
    }

    @Override
    public boolean isExcluded(ApiOperation operation, String caseName) {
        return service.isExcluded(operation, caseName) || isRetryWithoutConsumer(operation, caseName);
    }

    /** A service without consumers cannot retry messages. */
    private static boolean isRetryWithoutConsumer(ApiOperation operation, String caseName) {
        return operation.path().equals(PARKED_MESSAGES + "/{id}/retry")
                && caseName.equals(UnhappyCases.HAPPY_PATH)
                && consumer().isEmpty();
    }

    private static Optional<String> consumer() {
        return CDI.current().select(EventConsumer.class).stream()
                .map(EventConsumer::name)
                .findFirst();
    }

    private static Target parkedMessage() {
        UUID id = Ids.next();
        try (Connection connection = ServiceUnderTest.database();
                PreparedStatement insert = connection.prepareStatement(INSERT_PARKED_MESSAGE)) {
            insert.setObject(1, id);
            insert.setString(2, consumer().orElse("nobody"));
            insert.setLong(3, id.getMostSignificantBits());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("A parked message cannot be inserted.", e);
        }
        return Target.at("id", id.toString());
    }
}
