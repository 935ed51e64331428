package dev.debrief.localstack.demo;

import java.util.List;

/** What the demo saw: figures for the eye, and what was not as the sample says. */
public record DemoResult(String postmortemKey, List<String> figures, List<String> failures) {

    public DemoResult {
        figures = List.copyOf(figures);
        failures = List.copyOf(failures);
    }
}
