package dev.debrief.postmortems.publishing.client.googledrive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.debrief.documents.docx.DocxRenderer;
import dev.debrief.platform.outgoing.api.ApiLimitedException;
import dev.debrief.platform.outgoing.api.ApiRefusedException;
import dev.debrief.platform.outgoing.api.ApiRefusedException.Fault;
import dev.debrief.platform.outgoing.api.ApiUnavailableException;
import dev.debrief.postmortems.publishing.client.PageDraft;
import dev.debrief.postmortems.publishing.client.PageGoneException;
import dev.debrief.postmortems.publishing.client.PublishedPage;
import dev.debrief.postmortems.publishing.client.SampleDrafts;
import dev.debrief.postmortems.publishing.client.TestApi;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoogleDriveClientTest {

    private final TestApi api = new TestApi();
    private final GoogleDriveProduct drive = new GoogleDriveProduct(api);

    @AfterEach
    void close() {
        drive.close();
        api.close();
    }

    @Test
    void createsADocument() {
        PublishedPage page = drive.publish(SampleDrafts.draft(7, 1, 2));

        assertThat(page.url()).isEqualTo("https://docs.google.com/document/d/" + page.id());
        assertThat(drive.stub.pages().get(0).title()).isEqualTo("PM-7 Title 1");
        assertThat(drive.content()).isEqualTo("v1-0of2\nv1-1of2");
    }

    @Test
    void updatesTheDocumentInPlace() {
        PublishedPage page = drive.publish(SampleDrafts.draft(1, 1, 2));

        PublishedPage again = drive.publish(SampleDrafts.draft(1, 2, 2), page);

        assertThat(again.id()).isEqualTo(page.id());
        assertThat(again.revision()).isEqualTo("2");
        assertThat(drive.stub.pages().get(0).title()).isEqualTo("PM-1 Title 2");
        assertThat(SampleDrafts.completeVersion(drive.content())).isEqualTo(2);
    }

    @Test
    void leavesAnUnchangedDocumentAlone() {
        PageDraft draft = SampleDrafts.draft(1, 1, 2);
        PublishedPage page = drive.publish(draft);

        assertThat(drive.publish(draft, page)).isEqualTo(page);
    }

    /** The stub refuses more than 5 MB in one request. */
    @Test
    void uploadsALargeFileInASession() {
        String text = "é".repeat(3_000_000);

        PublishedPage page = drive.publish(SampleDrafts.draft(1, "Large", text, 1));
        drive.publish(SampleDrafts.draft(1, "Larger", text + "!", 2), page);

        assertThat(drive.content()).isEqualTo(text + "!");
    }

    @Test
    void renewsAnExpiredToken() {
        PublishedPage page = drive.publish(SampleDrafts.draft(1, 1, 2));
        int[] calls = {0};
        api.around(() -> {
            if (++calls[0] == 5) {
                drive.stub.expireTokens();
            }
        });

        drive.publish(SampleDrafts.draft(1, 2, 2), page);

        assertThat(drive.stub.answered(401)).isEqualTo(1);
        assertThat(SampleDrafts.completeVersion(drive.content())).isEqualTo(2);
    }

    /** An attempt that follows at once would not find the file. */
    @Test
    void asksToWaitAfterACreationThatWasNotAnswered() {
        drive.stub.searchLag(Duration.ofSeconds(40));
        drive.stub.createLate(1);
        ApiUnavailableException unavailable =
                catchThrowableOfType(ApiUnavailableException.class, () -> drive.publish(SampleDrafts.draft(1, 1, 2)));
        Duration wait = Objects.requireNonNull(unavailable.retryAfter());
        api.clock.advance(wait);
        drive.stub.createLate(0);

        drive.publish(SampleDrafts.draft(1, 2, 2));

        assertThat(SampleDrafts.completeVersion(drive.content())).isEqualTo(2);
    }

    @Test
    void explainsThatAServiceAccountHasNoStorage() {
        drive.stub.leaveSharedDrive();

        ApiRefusedException refused =
                catchThrowableOfType(ApiRefusedException.class, () -> drive.publish(SampleDrafts.draft(1, 1, 2)));

        assertThat(refused.fault()).isEqualTo(Fault.ACCESS);
        assertThat(refused.reason()).contains("shared drive");
        assertThat(drive.client().check(drive.access()).problems())
                .singleElement()
                .asString()
                .contains("shared drive");
    }

    @Test
    void saysThatTheDocumentIsGone() {
        PublishedPage page = drive.publish(SampleDrafts.draft(1, 1, 2));
        drive.stub.delete(page.id());
        PageGoneException trashed =
                catchThrowableOfType(PageGoneException.class, () -> drive.publish(SampleDrafts.draft(1, 2, 2), page));
        drive.stub.purge(page.id());
        PageGoneException purged =
                catchThrowableOfType(PageGoneException.class, () -> drive.publish(SampleDrafts.draft(1, 2, 2), page));

        assertThat(trashed).isNotNull();
        assertThat(purged).isNotNull();
        assertThat(drive.stub.pages()).isEmpty();
    }

    @Test
    void isRefusedWithoutAccess() {
        PublishedPage page = drive.publish(SampleDrafts.draft(1, 1, 2));
        drive.stub.show(false);

        ApiRefusedException refused =
                catchThrowableOfType(ApiRefusedException.class, () -> drive.publish(SampleDrafts.draft(1, 2, 2), page));

        assertThat(refused.fault()).isEqualTo(Fault.ACCESS);
        assertThat(drive.client().check(drive.access()).problems()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no JSON", "{}", "{\"client_email\":\"a\",\"token_uri\":\"b\",\"private_key\":\"c\"}"})
    void isRefusedWithoutAKey(String key) {
        ApiRefusedException refused = catchThrowableOfType(
                ApiRefusedException.class,
                () -> drive.client().publish(drive.accessWith(key), SampleDrafts.draft(1, 1, 2), null));

        assertThat(refused.fault()).isEqualTo(Fault.ACCESS);
        assertThat(refused.reason()).contains("JSON key of a service account");
    }

    @Test
    void sendsItsAssertionToGoogleOnly() {
        String elsewhere = drive.stub.credential().replace("/token", ".example.com/token");

        assertThat(drive.client().check(drive.accessWith(elsewhere)).problems())
                .singleElement()
                .asString()
                .contains("token endpoint");
    }

    @Test
    void isRefusedWithTheKeyOfAnotherAccount() {
        String other = drive.stub.credential().replace("debrief@", "other@");

        assertThat(drive.client().check(drive.accessWith(other)).problems())
                .singleElement()
                .asString()
                .contains("Invalid JWT Signature");
    }

    @Test
    void leavesALongLimitToTheNextAttempt() {
        drive.stub.limit(1, Duration.ofMinutes(2));

        ApiLimitedException limited =
                catchThrowableOfType(ApiLimitedException.class, () -> drive.publish(SampleDrafts.draft(1, 1, 2)));

        assertThat(limited.retryAfter()).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void uploadsWhatTheRendererWrites() throws IOException {
        GoogleDriveClient client = new GoogleDriveClient(api.http(), api.waiting(), new DocxRenderer());
        PageDraft draft = SampleDrafts.draft(1, 1, 3);

        PublishedPage page = client.publish(drive.access(), draft, null);
        PublishedPage again = client.publish(drive.access(), draft, page);

        String text = textOfWordFile(drive.stub.media(page.id()));
        assertThat(SampleDrafts.completeVersion(text)).isEqualTo(1);
        assertThat(again).isEqualTo(page);
    }

    private static String textOfWordFile(byte[] file) throws IOException {
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                if (part.getName().equals("word/document.xml")) {
                    return new String(parts.readAllBytes(), StandardCharsets.UTF_8).replaceAll("<[^>]+>", " ");
                }
            }
        }
        throw new AssertionError("It is no file of Word.");
    }

    @Test
    void passesTheCheck() {
        assertThat(drive.client().check(drive.access()).passed()).isTrue();
    }
}
