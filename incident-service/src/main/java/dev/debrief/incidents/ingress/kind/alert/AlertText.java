package dev.debrief.incidents.ingress.kind.alert;

import dev.debrief.incidents.ingress.kind.Payload;
import dev.debrief.incidents.ingress.kind.Texts;
import dev.debrief.platform.text.WebLink;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The timeline entry of an alert. */
final class AlertText {

    private static final int MAX_DESCRIPTION = 4000;
    private static final int MAX_LABELS = 300;
    private static final int MAX_LINK = 2000;

    private final Payload alert;
    private final Set<String> groupLabels;
    private final Map<String, String> labels;
    private final Map<String, String> annotations;

    /** @param groupLabels names of the labels that all alerts of the group share */
    AlertText(Payload alert, Set<String> groupLabels, Map<String, String> labels, Map<String, String> annotations) {
        this.alert = alert;
        this.groupLabels = groupLabels;
        this.labels = labels;
        this.annotations = annotations;
    }

    /** The description and the links are in the entry of the alert that fires. */
    String markdown(boolean firing) {
        return firing
                ? Texts.joined("\n\n", headline("is firing"), description(), values(), links())
                : headline("is resolved");
    }

    private String headline(String state) {
        String name = Objects.requireNonNullElse(labels.get("alertname"), "without a name");
        String summary = annotations.get("summary");
        return "The alert " + Texts.oneLine(name) + " " + state + ownLabels()
                + (summary == null ? "." : ": " + Texts.oneLine(summary));
    }

    /** The labels by which the alert can differ from others of its group. */
    private String ownLabels() {
        String own = labels.entrySet().stream()
                .filter(label ->
                        !groupLabels.contains(label.getKey()) && !label.getKey().equals("alertname"))
                .map(label -> label.getKey() + "=" + Texts.oneLine(Texts.cut(label.getValue(), MAX_LABELS)))
                .collect(Collectors.joining(", "));
        return own.isEmpty() ? "" : " (" + Texts.cut(own, MAX_LABELS) + ")";
    }

    private @Nullable String description() {
        String description = annotations.get("description");
        String text = description == null ? annotations.get("message") : description;
        return text == null ? null : Texts.cut(text, MAX_DESCRIPTION);
    }

    private @Nullable String values() {
        Payload values = alert.at("values");
        String pairs = values.names().stream()
                .filter(name -> values.text(name) != null)
                .map(name -> Texts.storable(name) + " = " + values.text(name))
                .collect(Collectors.joining(", "));
        return pairs.isEmpty() ? null : "Values: " + Texts.cut(pairs, MAX_LABELS);
    }

    private String links() {
        return Texts.joined(
                " · ",
                link("Source", alert.text("generatorURL")),
                link("Dashboard", alert.text("dashboardURL")),
                link("Panel", alert.text("panelURL")),
                link("Image", alert.text("imageURL")),
                link("Silence", alert.text("silenceURL")),
                link("Runbook", annotations.get("runbook_url")));
    }

    /** In Markdown, an address ends with a bracket. */
    private static @Nullable String link(String label, @Nullable String url) {
        if (url == null || url.length() > MAX_LINK || !WebLink.isValid(url)) {
            return null;
        }
        String address =
                url.replace("(", "%28").replace(")", "%29").replace("<", "%3C").replace(">", "%3E");
        return "[" + label + "](" + address + ")";
    }
}
