package dev.debrief.actions.action;

import dev.debrief.platform.identity.EntityRef;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which action items are asked for; what is null or empty does not filter.
 *
 * @param postmortem id or key of the postmortem they follow from
 * @param owner handle of the owner
 * @param dueBefore due on an earlier day than this
 * @param text words that title or description contain, each as the beginning of a word at least
 */
public record ActionItemFilter(
        @Nullable EntityRef postmortem,
        Set<ActionItemStatus> statuses,
        @Nullable String owner,
        @Nullable ActionItemKind kind,
        @Nullable LocalDate dueBefore,
        @Nullable Boolean overdue,
        @Nullable String text,
        ActionItemSortOrder order) {}
