package dev.debrief.notifications.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.notifications.message.MailText;
import dev.debrief.notifications.notification.Invitation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CalendarMailTest {

    static Stream<String> characters() {
        return Stream.concat(
                IntStream.rangeClosed(1, 0xA0).mapToObj(Character::toString), Stream.of("\u2028", "\u202E", "審", "😀"));
    }

    @ParameterizedTest
    @MethodSource("characters")
    void anyCharacterIsEncoded(String character) {
        String text = "a" + character + "b";

        CalendarMail mail =
                CalendarMail.of(UUID.randomUUID(), new MailText(text, text, text), invitation(text), Map.of());

        assertThat(mail.body().chars()).allMatch(octet -> octet == '\n' || (octet >= ' ' && octet < 0x7F));
    }

    private static Invitation invitation(String text) {
        Invitation.Attendee person = new Invitation.Attendee("user:dana", text);
        Instant at = Instant.parse("2024-11-18T09:00:00Z");
        return new Invitation(
                "pm-7@debrief",
                0,
                at,
                at,
                at.plusSeconds(3600),
                text,
                text,
                text,
                "https://example.org/" + text,
                false,
                person,
                person,
                List.of(),
                List.of());
    }
}
