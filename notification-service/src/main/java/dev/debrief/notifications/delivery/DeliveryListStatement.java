package dev.debrief.notifications.delivery;

import dev.debrief.notifications.channel.Outcome;
import dev.debrief.platform.identity.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Selects the ids of one page of a list, newest first. States and outcomes are part of the text, because PostgreSQL
 * must see them to use an index of some of them. Times are compared through ids, which contain the time of their
 * creation, so that every list is one range of an index in the order of ids.
 */
record DeliveryListStatement(String sql, List<Object> parameters) {

    private static final UUID MAX_ID = new UUID(-1L, -1L);

    /** @param handles only deliveries to these, if given; each of them is one range of the index */
    static DeliveryListStatement of(
            DeliveryFilter filter, Optional<Set<String>> handles, Optional<UUID> before, int fetchSize) {
        List<Object> parameters = new ArrayList<>();
        handles.ifPresent(own -> parameters.add(own.toArray(String[]::new)));
        String page = page(filter, handles.isPresent(), before, parameters);
        parameters.add(fetchSize);
        if (handles.isEmpty()) {
            return new DeliveryListStatement(page, parameters);
        }
        parameters.add(fetchSize);
        return new DeliveryListStatement(
                "SELECT found.id FROM unnest(?) AS own (handle) CROSS JOIN LATERAL (" + page
                        + ") AS found ORDER BY found.id DESC LIMIT ?",
                parameters);
    }

    private static String page(
            DeliveryFilter filter, boolean ofHandle, Optional<UUID> before, List<Object> parameters) {
        StringBuilder sql = new StringBuilder("SELECT delivery.id FROM delivery WHERE delivery.id < ?");
        parameters.add(lowest(before.orElse(MAX_ID), filter.until()));
        if (ofHandle) {
            sql.append(" AND recipient = own.handle");
        }
        Instant since = filter.since();
        add(sql, parameters, "delivery.id >= ?", since == null ? null : Ids.lowerBound(since));
        add(sql, parameters, "channel = ?", filter.channel());
        add(sql, parameters, "recipient = ?", filter.recipient());
        add(sql, parameters, "event_id = ?", filter.eventId());
        DeliveryState state = filter.state();
        if (state != null) {
            sql.append(" AND state = '").append(state.jobState().name()).append('\'');
        }
        Outcome outcome = filter.outcome();
        if (outcome != null) {
            sql.append(" AND outcome = '").append(outcome.name()).append('\'');
        }
        return sql.append(" ORDER BY delivery.id DESC LIMIT ?").toString();
    }

    /** As PostgreSQL compares them: without a sign. */
    private static UUID lowest(UUID before, @Nullable Instant until) {
        if (until == null) {
            return before;
        }
        UUID bound = Ids.lowerBound(until);
        int order = Long.compareUnsigned(before.getMostSignificantBits(), bound.getMostSignificantBits());
        return order < 0 ? before : bound;
    }

    private static void add(StringBuilder sql, List<Object> parameters, String condition, @Nullable Object value) {
        if (value != null) {
            sql.append(" AND ").append(condition);
            parameters.add(value);
        }
    }
}
