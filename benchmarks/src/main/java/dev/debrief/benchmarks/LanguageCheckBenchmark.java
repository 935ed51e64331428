package dev.debrief.benchmarks;

import dev.debrief.language.LanguageCheck;
import dev.debrief.language.LintInput;
import dev.debrief.language.RulePack;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Measures how fast texts are checked for blaming language on one core, with typical and with pathological input. */
public final class LanguageCheckBenchmark {

    private static final int MEGABYTE = 1_000_000;
    private static final int DOCUMENT = 100_000;
    private static final int WARM_UP = 30;
    private static final int ROUNDS = 30;
    private static final int MIXTURES = 500;

    private static final List<String> SENTENCES = List.of(
            "The checkout service returned 503 for twelve minutes while the pool was drained.",
            "The on-call engineer acknowledged the page at 10:25 and opened the dashboard.",
            "The developer assumed all promotions would have metadata fields populated.",
            "Retries tripled the load on the `orders` table, and the replica fell behind by 40 s.",
            "We should have noticed the trend a day earlier.",
            "Reviewers didn’t identify the missing index, although the plan was attached.",
            "See [the runbook](https://wiki.example.com/checkout) for how traffic is moved to the second region.",
            "The root cause was traced to insufficient null checking in a recent deployment.",
            "Nothing was lost, as the queue keeps messages for seven days.",
            "The failover took **four minutes**, most of which the resolver needed to expire its cache.",
            "Customers could not pay with promotional codes between 10:15 and 11:20 UTC.",
            "Alerts should page the owning team within five minutes; thresholds are reviewed in December.");

    private static final Map<String, String> PATHOLOGICAL_INPUTS = Map.ofEntries(
            Map.entry("emphasis", "*"),
            Map.entry("brackets", "["),
            Map.entry("quotes", "> "),
            Map.entry("lists", "- "),
            Map.entry("angles", "<a "),
            Map.entry("backticks", "`"),
            Map.entry("quotation marks", "“"),
            Map.entry("names", "Kim "),
            Map.entry("one sentence", "we did not "),
            Map.entry("comments", "<!-- lint:allow B4 --> we forgot\n"),
            Map.entry("open comments", "<!-- lint:allow B4\n\n"),
            Map.entry("links", "[a]("));

    private LanguageCheckBenchmark() {}

    public static void main(String[] arguments) {
        BenchmarkEnvironment.describeMachine();
        LanguageCheck check = new LanguageCheck(List.of(RulePack.core(), RulePack.inclusive()));
        String large = text(2 * MEGABYTE);
        String document = text(DOCUMENT);
        for (int i = 0; i < WARM_UP; i++) {
            measureMillis(check, large);
        }
        long before = liveHeap();
        double[] millis = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            millis[i] = measureMillis(check, large);
        }
        long after = liveHeap();
        Arrays.sort(millis);
        double megabytes = large.getBytes(StandardCharsets.UTF_8).length / (double) MEGABYTE;
        System.out.printf(
                "%.1f MB of prose: p50 %.1f MB/s, slowest %.1f MB/s; live heap changed by %d KB in %d rounds%n",
                megabytes,
                megabytes * 1000 / millis[ROUNDS / 2],
                megabytes * 1000 / millis[ROUNDS - 1],
                (after - before) / 1024,
                ROUNDS);
        for (int i = 0; i < ROUNDS; i++) {
            millis[i] = measureMillis(check, document);
        }
        Arrays.sort(millis);
        System.out.printf("100 KB: p50 %.1f ms, slowest %.1f ms%n", millis[ROUNDS / 2], millis[ROUNDS - 1]);
        new TreeMap<>(PATHOLOGICAL_INPUTS).forEach((name, piece) -> measurePathological(check, name, piece));
        measureRandomMixtures(check);
    }

    /** Mixes pathological input and prose at random and prints the slowest mixture with its seed. */
    private static void measureRandomMixtures(LanguageCheck check) {
        List<String> pieces = Stream.concat(
                        Stream.concat(PATHOLOGICAL_INPUTS.values().stream().sorted(), SENTENCES.stream()),
                        Stream.of(
                                "\n", "\n\n", "    ", "\"", "](", "-->", ">", "1. ", "***", "~~~\n", "&", "\\", "|",
                                "@"))
                .toList();
        double slowest = 0;
        int seedOfSlowest = 0;
        for (int seed = 0; seed < MIXTURES; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            while (text.length() < DOCUMENT) {
                text.append(pieces.get(random.nextInt(pieces.size())).repeat(1 << random.nextInt(12)));
            }
            double millis = measureMillis(check, text.substring(0, DOCUMENT));
            if (millis > slowest) {
                slowest = millis;
                seedOfSlowest = seed;
            }
        }
        System.out.printf(
                "%d mixtures of 100 KB: the slowest took %.0f ms (seed %d)%n", MIXTURES, slowest, seedOfSlowest);
    }

    /** The time must grow linearly: twice the text must take about twice the time. */
    private static void measurePathological(LanguageCheck check, String name, String piece) {
        String once = piece.repeat(MEGABYTE / 2 / piece.length());
        measureMillis(check, once);
        double first = measureMillis(check, once);
        double second = measureMillis(check, once + once);
        System.out.printf("%-16s 0.5 MB %7.0f ms, 1 MB %7.0f ms%n", name, first, second);
    }

    private static double measureMillis(LanguageCheck check, String text) {
        long start = System.nanoTime();
        check.check(LintInput.document(text, Set.of("Kim Lee", "jdoe")));
        return (System.nanoTime() - start) / 1e6;
    }

    private static String text(int size) {
        Random random = new Random(20241115);
        StringBuilder text = new StringBuilder("# Checkout outage\n\n");
        while (text.length() < size) {
            if (random.nextInt(20) == 0) {
                text.append("\n\n## Causes\n\n- ");
            }
            if (random.nextInt(30) == 0) {
                text.append("\n\n```\nNullPointerException at checkOrder(Order.java:42)\n```\n\n");
            }
            text.append(SENTENCES.get(random.nextInt(SENTENCES.size()))).append(random.nextInt(6) == 0 ? "\n\n" : " ");
        }
        return text.toString();
    }

    private static long liveHeap() {
        System.gc();
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
