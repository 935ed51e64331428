package dev.debrief.actions.action;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** How a list of action items is ordered, and where an item stands in it. */
public enum ActionItemSortOrder {
    /** Soonest due first, items without a due date last. */
    DUE_ON("item.dueOrder", true, LocalDate::parse),
    /** Newest first. */
    CREATED_AT("item.createdAt", false, Instant::parse);

    /** What the database orders items without a due date by. */
    static final LocalDate NO_DUE_DATE = LocalDate.of(9999, 12, 31);

    private final String path;
    private final boolean ascending;
    private final Function<String, Object> reader;

    ActionItemSortOrder(String path, boolean ascending, Function<String, Object> reader) {
        this.path = path;
        this.ascending = ascending;
        this.reader = reader;
    }

    /** Where the item stands in a list of this order. */
    public List<String> position(ActionItem item) {
        Object place = switch (this) {
            case DUE_ON -> item.dueOn() == null ? NO_DUE_DATE : item.dueOn();
            case CREATED_AT -> item.createdAt();
        };
        return List.of(String.valueOf(place), item.id().toString());
    }

    String orderBy() {
        String direction = ascending ? "asc" : "desc";
        return path + " " + direction + ", item.id " + direction;
    }

    /** The condition for what comes behind a position, with the parameters :afterPlace and :afterId. */
    String behind() {
        return "(" + path + ", item.id) " + (ascending ? ">" : "<") + " (:afterPlace, :afterId)";
    }

    Object sortValueOf(List<String> position) {
        return reader.apply(position.get(0));
    }

    static UUID idOf(List<String> position) {
        return UUID.fromString(position.get(1));
    }
}
