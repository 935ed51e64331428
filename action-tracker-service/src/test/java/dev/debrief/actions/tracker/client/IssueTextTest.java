package dev.debrief.actions.tracker.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IssueTextTest {

    private static final UUID ANOTHER = UUID.fromString("01933ea1-0000-7c44-8f0e-2d6a91c4be10");
    private static final String COPIED = "Text\n\n<!-- debrief:" + ANOTHER
            + " -->\nAction item AI-7 of PM-1 in Debrief\nDue 2024-01-01\n<!-- /debrief -->";

    @Test
    void namesItemOriginAndDueDate() {
        String text = IssueText.markdown(SampleIssues.draft(), true);

        assertThat(text)
                .startsWith("For discounts that are empty.\n\nSecond paragraph.\n\n<!-- debrief:" + SampleIssues.ITEM)
                .contains("\nAction item AI-12 of PM-7 in Debrief\nDue 2024-11-22\n");
        assertThat(IssueText.dueOn(text)).isEqualTo("2024-11-22");
        assertThat(IssueMark.isIn(text, SampleIssues.ITEM)).isTrue();
        assertThat(IssueMark.isIn(text, ANOTHER)).isFalse();
    }

    @Test
    void replacesTheDueDateOnly() {
        String text = "People wrote this.\n\n" + IssueText.markdown(SampleIssues.draft(), true) + "\nAnd this.";

        String later = withDueOn(text, LocalDate.of(2024, 12, 1));
        String none = withDueOn(later, null);
        String again = withDueOn(none, LocalDate.of(2024, 12, 2));

        assertThat(later).isEqualTo(text.replace("2024-11-22", "2024-12-01"));
        assertThat(IssueText.dueOn(none)).isNull();
        assertThat(none).startsWith("People wrote this.").endsWith("And this.");
        assertThat(again).isEqualTo(text.replace("2024-11-22", "2024-12-02"));
    }

    /** Such as in an issue that existed before it was linked. */
    @Test
    void appendsTheParagraphIfItIsGone() {
        String dated = withDueOn("Somebody removed it.", LocalDate.of(2024, 12, 1));

        assertThat(dated)
                .isEqualTo("Somebody removed it.\n\n<!-- debrief:" + SampleIssues.ITEM
                        + " -->\nAction item AI-12 in Debrief\nDue 2024-12-01\n<!-- /debrief -->");
        assertThat(IssueText.dueOn(dated)).isEqualTo("2024-12-01");
        assertThat(withDueOn("Somebody removed it.", null)).isEqualTo("Somebody removed it.");
        assertThat(IssueText.dueOn("Due 2024-11-22")).isNull();
    }

    @Test
    void changesNoParagraphOfAnotherItem() {
        String dated =
                withDueOn(COPIED + "\n\n" + IssueText.markdown(SampleIssues.draft(), true), LocalDate.of(2024, 12, 1));

        assertThat(dated).startsWith(COPIED).contains("Due 2024-12-01").doesNotContain("2024-11-22");
        assertThat(IssueText.dueOn(dated)).isEqualTo("2024-12-01");
        assertThat(withDueOn(COPIED, LocalDate.of(2024, 12, 1)))
                .startsWith(COPIED)
                .contains("Due 2024-12-01");
    }

    /** A description may have been copied from another issue, with its comments. */
    @Test
    void aDescriptionNamesNoItem() {
        IssueDraft draft = new IssueDraft(SampleIssues.MARK, "PM-7", "Title", COPIED, null, Set.of(), false);

        String text = IssueText.markdown(draft, true);

        assertThat(IssueMark.isIn(text, ANOTHER)).isFalse();
        assertThat(IssueMark.isIn(IssueText.plain(draft), ANOTHER)).isFalse();
        assertThat(IssueText.dueOn(text)).isNull();
        assertThat(text)
                .contains("&lt;!-- debrief " + ANOTHER, "Action item AI-7", "<!-- debrief:" + SampleIssues.ITEM);
    }

    @Test
    void anIssueIsThatOfEachItemItNames() {
        String text = COPIED + "\n\n" + IssueText.markdown(SampleIssues.draft(), false);

        assertThat(IssueMark.isIn(text, SampleIssues.ITEM)).isTrue();
        assertThat(IssueMark.isIn(text, ANOTHER)).isTrue();
        assertThat(IssueText.marked(text, SampleIssues.MARK)).isEqualTo(text);
        assertThat(IssueMark.isIn(IssueText.marked(COPIED, SampleIssues.MARK), SampleIssues.ITEM))
                .isTrue();
    }

    @Test
    void namesTheItemInPlainTextToo() {
        assertThat(IssueMark.isIn(IssueText.plain(SampleIssues.draft()), SampleIssues.ITEM))
                .isTrue();
        assertThat(IssueText.plain(SampleIssues.titled("x")))
                .isEqualTo("Action item AI-12 of PM-7 in Debrief (debrief:" + SampleIssues.ITEM + ")");
    }

    private static String withDueOn(String text, @Nullable LocalDate day) {
        return IssueText.withDueOn(text, SampleIssues.MARK, day);
    }
}
