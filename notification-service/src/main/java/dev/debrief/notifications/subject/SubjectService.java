package dev.debrief.notifications.subject;

import dev.debrief.notifications.notification.Audience;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Stores the attributes of subjects and who may see them, according to events. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class SubjectService {

    private final SubjectRepository subjects;
    private final AudienceRepository audiences;

    SubjectService(SubjectRepository subjects, AudienceRepository audiences) {
        this.subjects = subjects;
        this.audiences = audiences;
    }

    /** Replaces the attributes of a subject. */
    public void keep(SubjectState state) {
        subjects.save(state);
    }

    /** Who may see these subjects now; without those that had no event since this is stored. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Map<UUID, Audience> audiencesOf(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : audiences.find(ids);
    }

    /**
     * Replaces the audience of a subject.
     *
     * @return whether others may see it than before, also if nothing was stored about it
     */
    public boolean keepAudience(UUID id, Audience audience) {
        return audiences.save(id, audience);
    }

    /** The attributes of a subject and of what it belongs to, as far as their events have arrived. */
    public SubjectAttributes attributesOf(UUID id) {
        return SubjectAttributes.of(id, subjects.findLine(id));
    }

    /** The part that a person or a team has in a postmortem now. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public PostmortemPart partIn(UUID postmortemId, String handle) {
        List<SubjectRow> line = subjects.findLine(postmortemId);
        return new PostmortemPart(
                line.stream().anyMatch(row -> row.id().equals(postmortemId) && handle.equals(row.author())),
                line.stream().anyMatch(row -> !row.id().equals(postmortemId) && handle.equals(row.author())),
                line.stream().anyMatch(row -> row.teams().contains(handle)),
                subjects.findOwnersUnder(postmortemId).contains(handle));
    }

    /** The owners of the action items of a postmortem. */
    public Set<String> ownersUnder(UUID postmortemId) {
        return subjects.findOwnersUnder(postmortemId);
    }
}
