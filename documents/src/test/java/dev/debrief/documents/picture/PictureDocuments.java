package dev.debrief.documents.picture;

import dev.debrief.documents.SampleDocuments;
import dev.debrief.documents.model.Cause;
import dev.debrief.documents.model.Document;
import dev.debrief.documents.model.ImpactPeriod;
import dev.debrief.documents.model.TimelineItem;
import dev.debrief.documents.model.Why;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Documents that are drawn. */
final class PictureDocuments {

    static final Instant START = Instant.parse("2024-11-15T10:00:00Z");

    /** Scripts of several directions and widths, and words that do not end. */
    static final List<String> TEXTS = List.of(
            "The **on-call** engineer restarts `payment-7f9`, reads the log and sees nothing that would explain it.",
            "\u652f\u4ed8\u670d\u52a1\u5728\u90e8\u7f72\u540e\u5f00\u59cb\u8fd4\u56de\u9519\u8bef\uff0c".repeat(4),
            "\u05d4\u05ea\u05e9\u05dc\u05d5\u05dd \u05e0\u05db\u05e9\u05dc (v2.1) \u05dc\u05d0\u05d7\u05e8 \u05d4\u05e4\u05e8\u05d9\u05e1\u05d4.",
            "\u0641\u0634\u0644\u062a \u0639\u0645\u0644\u064a\u0629 \u0627\u0644\u062f\u0641\u0639.",
            "Donaudampfschifffahrtsgesellschaft_".repeat(9),
            "Z\u0301\u0302\u0303\u0304".repeat(300),
            "\ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d\udc67 joined.",
            "Done.");

    private PictureDocuments() {}

    static Document of(
            Document.Details details,
            List<TimelineItem> timeline,
            List<ImpactPeriod> periods,
            List<Why> whys,
            List<Cause> causes) {
        Document sample = SampleDocuments.sample();
        return new Document(
                sample.key(),
                sample.title(),
                sample.status(),
                null,
                details,
                List.of(),
                timeline,
                new Document.Impact(null, null, null, List.of(), null, periods),
                whys,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                causes,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    static Document withTimeline(List<TimelineItem> timeline) {
        return SampleDocuments.withTimeline(timeline);
    }

    static Document withTimelineAndPhases(List<TimelineItem> timeline) {
        return of(SampleDocuments.sample().details(), timeline, List.of(), List.of(), List.of());
    }

    static Document withCauses(List<Cause> causes) {
        return of(SampleDocuments.sample().details(), List.of(), List.of(), List.of(), causes);
    }

    static Document withWhys(List<Why> whys) {
        return of(SampleDocuments.sample().details(), List.of(), List.of(), whys, List.of());
    }

    static Document withPeriods(List<ImpactPeriod> periods) {
        return of(SampleDocuments.sample().details(), List.of(), periods, List.of(), List.of());
    }

    /** An entry some minutes after the start. */
    static TimelineItem entry(double minutes, String text, boolean keyMoment) {
        return SampleDocuments.entry(START.plusSeconds(Math.round(minutes * 60)), text, keyMoment);
    }

    static TimelineItem decision(double minutes, String text, Document.Decision decision) {
        return new TimelineItem(
                START.plusSeconds(Math.round(minutes * 60)),
                "DECISION",
                text,
                "Dana Winter",
                null,
                false,
                null,
                null,
                decision,
                null,
                null);
    }

    /** Entries in bursts and with silences, in many scripts. */
    static List<TimelineItem> entries(int count, long seed) {
        Random random = new Random(seed);
        List<TimelineItem> entries = new ArrayList<>();
        double minutes = 0;
        for (int i = 0; i < count; i++) {
            minutes += i % 20 == 19 ? 60 + random.nextInt(2000) : random.nextInt(4) == 0 ? 9 : random.nextDouble();
            String text = TEXTS.get(random.nextInt(TEXTS.size()));
            entries.add(
                    i % 13 == 5
                            ? decision(minutes, text, new Document.Decision("x", List.of("y"), "Wait", "z"))
                            : entry(minutes, text, random.nextInt(3) == 0));
        }
        return entries;
    }
}
