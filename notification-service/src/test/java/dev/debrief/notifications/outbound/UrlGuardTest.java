package dev.debrief.notifications.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UrlGuardTest {

    private final UrlGuard guard = resolvingTo("93.184.215.14");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://hooks.example.com/debrief?team=payments",
                "https://hooks.example.com:8443/",
                "https://hooks.example.com./",
                "https://HOOKS.EXAMPLE.COM",
                "https://93.184.215.14/hook",
                "https://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]/hook"
            })
    void acceptsPublicUrls(String url) {
        assertThatCode(() -> guard.requireAllowed(url)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not a url",
                "/hook",
                "mailto:dana@example.com",
                "ftp://hooks.example.com/",
                "file:///etc/passwd",
                "http://hooks.example.com/",
                "https://",
                "https://user:secret@hooks.example.com/",
                "https://hooks.example.com/#part",
                "https://hooks.example.com:22/",
                "https://hooks.example.com:80/",
                "https://hooks..example.com/%0d%0aX: y\r\n",
                "https://127.0.0.1/",
                "https://10.1.2.3/",
                "https://100.64.0.1/",
                "https://169.254.169.254/latest/meta-data/",
                "https://172.16.0.1/",
                "https://192.168.1.1/",
                "https://192.0.2.1/",
                "https://198.18.0.1/",
                "https://203.0.113.9/",
                "https://0.0.0.0/",
                "https://224.0.0.1/",
                "https://255.255.255.255/",
                "https://2130706433/",
                "https://0x7f000001/",
                "https://0x7f.1/",
                "https://0177.0.0.1/",
                "https://127.1/",
                "https://127.0.0.1./",
                "https://[::1]/",
                "https://[::]/",
                "https://[::ffff:10.0.0.1]/",
                "https://[::ffff:a9fe:a9fe]/",
                "https://[::127.0.0.1]/",
                "https://[fe80::1]/",
                "https://[fe80::1%25eth0]/",
                "https://[fd00:ec2::254]/",
                "https://[ff02::1]/",
                "https://[64:ff9b::a00:1]/",
                "https://[2002:a00:1::1]/",
                "https://[2001:0:53aa:64c::1]/",
                "https://[2001:db8::1]/"
            })
    void rejectsOtherUrls(String url) {
        assertThatThrownBy(() -> guard.requireAllowed(url)).isInstanceOf(RefusedUrlException.class);
        assertThatThrownBy(() -> guard.resolve(url)).isInstanceOf(RefusedUrlException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.7", "127.0.0.1", "169.254.169.254", "::1", "fd12:3456::1", "64:ff9b::7f00:1"})
    void rejectsANameThatResolvesToAPrivateAddress(String address) {
        UrlGuard inside = resolvingTo(address);

        assertThatCode(() -> inside.requireAllowed("https://hooks.example.com/"))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> inside.resolve("https://hooks.example.com/")).isInstanceOf(RefusedUrlException.class);
    }

    @Test
    void rejectsANameWithOnePrivateAddressAmongPublicOnes() {
        assertThatThrownBy(() -> resolvingTo("93.184.215.14", "10.0.0.7").resolve("https://hooks.example.com/"))
                .isInstanceOf(RefusedUrlException.class);
    }

    @Test
    void resolvesTheNameOnEveryAttempt() throws UnknownHostException {
        String[] answers = {"93.184.215.14", "127.0.0.1"};
        int[] calls = {0};
        UrlGuard rebound =
                new UrlGuard(Set.of(), host -> new InetAddress[] {InetAddress.getByName(answers[calls[0]++])});

        rebound.resolve("https://hooks.example.com/");

        assertThatThrownBy(() -> rebound.resolve("https://hooks.example.com/")).isInstanceOf(RefusedUrlException.class);
    }

    @Test
    void returnsTheAddressItChecked() throws UnknownHostException {
        Destination destination = guard.resolve("https://Hooks.Example.com.:8443/debrief?team=payments");

        assertThat(destination)
                .isEqualTo(new Destination(
                        true,
                        "hooks.example.com",
                        8443,
                        "/debrief?team=payments",
                        InetAddress.getByName("93.184.215.14")));
    }

    @Test
    void anAllowedHostMayBePrivateWithoutTlsOnAnyPort() throws UnknownHostException {
        UrlGuard local =
                new UrlGuard(Set.of("localhost"), host -> new InetAddress[] {InetAddress.getLoopbackAddress()});

        local.requireAllowed("http://localhost:9000/hook");

        assertThat(local.resolve("http://localhost:9000/hook").port()).isEqualTo(9000);
        assertThatThrownBy(() -> local.requireAllowed("http://127.0.0.1:9000/hook"))
                .isInstanceOf(RefusedUrlException.class);
    }

    private static UrlGuard resolvingTo(String... addresses) {
        return new UrlGuard(
                Set.of(),
                host -> Arrays.stream(addresses).map(UrlGuardTest::address).toArray(InetAddress[]::new));
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException e) {
            throw new AssertionError(literal, e);
        }
    }
}
