package dev.debrief.incidents.evidence.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The registry of stored objects, and the large objects of PostgreSQL. */
@ApplicationScoped
class EvidenceObjectRepository {

    private final DataSource dataSource;

    EvidenceObjectRepository(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    void insert(String ref) {
        execute("INSERT INTO evidence_object (ref, state) VALUES (?, 'UPLOADING')", ref);
    }

    int attach(String ref) {
        return execute(
                "UPDATE evidence_object SET state = 'ATTACHED', changed_at = now() WHERE ref = ? AND state = 'UPLOADING'",
                ref);
    }

    void discard(String ref) {
        execute("UPDATE evidence_object SET state = 'DISCARDED', changed_at = now() WHERE ref = ?", ref);
    }

    void deleteUnattached(String ref) {
        execute("DELETE FROM evidence_object WHERE ref = ? AND state <> 'ATTACHED'", ref);
    }

    /** Objects that were discarded, or whose upload started that long ago and is not finished. */
    List<String> findExpired(Duration abandonedAfter, int limit) {
        return query(
                "SELECT ref FROM evidence_object WHERE state = 'DISCARDED'"
                        + " OR (state = 'UPLOADING' AND changed_at < now() - make_interval(secs => ?))"
                        + " ORDER BY changed_at LIMIT ?",
                (double) abandonedAfter.toSeconds(),
                limit);
    }

    void create(String ref) {
        execute("UPDATE evidence_object SET large_object = lo_create(0) WHERE ref = ?", ref);
    }

    void append(String ref, long offset, byte[] bytes) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement put = connection.prepareStatement(
                        "SELECT lo_put(large_object, ?, ?) FROM evidence_object WHERE ref = ?")) {
            put.setLong(1, offset);
            put.setBytes(2, bytes);
            put.setString(3, ref);
            put.executeQuery().close();
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot store evidence", e);
        }
    }

    byte[] read(String ref, long offset, int length) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement get = connection.prepareStatement(
                        "SELECT lo_get(large_object, ?, ?) FROM evidence_object WHERE ref = ?")) {
            get.setLong(1, offset);
            get.setInt(2, length);
            get.setString(3, ref);
            try (ResultSet row = get.executeQuery()) {
                return row.next() ? row.getBytes(1) : new byte[0];
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read evidence", e);
        }
    }

    /** Deletes the large object once, even if called concurrently. */
    void unlink(String ref) {
        List<String> locked = query(
                "SELECT large_object FROM evidence_object WHERE ref = ? AND large_object IS NOT NULL FOR UPDATE", ref);
        if (!locked.isEmpty()) {
            query("SELECT lo_unlink(large_object) FROM evidence_object WHERE ref = ?", ref);
            execute("UPDATE evidence_object SET large_object = NULL WHERE ref = ?", ref);
        }
    }

    private int execute(String sql, String ref) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, ref);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot update the registry of stored evidence", e);
        }
    }

    private List<String> query(String sql, Object... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                select.setObject(i + 1, parameters[i]);
            }
            List<String> values = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot query the registry of stored evidence", e);
        }
    }
}
