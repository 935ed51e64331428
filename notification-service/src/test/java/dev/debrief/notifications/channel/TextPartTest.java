package dev.debrief.notifications.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextPartTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "See https://a.example/b?c=1&d=2, please. | https://a.example/b?c=1&d=2",
                "(https://a.example/b) | https://a.example/b",
                "\"http://a.example/\" | http://a.example/",
                "https://a.example/b. | https://a.example/b",
                "<https://a.example> | https://a.example",
                "at https://a.example/b#c | https://a.example/b#c"
            })
    void findsALinkWithoutThePunctuationAroundIt(String text, String link) {
        List<TextPart> parts = TextPart.of(text);

        assertThat(parts)
                .filteredOn(TextPart::isLink)
                .extracting(TextPart::text)
                .containsExactly(link);
        assertThat(parts.stream().map(TextPart::text).collect(Collectors.joining()))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no link", "https://", "ftp://a.example/", "javascript:alert(1)", "www.example.com", " "})
    void leavesOtherTextAsItIs(String text) {
        assertThat(TextPart.of(text)).containsExactly(new TextPart(text, false));
    }

    @Test
    void anEmptyTextHasNoParts() {
        assertThat(TextPart.of("")).isEmpty();
    }

    @Test
    void dropsWhatHasNoMeaningInATextOfSeveralLines() {
        assertThat(TextPart.of("a\0b\u0007\u0085c\n\td\uD83D 🎉")).containsExactly(new TextPart("abc\n\td 🎉", false));
    }
}
