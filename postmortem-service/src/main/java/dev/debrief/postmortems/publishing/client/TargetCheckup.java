package dev.debrief.postmortems.publishing.client;

import java.util.List;

/**
 * What an attempt to use a target has shown, as sentences for admins.
 *
 * @param problems that prevent that pages are published
 * @param warnings about what will not work as wanted
 */
public record TargetCheckup(List<String> problems, List<String> warnings) {

    public TargetCheckup {
        problems = List.copyOf(problems);
        warnings = List.copyOf(warnings);
    }

    public static TargetCheckup success() {
        return new TargetCheckup(List.of(), List.of());
    }

    public static TargetCheckup problem(String problem) {
        return new TargetCheckup(List.of(problem), List.of());
    }

    public boolean passed() {
        return problems.isEmpty();
    }
}
