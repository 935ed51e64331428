package dev.debrief.postmortems.analysis;

import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.identity.Ids;
import dev.debrief.platform.revision.Precondition;
import dev.debrief.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Writes and reads lessons. */
@ApplicationScoped
public class LessonService {

    private final LessonRepository lessons;
    private final PostmortemGate gate;
    private final AuditLog audit;

    LessonService(LessonRepository lessons, PostmortemGate gate, AuditLog audit) {
        this.lessons = lessons;
        this.gate = gate;
        this.audit = audit;
    }

    @Transactional
    public Lesson add(EntityRef postmortem, AddLesson addition, Actor actor) {
        UUID postmortemId = gate.forWriting(postmortem, actor);
        int position = addition.position() == null ? lessons.nextPosition(postmortemId) : addition.position();
        var entry =
                new LessonEntry(Ids.next(), postmortemId, new EditLesson(addition.kind(), addition.text(), position));
        lessons.persist(entry);
        record(actor, "added", postmortemId, null, entry.lesson());
        return entry.lesson();
    }

    @Transactional
    public List<Lesson> list(EntityRef postmortem, Actor actor) {
        return lessons.inOrder(gate.forReading(postmortem, actor));
    }

    @Transactional
    public Lesson get(EntityRef postmortem, UUID id, Actor actor) {
        return require(gate.forReading(postmortem, actor), id, LockModeType.NONE)
                .lesson();
    }

    /** Changes what the edit makes of the current content; an edit that changes nothing leaves the revision. */
    @Transactional
    public Lesson edit(
            EntityRef postmortem, UUID id, Precondition precondition, UnaryOperator<EditLesson> edit, Actor actor) {
        UUID postmortemId = gate.forWriting(postmortem, actor);
        LessonEntry entry = require(postmortemId, id, LockModeType.PESSIMISTIC_WRITE);
        precondition.require(entry.revision());
        EditLesson wanted = edit.apply(entry.editable());
        if (wanted.equals(entry.editable())) {
            return entry.lesson();
        }
        Lesson before = entry.lesson();
        entry.write(wanted);
        record(actor, "edited", postmortemId, before, entry.lesson());
        return entry.lesson();
    }

    @Transactional
    public void remove(EntityRef postmortem, UUID id, Precondition precondition, Actor actor) {
        UUID postmortemId = gate.forWriting(postmortem, actor);
        LessonEntry entry = require(postmortemId, id, LockModeType.PESSIMISTIC_WRITE);
        precondition.require(entry.revision());
        lessons.delete(entry);
        record(actor, "removed", postmortemId, entry.lesson(), null);
    }

    private LessonEntry require(UUID postmortemId, UUID id, LockModeType lock) {
        return lessons.find(postmortemId, id, lock)
                .orElseThrow(() -> EntityRef.of(id).notFound("lesson"));
    }

    private void record(Actor actor, String what, UUID postmortemId, @Nullable Lesson before, @Nullable Lesson after) {
        audit.record(actor.handle(), "lesson." + what, "postmortem", postmortemId.toString(), before, after);
    }
}
