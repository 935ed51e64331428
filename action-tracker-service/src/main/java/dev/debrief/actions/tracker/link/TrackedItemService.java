package dev.debrief.actions.tracker.link;

import dev.debrief.actions.action.ActionItem;
import dev.debrief.actions.action.ActionItemService;
import dev.debrief.actions.action.ActionItemTransition;
import dev.debrief.actions.action.TransitionCommand;
import dev.debrief.actions.action.content.ActionItemContent;
import dev.debrief.actions.action.content.ActionItemEdit;
import dev.debrief.actions.incident.IncidentProjection;
import dev.debrief.actions.postmortem.PostmortemProjection;
import dev.debrief.actions.postmortem.Visibility;
import dev.debrief.actions.tracker.plan.ItemState;
import dev.debrief.actions.tracker.sync.TrackedItems;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.platform.revision.Precondition;
import dev.debrief.platform.security.Actor;
import dev.debrief.platform.time.TimeBounds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reads and changes action items for trackers. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class TrackedItemService implements TrackedItems {

    private static final int MAX_LABELS = 20;
    private static final int MAX_LABEL_LENGTH = 100;

    private final ActionItemService items;
    private final TimeBounds bounds;
    private final Clock clock;

    TrackedItemService(ActionItemService items, TimeBounds bounds, Clock clock) {
        this.items = items;
        this.bounds = bounds;
        this.clock = clock;
    }

    @Override
    public ItemState read(UUID id, Actor actor) {
        return state(items.get(EntityRef.of(id), actor));
    }

    @Override
    public ItemState setTitle(ItemState item, String title, Actor actor) {
        return edit(item, content -> with(content, title, content.dueOn(), content.labels()), null, actor);
    }

    @Override
    public ItemState setLabels(ItemState item, List<String> labels, Actor actor) {
        if (labels.size() > MAX_LABELS || labels.stream().anyMatch(label -> label.length() > MAX_LABEL_LENGTH)) {
            throw StandardProblem.VALIDATION_FAILED.because("An action item has at most " + MAX_LABELS
                    + " labels, each of at most " + MAX_LABEL_LENGTH + " characters.");
        }
        return edit(item, content -> with(content, content.title(), content.dueOn(), labels), null, actor);
    }

    @Override
    public ItemState setDueOn(ItemState item, @Nullable LocalDate day, String reason, Actor actor) {
        if (day != null) {
            bounds.violationOf(day).ifPresent(violation -> {
                throw StandardProblem.VALIDATION_FAILED.because("The due date " + violation + ".");
            });
        }
        return edit(item, content -> with(content, content.title(), day, content.labels()), reason, actor);
    }

    @Override
    public ItemState perform(
            ItemState item, ActionItemTransition transition, String reason, @Nullable Instant at, Actor actor) {
        return state(items.transition(
                EntityRef.of(item.id()),
                unchanged(item),
                new TransitionCommand(transition, reason, null, null, effective(item, at)),
                actor));
    }

    private @Nullable Instant effective(ItemState item, @Nullable Instant at) {
        Instant now = clock.instant();
        if (at == null || at.isAfter(now)) {
            return null;
        }
        return at.isBefore(item.statusSince()) ? item.statusSince() : at;
    }

    private ItemState edit(
            ItemState item, UnaryOperator<ActionItemContent> change, @Nullable String dueDateReason, Actor actor) {
        return state(items.edit(
                EntityRef.of(item.id()),
                unchanged(item),
                content -> new ActionItemEdit(change.apply(content), dueDateReason),
                actor));
    }

    private static Precondition unchanged(ItemState item) {
        return Precondition.ifMatch("\"" + item.revision() + "\"");
    }

    private static ActionItemContent with(
            ActionItemContent content, String title, @Nullable LocalDate dueOn, List<String> labels) {
        return new ActionItemContent(
                title,
                content.description(),
                content.kind(),
                content.intent(),
                content.owner(),
                dueOn,
                content.addresses(),
                content.requiredForClosing(),
                content.priority(),
                content.successMeasure(),
                labels);
    }

    static boolean isRestricted(ActionItem item) {
        PostmortemProjection postmortem = item.postmortem();
        return postmortem == null || postmortem.visibility() == Visibility.RESTRICTED;
    }

    private static ItemState state(ActionItem item) {
        ActionItemContent content = item.content();
        PostmortemProjection postmortem = item.postmortem();
        return new ItemState(
                item.id(),
                item.key(),
                postmortem == null ? incident(item).key() : postmortem.key(),
                content.title(),
                content.description(),
                item.status(),
                item.statusSince(),
                content.dueOn(),
                content.labels(),
                isRestricted(item),
                item.updatedAt(),
                item.revision());
    }

    private static IncidentProjection incident(ActionItem item) {
        return Objects.requireNonNull(item.incident(), "An item belongs to a postmortem or an incident.");
    }
}
