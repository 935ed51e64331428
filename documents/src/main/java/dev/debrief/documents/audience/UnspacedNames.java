package dev.debrief.documents.audience;

import dev.debrief.documents.model.NamedPerson;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names in scripts that put no blanks between words, so that they are found anywhere. */
final class UnspacedNames {

    private static final Pattern SCRIPTS = Pattern.compile(
            "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]++");

    /** Longest first, by their first characters. */
    private final Map<Integer, List<Map.Entry<String, NamedPerson>>> names = new HashMap<>();

    UnspacedNames(List<NamedPerson> people) {
        Map<String, NamedPerson> all = new LinkedHashMap<>();
        for (NamedPerson person : people) {
            String name =
                    Normalizer.normalize(person.name(), Normalizer.Form.NFKC).strip();
            if (SCRIPTS.matcher(name).find()) {
                all.putIfAbsent(name, person);
                all.putIfAbsent(BLANKS.matcher(name).replaceAll(""), person);
                BLANKS.splitAsStream(name)
                        .filter(part -> part.codePointCount(0, part.length()) > 1)
                        .forEach(part -> all.putIfAbsent(part, person));
            }
        }
        all.entrySet().stream()
                .sorted(Comparator.comparing(name -> -name.getKey().length()))
                .forEach(name -> names.computeIfAbsent(name.getKey().codePointAt(0), first -> new ArrayList<>())
                        .add(name));
    }

    static boolean isUnspaced(String name) {
        return SCRIPTS.matcher(name).find();
    }

    String replaced(String text, Function<NamedPerson, String> replacement) {
        if (names.isEmpty()) {
            return text;
        }
        String replaced = replacedIn(text, replacement);
        String wide = Normalizer.normalize(replaced, Normalizer.Form.NFKC);
        if (wide.equals(replaced)) {
            return replaced;
        }
        String found = replacedIn(wide, replacement);
        return found.equals(wide) ? replaced : found;
    }

    private String replacedIn(String text, Function<NamedPerson, String> replacement) {
        StringBuilder replaced = new StringBuilder();
        int copied = 0;
        int place = 0;
        while (place < text.length()) {
            int character = text.codePointAt(place);
            Map.Entry<String, NamedPerson> name = nameAt(text, place, character);
            if (name == null) {
                place += Character.charCount(character);
                continue;
            }
            replaced.append(text, copied, place).append(replacement.apply(name.getValue()));
            place += name.getKey().length();
            copied = place;
        }
        return copied == 0 ? text : replaced.append(text, copied, text.length()).toString();
    }

    private Map.@Nullable Entry<String, NamedPerson> nameAt(String text, int place, int character) {
        for (Map.Entry<String, NamedPerson> name : names.getOrDefault(character, List.of())) {
            if (text.startsWith(name.getKey(), place)) {
                return name;
            }
        }
        return null;
    }
}
