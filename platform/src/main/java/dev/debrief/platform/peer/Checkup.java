package dev.debrief.platform.peer;

import dev.debrief.platform.outgoing.api.ApiException;
import java.util.List;
import java.util.function.Supplier;

/**
 * What an attempt to use a peer has shown, as sentences for admins.
 *
 * @param usable whether it can be used at all
 * @param problems that prevent its use, or part of it
 * @param warnings about what will not work as wanted
 */
public record Checkup(boolean usable, List<String> problems, List<String> warnings) {

    public Checkup {
        problems = List.copyOf(problems);
        warnings = List.copyOf(warnings);
    }

    public static Checkup success() {
        return new Checkup(true, List.of(), List.of());
    }

    /** Nothing of it can be used. */
    public static Checkup unusable(String problem) {
        return new Checkup(false, List.of(problem), List.of());
    }

    /** It can be used if there is no problem. */
    public static Checkup of(List<String> problems, List<String> warnings) {
        return new Checkup(problems.isEmpty(), problems, warnings);
    }

    /** What is wrong; a peer that cannot be reached is wrong, too. */
    public static Checkup attempt(Supplier<Checkup> check) {
        try {
            return check.get();
        } catch (ApiException failure) {
            return unusable(failure.reason());
        }
    }

    public boolean passed() {
        return problems.isEmpty();
    }
}
