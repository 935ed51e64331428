package dev.debrief.actions.action.bulk;

import dev.debrief.actions.action.ActionItem;
import dev.debrief.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * What a bulk request did with an entry.
 *
 * @param list the list that contains the entry: {@code create}
 * @param index of the entry in it
 * @param item what was created or changed
 * @param problem of a refused entry, as a request for this entry alone would get it
 */
public record BulkResult(
        String list,
        int index,
        BulkStatus status,
        @Nullable ActionItem item,
        @Nullable ProblemException problem) {}
