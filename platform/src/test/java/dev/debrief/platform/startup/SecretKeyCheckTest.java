package dev.debrief.platform.startup;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SecretKeyCheckTest {

    private static final String KEY = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";

    @Test
    void acceptsAKey() {
        assertThatCode(() -> check(KEY).run()).doesNotThrowAnyException();
    }

    @Test
    void refusesToStartWithoutAKey() {
        SecretKeyCheck check = new SecretKeyCheck(Optional::empty, true);

        assertThatIllegalArgumentException()
                .isThrownBy(check::run)
                .withMessageContaining("debrief.secrets.key is not set");
    }

    @Test
    void refusesToStartWithAnInvalidKey() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> check(KEY, "c2hvcnQ=").run())
                .withMessageContaining("Key 2 in debrief.secrets.key");
    }

    @Test
    void aServiceThatStoresNoSecretsNeedsNoKey() {
        SecretKeyCheck check = new SecretKeyCheck(Optional::empty, false);

        assertThatCode(check::run).doesNotThrowAnyException();
    }

    private static SecretKeyCheck check(String... keys) {
        return new SecretKeyCheck(() -> Optional.of(List.of(keys)), true);
    }
}
