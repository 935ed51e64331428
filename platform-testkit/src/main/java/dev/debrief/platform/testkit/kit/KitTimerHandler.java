package dev.debrief.platform.testkit.kit;

import dev.debrief.platform.timer.DueTimer;
import dev.debrief.platform.timer.TimerHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/** Writes one row per firing, then runs the action registered for the subject. */
@ApplicationScoped
class KitTimerHandler implements TimerHandler {

    static final String KIND = "kit-timer";

    private final DataSource dataSource;
    private final Map<String, Runnable> afterwards = new ConcurrentHashMap<>();

    KitTimerHandler(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void fire(DueTimer due) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO kit_fired_timer (subject_id, fire_at) VALUES (?, ?)")) {
            insert.setString(1, due.subjectId());
            insert.setObject(2, due.fireAt().atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        afterwards.getOrDefault(due.subjectId(), () -> {}).run();
    }

    void afterFiring(String subjectId, Runnable action) {
        afterwards.put(subjectId, action);
    }
}
