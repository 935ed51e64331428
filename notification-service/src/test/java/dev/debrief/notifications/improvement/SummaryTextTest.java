package dev.debrief.notifications.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.notifications.notification.NotificationContent;
import dev.debrief.notifications.notification.Tone;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SummaryTextTest {

    private static final Instant START = Instant.parse("2024-11-10T23:30:00Z");
    private static final Instant AT = Instant.parse("2024-11-15T12:00:00Z");
    private static final Instant END = Instant.parse("2024-11-17T23:30:00Z");

    private final SummaryText text = new SummaryText(ZoneId.of("Europe/Zurich"));

    @Test
    void listsWhatWasImprovedAndThanks() {
        NotificationContent content = text.full(
                overview(
                        improvement(
                                ImprovementKind.COMPLETED,
                                ImprovementEvents.ofActionItem("AI-15").ownedBy("user:dana", "Dana")),
                        improvement(
                                ImprovementKind.VERIFIED,
                                ImprovementEvents.ofActionItem("AI-14").ownedBy("team:leads", "Team Lead")),
                        improvement(ImprovementKind.PUBLISHED, ImprovementEvents.ofPostmortem("PM-7"))),
                null);

        assertThat(content.tone()).isEqualTo(Tone.SUCCESS);
        assertThat(content.headline())
                .as("the day in the zone of the organisation")
                .isEqualTo("What we improved since 11 November 2024");
        assertThat(content.lines())
                .containsExactly(
                        "1 action item had the intended effect:\n– AI-14 \"Ask for null handling in the review checklist\"."
                                + " Thank you, Team Lead!",
                        "1 action item is done:\n– AI-15 \"Ask for null handling in the review checklist\"."
                                + " Thank you, Dana!",
                        "1 postmortem is published for everyone to learn from:\n– PM-7 \"Checkout fails with a null pointer"
                                + " for orders with a promotional code\"",
                        "Thank you to everyone who made this possible.");
    }

    @Test
    void addsUpTheMinutes() {
        NotificationContent content = text.full(
                overview(
                        improvement(
                                ImprovementKind.COMPLETED,
                                ImprovementEvents.ofActionItem("AI-1").shortening("DETECT", 10)),
                        improvement(
                                ImprovementKind.VERIFIED,
                                ImprovementEvents.ofActionItem("AI-2").shortening("DETECT", 5)),
                        improvement(
                                ImprovementKind.VERIFIED,
                                ImprovementEvents.ofActionItem("AI-3").shortening("MITIGATE", 1))),
                null);

        assertThat(content.lines())
                .contains("The action items are meant to shorten a response: detection by 15 minutes, mitigation by 1"
                        + " minute.");
    }

    @Test
    void theFeedHasCountsAndNoTitle() {
        NotificationContent content = text.counts(
                overview(
                        improvement(ImprovementKind.COMPLETED, ImprovementEvents.ofActionItem("AI-1")),
                        improvement(ImprovementKind.COMPLETED, ImprovementEvents.ofActionItem("AI-2"))),
                "Payments");

        assertThat(content.headline()).isEqualTo("What Payments improved since 11 November 2024");
        assertThat(content.lines())
                .containsExactly("2 action items are done.", "Thank you to everyone who made this possible.");
    }

    @Test
    void aSubjectIsInTheMostAdvancedSectionOnly() {
        ImprovementEvents item = ImprovementEvents.ofActionItem("AI-1").shortening("DETECT", 10);

        SummaryOverview overview =
                overview(improvement(ImprovementKind.COMPLETED, item), improvement(ImprovementKind.VERIFIED, item));

        assertThat(overview.sections()).singleElement().satisfies(section -> {
            assertThat(section.kind()).isEqualTo(ImprovementKind.VERIFIED);
            assertThat(section.count()).isEqualTo(1);
        });
        assertThat(overview.minutes()).containsEntry("DETECT", 10);
    }

    @Test
    void countsWhatItDoesNotList() {
        SummaryOverview overview = overview(IntStream.rangeClosed(1, 103)
                .mapToObj(number ->
                        improvement(ImprovementKind.COMPLETED, ImprovementEvents.ofActionItem("AI-" + number)))
                .toArray(Improvement[]::new));

        assertThat(overview.more()).isEqualTo(3);
        assertThat(text.full(overview, null).lines().get(0))
                .startsWith("103 action items are done:\n– AI-1 ")
                .endsWith("\n– and 3 more");
    }

    private static SummaryOverview overview(Improvement... improvements) {
        return SummaryOverview.of(new ImprovementSummary(null, START, END), List.of(improvements));
    }

    private static Improvement improvement(ImprovementKind kind, ImprovementEvents subject) {
        String eventName = kind == ImprovementKind.PUBLISHED ? "published" : "completed";
        return new Improvement(kind, subject.notification(eventName, AT), List.of());
    }
}
