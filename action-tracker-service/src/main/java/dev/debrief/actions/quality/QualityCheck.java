package dev.debrief.actions.quality;

import dev.debrief.actions.action.content.Owner;
import dev.debrief.language.action.ActionRuleDescription;
import dev.debrief.language.action.ActionText;
import dev.debrief.language.action.ActionWording;
import dev.debrief.platform.calendar.BusinessCalendar;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks the wording of an action item, and what it has besides. */
final class QualityCheck {

    private static final ActionWording WORDING = ActionWording.builtIn();

    private final BusinessCalendar calendar;

    QualityCheck(BusinessCalendar calendar) {
        this.calendar = calendar;
    }

    static String rulesVersion() {
        return WORDING.rulesVersion();
    }

    /** The ids of the rules about wording and of those about the rest. */
    static Set<String> ruleIds() {
        return Stream.concat(
                        WORDING.describe().stream().map(ActionRuleDescription::id),
                        Arrays.stream(QualityRule.values()).map(QualityRule::id))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Findings about the title first, in the order of its rules. */
    List<QualityFinding> of(CheckedItem item, LocalDate today) {
        List<QualityFinding> findings = new ArrayList<>();
        WORDING.check(new ActionText(item.title(), item.description(), item.successMeasure()))
                .forEach(finding -> findings.add(QualityFinding.of(finding)));
        owner(item.owner(), findings);
        dueDate(item, today, findings);
        String measure = item.successMeasure();
        if (measure == null || measure.isBlank()) {
            findings.add(QualityRule.MISSING_SUCCESS_MEASURE.finding("It does not say how to tell that it worked."));
        }
        return findings;
    }

    private static void owner(@Nullable Owner owner, List<QualityFinding> findings) {
        if (owner == null) {
            findings.add(QualityRule.MISSING_OWNER.finding("It has no owner."));
        } else if (owner.handle().startsWith("team:") && !namesPerson(owner.displayName())) {
            findings.add(QualityRule.OWNER_WITHOUT_PERSON.finding(
                    "The owner is the group " + owner.displayName() + ", and nobody in it is named."));
        }
    }

    /** {@code QA Team (Dana)}. */
    private static boolean namesPerson(String displayName) {
        int open = displayName.indexOf('(');
        return open > 0 && displayName.indexOf(')') > open + 1;
    }

    private void dueDate(CheckedItem item, LocalDate today, List<QualityFinding> findings) {
        LocalDate dueOn = item.dueOn();
        if (!item.unfinished()) {
            return;
        }
        if (dueOn == null) {
            findings.add(QualityRule.MISSING_DUE_DATE.finding("It has no due date."));
        } else if (dueOn.isBefore(today)) {
            findings.add(QualityRule.DUE_DATE_PAST.finding("Its due date " + dueOn + " has passed."));
        } else if (!calendar.isBusinessDay(dueOn)) {
            findings.add(QualityRule.DUE_DATE_DAY_OFF.finding(
                    "Its due date " + dueOn + " is " + dayOff(dueOn) + ".",
                    "Set the working day that is meant; the next one is " + calendar.businessDayFrom(dueOn) + "."));
        }
    }

    private String dayOff(LocalDate day) {
        return calendar.isHoliday(day)
                ? "a holiday"
                : "a " + day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
