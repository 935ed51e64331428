package dev.debrief.incidents.catalog.backstage;

import dev.debrief.incidents.catalog.FilePosition;
import dev.debrief.incidents.catalog.ImportedService;
import dev.debrief.incidents.catalog.ServiceAlias;
import dev.debrief.incidents.catalog.SkippedPart;
import dev.debrief.platform.text.WebLink;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Maps a Component of Backstage to a service. Parts that do not fit are skipped with a reason. */
final class ComponentMapper {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?");
    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9._-]{0,62}");
    private static final Pattern OWNER = Pattern.compile("(?:([A-Za-z]+):)?(?:[^/:]+/)?([^/:]+)");
    private static final Pattern TEAM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{0,119}");

    private static final int MAX_NAME = 100;
    private static final int MAX_DESCRIPTION = 4000;
    private static final int MAX_LINK = 2000;
    private static final int MAX_ALIAS = 200;

    /** The key of an integration is a secret, and no alias. */
    private static final List<String> ALIASES =
            List.of("pagerduty.com/service-id", "splunk.com/on-call-routing-key", "splunk.com/on-call-team");

    private final FilePosition position;
    private final List<SkippedPart> skipped;

    /** @param skipped collects the parts that are not imported */
    ComponentMapper(FilePosition position, List<SkippedPart> skipped) {
        this.position = position;
        this.skipped = skipped;
    }

    /** @throws NotImportableException without a valid name */
    ImportedService map(YamlMapping component) {
        YamlMapping metadata = component.mapping("metadata");
        String name = metadata.text("name");
        if (name == null || !NAME.matcher(name).matches()) {
            throw new NotImportableException(
                    "`metadata.name` must be 1 to 63 letters, digits and any of -_. between" + " them.");
        }
        return new ImportedService(
                position,
                key(metadata.text("namespace"), name),
                name,
                fitting("The title", metadata.text("title"), MAX_NAME, true),
                fitting("The description", metadata.text("description"), MAX_DESCRIPTION, false),
                team(component.mapping("spec").text("owner")),
                runbook(metadata.mappings("links")),
                aliases(metadata.mapping("annotations")));
    }

    private static String key(@Nullable String namespace, String name) {
        String prefix = namespace == null || namespace.equalsIgnoreCase("default") ? "" : namespace + ".";
        String key = (prefix + name).toLowerCase(Locale.ROOT);
        if (!KEY.matcher(key).matches()) {
            throw new NotImportableException("Namespace and name make no valid key: `" + shortened(key) + "`.");
        }
        return key;
    }

    /** Null if there is none, or if it is no group. */
    private @Nullable String team(@Nullable String owner) {
        if (owner == null) {
            return null;
        }
        Matcher reference = OWNER.matcher(owner);
        if (!reference.matches()) {
            skip("The owner `" + shortened(owner) + "` is not a reference to a group.");
            return null;
        }
        String kind = reference.group(1);
        String name = reference.group(2).replaceFirst("^team-(?=.)", "");
        if (kind != null && !kind.equalsIgnoreCase("group") && !kind.equalsIgnoreCase("team")) {
            skip("The owner `" + shortened(owner) + "` is not a group.");
            return null;
        }
        if (!TEAM.matcher(name).matches()) {
            skip("The owner `" + shortened(owner) + "` makes no valid handle.");
            return null;
        }
        return "team:" + name;
    }

    private @Nullable String runbook(List<YamlMapping> links) {
        Optional<YamlMapping> byType = links.stream().filter(mentions("type")).findFirst();
        Optional<YamlMapping> runbook =
                byType.or(() -> links.stream().filter(mentions("title")).findFirst());
        String url = runbook.map(link -> link.text("url")).orElse(null);
        if (url == null) {
            return null;
        }
        if (url.length() > MAX_LINK || !WebLink.isValid(url)) {
            skip("The link to the runbook " + WebLink.MESSAGE + ".");
            return null;
        }
        return url;
    }

    private static Predicate<YamlMapping> mentions(String member) {
        return link -> {
            String text = link.text(member);
            return text != null && text.toLowerCase(Locale.ROOT).contains("runbook");
        };
    }

    private List<ServiceAlias> aliases(YamlMapping annotations) {
        List<ServiceAlias> aliases = new ArrayList<>();
        for (String annotation : ALIASES) {
            String value = fitting("`" + annotation + "`", annotations.text(annotation), MAX_ALIAS, true);
            if (value != null) {
                aliases.add(new ServiceAlias(null, value));
            }
        }
        return aliases;
    }

    /** Null if a text is too long, or has more than one line. */
    private @Nullable String fitting(String what, @Nullable String text, int max, boolean oneLine) {
        if (text == null) {
            return null;
        }
        if (text.codePointCount(0, text.length()) > max || (oneLine && !isOneLine(text))) {
            skip(what + " must be " + (oneLine ? "one line of " : "") + "at most " + max + " characters.");
            return null;
        }
        return text;
    }

    private static boolean isOneLine(String text) {
        return text.codePoints().noneMatch(character -> switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        });
    }

    private void skip(String reason) {
        skipped.add(new SkippedPart(position, reason));
    }

    private static String shortened(String text) {
        return text.length() <= 100 ? text : text.substring(0, text.offsetByCodePoints(0, 80)) + "…";
    }
}
