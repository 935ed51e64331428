package dev.debrief.incidents.ingress.kind.statuspage;

import dev.debrief.incidents.ingress.kind.Identity;
import dev.debrief.incidents.ingress.kind.Payload;
import dev.debrief.incidents.ingress.kind.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An update of an incident, as the page shows it.
 *
 * @param at the time that the page shows; admins of the page can change it
 * @param updatedAt when it was last edited; null if unknown
 * @param status empty without one
 */
record StatuspageUpdate(
        String id,
        Instant at,
        @Nullable Instant updatedAt,
        String status,
        @Nullable String text) {

    private static final int MAX_LENGTH = 200;
    private static final int MAX_COMPONENTS = 100;

    /** All updates in the order of time, except the one that publishes a postmortem. */
    static List<StatuspageUpdate> all(Payload incident) {
        List<StatuspageUpdate> updates = new ArrayList<>();
        for (Payload update : incident.at("incident_updates").items()) {
            if (!"postmortem".equals(update.text("status"))) {
                updates.add(of(update));
            }
        }
        // They are sent with the newest first, so updates of the same time keep their order.
        Collections.reverse(updates);
        updates.sort(Comparator.comparing(StatuspageUpdate::at));
        return List.copyOf(updates);
    }

    private static StatuspageUpdate of(Payload update) {
        Instant shown = update.instant("display_at");
        String status = line(update.text("status"));
        return new StatuspageUpdate(
                Identity.of(update.required("id")),
                shown == null ? update.requiredInstant("created_at") : shown,
                update.instant("updated_at"),
                status == null ? "" : status,
                text(update, status));
    }

    private static @Nullable String text(Payload update, @Nullable String status) {
        String body = update.text("body");
        List<String> lines = new ArrayList<>();
        lines.add(Texts.joined(
                ": ",
                status == null ? null : "**" + shown(status) + "**",
                body == null ? null : Texts.withoutHeadings(body)));
        for (Payload component : update.at("affected_components").items().stream()
                .limit(MAX_COMPONENTS)
                .toList()) {
            lines.add(component(component));
        }
        String text = Texts.joined("\n", lines.toArray(String[]::new));
        return text.isEmpty() ? null : text;
    }

    /** Empty unless its name and its status are known. */
    private static String component(Payload component) {
        String name = line(component.text("name"));
        String before = line(component.text("old_status"));
        String after = line(component.text("new_status"));
        if (name == null || after == null) {
            return "";
        }
        boolean changed = before != null && !before.equals(after);
        return name + ": " + (changed ? shown(before) + " → " : "") + shown(after);
    }

    /** {@code in_progress} is shown as "In progress". */
    private static String shown(@Nullable String value) {
        String words = value == null ? "" : value.replace('_', ' ');
        return words.isEmpty() ? "" : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static @Nullable String line(@Nullable String text) {
        String line = text == null ? "" : Texts.cut(Texts.oneLine(text), MAX_LENGTH);
        return line.isEmpty() ? null : line;
    }
}
