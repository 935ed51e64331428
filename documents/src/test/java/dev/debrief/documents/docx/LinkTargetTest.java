package dev.debrief.documents.docx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkTargetTest {

    @ParameterizedTest
    @CsvSource({
        "https://example.org/a?b=c#d, https://example.org/a?b=c#d",
        "https://example.org/a b, https://example.org/a%20b",
        "https://example.org/100%, https://example.org/100%25",
        "https://example.org/%C3%A4, https://example.org/%C3%A4",
        "https://example.org/#a#b, https://example.org/#a%23b",
        "https://example.org/[x]{y}, https://example.org/%5Bx%5D%7By%7D",
        "https://example.org/ä, https://example.org/%C3%A4",
        "mailto:dana@example.org, mailto:dana@example.org"
    })
    void isAUri(String destination, String target) {
        assertThat(LinkTarget.of(destination)).contains(target);
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "file:///etc/passwd", "\\\\server\\share", "", "https:", "http://"})
    void isNoLink(String destination) {
        assertThat(LinkTarget.of(destination)).isEmpty();
    }

    @Test
    void isNoLinkIfItIsTooLongForWord() {
        assertThat(LinkTarget.of("https://example.org/" + "a".repeat(1980))).isPresent();
        assertThat(LinkTarget.of("https://example.org/" + "a".repeat(1981))).isEmpty();
    }
}
