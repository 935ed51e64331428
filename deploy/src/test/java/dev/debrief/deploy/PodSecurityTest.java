package dev.debrief.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pods are allowed by the Pod Security Standard "restricted", can be stopped without an error, and hold no secret. */
class PodSecurityTest {

    @ParameterizedTest
    @ValueSource(strings = {"minimal.yaml", "production.yaml", "strimzi-keda.yaml"})
    void podsAreRestricted(String values) {
        Manifests manifests = Chart.render(values);

        assertThat(manifests.pods()).hasSizeGreaterThanOrEqualTo(8);
        for (PodTemplateSpec pod : manifests.pods()) {
            assertThat(pod.getSpec().getHostNetwork()).isNull();
            assertThat(pod.getSpec().getHostPID()).isNull();
            assertThat(pod.getSpec().getAutomountServiceAccountToken()).isFalse();
            assertThat(pod.getSpec().getEnableServiceLinks()).isFalse();
            assertThat(pod.getSpec().getVolumes()).allMatch(volume -> volume.getHostPath() == null);
        }
        for (Container container : manifests.containers()) {
            SecurityContext context = container.getSecurityContext();
            assertThat(context.getRunAsNonRoot()).isTrue();
            assertThat(context.getRunAsUser()).isNotZero();
            assertThat(context.getAllowPrivilegeEscalation()).isFalse();
            assertThat(context.getReadOnlyRootFilesystem()).isTrue();
            assertThat(context.getPrivileged()).isNull();
            assertThat(context.getCapabilities().getDrop()).containsExactly("ALL");
            assertThat(context.getCapabilities().getAdd()).isEmpty();
            assertThat(context.getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
            assertThat(container.getResources().getLimits()).containsKey("memory");
            assertThat(container.getResources().getRequests()).containsKeys("cpu", "memory");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"minimal.yaml", "production.yaml"})
    void everySecretComesFromASecret(String values) {
        List<EnvVar> variables = Chart.render(values).containers().stream()
                .flatMap(container -> container.getEnv().stream())
                .toList();

        assertThat(variables)
                .filteredOn(variable -> isSecret(variable.getName()))
                .hasSizeGreaterThanOrEqualTo(12)
                .allMatch(variable -> variable.getValue() == null
                        && variable.getValueFrom().getSecretKeyRef() != null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"minimal.yaml", "production.yaml"})
    void replicasDrainBeforeTheyAreKilled(String values) {
        for (Deployment deployment : Chart.render(values).all(Deployment.class)) {
            var pod = deployment.getSpec().getTemplate().getSpec();
            Container container = pod.getContainers().get(0);
            long delay = Long.parseLong(value(container, "DEBRIEF_SHUTDOWN_DELAY").replace("s", ""));
            // 20 s for running requests, as in quarkus.shutdown.timeout.
            assertThat(pod.getTerminationGracePeriodSeconds()).isGreaterThan(delay + 20);
            assertThat(delay)
                    .as("readiness must have failed before the process stops to accept requests")
                    .isGreaterThanOrEqualTo((long) container.getReadinessProbe().getPeriodSeconds());
        }
    }

    /** Liveness looks at the process only, and no probe at Kafka. */
    @ParameterizedTest
    @ValueSource(strings = {"minimal.yaml", "production.yaml"})
    void probesUseTheManagementPort(String values) {
        for (Deployment deployment : Chart.render(values).all(Deployment.class)) {
            Container container =
                    deployment.getSpec().getTemplate().getSpec().getContainers().get(0);
            assertThat(Map.of(
                            container.getStartupProbe().getHttpGet().getPath(), "started",
                            container.getLivenessProbe().getHttpGet().getPath(), "live",
                            container.getReadinessProbe().getHttpGet().getPath(), "ready"))
                    .allSatisfy((path, name) -> assertThat(path).isEqualTo("/q/health/" + name));
            assertThat(container.getLivenessProbe().getHttpGet().getPort().getStrVal()).isEqualTo("management");
        }
    }

    private static boolean isSecret(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.contains("password") || lower.contains("secret") || lower.endsWith("_key") || lower.contains("jaas");
    }

    private static String value(Container container, String name) {
        return container.getEnv().stream()
                .filter(variable -> variable.getName().equals(name))
                .findFirst()
                .orElseThrow()
                .getValue();
    }
}
