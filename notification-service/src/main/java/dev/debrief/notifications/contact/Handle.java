package dev.debrief.notifications.contact;

import java.util.regex.Pattern;

/** The format of handles: {@code user:dana}, {@code team:payments}. */
public final class Handle {

    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._@+-]{0,119}";
    private static final String TEAM_PREFIX = "team:";

    public static final String PATTERN = "(user|team):" + NAME;

    public static final String RULE = "must be user:<name> or team:<name>";

    public static final String PERSON_PATTERN = "user:" + NAME;

    public static final String PERSON_RULE = "must be user:<name>";

    private static final Pattern COMPILED = Pattern.compile(PATTERN);

    private Handle() {}

    public static boolean isValid(String text) {
        return COMPILED.matcher(text).matches();
    }

    public static boolean isTeam(String handle) {
        return handle.startsWith(TEAM_PREFIX);
    }
}
