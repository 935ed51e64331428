package dev.debrief.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebLinkTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://grafana.example.com/d/abc?from=1&to=2#panel",
                "http://localhost:3000",
                "https://wiki.example.com:65535/x",
                "https://dana@wiki.example.com/x",
                "http://10.0.0.1:1/",
                "https://[2001:db8::1]:8443/",
                "https://例え.jp/障害",
                "https://example.com?query",
            })
    void isValid(String link) {
        assertThat(WebLink.isValid(link)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.com",
                "ftp://example.com/",
                "javascript:alert(1)",
                "https://",
                "https:///path",
                "https://example.com:0/",
                "https://example.com:65536/",
                "https://example.com:port/",
                "https://example.com/a b",
                "https://exa mple.com/",
                "https://example.com/\n",
                "https://[::1/",
            })
    void isNotValid(String link) {
        assertThat(WebLink.isValid(link)).isFalse();
    }
}
