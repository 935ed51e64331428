package dev.debrief.notifications.feed;

import dev.debrief.platform.stream.StreamedRow;

/**
 * A new item of the feed.
 *
 * @param seq the same for all items of one event
 */
public record StreamedFeedItem(long seq, FeedItem item) implements StreamedRow {

    @Override
    public String topic() {
        return item.handle();
    }

    @Override
    public int length() {
        return item.headline().length() + item.body().length();
    }
}
