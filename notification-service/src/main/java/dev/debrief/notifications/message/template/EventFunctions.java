package dev.debrief.notifications.message.template;

import io.quarkus.qute.EvalContext;
import io.quarkus.qute.Results;
import io.quarkus.qute.TemplateException;
import io.quarkus.qute.ValueResolver;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What templates can do with the values of an event: read members, and put values into words. */
final class EventFunctions {

    private EventFunctions() {}

    static List<ValueResolver> of(ZoneId zone) {
        ValueFormats formats = new ValueFormats(zone);
        return List.of(
                new Members(),
                function(String.class, "date", formats::date),
                function(String.class, "instant", formats::instant),
                function(String.class, "words", ValueFormats::words),
                function(String.class, "plain", MarkdownText::plain),
                function(Number.class, "duration", ValueFormats::duration),
                function(Collection.class, "names", EventFunctions::names),
                function(Collection.class, "joined", EventFunctions::joined),
                comparison("before", (one, other) -> one.isBefore(other)),
                comparison(
                        "secondsUntil",
                        (one, other) -> Duration.between(one, other).toSeconds()));
    }

    private static String names(Collection<?> people) {
        return people.stream()
                .map(person -> person instanceof Map<?, ?> members ? members.get("displayName") : person)
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
    }

    private static String joined(Collection<?> items) {
        return items.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static <T> ValueResolver function(Class<T> type, String name, Function<T, Object> function) {
        return new Call(type, name, 0, (base, none) -> function.apply(type.cast(base)));
    }

    private static ValueResolver comparison(String name, BiFunction<Instant, Instant, Object> function) {
        return new Call(
                String.class,
                name,
                1,
                (one, other) -> function.apply(Instant.parse((String) one), Instant.parse(String.valueOf(other))));
    }

    /** A member of an object; unlike the resolver of Qute for maps, it has no other names than those of the members. */
    private static final class Members implements ValueResolver {

        @Override
        public boolean appliesTo(EvalContext context) {
            return context.getBase() instanceof Map && context.getParams().isEmpty();
        }

        @Override
        public CompletionStage<Object> resolve(EvalContext context) {
            Object member = ((Map<?, ?>) context.getBase()).get(context.getName());
            return member == null ? Results.notFound(context) : CompletableFuture.completedFuture(member);
        }
    }

    private record Call(Class<?> type, String name, int parameters, BiFunction<Object, Object, Object> function)
            implements ValueResolver {

        @Override
        public boolean appliesTo(EvalContext context) {
            return type.isInstance(context.getBase())
                    && context.getName().equals(name)
                    && context.getParams().size() == parameters;
        }

        @Override
        public CompletionStage<Object> resolve(EvalContext context) {
            return parameters == 0
                    ? CompletableFuture.completedFuture(apply(context.getBase(), ""))
                    : context.evaluate(context.getParams().get(0))
                            .thenApply(argument -> apply(context.getBase(), argument));
        }

        private Object apply(Object base, Object argument) {
            try {
                return function.apply(base, argument);
            } catch (DateTimeException notATime) {
                throw new TemplateException(name + " needs a time or a date, which this value is not: " + base);
            }
        }
    }
}
