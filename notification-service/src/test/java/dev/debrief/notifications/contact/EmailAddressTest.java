package dev.debrief.notifications.contact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"dana@example.com", "dana+on.call@mail.example.co.uk", "root@localhost"})
    void acceptsPlainAddresses(String address) {
        assertThat(EmailAddress.isValid(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "dana",
                "dana@",
                "@example.com",
                "dana@example..com",
                "dana@-example.com",
                "Dana <dana@example.com>",
                "dana@example.com, lee@example.com",
                "dana@example.com\r\nBcc: lee@example.com",
                "dana@example.com\n",
                "\"da na\"@example.com",
                "dana@exämple.com"
            })
    void rejectsTextThatCouldBeSeveralAddresses(String address) {
        assertThat(EmailAddress.isValid(address)).isFalse();
    }

    @Test
    void masksAllButTheFirstLetterAndTheDomain() {
        assertThat(EmailAddress.masked("payments@example.com")).isEqualTo("p***@example.com");
    }
}
