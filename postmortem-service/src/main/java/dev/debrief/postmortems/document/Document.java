package dev.debrief.postmortems.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A postmortem as its readers see it. What is published is stored in this form, so members are only ever added to it,
 * and those that are added may be absent.
 */
public record Document(
        String key,
        String title,
        String status,
        @Nullable Instant publishedAt,
        Details details,
        List<Section> sections,
        List<Moment> timeline,
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

    /** What goes on after publication: work on the action items and their review. */
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

        /** Each with its key and title. */
        @Override
        public List<String> otherIncidents() {
            return orEmptyList(otherIncidents);
        }
    }

    /** Somebody who took part. */
    public record Participant(String name, List<String> roles) {

        public Participant {
            roles = List.copyOf(roles);
        }
    }

    /** Time from the start of impact to a step; without seconds when it is not known. */
    public record Span(String name, String status, @Nullable Long seconds) {}

    /** One section; the text is Markdown and only there for prose. */
    public record Section(String key, String title, String kind, String text) {}

    /** One moment of the timeline; names its incident where there are several. */
    public record Moment(
            Instant at,
            String kind,
            String text,
            @Nullable String actor,
            @Nullable String link,
            boolean keyMoment,
            @Nullable String incident) {}

    /** Figures are ready to be shown. */
    public record Impact(
            @Nullable String user,
            @Nullable String business,
            @Nullable String internal,
            List<Figure> figures,
            @Nullable List<Fact> facts) {

        public Impact {
            figures = List.copyOf(figures);
            facts = facts == null ? List.of() : List.copyOf(facts);
        }

        @Override
        public List<Fact> facts() {
            return facts == null ? List.of() : facts;
        }
    }

    /** What is told beside the figures, like "Regions" "EU, UK". */
    public record Fact(String name, String value) {}

    /** A figure of the impact, like "230" "failed transactions". */
    public record Figure(
            String name, String value, @Nullable String basis) {}

    /** A why with its depth from 1; each stands before those that follow from it. */
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

    /** What supports something; without a link where it can only be named. */
    public record Reference(String title, @Nullable String link) {}

    /** A cause of the fishbone with its depth from 1; only those on a bone name it. */
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

    /** An open question. */
    public record Question(
            String question,
            @Nullable String askedOf,
            @Nullable String answer) {}

    /** A risk that stays. */
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

    /** A contributing factor. */
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

    /** A lesson. */
    public record Lesson(String kind, String text) {}

    /** Who moved the postmortem on. */
    public record Review(
            String transition,
            String by,
            Instant at,
            @Nullable String comment) {}

    /** An action item. */
    public record Action(
            String key,
            String title,
            @Nullable String owner,
            @Nullable LocalDate dueOn,
            String status,
            boolean done,
            boolean overdue) {}
}
