package dev.debrief.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/**
 * The folders {@code base} and {@code jobs} for Kustomize are the chart with the values beside them. After an intended
 * change, {@code mvn -pl deploy test -Ddebrief.accept=true -Dtest=KustomizeBaseTest} updates them.
 */
class KustomizeBaseTest {

    private static final Path DIRECTORY = Repository.file("deploy/kustomize");

    /** They say that Helm manages the resource. */
    private static final Set<String> LABELS_OF_HELM = Set.of("helm.sh/chart", "app.kubernetes.io/managed-by");

    private static final String GENERATED = "# Generated from the Helm chart. Do not edit; write an overlay.\n";

    @Test
    void areCurrent() throws IOException {
        Map<String, Map<String, String>> folders = new TreeMap<>();
        for (Map<?, ?> manifest : Manifests.documents(rendered())) {
            Map<String, Object> resource = withoutHelm(manifest);
            String kind = Members.text(resource, "kind");
            String name = Members.text(Members.map(resource, "metadata"), "name");
            String folder = kind.equals("Job") || name.endsWith("-jobs") ? "jobs" : "base";
            folders.computeIfAbsent(folder, any -> new TreeMap<>())
                    .put(fileOf(kind, name), GENERATED + yaml().dump(resource));
        }

        assertThat(folders.keySet()).containsExactly("base", "jobs");
        for (Map.Entry<String, Map<String, String>> folder : folders.entrySet()) {
            Map<String, String> files = folder.getValue();
            List<String> resources = List.copyOf(files.keySet());
            files.put("kustomization.yaml", GENERATED + yaml().dump(kustomization(resources)));
            assertCurrent(DIRECTORY.resolve(folder.getKey()), files);
        }
    }

    private static String rendered() {
        return Chart.helm()
                .template()
                .withName("debrief")
                .withValuesFile(DIRECTORY.resolve("values.yaml"))
                .set("jobs.hooks", false)
                .call();
    }

    private static void assertCurrent(Path folder, Map<String, String> files) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, String> file : files.entrySet()) {
            Generated.assertCurrent(folder.resolve(file.getKey()), file.getValue());
        }
        try (Stream<Path> present = Files.list(folder)) {
            List<Path> obsolete = present.filter(
                            file -> !files.containsKey(file.getFileName().toString()))
                    .toList();
            if (Generated.isAccepted()) {
                for (Path file : obsolete) {
                    Files.delete(file);
                }
            } else {
                assertThat(obsolete).as("obsolete").isEmpty();
            }
        }
    }

    private static Map<String, Object> kustomization(List<String> resources) {
        Map<String, Object> kustomization = new LinkedHashMap<>();
        kustomization.put("apiVersion", "kustomize.config.k8s.io/v1beta1");
        kustomization.put("kind", "Kustomization");
        kustomization.put("resources", resources);
        return kustomization;
    }

    private static Map<String, Object> withoutHelm(Map<?, ?> map) {
        Map<String, Object> kept = new LinkedHashMap<>();
        map.forEach((key, value) -> {
            String name = String.valueOf(key);
            if (!LABELS_OF_HELM.contains(name)) {
                kept.put(name, cleaned(value));
            }
        });
        return kept;
    }

    private static Object cleaned(Object value) {
        if (value instanceof Map<?, ?> map) {
            return withoutHelm(map);
        }
        return value instanceof List<?> list
                ? list.stream().<Object>map(KustomizeBaseTest::cleaned).toList()
                : value;
    }

    /** {@code deployment-incident-service.yaml}. */
    private static String fileOf(String kind, String name) {
        String file = kind.toLowerCase(Locale.ROOT) + name.replaceFirst("^debrief", "");
        return file + ".yaml";
    }

    private static Yaml yaml() {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setWidth(200);
        options.setSplitLines(false);
        return new Yaml(options);
    }
}
