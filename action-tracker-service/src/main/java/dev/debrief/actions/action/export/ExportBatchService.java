package dev.debrief.actions.action.export;

import dev.debrief.actions.action.ActionItem;
import dev.debrief.actions.action.ActionItemFilter;
import dev.debrief.actions.action.ActionItemService;
import dev.debrief.actions.action.DueDateService;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Reads the rows of an export batch by batch, each in a transaction of its own, so that no more is in memory. */
@ApplicationScoped
class ExportBatchService {

    private final ActionItemService items;
    private final DueDateService dueDates;

    ExportBatchService(ActionItemService items, DueDateService dueDates) {
        this.items = items;
        this.dueDates = dueDates;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    ExportBatch read(ActionItemFilter filter, PageRequest request, Actor actor) {
        List<ActionItem> found = items.list(filter, request, actor);
        List<ActionItem> shown = found.stream().limit(request.limit()).toList();
        return new ExportBatch(
                shown.stream().map(this::row).toList(),
                found.size() > shown.size()
                        ? Optional.of(filter.order().position(shown.get(shown.size() - 1)))
                        : Optional.empty());
    }

    private List<String> row(ActionItem item) {
        return ExportedItem.row(item, dueDates.overdueSince(item).isPresent());
    }
}
