package dev.debrief.platform.testkit.vendor;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The part of Jira's query language that finds issues of a project by a label, or by the time of their last change. */
record JiraQuery(String text) {

    private static final Pattern PROJECT = Pattern.compile("project = \"([^\"]+)\"");
    private static final Pattern LABEL = Pattern.compile("labels = \"([^\"]+)\"");
    private static final Pattern UPDATED = Pattern.compile("updated >= -(\\d+)m");

    /** Null if it names none. */
    @Nullable String project() {
        return first(PROJECT);
    }

    /** All of them are wanted. */
    List<String> labels() {
        String label = first(LABEL);
        return label == null ? List.of() : List.of(label);
    }

    boolean isByUpdate() {
        return first(UPDATED) != null;
    }

    boolean isDescending() {
        return text.endsWith("DESC");
    }

    Instant updatedSince(Instant now) {
        String minutes = first(UPDATED);
        return minutes == null ? Instant.MIN : now.minus(Duration.ofMinutes(Long.parseLong(minutes)));
    }

    private @Nullable String first(Pattern pattern) {
        Matcher found = pattern.matcher(text);
        return found.find() ? found.group(1) : null;
    }
}
