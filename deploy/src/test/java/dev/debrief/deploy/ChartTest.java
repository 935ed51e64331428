package dev.debrief.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.marcnuri.helm.LintResult;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The chart is valid for every set of values, and says what is missing. */
class ChartTest {

    /** Resources of operators, whose types are not among those of Kubernetes. */
    private static final Set<String> OF_OPERATORS =
            Set.of("ScaledObject", "KafkaTopic", "ServiceMonitor", "PrometheusRule", "HTTPRoute");

    @Test
    void lintsWithoutAMessage() {
        LintResult result = Chart.helm().lint().strict().quiet().call();

        assertThat(result.isFailed()).as(String.join("\n", result.getMessages())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"minimal.yaml", "production.yaml", "strimzi-keda.yaml"})
    void everyManifestHasOnlyMembersThatKubernetesKnows(String values) {
        Manifests manifests = Chart.render(values);

        assertThat(manifests.resources()).isNotEmpty();
        for (HasMetadata resource : manifests.resources()) {
            if (resource instanceof GenericKubernetesResource) {
                assertThat(OF_OPERATORS).contains(resource.getKind());
            } else {
                assertThat(UnknownMembers.of(resource)).as(nameOf(resource)).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"minimal.yaml", "production.yaml", "strimzi-keda.yaml"})
    void namesAreUniqueAndEveryResourceBelongsToTheRelease(String values) {
        Manifests manifests = Chart.render(values);

        assertThat(manifests.resources()).extracting(ChartTest::nameOf).doesNotHaveDuplicates();
        assertThat(manifests.resources())
                .allSatisfy(resource -> assertThat(resource.getMetadata().getLabels())
                        .as(nameOf(resource))
                        .containsEntry("app.kubernetes.io/part-of", "debrief"));
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
        assertThat(manifests.all(Job.class))
                .allSatisfy(job -> assertThat(job.getMetadata().getAnnotations())
                        .containsEntry("helm.sh/hook", "pre-install,pre-upgrade"));
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
        assertThat(manifests.all(Job.class))
                .noneMatch(job -> job.getMetadata().getName().contains("topics"));
        assertThat(manifests.ofKind("ScaledObject")).hasSize(4);
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
    @CsvSource({"smtp.hots, mail.example.com", "kafka.topics.create, script", "services.incident.replcas, 3", "oidc.audience, ''"})
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

    /** The walk itself finds what Kubernetes would ignore. */
    @Test
    void findsAMisspelledMember() {
        HasMetadata deployment = Manifests.types()
                .convertValue(
                        Map.of(
                                "apiVersion",
                                "apps/v1",
                                "kind",
                                "Deployment",
                                "spec",
                                Map.of("template", Map.of("spec", Map.of("contaners", List.of())))),
                        HasMetadata.class);

        assertThat(UnknownMembers.of(deployment)).containsExactly("/spec/template/spec/contaners");
    }
}
