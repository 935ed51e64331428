package dev.debrief.platform.text;

import java.util.regex.Pattern;

/** A link that people follow, such as that of a piece of evidence. */
public final class WebLink {

    /** An http or https URL with a host; a port is from 1 to 65535. Valid in Java and in JavaScript. */
    public static final String PATTERN = "^https?://([^\\s/?#]*@)?([^\\s/?#@:\\[\\]]+|\\[[0-9A-Fa-f:.]+\\])"
            + "(:([1-9]\\d{0,3}|[1-5]\\d{4}|6[0-4]\\d{3}|65[0-4]\\d{2}|655[0-2]\\d|6553[0-5]))?([/?#]\\S*)?$";

    public static final String MESSAGE = "must be an http or https URL";

    private static final Pattern COMPILED = Pattern.compile(PATTERN);

    private WebLink() {}

    public static boolean isValid(String text) {
        return COMPILED.matcher(text).matches();
    }
}
