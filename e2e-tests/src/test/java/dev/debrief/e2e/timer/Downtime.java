package dev.debrief.e2e.timer;

import dev.debrief.localstack.Service;
import dev.debrief.localstack.Stack;
import java.sql.SQLException;
import java.util.List;

/**
 * A downtime of days: while no replica runs, the dates of action items with a label are moved into the past, as if so
 * much time had passed since they were set.
 */
final class Downtime {

    private static final List<String> STATEMENTS = List.of("""
            UPDATE timer
            SET fire_at = fire_at - make_interval(hours => 24 * ?),
                next_attempt_at = next_attempt_at - make_interval(hours => 24 * ?)
            WHERE subject_id IN (SELECT CAST(id AS varchar) FROM action_item WHERE ? = ANY (labels))""", """
            UPDATE action_item_due_date
            SET due_on = due_on - ?, watched_since = watched_since - make_interval(hours => 24 * ?)
            WHERE action_item_id IN (SELECT id FROM action_item WHERE ? = ANY (labels))""", """
            UPDATE action_item
            SET due_on = due_on - ?, created_at = created_at - make_interval(hours => 24 * ?)
            WHERE ? = ANY (labels)""");

    private Downtime() {}

    static void simulate(Stack stack, String label, int days) throws SQLException {
        try (var connection = stack.postgres().connect(Service.ACTION_TRACKER.database())) {
            connection.setAutoCommit(false);
            for (var sql : STATEMENTS) {
                try (var statement = connection.prepareStatement(sql)) {
                    statement.setInt(1, days);
                    statement.setInt(2, days);
                    statement.setString(3, label);
                    if (statement.executeUpdate() == 0) {
                        throw new AssertionError("Nothing was moved by " + sql);
                    }
                }
            }
            connection.commit();
        }
    }
}
