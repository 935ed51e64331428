package dev.debrief.notifications.contact;

import java.util.regex.Pattern;

/** The accepted format of e-mail addresses: plain addresses only, which prevents header injection. */
public final class EmailAddress {

    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";

    public static final String PATTERN = "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@" + LABEL + "(?:\\." + LABEL + ")*";

    public static final String RULE = "must be an e-mail address like payments@example.com";

    private static final Pattern COMPILED = Pattern.compile(PATTERN);

    private EmailAddress() {}

    public static boolean isValid(String text) {
        return COMPILED.matcher(text).matches();
    }

    /** The masked address, shown to others than the contact itself: {@code p***@example.com}. */
    public static String masked(String address) {
        int at = address.indexOf('@');
        return address.charAt(0) + "***" + address.substring(at);
    }
}
