package dev.debrief.platform.testkit.unhappy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The resource of a call: path parameters and ETag. */
public final class Target {

    private final Map<String, String> path;
    private final @Nullable String etag;

    private Target(Map<String, String> path, @Nullable String etag) {
        this.path = path;
        this.etag = etag;
    }

    /** For operations without path parameters. */
    public static Target none() {
        return new Target(Map.of(), null);
    }

    /** The resource with this value of a path parameter: {@code at("id", id)}. */
    public static Target at(String parameter, String value) {
        return none().and(parameter, value);
    }

    /** Adds a path parameter. */
    public Target and(String parameter, String value) {
        Map<String, String> more = new LinkedHashMap<>(path);
        more.put(parameter, value);
        return new Target(more, etag);
    }

    /** The current ETag, for operations that need If-Match. */
    public Target etag(String current) {
        return new Target(path, current);
    }

    /** The path parameters. */
    public Map<String, String> path() {
        return path;
    }

    Optional<String> etag() {
        return Optional.ofNullable(etag);
    }
}
