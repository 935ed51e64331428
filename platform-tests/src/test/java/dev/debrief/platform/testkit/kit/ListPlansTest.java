package dev.debrief.platform.testkit.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.platform.paging.PageQuery;
import dev.debrief.platform.paging.Paging;
import dev.debrief.platform.testkit.DebriefTestResource;
import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** Tests which statements PostgreSQL keeps plans of. */
@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class ListPlansTest {

    @Inject
    AgroalDataSource dataSource;

    @Inject
    Paging paging;

    @Test
    void plansOfListsAreNotKept() throws SQLException {
        assertThat(keptPlansOf(() -> "SELECT 'by key', CAST(? AS integer)")).isEqualTo(1);
        assertThat(keptPlansOf(() -> {
                    paging.request("things", "", new PageQuery(null, null));
                    return "SELECT 'list', CAST(? AS integer)";
                }))
                .isZero();
        assertThat(keptPlansOf(() -> "SELECT 'by key, later', CAST(? AS integer)"))
                .isEqualTo(1);
    }

    private interface Request {
        String sql();
    }

    /** Executes a statement more often than the driver needs to prepare it on the server. */
    private int keptPlansOf(Request request) throws SQLException {
        var context = Arc.container().requestContext();
        context.activate();
        try {
            String sql = request.sql();
            try (Connection connection = dataSource.getConnection()) {
                for (int execution = 0; execution < 8; execution++) {
                    try (PreparedStatement statement = connection.prepareStatement(sql)) {
                        statement.setInt(1, execution);
                        statement.executeQuery().close();
                    }
                }
                try (PreparedStatement kept = connection.prepareStatement(
                        "SELECT count(*) FROM pg_prepared_statements WHERE statement LIKE ?")) {
                    kept.setString(1, sql.substring(0, sql.indexOf('?')) + "%");
                    try (ResultSet row = kept.executeQuery()) {
                        row.next();
                        return row.getInt(1);
                    }
                }
            }
        } finally {
            context.terminate();
        }
    }
}
