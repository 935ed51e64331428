package dev.debrief.incidents.ingress.kind;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IdentityTest {

    @Test
    void keepsIdsThatFit() {
        assertThat(Identity.of("a", "b")).isEqualTo("a/b");
        assertThat(Identity.of("é".repeat(200))).hasSize(200);
        assertThat(Identity.ofIncident("x".repeat(300))).hasSize(300);
    }

    @Test
    void replacesLongerOnesWithADigest() {
        assertThat(Identity.ofIncident("x".repeat(301))).matches("[0-9a-f]{64}");
        assertThat(Identity.of("x".repeat(201))).isEqualTo(Identity.of("x".repeat(201)));
        assertThat(Identity.of("x".repeat(201))).isNotEqualTo(Identity.of("x".repeat(202)));
        assertThat(Identity.digest(new byte[0]))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }
}
