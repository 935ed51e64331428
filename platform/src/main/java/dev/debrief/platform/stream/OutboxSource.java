package dev.debrief.platform.stream;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The events of the outbox about one type of aggregate. The topic is the id of the aggregate.
 *
 * @param aggregateType as in the outbox: {@code incident}
 */
record OutboxSource(String aggregateType) implements StreamSource {

    @Override
    public String table() {
        return "outbox_event";
    }

    @Override
    public String columns() {
        return "seq, id, source, type, aggregateid, aggregateversion, \"time\", dataschema, payload";
    }

    @Override
    public String condition() {
        return "aggregatetype = ? AND (CAST(? AS varchar[]) IS NULL OR aggregateid = ANY (?))";
    }

    @Override
    public List<@Nullable Object> parameters(@Nullable Set<String> topics) {
        String @Nullable [] ids = topics == null ? null : topics.toArray(String[]::new);
        return Arrays.asList(aggregateType, ids, ids);
    }

    @Override
    public StreamedEvent read(ResultSet row) throws SQLException {
        return new StreamedEvent(
                row.getLong("seq"),
                row.getString("id"),
                row.getString("source"),
                row.getString("type"),
                row.getString("aggregateid"),
                row.getLong("aggregateversion"),
                row.getObject("time", OffsetDateTime.class).toInstant(),
                row.getString("dataschema"),
                row.getString("payload"));
    }
}
