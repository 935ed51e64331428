package dev.debrief.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.TimeZone;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class DebriefTestResourceTest {

    @jakarta.inject.Inject
    DataSource dataSource;

    @ParameterizedTest
    @CsvSource({"incident-service, incident", "action-tracker-service, action_tracker", "platform-tests, platform_tests"
    })
    void namesTheDatabaseAfterTheModule(String module, String database) {
        assertThat(DebriefTestResource.databaseOf(module)).isEqualTo(database);
    }

    @Test
    void runsInANonUtcTimeZone() throws SQLException {
        assertThat(TimeZone.getDefault().getID()).isEqualTo(DebriefTestResource.ZONE);
        assertThat(answer("show timezone")).isEqualTo(DebriefTestResource.ZONE);
    }

    @Test
    void givesTheServiceTheRoleThatCannotMigrate() throws SQLException {
        assertThat(answer("select current_user")).isEqualTo("platform_tests_app");
        assertThat(answer("select has_schema_privilege('public', 'create')::text"))
                .isEqualTo("false");
    }

    private String answer(String query) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
