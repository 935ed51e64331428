package dev.debrief.actions.tracker;

import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.identity.Ids;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.platform.revision.Precondition;
import dev.debrief.platform.secret.OwnedSecrets;
import dev.debrief.platform.security.Actor;
import dev.debrief.platform.timer.Timers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The use cases of trackers, all for admins. */
@ApplicationScoped
@Transactional
public class TrackerService {

    /** Fires when a tracker is to be polled. */
    public static final String POLL_TIMER = "tracker-poll";

    private final TrackerRepository trackers;
    private final TrackerConnectionService connections;
    private final TrackerSecrets secrets;
    private final TrackerRules rules;
    private final TrackersConfig config;
    private final Timers timers;
    private final AuditLog audit;
    private final Clock clock;

    TrackerService(
            TrackerRepository trackers,
            TrackerConnectionService connections,
            TrackerSecrets secrets,
            TrackerRules rules,
            TrackersConfig config,
            Timers timers,
            AuditLog audit,
            Clock clock) {
        this.trackers = trackers;
        this.connections = connections;
        this.secrets = secrets;
        this.rules = rules;
        this.config = config;
        this.timers = timers;
        this.audit = audit;
        this.clock = clock;
    }

    public IssuedSecret add(NewTracker request, Actor actor) {
        TrackerSettings settings = request.settings();
        rules.require(request.kind(), settings);
        String secret = Objects.requireNonNullElseGet(request.secret(), OwnedSecrets::generate);
        rules.requireSecret(request.kind(), secret);
        if (trackers.isTaken(request.key())) {
            throw TrackerProblem.TRACKER_EXISTS.because(
                    "The tracker " + request.key() + " already exists. Choose another key.");
        }
        Instant now = clock.instant();
        UUID id = Ids.next();
        Tracker tracker = new Tracker(id, request.key(), request.kind(), secrets.seal(id, secret), now);
        tracker.edit(settings, secrets.sealToken(id, request.token()), now);
        trackers.persistAndFlush(tracker);
        timers.arm(POLL_TIMER, id.toString(), now.plus(config.pollInterval()));
        connections.changed();
        audit.record(actor, "tracker.added", tracker.auditSubject(), null, tracker.settings());
        return new IssuedSecret(tracker, secret);
    }

    public Tracker get(String key) {
        return require(key, LockModeType.NONE);
    }

    public List<Tracker> list(PageRequest page) {
        return trackers.page(page);
    }

    /**
     * Changes settings. Those of a tracker that the service has disabled enable it again, if they say so.
     *
     * @param change computes the new settings from the current ones
     */
    public Tracker edit(
            String key, Precondition precondition, Function<TrackerSettings, TrackerEdit> change, Actor actor) {
        Tracker tracker = requireLocked(key, precondition);
        TrackerSettings before = tracker.settings();
        TrackerEdit after = change.apply(before);
        String token = after.newToken();
        if (after.settings().equals(before) && token == null) {
            return tracker;
        }
        rules.require(tracker.kind(), after.settings());
        rules.requireTokenOfItsServer(tracker.kind(), before, after);
        if (rules.isAnotherProject(tracker.kind(), before, after.settings()) && trackers.hasLinks(tracker.id())) {
            throw TrackerProblem.TRACKER_HAS_LINKS.because("Action items have issues in " + before.project()
                    + ". Their ids mean other issues elsewhere: add another tracker, or remove the links first.");
        }
        Instant now = clock.instant();
        tracker.edit(after.settings(), token == null ? null : secrets.sealToken(tracker.id(), token), now);
        if (after.settings().enabled()) {
            // What has waited is sent at once.
            timers.arm(POLL_TIMER, tracker.id().toString(), now);
        } else {
            timers.disarm(POLL_TIMER, tracker.id().toString());
        }
        connections.changed();
        audit.record(actor, "tracker.edited", tracker.auditSubject(), before, tracker.settings());
        return tracker;
    }

    /**
     * Replaces the secret of webhooks. The previous one is also accepted for a while, so that the sender can switch.
     *
     * @param given null to generate one
     */
    public IssuedSecret rotateSecret(String key, Precondition precondition, @Nullable String given, Actor actor) {
        Tracker tracker = requireLocked(key, precondition);
        String secret = Objects.requireNonNullElseGet(given, OwnedSecrets::generate);
        rules.requireSecret(tracker.kind(), secret);
        Instant now = clock.instant();
        tracker.rotate(secrets.seal(tracker.id(), secret), now.plus(config.secretOverlap()), now);
        connections.changed();
        TrackerSettings unchanged = tracker.settings();
        audit.record(actor, "tracker.secret-rotated", tracker.auditSubject(), unchanged, unchanged);
        return new IssuedSecret(tracker, secret);
    }

    /** Removes a tracker with its links. The issues stay as they are. */
    public void remove(String key, Precondition precondition, Actor actor) {
        Tracker tracker = requireLocked(key, precondition);
        timers.disarm(POLL_TIMER, tracker.id().toString());
        trackers.delete(tracker);
        connections.changed();
        audit.record(actor, "tracker.removed", tracker.auditSubject(), tracker.settings(), null);
    }

    /**
     * Seals all secrets with the first configured key, so that the other keys can be removed.
     *
     * @return how many trackers changed
     */
    int resealSecrets() {
        return (int) trackers.findAllLocked().stream().filter(secrets::reseal).count();
    }

    private Tracker requireLocked(String key, Precondition precondition) {
        Tracker tracker = require(key, LockModeType.PESSIMISTIC_WRITE);
        precondition.require(tracker.revision());
        return tracker;
    }

    private Tracker require(String key, LockModeType lock) {
        return trackers.find(key, lock)
                .orElseThrow(() -> StandardProblem.NOT_FOUND.because("There is no tracker with this key."));
    }
}
