package dev.debrief.platform.testkit.kit;

import dev.debrief.platform.inbox.EventConsumer;
import dev.debrief.platform.inbox.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** Writes one row per applied event; fails on request, permanently or transiently. */
@ApplicationScoped
class KitEventConsumer implements EventConsumer {

    static final String NAME = "kit-events";

    private final DataSource dataSource;
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private final AtomicInteger outages = new AtomicInteger();

    KitEventConsumer(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Class<?>> payloadTypeOf(String ceType) {
        return ceType.equals(KitEvent.TYPE) ? Optional.of(KitEvent.class) : Optional.empty();
    }

    @Override
    public void apply(ReceivedEvent received) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO kit_applied_event (aggregate_id, version, event_id) VALUES (?, ?, ?)")) {
            insert.setString(1, received.aggregateId());
            insert.setLong(2, received.version());
            insert.setString(3, received.id());
            insert.executeUpdate();
            if (outages.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new SQLTransientConnectionException("simulated: the database is unavailable");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot store the effect", e);
        }
        // after the effect is written, so that it must be rolled back
        if (refused.contains(received.id())) {
            throw new IllegalArgumentException("Simulated: cannot apply " + received.id() + " \u0000");
        }
    }

    void rejectEvent(String eventId) {
        refused.add(eventId);
    }

    void acceptEvent(String eventId) {
        refused.remove(eventId);
    }

    /** Makes the next calls fail as if the database were unavailable. */
    void simulateOutages(int calls) {
        outages.set(calls);
    }
}
