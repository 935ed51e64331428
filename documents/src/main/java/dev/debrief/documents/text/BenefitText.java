package dev.debrief.documents.text;

import dev.debrief.documents.model.ActionBenefit;
import dev.debrief.documents.model.Document;
import dev.debrief.documents.model.MinutesBought;
import java.util.Locale;

/** What action items save, in words. */
public final class BenefitText {

    private BenefitText() {}

    /** {@code shortens detection by 20 minutes}. */
    public static String benefit(ActionBenefit benefit) {
        return "shortens " + noun(benefit.shortens()) + " by " + minutes(benefit.minutes());
    }

    /**
     * How long the incident would have lasted with all action items, and with those that are verified. Empty if they
     * save nothing, or if its duration is not known.
     */
    public static String minutesBought(Document document) {
        MinutesBought bought = document.minutesBought();
        if (bought == null || bought.expectedMinutes() == bought.minutes()) {
            return "";
        }
        Document.Details details = document.details();
        String incident = details.otherIncidents().isEmpty() ? "the incident" : details.incidentKey();
        String all = "With these action items, " + incident + " would have lasted " + bought.expectedMinutes()
                + " instead of " + minutes(bought.minutes());
        return bought.verifiedMinutes() == bought.minutes()
                ? all + "."
                : all + "; " + bought.verifiedMinutes() + " with those verified so far.";
    }

    private static String noun(String interval) {
        return switch (interval) {
            case "DETECT" -> "detection";
            case "ACKNOWLEDGE" -> "acknowledgement";
            case "MITIGATE" -> "mitigation";
            case "RESOLVE" -> "resolution";
            default -> interval.toLowerCase(Locale.ROOT);
        };
    }

    private static String minutes(int count) {
        return count + (count == 1 ? " minute" : " minutes");
    }
}
