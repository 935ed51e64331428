package dev.debrief.platform.testkit.vendor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** An issue of a {@link TrackerStub}. Not thread-safe: tests change it with {@link TrackerStub#edit}. */
public final class StubIssue {

    private final int number;
    private final boolean pullRequest;
    private final Instant createdAt;
    private final Set<String> labels = new TreeSet<>();
    private String title;
    private String text = "";
    private @Nullable String dueOn;
    private String state;
    private @Nullable String reason;
    private @Nullable Instant closedAt;
    private Instant updatedAt;
    private String stateBefore;
    private Instant stateChangedAt;
    private boolean confidential;
    private boolean forbidden;
    private boolean gone;

    StubIssue(int number, String title, String state, boolean pullRequest, Instant now) {
        this.number = number;
        this.title = title;
        this.state = state;
        this.pullRequest = pullRequest;
        this.createdAt = now;
        this.updatedAt = now;
        this.stateBefore = state;
        this.stateChangedAt = now;
    }

    public int number() {
        return number;
    }

    public String title() {
        return title;
    }

    public StubIssue title(String newTitle) {
        title = newTitle;
        return this;
    }

    public String text() {
        return text;
    }

    public StubIssue text(String newText) {
        text = newText;
        return this;
    }

    /** {@code 2024-11-22}; null for none. */
    public @Nullable String dueOn() {
        return dueOn;
    }

    public StubIssue dueOn(@Nullable String day) {
        dueOn = day;
        return this;
    }

    public Set<String> labels() {
        return labels;
    }

    /** {@code open} or {@code closed}, {@code opened} or {@code closed}, or a category of statuses of Jira. */
    public String state() {
        return state;
    }

    /** The reason for a state: {@code not_planned}, or the resolution in Jira. */
    public @Nullable String reason() {
        return reason;
    }

    public StubIssue state(String newState, @Nullable String newReason) {
        state = newState;
        reason = newReason;
        return this;
    }

    public boolean isConfidential() {
        return confidential;
    }

    /** From now on, it is answered 410, or 404 where there is no such answer. */
    public StubIssue delete() {
        gone = true;
        return this;
    }

    /** From now on, requests for it are answered 403, as those for an issue that the token may not use. */
    public StubIssue forbid() {
        forbidden = true;
        return this;
    }

    boolean isForbidden() {
        return forbidden;
    }

    boolean isGone() {
        return gone;
    }

    boolean isPullRequest() {
        return pullRequest;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    Instant stateChangedAt() {
        return stateChangedAt;
    }

    @Nullable Instant closedAt() {
        return closedAt;
    }

    void confidential(boolean wanted) {
        confidential = wanted;
    }

    void touch(Instant now, boolean closed) {
        updatedAt = now;
        closedAt = closed ? (closedAt == null ? now : closedAt) : null;
        if (!state.equals(stateBefore)) {
            stateBefore = state;
            stateChangedAt = now;
        }
    }

    void replaceLabels(JsonNode names) {
        labels.clear();
        names.forEach(name -> labels.add(name.asText()));
    }

    void replaceLabels(Collection<String> names) {
        labels.clear();
        labels.addAll(names);
    }

    boolean hasLabels(Collection<String> names) {
        return names.stream().allMatch(name -> labels.stream().anyMatch(name::equalsIgnoreCase));
    }

    ArrayNode labelsAsTexts() {
        ArrayNode texts = StubApi.JSON.createArrayNode();
        labels.forEach(texts::add);
        return texts;
    }
}
