package dev.debrief.actions.tracker.client;

import dev.debrief.platform.peer.PeerTraits;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What distinguishes a product.
 *
 * @param name to show to people
 * @param publicUrl the base URL to use if none is given; null if each customer has another one
 * @param project what its projects are called, and an example of one, for error messages
 * @param issueId ids of issues, as people write them: the first group is the id, the second one the project if the id
 *     names it
 * @param needsUser whether a token is used together with a user
 * @param hasDueDate whether an issue has a due date that people can change there
 * @param lookup how to find out whether an issue was created
 * @param overlap how much earlier than the last known change a poll begins, because lists may lag
 */
public record TrackerTraits(
        String name,
        @Nullable String publicUrl,
        Pattern projectPattern,
        String project,
        Pattern issueId,
        boolean needsUser,
        boolean hasDueDate,
        Lookup lookup,
        Duration overlap)
        implements PeerTraits {

    /** The id of an issue as the product writes it; empty if the text is none, or names another project. */
    public Optional<String> issueIdIn(String project, String text) {
        Matcher id = issueId.matcher(text);
        boolean ofProject = id.matches() && (id.groupCount() < 2 || project.equalsIgnoreCase(id.group(2)));
        return ofProject ? Optional.of(id.group(1).toUpperCase(Locale.ROOT)) : Optional.empty();
    }

    /**
     * How to find out whether an issue was created, after a request without a response. Only after this many looks, and
     * this long after the request, an issue that was not found does not exist.
     *
     * @param interval between two looks
     */
    public record Lookup(int looks, Duration interval, Duration settling) {}
}
