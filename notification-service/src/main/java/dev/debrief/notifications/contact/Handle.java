package dev.debrief.notifications.contact;

/** The format of handles: {@code user:dana}, {@code team:payments}. */
public final class Handle {

    public static final String PATTERN = "(user|team):[A-Za-z0-9][A-Za-z0-9._@+-]{0,99}";

    public static final String RULE = "must be user:<name> or team:<name>";

    private Handle() {}
}
