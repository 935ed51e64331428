package dev.debrief.platform.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeptSecretTest {

    @Test
    void onlyThePlaceholderKeepsTheStoredSecret() {
        assertThat(KeptSecret.replacement(KeptSecret.PLACEHOLDER)).isNull();
        assertThat(KeptSecret.replacement("another")).isEqualTo("another");
    }
}
