package dev.debrief.actions.tracker;

/** The direction of each field that is synchronized. */
public record FieldDirections(
        FieldDirection title, FieldDirection status, FieldDirection dueDate, FieldDirection labels) {

    public static final FieldDirections DEFAULT =
            new FieldDirections(FieldDirection.OUT, FieldDirection.BOTH, FieldDirection.OUT, FieldDirection.OUT);
}
