package dev.debrief.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Alerts and the dashboard use metrics that are documented, and lead to what to do. Promtool tests when they fire. */
class AlertsTest {

    private static final String ALERTS = "deploy/helm/debrief/files/alerts.yaml";
    private static final String DASHBOARD = "deploy/helm/debrief/files/dashboard.json";
    private static final String OBSERVE = "docs/operate/observe.md";

    /** Names with one underscore at least; {@code rate} and labels have none. */
    private static final Pattern METRIC = Pattern.compile(
            "\\b(http|outbox|inbox|timers|jobs|deliveries|streams|jvm|process|system|agroal)_[a-z0-9_]+");

    @Test
    void everyAlertLinksToASectionOfTheRunbook() {
        Set<String> anchors = new HashSet<>();
        for (String line : Repository.lines("docs/runbook.md")) {
            if (line.startsWith("#")) {
                anchors.add(anchorOf(line));
            }
        }

        assertThat(alerts()).hasSizeGreaterThanOrEqualTo(7).allSatisfy(alert -> {
            String link = Members.text(Members.map(alert, "annotations"), "runbook_url");
            assertThat(link).contains("#");
            assertThat(anchors).contains(link.substring(link.indexOf('#') + 1));
        });
    }

    @Test
    void everyAlertIsExplained() {
        String page = Repository.read(OBSERVE);

        assertThat(alerts())
                .extracting(alert -> Members.text(alert, "alert"))
                .doesNotHaveDuplicates()
                .allMatch(name -> page.contains("`" + name + "`"));
    }

    /** So that promtool has something to say about each of them. */
    @Test
    void everyAlertIsTested() {
        String tests = Repository.read("deploy/helm/debrief/files/alerts.test.yaml");

        assertThat(alerts())
                .extracting(alert -> Members.text(alert, "alert"))
                .allMatch(name -> tests.contains("alertname: " + name));
    }

    @Test
    void everyMetricIsDocumented() {
        String page = Repository.read(OBSERVE);
        Set<String> used = new TreeSet<>();
        for (String file : List.of(ALERTS, DASHBOARD)) {
            Matcher matcher = METRIC.matcher(Repository.read(file));
            while (matcher.find()) {
                used.add(matcher.group().replaceFirst("_(count|sum|bucket|max)$", ""));
            }
        }

        assertThat(used).hasSizeGreaterThan(10).allMatch(page::contains, "is on the page");
    }

    @Test
    void operatorsLoadTheSameAlerts() {
        List<HasMetadata> rules = Chart.render("production.yaml").ofKind("PrometheusRule");

        assertThat(rules).singleElement().satisfies(rule -> assertThat(String.valueOf(rule))
                .contains("DebriefServiceDown", "DebriefMessagesParked", "https://runbooks.example.com/debrief#")
                .doesNotContain("https://debrief.dev/runbook"));
    }

    private static List<Map<?, ?>> alerts() {
        Map<?, ?> file = Manifests.documents(Repository.read(ALERTS)).get(0);
        return Members.maps(file, "groups").stream()
                .flatMap(group -> Members.maps(group, "rules").stream())
                .toList();
    }

    /** As GitHub makes it of a heading. */
    private static String anchorOf(String heading) {
        return heading.replaceFirst("^#+ ", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9 _-]", "")
                .replace(' ', '-');
    }
}
