package dev.debrief.e2e.fuzz;

import java.util.List;
import java.util.Map;

/** Odd values of request headers. */
final class HostileHeaders {

    private static final String LONG = "x".repeat(9_000);

    private static final List<String> ENTITY_TAGS = List.of(
            "",
            "*",
            "\"0\"",
            "\"1\"",
            "\"-1\"",
            "\"999999999999999999999\"",
            "\"9223372036854775807\"",
            "W/\"1\"",
            "w/\"1\"",
            "1",
            "\"1\", \"2\"",
            "\"1\", *",
            "\"\"",
            "\"",
            "\"a\tb\"",
            "\"1\";x",
            "\"\u00e9\"",
            ",",
            "\"" + LONG + "\"");

    /** By name; a value may be empty. */
    static final Map<String, List<String>> VALUES = Map.ofEntries(
            Map.entry("If-Match", ENTITY_TAGS),
            Map.entry("If-None-Match", ENTITY_TAGS),
            Map.entry(
                    "Idempotency-Key",
                    List.of(
                            "",
                            " ",
                            "a",
                            "a b",
                            "\u00e9",
                            "a\tb",
                            "x".repeat(128),
                            "x".repeat(129),
                            LONG,
                            "\"a\"",
                            "'--",
                            "{}")),
            Map.entry(
                    "Accept",
                    List.of(
                            "",
                            "*/*",
                            "*/*;q=0",
                            "application/json;q=0",
                            "application/json;q=abc",
                            "application/json;q=1e9",
                            "application/xml",
                            "text/html",
                            "text/markdown",
                            "text/calendar",
                            "text/event-stream",
                            "application/octet-stream",
                            "application/problem+json",
                            ";;;",
                            "/",
                            "application",
                            "*/json",
                            "application/json;charset=utf-16",
                            "a/b,".repeat(500) + "*/*",
                            "\u00e9/\u00e9")),
            Map.entry("Accept-Encoding", List.of("gzip", "br", "identity;q=0", "*;q=0", "gzip;q=abc", ",", "")),
            Map.entry(
                    "Content-Type",
                    List.of(
                            "",
                            "application/json",
                            "application/json;charset=utf-16",
                            "application/json;charset=nonsense",
                            "application/json; charset=iso-8859-1",
                            "application/merge-patch+json",
                            "application/json-patch+json",
                            "application/xml",
                            "text/plain",
                            "text/csv",
                            "application/x-ndjson",
                            "application/octet-stream",
                            "multipart/form-data",
                            "multipart/form-data; boundary=x",
                            "application/x-www-form-urlencoded",
                            "application/",
                            "json",
                            "*/*",
                            ";",
                            "application/json, text/plain",
                            "application/" + LONG)),
            Map.entry("Content-Encoding", List.of("gzip", "deflate", "br", "identity", "aws-chunked", "")),
            Map.entry(
                    "Range",
                    List.of(
                            "bytes=0-0",
                            "bytes=0-",
                            "bytes=-1",
                            "bytes=-0",
                            "bytes=5-2",
                            "bytes=999999999-",
                            "bytes=99999999999999999999-",
                            "bytes=0-99999999999999999999",
                            "bytes=-99999999999999999999",
                            "bytes=0-0,2-2",
                            "bytes=a-b",
                            "bytes=",
                            "items=0-1",
                            "",
                            "bytes 0-1")),
            Map.entry("Content-Range", List.of("bytes 0-1/2", "bytes */*", "nonsense")),
            Map.entry(
                    "Content-Digest",
                    List.of(
                            "",
                            "sha-256=:AAAA:",
                            "sha-256=:" + "A".repeat(43) + "=:",
                            "md5=:AAAA:",
                            "sha-256=nonsense",
                            "=",
                            LONG)),
            Map.entry("Last-Event-ID", List.of("", "0", "nonsense", "AAAAAAAAAAAAAAAAAAAAAA", "\u00e9", "-1", LONG)),
            Map.entry(
                    "Origin",
                    List.of(
                            "null",
                            "https://evil.example",
                            "http://localhost:1",
                            "nonsense",
                            "http://localhost:99999",
                            "")),
            Map.entry("Access-Control-Request-Method", List.of("POST", "nonsense", "")),
            Map.entry("X-Forwarded-For", List.of("nonsense", "1.2.3.4, ::1", LONG)),
            Map.entry("X-Forwarded-Host", List.of("a b", "evil.example", "")),
            Map.entry("X-Forwarded-Proto", List.of("gopher", "")),
            Map.entry("Forwarded", List.of("for=;by=;=", "host=\"")),
            Map.entry(
                    "traceparent",
                    List.of("nonsense", "00-" + "0".repeat(32) + "-" + "0".repeat(16) + "-01", "ff-1-1-1")),
            Map.entry("baggage", List.of("=,=,=", LONG)),
            Map.entry("X-HTTP-Method-Override", List.of("DELETE", "nonsense")),
            Map.entry("Accept-Language", List.of("*", "x-nonsense", "de;q=abc", LONG)),
            Map.entry("Cookie", List.of("q_session=1; =; a=b", LONG)),
            Map.entry("If-Modified-Since", List.of("yesterday")),
            Map.entry("Transfer-Encoding", List.of("gzip")),
            Map.entry("Prefer", List.of("return=minimal")),
            Map.entry("X-Large", List.of(LONG + LONG)));

    static final List<String> NAMES = VALUES.keySet().stream().sorted().toList();

    private HostileHeaders() {}
}
