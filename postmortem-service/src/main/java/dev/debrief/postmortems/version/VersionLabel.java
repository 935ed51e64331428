package dev.debrief.postmortems.version;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The label of a version: {@code 1} is the first publication, {@code 0.2} the second draft before it, {@code 1.1} the
 * first draft of its correction.
 *
 * @param edition the number of publications so far
 * @param draft 0 for a publication
 */
public record VersionLabel(int edition, int draft) {

    public static final String PATTERN = "^([0-9]{1,9})(\\.([1-9][0-9]{0,8}))?$";

    /** Also allows {@code draft} for the current draft. */
    public static final String PATTERN_OR_DRAFT = "^(draft|[0-9]{1,9}(\\.[1-9][0-9]{0,8})?)$";

    private static final Pattern LABEL_PATTERN = Pattern.compile(PATTERN);
    /** Empty when the text is not a label. */
    public static Optional<VersionLabel> parse(String written) {
        Matcher matcher = LABEL_PATTERN.matcher(written);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int edition = Integer.parseInt(matcher.group(1));
        String draft = matcher.group(3);
        return Optional.of(new VersionLabel(edition, draft == null ? 0 : Integer.parseInt(draft)));
    }

    @Override
    public String toString() {
        return draft == 0 ? Integer.toString(edition) : edition + "." + draft;
    }
}
