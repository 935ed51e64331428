package dev.debrief.platform.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.debrief.platform.outgoing.UrlGuard;
import dev.debrief.platform.outgoing.UrlPolicy;
import dev.debrief.platform.problem.ProblemException;
import dev.debrief.platform.problem.ProblemType;
import dev.debrief.platform.problem.StandardProblem;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeerRulesTest {

    private static final ProblemType URL_REFUSED =
            () -> new ProblemType.Definition("url-refused", "URL not allowed", 400);

    private static final PeerTraits CLOUD = new Traits("https://api.example.com/", false);
    private static final PeerTraits OWN_SERVER = new Traits(null, true);

    private final PeerRules rules = new PeerRules(
            new UrlGuard(UrlPolicy.PUBLIC_HTTPS.withPrivateHosts(Set.of("localhost"))), URL_REFUSED, "token");

    private record Traits(@Nullable String publicUrl, boolean needsUser) implements PeerTraits {

        @Override
        public String name() {
            return "Acme";
        }
    }

    @Test
    void acceptsWhatTheProductNeeds() {
        assertThatCode(() -> {
                    rules.requireUrl(CLOUD, null);
                    rules.requireUrl(CLOUD, "https://eu.example.com/api");
                    rules.requireUrl(OWN_SERVER, "http://localhost:8080");
                    rules.requireUser(CLOUD, null);
                    rules.requireUser(OWN_SERVER, "dana");
                })
                .doesNotThrowAnyException();
    }

    @Test
    void aProductWithoutPublicAddressNeedsOne() {
        assertInvalid(() -> rules.requireUrl(OWN_SERVER, null), "/baseUrl");
    }

    @Test
    void aProductMayNeedTheUserOfTheToken() {
        ProblemException problem = assertInvalid(() -> rules.requireUser(OWN_SERVER, null), "/credentials/user");
        assertThat(problem.detail()).isEqualTo("Acme needs the user of the token.");
    }

    @Test
    void aBaseUrlHasNoQuery() {
        assertInvalid(() -> rules.requireUrl(CLOUD, "https://eu.example.com/?a="), "/baseUrl");
    }

    @Test
    void refusesPrivateAddressesWithTheProblemOfTheFeature() {
        ProblemException problem = problem(() -> rules.requireUrl(CLOUD, "https://10.0.0.1"));

        assertThat(problem.type()).isSameAs(URL_REFUSED);
        assertThat(problem.errors()).extracting("pointer").containsExactly("#/baseUrl");
    }

    @ParameterizedTest
    @CsvSource({
        "https://acme.example/a, https://ACME.example:443/b",
        "HTTPS://acme.example, https://acme.example",
        "http://localhost, http://localhost:80"
    })
    void aCredentialStaysOnItsServer(String before, String after) {
        assertThatCode(() -> rules.requireCredentialOfItsServer(address(before, "dana"), address(after, "dana"), null))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "https://acme.example, dana, https://acme.example.evil.example, dana",
        "https://acme.example, dana, http://acme.example, dana",
        "https://acme.example, dana, https://acme.example:8443, dana",
        "https://acme.example, dana, https://acme.example, eve",
        "https://acme.example, , https://acme.example, eve"
    })
    void aCredentialIsNotSentToAnotherServerOrForAnotherUser(
            String before, @Nullable String user, String after, String newUser) {
        ProblemException problem = assertInvalid(
                () -> rules.requireCredentialOfItsServer(address(before, user), address(after, newUser), null),
                "/credentials/token");
        assertThat(problem.detail()).startsWith("The stored token was given for another server or user.");
        assertThatCode(() -> rules.requireCredentialOfItsServer(address(before, user), address(after, newUser), "new"))
                .doesNotThrowAnyException();
    }

    @Test
    void thePublicAddressIsAServerLikeOthers() {
        assertThat(PeerAddress.of(CLOUD, null, null)).isEqualTo(address("https://api.example.com", null));
        assertThatCode(() -> rules.requireCredentialOfItsServer(
                        PeerAddress.of(CLOUD, null, null),
                        PeerAddress.of(CLOUD, "https://api.example.com", null),
                        null))
                .doesNotThrowAnyException();
    }

    private static PeerAddress address(String url, @Nullable String user) {
        return PeerAddress.of(CLOUD, url, user);
    }

    private static ProblemException assertInvalid(ThrowingCallable call, String pointer) {
        ProblemException problem = problem(call);
        assertThat(problem.type()).isSameAs(StandardProblem.VALIDATION_FAILED);
        assertThat(problem.errors()).extracting("pointer").containsExactly("#" + pointer);
        return problem;
    }

    private static ProblemException problem(ThrowingCallable call) {
        ProblemException problem = catchThrowableOfType(ProblemException.class, call);
        assertThat(problem).as("a problem").isNotNull();
        return problem;
    }
}
