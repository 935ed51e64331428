package dev.debrief.incidents.participant;

import dev.debrief.incidents.incident.Incident;
import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The participants that a source reports, in the running transaction. The source leaves alone what others have changed
 * since, and whom people have added.
 */
@ApplicationScoped
public class SourcedParticipants {

    private final ParticipantRepository participants;
    private final AudienceUpdater audience;
    private final AuditLog audit;

    SourcedParticipants(ParticipantRepository participants, AudienceUpdater audience, AuditLog audit) {
        this.participants = participants;
        this.audience = audience;
        this.audit = audit;
    }

    /**
     * Adds and changes participants.
     *
     * @param incident locked; shows the participants
     * @param recordedIn the incident of the source, which may have been merged into {@code incident}
     * @param before what the source had reported, by handle
     * @param reported what it reports, by handle
     * @return what of it now counts as reported, by handle: others may have changed or removed it
     */
    public Map<String, ParticipantDetails> apply(
            Incident incident,
            UUID recordedIn,
            Map<String, ParticipantDetails> before,
            Map<String, ParticipantDetails> reported,
            Actor source) {
        Map<String, ParticipantSummary> current = participants.all(incident.id()).stream()
                .collect(Collectors.toMap(ParticipantSummary::handle, Function.identity()));
        Map<String, ParticipantDetails> counting = new TreeMap<>(before);
        List<String> changed = new ArrayList<>();
        new TreeMap<>(reported).forEach((handle, details) -> {
            ParticipantDetails known = before.get(handle);
            ParticipantSummary participant = current.get(handle);
            if (known == null && participant == null) {
                participants.persist(new Participant(recordedIn, incident.id(), handle, details));
            } else if (known != null
                    && participant != null
                    && !isSame(known, details)
                    && isSame(participant.details(), known)) {
                participants.rows(incident.id(), handle).forEach(row -> row.change(details));
            } else {
                return;
            }
            counting.put(handle, details);
            changed.add(handle);
        });
        if (!changed.isEmpty()) {
            participants.flush();
            audience.refresh(incident);
            changed.forEach(handle -> auditChange(incident, handle, current.get(handle), source));
        }
        return counting;
    }

    /** Apart from the name. */
    private static boolean isSame(ParticipantDetails one, ParticipantDetails other) {
        return new HashSet<>(one.roles()).equals(new HashSet<>(other.roles()))
                && Objects.equals(one.joinedAt(), other.joinedAt())
                && Objects.equals(one.leftAt(), other.leftAt());
    }

    private void auditChange(Incident incident, String handle, @Nullable ParticipantSummary before, Actor source) {
        audit.record(
                source,
                before == null ? "incident.participant-joined" : "incident.participant-changed",
                incident.auditSubject(),
                ParticipantEventPublisher.auditState(before),
                ParticipantEventPublisher.auditState(
                        participants.find(incident.id(), handle).orElse(null)));
    }
}
