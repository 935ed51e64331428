package dev.debrief.benchmarks.bench;

import dev.debrief.localstack.ProgressListener;
import java.io.PrintStream;
import java.util.Locale;

/** Says on the terminal what is being done, with the minutes and seconds since the beginning. */
public final class Progress implements ProgressListener {

    private final PrintStream out;
    private final long begin = System.nanoTime();

    Progress(PrintStream out) {
        this.out = out;
    }

    public void say(String format, Object... arguments) {
        long seconds = (System.nanoTime() - begin) / 1_000_000_000;
        out.printf(Locale.ROOT, "[%2d:%02d] " + format + "%n", prepend(seconds / 60, seconds % 60, arguments));
    }

    @Override
    public void ready(String name, String address) {
        say("%s is ready", name);
    }

    @Override
    public void note(String message) {
        say("%s", message);
    }

    @Override
    public void crashed(String message) {
        say("%s", message);
    }

    private static Object[] prepend(long minutes, long seconds, Object... arguments) {
        Object[] all = new Object[arguments.length + 2];
        all[0] = minutes;
        all[1] = seconds;
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return all;
    }
}
