package dev.debrief.documents.text;

import dev.debrief.documents.model.ImpactPeriod;
import java.time.Instant;

/** Periods of impact, in words. */
public final class PeriodText {

    private PeriodText() {}

    /** {@code 15 November 2024, 10:15 UTC to 11:35 UTC: Checkout failed.} */
    public static String of(ImpactPeriod period) {
        String text = TextFormatter.orEmpty(period.text());
        return times(period) + (text.isEmpty() ? "" : ": " + text);
    }

    private static String times(ImpactPeriod period) {
        Instant from = period.from();
        Instant to = period.to();
        if (to == null) {
            return "since " + TextFormatter.dateAndTime(from);
        }
        boolean sameDay = TextFormatter.day(from).equals(TextFormatter.day(to));
        return TextFormatter.dateAndTime(from) + " to "
                + (sameDay ? TextFormatter.time(to) + " UTC" : TextFormatter.dateAndTime(to));
    }
}
