package dev.debrief.localstack.demo;

import java.util.List;

/**
 * The result of a demo.
 *
 * @param figures what to show to the user
 * @param failures differences from the sample; empty if there are none
 */
public record DemoResult(String postmortemKey, List<String> figures, List<String> failures) {

    public DemoResult {
        figures = List.copyOf(figures);
        failures = List.copyOf(failures);
    }
}
