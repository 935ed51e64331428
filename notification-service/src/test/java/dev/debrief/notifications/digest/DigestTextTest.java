package dev.debrief.notifications.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.notifications.notification.Frequency;
import dev.debrief.notifications.notification.NotificationContent;
import dev.debrief.notifications.notification.Tone;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DigestTextTest {

    private static final Instant NOON = Instant.parse("2024-11-15T12:00:00Z");
    private static final UUID INCIDENT = UUID.randomUUID();
    private static final UUID ITEM = UUID.randomUUID();

    @Test
    void groupsBySubjectWithTheNewestStateFirst() {
        NotificationContent content = text(
                Frequency.DAILY,
                3,
                update(INCIDENT, "INC-42", "https://debrief.example/INC-42", "INC-42 \"Checkout\" is resolved"),
                update(ITEM, "AI-12", null, "AI-12 \"Add tests\" is done"),
                update(INCIDENT, "INC-42", "https://debrief.example/INC-42", "INC-42 \"Checkout\" is mitigated"));

        assertThat(content.tone()).isEqualTo(Tone.UPDATE);
        assertThat(content.headline()).isEqualTo("Daily digest: 3 updates on 2 subjects");
        assertThat(content.lines())
                .containsExactly(
                        "INC-42 \"Checkout\" is resolved\nhttps://debrief.example/INC-42\nBefore that:\n"
                                + "– INC-42 \"Checkout\" is mitigated",
                        "AI-12 \"Add tests\" is done");
    }

    @Test
    void namesTheOnlySubject() {
        NotificationContent content = text(Frequency.WEEKLY, 1, update(ITEM, "AI-12", null, "AI-12 is done"));

        assertThat(content.headline()).isEqualTo("Weekly digest: 1 update on AI-12");
    }

    @Test
    void countsWhatItDoesNotList() {
        NotificationContent content = text(Frequency.DAILY, 24, update(ITEM, "AI-12", null, "AI-12 is done"));

        assertThat(content.headline()).isEqualTo("Daily digest: 24 updates");
        assertThat(content.lines()).containsExactly("AI-12 is done", "And 23 older updates.");
    }

    private static NotificationContent text(Frequency frequency, long count, DigestUpdate... newestFirst) {
        return DigestText.of(DigestOverview.of(frequency, List.of(newestFirst), count));
    }

    private static DigestUpdate update(UUID subject, String key, @Nullable String link, String headline) {
        return new DigestUpdate(
                UUID.randomUUID().toString(),
                "dev.debrief.incident.updated.v1",
                subject,
                key,
                link,
                Tone.UPDATE,
                headline,
                NOON);
    }
}
