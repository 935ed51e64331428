package dev.debrief.platform.testkit.metrics;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A metric in an expression of PromQL, such as {@code timers_total{outcome="parked"}}.
 *
 * @param labels those that it is filtered by
 */
record Selector(String metric, Set<String> labels) {

    /** The names of metrics have underscores, except that of Prometheus's own. */
    private static final Pattern SELECTOR =
            Pattern.compile("(?<![\\w.$\"])([a-z][a-z0-9]*(?:_[a-z0-9]+)+|up)(?![\\w(])(?:\\{([^}]*)})?");

    private static final Pattern LABEL = Pattern.compile("(\\w+)\\s*(?:=~|!~|!=|=)");

    /** Labels after {@code by}, {@code on} and so on, texts, and functions of PromQL. */
    private static final Pattern NO_METRICS =
            Pattern.compile("\\b(by|without|on|ignoring|group_left|group_right)\\s*\\([^)]*\\)");

    static List<Selector> in(String expression) {
        List<Selector> found = new ArrayList<>();
        Matcher selector = SELECTOR.matcher(NO_METRICS.matcher(expression).replaceAll(" "));
        while (selector.find()) {
            Set<String> labels = new HashSet<>();
            String filter = selector.group(2);
            if (filter != null) {
                Matcher label = LABEL.matcher(filter.replaceAll("\"[^\"]*\"", "\"\""));
                while (label.find()) {
                    labels.add(label.group(1));
                }
            }
            found.add(new Selector(selector.group(1), labels));
        }
        return found;
    }
}
