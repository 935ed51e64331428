package dev.debrief.platform.peer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.platform.outgoing.api.ApiUnavailableException;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckupTest {

    @Test
    void aPeerThatCannotBeReachedIsUnusable() {
        Checkup checkup = Checkup.attempt(() -> {
            throw new ApiUnavailableException("The server responded with 503.", null);
        });

        assertThat(checkup).isEqualTo(Checkup.unusable("The server responded with 503."));
        assertThat(checkup.passed()).isFalse();
    }

    @Test
    void warningsPreventNothing() {
        Checkup checkup = Checkup.attempt(() -> Checkup.of(List.of(), List.of("There are no due dates.")));

        assertThat(checkup.usable()).isTrue();
        assertThat(checkup.passed()).isTrue();
    }
}
