package dev.debrief.benchmarks.row;

import dev.debrief.benchmarks.bench.Bench;
import dev.debrief.benchmarks.load.HttpMessages;
import dev.debrief.localstack.Service;
import dev.debrief.localstack.token.TokenClaims;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** The lists of action items: by each filter, with several values where values differ. */
final class ItemLists {

    private static final String PATH = "/api/v1/action-items";
    private static final int VALUES = 100;
    /** Of 200 positions each. */
    private static final int PAGES = 50;

    private static final long FIRST_NUMBER = 10_000_000;

    private final Bench bench;
    private final HttpMessages messages;
    private final Map<String, List<byte[]>> requests = new LinkedHashMap<>();

    /** The caller owns some action items, and is in a team that does. */
    ItemLists(Bench bench) {
        this.bench = bench;
        this.messages = new HttpMessages(
                bench.stack().baseUrl(Service.ACTION_TRACKER),
                bench.stack()
                        .tokens()
                        .mint(TokenClaims.of("benchmark", "contributor")
                                .withTeams("plan-7")
                                .validFor(Duration.ofHours(12))));
    }

    /** The requests of each list, by what it is. */
    Map<String, List<byte[]>> requests() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        add("all", "");
        add("newest first", "sort=createdAt");
        List<String> cursors = bench.operations().cursors(Service.ACTION_TRACKER, PATH, PAGES);
        add("after 10,000 others", "cursor=" + cursors.get(cursors.size() - 1));
        add("mine", "owner=me");
        add("my team's", "team=mine");
        add("of a team", value -> "team=team:plan-" + value);
        add("overdue", "overdue=true");
        add("overdue, of a team", value -> "overdue=true&team=team:plan-" + value);
        add("of a postmortem", value -> "postmortem=PM-" + (FIRST_NUMBER + 1 + value));
        add("of an incident", value -> "incident=INC-" + (FIRST_NUMBER + 1 + value));
        add("of a service with few", value -> "service=service-" + value);
        add("of a service with many", value -> "service=area-" + value % 20);
        add("of a service with half of all", "service=checkout");
        add("with a label of few", value -> "label=label-" + value);
        add("with a label of half of all", "label=checkout");
        add(
                "in a state",
                value -> "status="
                        + List.of("OPEN", "BLOCKED", "DONE", "VERIFIED").get(value % 4));
        add("in several states", "status=OPEN,IN_PROGRESS,BLOCKED");
        add("with a priority", "priority=HIGHEST");
        add("of a kind", "kind=IMMEDIATE_FIX");
        add("due in a week", value -> "dueFrom=" + today.plusDays(value) + "&dueBefore=" + today.plusDays(value + 7));
        add(
                "due in a week, of a team",
                value -> "dueFrom=" + today.plusDays(value) + "&dueBefore=" + today.plusDays(value + 7)
                        + "&team=team:plan-" + value);
        add("with two words", value -> "text=" + encoded(bench.queries().get(value)));
        add("with a frequent word", "text=baba");
        add("with a key", value -> "text=AI-" + (FIRST_NUMBER + 1 + value));
        return requests;
    }

    private void add(String list, String query) {
        requests.put(list, List.of(get(query)));
    }

    private void add(String list, IntFunction<String> query) {
        requests.put(
                list,
                IntStream.range(0, VALUES)
                        .mapToObj(value -> get(query.apply(value)))
                        .toList());
    }

    private byte[] get(String query) {
        return messages.get(PATH + (query.isEmpty() ? "" : "?" + query));
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
