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

/** Writes and reads contributing factors. */
@ApplicationScoped
public class ContributingFactorService {

    private final ContributingFactorRepository factors;
    private final PostmortemGate gate;
    private final AuditLog audit;

    ContributingFactorService(ContributingFactorRepository factors, PostmortemGate gate, AuditLog audit) {
        this.factors = factors;
        this.gate = gate;
        this.audit = audit;
    }

    @Transactional
    public ContributingFactor add(EntityRef postmortem, AddFactor addition, Actor actor) {
        UUID postmortemId = gate.forWriting(postmortem, actor);
        int position = addition.position() == null ? factors.nextPosition(postmortemId) : addition.position();
        var entry = new FactorEntry(Ids.next(), postmortemId, addition.at(position));
        factors.persist(entry);
        record(actor, "added", postmortemId, null, entry.factor());
        return entry.factor();
    }

    @Transactional
    public List<ContributingFactor> list(EntityRef postmortem, Actor actor) {
        return factors.inOrder(gate.forReading(postmortem, actor));
    }

    @Transactional
    public ContributingFactor get(EntityRef postmortem, UUID id, Actor actor) {
        return require(gate.forReading(postmortem, actor), id, LockModeType.NONE)
                .factor();
    }

    /** Changes what the edit makes of the current content; an edit that changes nothing leaves the revision. */
    @Transactional
    public ContributingFactor edit(
            EntityRef postmortem, UUID id, Precondition precondition, UnaryOperator<EditFactor> edit, Actor actor) {
        UUID postmortemId = gate.forWriting(postmortem, actor);
        FactorEntry entry = require(postmortemId, id, LockModeType.PESSIMISTIC_WRITE);
        precondition.require(entry.revision());
        EditFactor wanted = edit.apply(entry.editable());
        if (wanted.equals(entry.editable())) {
            return entry.factor();
        }
        ContributingFactor before = entry.factor();
        entry.write(wanted);
        record(actor, "edited", postmortemId, before, entry.factor());
        return entry.factor();
    }

    @Transactional
    public void remove(EntityRef postmortem, UUID id, Precondition precondition, Actor actor) {
        UUID postmortemId = gate.forWriting(postmortem, actor);
        FactorEntry entry = require(postmortemId, id, LockModeType.PESSIMISTIC_WRITE);
        precondition.require(entry.revision());
        factors.delete(entry);
        record(actor, "removed", postmortemId, entry.factor(), null);
    }

    private FactorEntry require(UUID postmortemId, UUID id, LockModeType lock) {
        return factors.find(postmortemId, id, lock)
                .orElseThrow(() -> EntityRef.of(id).notFound("contributing factor"));
    }

    private void record(
            Actor actor,
            String what,
            UUID postmortemId,
            @Nullable ContributingFactor before,
            @Nullable ContributingFactor after) {
        audit.record(
                actor.handle(), "contributing-factor." + what, "postmortem", postmortemId.toString(), before, after);
    }
}
