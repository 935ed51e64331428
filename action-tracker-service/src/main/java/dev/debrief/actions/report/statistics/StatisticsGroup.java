package dev.debrief.actions.report.statistics;

/**
 * Action items that are counted together.
 *
 * @param name a team, kind, intent, status or service
 * @param total number of items, without dropped ones
 * @param completed number of items whose work is complete, whether or not it had the intended effect
 * @param verified number of those that had the intended effect
 * @param ineffective number of those that had not
 * @param overdue number of unfinished items past their due day
 * @param age how long ago unfinished items were created
 * @param slip by how much the due date is later than the first one that the team committed to; after a recurrence, than
 *     the first one since then
 */
public record StatisticsGroup(
        String name,
        long total,
        long completed,
        long verified,
        long ineffective,
        long dropped,
        long overdue,
        Median age,
        Median slip) {

    /** Of all items, those whose work is complete. */
    public Share completion() {
        return Share.of(completed, total);
    }

    /** Of those, the ones with a verdict. */
    public Share verification() {
        return Share.of(verified + ineffective, completed);
    }

    /** Of those, the ones that had the intended effect. */
    public Share effectiveness() {
        return Share.of(verified, verified + ineffective);
    }
}
