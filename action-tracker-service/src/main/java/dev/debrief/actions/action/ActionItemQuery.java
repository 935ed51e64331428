package dev.debrief.actions.action;

import dev.debrief.actions.postmortem.PostmortemProjection;
import dev.debrief.actions.postmortem.Visibility;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.identity.EntityRefs;
import dev.debrief.platform.search.SearchMatches;
import dev.debrief.platform.security.Actor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Builds the conditions and parameters of a query for action items. */
final class ActionItemQuery {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    ActionItemQuery visibleTo(Actor actor) {
        return actor.isAdmin()
                ? this
                : where("(postmortem.visibility = :open or array_intersects(postmortem.audience, :handles)"
                                + " or incident.visibility = :open or array_intersects(incident.audience, :handles))")
                        .with("open", Visibility.OPEN)
                        .with("handles", actor.handles().toArray(String[]::new));
    }

    /** @param refs at least one */
    ActionItemQuery named(EntityRefs refs) {
        return where("(item.id in :ids or item.number in :numbers)")
                .with("ids", refs.ids())
                .with("numbers", refs.numbers());
    }

    ActionItemQuery matching(ActionItemFilter filter, LocalDate today) {
        if (!filter.refs().isEmpty()) {
            named(filter.refs());
        }
        if (filter.postmortem() != null) {
            EntityRef ref = filter.postmortem();
            ref.id()
                    .ifPresentOrElse(
                            id -> where("postmortem.id = :postmortem").with("postmortem", id),
                            () -> where("postmortem.number = :postmortem")
                                    .with("postmortem", ref.requireNumber(PostmortemProjection.KEY_PREFIX)));
        }
        if (!filter.statuses().isEmpty()) {
            where("item.status in :statuses").with("statuses", filter.statuses());
            unfinishedOfOwner(filter);
        }
        if (filter.owner() != null) {
            where("item.owner.handle = :owner").with("owner", filter.owner());
        }
        if (!filter.kinds().isEmpty()) {
            where("item.kind in :kinds").with("kinds", filter.kinds());
        }
        if (!filter.priorities().isEmpty()) {
            where("item.priority in :priorities").with("priorities", filter.priorities());
        }
        if (filter.label() != null) {
            where("array_contains(item.labels, :label)").with("label", filter.label());
        }
        if (filter.service() != null) {
            where("array_contains(item.services, :service)").with("service", filter.service());
        }
        if (filter.teams() != null) {
            ofTeams(filter.teams());
        }
        dueBetween(filter.dueFrom(), filter.dueBefore());
        if (filter.overdue() != null) {
            where(
                            filter.overdue()
                                    ? ActionItemRepository.OVERDUE
                                    : "not coalesce(" + ActionItemRepository.OVERDUE + ", false)")
                    .with("today", today);
        }
        return this;
    }

    /** Written out, so that the index of the unfinished items of an owner is used. */
    private void unfinishedOfOwner(ActionItemFilter filter) {
        boolean ofOwner = filter.owner() != null || filter.teams() != null;
        if (ofOwner && ActionItemStatus.unfinished().containsAll(filter.statuses())) {
            where(ActionItemRepository.UNFINISHED);
        }
    }

    /** A range of the sort value, so that the indexes in this order serve it. Items without a due date are none. */
    private void dueBetween(@Nullable LocalDate from, @Nullable LocalDate before) {
        if (from != null) {
            where("item.dueOrder >= :dueFrom").with("dueFrom", from);
        }
        if (from != null || before != null) {
            where("item.dueOrder < :dueBefore")
                    .with("dueBefore", Objects.requireNonNullElse(before, ActionItemSortOrder.NO_DUE_DATE));
        }
    }

    private void ofTeams(List<String> teams) {
        if (teams.isEmpty()) {
            where("1 = 0");
        } else {
            where("item.owner.handle in :teams").with("teams", teams);
        }
    }

    /** @param postmortems those of the incident; empty if it has none */
    ActionItemQuery ofIncident(List<UUID> postmortems, @Nullable UUID incident) {
        List<String> alternatives = new ArrayList<>();
        if (!postmortems.isEmpty()) {
            alternatives.add("item.postmortem.id in :postmortems");
            with("postmortems", postmortems);
        }
        if (incident != null) {
            alternatives.add("item.incident.id = :incident");
            with("incident", incident);
        }
        return where(alternatives.isEmpty() ? "1 = 0" : "(" + String.join(" or ", alternatives) + ")");
    }

    ActionItemQuery found(SearchMatches matches) {
        return where(matches.hql("item.id", "found")).with("found", matches.parameter());
    }

    ActionItemQuery startAfter(ActionItemSortOrder order, List<String> position) {
        return where(order.afterCondition())
                .with("afterValue", order.sortValueOf(position))
                .with("afterId", ActionItemSortOrder.idOf(position));
    }

    String where() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private ActionItemQuery where(String condition) {
        conditions.add(condition);
        return this;
    }

    private ActionItemQuery with(String name, Object value) {
        parameters.put(name, value);
        return this;
    }
}
