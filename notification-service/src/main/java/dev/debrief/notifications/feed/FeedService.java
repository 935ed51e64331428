package dev.debrief.notifications.feed;

import dev.debrief.notifications.notification.Audience;
import dev.debrief.notifications.notification.Notification;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Use cases around the feed. Everybody sees what was told to them and to their teams. */
@ApplicationScoped
@Transactional
public class FeedService {

    private final FeedRepository items;
    private final Clock clock;

    FeedService(FeedRepository items, Clock clock) {
        this.items = items;
        this.clock = clock;
    }

    /** Puts a notification into the feeds of these handles. */
    public void tell(Collection<String> handles, Notification notification) {
        handles.forEach(handle -> items.persist(new FeedItem(handle, notification, clock.instant())));
    }

    /** The audience of a subject is this one now; who is not of it loses sight of what was told before. */
    public void applyAudience(UUID subjectId, Audience audience) {
        items.applyAudience(subjectId, audience);
    }

    public List<FeedItem> list(PageRequest page, Actor actor) {
        Optional<UUID> before = page.after().map(position -> UUID.fromString(position.get(0)));
        return items.findBefore(actor.handles(), before, page.fetchSize());
    }

    /** Up to which item the caller has read. */
    public Optional<UUID> readTo(Actor actor) {
        return items.findMarker(actor.handle());
    }

    public void markRead(UUID itemId, Actor actor) {
        if (!items.isInFeedOf(actor.handles(), itemId)) {
            throw StandardProblem.NOT_FOUND.because("There is no item " + itemId + " in your feed.");
        }
        items.moveMarker(actor.handle(), itemId);
    }
}
