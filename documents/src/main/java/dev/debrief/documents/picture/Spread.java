package dev.debrief.documents.picture;

import java.util.ArrayDeque;
import java.util.Deque;

/** Moves labels along an axis so that none overlaps another and each stays as close to its place as possible. */
final class Spread {

    private Spread() {}

    /**
     * Tops of the labels.
     *
     * @param wanted where the top of each belongs, ascending
     * @param heights of the labels; all of them fit between 0 and the end
     */
    static double[] tops(double[] wanted, double[] heights, double end) {
        Deque<Group> groups = new ArrayDeque<>();
        for (int i = 0; i < wanted.length; i++) {
            Group group = new Group(wanted[i], heights[i], 1);
            while (!groups.isEmpty() && groups.peekLast().end(end) > group.start(end)) {
                group = groups.removeLast().with(group);
            }
            groups.addLast(group);
        }
        double[] tops = new double[wanted.length];
        int i = 0;
        for (Group group : groups) {
            double top = group.start(end);
            for (int member = 0; member < group.members; member++) {
                tops[i] = top;
                top += heights[i++];
            }
        }
        return tops;
    }

    /** Labels that touch; the start is where they are closest to their places on average. */
    private record Group(double wanted, double height, int members) {

        double start(double end) {
            return Math.max(0, Math.min(wanted, end - height));
        }

        double end(double limit) {
            return start(limit) + height;
        }

        Group with(Group next) {
            int all = members + next.members;
            double wantedStart = (wanted * members + (next.wanted - height) * next.members) / all;
            return new Group(wantedStart, height + next.height, all);
        }
    }
}
