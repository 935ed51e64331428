package dev.debrief.postmortems.meeting;

import dev.debrief.platform.calendar.BusinessCalendar;
import dev.debrief.platform.calendar.BusinessCalendar.WorkingInterval;
import dev.debrief.postmortems.postmortem.window.MeetingWindow;
import dev.debrief.postmortems.postmortem.window.MeetingWindowState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Proposed times for a meeting, none of them in the past.
 *
 * @param slots working hours of the window that are long enough and not over
 * @param times proposals that start on the half hour
 */
public record SlotProposals(List<WorkingInterval> slots, List<WorkingInterval> times) {

    private static final Duration GRID = Duration.ofMinutes(30);
    private static final int MAX_PROPOSALS = 20;

    public SlotProposals {
        slots = List.copyOf(slots);
        times = List.copyOf(times);
    }

    static SlotProposals in(MeetingWindow window, Duration length, BusinessCalendar calendar, Instant now) {
        if (window.stateAt(now) == MeetingWindowState.CLOSED) {
            return new SlotProposals(List.of(), List.of());
        }
        Instant from = now.isAfter(window.from()) ? now : window.from();
        List<WorkingInterval> slots = calendar.workingHours(from, window.to()).stream()
                .filter(slot -> !slot.from().plus(length).isAfter(slot.to()))
                .toList();
        List<WorkingInterval> times = new ArrayList<>();
        for (WorkingInterval slot : slots) {
            for (Instant begin = roundUpToGrid(slot.from());
                    !begin.plus(length).isAfter(slot.to()) && times.size() < MAX_PROPOSALS;
                    begin = begin.plus(GRID)) {
                times.add(new WorkingInterval(begin, begin.plus(length)));
            }
        }
        return new SlotProposals(slots, times);
    }

    private static Instant roundUpToGrid(Instant instant) {
        long seconds = GRID.toSeconds();
        long beyond = Math.floorMod(instant.getEpochSecond(), seconds);
        boolean exact = beyond == 0 && instant.getNano() == 0;
        return exact ? instant : Instant.ofEpochSecond(instant.getEpochSecond() - beyond + seconds);
    }
}
