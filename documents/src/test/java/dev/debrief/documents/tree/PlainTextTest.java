package dev.debrief.documents.tree;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {

    @ParameterizedTest
    @CsvSource({
        "plain words, plain words",
        "some **bold** and `code`, some bold and code",
        "'- one\n- two\n  - three', one two three",
        "'# Title\ntext\n\n> quote', Title text quote",
        "'| a | b |\n|---|---|\n| c | d |', a b c d",
        "'```\nfirst\n```\nthen', first then",
        "[a link](https://example.org/), a link"
    })
    void isTheWordsOfMarkdown(String markdown, String words) {
        assertThat(PlainText.ofMarkdown(markdown)).isEqualTo(words);
    }

    @Test
    void isOneLineThatEveryFormatCanHold() {
        assertThat(PlainText.of(" a\r\n\tb\u2028c \u202Ed\u202C \u0001\uFDD0 ")).isEqualTo("a b c d \uFFFD\uFFFD");
        assertThat(PlainText.ofMarkdown("*a*\u2028\u202Eb \u0001")).isEqualTo("a b \uFFFD");
    }

    @Test
    void isEmptyForNothing() {
        assertThat(PlainText.of((String) null)).isEmpty();
        assertThat(PlainText.ofMarkdown(null)).isEmpty();
        assertThat(PlainText.ofMarkdown(" \n ")).isEmpty();
    }
}
