package dev.debrief.platform.outgoing.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiJsonTest {

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,9}");

    @ParameterizedTest
    @ValueSource(
            strings = {"https://github.com/acme/checkout/issues/23", "HTTP://gitlab.example:8080/a/-/issues/2?x=%20"})
    void readsPages(String url) {
        assertThat(ApiJson.page(json(url), "value")).isEqualTo(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,x",
                "/issues/23",
                "https://",
                "https://example.com/\"onclick",
                "https://example.com/a b",
                "https://example.com/\nx"
            })
    void refusesOtherPages(String url) {
        assertThatExceptionOfType(ApiUnavailableException.class)
                .isThrownBy(() -> ApiJson.page(json(url), "value"))
                .withMessageContaining("value");
    }

    @Test
    void refusesPagesThatAreTooLong() {
        assertThatExceptionOfType(ApiUnavailableException.class)
                .isThrownBy(() -> ApiJson.page(json("https://" + "x".repeat(1901)), "value"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "12345678901", "23/../24", "#23"})
    void refusesIdsInAnotherFormat(String id) {
        assertThat(ApiJson.matching(NUMBER, json("23"), "value")).isEqualTo("23");
        assertThatExceptionOfType(ApiUnavailableException.class)
                .isThrownBy(() -> ApiJson.matching(NUMBER, json(id), "value"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-11-15T11:35:00Z",
                "2024-11-15T12:35:00+01:00",
                "2024-11-15T12:35:00.000+0100",
                "2024-11-15 11:35:00 UTC"
            })
    void readsTimesWithAnOffset(String time) {
        assertThat(ApiJson.instant(json(time), "value")).isEqualTo("2024-11-15T11:35:00Z");
        assertThat(ApiJson.day(json(time), "value")).isEqualTo("2024-11-15");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "2024-13-15", "2024-1-5"})
    void whatIsNoTimeIsAbsent(String time) {
        assertThat(ApiJson.instant(json(time), "value")).isNull();
        assertThat(ApiJson.day(json(time), "value")).isNull();
        assertThatExceptionOfType(ApiUnavailableException.class)
                .isThrownBy(() -> ApiJson.requiredInstant(json(time), "value"))
                .withMessageContaining("value");
    }

    private static JsonNode json(String value) {
        return JsonNodeFactory.instance.objectNode().put("value", value);
    }
}
