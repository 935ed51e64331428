package dev.debrief.notifications.improvement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.notifications.contact.Contact;
import dev.debrief.notifications.contact.ContactService;
import dev.debrief.notifications.delivery.DeliveryService;
import dev.debrief.notifications.notification.Audience;
import dev.debrief.notifications.notification.ComposedEventTypes;
import dev.debrief.notifications.notification.Notification;
import dev.debrief.notifications.notification.NotificationContent;
import dev.debrief.platform.time.OrganisationClock;
import dev.debrief.platform.timer.Timers;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Stores what was improved, according to events, and sends weekly summaries of it. Restricted subjects are in none:
 * those who take part in them are thanked when it happens.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ImprovementService {

    private static final String TEAM = "team:";

    private final ImprovementRepository improvements;
    private final ImprovementSummaryRepository summaries;
    private final ContactService contacts;
    private final DeliveryService deliveries;
    private final SummaryRouting routing;
    private final ObjectMapper json;
    private final Timers timers;
    private final Clock clock;
    private final SummarySchedule schedule;
    private final SummaryText text;

    ImprovementService(
            ImprovementRepository improvements,
            ImprovementSummaryRepository summaries,
            ContactService contacts,
            DeliveryService deliveries,
            SummaryRouting routing,
            ObjectMapper json,
            Timers timers,
            Clock clock,
            OrganisationClock organisation,
            ImprovementConfig config) {
        this.improvements = improvements;
        this.summaries = summaries;
        this.contacts = contacts;
        this.deliveries = deliveries;
        this.routing = routing;
        this.json = json;
        this.timers = timers;
        this.clock = clock;
        this.schedule = new SummarySchedule(config.day(), config.time(), organisation.zone());
        this.text = new SummaryText(organisation.zone());
    }

    /** As {@link #record(Notification, Collection)}; the team is the owner of the action item, if it is a team. */
    public void record(Notification notification) {
        String owner = ImprovementEvent.of(notification).owner();
        record(notification, owner != null && owner.startsWith(TEAM) ? Set.of(owner) : Set.of());
    }

    /**
     * Stores what an event says about improvements; other events are ignored. What turns out not to be one, such as an
     * action item that is open again, is removed if no summary contains it yet.
     *
     * @param teams handles of the teams whose summary contains it
     */
    public void record(Notification notification, Collection<String> teams) {
        Set<ImprovementKind> withdrawn = ImprovementEvent.withdrawnBy(notification);
        if (!withdrawn.isEmpty()) {
            improvements.deletePending(notification.subjectId(), withdrawn);
        }
        ImprovementEvent.kindOf(notification)
                .ifPresent(kind -> improvements.persistAndFlush(new Improvement(kind, notification, teams)));
    }

    /** Applies the current audience of a subject: a restricted one is in no summary. */
    public void applyAudience(UUID subjectId, Audience audience) {
        improvements.setVisible(subjectId, audience.open());
    }

    /** Begins to look for due summaries, on whichever replica. */
    @Transactional
    void start(@Observes StartupEvent event) {
        timers.arm(ImprovementTimer.KIND, ImprovementTimer.SUBJECT, clock.instant());
    }

    /** Sends the summaries that are due by now; returns when the next ones are. */
    public Instant summarise(Instant now) {
        Instant end = schedule.latest(now);
        Optional<Instant> lastEnd = summaries.findLastEnd();
        if (lastEnd.filter(last -> !last.isBefore(end)).isEmpty()) {
            summarise(lastEnd.orElseGet(() -> schedule.weekBefore(end)), end);
        }
        return schedule.next(now);
    }

    /** An event may arrive late: what happened in the week before, and is in no summary yet, is in this one. */
    private void summarise(Instant start, Instant end) {
        improvements.assign(schedule.weekBefore(start), end);
        List<Improvement> all = improvements.findVisible(end);
        send(new ImprovementSummary(null, start, end), all);
        all.stream()
                .flatMap(improvement -> improvement.teams().stream())
                .distinct()
                .sorted()
                .forEach(team -> send(new ImprovementSummary(team, start, end), all));
    }

    private void send(ImprovementSummary summary, List<Improvement> all) {
        summaries.persist(summary);
        SummaryOverview overview = SummaryOverview.of(summary, summary.select(all));
        if (overview.isEmpty()) {
            return;
        }
        Notification counts =
                notification(summary, text.counts(overview, nameOf(summary.team())), json.createObjectNode());
        routing.route(counts, summary.team())
                .forEach(recipient -> deliveries.queueDigest(recipient, counts, summary.id()));
    }

    /** The summary with this id, of what everybody may see by now; empty if there is none or nothing is left. */
    public Optional<Notification> compose(UUID summaryId) {
        return summaries.findByIdOptional(summaryId).flatMap(this::composed);
    }

    private Optional<Notification> composed(ImprovementSummary summary) {
        SummaryOverview overview =
                SummaryOverview.of(summary, summary.select(improvements.findVisible(summary.periodEnd())));
        return overview.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        notification(summary, text.full(overview, nameOf(summary.team())), json.valueToTree(overview)));
    }

    private static Notification notification(ImprovementSummary summary, NotificationContent content, JsonNode event) {
        return new Notification(
                summary.id().toString(),
                ComposedEventTypes.WEEKLY_IMPROVEMENTS,
                summary.periodEnd(),
                summary.id(),
                "",
                null,
                Audience.EVERYBODY,
                content,
                null,
                event,
                null);
    }

    private @Nullable String nameOf(@Nullable String team) {
        if (team == null) {
            return null;
        }
        return contacts.find(team).map(Contact::displayName).orElse(team.substring(TEAM.length()));
    }

    /** Deletes what was summarised before this time; returns how many improvements. */
    @Transactional
    public int deleteOld(Instant before, int limit) {
        summaries.delete("periodEnd < ?1", before);
        return improvements.deleteOld(before, limit);
    }
}
