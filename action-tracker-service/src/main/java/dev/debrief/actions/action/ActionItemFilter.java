package dev.debrief.actions.action;

import dev.debrief.actions.action.content.ActionItemKind;
import dev.debrief.actions.policy.ActionItemPriority;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.identity.EntityRefs;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Filters a list of action items; null or empty means no filter.
 *
 * @param refs the action items to choose from
 * @param postmortem id or key of the postmortem
 * @param incident id or key of the incident that the items follow from
 * @param service name of a service that the incident affected
 * @param owner handle of the owner
 * @param dueFrom inclusive
 * @param dueBefore exclusive
 * @param label one of the labels
 * @param teams handles, one of which is the owner; no items match if there are none
 * @param text words or prefixes of words that title and description together contain
 */
public record ActionItemFilter(
        EntityRefs refs,
        @Nullable EntityRef postmortem,
        @Nullable EntityRef incident,
        @Nullable String service,
        Set<ActionItemStatus> statuses,
        @Nullable String owner,
        Set<ActionItemKind> kinds,
        @Nullable LocalDate dueFrom,
        @Nullable LocalDate dueBefore,
        @Nullable Boolean overdue,
        Set<ActionItemPriority> priorities,
        @Nullable String label,
        @Nullable List<String> teams,
        @Nullable String text,
        ActionItemSortOrder order) {}
