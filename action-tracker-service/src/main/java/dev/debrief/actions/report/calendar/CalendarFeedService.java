package dev.debrief.actions.report.calendar;

import dev.debrief.actions.action.content.Owner;
import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.calendar.ICalendar;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.identity.Ids;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.platform.revision.Precondition;
import dev.debrief.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Shares the due dates of teams. Members of a team manage its calendars, and admins those of all teams. */
@ApplicationScoped
@Transactional
public class CalendarFeedService {

    static final int MAX_ITEMS = 500;

    private static final String PRODUCT = "action-tracker-service";

    private final CalendarFeedRepository feeds;
    private final AuditLog audit;
    private final Clock clock;

    CalendarFeedService(CalendarFeedRepository feeds, AuditLog audit, Clock clock) {
        this.feeds = feeds;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @throws dev.debrief.platform.problem.ProblemException FORBIDDEN if the actor is neither in the team nor an admin
     */
    public IssuedFeed issue(FeedSettings settings, Actor actor) {
        if (!mayManage(settings.team(), actor)) {
            throw StandardProblem.FORBIDDEN.because(
                    "Only members of " + settings.team() + " and admins can share its due dates.");
        }
        String secret = FeedSecret.generate();
        Owner creator = new Owner(actor.handle(), actor.displayName());
        CalendarFeed feed = new CalendarFeed(Ids.next(), settings, secret, creator, clock.instant());
        feeds.persist(feed);
        audit.record(actor, "calendar-feed.issued", feed.auditSubject(), null, feed.settings());
        return new IssuedFeed(feed, secret);
    }

    public List<CalendarFeed> list(PageRequest page, Actor actor) {
        return feeds.page(actor, page);
    }

    public CalendarFeed get(EntityRef ref, Actor actor) {
        return requireManaged(ref.id().flatMap(id -> feeds.findByIdOptional(id)), ref, actor);
    }

    /** Ends the calendar: its URL does not exist any more. */
    public void revoke(EntityRef ref, Precondition precondition, Actor actor) {
        CalendarFeed feed = requireManaged(ref.id().flatMap(feeds::findForUpdate), ref, actor);
        precondition.require(CalendarFeed.REVISION);
        feeds.delete(feed);
        audit.record(actor, "calendar-feed.revoked", feed.auditSubject(), feed.settings(), null);
    }

    /**
     * The calendar as iCalendar: the unfinished items of the team that everybody may see.
     *
     * @throws dev.debrief.platform.problem.ProblemException NOT_FOUND if it is unknown or revoked, or has another
     *     secret
     */
    public String read(EntityRef ref, String secret) {
        CalendarFeed feed = ref.id()
                .flatMap(id -> feeds.findByIdOptional(id))
                .filter(found -> found.hasSecret(secret))
                .orElseThrow(() -> StandardProblem.NOT_FOUND.because("There is no calendar at this URL."));
        return ICalendar.writeDays(
                feed.name(),
                feeds.due(feed.team(), MAX_ITEMS).stream().map(DueDay::of).toList(),
                PRODUCT);
    }

    private static CalendarFeed requireManaged(Optional<CalendarFeed> found, EntityRef ref, Actor actor) {
        return found.filter(feed -> mayManage(feed.team(), actor)).orElseThrow(() -> ref.notFound("calendar feed"));
    }

    private static boolean mayManage(String team, Actor actor) {
        return actor.isAdmin() || actor.handles().contains(team);
    }
}
