package dev.debrief.notifications.message.template;

import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The headline or the body of a template. */
record TemplatePart(String name, Template template) {

    private static final int MAX_MESSAGE_LENGTH = 300;

    /** How Qute reports a name that no member has. */
    private static final Pattern NOT_FOUND =
            Pattern.compile("not found.*in expression \\{(?<expression>[^}]+)}", Pattern.DOTALL);

    /** What Qute writes before the message proper. */
    private static final Pattern PREAMBLE =
            Pattern.compile("^(?:Parser|Rendering) error(?: in template .*? line \\d+)?: ");

    /** @throws TemplateFaultException if it cannot be rendered, or is longer than this */
    String render(Map<String, Object> values, int maxLength) {
        StringBuilder text = new StringBuilder();
        Consumer<String> output = piece -> {
            if (text.length() + piece.length() > maxLength) {
                throw new TemplateException("The text is longer than " + maxLength + " characters.");
            }
            text.append(piece);
        };
        try {
            template.data(values)
                    .setAttribute(BoundedLoop.REPETITIONS, new AtomicInteger(BoundedLoop.MAX_REPETITIONS))
                    .consume(output)
                    .toCompletableFuture()
                    .join();
        } catch (RuntimeException failure) {
            throw fault(name, failure);
        } catch (StackOverflowError tooDeep) {
            throw new TemplateFaultException(name, null, "The sections are nested too deeply.");
        }
        return text.toString();
    }

    /** The fault behind a failure to parse or to render. */
    static TemplateFaultException fault(String part, RuntimeException failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TemplateException reported) {
                return new TemplateFaultException(
                        part, lineOf(reported), message(String.valueOf(reported.getMessage())));
            }
        }
        return new TemplateFaultException(part, null, message(String.valueOf(failure.getMessage())));
    }

    private static @Nullable Integer lineOf(TemplateException reported) {
        return reported.getOrigin() == null
                ? null
                : Integer.valueOf(reported.getOrigin().getLine());
    }

    private static String message(String reported) {
        Matcher notFound = NOT_FOUND.matcher(reported);
        if (notFound.find()) {
            String expression = notFound.group("expression");
            return "The event has no " + expression + ". Write " + expression + "?? for what can be absent.";
        }
        String message = PREAMBLE.matcher(reported).replaceFirst("");
        return message.length() <= MAX_MESSAGE_LENGTH ? message : message.substring(0, MAX_MESSAGE_LENGTH) + "…";
    }
}
