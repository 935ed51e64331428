package dev.debrief.postmortems.publishing.client.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.debrief.documents.model.Document;
import dev.debrief.platform.outgoing.HttpLimits;
import dev.debrief.platform.outgoing.OutgoingHttpClient;
import dev.debrief.platform.outgoing.UrlGuard;
import dev.debrief.platform.outgoing.UrlPolicy;
import dev.debrief.platform.outgoing.api.ApiLimitedException;
import dev.debrief.platform.outgoing.api.ApiRefusedException;
import dev.debrief.platform.outgoing.api.ApiRefusedException.Fault;
import dev.debrief.platform.outgoing.api.ApiUnavailableException;
import dev.debrief.postmortems.publishing.client.PageDraft;
import dev.debrief.postmortems.publishing.client.PageGoneException;
import dev.debrief.postmortems.publishing.client.PublishedPage;
import dev.debrief.postmortems.publishing.client.TargetAccess;
import dev.debrief.postmortems.publishing.client.TargetKind;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against {@code git http-backend}. */
class GitClientTest {

    private static final String FILE = "postmortems/PM-7.md";
    private static final int MAX_RESPONSE_BYTES = 256 * 1024;
    private static final Vertx VERTX = Vertx.vertx();
    private static final OutgoingHttpClient HTTP = new OutgoingHttpClient(
            VERTX,
            new UrlGuard(UrlPolicy.PUBLIC_HTTPS.withPrivateHosts(Set.of("localhost"))),
            HttpLimits.withTimeout(Duration.ofSeconds(10)).withMaxResponseBytes(MAX_RESPONSE_BYTES));

    @TempDir
    Path directory;

    private final GitClient client = new GitClient(HTTP, Clock.systemUTC());
    private GitServer server;

    @BeforeEach
    void start() {
        server = new GitServer(directory);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @AfterAll
    static void close() {
        HTTP.close();
        VERTX.close().toCompletionStage().toCompletableFuture().join();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void writesAFileAndUpdatesItInPlace(boolean filter) {
        server.commit("README.md", "Handbook");
        server.commit("src/main/App.java", "class App {}");
        if (filter) {
            server.allowFilter();
        }
        PublishedPage created = publish("Payments failed", null);
        PublishedPage updated = publish("Payments failed for all", created);
        assertThat(server.files()).containsExactly("README.md", FILE, "src/main/App.java");
        assertThat(server.file(FILE)).contains("Payments failed for all").endsWith("<!-- debrief-mark-1 -->\n");
        assertThat(server.file("src/main/App.java")).isEqualTo("class App {}");
        assertThat(server.commits()).isEqualTo(4);
        assertThat(server.log("%an|%cn|%s")).isEqualTo("Debrief|Debrief|PM-7 Payments failed for all");
        assertThat(updated.id()).isEqualTo(created.id()).isEqualTo(FILE);
        assertThat(updated.url()).endsWith("/handbook/blob/main/" + FILE);
        assertThat(updated.revision()).isEqualTo(server.log("%H"));
    }

    @Test
    void makesTheFirstCommitOfAnEmptyRepository() {
        publish("Payments failed", null);
        assertThat(server.files()).containsExactly(FILE);
        assertThat(server.commits()).isOne();
    }

    @Test
    void makesNoCommitWithoutAChange() {
        PublishedPage created = publish("Payments failed", null);
        assertThat(publish("Payments failed", created)).isEqualTo(created);
        assertThat(publish("Payments failed", null)).isEqualTo(created);
        assertThat(server.commits()).isOne();
    }

    @Test
    void findsAFileThatItHasWritten() {
        publish("Payments failed", null);
        publish("Payments failed for all", null);
        assertThat(server.file(FILE)).contains("Payments failed for all");
        assertThat(server.files()).containsExactly(FILE);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void doesNotOverwriteAFileOfSomebodyElse(boolean filter) {
        if (filter) {
            server.allowFilter();
        }
        server.commit(FILE, "Written by hand");
        assertThat(refusal("Payments failed").fault()).isEqualTo(Fault.REQUEST);
        assertThat(server.file(FILE)).isEqualTo("Written by hand");
    }

    @Test
    void doesNotReplaceAFileByADirectory() {
        server.commit("postmortems", "A file");
        assertThat(refusal("Payments failed").reason()).contains("postmortems is not a directory");
        assertThat(server.file("postmortems")).isEqualTo("A file");
    }

    @Test
    void reportsADeletedFileAndMakesItAnewOnRequest() {
        server.commit("README.md", "Handbook");
        PublishedPage created = publish("Payments failed", null);
        server.delete(FILE);
        assertThatThrownBy(() -> publish("Payments failed", created)).isInstanceOf(PageGoneException.class);
        assertThat(server.files()).containsExactly("README.md");
        publish("Payments failed", null);
        assertThat(server.files()).contains(FILE);
    }

    @Test
    void keepsACommitThatArrivesMeanwhile() {
        PublishedPage created = publish("Payments failed", null);
        server.before(number -> {
            if (number == 3) {
                server.commit("README.md", "Handbook");
            }
            return true;
        });
        publish("Payments failed for all", created);
        assertThat(server.files()).containsExactly("README.md", FILE);
        assertThat(server.file(FILE)).contains("Payments failed for all");
        assertThat(server.commits()).isEqualTo(3);
    }

    @Test
    void keepsACommitThatArrivesJustBeforeThePush() {
        PublishedPage created = publish("Payments failed", null);
        server.before(number -> true);
        publish("Payments failed for all", created);
        int push = server.requests();
        server.before(number -> {
            if (number == push) {
                server.commit("README.md", "Handbook");
            }
            return true;
        });
        publish("Payments failed for some", created);
        assertThat(server.files()).containsExactly("README.md", FILE);
        assertThat(server.file(FILE)).contains("Payments failed for some");
    }

    @Test
    void saysThatTheBranchDoesNotExist() {
        server.commit("README.md", "Handbook");
        TargetAccess access = access(server.url(), Map.of("branch", "docs", "directory", "postmortems"));
        assertThat(client.check(access).problems()).containsExactly("The repository has no branch docs.");
        assertThatThrownBy(() -> client.publish(access, draft("Payments failed"), null))
                .isInstanceOfSatisfying(
                        ApiRefusedException.class,
                        refused -> assertThat(refused.fault()).isEqualTo(Fault.NOT_FOUND));
    }

    @Test
    void checksARepository() {
        assertThat(client.check(access()).passed()).isTrue();
        server.answer(404, Map.of());
        assertThat(client.check(access()).problems()).singleElement().asString().contains("no repository at the URL");
    }

    @Test
    void saysWhatTheRepositoryRefuses() {
        TargetAccess other = new TargetAccess(TargetKind.GIT, server.url(), settings(), GitServer.USER, "other");
        assertThatThrownBy(() -> client.publish(other, draft("Payments failed"), null))
                .isInstanceOfSatisfying(
                        ApiRefusedException.class,
                        refused -> assertThat(refused.fault()).isEqualTo(Fault.ACCESS));
        server.refuse("main is protected");
        assertThat(refusal("Payments failed").fault()).isEqualTo(Fault.FORBIDDEN);
    }

    @Test
    void waitsForARepositoryThatIsUnavailable() {
        server.answer(503, Map.of("Retry-After", "120"));
        assertThatThrownBy(() -> publish("Payments failed", null))
                .isInstanceOfSatisfying(
                        ApiUnavailableException.class,
                        unavailable -> assertThat(unavailable.retryAfter()).isEqualTo(Duration.ofMinutes(2)));
        server.answer(429, Map.of("Retry-After", "60"));
        assertThatThrownBy(() -> publish("Payments failed", null))
                .isInstanceOfSatisfying(
                        ApiLimitedException.class,
                        limited -> assertThat(limited.retryAfter()).isEqualTo(Duration.ofMinutes(1)));
    }

    @Test
    void doesNotFollowARedirect() {
        try (GitServer other = new GitServer(directory.resolve("other"))) {
            server.answer(301, Map.of("Location", other.url() + "/info/refs?service=git-upload-pack"));
            assertThat(refusal("Payments failed").reason()).contains("moved");
            assertThat(other.requests()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://169.254.169.254/x.git", "https://10.0.0.1/x.git", "file:///etc", "ssh://git@localhost/x"
            })
    void goesOnlyWhereTheGuardAllows(String url) {
        assertThatThrownBy(() -> client.publish(access(url, settings()), draft("Payments failed"), null))
                .isInstanceOfSatisfying(
                        ApiRefusedException.class,
                        refused -> assertThat(refused.fault()).isEqualTo(Fault.ACCESS));
    }

    @Test
    void readsNoMoreThanTheLimit() {
        byte[] random = new byte[MAX_RESPONSE_BYTES * 2];
        new Random(1).nextBytes(random);
        server.commit("large.txt", java.util.Base64.getEncoder().encodeToString(random));
        assertThat(refusal("Payments failed").reason()).contains("max-response-size");
        server.allowFilter();
        publish("Payments failed", null);
        assertThat(server.files()).containsExactly("large.txt", FILE);
    }

    /** At each request in turn, the connection breaks: before it is served, or after it was served. */
    @Test
    void neverDuplicatesWhenItIsInterrupted() {
        server.commit("README.md", "Handbook");
        Random random = new Random(7);
        @Nullable PublishedPage known = null;
        for (int i = 0; i < 60; i++) {
            String title = "Payments failed " + i;
            int broken = 1 + random.nextInt(5);
            server.before(number -> number != broken);
            try {
                known = publish(title, known);
            } catch (ApiUnavailableException interrupted) {
                server.before(number -> true);
                known = publish(title, known);
            }
            assertThat(server.files()).containsExactly("README.md", FILE);
            assertThat(server.file(FILE)).contains(title);
            assertThat(server.commits()).isEqualTo(i + 2);
        }
    }

    private ApiRefusedException refusal(String title) {
        try {
            publish(title, null);
        } catch (ApiRefusedException refused) {
            return refused;
        }
        throw new AssertionError("Not refused");
    }

    private PublishedPage publish(String title, @Nullable PublishedPage previous) {
        return client.publish(access(), draft(title), previous);
    }

    private TargetAccess access() {
        return access(server.url(), settings());
    }

    private static TargetAccess access(String url, Map<String, String> settings) {
        return new TargetAccess(TargetKind.GIT, url, settings, GitServer.USER, GitServer.TOKEN);
    }

    private static Map<String, String> settings() {
        return Map.of("branch", "main", "directory", "postmortems");
    }

    private static PageDraft draft(String title) {
        Document document = new Document(
                "PM-7",
                title,
                "PUBLISHED",
                null,
                new Document.Details(
                        "INC-42",
                        title,
                        "INCIDENT",
                        null,
                        null,
                        "Dana",
                        "HIGH",
                        null,
                        List.of("checkout"),
                        List.of(),
                        List.of(),
                        null,
                        null),
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        return new PageDraft("debrief-mark-1", "PM-7", title, document, "version 1");
    }
}
