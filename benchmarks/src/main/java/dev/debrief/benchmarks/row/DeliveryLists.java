package dev.debrief.benchmarks.row;

import dev.debrief.benchmarks.bench.Bench;
import dev.debrief.benchmarks.load.HttpMessages;
import dev.debrief.localstack.Service;
import dev.debrief.localstack.token.TokenClaims;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** The lists of deliveries: by each filter, with several values where values differ. */
final class DeliveryLists {

    private static final String PATH = "/api/v1/deliveries?limit=50";
    private static final int VALUES = 100;
    private static final Instant FIRST = Instant.parse("2024-01-01T00:00:00Z");
    private static final Duration INTERVAL = Duration.ofSeconds(5);

    private final int deliveries;
    private final HttpMessages admin;
    private final HttpMessages person;
    private final Map<String, List<byte[]>> requests = new LinkedHashMap<>();

    DeliveryLists(Bench bench, int deliveries) {
        this.deliveries = deliveries;
        var baseUrl = bench.stack().baseUrl(Service.NOTIFICATION);
        var tokens = bench.stack().tokens();
        this.admin = new HttpMessages(
                baseUrl, tokens.mint(TokenClaims.of("benchmark", "admin").validFor(Duration.ofHours(12))));
        this.person = new HttpMessages(
                baseUrl,
                tokens.mint(TokenClaims.of("benchmark", "reader")
                        .withTeams("plan-7", "plan-8", "plan-9")
                        .validFor(Duration.ofHours(12))));
    }

    /** The requests of each list, by what it is. */
    Map<String, List<byte[]>> requests() {
        add("all", value -> "");
        for (String state : List.of("DELIVERED", "DEAD", "PENDING", "WITHDRAWN")) {
            add(state, value -> "&state=" + state);
        }
        add("by mail", value -> "&channel=EMAIL");
        add("by mail, DEAD", value -> "&channel=EMAIL&state=DEAD");
        add("to a person", value -> "&recipient=user:u" + value);
        add("to a person, DEAD", value -> "&recipient=user:u" + value + "&state=DEAD");
        add("to an endpoint", value -> "&recipient=" + endpoint(value));
        add("to an endpoint, DEAD", value -> "&recipient=" + endpoint(value) + "&state=DEAD");
        add("of an event", value -> "&eventId=" + id(8, deliveries / 40 + value));
        add("with TIMEOUT", value -> "&outcome=TIMEOUT");
        add("with REJECTED, by mail, PENDING", value -> "&outcome=REJECTED&channel=EMAIL&state=PENDING");
        add("with an outcome that none has", value -> "&outcome=REFUSED_ADDRESS");
        add("until a time", value -> "&until=" + time(value));
        add("since a time", value -> "&since=" + time(value));
        add(
                "of an hour",
                value -> "&since=" + time(value) + "&until=" + time(value).plus(Duration.ofHours(1)));
        add(
                "DEAD, of an hour",
                value -> "&state=DEAD&since=" + time(value) + "&until="
                        + time(value).plus(Duration.ofHours(1)));
        add(
                "to an endpoint, of an hour",
                value -> "&recipient=" + endpoint(value) + "&since=" + time(value) + "&until="
                        + time(value).plus(Duration.ofHours(1)));
        requests.put("mine and my teams'", List.of(person.get(PATH)));
        requests.put("mine and my teams', DEAD", List.of(person.get(PATH + "&state=DEAD")));
        requests.put("mine and my teams', by webhook", List.of(person.get(PATH + "&channel=WEBHOOK")));
        return requests;
    }

    private void add(String list, IntFunction<String> query) {
        requests.put(
                list,
                IntStream.range(0, VALUES)
                        .mapToObj(value -> admin.get(PATH + query.apply(value)))
                        .distinct()
                        .toList());
    }

    private Instant time(int value) {
        return FIRST.plus(INTERVAL.multipliedBy((long) deliveries * value / VALUES));
    }

    private static String endpoint(int value) {
        return id(9, value);
    }

    /** As the script that creates them. */
    private static String id(int kind, int number) {
        String digits = "%08x%024x".formatted(kind, number);
        return digits.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
    }
}
