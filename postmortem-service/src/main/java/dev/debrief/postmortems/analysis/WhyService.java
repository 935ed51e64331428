package dev.debrief.postmortems.analysis;

import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.identity.Ids;
import dev.debrief.platform.problem.CommonProblem;
import dev.debrief.platform.revision.Precondition;
import dev.debrief.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Writes and reads whys. */
@ApplicationScoped
public class WhyService {

    private static final int DEEPEST = 20;

    private final WhyRepository whys;
    private final PostmortemGate gate;
    private final AuditLog audit;

    WhyService(WhyRepository whys, PostmortemGate gate, AuditLog audit) {
        this.whys = whys;
        this.gate = gate;
        this.audit = audit;
    }

    @Transactional
    public Why add(EntityRef postmortem, AddWhy addition, Actor actor) {
        UUID postmortemId = gate.forWriting(postmortem, actor);
        WhyEntry entry = entry(postmortemId, addition);
        whys.persist(entry);
        record(actor, "added", postmortemId, null, entry.why());
        return entry.why();
    }

    @Transactional
    public List<Why> list(EntityRef postmortem, Actor actor) {
        return whys.inReadingOrder(gate.forReading(postmortem, actor));
    }

    @Transactional
    public Why get(EntityRef postmortem, UUID id, Actor actor) {
        return require(gate.forReading(postmortem, actor), id, LockModeType.NONE)
                .why();
    }

    /** Changes what the edit makes of the current content; an edit that changes nothing leaves the revision. */
    @Transactional
    public Why edit(
            EntityRef postmortem, UUID id, Precondition precondition, UnaryOperator<EditWhy> edit, Actor actor) {
        UUID postmortemId = gate.forWriting(postmortem, actor);
        WhyEntry entry = require(postmortemId, id, LockModeType.PESSIMISTIC_WRITE);
        precondition.require(entry.revision());
        EditWhy wanted = edit.apply(entry.editable());
        if (wanted.equals(entry.editable())) {
            return entry.why();
        }
        Why before = entry.why();
        entry.write(wanted);
        record(actor, "edited", postmortemId, before, entry.why());
        return entry.why();
    }

    @Transactional
    public void remove(EntityRef postmortem, UUID id, Precondition precondition, Actor actor) {
        UUID postmortemId = gate.forWriting(postmortem, actor);
        WhyEntry entry = require(postmortemId, id, LockModeType.PESSIMISTIC_WRITE);
        precondition.require(entry.revision());
        long children = whys.countChildren(id);
        if (children > 0) {
            throw AnalysisProblem.WHY_HAS_CHILDREN.because(
                    "Remove the " + children + " whys that follow from this one first.");
        }
        whys.delete(entry);
        record(actor, "removed", postmortemId, entry.why(), null);
    }

    private WhyEntry entry(UUID postmortemId, AddWhy addition) {
        WhyEntry parent = addition.parentId() == null ? null : requireParent(postmortemId, addition.parentId());
        int position = addition.position() == null
                ? whys.nextPosition(postmortemId, addition.parentId())
                : addition.position();
        return new WhyEntry(Ids.next(), postmortemId, parent, position, addition.question())
                .write(new EditWhy(addition.question(), addition.answer(), position));
    }

    /** Locked against removal, so that no why is left without its parent. */
    private WhyEntry requireParent(UUID postmortemId, UUID parentId) {
        WhyEntry parent = whys.find(postmortemId, parentId, LockModeType.PESSIMISTIC_READ)
                .orElseThrow(() -> CommonProblem.VALIDATION_FAILED
                        .because("The parent is no why of this postmortem.")
                        .at("/parentId", "must be the id of a why of this postmortem"));
        if (parent.depth() >= DEEPEST) {
            throw CommonProblem.VALIDATION_FAILED
                    .because("The whys go down to " + DEEPEST + " levels.")
                    .at("/parentId", "must be less than " + DEEPEST + " levels deep");
        }
        return parent;
    }

    private WhyEntry require(UUID postmortemId, UUID id, LockModeType lock) {
        return whys.find(postmortemId, id, lock)
                .orElseThrow(() -> EntityRef.of(id).notFound("why"));
    }

    private void record(Actor actor, String what, UUID postmortemId, @Nullable Why before, @Nullable Why after) {
        audit.record(actor.handle(), "why." + what, "postmortem", postmortemId.toString(), before, after);
    }
}
