package dev.debrief.actions.action.export;

import dev.debrief.actions.action.ActionItem;
import dev.debrief.actions.action.content.ActionItemContent;
import dev.debrief.actions.action.content.Owner;
import dev.debrief.actions.postmortem.PostmortemProjection;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An action item as a row. Columns are named as in the API where it has them. */
final class ExportedItem {

    static final List<String> COLUMNS = List.of(
            "key",
            "title",
            "status",
            "overdue",
            "priority",
            "kind",
            "intent",
            "ownerHandle",
            "ownerName",
            "dueOn",
            "dueDateMoves",
            "dueDateReason",
            "successMeasure",
            "labels",
            "postmortem",
            "incident",
            "severity",
            "addedLater",
            "requiredForClosing",
            "statusSince",
            "statusBy",
            "statusReason",
            "evidenceLink",
            "recurredIn",
            "createdAt",
            "createdBy",
            "updatedAt");

    private ExportedItem() {}

    /** A cell for each column, empty for a missing value. */
    static List<String> row(ActionItem item, boolean overdue) {
        ActionItemContent content = item.content();
        Owner owner = content.owner();
        PostmortemProjection postmortem = item.postmortem();
        return Stream.of(
                        texts(item.key(), content.title(), item.status(), overdue, content.priority()),
                        texts(content.kind(), content.intent()),
                        texts(owner == null ? null : owner.handle(), owner == null ? null : owner.displayName()),
                        texts(content.dueOn(), item.dueDateMoves(), item.dueDateReason()),
                        texts(content.successMeasure(), String.join(";", content.labels())),
                        texts(postmortem == null ? null : postmortem.key(), item.incidentKey(), severity(item)),
                        texts(item.addedLater(), item.requiredForClosing()),
                        texts(item.statusSince(), item.statusBy().handle(), item.statusReason()),
                        texts(item.evidenceLink(), item.recurredIn()),
                        texts(item.createdAt(), item.creator().handle(), item.updatedAt()))
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> texts(@Nullable Object... values) {
        return Arrays.stream(values).map(value -> Objects.toString(value, "")).toList();
    }

    private static Object severity(ActionItem item) {
        PostmortemProjection postmortem = item.postmortem();
        return postmortem == null ? Objects.requireNonNull(item.incident()).severity() : postmortem.severity();
    }
}
