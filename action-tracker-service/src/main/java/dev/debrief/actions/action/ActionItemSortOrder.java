package dev.debrief.actions.action;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** The sort orders of a list of action items, and the position of an item in it. */
public enum ActionItemSortOrder {
    /** Soonest due first, items without a due date last. */
    DUE_ON("item.dueOrder", true, LocalDate::parse),
    /** Newest first. */
    CREATED_AT("item.createdAt", false, Instant::parse);

    /** Sort value of items without a due date, as in the database column {@code due_order}. */
    static final LocalDate NO_DUE_DATE = LocalDate.of(9999, 12, 31);

    private final String path;
    private final boolean ascending;
    private final Function<String, Object> parser;

    ActionItemSortOrder(String path, boolean ascending, Function<String, Object> parser) {
        this.path = path;
        this.ascending = ascending;
        this.parser = parser;
    }

    /** The position of the item in a list of this order: sort value and id. */
    public List<String> position(ActionItem item) {
        Object sortValue = switch (this) {
            case DUE_ON -> item.dueOn() == null ? NO_DUE_DATE : item.dueOn();
            case CREATED_AT -> item.createdAt();
        };
        return List.of(String.valueOf(sortValue), item.id().toString());
    }

    String orderBy() {
        String direction = ascending ? "asc" : "desc";
        return path + " " + direction + ", item.id " + direction;
    }

    /** The condition for items after a position, with the parameters :afterValue and :afterId. */
    String afterCondition() {
        return "(" + path + ", item.id) " + (ascending ? ">" : "<") + " (:afterValue, :afterId)";
    }

    Object sortValueOf(List<String> position) {
        return parser.apply(position.get(0));
    }

    static UUID idOf(List<String> position) {
        return UUID.fromString(position.get(1));
    }
}
