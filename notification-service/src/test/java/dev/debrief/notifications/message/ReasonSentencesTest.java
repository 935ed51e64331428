package dev.debrief.notifications.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.notifications.notification.Reason;
import dev.debrief.notifications.notification.SampleNotifications;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReasonSentencesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            MENTIONED    | a comment on AI-12 mentions you
            ESCALATED_TO | AI-12 was escalated to you
            REVIEWER     | your review of AI-12 is requested
            FACILITATOR  | you facilitate the review of AI-12
            INVITEE      | you are, or were, invited to the review of AI-12
            AUTHOR       | you submitted AI-12 or reported its incident
            OWNER        | you own AI-12
            PARTICIPANT  | you take part in AI-12
            RESPONSIBLE  | you run an affected service
            SUBSCRIBED   | you are subscribed to such events
            DEFAULT      | your organisation subscribes everybody to such events; you can mute them in your preferences
            """)
    void saysWhy(Reason reason, String words) {
        assertThat(ReasonSentences.of(reason, null, SampleNotifications.overdue()))
                .isEqualTo("You receive this because " + words + ".");
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void namesTheTeam(Reason reason) {
        assertThat(ReasonSentences.of(reason, "team:payments", SampleNotifications.overdue()))
                .startsWith("You receive this because ")
                .contains("team:payments")
                .endsWith(".")
                .doesNotContain(" you ");
    }
}
