package dev.debrief.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MentionsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "@user:dana please                  | user:dana",
                "Please, @user:dana.                | user:dana",
                "(@team:payments)                   | team:payments",
                "**@user:dana.scott**               | user:dana.scott",
                "@user:dana@example.com, thank you! | user:dana@example.com",
                "Ask @user:d                        | user:d"
            })
    void aHandleEndsWithALetterOrDigit(String text, String handle) {
        assertThat(Mentions.in(text)).containsExactly(handle);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nobody",
                "user:dana",
                "@dana",
                "@user:",
                "@source:pagerduty",
                "mail@user:dana",
                "@@user:dana",
                ""
            })
    void otherTextsMentionNobody(String text) {
        assertThat(Mentions.in(text)).isEmpty();
    }

    @Test
    void eachHandleIsNamedOnceInTheOrderOfTheText() {
        assertThat(Mentions.in("@user:kim or @team:qa?\n\n@user:kim, @user:dana"))
                .containsExactly("user:kim", "team:qa", "user:dana");
    }

    @Test
    void aTextMentionsAtMostFifty() {
        String text = IntStream.range(0, 80).mapToObj(i -> "@user:u" + i).collect(Collectors.joining(" "));

        assertThat(Mentions.in(text)).hasSize(50).startsWith("user:u0").endsWith("user:u49");
    }
}
