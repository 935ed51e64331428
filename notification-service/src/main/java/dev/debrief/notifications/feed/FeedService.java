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

/** The use cases of the feed. People see the items for themselves and their teams. */
@ApplicationScoped
@Transactional
public class FeedService {

    private final FeedRepository items;
    private final Clock clock;

    FeedService(FeedRepository items, Clock clock) {
        this.items = items;
        this.clock = clock;
    }

    /** Adds a notification to the feeds of these handles. */
    public void add(Collection<String> handles, Notification notification) {
        handles.forEach(handle -> items.persist(new FeedItem(handle, notification, clock.instant())));
    }

    /** Applies the current audience of a subject: its items become hidden for everyone else. */
    public void applyAudience(UUID subjectId, Audience audience) {
        items.applyAudience(subjectId, audience);
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    public List<FeedItem> list(PageRequest page, Actor actor) {
        Optional<UUID> before = page.after().map(position -> UUID.fromString(position.get(0)));
        return items.findBefore(actor.handles(), before, page.fetchSize());
    }

    /** The newest item that the caller has read. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<UUID> readTo(Actor actor) {
        return items.findMarker(actor.handle());
    }

    public void markRead(UUID itemId, Actor actor) {
        if (!items.isInFeedOf(actor.handles(), itemId)) {
            throw StandardProblem.NOT_FOUND.because("Your feed has no item " + itemId + ".");
        }
        items.moveMarker(actor.handle(), itemId);
    }
}
