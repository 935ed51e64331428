package dev.debrief.postmortems.publishing.client.notion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.debrief.platform.outgoing.api.ApiUnavailableException;
import dev.debrief.postmortems.publishing.client.PageDraft;
import dev.debrief.postmortems.publishing.client.PageGoneException;
import dev.debrief.postmortems.publishing.client.PublishedPage;
import dev.debrief.postmortems.publishing.client.PublishingInterruptedException;
import dev.debrief.postmortems.publishing.client.SampleDrafts;
import dev.debrief.postmortems.publishing.client.TestApi;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** New content replaces the old one, next to the blocks of people. */
class NotionReplacementTest {

    /** Around which call the second block is deleted: after page, integration, blocks, batch and blocks. */
    private static final int DELETION = 13;

    private final TestApi api = new TestApi();
    private final NotionProduct notion = new NotionProduct(api);

    @AfterEach
    void close() {
        notion.close();
        api.close();
    }

    @Test
    void replacesItsBlocksAndKeepsNotesAndPagesOfPeople() {
        PublishedPage page = notion.publish(SampleDrafts.draft(1, 1, 120));
        notion.stub.write(page.id(), "A note");
        notion.stub.addPage(page.id(), "Appendix");

        PublishedPage again = notion.publish(SampleDrafts.draft(1, 2, 2), page);

        String content = notion.stub.pages().get(0).content();
        assertThat(again.id()).isEqualTo(page.id());
        assertThat(SampleDrafts.lines(content)).containsExactly("v2-0of2", "v2-1of2");
        assertThat(content).contains("A note");
        assertThat(notion.stub.pages()).extracting(one -> one.title()).containsExactly("PM-1 Title 2", "Appendix");
    }

    @ParameterizedTest
    @ValueSource(strings = {" begin ", " end "})
    void replacesItsBlocksAfterSomebodyHasDeletedAMarker(String marker) {
        PublishedPage page = notion.publish(SampleDrafts.draft(1, 1, 5));
        notion.stub.write(page.id(), 0, "A note above");
        notion.stub.write(page.id(), 4, "A note within");
        notion.stub.write(page.id(), "A note below");
        notion.stub.deleteBlock(marker);

        notion.publish(SampleDrafts.draft(1, 2, 2), page);

        assertThat(SampleDrafts.lines(notion.content())).containsExactly("v2-0of2", "v2-1of2");
        assertThat(notion.content().lines())
                .startsWith("A note above", "A note within", "A note below")
                .doesNotHaveDuplicates();
    }

    @Test
    void replacesItsBlocksAfterSomebodyHasDeletedBothMarkers() {
        PublishedPage page = notion.publish(SampleDrafts.draft(1, 1, 5));
        notion.stub.write(page.id(), "A note");
        notion.stub.deleteBlock(" begin ");
        notion.stub.deleteBlock(" end ");

        notion.publish(SampleDrafts.draft(1, 2, 2), page);

        assertThat(SampleDrafts.lines(notion.content())).containsExactly("v2-0of2", "v2-1of2");
        assertThat(notion.content()).contains("A note");
    }

    @Test
    void replacesWhatAnEarlierIntegrationHasWritten() {
        PublishedPage page = notion.publish(SampleDrafts.draft(1, 1, 5));
        notion.stub.replaceIntegration();

        notion.publish(SampleDrafts.draft(1, 2, 2), page);

        assertThat(SampleDrafts.lines(notion.content())).containsExactly("v2-0of2", "v2-1of2");
    }

    /** Whoever copies the first marker, or both, neither ends up without notes nor stops the publication. */
    @Test
    void ignoresMarkersThatSomebodyHasCopied() {
        PublishedPage page = notion.publish(SampleDrafts.draft(1, 1, 5));
        List<String> markers = notion.content()
                .lines()
                .filter(line -> line.contains(" begin ") || line.contains(" end "))
                .toList();
        notion.stub.write(page.id(), markers.get(0));
        notion.stub.write(page.id(), "A note");
        notion.stub.write(page.id(), markers.get(1));
        notion.stub.write(page.id(), markers.get(0));
        int changes = notion.stub.changes();

        notion.publish(SampleDrafts.draft(1, 1, 5), page);
        assertThat(notion.stub.changes()).isEqualTo(changes);
        notion.publish(SampleDrafts.draft(1, 2, 2), page);

        assertThat(SampleDrafts.lines(notion.content())).containsExactly("v2-0of2", "v2-1of2");
        assertThat(notion.content()).contains("A note");
    }

    @Test
    void publishesTextsThatLookLikeMarkers() {
        PageDraft forged = SampleDrafts.draft(1, "Title", markerLikeText("0".repeat(32)), 1);
        PublishedPage page = notion.publish(forged);
        int changes = notion.stub.changes();

        notion.publish(forged, page);
        assertThat(notion.stub.changes()).isEqualTo(changes);
        notion.publish(SampleDrafts.draft(1, 2, 2), page);

        assertThat(SampleDrafts.lines(notion.content())).containsExactly("v2-0of2", "v2-1of2");
        assertThat(notion.content().lines()).hasSize(4);
    }

    private static String markerLikeText(String digest) {
        String mark = SampleDrafts.draft(1, 1, 1).mark();
        return "v1-0of2\nSee " + mark + " end " + digest + " 4 0123456789abcdef\n" + mark + " begin " + digest
                + " 4 0123456789abcdef\nv1-1of2";
    }

    @Test
    void restoresABlockThatSomebodyHasDeleted() {
        PageDraft draft = SampleDrafts.draft(1, 1, 5);
        PublishedPage page = notion.publish(draft);
        notion.stub.deleteBlock("v1-3of5");

        notion.publish(draft, page);

        assertThat(SampleDrafts.lines(notion.content())).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void continuesWhatWasInterrupted() {
        PageDraft draft = SampleDrafts.draft(1, 2, 350);
        PublishedPage page = notion.publish(SampleDrafts.draft(1, 1, 3));
        interruptAfterAppending(draft, page);
        assertThat(SampleDrafts.lines(notion.content())).hasSizeBetween(100, 352);

        int changes = notion.stub.changes();
        notion.publish(draft, page);

        assertThat(SampleDrafts.lines(notion.content())).hasSize(350).doesNotHaveDuplicates();
        assertThat(notion.stub.changes() - changes).isLessThan(10);
    }

    @Test
    void beginsAgainIfTheContentIsAnotherOne() {
        PublishedPage page = notion.publish(SampleDrafts.draft(1, 1, 3));
        interruptAfterAppending(SampleDrafts.draft(1, 2, 350), page);

        notion.publish(SampleDrafts.draft(1, 3, 400), page);

        assertThat(SampleDrafts.lines(notion.content())).hasSize(400);
        assertThat(SampleDrafts.completeVersion(notion.content())).isEqualTo(3);
    }

    @Test
    void beginsAgainIfABlockIsMissing() {
        PageDraft draft = SampleDrafts.draft(1, 2, 350);
        PublishedPage page = notion.publish(SampleDrafts.draft(1, 1, 3));
        interruptAfterAppending(draft, page);
        notion.stub.deleteBlock("v2-7of350");

        notion.publish(draft, page);

        assertThat(SampleDrafts.lines(notion.content())).hasSize(350).doesNotHaveDuplicates();
    }

    /** After two of four appended batches. */
    private void interruptAfterAppending(PageDraft draft, PublishedPage page) {
        int before = notion.stub.changes();
        api.around(() -> {
            if (notion.stub.changes() == before + 2) {
                throw new ApiUnavailableException("Interrupted by the test.", null);
            }
        });
        assertThatThrownBy(() -> notion.publish(draft, page)).isInstanceOf(ApiUnavailableException.class);
        api.around(() -> {});
    }

    /** Deleting takes one call for each block. */
    @Test
    void isInterruptedAfterItsTimeAndContinues() {
        PublishedPage page = notion.publish(SampleDrafts.draft(1, 1, 800));
        PageDraft draft = SampleDrafts.draft(1, 2, 800);

        int interruptions = 0;
        while (true) {
            Instant start = api.clock.instant();
            try {
                notion.publish(draft, page);
                break;
            } catch (PublishingInterruptedException interrupted) {
                interruptions++;
                assertThat(Duration.between(start, api.clock.instant()))
                        .isBetween(Duration.ofSeconds(115), Duration.ofSeconds(125));
            }
        }

        assertThat(interruptions).isBetween(2, 3);
        assertThat(SampleDrafts.lines(notion.content())).hasSize(800).doesNotHaveDuplicates();
        assertThat(SampleDrafts.completeVersion(notion.content())).isEqualTo(2);
    }

    /** A deletion that was not answered is made again. */
    @Test
    void takesABlockInTheTrashForDeleted() {
        PublishedPage page = notion.publish(SampleDrafts.draft(1, 1, 5));
        int[] calls = {0};
        api.around(() -> {
            if (++calls[0] == DELETION) {
                notion.stub.deleteBlock("v1-0of5");
            }
        });

        notion.publish(SampleDrafts.draft(1, 2, 2), page);

        assertThat(notion.stub.answered(400)).isEqualTo(1);
        assertThat(SampleDrafts.lines(notion.content())).containsExactly("v2-0of2", "v2-1of2");
    }

    @Test
    void saysThatThePageIsGoneIfItIsDeletedWhileBlocksAre() {
        PublishedPage page = notion.publish(SampleDrafts.draft(1, 1, 5));
        PageDraft sameTitle = SampleDrafts.draft(1, "Title 1", "v2-0of1", 2);
        int[] calls = {0};
        api.around(() -> {
            if (++calls[0] == DELETION) {
                notion.stub.delete(page.id());
            }
        });

        PageGoneException gone = catchThrowableOfType(PageGoneException.class, () -> notion.publish(sameTitle, page));

        assertThat(gone).isNotNull();
    }
}
