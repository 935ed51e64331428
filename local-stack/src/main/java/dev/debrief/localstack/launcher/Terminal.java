package dev.debrief.localstack.launcher;

import dev.debrief.localstack.ProgressListener;
import java.io.PrintStream;
import java.util.Locale;

/** Prints progress messages, in colour if the output is a terminal. */
final class Terminal implements ProgressListener {

    private final PrintStream out;
    private final boolean interactive;
    private final long startedAt = System.nanoTime();

    Terminal(PrintStream out, boolean interactive) {
        this.out = out;
        this.interactive = interactive;
    }

    @Override
    public void ready(String what, String detail) {
        line(green(interactive ? "✔" : "ready"), String.format(Locale.ROOT, "%-24s %s", what, detail));
    }

    @Override
    public void note(String message) {
        line(interactive ? "·" : "note ", message);
    }

    @Override
    public void crashed(String message) {
        line(red(interactive ? "✘" : "crash"), message);
    }

    /** Prints the text unchanged. */
    void print(String text) {
        out.print(text);
        out.flush();
    }

    void heading(String text) {
        print(System.lineSeparator()
                + (interactive ? "\u001b[1m" + text + "\u001b[0m" : text)
                + System.lineSeparator());
    }

    private synchronized void line(String mark, String text) {
        var seconds = (System.nanoTime() - startedAt) / 1e9;
        out.printf(Locale.ROOT, "%s %5.1f s  %s%n", mark, seconds, text);
        out.flush();
    }

    private String green(String text) {
        return interactive ? "\u001b[32m" + text + "\u001b[0m" : text;
    }

    private String red(String text) {
        return interactive ? "\u001b[31m" + text + "\u001b[0m" : text;
    }
}
