package dev.debrief.notifications.improvement;

import dev.debrief.notifications.channel.Recipient;
import dev.debrief.notifications.notification.Notification;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds out who receives a weekly summary. The routing does, because it combines subscriptions and preferences. */
public interface SummaryRouting {

    /**
     * Adds a summary to the feeds of those who receive it, in the caller's transaction. The caller queues the messages,
     * because their content is composed when they are sent.
     *
     * @param summary how many improvements there are, without a title
     * @param team the team whose summary it is, and which receives it without a subscription; null for the summary of
     *     the organisation, which the subscribers of its event type receive
     * @return who receives a message, over which channel; subscribers with a digest receive it at once, too
     */
    List<Recipient> route(Notification summary, @Nullable String team);
}
