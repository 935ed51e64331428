package dev.debrief.platform.testkit.kit.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.debrief.platform.outgoing.Destination;
import dev.debrief.platform.outgoing.HostResolver;
import dev.debrief.platform.outgoing.RefusedUrlException;
import dev.debrief.platform.outgoing.UrlGuard;
import dev.debrief.platform.outgoing.UrlPolicy;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that the guard with the policy of a service keeps requests out of private networks. */
public abstract class UrlGuardKit {

    private static final String PUBLIC = "93.184.215.14";
    private static final String URL = "https://hooks.example.com/";

    /** The policy of the service without exempt hosts. */
    protected abstract UrlPolicy policy();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://hooks.example.com/debrief?team=payments",
                "https://hooks.example.com./",
                "https://HOOKS.EXAMPLE.COM",
                "https://xn--bcher-kva.example.com/",
                "https://93.184.215.14/hook",
                "https://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]/hook"
            })
    void acceptsPublicUrls(String url) {
        assertThatCode(() -> resolvingTo(PUBLIC).requireAllowed(url)).doesNotThrowAnyException();
        assertThatCode(() -> resolvingTo(PUBLIC).resolve(url)).doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "not a url",
                "/hook",
                "mailto:dana@example.com",
                "ftp://hooks.example.com/",
                "file:///etc/passwd",
                "gopher://hooks.example.com/",
                "http://hooks.example.com/",
                "https://",
                "https://user:secret@hooks.example.com/",
                "https://hooks.example.com@127.0.0.1/",
                "https://hooks.example.com\\@127.0.0.1/",
                "https://hooks.example.com/#part",
                "https://hooks.example.com:22/",
                "https://hooks.example.com:80/",
                "https://hooks.example.com:0/",
                "https://hooks.example.com:65979/",
                "https://hooks..example.com/%0d%0aX: y\r\n",
                // Loopback, private, carrier-grade NAT, link-local with metadata, and other special networks.
                "https://127.0.0.1/",
                "https://10.1.2.3/",
                "https://100.64.0.1/",
                "https://169.254.169.254/latest/meta-data/",
                "https://172.16.0.1/",
                "https://172.31.255.255/",
                "https://192.168.1.1/",
                "https://192.0.0.192/",
                "https://192.0.2.1/",
                "https://198.18.0.1/",
                "https://203.0.113.9/",
                "https://0.0.0.0/",
                "https://224.0.0.1/",
                "https://255.255.255.255/",
                // Decimal, hexadecimal, octal and shortened forms, trailing dot, full-width digits.
                "https://2130706433/",
                "https://0x7f000001/",
                "https://0x7f.1/",
                "https://0177.0.0.1/",
                "https://127.1/",
                "https://127.0.0.1./",
                "https://127.0.0.01/",
                "https://１２７.０.０.１/",
                "https://127。0。0。1/",
                // International names are accepted in ASCII only.
                "https://bücher.example.com/",
                // IPv6: loopback, mapped, compatible, link-local, unique local with metadata, multicast.
                "https://[::1]/",
                "https://[::]/",
                "https://[::ffff:10.0.0.1]/",
                "https://[::ffff:a9fe:a9fe]/",
                "https://[0:0:0:0:0:ffff:127.0.0.1]/",
                "https://[::127.0.0.1]/",
                "https://[fe80::1]/",
                "https://[fe80::1%25eth0]/",
                "https://[fec0::1]/",
                "https://[fc00::1]/",
                "https://[fd00:ec2::254]/",
                "https://[ff02::1]/",
                // NAT64, 6to4, Teredo, documentation.
                "https://[64:ff9b::a00:1]/",
                "https://[64:ff9b:1::a00:1]/",
                "https://[2002:a00:1::1]/",
                "https://[2001:0:53aa:64c::1]/",
                "https://[2001:db8::1]/"
            })
    void refusesOtherUrls(String url) {
        UrlGuard guard = resolvingTo(PUBLIC);

        assertThatThrownBy(() -> guard.requireAllowed(url)).isInstanceOf(RefusedUrlException.class);
        assertThatThrownBy(() -> guard.resolve(url)).isInstanceOf(RefusedUrlException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.7",
                "127.0.0.1",
                "100.100.100.200",
                "169.254.169.254",
                "::1",
                "fd12:3456::1",
                "::ffff:192.168.0.1",
                "64:ff9b::7f00:1"
            })
    void refusesANameThatResolvesToAPrivateAddress(String address) {
        UrlGuard guard = resolvingTo(address);

        assertThatCode(() -> guard.requireAllowed(URL)).doesNotThrowAnyException();
        assertThatThrownBy(() -> guard.resolve(URL)).isInstanceOf(RefusedUrlException.class);
    }

    @Test
    void refusesANameWithOnePrivateAddressAmongPublicOnes() {
        assertThatThrownBy(() -> resolvingTo(PUBLIC, "10.0.0.7").resolve(URL)).isInstanceOf(RefusedUrlException.class);
    }

    @Test
    void resolvesTheNameOnEveryRequest() throws UnknownHostException {
        Deque<String> answers = new ArrayDeque<>(List.of(PUBLIC, "127.0.0.1"));
        UrlGuard guard = new UrlGuard(policy(), host -> addresses(answers.remove()));

        guard.resolve(URL);

        assertThatThrownBy(() -> guard.resolve(URL)).isInstanceOf(RefusedUrlException.class);
    }

    @Test
    void returnsTheAddressItChecked() throws UnknownHostException {
        Destination destination = resolvingTo(PUBLIC).resolve("https://Hooks.Example.com./debrief?team=payments");

        assertThat(destination)
                .isEqualTo(new Destination(
                        true, "hooks.example.com", 443, "/debrief?team=payments", addresses(PUBLIC)[0]));
    }

    @Test
    void anExemptHostMayBePrivateWithoutTlsOnAnyPort() throws UnknownHostException {
        UrlGuard guard = new UrlGuard(policy().withPrivateHosts(Set.of("localhost")), host -> addresses("127.0.0.1"));

        guard.requireAllowed("http://localhost:9000/hook");

        assertThat(guard.resolve("http://localhost:9000/hook").port()).isEqualTo(9000);
        assertThatThrownBy(() -> guard.requireAllowed("http://127.0.0.1:9000/hook"))
                .isInstanceOf(RefusedUrlException.class);
    }

    @Test
    void anAllowedNetworkMayBePrivateButNeedsTlsAndAnAllowedPort() throws UnknownHostException {
        UrlGuard guard = resolving(policy().withPrivateNetworks(Set.of("10.20.0.0/16")), "10.20.1.1");

        assertThat(guard.resolve(URL).address()).isEqualTo(InetAddress.getByName("10.20.1.1"));
        assertThatThrownBy(() -> guard.requireAllowed("https://10.21.0.1/")).isInstanceOf(RefusedUrlException.class);
        assertThatThrownBy(() -> guard.resolve("http://hooks.example.com/")).isInstanceOf(RefusedUrlException.class);
        assertThatThrownBy(() -> guard.resolve("https://hooks.example.com:22/"))
                .isInstanceOf(RefusedUrlException.class);
    }

    @Test
    void aDeniedNetworkIsRefusedAlthoughItIsPublic() {
        UrlGuard guard = resolving(policy().withDeniedNetworks(Set.of("93.184.0.0/16")), PUBLIC);

        assertThatThrownBy(() -> guard.resolve(URL)).isInstanceOf(RefusedUrlException.class);
    }

    @Test
    void plainHttpAndOtherPortsAreAllowedOnRequestOnly() {
        UrlGuard guard = resolving(policy().withPlainHttp().withPorts(Set.of(8080)), PUBLIC);

        assertThatCode(() -> guard.resolve("http://hooks.example.com:8080/")).doesNotThrowAnyException();
        assertThatThrownBy(() -> guard.resolve(URL)).hasMessage("Its port must be 8080.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10.0.0.0", "10.0.0.0/33", "10.0/8", "internal.example.com/8", "::/129", "/8"})
    void rejectsNetworksThatAreNotInCidrNotation(String network) {
        assertThatThrownBy(() -> policy().withPrivateNetworks(Set.of(network)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("CIDR");
    }

    private UrlGuard resolvingTo(String... addresses) {
        return resolving(policy(), addresses);
    }

    private static UrlGuard resolving(UrlPolicy policy, String... addresses) {
        HostResolver resolver = host -> addresses(addresses);
        return new UrlGuard(policy, resolver);
    }

    private static InetAddress[] addresses(String... literals) {
        return Arrays.stream(literals).map(UrlGuardKit::address).toArray(InetAddress[]::new);
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException e) {
            throw new AssertionError(literal, e);
        }
    }
}
