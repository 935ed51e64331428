package dev.debrief.actions.report.calendar;

/** A calendar with the secret of its URL, which can be read only now. */
public record IssuedFeed(CalendarFeed feed, String secret) {

    @Override
    public String toString() {
        return "IssuedFeed[" + feed.id() + "]";
    }
}
