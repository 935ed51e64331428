package dev.debrief.platform.testkit.kit.http;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Filter;
import java.util.logging.Handler;
import java.util.stream.Stream;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.LogContext;
import org.jboss.logmanager.Logger;

/** Records what is on the console: all of one category, and the rest as configured. */
final class LogRecorder implements AutoCloseable {

    private final Logger root = LogContext.getLogContext().getLogger("");
    private final Logger category;
    private final List<Filter> console = filters(root.getHandlers()).toList();
    private final List<ExtLogRecord> records = new CopyOnWriteArrayList<>();
    private final ExtHandler handler = new ExtHandler() {
        @Override
        protected void doPublish(ExtLogRecord entry) {
            if (console.stream().allMatch(filter -> filter.isLoggable(entry))) {
                records.add(entry);
            }
        }
    };

    LogRecorder(String category) {
        this.category = LogContext.getLogContext().getLogger(category);
        this.category.setLevel(Level.DEBUG);
        root.addHandler(handler);
    }

    /** What the console leaves out. Quarkus keeps its handlers within another one. */
    private static Stream<Filter> filters(Handler[] handlers) {
        return Stream.of(handlers).flatMap(each -> {
            Stream<Filter> own = Stream.ofNullable(each.getFilter());
            return each instanceof ExtHandler composite ? Stream.concat(own, filters(composite.getHandlers())) : own;
        });
    }

    List<String> messages(String part) {
        return records.stream()
                .map(ExtLogRecord::getFormattedMessage)
                .filter(message -> message.contains(part))
                .toList();
    }

    /** What an operator would look into: warnings, errors and stack traces, but for those of connections to Kafka. */
    List<String> alarms() {
        return records.stream()
                .filter(entry -> !entry.getLoggerName().startsWith("org.apache.kafka"))
                .filter(entry -> entry.getThrown() != null || entry.getLevel().intValue() >= Level.WARN.intValue())
                .map(entry -> entry.getLoggerName() + ": " + entry.getFormattedMessage() + " " + entry.getThrown())
                .toList();
    }

    @Override
    public void close() {
        root.removeHandler(handler);
        category.setLevel(null);
    }
}
