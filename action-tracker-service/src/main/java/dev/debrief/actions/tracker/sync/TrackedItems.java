package dev.debrief.actions.tracker.sync;

import dev.debrief.actions.action.ActionItemTransition;
import dev.debrief.actions.tracker.plan.ItemState;
import dev.debrief.platform.security.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Action items as trackers read and change them, each call in a transaction of its own.
 *
 * <p>A change throws a {@link dev.debrief.platform.problem.ProblemException} if it is refused, STALE_REVISION if the
 * item has changed since it was read; it returns the item afterwards.
 */
public interface TrackedItems {

    ItemState read(UUID id, Actor actor);

    ItemState setTitle(ItemState item, String title, Actor actor);

    ItemState setLabels(ItemState item, List<String> labels, Actor actor);

    /** @param day null for none */
    ItemState setDueOn(ItemState item, @Nullable LocalDate day, String reason, Actor actor);

    /** @param at when it took effect: moved to the status before, or to now, if it lies outside; null for now */
    ItemState perform(
            ItemState item, ActionItemTransition transition, String reason, @Nullable Instant at, Actor actor);
}
