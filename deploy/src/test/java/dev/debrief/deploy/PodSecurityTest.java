package dev.debrief.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pods are allowed by the Pod Security Standard "restricted", can be stopped without an error, and hold no secret. */
class PodSecurityTest {

    /** See quarkus.shutdown.timeout. */
    private static final long RUNNING_REQUESTS = 20;

    @ParameterizedTest
    @MethodSource("dev.debrief.deploy.Chart#valueSets")
    void podsAreRestricted(String values) {
        Manifests manifests = Chart.render(values);

        assertThat(manifests.pods()).hasSizeGreaterThanOrEqualTo(4);
        for (PodTemplateSpec template : manifests.pods()) {
            PodSpec pod = template.getSpec();
            assertThat(pod.getHostNetwork()).isNull();
            assertThat(pod.getHostPID()).isNull();
            assertThat(pod.getHostIPC()).isNull();
            assertThat(pod.getSecurityContext().getSysctls()).isEmpty();
            assertThat(pod.getAutomountServiceAccountToken()).isFalse();
            assertThat(pod.getEnableServiceLinks()).isFalse();
            assertThat(pod.getServiceAccountName()).startsWith("debrief");
            assertThat(pod.getVolumes()).allMatch(PodSecurityTest::isAllowed);
        }
    }

    @ParameterizedTest
    @MethodSource("dev.debrief.deploy.Chart#valueSets")
    void containersAreRestricted(String values) {
        Manifests manifests = Chart.render(values);
        List<Container> containers = new ArrayList<>(manifests.containers());
        containers.addAll(manifests.initContainers());

        for (Container container : containers) {
            SecurityContext context = container.getSecurityContext();
            assertThat(context.getRunAsNonRoot()).isTrue();
            assertThat(context.getRunAsUser()).isNotZero();
            assertThat(context.getAllowPrivilegeEscalation()).isFalse();
            assertThat(context.getReadOnlyRootFilesystem()).isTrue();
            assertThat(context.getPrivileged()).isNull();
            assertThat(context.getCapabilities().getDrop()).containsExactly("ALL");
            assertThat(context.getCapabilities().getAdd()).isEmpty();
            assertThat(context.getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
            assertThat(container.getPorts()).allMatch(port -> port.getHostPort() == null);
            assertThat(container.getResources().getLimits()).containsKey("memory");
            assertThat(container.getResources().getRequests()).containsKeys("cpu", "memory");
        }
    }

    @ParameterizedTest
    @MethodSource("dev.debrief.deploy.Chart#valueSets")
    void everySecretComesFromASecret(String values) {
        List<EnvVar> variables = Chart.render(values).containers().stream()
                .flatMap(container -> container.getEnv().stream())
                .filter(variable -> isSecret(variable.getName()))
                .toList();

        assertThat(variables)
                .hasSizeGreaterThanOrEqualTo(12)
                .allMatch(variable -> variable.getValue() == null
                        && variable.getValueFrom().getSecretKeyRef() != null);
    }

    /** A service cannot change its schema, and a job has no secret that its task does not need. */
    @ParameterizedTest
    @MethodSource("dev.debrief.deploy.Chart#valueSets")
    void onlyMigrationsHaveThePasswordOfTheOwner(String values) {
        Manifests manifests = Chart.render(values);

        for (Deployment deployment : manifests.all(Deployment.class)) {
            assertThat(names(onlyContainer(deployment.getSpec().getTemplate())))
                    .contains("DEBRIEF_DATABASE_PASSWORD")
                    .doesNotContain("DEBRIEF_DATABASE_OWNER_USER", "DEBRIEF_DATABASE_OWNER_PASSWORD");
        }
        for (Job job : manifests.all(Job.class)) {
            boolean migrates = job.getMetadata().getName().endsWith("migrate");
            assertThat(names(onlyContainer(job.getSpec().getTemplate())).stream()
                            .filter(PodSecurityTest::isSecret))
                    .allMatch(name -> name.equals("DEBRIEF_DATABASE_OWNER_PASSWORD") == migrates);
        }
    }

    @Test
    void databasesCanHaveSecretsOfTheirOwn() {
        Manifests manifests = Chart.render("tls.yaml");
        Container service = onlyContainer(
                manifests.deployment("incident-service").getSpec().getTemplate());
        Container migration = onlyContainer(manifests
                .named(Job.class, "debrief-incident-service-migrate")
                .getSpec()
                .getTemplate());

        assertThat(variable(service, "DEBRIEF_DATABASE_URL").getValue())
                .isEqualTo("jdbc:postgresql://incident-db:5432/app");
        assertThat(variable(service, "DEBRIEF_DATABASE_PASSWORD")
                        .getValueFrom()
                        .getSecretKeyRef()
                        .getName())
                .isEqualTo("incident-db-app");
        assertThat(variable(migration, "DEBRIEF_DATABASE_OWNER_USER").getValue())
                .isEqualTo("owner");
        assertThat(variable(migration, "DEBRIEF_DATABASE_OWNER_PASSWORD")
                        .getValueFrom()
                        .getSecretKeyRef()
                        .getName())
                .isEqualTo("incident-db-owner");
    }

    @ParameterizedTest
    @MethodSource("dev.debrief.deploy.Chart#valueSets")
    void replicasDrainBeforeTheyAreKilled(String values) {
        for (Deployment deployment : Chart.render(values).all(Deployment.class)) {
            PodTemplateSpec pod = deployment.getSpec().getTemplate();
            Container container = onlyContainer(pod);
            long delay = Long.parseLong(
                    variable(container, "DEBRIEF_SHUTDOWN_DELAY").getValue().replace("s", ""));

            assertThat(pod.getSpec().getTerminationGracePeriodSeconds()).isGreaterThan(delay + RUNNING_REQUESTS);
            assertThat(delay)
                    .as("readiness must fail before requests are refused")
                    .isGreaterThanOrEqualTo(container.getReadinessProbe().getPeriodSeconds());
        }
    }

    @ParameterizedTest
    @MethodSource("dev.debrief.deploy.Chart#valueSets")
    void probesUseTheManagementPort(String values) {
        for (Deployment deployment : Chart.render(values).all(Deployment.class)) {
            Container container = onlyContainer(deployment.getSpec().getTemplate());

            assertThat(List.of(
                            container.getStartupProbe(), container.getLivenessProbe(), container.getReadinessProbe()))
                    .extracting(probe -> probe.getHttpGet().getPort().getStrVal() + " "
                            + probe.getHttpGet().getPath())
                    .containsExactly(
                            "management /q/health/started",
                            "management /q/health/live",
                            "management /q/health/ready");
        }
    }

    private static boolean isAllowed(Volume volume) {
        return volume.getEmptyDir() != null || volume.getConfigMap() != null || volume.getSecret() != null;
    }

    private static boolean isSecret(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.contains("password")
                || lower.contains("secret")
                || lower.endsWith("_key")
                || lower.contains("jaas");
    }

    private static Container onlyContainer(PodTemplateSpec pod) {
        assertThat(pod.getSpec().getContainers()).hasSize(1);
        return pod.getSpec().getContainers().get(0);
    }

    private static List<String> names(Container container) {
        return container.getEnv().stream().map(EnvVar::getName).toList();
    }

    private static EnvVar variable(Container container, String name) {
        return container.getEnv().stream()
                .filter(variable -> variable.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
