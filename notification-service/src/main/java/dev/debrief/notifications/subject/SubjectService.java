package dev.debrief.notifications.subject;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Stores the attributes of subjects, according to events. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class SubjectService {

    private final SubjectRepository subjects;

    SubjectService(SubjectRepository subjects) {
        this.subjects = subjects;
    }

    /** Replaces the attributes of a subject. */
    public void keep(SubjectState state) {
        subjects.save(state);
    }

    /** The attributes of a subject and of what it belongs to, as far as their events have arrived. */
    public SubjectAttributes attributesOf(UUID id) {
        List<SubjectRow> line = subjects.findLine(id).stream()
                .sorted(Comparator.comparing(row -> !row.id().equals(id)))
                .toList();
        return SubjectAttributes.of(line);
    }

    /** The owners of the action items of a postmortem. */
    public Set<String> ownersUnder(UUID postmortemId) {
        return subjects.findOwnersUnder(postmortemId);
    }
}
