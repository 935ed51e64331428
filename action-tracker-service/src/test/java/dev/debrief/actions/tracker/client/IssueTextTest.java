package dev.debrief.actions.tracker.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class IssueTextTest {

    @Test
    void namesItemOriginAndDueDate() {
        String text = IssueText.markdown(SampleIssues.draft(), true);

        assertThat(text)
                .startsWith("For discounts that are empty.\n\nSecond paragraph.\n\n<!-- debrief:" + SampleIssues.ITEM)
                .contains("\nAction item AI-12 of PM-7 in Debrief\nDue 2024-11-22\n");
        assertThat(IssueText.dueOn(text)).isEqualTo("2024-11-22");
        assertThat(IssueMark.itemIn(text)).isEqualTo(SampleIssues.ITEM);
    }

    @Test
    void replacesTheDueDateOnly() {
        String text = "People wrote this.\n\n" + IssueText.markdown(SampleIssues.draft(), true) + "\nAnd this.";

        String later = IssueText.withDueOn(text, LocalDate.of(2024, 12, 1));
        String none = IssueText.withDueOn(later, null);
        String again = IssueText.withDueOn(none, LocalDate.of(2024, 12, 2));

        assertThat(later).isEqualTo(text.replace("2024-11-22", "2024-12-01"));
        assertThat(IssueText.dueOn(none)).isNull();
        assertThat(none).startsWith("People wrote this.").endsWith("And this.");
        assertThat(again).isEqualTo(text.replace("2024-11-22", "2024-12-02"));
    }

    @Test
    void leavesATextAloneWhoseParagraphIsGone() {
        assertThat(IssueText.withDueOn("Somebody removed it.", LocalDate.of(2024, 12, 1)))
                .isEqualTo("Somebody removed it.");
        assertThat(IssueText.dueOn("Due 2024-11-22")).isNull();
    }

    @Test
    void namesTheItemInPlainTextToo() {
        assertThat(IssueMark.itemIn(IssueText.plain(SampleIssues.draft()))).isEqualTo(SampleIssues.ITEM);
        assertThat(IssueText.plain(SampleIssues.titled("x")))
                .isEqualTo("Action item AI-12 of PM-7 in Debrief (debrief:" + SampleIssues.ITEM + ")");
    }
}
