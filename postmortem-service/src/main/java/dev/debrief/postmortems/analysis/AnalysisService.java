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
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Writes and reads the items of analyses. */
@ApplicationScoped
@Transactional
public class AnalysisService {

    private static final int DEEPEST = 20;

    private final ItemRepository items;
    private final PostmortemGate gate;
    private final AuditLog audit;
    private final Clock clock;

    AnalysisService(ItemRepository items, PostmortemGate gate, AuditLog audit, Clock clock) {
        this.items = items;
        this.gate = gate;
        this.audit = audit;
        this.clock = clock;
    }

    /** The analysis as a whole, of a postmortem that the caller may see. */
    public Analysis of(UUID postmortemId) {
        return new Analysis(
                read(ItemKind.WHY, postmortemId),
                read(ItemKind.CAUSE, postmortemId),
                read(ItemKind.FACTOR, postmortemId),
                read(ItemKind.LESSON, postmortemId),
                read(ItemKind.QUESTION, postmortemId),
                read(ItemKind.RISK, postmortemId));
    }

    private <C, I extends Item> List<I> read(ItemKind<C, I> kind, UUID postmortemId) {
        return items.inReadingOrder(kind, postmortemId).stream()
                .map(ItemEntry::item)
                .toList();
    }

    /** Makes the analysis what it was, of a postmortem that the caller has locked. Items keep their ids. */
    public void restore(UUID postmortemId, Analysis wanted) {
        ItemKind.ALL.forEach(kind -> restore(kind, postmortemId, wanted));
    }

    private <C, I extends Item> void restore(ItemKind<C, I> kind, UUID postmortemId, Analysis wanted) {
        Map<UUID, ItemEntry<C, I>> present = new LinkedHashMap<>();
        items.inReadingOrder(kind, postmortemId).forEach(entry -> present.put(entry.id(), entry));
        List<ItemEntry<C, I>> leaving = new ArrayList<>(present.values());
        for (I item : kind.in(wanted)) {
            Placed<C> placed = kind.placed(item);
            ItemEntry<C, I> entry = present.get(item.id());
            if (entry == null) {
                entry = comeBack(kind.blank(item.id(), postmortemId), placed, present);
                present.put(item.id(), entry);
            } else if (!placed.equals(entry.placed())) {
                entry.write(placed.content(), item.position());
            }
            leaving.remove(entry);
        }
        Collections.reverse(leaving);
        leaving.forEach(items::delete);
    }

    private <C, I extends Item> ItemEntry<C, I> comeBack(
            ItemEntry<C, I> blank, Placed<C> placed, Map<UUID, ItemEntry<C, I>> present) {
        blank.comeBack(clock.instant());
        if (placed.parentId() != null
                && blank instanceof TreeEntry<?, ?> tree
                && present.get(placed.parentId()) instanceof TreeEntry<?, ?> parent) {
            tree.growFrom(parent.id(), parent.depth());
        }
        blank.write(placed.content(), Objects.requireNonNull(placed.position()));
        items.persist(blank);
        return blank;
    }

    public <C, I extends Item> I add(ItemKind<C, I> kind, EntityRef postmortem, Placed<C> addition, Actor actor) {
        UUID postmortemId = gate.forWriting(postmortem, actor);
        ItemEntry<C, I> entry = kind.blank(Ids.next(), postmortemId);
        if (addition.parentId() != null && entry instanceof TreeEntry<?, ?> tree) {
            TreeEntry<?, ?> parent = requireParent(kind, postmortemId, addition.parentId());
            tree.growFrom(parent.id(), parent.depth());
        }
        write(kind, entry, addition);
        items.persist(entry);
        record(kind, actor, "added", postmortemId, null, entry.item());
        return entry.item();
    }

    private <C, I extends Item> void write(ItemKind<C, I> kind, ItemEntry<C, I> entry, Placed<C> wanted) {
        if (wanted.content() instanceof Linked linked && !linked.links().isEmpty()) {
            gate.requireLinkable(entry.postmortemId(), linked.links());
        }
        Integer position = wanted.position();
        entry.write(
                wanted.content(),
                position == null ? items.nextPosition(kind, entry.postmortemId(), entry.parentId()) : position);
    }

    public <C, I extends Item> List<I> list(ItemKind<C, I> kind, EntityRef postmortem, Actor actor) {
        return read(kind, gate.forReading(postmortem, actor));
    }

    public <C, I extends Item> I get(ItemKind<C, I> kind, EntityRef postmortem, UUID id, Actor actor) {
        return require(kind, gate.forReading(postmortem, actor), id, LockModeType.NONE)
                .item();
    }

    /** Changes what the edit makes of the current content; an edit that changes nothing leaves the revision. */
    public <C, I extends Item> I edit(
            ItemKind<C, I> kind,
            EntityRef postmortem,
            UUID id,
            Precondition precondition,
            UnaryOperator<Placed<C>> edit,
            Actor actor) {
        UUID postmortemId = gate.forWriting(postmortem, actor);
        ItemEntry<C, I> entry = require(kind, postmortemId, id, LockModeType.PESSIMISTIC_WRITE);
        precondition.require(entry.revision(), entry.item());
        Placed<C> wanted = edit.apply(entry.placed());
        if (wanted.equals(entry.placed())) {
            return entry.item();
        }
        if (!Objects.equals(wanted.parentId(), entry.parentId())) {
            throw CommonProblem.VALIDATION_FAILED
                    .because("A " + kind.noun() + " keeps its parent; remove it and add it where it belongs.")
                    .at("/parentId", "cannot be changed");
        }
        I before = entry.item();
        write(kind, entry, wanted);
        record(kind, actor, "edited", postmortemId, before, entry.item());
        return entry.item();
    }

    public void remove(ItemKind<?, ?> kind, EntityRef postmortem, UUID id, Precondition precondition, Actor actor) {
        UUID postmortemId = gate.forWriting(postmortem, actor);
        ItemEntry<?, ?> entry = require(kind, postmortemId, id, LockModeType.PESSIMISTIC_WRITE);
        precondition.require(entry.revision());
        long children = entry instanceof TreeEntry ? items.countChildren(kind, id) : 0;
        if (children > 0) {
            throw (kind == ItemKind.WHY ? AnalysisProblem.WHY_HAS_CHILDREN : AnalysisProblem.CAUSE_HAS_CHILDREN)
                    .because("Remove the " + children + " that follow from this " + kind.noun() + " first.");
        }
        items.delete(entry);
        record(kind, actor, "removed", postmortemId, entry.item(), null);
    }

    /** Locked against removal, so that nothing is left without its parent. */
    private <C, I extends Item> TreeEntry<C, I> requireParent(ItemKind<C, I> kind, UUID postmortemId, UUID parentId) {
        ItemEntry<C, I> found = items.find(kind, postmortemId, parentId, LockModeType.PESSIMISTIC_READ)
                .orElseThrow(() -> CommonProblem.VALIDATION_FAILED
                        .because("The parent is no " + kind.noun() + " of this postmortem.")
                        .at("/parentId", "must be the id of a " + kind.noun() + " of this postmortem"));
        TreeEntry<C, I> parent = (TreeEntry<C, I>) found;
        if (parent.depth() >= DEEPEST) {
            throw CommonProblem.VALIDATION_FAILED
                    .because("They go down to " + DEEPEST + " levels.")
                    .at("/parentId", "must be less than " + DEEPEST + " levels deep");
        }
        return parent;
    }

    private <C, I extends Item> ItemEntry<C, I> require(
            ItemKind<C, I> kind, UUID postmortemId, UUID id, LockModeType lock) {
        return items.find(kind, postmortemId, id, lock).orElseThrow(kind::notFound);
    }

    private void record(
            ItemKind<?, ?> kind,
            Actor actor,
            String what,
            UUID postmortemId,
            @Nullable Item before,
            @Nullable Item after) {
        audit.record(
                actor.handle(), kind.auditName() + "." + what, "postmortem", postmortemId.toString(), before, after);
    }
}
