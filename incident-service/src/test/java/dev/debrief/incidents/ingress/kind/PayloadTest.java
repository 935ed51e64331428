package dev.debrief.incidents.ingress.kind;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PayloadTest {

    @Test
    void keepsTextsThatContainVariables() {
        Payload payload = Payload.of("{\"text\": \" Set ${{ secrets.TOKEN }} again \"}".getBytes(UTF_8));

        assertThat(payload.text("text")).isEqualTo("Set ${{ secrets.TOKEN }} again");
    }

    @Test
    void whatIsMissingOrEmptyIsNull() {
        Payload payload = Payload.of("{\"blank\": \"  \", \"none\": null, \"object\": {}}".getBytes(UTF_8));

        assertThat(payload.text("blank")).isNull();
        assertThat(payload.text("none")).isNull();
        assertThat(payload.text("object")).isNull();
        assertThat(payload.text("other", "member")).isNull();
    }

    @Test
    void leavesOutWhatCannotBeStored() {
        Payload payload = Payload.of("{\"text\": \"a\\u0000b\\ud800c 🚒\"}".getBytes(UTF_8));

        assertThat(payload.text("text")).isEqualTo("abc 🚒");
    }
}
