package dev.debrief.platform.testkit.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.platform.inbox.ParkingReason;
import dev.debrief.platform.inbox.deadletter.ParkedMessageState;
import dev.debrief.platform.testkit.ServiceUnderTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Tests that the database accepts exactly what the code can read: a new enumeration column without CHECK fails the
 * build, and so does a new value that is missing in the CHECK. Extend it in a service:
 *
 * <pre>{@code
 * @QuarkusTest
 * @WithTestResource(DebriefTestResource.class)
 * class SchemaTest extends SchemaKit {}
 * }</pre>
 */
public abstract class SchemaKit {

    @Inject
    EntityManagerFactory entities;

    /** Values of columns that are written without Hibernate or as text, by column such as {@code timer.state}. */
    protected Map<String, Set<String>> enumerations() {
        return Map.of();
    }

    /** Columns named like an enumeration that are none: free text, or copies of other services' values as text. */
    protected Set<String> openColumns() {
        return Set.of();
    }

    /** For each CHECK that belongs to no enumeration, by name: a row that it must refuse, as JSON. */
    protected Map<String, String> forbiddenRows() {
        return Map.of();
    }

    @Test
    void everyEnumerationHasAnEqualCheck() throws SQLException {
        try (Connection database = ServiceUnderTest.database()) {
            EnumerationCheck check = new EnumerationCheck(database);
            List<String> problems = new ArrayList<>();
            for (EnumerationColumn column : columns()) {
                problems.addAll(check.problemsOf(column));
            }
            assertThat(problems).isEmpty();
        }
    }

    @Test
    void everyColumnNamedLikeAnEnumerationIsOne() throws SQLException {
        try (Connection database = ServiceUnderTest.database()) {
            Set<String> known = columns().stream().map(EnumerationColumn::name).collect(Collectors.toSet());
            known.addAll(openColumns());
            known.addAll(Set.of("timer.kind", "job.kind", "job_attempt.outcome"));
            assertThat(EnumerationCheck.columnsNamedLikeEnumerations(database)).isSubsetOf(known);
        }
    }

    @Test
    void everyOtherCheckRefusesItsForbiddenRow() throws SQLException {
        try (Connection database = ServiceUnderTest.database()) {
            Map<String, String> rows = new HashMap<>(forbiddenRowsOfThePlatform());
            rows.putAll(forbiddenRows());
            List<CheckConstraint> checks = new EnumerationCheck(database).others(columns());
            assertThat(checks).extracting(CheckConstraint::name).containsExactlyInAnyOrderElementsOf(rows.keySet());
            for (CheckConstraint check : checks) {
                assertThat(check.refuses(database, Objects.requireNonNull(rows.get(check.name()))))
                        .as(check.name())
                        .isTrue();
            }
        }
    }

    /** Queries compare lists of texts with {@code varchar[]}, which is what Hibernate binds. */
    @Test
    void listsAndJsonHaveOneTypeEach() throws SQLException {
        try (Connection database = ServiceUnderTest.database()) {
            assertThat(ColumnTypes.unusual(database)).isEmpty();
        }
    }

    private List<EnumerationColumn> columns() {
        Map<String, Set<String>> listed = new HashMap<>(enumerations());
        listed.put("timer.state", Set.of("ARMED", "PARKED"));
        listed.put("parked_message.state", names(ParkedMessageState.values()));
        listed.put(
                "parked_message.reason",
                Arrays.stream(ParkingReason.values()).map(ParkingReason::code).collect(Collectors.toSet()));
        return Stream.concat(
                        MappedEnumerations.of(entities).stream(),
                        listed.entrySet().stream().map(one -> EnumerationColumn.of(one.getKey(), one.getValue())))
                .toList();
    }

    private static Map<String, String> forbiddenRowsOfThePlatform() {
        return Map.of(
                "outbox_event_payload_is_a_small_object", "{\"payload\": \"[]\"}",
                "parked_message_settled_has_time", "{\"state\": \"APPLIED\"}",
                "parked_message_discarded_has_reason", "{\"state\": \"DISCARDED\"}",
                "parked_message_identity_is_complete", "{\"event_id\": \"1\", \"version\": 1}",
                "job_pending_has_next_attempt", "{\"state\": \"PENDING\"}",
                "job_succeeded_has_time", "{\"state\": \"SUCCEEDED\"}",
                "job_lease_ends", "{\"lease\": \"00000000-0000-0000-0000-000000000001\"}",
                "job_leased_is_pending", "{\"lease\": \"00000000-0000-0000-0000-000000000001\", \"state\": \"DEAD\"}");
    }

    /** The names of an enumeration's values. */
    protected static Set<String> names(Enum<?>... values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.toSet());
    }
}
