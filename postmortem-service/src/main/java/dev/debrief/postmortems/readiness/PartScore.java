package dev.debrief.postmortems.readiness;

/** Points achieved of the points possible for a part. @param possible at least 1 */
public record PartScore(ReadinessPart part, int achieved, int possible) {

    double fraction() {
        return (double) achieved / possible;
    }
}
