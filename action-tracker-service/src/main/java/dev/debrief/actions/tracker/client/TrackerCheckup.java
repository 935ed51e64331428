package dev.debrief.actions.tracker.client;

import java.util.List;

/**
 * What an attempt to use a tracker has shown, as sentences for admins.
 *
 * @param problems that prevent that issues are created or read
 * @param warnings about what will not work as wanted
 */
public record TrackerCheckup(List<String> problems, List<String> warnings) {

    public static final TrackerCheckup PASSED = new TrackerCheckup(List.of(), List.of());

    public TrackerCheckup {
        problems = List.copyOf(problems);
        warnings = List.copyOf(warnings);
    }

    public boolean passed() {
        return problems.isEmpty();
    }
}
