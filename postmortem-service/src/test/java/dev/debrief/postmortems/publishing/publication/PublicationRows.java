package dev.debrief.postmortems.publishing.publication;

import dev.debrief.platform.testkit.ServiceUnderTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads and changes what is stored about publications. */
public final class PublicationRows {

    private PublicationRows() {}

    /** Id of the only publication in a target. */
    static UUID idIn(String target) {
        return UUID.fromString(column(
                        "SELECT id FROM publication"
                                + " WHERE target_id = (SELECT id FROM publishing_target WHERE key = ?)",
                        target)
                .get(0));
    }

    static String read(UUID publication, String column) {
        return column("SELECT " + column + " FROM publication WHERE CAST(id AS text) = ?", publication.toString())
                .get(0);
    }

    /** The time that a page needs to appear has passed. */
    static void settle(UUID publication) {
        update(
                "UPDATE publication SET create_unknown_at = create_unknown_at - interval '91 seconds'"
                        + " WHERE CAST(id AS text) = ?",
                publication.toString());
    }

    static void expireLease(UUID publication) {
        update(
                "UPDATE publication SET leased_until = clock_timestamp() - interval '1 second'"
                        + " WHERE CAST(id AS text) = ?",
                publication.toString());
    }

    /** The key that sealed it is lost. */
    static void loseCredential(String target) {
        update(
                "UPDATE publishing_target SET credential = regexp_replace(credential, '[.][^.]+[.]', '.lost.')"
                        + " WHERE key = ?",
                target);
    }

    static int refusalsOf(String target) {
        return Integer.parseInt(column("SELECT refusals FROM publishing_target WHERE key = ?", target)
                .get(0));
    }

    /** Refusals at about the same time count once. */
    public static void passMinute(String target) {
        update("UPDATE publishing_target SET refused_at = refused_at - interval '61 seconds' WHERE key = ?", target);
    }

    /** Actions in the audit log about a target, oldest first. */
    public static List<String> auditOf(String target) {
        return column(
                "SELECT action FROM audit_entry WHERE subject_type = 'publishing-target' AND subject_id ="
                        + " (SELECT CAST(id AS text) FROM publishing_target WHERE key = ?) ORDER BY id",
                target);
    }

    private static List<String> column(String sql, String parameter) {
        try (Connection database = ServiceUnderTest.database();
                PreparedStatement select = database.prepareStatement(sql)) {
            select.setString(1, parameter);
            List<String> values = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    values.add(String.valueOf(rows.getString(1)));
                }
            }
            return values;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void update(String sql, String parameter) {
        try (Connection database = ServiceUnderTest.database();
                PreparedStatement update = database.prepareStatement(sql)) {
            update.setString(1, parameter);
            if (update.executeUpdate() != 1) {
                throw new IllegalStateException("Nothing changed by " + sql);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
