package dev.debrief.actions.tracker.client;

import java.util.List;

/**
 * What an attempt to use a tracker has shown, as sentences for admins.
 *
 * @param usable whether issues of the project can be read and changed at all
 * @param problems that prevent that issues are created or read
 * @param warnings about what will not work as wanted
 */
public record TrackerCheckup(boolean usable, List<String> problems, List<String> warnings) {

    public TrackerCheckup {
        problems = List.copyOf(problems);
        warnings = List.copyOf(warnings);
    }

    /** Nothing of the project can be used. */
    public static TrackerCheckup unusable(String problem) {
        return new TrackerCheckup(false, List.of(problem), List.of());
    }

    public boolean passed() {
        return problems.isEmpty();
    }
}
