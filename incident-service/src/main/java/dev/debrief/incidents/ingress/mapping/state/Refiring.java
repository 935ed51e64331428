package dev.debrief.incidents.ingress.mapping.state;

import dev.debrief.incidents.ingress.kind.ChangeType;
import dev.debrief.incidents.ingress.kind.Identity;
import dev.debrief.incidents.ingress.kind.SourceChange;
import dev.debrief.incidents.ingress.kind.SourceIncident;
import java.time.Instant;

/**
 * Alerts that were resolved and fire again with the time at which they first began. Alertmanager sends that when it has
 * not received an alert for some minutes. Senders of groups of alerts send the state of each alert, so the same change
 * can be true again; other senders send each change once, and repeat it only if they are not sure that it arrived.
 */
public final class Refiring {

    /** Ends the ids of changes that say that an alert of a group fires. */
    private static final String FIRING = "/firing";

    private Refiring() {}

    /** Whether a change that was delivered before can be true again after the alert was resolved. */
    public static boolean isPossible(SourceChange change) {
        return change.type() == ChangeType.OPENED
                && change.alert() != null
                && change.id().endsWith(FIRING);
    }

    /** The change that the alert fires again. */
    public static NormalizedChange again(NormalizedChange normalized, Instant receivedAt) {
        SourceChange change = normalized.change();
        SourceIncident incident = change.incident();
        SourceIncident begun = new SourceIncident(
                incident.id(),
                incident.title(),
                incident.summary(),
                incident.link(),
                receivedAt,
                incident.attributes());
        SourceChange again = new SourceChange(
                change.type(),
                Identity.of(change.id(), "again", receivedAt.toString()),
                receivedAt,
                begun,
                change.alert(),
                change.text(),
                change.trimmed(),
                change.person(),
                change.roles(),
                change.task(),
                change.opens(),
                change.version());
        return new NormalizedChange(again, "It was resolved meanwhile, so it fires again since it was received.");
    }
}
