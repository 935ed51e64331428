package dev.debrief.platform.testkit.vocabulary;

import dev.debrief.platform.testkit.vocabulary.BannedName.Scope;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The banned names and phrases, read from {@code vocabulary/*.tsv}, and the check of a file against them. */
final class Vocabulary {

    private static final Pattern PACKAGE = Pattern.compile("^package ([\\w.]+);", Pattern.MULTILINE);
    private static final Pattern TYPE = Pattern.compile("\\b(?:class|record|interface|enum)\\s+([A-Z]\\w*)");
    private static final Pattern IDENTIFIER = Pattern.compile("\\b[A-Za-z_]\\w*\\b");

    private final List<BannedName> names = read("names.tsv", BannedName::parse);
    private final List<BannedPhrase> phrases = read("phrases.tsv", BannedPhrase::parse);

    /** By name: most names occur in many files. */
    private final Map<String, List<BannedName>> bannedIn = new HashMap<>();

    List<BannedPhrase> phrases() {
        return phrases;
    }

    /** Checks a file: names and prose of Java, prose of anything else. */
    List<Violation> check(Path file) {
        try {
            return check(file, Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<Violation> check(Path file, String content) {
        List<Violation> violations = new ArrayList<>();
        String name = file.getFileName().toString();
        if (name.endsWith(".java")) {
            JavaSource source = JavaSource.of(content);
            checkNames(file, source.code(), violations);
            checkProse(file, source.prose(), violations);
        } else {
            checkProse(file, joinLines(name, content), violations);
        }
        return violations;
    }

    /** Makes the text of a multi-line YAML string or SQL comment continuous, without changing offsets. */
    private static String joinLines(String name, String content) {
        if (name.endsWith(".yaml") || name.endsWith(".yml")) {
            return content.replace('\\', ' ');
        }
        if (name.endsWith(".sql")) {
            return content.replace("\n--", "\n  ");
        }
        return name.endsWith(".properties") ? content.replace("\n#", "\n ") : content;
    }

    private void checkProse(Path file, String prose, List<Violation> violations) {
        for (BannedPhrase phrase : phrases) {
            Matcher matcher = phrase.pattern().matcher(prose);
            while (matcher.find()) {
                String found = matcher.group().replaceAll("\\s+", " ");
                violations.add(new Violation(file, lineAt(prose, matcher.start()), found, phrase.standard()));
            }
        }
    }

    private void checkNames(Path file, String code, List<Violation> violations) {
        checkNames(file, code, IDENTIFIER, Scope.ANY, violations);
        checkNames(file, code, TYPE, Scope.TYPE, violations);
        checkNames(file, code, PACKAGE, Scope.TYPE, violations);
    }

    private void checkNames(Path file, String code, Pattern pattern, Scope scope, List<Violation> violations) {
        Matcher matcher = pattern.matcher(code);
        while (matcher.find()) {
            String name = matcher.group(matcher.groupCount());
            for (BannedName banned : bannedIn.computeIfAbsent(name, this::bannedIn)) {
                if (banned.scope() == scope
                        && !banned.isAllowedIn(file.getFileName().toString())) {
                    violations.add(new Violation(file, lineAt(code, matcher.start()), name, banned.standard()));
                }
            }
        }
    }

    private List<BannedName> bannedIn(String name) {
        return names.stream()
                .filter(banned -> banned.word().matcher(name).find())
                .toList();
    }

    private static int lineAt(String text, int offset) {
        return (int) text.substring(0, offset)
                        .chars()
                        .filter(character -> character == '\n')
                        .count()
                + 1;
    }

    private static <T> List<T> read(String list, Function<String, T> parser) {
        try (InputStream lines = Vocabulary.class.getResourceAsStream("/vocabulary/" + list)) {
            return new String(Objects.requireNonNull(lines, list).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(parser)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
