package dev.debrief.notifications.feed;

import dev.debrief.notifications.contact.ContactService;
import dev.debrief.notifications.notification.Audience;
import dev.debrief.notifications.notification.Notification;
import dev.debrief.notifications.notification.Reason;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The use cases of the feed. People see the items for themselves and their teams; a contact is not required. */
@ApplicationScoped
@Transactional
public class FeedService {

    /** More unread items than this are not counted. */
    public static final int MAX_COUNT = 1000;

    private final FeedRepository items;
    private final ContactService contacts;
    private final Clock clock;

    FeedService(FeedRepository items, ContactService contacts, Clock clock) {
        this.items = items;
        this.contacts = contacts;
        this.clock = clock;
    }

    /** Adds a notification to the feeds of these handles. */
    public void add(Map<String, Reason> handles, Notification notification) {
        if (!handles.isEmpty()) {
            items.add(handles, notification, clock.instant());
        }
    }

    /** Applies the current audience of a subject: its items become hidden for everyone else. */
    public void applyAudience(UUID subjectId, Audience audience) {
        items.applyAudience(subjectId, audience);
    }

    /** Newest first. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<FeedItem> list(FeedFilter filter, PageRequest page, Actor actor) {
        Optional<UUID> before = page.after().map(position -> UUID.fromString(position.get(0)));
        return items.find(queryOf(filter, actor).page(before, page.fetchSize()));
    }

    /** Number of unread items, at most {@link #MAX_COUNT}. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public int countUnread(Actor actor) {
        return items.count(queryOf(FeedFilter.UNREAD, actor).page(Optional.empty(), MAX_COUNT));
    }

    /** Who is in a team by its contact only is not in the audience of a restricted subject because the team is. */
    private FeedQuery queryOf(FeedFilter filter, Actor actor) {
        Set<String> handles = contacts.handlesOf(actor);
        Set<String> byContact = new HashSet<>(handles);
        byContact.removeAll(actor.handles());
        return new FeedQuery(actor.handle(), handles).openOnly(byContact).filter(filter);
    }

    /** Marks all items up to this one as read, also those that were marked as unread. */
    public void markRead(UUID upTo, Actor actor) {
        requireEvent(upTo, actor);
        items.moveMarker(actor.handle(), upTo);
    }

    /** Marks one item. An event that is in several feeds of the caller is one item for them. */
    public void mark(EntityRef ref, boolean unread, Actor actor) {
        UUID itemId = ref.requireId("item in your feed");
        items.mark(actor.handle(), requireEvent(itemId, actor), itemId, unread);
    }

    private String requireEvent(UUID itemId, Actor actor) {
        return items.eventOf(itemId, contacts.handlesOf(actor))
                .orElseThrow(() -> EntityRef.of(itemId).notFound("item in your feed"));
    }
}
