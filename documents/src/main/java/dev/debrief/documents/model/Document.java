package dev.debrief.documents.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
        @Nullable Meeting meeting) {

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

    private static <T> List<T> orEmptyList(@Nullable List<T> some) {
        return some == null ? List.of() : List.copyOf(some);
    }

    /** Replaces the parts that stay live after publication: action items and the follow-up date. */
    public Document withProgress(List<Action> current, @Nullable LocalDate reviewOn) {
        return new Document(
                key,
                title,
                status,
                publishedAt,
                details,
                sections,
                timeline,
                impact,
                fiveWhys,
                contributingFactors,
                lessons,
                reviews,
                current,
                reviewOn,
                fishbone,
                openQuestions,
                acceptedRisks,
                meeting);
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
            @Nullable List<String> otherIncidents) {

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
    }

    public record Participant(String name, List<String> roles) {

        public Participant {
            roles = List.copyOf(roles);
        }
    }

    /** Time from the start of impact to a phase; seconds are null if unknown, and the reason says why. */
    public record Span(
            String name,
            String status,
            @Nullable Long seconds,
            @Nullable String reason) {}

    /** A section; the text is Markdown. */
    public record Section(String key, String title, String kind, String text) {}

    /** A timeline entry; names its incident if there are several. */
    public record TimelineItem(
            Instant at,
            String kind,
            String text,
            @Nullable String actor,
            @Nullable String link,
            boolean keyMoment,
            @Nullable String incident) {}

    /** Impact, with figures formatted for display. */
    public record Impact(
            @Nullable String user,
            @Nullable String business,
            @Nullable String internal,
            List<Figure> figures,
            @Nullable List<ImpactDetail> facts) {

        public Impact {
            figures = List.copyOf(figures);
            facts = facts == null ? List.of() : List.copyOf(facts);
        }

        @Override
        public List<ImpactDetail> facts() {
            return facts == null ? List.of() : facts;
        }
    }

    /** A named value besides the figures: "Regions", "EU, UK". */
    public record ImpactDetail(String name, String value) {}

    /** A figure of the impact: "failed transactions", "230". */
    public record Figure(
            String name, String value, @Nullable String basis) {}

    /** A why with its depth, from 1; parents come before children. */
    public record Why(
            int depth,
            String question,
            @Nullable String answer,
            @Nullable List<Reference> references) {

        @Override
        public List<Reference> references() {
            return orEmptyList(references);
        }
    }

    /** Supporting evidence; link is null if it has no URL. */
    public record Reference(String title, @Nullable String link) {}

    /** A cause of the fishbone with its depth, from 1; bone is null below another cause. */
    public record Cause(
            int depth,
            @Nullable String bone,
            String text,
            @Nullable List<Reference> references) {

        @Override
        public List<Reference> references() {
            return orEmptyList(references);
        }
    }

    public record Question(
            String question,
            @Nullable String askedOf,
            @Nullable String answer) {}

    /** An accepted risk. */
    public record Risk(
            String risk,
            String reason,
            String acceptedBy,
            @Nullable LocalDate reviewOn) {}

    /** The review meeting, planned or held. */
    public record Meeting(
            String status,
            Instant startsAt,
            @Nullable Instant heldAt,
            String facilitator,
            List<String> attended,
            @Nullable String notes,
            @Nullable String recordingLink) {

        public Meeting {
            attended = List.copyOf(attended);
        }
    }

    public record Factor(
            String category,
            @Nullable String subcategory,
            String title,
            @Nullable String description,
            @Nullable List<Reference> references) {

        @Override
        public List<Reference> references() {
            return orEmptyList(references);
        }
    }

    public record Lesson(String kind, String text) {}

    /** A status transition, with who performed it. */
    public record Review(
            String transition,
            String by,
            Instant at,
            @Nullable String comment) {}

    public record Action(
            String key,
            String title,
            @Nullable String owner,
            @Nullable LocalDate dueOn,
            String status,
            boolean done,
            boolean overdue) {}
}
