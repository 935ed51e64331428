package dev.debrief.actions.action.web;

import static dev.debrief.actions.action.web.ActionItemApi.pathOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.platform.testkit.PublishedEvents;
import dev.debrief.platform.testkit.ServiceUnderTest;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import dev.debrief.platform.timer.TimerTicker;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Calls the deadlines of action items, and fires their timers. */
final class DeadlineApi {

    static final String REMINDER = "action-item-due-soon";
    static final String ESCALATION = "action-item-escalation";
    static final String VERIFICATION = "action-item-verification-due";

    private final TimerTicker ticker;

    DeadlineApi(TimerTicker ticker) {
        this.ticker = ticker;
    }

    static ApiResponse get(String key) {
        return ApiClient.as(Tokens.reader()).get(pathOf(key) + "/deadline").expect(200);
    }

    static ApiResponse snooze(String key, LocalDate until, String reason) {
        return ApiClient.as(Tokens.contributor())
                .post(
                        pathOf(key) + "/snooze",
                        ActionItemApi.get(key).etag(),
                        Map.of("until", until.toString(), "reason", reason));
    }

    static ApiResponse endSnooze(String key) {
        return ApiClient.as(Tokens.contributor())
                .delete(pathOf(key) + "/snooze", ActionItemApi.get(key).etag());
    }

    static void moveTo(String key, LocalDate day) {
        ActionItemApi.patch(key, "{\"dueOn\": \"" + day + "\", \"dueDateReason\": \"No environment\"}")
                .expect(200);
    }

    static PublishedEvents events(String key) {
        return PublishedEvents.about(idOf(key));
    }

    static long count(String event, String key) {
        return events(key).names().stream().filter(event::equals).count();
    }

    /** Fires a timer as if it were the time for which it is armed. */
    void fire(String kind, String key) {
        makeDue(kind, key, null);
        ticker.fireDue();
    }

    /** Fires a timer that could not be fired before that time. */
    void fireAt(String kind, String key, Instant at) {
        makeDue(kind, key, at.atOffset(ZoneOffset.UTC));
        ticker.fireDue();
    }

    /** Applies changes of policies to existing items, as if the time had come. */
    void applyPolicies() {
        while (makePolicyChangesDue() > 0) {
            ticker.fireDue();
        }
    }

    /** Applies changes of policies to some of the existing items. */
    void applySomePolicies() {
        makePolicyChangesDue();
        ticker.fireDue();
    }

    /** Applies a change of the escalation policy to an item, as if it were that time. */
    void applyEscalationPolicyAt(String key, Instant at) {
        try (Connection database = ServiceUnderTest.database();
                PreparedStatement insert = database.prepareStatement("INSERT INTO timer (kind, subject_id, fire_at,"
                        + " next_attempt_at) VALUES ('action-item-policy-changed', ?, ?, now())")) {
            insert.setString(1, "DUE_DATES/" + idOf(key) + "/only");
            insert.setObject(2, at.atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        ticker.fireDue();
    }

    /** Runs something while others have locked an item. */
    static void whileLocked(String key, Runnable action) {
        try (Connection database = ServiceUnderTest.database();
                PreparedStatement lock =
                        database.prepareStatement("SELECT id FROM action_item WHERE id = CAST(? AS uuid) FOR UPDATE")) {
            database.setAutoCommit(false);
            lock.setString(1, idOf(key));
            lock.execute();
            action.run();
            database.rollback();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static int makePolicyChangesDue() {
        try (Connection database = ServiceUnderTest.database();
                PreparedStatement update = database.prepareStatement("UPDATE timer SET next_attempt_at = now()"
                        + " WHERE kind = 'action-item-policy-changed' AND state = 'ARMED'")) {
            return update.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** A timer that is due runs as if it were the time for which it is armed. @param at null for that time */
    static void makeDue(String kind, String key, @Nullable OffsetDateTime at) {
        try (Connection database = ServiceUnderTest.database();
                PreparedStatement update = database.prepareStatement("UPDATE timer SET next_attempt_at = now(),"
                        + " fire_at = coalesce(?, fire_at) WHERE kind = ? AND subject_id = ?")) {
            update.setObject(1, at, Types.TIMESTAMP_WITH_TIMEZONE);
            update.setString(2, kind);
            update.setString(3, idOf(key));
            assertThat(update.executeUpdate()).as(kind + " of " + key).isEqualTo(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** When a timer is due; empty if it is not armed. */
    static Optional<Instant> timer(String kind, String key) {
        try (Connection database = ServiceUnderTest.database();
                PreparedStatement select =
                        database.prepareStatement("SELECT fire_at FROM timer WHERE kind = ? AND subject_id = ?")) {
            select.setString(1, kind);
            select.setString(2, idOf(key));
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(row.getObject(1, OffsetDateTime.class).toInstant())
                        : Optional.empty();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String idOf(String key) {
        return ActionItemApi.get(key).text("/id");
    }
}
