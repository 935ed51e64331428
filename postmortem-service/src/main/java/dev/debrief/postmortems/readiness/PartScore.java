package dev.debrief.postmortems.readiness;

import java.util.stream.Stream;

/** Points achieved of the points possible for a part, which are its weight. */
public record PartScore(ReadinessPart part, int achieved) {

    static PartScore none(ReadinessPart part) {
        return new PartScore(part, 0);
    }

    /** A share of the weight, rounded down. @param possible if 0, the part counts as complete */
    static PartScore share(ReadinessPart part, int fulfilled, int possible) {
        return new PartScore(part, possible == 0 ? part.weight() : part.weight() * fulfilled / possible);
    }

    /** Conditions of equal weight. */
    static PartScore of(ReadinessPart part, boolean... conditions) {
        int fulfilled = 0;
        for (boolean condition : conditions) {
            fulfilled += condition ? 1 : 0;
        }
        return share(part, fulfilled, conditions.length);
    }

    public int possible() {
        return part.weight();
    }

    static int sum(Stream<PartScore> scores) {
        return scores.mapToInt(PartScore::achieved).sum();
    }
}
