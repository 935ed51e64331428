package dev.debrief.postmortems.meeting;

import dev.debrief.platform.time.BusinessCalendar;
import dev.debrief.platform.time.BusinessCalendar.Stretch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * When a meeting fits.
 *
 * @param slots the working hours of the window that are long enough and not over
 * @param times some times to begin, on the half hour
 */
public record Proposals(List<Stretch> slots, List<Stretch> times) {

    private static final Duration GRID = Duration.ofMinutes(30);
    private static final int MOST = 20;

    public Proposals {
        slots = List.copyOf(slots);
        times = List.copyOf(times);
    }

    static Proposals in(MeetingWindow window, Duration length, BusinessCalendar calendar, Instant now) {
        Instant from = now.isAfter(window.from()) && now.isBefore(window.to()) ? now : window.from();
        List<Stretch> slots = calendar.workingHours(from, window.to()).stream()
                .filter(slot -> !slot.from().plus(length).isAfter(slot.to()))
                .toList();
        List<Stretch> times = new ArrayList<>();
        for (Stretch slot : slots) {
            for (Instant begin = onTheGrid(slot.from());
                    !begin.plus(length).isAfter(slot.to()) && times.size() < MOST;
                    begin = begin.plus(GRID)) {
                times.add(new Stretch(begin, begin.plus(length)));
            }
        }
        return new Proposals(slots, times);
    }

    private static Instant onTheGrid(Instant instant) {
        long seconds = GRID.toSeconds();
        long beyond = Math.floorMod(instant.getEpochSecond(), seconds);
        boolean exact = beyond == 0 && instant.getNano() == 0;
        return exact ? instant : Instant.ofEpochSecond(instant.getEpochSecond() - beyond + seconds);
    }
}
