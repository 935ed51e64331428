package dev.debrief.platform.stream;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An append-only table whose rows are streamed once they are committed. It has these columns:
 *
 * <ul>
 *   <li>{@code id}, a UUID,
 *   <li>{@code tx xid8 DEFAULT pg_current_xact_id()}: the transaction that stored the row; indexed,
 *   <li>{@code seq}, a number that grows within a topic. Rows with the same number are stored by one statement and say
 *       the same about several topics: a subscriber to some of these receives the one with the lowest id.
 * </ul>
 *
 * <p>Sources that read the same rows are equal, so that their subscribers share queries.
 */
public interface StreamSource {

    /** The name of the table. */
    String table();

    /** The columns to read, separated by commas: {@code seq}, {@code id} and what {@link #read} needs. */
    String columns();

    /** Which rows of the table are streamed, as a condition with placeholders. */
    String condition();

    /**
     * Values of the placeholders: texts, arrays of texts, or null.
     *
     * @param topics null for all
     */
    List<@Nullable Object> parameters(@Nullable Set<String> topics);

    /** Reads the current row. */
    StreamedRow read(ResultSet row) throws SQLException;
}
