package dev.debrief.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.marcnuri.helm.LintResult;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The chart is valid for every set of values, and says what is missing. */
class ChartTest {

    /** Resources of operators, whose types are not among those of Kubernetes. */
    private static final Set<String> OF_OPERATORS =
            Set.of("ScaledObject", "KafkaTopic", "ServiceMonitor", "PrometheusRule");

    private static final int LONGEST_NAME = 63;

    @Test
    void lintsWithoutAMessage() {
        LintResult result = Chart.helm().lint().strict().quiet().call();

        assertThat(result.isFailed()).as("%s", result.getMessages()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("dev.debrief.deploy.Chart#valueSets")
    void everyManifestHasOnlyMembersOfItsType(String values) {
        Manifests manifests = Chart.render(values);

        assertThat(manifests.resources()).hasSizeGreaterThan(20);
        for (HasMetadata resource : manifests.resources()) {
            if (resource instanceof GenericKubernetesResource) {
                assertThat(OF_OPERATORS).contains(resource.getKind());
            } else {
                assertThat(UnknownMembers.of(resource)).as("%s", nameOf(resource)).isEmpty();
            }
        }
    }

    /** The walk itself finds what the API server would refuse. */
    @Test
    void findsAMisspelledMember() {
        HasMetadata deployment = Manifests.typed(Map.of(
                "apiVersion",
                "apps/v1",
                "kind",
                "Deployment",
                "spec",
                Map.of("template", Map.of("spec", Map.of("contaners", List.of())))));

        assertThat(UnknownMembers.of(deployment)).containsExactly("/spec/template/spec/contaners");
    }

    @ParameterizedTest
    @MethodSource("dev.debrief.deploy.Chart#valueSets")
    void namesAreUniqueAndEveryResourceBelongsToTheRelease(String values) {
        Manifests manifests = Chart.render(values);

        assertThat(manifests.resources()).extracting(ChartTest::nameOf).doesNotHaveDuplicates();
        assertThat(manifests.resources())
                .allSatisfy(resource -> assertThat(resource.getMetadata().getLabels())
                        .as("%s", nameOf(resource))
                        .containsEntry("app.kubernetes.io/part-of", "debrief"));
    }

    @Test
    void namesOfALongReleaseAreNotTooLong() {
        Manifests manifests = Chart.render("production.yaml", "fullnameOverride", "a".repeat(53));

        assertThat(manifests.resources())
                .extracting(resource -> resource.getMetadata().getName())
                .allMatch(name -> name.length() <= LONGEST_NAME);
    }

    @Test
    void aMinimalInstallationHasFourServicesMigrationsAndTopics() {
        Manifests manifests = Chart.render("minimal.yaml");

        assertThat(manifests.all(Deployment.class)).hasSize(4);
        assertThat(manifests.all(Job.class))
                .extracting(job -> job.getMetadata().getName())
                .containsExactlyInAnyOrder(
                        "debrief-incident-service-migrate",
                        "debrief-postmortem-service-migrate",
                        "debrief-action-tracker-service-migrate",
                        "debrief-notification-service-migrate",
                        "debrief-incident-service-create-topics");
    }

    /** The library renders no hooks, so jobs that are missing are hooks. */
    @Test
    void jobsAreHooksOfHelm() {
        assertThat(Chart.renderWithoutHooks("minimal.yaml").all(Job.class)).isEmpty();
    }

    @Test
    void anyServiceCreatesTheTopics() {
        Manifests manifests = Chart.render("minimal.yaml", "services.incident.enabled", false);

        assertThat(manifests.all(Deployment.class)).hasSize(3);
        assertThat(manifests.named(Job.class, "debrief-postmortem-service-create-topics"))
                .isNotNull();
    }

    @Test
    void strimziCreatesTheTopicsInsteadOfAJob() {
        Manifests manifests = Chart.render("strimzi-keda.yaml");

        assertThat(manifests.ofKind("KafkaTopic"))
                .extracting(topic -> topic.getMetadata().getName())
                .containsExactlyInAnyOrder(
                        "debrief.incident.v1",
                        "debrief.postmortem.v1",
                        "debrief.action-item.v1",
                        "debrief.notification.v1");
        assertThat(manifests.all(Job.class)).isEmpty();
        assertThat(manifests.ofKind("ScaledObject")).hasSize(4);
        assertThat(manifests.ofKind("HTTPRoute")).hasSize(1);
        assertThat(manifests.all(Deployment.class))
                .allMatch(deployment -> deployment.getSpec().getReplicas() == null);
    }

    @Test
    void aServiceOverridesTheDefaults() {
        Manifests manifests = Chart.render("production.yaml");

        assertThat(manifests.deployment("incident-service").getSpec().getReplicas())
                .isEqualTo(3);
        assertThat(manifests.deployment("postmortem-service").getSpec().getReplicas())
                .isEqualTo(2);
        assertThat(manifests.all(PodDisruptionBudget.class))
                .extracting(budget -> budget.getMetadata().getName())
                .doesNotContain("debrief-action-tracker-service")
                .hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "database.host, database.host is required",
        "database.existingSecret, database.existingSecret is required",
        "kafka.bootstrapServers, kafka.bootstrapServers is required",
        "oidc.serverUrl, oidc.serverUrl is required",
        "oidc.issuer, oidc.issuer is required",
        "existingSecret, existingSecret is required",
        "smtp.host, smtp.host is required",
        "smtp.from, smtp.from is required"
    })
    void namesAValueThatIsMissing(String value, String message) {
        assertThatThrownBy(() -> Chart.render("minimal.yaml", value, "")).hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource({
        "serviceMonitor.enabled, true, networkPolicy.metricsFrom is required",
        "gateway.enabled, true, gateway.parentRefs is required",
        "serviceAccount.create, false, serviceAccount.name is required",
        "kafka.topics.create, strimzi, kafka.topics.strimziCluster is required",
        "defaults.terminationGracePeriodSeconds, 30, running requests are cut off"
    })
    void refusesValuesThatCannotWorkTogether(String value, String given, String message) {
        String values = value.startsWith("gateway") ? "production.yaml" : "minimal.yaml";

        assertThatThrownBy(() -> Chart.render(values, value, given)).hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource({
        "smtp.hots, mail.example.com",
        "kafka.topics.create, script",
        "services.incident.replcas, 3",
        "services.billing.enabled, true",
        "defaults.replicas, many",
        "oidc.audience, ''",
        "links.incident, https://app.example.com/incidents",
        "services.incident.digest, sha256:abc"
    })
    void refusesValuesThatItDoesNotHave(String value, String given) {
        assertThatThrownBy(() -> Chart.render("minimal.yaml", value, given)).hasMessageContaining("schema");
    }

    @Test
    void anImageHasItsDigestOrTheTag() {
        Manifests manifests = Chart.render("production.yaml");

        assertThat(imageOf(manifests, "incident-service"))
                .isEqualTo("registry.example.com/debrief/incident-service@sha256:" + "0".repeat(64));
        assertThat(imageOf(manifests, "postmortem-service"))
                .isEqualTo("registry.example.com/debrief/postmortem-service:1.2.3");
    }

    private static String imageOf(Manifests manifests, String service) {
        return manifests.deployment(service)
                .getSpec()
                .getTemplate()
                .getSpec()
                .getContainers()
                .get(0)
                .getImage();
    }

    private static String nameOf(HasMetadata resource) {
        return resource.getKind() + " " + resource.getMetadata().getName();
    }
}
