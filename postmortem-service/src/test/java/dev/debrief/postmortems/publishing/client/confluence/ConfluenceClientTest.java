package dev.debrief.postmortems.publishing.client.confluence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.debrief.documents.confluence.ConfluenceRenderer;
import dev.debrief.platform.outgoing.api.ApiLimitedException;
import dev.debrief.platform.outgoing.api.ApiRefusedException;
import dev.debrief.platform.outgoing.api.ApiRefusedException.Fault;
import dev.debrief.platform.outgoing.api.ApiUnavailableException;
import dev.debrief.postmortems.publishing.client.PageDraft;
import dev.debrief.postmortems.publishing.client.PageGoneException;
import dev.debrief.postmortems.publishing.client.PublishedPage;
import dev.debrief.postmortems.publishing.client.SampleDrafts;
import dev.debrief.postmortems.publishing.client.TargetKind;
import dev.debrief.postmortems.publishing.client.TestApi;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(names = {"CONFLUENCE_CLOUD", "CONFLUENCE_DATA_CENTER"})
class ConfluenceClientTest {

    private final TestApi api = new TestApi();
    private final ConfluenceProduct confluence;

    ConfluenceClientTest(TargetKind kind) {
        confluence = new ConfluenceProduct(kind, api);
    }

    @AfterEach
    void close() {
        confluence.close();
        api.close();
    }

    @Test
    void createsAPageThatSaysWhereItComesFrom() {
        PublishedPage page = confluence.publish(SampleDrafts.draft(7, 1, 2));

        assertThat(page.url()).startsWith(confluence.stub.url()).contains(page.id());
        assertThat(page.revision()).isEqualTo("1");
        assertThat(confluence.stub.pages().get(0).title()).isEqualTo("PM-7 Title 1");
        assertThat(confluence.content())
                .contains("<em>Published by Debrief from PM-7, version 1.")
                .endsWith("<p>v1-0of2</p><p>v1-1of2</p>");
    }

    @Test
    void updatesThePageInPlace() {
        PublishedPage page = confluence.publish(SampleDrafts.draft(1, 1, 2));

        PublishedPage again = confluence.publish(SampleDrafts.draft(1, 2, 2), page);

        assertThat(again.id()).isEqualTo(page.id());
        assertThat(again.revision()).isEqualTo("2");
        assertThat(confluence.stub.pages().get(0).title()).isEqualTo("PM-1 Title 2");
        assertThat(SampleDrafts.lines(confluence.content())).containsExactly("v2-0of2", "v2-1of2");
    }

    @Test
    void leavesAnUnchangedPageAlone() {
        PageDraft draft = SampleDrafts.draft(1, 1, 2);
        PublishedPage page = confluence.publish(draft);
        int changes = confluence.stub.changes();

        assertThat(confluence.publish(draft, page)).isEqualTo(page);
        assertThat(confluence.stub.changes()).isEqualTo(changes);
    }

    @Test
    void readsThePageAgainIfSomebodyHasChangedIt() {
        PublishedPage page = confluence.publish(SampleDrafts.draft(1, 1, 2));
        int[] calls = {0};
        api.around(() -> {
            if (++calls[0] == 3) {
                confluence.stub.edit(page.id(), "PM-1 Edited", "<p>Of somebody</p>");
            }
        });

        PublishedPage again = confluence.publish(SampleDrafts.draft(1, 2, 2), page);

        assertThat(again.revision()).isEqualTo("3");
        assertThat(confluence.stub.answered(409)).isEqualTo(1);
        assertThat(SampleDrafts.completeVersion(confluence.content())).isEqualTo(2);
    }

    @Test
    void givesUpIfSomebodyChangesItAllTheTime() {
        PublishedPage page = confluence.publish(SampleDrafts.draft(1, 1, 2));
        api.around(() -> confluence.stub.edit(page.id(), "PM-1 Edited", "<p>Of somebody</p>"));

        ApiUnavailableException unavailable = catchThrowableOfType(
                ApiUnavailableException.class, () -> confluence.publish(SampleDrafts.draft(1, 2, 2), page));

        assertThat(unavailable.reason()).contains("at the same time");
    }

    @Test
    void findsAPageWhoseCreationWasNotAnswered() {
        confluence.stub.loseAnswerOnce("/");
        assertThatThrownBy(() -> confluence.publish(SampleDrafts.draft(1, 1, 2)))
                .isInstanceOf(ApiUnavailableException.class);

        confluence.publish(SampleDrafts.draft(1, 1, 2));

        assertThat(SampleDrafts.completeVersion(confluence.content())).isEqualTo(1);
    }

    /** The first creation is executed after the second attempt has looked for the page. */
    @Test
    void findsAPageThatWasCreatedLate() {
        PageDraft draft = SampleDrafts.draft(1, 1, 2);
        confluence.stub.createLateOnce();
        ApiUnavailableException unknown =
                catchThrowableOfType(ApiUnavailableException.class, () -> confluence.publish(draft));

        confluence.publish(SampleDrafts.draft(1, "Title 1", "v2-0of1", 2));

        assertThat(unknown.retryAfter()).isGreaterThan(Duration.ofMinutes(1));
        assertThat(SampleDrafts.lines(confluence.content())).containsExactly("v2-0of1");
    }

    @Test
    void looksAgainAfterAConflictOfCreations() {
        confluence.stub.conflictOnce();

        ApiUnavailableException unknown = catchThrowableOfType(
                ApiUnavailableException.class, () -> confluence.publish(SampleDrafts.draft(1, 1, 2)));
        confluence.publish(SampleDrafts.draft(1, 1, 2));

        assertThat(unknown).isNotNull();
        assertThat(SampleDrafts.completeVersion(confluence.content())).isEqualTo(1);
    }

    @Test
    void readsThePageAgainAfterAConflictThatIsCalledABadRequest() {
        PublishedPage page = confluence.publish(SampleDrafts.draft(1, 1, 2));
        confluence.stub.conflictStatus(400);
        int[] calls = {0};
        api.around(() -> {
            if (++calls[0] == 3) {
                confluence.stub.edit(page.id(), "PM-1 Edited", "<p>Of somebody</p>");
            }
        });

        PublishedPage again = confluence.publish(SampleDrafts.draft(1, 2, 2), page);

        assertThat(again.revision()).isEqualTo("3");
    }

    /** What it says is about the content. */
    @Test
    void doesNotTakeEveryRefusalForAConflict() {
        PublishedPage page = confluence.publish(SampleDrafts.draft(1, 1, 2));

        ApiRefusedException refused = catchThrowableOfType(
                ApiRefusedException.class,
                () -> confluence.publish(SampleDrafts.draft(1, "Broken", "<version>", 2), page));

        assertThat(refused.fault()).isEqualTo(Fault.REQUEST);
        assertThat(refused.reason()).contains("version");
    }

    /** Among more pages than there are in one list. */
    @Test
    void findsAPageThatHadAnotherTitle() {
        for (int other = 0; other < 260; other++) {
            if (other == 255) {
                confluence.publish(SampleDrafts.draft(1, 1, 2));
            }
            confluence.stub.add("Page " + other);
        }

        confluence.publish(SampleDrafts.draft(1, 2, 2));

        assertThat(confluence.stub.pages()).hasSize(261);
    }

    @Test
    void doesNotTakeThePageOfSomebody() {
        confluence.stub.add("PM-1 Title 1");

        ApiRefusedException refused =
                catchThrowableOfType(ApiRefusedException.class, () -> confluence.publish(SampleDrafts.draft(1, 1, 2)));

        assertThat(refused.fault()).isEqualTo(Fault.REQUEST);
        assertThat(refused.reason()).contains("another page with the title");
    }

    @Test
    void createsBelowAPage() {
        PublishedPage parent = confluence.publish(SampleDrafts.draft(1, 1, 2));
        confluence.below(parent.id());

        confluence.publish(SampleDrafts.draft(2, 1, 2));
        confluence.publish(SampleDrafts.draft(2, 2, 2));

        assertThat(confluence.stub.pages()).hasSize(2);
        assertThat(confluence.client().check(confluence.access()).passed()).isTrue();
    }

    @Test
    void saysThatThePageIsGone() {
        PublishedPage page = confluence.publish(SampleDrafts.draft(1, 1, 2));
        confluence.stub.delete(page.id());

        PageGoneException gone = catchThrowableOfType(
                PageGoneException.class, () -> confluence.publish(SampleDrafts.draft(1, 2, 2), page));

        assertThat(gone).isNotNull();
        assertThat(confluence.stub.pages()).isEmpty();
    }

    @Test
    void isRefusedWithoutAccess() {
        PublishedPage page = confluence.publish(SampleDrafts.draft(1, 1, 2));
        confluence.stub.show(false);

        ApiRefusedException refused = catchThrowableOfType(
                ApiRefusedException.class, () -> confluence.publish(SampleDrafts.draft(1, 2, 2), page));

        assertThat(refused.fault()).isEqualTo(Fault.ACCESS);
        assertThat(confluence.client().check(confluence.access()).problems()).hasSize(1);
    }

    @Test
    void isRefusedWithAnotherToken() {
        ApiRefusedException refused = catchThrowableOfType(
                ApiRefusedException.class,
                () -> confluence.client().publish(confluence.accessWith("other"), SampleDrafts.draft(1, 1, 2), null));

        assertThat(refused.fault()).isEqualTo(Fault.ACCESS);
        assertThat(confluence.client().check(confluence.accessWith("other")).passed())
                .isFalse();
    }

    @Test
    void isRefusedWithAMalformedBody() {
        ApiRefusedException refused = catchThrowableOfType(
                ApiRefusedException.class, () -> confluence.publish(SampleDrafts.draft(1, "Broken", "<b>", 1)));

        assertThat(refused.fault()).isEqualTo(Fault.REQUEST);
        assertThat(refused.reason()).contains("Error parsing xhtml");
    }

    @Test
    void leavesALongLimitToTheNextAttempt() {
        confluence.stub.limit(1, Duration.ofMinutes(2));

        ApiLimitedException limited =
                catchThrowableOfType(ApiLimitedException.class, () -> confluence.publish(SampleDrafts.draft(1, 1, 2)));

        assertThat(limited.retryAfter()).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void publishesWhatTheRendererWrites() {
        ConfluenceClient client = new ConfluenceClient(api.http(), api.waiting(), new ConfluenceRenderer());

        client.publish(confluence.access(), SampleDrafts.draft(1, 1, 3), null);

        assertThat(SampleDrafts.completeVersion(confluence.content())).isEqualTo(1);
    }
}
