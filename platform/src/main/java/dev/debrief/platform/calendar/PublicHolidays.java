package dev.debrief.platform.calendar;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toUnmodifiableSet;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * The public holidays of a country, or of a region in it. A holiday that is moved because it falls on a weekend is on
 * the day that is off instead. Days that are observed without being off are none. Thread-safe.
 */
public final class PublicHolidays {

    static final String KEY = "debrief.calendar.holidays.region";

    private final HolidayManager country;
    private final String[] region;
    private final Map<Integer, Set<LocalDate>> byYear = new ConcurrentHashMap<>();

    private PublicHolidays(HolidayManager country, List<String> region) {
        this.country = country;
        this.region = region.toArray(String[]::new);
    }

    /**
     * @param code country and, if they differ within it, regions from large to small: {@code de}, {@code us-ny},
     *     {@code de-by-mu}
     * @throws IllegalArgumentException if the holidays of that region are not known, with a message for the operator
     */
    public static PublicHolidays of(String code) {
        List<String> parts = List.of(code.strip().toLowerCase(Locale.ROOT).split("-", -1));
        String countryCode = parts.get(0);
        if (!HolidayManager.getSupportedCalendarCodes().contains(countryCode.toUpperCase(Locale.ROOT))) {
            throw new IllegalArgumentException(KEY + " is " + code + ", but the public holidays of the country '"
                    + countryCode
                    + "' are not known. Use a code of ISO 3166 such as de, us-ny or de-by-mu, or list your holidays in"
                    + " debrief.organisation.holidays.");
        }
        HolidayManager country = HolidayManager.getInstance(ManagerParameters.create(countryCode));
        List<String> region = parts.subList(1, parts.size());
        requireKnown(code, country.getCalendarHierarchy(), region);
        return new PublicHolidays(country, region);
    }

    private static void requireKnown(String code, CalendarHierarchy country, List<String> region) {
        CalendarHierarchy within = country;
        for (String part : region) {
            Map<String, CalendarHierarchy> known = within.getChildren();
            Optional<CalendarHierarchy> next = known.values().stream()
                    .filter(child -> part.equalsIgnoreCase(child.getId()))
                    .findFirst();
            if (next.isEmpty()) {
                throw new IllegalArgumentException(KEY + " is " + code + ", but there is no region '" + part
                        + "' with public holidays of its own in '" + within.getId() + "'. "
                        + (known.isEmpty()
                                ? "Leave it out."
                                : "Use one of " + String.join(", ", lowerCase(known.keySet())) + ", or leave it out."));
            }
            within = next.get();
        }
    }

    private static Set<String> lowerCase(Set<String> codes) {
        return codes.stream().map(code -> code.toLowerCase(Locale.ROOT)).collect(toCollection(TreeSet::new));
    }

    public boolean contains(LocalDate day) {
        return byYear.computeIfAbsent(day.getYear(), this::daysOf).contains(day);
    }

    /** A holiday of the next year can be moved to a day of this one. */
    private Set<LocalDate> daysOf(int year) {
        return IntStream.rangeClosed(year - 1, year + 1)
                .mapToObj(Year::of)
                .flatMap(each -> country.getHolidays(each, region).stream())
                .filter(holiday -> holiday.getType() != HolidayType.OBSERVANCE)
                .map(Holiday::getDate)
                .filter(day -> day.getYear() == year)
                .collect(toUnmodifiableSet());
    }
}
