package dev.debrief.postmortems.analysis;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The lessons of all postmortems. */
@ApplicationScoped
class LessonRepository implements PanacheRepositoryBase<LessonEntry, UUID> {

    Optional<LessonEntry> find(UUID postmortemId, UUID id, LockModeType lock) {
        return Optional.ofNullable(findById(id, lock))
                .filter(lesson -> lesson.postmortemId().equals(postmortemId));
    }

    List<Lesson> inOrder(UUID postmortemId) {
        return list("postmortemId = ?1 order by position, id", postmortemId).stream()
                .map(LessonEntry::lesson)
                .toList();
    }

    int nextPosition(UUID postmortemId) {
        return find("select coalesce(max(position), 0) + 1 from LessonEntry where postmortemId = ?1", postmortemId)
                .project(Integer.class)
                .singleResult();
    }
}
