package dev.debrief.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pods reach what they need, and nothing else. */
class NetworkPolicyTest {

    private static final String INTERNET = "0.0.0.0/0";

    @ParameterizedTest
    @MethodSource("dev.debrief.deploy.Chart#valueSets")
    void everyPodIsDeniedByDefault(String values) {
        Manifests manifests = Chart.render(values);
        NetworkPolicy policy = manifests.named(NetworkPolicy.class, "debrief");
        Map<String, String> selected = policy.getSpec().getPodSelector().getMatchLabels();

        assertThat(policy.getSpec().getPolicyTypes()).containsExactly("Ingress", "Egress");
        assertThat(policy.getSpec().getIngress()).isEmpty();
        assertThat(manifests.pods())
                .allSatisfy(pod -> assertThat(pod.getMetadata().getLabels()).containsAllEntriesOf(selected));
    }

    @Test
    void thePolicyOfAServiceSelectsItsPods() {
        Manifests manifests = Chart.render("production.yaml");

        for (String service : Services.ALL) {
            assertThat(manifests.deployment(service)
                            .getSpec()
                            .getTemplate()
                            .getMetadata()
                            .getLabels())
                    .containsAllEntriesOf(manifests
                            .named(NetworkPolicy.class, "debrief-" + service)
                            .getSpec()
                            .getPodSelector()
                            .getMatchLabels());
        }
    }

    @Test
    void onlyNotificationsReachTheMailServer() {
        Manifests manifests = Chart.render("minimal.yaml");

        for (String service : Services.ALL) {
            boolean mails = service.equals("notification-service");
            assertThat(ports(manifests.named(NetworkPolicy.class, "debrief-" + service)).contains(587))
                    .as("%s", service)
                    .isEqualTo(mails);
        }
    }

    /** Publishing is off in these values. */
    @Test
    void eachWayToTheInternetIsAPolicyOfItsOwn() {
        List<NetworkPolicy> policies = Chart.render("production.yaml").all(NetworkPolicy.class).stream()
                .filter(NetworkPolicyTest::leadsToTheInternet)
                .toList();

        assertThat(policies)
                .extracting(policy -> policy.getMetadata().getName())
                .containsExactlyInAnyOrder(
                        "debrief-incident-service-sources",
                        "debrief-action-tracker-service-trackers",
                        "debrief-notification-service-webhooks");
        assertThat(policies).allSatisfy(policy -> {
            assertThat(ports(policy)).containsExactlyInAnyOrder(443, 8443);
            assertThat(policy.getSpec().getEgress())
                    .flatExtracting(NetworkPolicyEgressRule::getTo)
                    .allMatch(peer -> peer.getIpBlock().getExcept().contains("10.0.0.0/8")
                            && peer.getIpBlock().getExcept().contains("169.254.0.0/16"));
        });
    }

    /** The API server of Kubernetes and metadata of the cloud among them. */
    @Test
    void withAllPeersNamedNothingElseIsOpenOn443() {
        Manifests manifests = Chart.render("production.yaml");

        assertThat(manifests.all(NetworkPolicy.class))
                .flatExtracting(policy -> policy.getSpec().getEgress())
                .filteredOn(rule -> rule.getPorts().stream()
                        .anyMatch(port -> port.getPort().getIntVal() == 443))
                .allMatch(rule -> !rule.getTo().isEmpty());
    }

    @Test
    void metricsAreForPrometheusOnly() {
        NetworkPolicy closed =
                Chart.render("minimal.yaml").named(NetworkPolicy.class, "debrief-incident-service");
        NetworkPolicy open = Chart.render("production.yaml").named(NetworkPolicy.class, "debrief-incident-service");

        assertThat(closed.getSpec().getIngress())
                .flatExtracting(rule -> rule.getPorts())
                .extracting(port -> port.getPort().getIntVal())
                .containsExactly(8080);
        assertThat(open.getSpec().getIngress())
                .filteredOn(rule -> rule.getPorts().get(0).getPort().getIntVal() == 9000)
                .singleElement()
                .satisfies(rule -> assertThat(rule.getFrom()).hasSize(1));
    }

    private static boolean leadsToTheInternet(NetworkPolicy policy) {
        return policy.getSpec().getEgress().stream()
                .flatMap(rule -> rule.getTo().stream())
                .anyMatch(peer -> peer.getIpBlock() != null
                        && INTERNET.equals(peer.getIpBlock().getCidr()));
    }

    private static Set<Integer> ports(NetworkPolicy policy) {
        return policy.getSpec().getEgress().stream()
                .flatMap(rule -> rule.getPorts().stream())
                .map(NetworkPolicyPort::getPort)
                .map(port -> port.getIntVal())
                .collect(Collectors.toSet());
    }
}
