package dev.debrief.platform.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RotatingSecretTest {

    private static final Instant NOW = Instant.parse("2024-11-15T11:35:00Z");
    private static final Instant END = NOW.plusSeconds(3600);

    private final RotatingSecret secret = RotatingSecret.of("s1");

    @Test
    void isTheOnlyOneBeforeItIsRotated() {
        assertThat(secret.current()).isEqualTo("s1");
        assertThat(secret.previousUntil()).isNull();
        assertThat(secret.sealed(NOW)).containsExactly("s1");
    }

    @Test
    void thePreviousOneIsValidForAWhile() {
        secret.rotate("s2", END);

        assertThat(secret.current()).isEqualTo("s2");
        assertThat(secret.previousUntil()).isEqualTo(END);
        assertThat(secret.sealed(END.minusNanos(1000))).containsExactly("s2", "s1");
        assertThat(secret.sealed(END)).containsExactly("s2");
    }

    @Test
    void anotherRotationEndsThePreviousOne() {
        secret.rotate("s2", END);
        secret.rotate("s3", END.plusSeconds(1));

        assertThat(secret.sealed(NOW)).containsExactly("s3", "s2");
    }

    @Test
    void bothAreSealedAnew() {
        secret.rotate("s2", END);

        boolean changed = secret.reseal(stored -> Optional.of(stored + " anew"));

        assertThat(changed).isTrue();
        assertThat(secret.sealed(NOW)).containsExactly("s2 anew", "s1 anew");
        assertThat(secret.previousUntil()).isEqualTo(END);
    }

    @Test
    void whatIsSealedWithTheFirstKeyStays() {
        secret.rotate("s2", END);

        assertThat(secret.reseal(stored -> Optional.empty())).isFalse();
        assertThat(secret.reseal(stored -> Optional.of("s1 anew").filter(anew -> stored.equals("s1"))))
                .isTrue();
        assertThat(secret.sealed(NOW)).containsExactly("s2", "s1 anew");
    }
}
