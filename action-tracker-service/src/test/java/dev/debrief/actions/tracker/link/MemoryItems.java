package dev.debrief.actions.tracker.link;

import dev.debrief.actions.action.ActionItemProblem;
import dev.debrief.actions.action.ActionItemStatus;
import dev.debrief.actions.action.ActionItemTransition;
import dev.debrief.actions.tracker.plan.ItemState;
import dev.debrief.actions.tracker.sync.TrackedItems;
import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.platform.security.Actor;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Action items in memory, with the transitions of real ones. */
final class MemoryItems implements TrackedItems {

    private final Map<UUID, ItemState> items = new TreeMap<>();
    private final Clock clock;
    private Consumer<UUID> listener = id -> {};
    private Runnable afterNextRead = () -> {};

    MemoryItems(Clock clock) {
        this.clock = clock;
    }

    /** Calls this after each change. */
    void listen(Consumer<UUID> newListener) {
        listener = newListener;
    }

    /** Calls this once, directly after an item was read. */
    void afterNextRead(Runnable meanwhile) {
        afterNextRead = meanwhile;
    }

    ItemState add(ItemState item) {
        items.put(item.id(), item);
        return item;
    }

    ItemState get(UUID id) {
        return Objects.requireNonNull(items.get(id));
    }

    @Override
    public ItemState read(UUID id, Actor actor) {
        ItemState item = get(id);
        Runnable meanwhile = afterNextRead;
        afterNextRead = () -> {};
        meanwhile.run();
        return item;
    }

    @Override
    public ItemState setTitle(ItemState item, String title, Actor actor) {
        return store(item, title, item.status(), item.statusSince(), item.dueOn(), item.labels());
    }

    @Override
    public ItemState setLabels(ItemState item, List<String> labels, Actor actor) {
        return store(item, item.title(), item.status(), item.statusSince(), item.dueOn(), labels);
    }

    @Override
    public ItemState setDueOn(ItemState item, @Nullable LocalDate day, String reason, Actor actor) {
        if (!item.status().isUnfinished()) {
            throw ActionItemProblem.ACTION_ITEM_FINISHED.because("It is finished.");
        }
        return store(item, item.title(), item.status(), item.statusSince(), day, item.labels());
    }

    @Override
    public ItemState perform(
            ItemState item, ActionItemTransition transition, String reason, @Nullable Instant at, Actor actor) {
        if (!transition.isAllowedFrom(item.status())) {
            throw ActionItemProblem.TRANSITION_NOT_ALLOWED.because(item.status() + " does not allow " + transition);
        }
        return store(item, item.title(), transition.to(), effective(item, at), item.dueOn(), item.labels());
    }

    private Instant effective(ItemState item, @Nullable Instant at) {
        Instant now = clock.instant();
        if (at == null || at.isAfter(now)) {
            return now;
        }
        return at.isBefore(item.statusSince()) ? item.statusSince() : at;
    }

    /** Other people may see it now. */
    ItemState restrict(UUID id, boolean restricted) {
        ItemState before = get(id);
        return add(new ItemState(
                id,
                before.key(),
                before.origin(),
                before.title(),
                before.description(),
                before.status(),
                before.statusSince(),
                before.dueOn(),
                before.labels(),
                restricted,
                before.updatedAt(),
                before.revision()));
    }

    private ItemState store(
            ItemState before,
            String title,
            ActionItemStatus status,
            Instant statusSince,
            @Nullable LocalDate dueOn,
            List<String> labels) {
        ItemState current = get(before.id());
        if (current.revision() != before.revision()) {
            throw StandardProblem.STALE_REVISION.because("It has changed.");
        }
        ItemState after = new ItemState(
                before.id(),
                before.key(),
                before.origin(),
                title,
                before.description(),
                status,
                statusSince,
                dueOn,
                labels,
                before.restricted(),
                clock.instant(),
                before.revision() + 1);
        items.put(after.id(), after);
        listener.accept(after.id());
        return after;
    }
}
