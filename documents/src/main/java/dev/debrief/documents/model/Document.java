package dev.debrief.documents.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A postmortem as its readers see it. Published versions are stored in this form as JSON: only add members, and make
 * them nullable.
 */
public record Document(
        String key,
        String title,
        String status,
        @Nullable Instant publishedAt,
        Details details,
        List<Section> sections,
        List<TimelineItem> timeline,
        @Nullable Impact impact,
        List<Why> fiveWhys,
        List<Factor> contributingFactors,
        List<Lesson> lessons,
        List<Review> reviews,
        List<Action> actionItems,
        @Nullable LocalDate followUpReviewOn,
        @Nullable List<Cause> fishbone,
        @Nullable List<Question> openQuestions,
        @Nullable List<Risk> acceptedRisks,
        @Nullable Meeting meeting,
        @Nullable List<Evidence> evidence,
        @Nullable List<FollowUp> followUps,
        @Nullable MinutesBought minutesBought,
        @Nullable String audience,
        @Nullable ExternalSummary externalSummary,
        @Nullable List<NamedPerson> people) {

    public Document {
        sections = List.copyOf(sections);
        timeline = List.copyOf(timeline);
        fiveWhys = List.copyOf(fiveWhys);
        contributingFactors = List.copyOf(contributingFactors);
        lessons = List.copyOf(lessons);
        reviews = List.copyOf(reviews);
        actionItems = List.copyOf(actionItems);
        fishbone = orEmptyList(fishbone);
        openQuestions = orEmptyList(openQuestions);
        acceptedRisks = orEmptyList(acceptedRisks);
        evidence = orEmptyList(evidence);
        followUps = orEmptyList(followUps);
        people = orEmptyList(people);
    }

    /** Null once it is closed: nothing is left to review. */
    @Override
    public @Nullable LocalDate followUpReviewOn() {
        return closed() ? null : followUpReviewOn;
    }

    public boolean closed() {
        return status.equals("CLOSED");
    }

    @Override
    public List<Cause> fishbone() {
        return orEmptyList(fishbone);
    }

    @Override
    public List<Question> openQuestions() {
        return orEmptyList(openQuestions);
    }

    @Override
    public List<Risk> acceptedRisks() {
        return orEmptyList(acceptedRisks);
    }

    @Override
    public List<Evidence> evidence() {
        return orEmptyList(evidence);
    }

    @Override
    public List<FollowUp> followUps() {
        return orEmptyList(followUps);
    }

    @Override
    public List<NamedPerson> people() {
        return orEmptyList(people);
    }

    static <T> List<T> orEmptyList(@Nullable List<T> some) {
        return some == null ? List.of() : List.copyOf(some);
    }

    /** Replaces the parts that stay live after publication: action items, follow-up reviews, and that it is closed. */
    public Document withProgress(Document now) {
        List<NamedPerson> known = Stream.concat(people().stream(), now.people().stream())
                .distinct()
                .toList();
        return copy(now.closed() ? now.status : status, sections, timeline, now, audience, known);
    }

    public Document withSections(List<Section> others) {
        return copy(status, others, timeline, this, audience, people);
    }

    public Document withTimeline(List<TimelineItem> others) {
        return copy(status, sections, others, this, audience, people);
    }

    public Document withAudience(@Nullable String other) {
        return copy(status, sections, timeline, this, other, people);
    }

    private Document copy(
            String newStatus,
            List<Section> newSections,
            List<TimelineItem> newTimeline,
            Document progress,
            @Nullable String newAudience,
            @Nullable List<NamedPerson> newPeople) {
        return new Document(
                key,
                title,
                newStatus,
                publishedAt,
                details,
                newSections,
                newTimeline,
                impact,
                fiveWhys,
                contributingFactors,
                lessons,
                reviews,
                progress.actionItems,
                progress.followUpReviewOn,
                fishbone,
                openQuestions,
                acceptedRisks,
                meeting,
                evidence,
                progress.followUps,
                progress.minutesBought,
                newAudience,
                externalSummary,
                newPeople);
    }

    /** The head of the document. */
    public record Details(
            String incidentKey,
            String incidentTitle,
            String incidentKind,
            @Nullable Instant startedAt,
            @Nullable Instant resolvedAt,
            String reportedBy,
            String severity,
            @Nullable String severityReason,
            List<String> services,
            List<Participant> participants,
            List<Span> durations,
            @Nullable List<String> otherIncidents,
            @Nullable List<Attribute> attributes) {

        public Details {
            services = List.copyOf(services);
            participants = List.copyOf(participants);
            durations = List.copyOf(durations);
        }

        /** Keys and titles. */
        @Override
        public List<String> otherIncidents() {
            return orEmptyList(otherIncidents);
        }

        @Override
        public List<Attribute> attributes() {
            return orEmptyList(attributes);
        }
    }

    public record Participant(
            String name, List<String> roles, @Nullable List<Presence> times) {

        public Participant {
            roles = List.copyOf(roles);
        }

        @Override
        public List<Presence> times() {
            return orEmptyList(times);
        }
    }

    /** A section; the text is Markdown. @param audience the widest one that may read it; null for what its kind has */
    public record Section(
            String key,
            String title,
            String kind,
            String text,
            @Nullable String audience) {}

    /** A decision with what it was made of; texts are Markdown. */
    public record Decision(String knownThen, List<String> options, String choice, String reason) {

        public Decision {
            options = List.copyOf(options);
        }
    }

    /** Evidence of an incident; the description is Markdown, and the file is only named. */
    public record Evidence(
            String kind,
            String title,
            @Nullable String description,
            @Nullable String link,
            @Nullable String file,
            @Nullable Instant takenAt,
            @Nullable String incident) {}

    /** Impact, with figures formatted for display. */
    public record Impact(
            @Nullable String user,
            @Nullable String business,
            @Nullable String internal,
            List<Figure> figures,
            @Nullable List<ImpactDetail> facts,
            @Nullable List<ImpactPeriod> periods) {

        public Impact {
            figures = List.copyOf(figures);
            facts = orEmptyList(facts);
            periods = orEmptyList(periods);
        }

        @Override
        public List<ImpactDetail> facts() {
            return orEmptyList(facts);
        }
    }

    /** A figure of the impact: "failed transactions", "230". */
    public record Figure(
            String name, String value, @Nullable String basis) {}

    /** The review meeting, planned, held or cancelled; recordedLater is when, if long after it was held. */
    public record Meeting(
            String status,
            Instant startsAt,
            @Nullable Instant heldAt,
            String facilitator,
            List<String> attended,
            @Nullable String notes,
            @Nullable String recordingLink,
            @Nullable Invitation invitation,
            @Nullable String cancelReason,
            @Nullable Instant recordedLater) {

        public Meeting {
            attended = List.copyOf(attended);
        }
    }

    /** A follow-up review that was held; the outcome is Markdown. Without a next one it closed the postmortem. */
    public record FollowUp(
            Instant heldAt,
            String by,
            String outcome,
            @Nullable LocalDate nextReviewOn,
            List<Acceptance> accepted,
            @Nullable Instant recordedLater) {

        public FollowUp {
            accepted = List.copyOf(accepted);
        }
    }

    /** A status transition, with who performed it. */
    public record Review(
            String transition,
            String by,
            Instant at,
            @Nullable String comment) {}
}
