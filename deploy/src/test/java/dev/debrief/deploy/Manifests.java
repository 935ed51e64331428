package dev.debrief.deploy;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Rendered manifests, as typed resources. */
record Manifests(List<HasMetadata> resources) {

    private static final KubernetesSerialization TYPES = new KubernetesSerialization();

    Manifests {
        resources = List.copyOf(resources);
    }

    static Manifests parse(String yaml) {
        List<HasMetadata> resources = new ArrayList<>();
        for (Map<?, ?> document : documents(yaml)) {
            resources.add(typed(document));
        }
        return new Manifests(resources);
    }

    /** Refuses keys that occur twice in a map. */
    static List<Map<?, ?>> documents(String yaml) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        List<Map<?, ?>> documents = new ArrayList<>();
        for (Object document : new Yaml(new SafeConstructor(options)).loadAll(yaml)) {
            if (document instanceof Map<?, ?> manifest && !manifest.isEmpty()) {
                documents.add(manifest);
            }
        }
        return documents;
    }

    static HasMetadata typed(Map<?, ?> manifest) {
        return TYPES.convertValue(manifest, HasMetadata.class);
    }

    <T extends HasMetadata> List<T> all(Class<T> type) {
        return resources.stream().filter(type::isInstance).map(type::cast).toList();
    }

    List<HasMetadata> ofKind(String kind) {
        return resources.stream()
                .filter(resource -> resource.getKind().equals(kind))
                .toList();
    }

    Deployment deployment(String service) {
        return named(Deployment.class, "debrief-" + service);
    }

    <T extends HasMetadata> T named(Class<T> type, String name) {
        return all(type).stream()
                .filter(found -> found.getMetadata().getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no " + type.getSimpleName() + " " + name + "."));
    }

    List<PodTemplateSpec> pods() {
        return Stream.concat(
                        all(Deployment.class).stream()
                                .map(found -> found.getSpec().getTemplate()),
                        all(Job.class).stream().map(found -> found.getSpec().getTemplate()))
                .toList();
    }

    /** Of all pods, except those that only prepare them. */
    List<Container> containers() {
        return pods().stream()
                .flatMap(pod -> pod.getSpec().getContainers().stream())
                .toList();
    }

    List<Container> initContainers() {
        return pods().stream()
                .flatMap(pod -> pod.getSpec().getInitContainers().stream())
                .toList();
    }
}
