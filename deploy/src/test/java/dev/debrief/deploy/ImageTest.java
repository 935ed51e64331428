package dev.debrief.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The image and the chart agree. */
class ImageTest {

    private static final String DOCKERFILE = "deploy/container/Dockerfile";

    @Test
    void theChartHasTheOptionsOfTheImage() {
        List<String> ofTheImage = Repository.lines("deploy/container/jvm.options").stream()
                .filter(line -> line.startsWith("-"))
                .toList();

        assertThat((List<?>) Members.value(Members.map(values(), "jvm"), "options"))
                .extracting(String::valueOf)
                .containsExactlyElementsOf(ofTheImage);
    }

    @Test
    void podsRunAsTheUserOfTheImage() {
        String user = Repository.lines(DOCKERFILE).stream()
                .filter(line -> line.startsWith("USER "))
                .reduce((earlier, last) -> last)
                .orElseThrow();

        assertThat(Chart.render("minimal.yaml").containers()).allSatisfy(container -> assertThat(user)
                .isEqualTo("USER " + container.getSecurityContext().getRunAsUser() + ":"
                        + container.getSecurityContext().getRunAsGroup()));
    }

    @Test
    void theComposeFileHasTheSameMemory() {
        Map<?, ?> limits = Members.map(
                Members.map(Members.map(values(), "defaults"), "resources"), "limits");

        assertThat(Members.text(limits, "memory")).isEqualTo("640Mi");
        assertThat(Repository.read("docker-compose.yml")).contains("mem_limit: 640m");
    }

    /** A tag can point to another image tomorrow. */
    @Test
    void theBaseImageIsAnArgument() {
        assertThat(Repository.lines(DOCKERFILE))
                .filteredOn(line -> line.startsWith("FROM "))
                .isNotEmpty()
                .allMatch(line -> line.startsWith("FROM ${BASE_IMAGE}"));
    }

    private static Map<?, ?> values() {
        return Manifests.documents(Repository.read("deploy/helm/debrief/values.yaml"))
                .get(0);
    }
}
