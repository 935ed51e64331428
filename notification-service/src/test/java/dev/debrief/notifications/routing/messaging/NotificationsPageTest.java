package dev.debrief.notifications.routing.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.EventTypes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * docs/notifications.md is generated from the routing rules. After an intended change, {@code mvn -pl
 * notification-service -am test -Ddebrief.accept=true -Dtest=NotificationsPageTest} updates it.
 */
class NotificationsPageTest {

    private static final Path PAGE = Path.of(System.getProperty("basedir", ""))
            .toAbsolutePath()
            .resolveSibling("docs")
            .resolve("notifications.md");

    private static final Map<Aggregate, String> TITLES = Map.of(
            Aggregate.INCIDENT, "Incidents",
            Aggregate.POSTMORTEM, "Postmortems",
            Aggregate.ACTION_ITEM, "Action items");

    @Test
    void thePageSaysWhatTheRulesSay() throws IOException {
        String page = page();

        if (Boolean.getBoolean("debrief.accept")) {
            Files.writeString(PAGE, page);
        }

        assertThat(PAGE)
                .as("out of date: run mvn -pl notification-service -am test -Ddebrief.accept=true"
                        + " -Dtest=NotificationsPageTest and read the diff")
                .hasContent(page);
    }

    private static String page() throws IOException {
        StringBuilder page = new StringBuilder(introduction());
        for (Aggregate aggregate : Aggregate.values()) {
            String title = TITLES.get(aggregate);
            if (title != null) {
                page.append("\n### ").append(title).append("\n\n").append(table(aggregate));
            }
        }
        return page.toString();
    }

    private static String table(Aggregate aggregate) {
        return """
                | event | tone | without a subscription | whoever did it | in quiet hours |
                |---|---|---|---|---|
                """
                + RoutingRules.all().stream()
                        .filter(rule -> EventTypes.aggregateOf(rule.type()) == aggregate)
                        .map(NotificationsPageTest::row)
                        .collect(Collectors.joining());
    }

    private static String row(RoutingRule<?> rule) {
        String who = rule.roles().stream().map(Role::words).collect(Collectors.joining(", "));
        return "| [%s](events.md#%s) | %s | %s | %s | %s |\n"
                .formatted(
                        rule.type().getSimpleName(),
                        rule.type().getSimpleName().toLowerCase(Locale.ROOT),
                        rule.tone(),
                        who,
                        rule.includesActor() ? "yes" : "",
                        rule.urgency().words());
    }

    private static String introduction() throws IOException {
        String path = "/notifications/introduction.md";
        try (var text = NotificationsPageTest.class.getResourceAsStream(path)) {
            return new String(Objects.requireNonNull(text, path).readAllBytes(), UTF_8);
        }
    }
}
