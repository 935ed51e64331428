package dev.debrief.incidents.ingress.mapping;

import dev.debrief.incidents.ingress.kind.Attributes;
import dev.debrief.incidents.ingress.kind.ChangeType;
import dev.debrief.incidents.ingress.kind.SourceChange;
import dev.debrief.incidents.ingress.kind.SourceIncident;
import dev.debrief.incidents.ingress.kind.SourcePerson;
import dev.debrief.incidents.ingress.kind.SourceRole;
import dev.debrief.incidents.ingress.kind.SourceTask;
import dev.debrief.incidents.participant.ParticipantRole;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes of one incident, as PagerDuty reports them. */
public final class SampleChanges {

    public static final SourcePerson DANA = new SourcePerson("P-DANA", "Dana");
    public static final SourcePerson SAM = new SourcePerson("P-SAM", "Sam");

    private static final String LINK = "https://acme.pagerduty.com/incidents/P1";

    private final String externalId;

    public SampleChanges(String externalId) {
        this.externalId = externalId;
    }

    /** A time of 2024-11-15: {@code 10:25}. */
    public static Instant at(String time) {
        return Instant.parse("2024-11-15T" + time + ":00Z");
    }

    /** What most deliveries say about the incident. */
    public SourceIncident incident(@Nullable String title, Attributes attributes) {
        return new SourceIncident(externalId, title, null, LINK, at("10:25"), attributes);
    }

    public SourceChange of(ChangeType type, String time) {
        return of(type, time, incident("Checkout error rate", attributes("P2")));
    }

    public SourceChange of(ChangeType type, String time, SourceIncident incident) {
        String id = externalId + " " + type + " " + time;
        return SourceChange.of(type, id, at(time), incident).withText(type + " at " + time);
    }

    /** Says nothing about the incident but its id. */
    public SourceChange note(String time) {
        return of(ChangeType.NOTE, time, SourceIncident.reference(externalId)).by(SAM);
    }

    public static Attributes attributes(String priority) {
        return Attributes.none().with("service", "checkout").with("priority", priority);
    }

    /** An incident that is worked on, resolved, reopened and resolved again. */
    public List<SourceChange> story() {
        return List.of(
                of(ChangeType.OPENED, "10:25"),
                of(ChangeType.ACKNOWLEDGED, "10:29").by(DANA),
                note("10:31"),
                of(ChangeType.ESCALATED, "10:33")
                        .withRoles(List.of(new SourceRole(SAM, ParticipantRole.RESPONDER, false))),
                of(ChangeType.CHANGED, "10:35", incident("Checkout fails", attributes("P1"))),
                of(ChangeType.ROLE, "10:36", SourceIncident.reference(externalId))
                        .withRoles(List.of(new SourceRole(DANA, ParticipantRole.INCIDENT_COMMANDER, false))),
                of(ChangeType.IDENTIFIED, "10:50", incident("Checkout fails", attributes("P1"))),
                of(ChangeType.TASK, "10:55", SourceIncident.reference(externalId))
                        .withTask(new SourceTask("T1", "Add a test", null, DANA, false)),
                of(ChangeType.STATUS_UPDATE, "11:00", SourceIncident.reference(externalId))
                        .trimmed(true),
                of(ChangeType.RESOLVED, "11:10", incident("Checkout fails", attributes("P1"))),
                of(ChangeType.REOPENED, "11:20", incident("Checkout fails again", attributes("P1"))),
                of(ChangeType.ROLE, "11:22", SourceIncident.reference(externalId))
                        .withRoles(List.of(
                                new SourceRole(DANA, ParticipantRole.INCIDENT_COMMANDER, true),
                                new SourceRole(SAM, ParticipantRole.RESPONDER, true))),
                of(ChangeType.RESOLVED, "11:35", incident("Checkout fails again", attributes("P1"))));
    }
}
