package dev.debrief.platform.startup;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class PublicHolidaysCheckTest {

    @Test
    void acceptsARegionAndNone() {
        assertThatCode(() -> new PublicHolidaysCheck(() -> Optional.of("de-by")).run())
                .doesNotThrowAnyException();
        assertThatCode(() -> new PublicHolidaysCheck(Optional::empty).run()).doesNotThrowAnyException();
    }

    @Test
    void refusesToStartWithAnUnknownRegion() {
        PublicHolidaysCheck check = new PublicHolidaysCheck(() -> Optional.of("atlantis"));

        assertThatIllegalArgumentException()
                .isThrownBy(check::run)
                .withMessageContaining("the public holidays of the country 'atlantis' are not known");
    }
}
