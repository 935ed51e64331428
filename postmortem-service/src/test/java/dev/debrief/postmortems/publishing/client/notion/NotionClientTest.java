package dev.debrief.postmortems.publishing.client.notion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.debrief.documents.notion.NotionRenderer;
import dev.debrief.platform.outgoing.api.ApiLimitedException;
import dev.debrief.platform.outgoing.api.ApiRefusedException;
import dev.debrief.platform.outgoing.api.ApiRefusedException.Fault;
import dev.debrief.platform.outgoing.api.ApiUnavailableException;
import dev.debrief.platform.testkit.vendor.NotionStub;
import dev.debrief.postmortems.publishing.client.PageDraft;
import dev.debrief.postmortems.publishing.client.PageGoneException;
import dev.debrief.postmortems.publishing.client.PublishedPage;
import dev.debrief.postmortems.publishing.client.SampleDrafts;
import dev.debrief.postmortems.publishing.client.TestApi;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NotionClientTest {
    private final TestApi api = new TestApi();
    private final NotionProduct notion = new NotionProduct(api);

    @AfterEach
    void close() {
        notion.close();
        api.close();
    }

    @Test
    void createsAPageThatSaysWhereItComesFrom() {
        PublishedPage page = notion.publish(SampleDrafts.draft(7, 1, 3));

        assertThat(page.url()).startsWith("https://www.notion.so/");
        assertThat(notion.stub.pages().get(0).title()).isEqualTo("PM-7 Title 1");
        assertThat(notion.content())
                .startsWith("Published by Debrief from PM-7, version 1.")
                .contains("v1-0of3\nv1-1of3\nv1-2of3\n");
    }

    /** The stub refuses more than three requests a second, and more than 100 blocks a request. */
    @Test
    void staysWithinTheLimits() {
        notion.publish(SampleDrafts.draft(1, 1, 350));

        assertThat(SampleDrafts.completeVersion(notion.content())).isEqualTo(1);
        assertThat(notion.stub.answered(429)).isZero();
    }

    @Test
    void countsBlocksInBlocks() {
        String tables = "90\n".repeat(25);

        notion.publish(SampleDrafts.draft(1, "Tables", tables, 1));

        assertThat(notion.content().lines().filter("row 89"::equals)).hasSize(25);
    }

    @Test
    void triesAgainAfterAConflict() {
        notion.stub.failOnce("/v1/pages", 409);

        notion.publish(SampleDrafts.draft(1, 1, 5));

        assertThat(notion.stub.answered(409)).isEqualTo(1);
        assertThat(SampleDrafts.lines(notion.content())).hasSize(5);
    }

    @Test
    void leavesConflictsThatLastToTheNextAttempt() {
        for (int i = 0; i < 5; i++) {
            notion.stub.failOnce("/v1/pages", 409);
        }

        assertThatThrownBy(() -> notion.publish(SampleDrafts.draft(1, 1, 5)))
                .isInstanceOf(ApiUnavailableException.class)
                .hasMessageContaining("at the same time");
    }

    @Test
    void leavesAnUnchangedPageAlone() {
        PageDraft draft = SampleDrafts.draft(1, 1, 5);
        PublishedPage page = notion.publish(draft);
        int changes = notion.stub.changes();

        PublishedPage again = notion.publish(draft, page);

        assertThat(again).isEqualTo(page);
        assertThat(notion.stub.changes()).isEqualTo(changes);
    }

    @Test
    void findsAPageWhoseCreationWasNotAnswered() {
        PageDraft draft = SampleDrafts.draft(1, 1, 5);
        notion.stub.loseAnswerOnce("/v1/pages");
        assertThatThrownBy(() -> notion.publish(draft)).isInstanceOf(ApiUnavailableException.class);

        notion.publish(draft);

        assertThat(SampleDrafts.lines(notion.content())).hasSize(5);
    }

    @Test
    void doesNotTakeThePageOfAnotherInstallation() {
        notion.stub.addPage(NotionStub.PARENT, "PM-1 Title 1");

        notion.publish(SampleDrafts.draft(1, 1, 5));

        assertThat(notion.stub.pages()).hasSize(2);
    }

    /** The blocks of the copy are those of the person who has made it. */
    @Test
    void doesNotTakeACopyOfThePage() {
        PublishedPage page = notion.publish(SampleDrafts.draft(1, 1, 5));
        notion.stub.duplicate(page.id());
        notion.stub.delete(page.id());

        PublishedPage again = notion.publish(SampleDrafts.draft(1, 2, 5));

        assertThat(notion.stub.pages())
                .extracting(one -> one.title())
                .containsExactly("PM-1 Title 1 (1)", "PM-1 Title 2");
        assertThat(notion.stub.pages().get(1).id()).isEqualTo(again.id());
    }

    @Test
    void asksToWaitAfterAnAppendedBatchThatWasNotAnswered() {
        PublishedPage page = notion.publish(SampleDrafts.draft(1, 1, 5));
        notion.stub.loseAnswerOnce("/children");

        ApiUnavailableException unknown = catchThrowableOfType(
                ApiUnavailableException.class, () -> notion.publish(SampleDrafts.draft(1, 2, 5), page));

        assertThat(unknown.retryAfter()).isGreaterThan(Duration.ofMinutes(1));
    }

    @Test
    void saysThatThePageIsGone() {
        PublishedPage page = notion.publish(SampleDrafts.draft(1, 1, 5));
        notion.stub.delete(page.id());

        PageGoneException gone =
                catchThrowableOfType(PageGoneException.class, () -> notion.publish(SampleDrafts.draft(1, 2, 5), page));

        assertThat(gone).isNotNull();
        assertThat(notion.stub.pages()).isEmpty();
    }

    @Test
    void saysThatThePageIsGoneIfItIsDeletedMeanwhile() {
        PublishedPage page = notion.publish(SampleDrafts.draft(1, 1, 5));
        int[] calls = {0};
        api.around(() -> {
            if (++calls[0] == 6) {
                notion.stub.delete(page.id());
            }
        });

        PageGoneException gone =
                catchThrowableOfType(PageGoneException.class, () -> notion.publish(SampleDrafts.draft(1, 2, 5), page));

        assertThat(gone).isNotNull();
    }

    @Test
    void createsADeletedPageAgainOnRequest() {
        notion.stub.delete(notion.publish(SampleDrafts.draft(1, 1, 5)).id());

        notion.publish(SampleDrafts.draft(1, 1, 5));

        assertThat(SampleDrafts.lines(notion.content())).hasSize(5);
    }

    @Test
    void isRefusedWithoutAccess() {
        PublishedPage page = notion.publish(SampleDrafts.draft(1, 1, 5));
        notion.stub.share(false);

        ApiRefusedException refused = catchThrowableOfType(
                ApiRefusedException.class, () -> notion.publish(SampleDrafts.draft(1, 2, 5), page));

        assertThat(refused.fault()).isEqualTo(Fault.ACCESS);
        assertThat(notion.client().check(notion.access()).problems()).hasSize(1);
    }

    @Test
    void isRefusedWithAnotherToken() {
        ApiRefusedException refused = catchThrowableOfType(
                ApiRefusedException.class,
                () -> notion.client().publish(notion.accessWith("other"), SampleDrafts.draft(1, 1, 5), null));

        assertThat(refused.fault()).isEqualTo(Fault.ACCESS);
        assertThat(refused.reason()).contains("API token is invalid.");
    }

    @Test
    void waitsForAShortLimit() {
        notion.stub.limit(1, Duration.ofSeconds(5));

        notion.publish(SampleDrafts.draft(1, 1, 5));

        assertThat(notion.stub.answered(429)).isPositive();
        assertThat(SampleDrafts.lines(notion.content())).hasSize(5);
    }

    @Test
    void leavesALongLimitToTheNextAttempt() {
        notion.stub.limit(1, Duration.ofMinutes(2));

        ApiLimitedException limited =
                catchThrowableOfType(ApiLimitedException.class, () -> notion.publish(SampleDrafts.draft(1, 1, 5)));

        assertThat(limited.retryAfter()).isBetween(Duration.ofSeconds(110), Duration.ofMinutes(2));
    }

    @Test
    void passesTheCheck() {
        assertThat(notion.client().check(notion.access()).passed()).isTrue();
        assertThat(notion.client().check(notion.accessWith("other")).passed()).isFalse();
    }

    @Test
    void publishesWhatTheRendererWrites() {
        NotionClient client = new NotionClient(api.http(), api.waiting(), new NotionRenderer());

        client.publish(notion.access(), SampleDrafts.draft(1, 1, 3), null);

        assertThat(SampleDrafts.completeVersion(notion.content())).isEqualTo(1);
    }
}
