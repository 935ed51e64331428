package dev.debrief.platform.testkit.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.ServiceUnderTest;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Proves that the kit can fail: it finds each fault in a schema. */
@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class EnumerationCheckTest {

    private Connection database;

    @BeforeEach
    void connect() throws SQLException {
        database = ServiceUnderTest.database();
    }

    @AfterEach
    void dropTheTable() throws SQLException {
        execute("DROP TABLE IF EXISTS lamp");
        database.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "state varchar(8)                                               | has no CHECK of its own",
                "state varchar(8), age int, CHECK (state IN ('ON', 'OFF') OR age = 1) | has no CHECK of its own",
                "state varchar(8) CHECK (state IN ('ON', 'OFF', 'BROKEN'))      | names [BROKEN, OFF, ON]",
                "state varchar(8) CHECK (state IN ('ON'))                       | refuses OFF",
                "state text CHECK (state IN ('ON', 'OFF') OR state LIKE '?%')  | accepts ?",
                "state varchar[] CHECK (state && ARRAY['ON', 'OFF']::varchar[] OR state[1] LIKE '?%') | accepts ?"
            })
    void findsAFault(String columns, String problem) throws SQLException {
        execute("CREATE TABLE lamp (" + columns + ")");

        assertThat(problems()).anySatisfy(found -> assertThat(found).contains(problem));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "state varchar(8) NOT NULL CHECK (state IN ('ON', 'OFF'))",
                "state varchar[] CHECK (state <@ ARRAY['ON', 'OFF']::varchar[])"
            })
    void acceptsAnEqualCheck(String columns) throws SQLException {
        execute("CREATE TABLE lamp (" + columns + ")");

        assertThat(problems()).isEmpty();
    }

    @Test
    void findsColumnsNamedLikeEnumerations() throws SQLException {
        execute("CREATE TABLE lamp (bulb_kind text, kinds text, kind int, state varchar(8))");

        assertThat(EnumerationCheck.columnsNamedLikeEnumerations(database))
                .contains("lamp.bulb_kind", "lamp.state")
                .doesNotContain("lamp.kind", "lamp.kinds");
    }

    @Test
    void findsUnusualTypes() throws SQLException {
        execute("CREATE TABLE lamp (a text[], b varchar(9)[], c json, d varchar[], e jsonb, f uuid[])");

        assertThat(ColumnTypes.unusual(database))
                .containsExactly("lamp.a text[]", "lamp.b character varying(9)[]", "lamp.c json");
    }

    private List<String> problems() throws SQLException {
        return new EnumerationCheck(database).problemsOf(EnumerationColumn.of("lamp.state", Set.of("ON", "OFF")));
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
