package dev.debrief.postmortems.analysis;

import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.identity.Ids;
import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.platform.revision.Precondition;
import dev.debrief.platform.security.Actor;
import dev.debrief.postmortems.analysis.item.AcceptedRisk;
import dev.debrief.postmortems.analysis.item.AnalysisItem;
import dev.debrief.postmortems.analysis.item.Cause;
import dev.debrief.postmortems.analysis.item.ContributingFactor;
import dev.debrief.postmortems.analysis.item.HasLinks;
import dev.debrief.postmortems.analysis.item.Lesson;
import dev.debrief.postmortems.analysis.item.OpenQuestion;
import dev.debrief.postmortems.analysis.item.Why;
import dev.debrief.postmortems.postmortem.Postmortem;
import dev.debrief.postmortems.postmortem.PostmortemAccess;
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

/** Reads and writes analysis items. */
@ApplicationScoped
@Transactional
public class AnalysisService {

    private static final int MAX_DEPTH = 20;

    private final AnalysisItemRepository items;
    private final PostmortemAccess postmortems;
    private final LinkValidator links;
    private final AuditLog audit;
    private final Clock clock;

    AnalysisService(
            AnalysisItemRepository items,
            PostmortemAccess postmortems,
            LinkValidator links,
            AuditLog audit,
            Clock clock) {
        this.items = items;
        this.postmortems = postmortems;
        this.links = links;
        this.audit = audit;
        this.clock = clock;
    }

    /** The whole analysis. Does not check whether the caller may read the postmortem. */
    public Analysis of(UUID postmortemId) {
        List<AnalysisItem> all = new ArrayList<>();
        items.findAllInTreeOrder(postmortemId).forEach(entry -> all.add(entry.item()));
        return new Analysis(
                only(Why.class, all),
                only(Cause.class, all),
                only(ContributingFactor.class, all),
                only(Lesson.class, all),
                only(OpenQuestion.class, all),
                only(AcceptedRisk.class, all));
    }

    private static <I extends AnalysisItem> List<I> only(Class<I> kind, List<AnalysisItem> all) {
        return all.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private <C, I extends AnalysisItem> List<I> read(AnalysisItemKind<C, I> kind, UUID postmortemId) {
        return items.findInTreeOrder(kind, postmortemId).stream()
                .map(AnalysisItemEntity::item)
                .toList();
    }

    /** Replaces the analysis with an earlier one. Items keep their ids; the caller holds the lock on the postmortem. */
    public void restore(UUID postmortemId, Analysis wanted) {
        AnalysisItemKind.ALL.forEach(kind -> restore(kind, postmortemId, wanted));
    }

    private <C, I extends AnalysisItem> void restore(AnalysisItemKind<C, I> kind, UUID postmortemId, Analysis wanted) {
        Map<UUID, AnalysisItemEntity<C, I>> present = new LinkedHashMap<>();
        items.findInTreeOrder(kind, postmortemId).forEach(entry -> present.put(entry.id(), entry));
        List<AnalysisItemEntity<C, I>> obsolete = new ArrayList<>(present.values());
        for (I item : kind.in(wanted)) {
            Positioned<C> positioned = kind.positioned(item);
            AnalysisItemEntity<C, I> entry = present.get(item.id());
            if (entry == null) {
                entry = restore(kind.create(item.id(), postmortemId), positioned, present);
                present.put(item.id(), entry);
            } else if (!positioned.equals(entry.positioned())) {
                entry.write(positioned.content(), item.position());
            }
            obsolete.remove(entry);
        }
        Collections.reverse(obsolete);
        obsolete.forEach(items::delete);
    }

    private <C, I extends AnalysisItem> AnalysisItemEntity<C, I> restore(
            AnalysisItemEntity<C, I> entry, Positioned<C> positioned, Map<UUID, AnalysisItemEntity<C, I>> present) {
        entry.restore(clock.instant());
        if (positioned.parentId() != null
                && entry instanceof TreeItemEntity<?, ?> tree
                && present.get(positioned.parentId()) instanceof TreeItemEntity<?, ?> parent) {
            tree.setParent(parent.id(), parent.depth());
        }
        entry.write(positioned.content(), Objects.requireNonNull(positioned.position()));
        items.persist(entry);
        return entry;
    }

    public <C, I extends AnalysisItem> I add(
            AnalysisItemKind<C, I> kind, EntityRef ref, Positioned<C> addition, Actor actor) {
        Postmortem postmortem = postmortems.writable(ref, actor);
        AnalysisItemEntity<C, I> entry = kind.create(Ids.next(), postmortem.id());
        if (addition.parentId() != null && entry instanceof TreeItemEntity<?, ?> tree) {
            TreeItemEntity<?, ?> parent = requireParent(kind, postmortem.id(), addition.parentId());
            tree.setParent(parent.id(), parent.depth());
        }
        write(kind, postmortem, entry, addition);
        items.persist(entry);
        record(kind, actor, "added", postmortem, null, entry.item());
        return entry.item();
    }

    private <C, I extends AnalysisItem> void write(
            AnalysisItemKind<C, I> kind, Postmortem postmortem, AnalysisItemEntity<C, I> entry, Positioned<C> wanted) {
        if (wanted.content() instanceof HasLinks linked && !linked.links().isEmpty()) {
            links.requireValid(postmortem, linked.links());
        }
        Integer position = wanted.position();
        entry.write(
                wanted.content(),
                position == null ? items.nextPosition(kind, entry.postmortemId(), entry.parentId()) : position);
    }

    public <C, I extends AnalysisItem> List<I> list(AnalysisItemKind<C, I> kind, EntityRef postmortem, Actor actor) {
        return read(kind, postmortems.visible(postmortem, actor).id());
    }

    public <C, I extends AnalysisItem> I get(AnalysisItemKind<C, I> kind, EntityRef postmortem, UUID id, Actor actor) {
        return require(kind, postmortems.visible(postmortem, actor).id(), id, LockModeType.NONE)
                .item();
    }

    /** Applies an edit to the current content. Without a change the revision stays. */
    public <C, I extends AnalysisItem> I edit(
            AnalysisItemKind<C, I> kind,
            EntityRef ref,
            UUID id,
            Precondition precondition,
            UnaryOperator<Positioned<C>> edit,
            Actor actor) {
        Postmortem postmortem = postmortems.writable(ref, actor);
        AnalysisItemEntity<C, I> entry = require(kind, postmortem.id(), id, LockModeType.PESSIMISTIC_WRITE);
        precondition.require(entry.revision(), entry.item());
        Positioned<C> wanted = edit.apply(entry.positioned());
        if (wanted.equals(entry.positioned())) {
            return entry.item();
        }
        if (!Objects.equals(wanted.parentId(), entry.parentId())) {
            throw StandardProblem.VALIDATION_FAILED
                    .because("A " + kind.noun()
                            + " cannot change its parent; remove it and add it again under the other one.")
                    .at("/parentId", "cannot be changed");
        }
        I before = entry.item();
        write(kind, postmortem, entry, wanted);
        record(kind, actor, "edited", postmortem, before, entry.item());
        return entry.item();
    }

    public void remove(AnalysisItemKind<?, ?> kind, EntityRef ref, UUID id, Precondition precondition, Actor actor) {
        Postmortem postmortem = postmortems.writable(ref, actor);
        AnalysisItemEntity<?, ?> entry = require(kind, postmortem.id(), id, LockModeType.PESSIMISTIC_WRITE);
        precondition.require(entry.revision());
        long children = entry instanceof TreeItemEntity ? items.countChildren(kind, id) : 0;
        if (children > 0) {
            throw (kind == AnalysisItemKind.WHY ? AnalysisProblem.WHY_HAS_CHILDREN : AnalysisProblem.CAUSE_HAS_CHILDREN)
                    .because("Remove the " + children + " that follow from this " + kind.noun() + " first.");
        }
        items.delete(entry);
        record(kind, actor, "removed", postmortem, entry.item(), null);
    }

    /** Locks the parent so that nobody removes it meanwhile. */
    private <C, I extends AnalysisItem> TreeItemEntity<C, I> requireParent(
            AnalysisItemKind<C, I> kind, UUID postmortemId, UUID parentId) {
        AnalysisItemEntity<C, I> found = items.find(kind, postmortemId, parentId, LockModeType.PESSIMISTIC_READ)
                .orElseThrow(() -> StandardProblem.VALIDATION_FAILED
                        .because("The parent is not a " + kind.noun() + " of this postmortem.")
                        .at("/parentId", "must be the id of a " + kind.noun() + " of this postmortem"));
        TreeItemEntity<C, I> parent = (TreeItemEntity<C, I>) found;
        if (parent.depth() >= MAX_DEPTH) {
            throw StandardProblem.VALIDATION_FAILED
                    .because("The tree can be at most " + MAX_DEPTH + " levels deep.")
                    .at("/parentId", "must be less than " + MAX_DEPTH + " levels deep");
        }
        return parent;
    }

    private <C, I extends AnalysisItem> AnalysisItemEntity<C, I> require(
            AnalysisItemKind<C, I> kind, UUID postmortemId, UUID id, LockModeType lock) {
        return items.find(kind, postmortemId, id, lock).orElseThrow(kind::notFound);
    }

    private void record(
            AnalysisItemKind<?, ?> kind,
            Actor actor,
            String what,
            Postmortem postmortem,
            @Nullable AnalysisItem before,
            @Nullable AnalysisItem after) {
        audit.record(actor, kind.auditName() + "." + what, postmortem.auditSubject(), before, after);
    }
}
