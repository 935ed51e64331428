package dev.debrief.notifications.feed;

import dev.debrief.platform.stream.StreamSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Feed items as they are added. The topic is the handle; those that are hidden by now are left out. */
@ApplicationScoped
class FeedStreamRepository implements StreamSource {

    @Override
    public String table() {
        return "feed_item";
    }

    @Override
    public String columns() {
        return "seq, " + FeedQuery.COLUMNS + ", true AS unread";
    }

    @Override
    public String condition() {
        return "handle = ANY (?) AND visible";
    }

    /** Nobody reads the feeds of all. */
    @Override
    public List<@Nullable Object> parameters(@Nullable Set<String> topics) {
        String[] handles = Objects.requireNonNull(topics).toArray(String[]::new);
        return Collections.singletonList(handles);
    }

    @Override
    public StreamedFeedItem read(ResultSet row) throws SQLException {
        return new StreamedFeedItem(row.getLong("seq"), FeedRepository.item(row));
    }
}
