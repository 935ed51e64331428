package dev.debrief.deploy;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.TemplateCommand;
import java.nio.file.Path;
import java.util.List;

/** The chart, as Helm renders it. */
final class Chart {

    static final Path DIRECTORY = Repository.file("deploy/helm/debrief");

    private static final Path VALUES = Repository.file("deploy/src/test/resources/values");

    private Chart() {}

    /** Names of the sets of values that everything is rendered with. */
    static List<String> valueSets() {
        return List.of("minimal.yaml", "production.yaml", "strimzi-keda.yaml", "tls.yaml");
    }

    /** @param values name of a file in the resources of these tests */
    static Manifests render(String values) {
        return Manifests.parse(template(values).set("jobs.hooks", false).call());
    }

    /** With one more value: {@code smtp.host} and so on. */
    static Manifests render(String values, String name, Object value) {
        return Manifests.parse(
                template(values).set("jobs.hooks", false).set(name, value).call());
    }

    /** Without jobs, which the library leaves out if they are hooks. */
    static Manifests renderWithoutHooks(String values) {
        return Manifests.parse(template(values).call());
    }

    static Helm helm() {
        return new Helm(DIRECTORY);
    }

    private static TemplateCommand template(String values) {
        return helm().template().withName("debrief").withNamespace("debrief").withValuesFile(VALUES.resolve(values));
    }
}
