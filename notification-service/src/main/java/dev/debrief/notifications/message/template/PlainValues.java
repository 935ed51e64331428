package dev.debrief.notifications.message.template;

import io.quarkus.qute.Expression;
import io.quarkus.qute.ResultMapper;
import io.quarkus.qute.Results;
import io.quarkus.qute.TemplateException;
import io.quarkus.qute.TemplateNode.Origin;
import java.util.Collection;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Prints values as plain text. Line breaks in a value become line separators, which tells them from those of the
 * template: only the latter begin a paragraph.
 */
final class PlainValues implements ResultMapper {

    static final String LINE_SEPARATOR = "\u2028";

    private static final Pattern LINE_BREAK = Pattern.compile("\\R");

    @Override
    public boolean appliesTo(Origin origin, Object result) {
        return true;
    }

    @Override
    public String map(Object result, Expression expression) {
        if (Results.isNotFound(result)) {
            return "";
        }
        if (result instanceof Map || result instanceof Collection) {
            throw new TemplateException(expression.toOriginalString() + " is no text; name a member of it.");
        }
        return LINE_BREAK.matcher(result.toString()).replaceAll(LINE_SEPARATOR);
    }
}
