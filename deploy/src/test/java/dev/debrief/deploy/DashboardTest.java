package dev.debrief.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Grafana can load the dashboard, and people can read it. */
class DashboardTest {

    /** JSON is YAML. */
    private final Map<?, ?> dashboard = Manifests.documents(
                    Repository.read("deploy/helm/debrief/files/dashboard.json"))
            .get(0);

    @Test
    void panelsHaveAnIdATitleAndAUnit() {
        List<Map<?, ?>> panels = panels();

        assertThat(panels).extracting(panel -> Members.number(panel, "id")).doesNotHaveDuplicates();
        assertThat(panels).extracting(panel -> Members.text(panel, "title")).noneMatch(String::isBlank);
        assertThat(panels)
                .filteredOn(panel -> !"row".equals(panel.get("type")))
                .hasSizeGreaterThanOrEqualTo(12)
                .allSatisfy(panel -> {
                    Map<?, ?> defaults = Members.map(Members.map(panel, "fieldConfig"), "defaults");
                    assertThat(Members.text(defaults, "unit")).isNotBlank();
                    assertThat(Members.text(panel, "datasource")).contains("${datasource}");
                });
    }

    @Test
    void panelsDoNotOverlap() {
        boolean[][] taken = new boolean[24][1_000];
        for (Map<?, ?> panel : panels()) {
            Map<?, ?> place = Members.map(panel, "gridPos");
            for (int x = Members.number(place, "x"); x < Members.number(place, "x") + Members.number(place, "w"); x++) {
                for (int y = Members.number(place, "y"); y < Members.number(place, "y") + Members.number(place, "h"); y++) {
                    assertThat(taken[x][y]).as("%s", panel.get("title")).isFalse();
                    taken[x][y] = true;
                }
            }
        }
    }

    @Test
    void theSidecarOfGrafanaFindsIt() {
        ConfigMap loaded = Chart.render("production.yaml").named(ConfigMap.class, "debrief-dashboard");

        assertThat(loaded.getMetadata().getLabels()).containsEntry("grafana_dashboard", "1");
        assertThat(Manifests.documents(loaded.getData().get("debrief.json"))).containsExactly(dashboard);
    }

    private List<Map<?, ?>> panels() {
        return Members.maps(dashboard, "panels");
    }
}
