package dev.debrief.postmortems.told;

import dev.debrief.contracts.Person;
import dev.debrief.contracts.Severity;
import dev.debrief.contracts.Visibility;
import dev.debrief.contracts.action.ActionItemCompleted;
import dev.debrief.contracts.action.ActionItemIntent;
import dev.debrief.contracts.action.ActionItemKind;
import dev.debrief.contracts.action.ActionItemProposed;
import dev.debrief.contracts.action.ActionItemSnapshot;
import dev.debrief.contracts.action.ActionItemStatus;
import dev.debrief.contracts.action.ActionItemVerified;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** An action item as action-tracker-service would tell of it on Kafka. */
public final class ActionItem {

    private static final AtomicLong NUMBERS = new AtomicLong(800_000);
    private static final Person DANA = new Person("user:dana", "Dana");
    private static final Instant AT = Instant.parse("2024-11-18T10:00:00Z");

    private final UUID id = UUID.randomUUID();
    private final long number = NUMBERS.incrementAndGet();
    private final UUID postmortemId;
    private final String title;
    private final String dueOn;
    private ActionItemStatus status = ActionItemStatus.PROPOSED;
    private long version;

    private ActionItem(UUID postmortemId, String title, String dueOn) {
        this.postmortemId = postmortemId;
        this.title = title;
        this.dueOn = dueOn;
    }

    public static ActionItem proposed(String postmortemId, String title, String dueOn) {
        ActionItem item = new ActionItem(UUID.fromString(postmortemId), title, dueOn);
        Topic.publish(Topic.record(new ActionItemProposed(item.snapshot(), DANA, AT), ++item.version));
        return item;
    }

    public void complete() {
        status = ActionItemStatus.DONE;
        Topic.publish(Topic.record(new ActionItemCompleted(snapshot(), DANA, AT), ++version));
    }

    public void verify() {
        status = ActionItemStatus.VERIFIED;
        Topic.publish(Topic.record(new ActionItemVerified(snapshot(), DANA, AT, null), ++version));
    }

    public String key() {
        return "AI-" + number;
    }

    private ActionItemSnapshot snapshot() {
        return new ActionItemSnapshot(
                id,
                "AI-" + number,
                postmortemId,
                "PM-1",
                title,
                null,
                ActionItemKind.PREVENTIVE_MEASURE,
                ActionItemIntent.PREVENT,
                new Person("team:qa", "QA Team"),
                LocalDate.parse(dueOn),
                status,
                Severity.HIGH,
                Visibility.OPEN,
                List.of());
    }
}
