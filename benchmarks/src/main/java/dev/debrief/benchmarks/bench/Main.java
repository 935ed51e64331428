package dev.debrief.benchmarks.bench;

import dev.debrief.localstack.host.LocalStackException;

/** Entry point of {@code ./debrief bench}. Exit codes: 0 success, 1 a row failed, 2 invalid command line. */
public final class Main {

    private static final String HELP = """
            Measures Debrief against what PostgreSQL and Kafka do on their own, on this machine, and writes a report to
            docs/benchmarks. Close everything else first: other programs change the figures.

              ./debrief bench [--quick]        about 6 minutes; shows that everything works, not comparable (default)
              ./debrief bench --full           at most 60 minutes
              ./debrief bench [--full] ROW...  only these rows

                  --data-dir PATH              where the data goes meanwhile, in bench-stack (default: benchmarks/target)
                  --report-dir PATH            where the report goes (default: docs/benchmarks/quick, full or rows)
                  --port-base PORT             the first of eight ports, see ./debrief help (default: free ones)

            Rows: %s
            """;

    private Main() {}

    public static void main(String[] arguments) {
        // Logs of libraries do not help at the command line.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        System.exit(run(arguments));
    }

    private static int run(String... arguments) {
        BenchOptions options;
        try {
            options = BenchOptions.parse(arguments);
        } catch (IllegalArgumentException e) {
            System.err.println("debrief: " + e.getMessage());
            return 2;
        }
        if (options.help()) {
            System.out.printf(HELP, String.join(", ", BenchOptions.names()));
            return 0;
        }
        try {
            return new BenchRun(options, new Progress(System.out)).run() ? 0 : 1;
        } catch (LocalStackException | BenchFailure e) {
            System.err.println("debrief: " + e.getMessage());
            return 1;
        } catch (Exception e) {
            e.printStackTrace();
            return 1;
        }
    }
}
