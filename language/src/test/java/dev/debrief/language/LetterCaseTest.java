package dev.debrief.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LetterCaseTest {

    @Test
    void isThatOfTheStringHoweverLongItIs() {
        for (String text :
                new String[] {"", "Checkout", "ÀÉ İstanbul", "\uD801\uDC00".repeat(3000), "Ab ".repeat(1000)}) {
            assertThat(LetterCase.lower(text)).isEqualTo(text.toLowerCase(Locale.ROOT));
        }
    }

    /** A request body can hold half a million of them; String.toLowerCase takes minutes. */
    @Test
    void takesNoLongerForCharactersThatBecomeSeveral() {
        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThat(LetterCase.lower("İ".repeat(500_000))).hasSize(1_000_000));
    }
}
