package dev.debrief.postmortems.audience;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.debrief.postmortems.incident.CombinedImpact;
import dev.debrief.postmortems.incident.IncidentProjection;
import dev.debrief.postmortems.incident.impact.Impact;
import jakarta.persistence.Embeddable;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The state of the sources of an external summary. */
@Embeddable
record SourceDigests(String summaryDigest, String impactDigest, String timesDigest) {

    /** Differs from every state. */
    static final SourceDigests UNKNOWN = new SourceDigests("", "", "");

    static SourceDigests of(String summary, List<IncidentProjection> incidents) {
        return new SourceDigests(
                digest(summary),
                digest(impact(CombinedImpact.of(incidents))),
                digest(incidents.stream()
                        .map(incident ->
                                incident.key() + " " + incident.details().times())
                        .collect(Collectors.joining("\n"))));
    }

    /** What differs now. */
    List<SummarySource> changes(SourceDigests now) {
        return Stream.of(
                        changed(SummarySource.SUMMARY, summaryDigest, now.summaryDigest),
                        changed(SummarySource.IMPACT, impactDigest, now.impactDigest),
                        changed(SummarySource.TIMES, timesDigest, now.timesDigest))
                .flatMap(source -> source)
                .toList();
    }

    private static Stream<SummarySource> changed(SummarySource source, String before, String now) {
        return before.equals(now) ? Stream.of() : Stream.of(source);
    }

    private static String impact(@Nullable Impact impact) {
        return impact == null
                ? ""
                : Stream.<@Nullable String>of(impact.userImpact(), impact.businessImpact(), impact.internalImpact())
                        .map(text -> Objects.requireNonNullElse(text, ""))
                        .collect(Collectors.joining("\0"));
    }

    private static String digest(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("SHA-256 is part of every JDK", missing);
        }
    }
}
