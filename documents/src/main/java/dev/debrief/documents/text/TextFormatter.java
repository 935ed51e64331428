package dev.debrief.documents.text;

import dev.debrief.documents.model.Action;
import dev.debrief.documents.model.ActionStep;
import dev.debrief.documents.model.Document;
import dev.debrief.documents.model.Factor;
import dev.debrief.documents.model.Invitation;
import dev.debrief.documents.model.Presence;
import dev.debrief.documents.model.Question;
import dev.debrief.documents.model.Risk;
import dev.debrief.documents.model.Span;
import dev.debrief.documents.model.TimelineItem;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Formats values for documents: {@code 1 hour 20 minutes}, {@code 15 November 2024}, {@code In progress}. */
public final class TextFormatter {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter TIME_WITH_SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH);

    private TextFormatter() {}

    public static String number(BigDecimal value) {
        NumberFormat format = NumberFormat.getNumberInstance(Locale.ENGLISH);
        format.setMaximumFractionDigits(2);
        return format.format(value);
    }

    /** An amount of money: {@code 45,000} or {@code 45,678.50}. */
    public static String amount(BigDecimal value) {
        NumberFormat format = NumberFormat.getNumberInstance(Locale.ENGLISH);
        format.setMaximumFractionDigits(2);
        format.setMinimumFractionDigits(value.stripTrailingZeros().scale() > 0 ? 2 : 0);
        return format.format(value);
    }

    public static String date(LocalDate day) {
        return DATE.format(day);
    }

    public static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    public static String date(Instant instant) {
        return date(day(instant));
    }

    public static String time(Instant instant) {
        ZonedDateTime utc = instant.atZone(ZoneOffset.UTC);
        return (utc.getSecond() == 0 ? TIME : TIME_WITH_SECONDS).format(utc);
    }

    public static String dateAndTime(Instant instant) {
        return date(instant) + ", " + time(instant) + " UTC";
    }

    public static String duration(long seconds) {
        Duration duration = Duration.ofSeconds(seconds);
        List<String> parts = new ArrayList<>();
        add(parts, duration.toDays(), "day");
        add(parts, duration.toHoursPart(), "hour");
        add(parts, duration.toMinutesPart(), "minute");
        if (seconds < 3600) {
            add(parts, duration.toSecondsPart(), "second");
        }
        return parts.isEmpty() ? "0 minutes" : String.join(" ", parts);
    }

    public static String severity(Document.Details details) {
        String reason = orEmpty(details.severityReason());
        return label(details.severity()) + (reason.isEmpty() ? "" : " (" + reason + ")");
    }

    public static String span(Span span) {
        if (span.seconds() != null) {
            return duration(span.seconds());
        }
        return switch (span.status()) {
            case "PENDING" -> "pending";
            case "INVALID" -> "unclear, the recorded times contradict each other";
            default ->
                switch (orEmpty(span.reason())) {
                    case "START_NOT_RECORDED" -> "not known, the start was not recorded";
                    case "NOT_MEASURED" -> "not measured";
                    default -> "not recorded";
                };
        };
    }

    /** A duration with the time at its end: {@code 10 minutes (15 November 2024, 10:25 UTC)}. */
    public static String spanWithEnd(Span span) {
        Instant end = span.end();
        return end == null ? span(span) : span(span) + " (" + dateAndTime(end) + ")";
    }

    /** The roles of a participant, and when they took part. */
    public static String participation(Document.Participant participant) {
        return listed(Stream.concat(
                        participant.roles().stream().map(TextFormatter::label),
                        participant.times().stream().map(TextFormatter::presence))
                .toArray(String[]::new));
    }

    private static String presence(Presence presence) {
        Instant joined = presence.joinedAt();
        Instant left = presence.leftAt();
        if (left == null) {
            return joined == null ? "" : "from " + dateAndTime(joined);
        }
        if (joined == null) {
            return "until " + dateAndTime(left);
        }
        return dateAndTime(joined) + " to " + (day(joined).equals(day(left)) ? time(left) + " UTC" : dateAndTime(left));
    }

    /** What happened to an action item: {@code Verified by Dana Kim, 15 November 2024, 10:15 UTC}. */
    public static String step(ActionStep step) {
        return label(step.step()) + " by " + step.by() + ", " + dateAndTime(step.at());
    }

    /** The incident after a value that is about only one of several: {@code Duration of INC-42}. */
    public static String ofOneIncident(String label, Document.Details details) {
        return details.otherIncidents().isEmpty() ? label : label + " of " + details.incidentKey();
    }

    /** {@code IN_PROGRESS} becomes {@code In progress}. */
    public static String label(String constant) {
        String words = constant.toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    public static String transitionLabel(String transition) {
        return switch (transition) {
            case "SUBMIT" -> "Submitted";
            case "REQUEST_CHANGES" -> "Changes requested";
            case "APPROVE" -> "Approved";
            case "PUBLISH" -> "Published";
            case "REVIEW" -> "Agreed";
            case "OBJECTION" -> "Asked for changes";
            default -> label(transition);
        };
    }

    public static String lessons(String kind) {
        return switch (kind) {
            case "WENT_WELL" -> "What went well";
            case "WENT_POORLY" -> "What went poorly";
            case "GOT_LUCKY" -> "Where we got lucky";
            default -> "Takeaways";
        };
    }

    public static String category(Factor factor) {
        String label = label(factor.category());
        String more = orEmpty(factor.subcategory());
        return more.isEmpty() ? label : label + ", " + more;
    }

    /** The kind of an action item with its intent: {@code Preventive measure, detect}. */
    public static String purpose(Action action) {
        String intent = orEmpty(action.intent());
        String kind = label(orEmpty(action.kind()));
        return intent.isEmpty() || intent.equals("OTHER")
                ? kind
                : kind + ", " + intent.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** What kind of entry it is, who acted, the incident if there are several, and the source. */
    public static String moment(TimelineItem item) {
        String source = orEmpty(item.source());
        return listed(
                label(item.kind()),
                item.keyMoment() ? "key moment" : "",
                orEmpty(item.actor()),
                orEmpty(item.incident()),
                source.isEmpty() ? "" : "via " + source,
                reply(item));
    }

    /** What an entry replies to, by its time; empty if it is no reply. */
    public static String reply(TimelineItem item) {
        Instant parent = item.replyTo();
        if (parent == null) {
            return "";
        }
        return "reply to " + (day(parent).equals(day(item.at())) ? time(parent) + " UTC" : dateAndTime(parent));
    }

    /** When a meeting is to take place: {@code 15 November 2024, 10:15 UTC to 11:00 UTC}. */
    public static String planned(Document.Meeting meeting) {
        Invitation invitation = meeting.invitation();
        String start = dateAndTime(meeting.startsAt());
        return invitation == null ? start : start + " to " + time(invitation.endsAt()) + " UTC";
    }

    /** What a piece of evidence is: its kind, file, time and incident. */
    public static String evidence(Document.Evidence piece) {
        Instant takenAt = piece.takenAt();
        return listed(
                label(piece.kind()),
                orEmpty(piece.file()),
                takenAt == null ? "" : dateAndTime(takenAt),
                orEmpty(piece.incident()));
    }

    /** Who recorded a follow-up review, and when if that was long after it was held. */
    public static String recorded(Document.FollowUp review) {
        Instant later = review.recordedLater();
        return "Recorded by " + review.by() + (later == null ? "" : " later, on " + dateAndTime(later));
    }

    public static String question(Question question) {
        String askedOf = orEmpty(question.askedOf());
        return askedOf.isEmpty() ? question.question() : question.question() + " (" + askedOf + ")";
    }

    public static String acceptance(Risk risk) {
        LocalDate reviewOn = risk.reviewOn();
        return "Accepted by " + risk.acceptedBy() + (reviewOn == null ? "" : ", to be reviewed on " + date(reviewOn));
    }

    /** An empty string for null or blank text. */
    public static String orEmpty(@Nullable String text) {
        return text == null || text.isBlank() ? "" : text;
    }

    private static String listed(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }

    private static void add(List<String> parts, long count, String unit) {
        if (count > 0) {
            parts.add(count + " " + unit + (count == 1 ? "" : "s"));
        }
    }
}
