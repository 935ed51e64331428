package dev.debrief.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The keys of a service as environment variables, from the files that {@code docs/configuration.md} is generated from. */
record ConfigurationRegistry(List<Variable> variables) {

    /** @param name with {@code *} for the part that the user chooses */
    record Variable(String name, String defaultValue, String description) {

        private boolean matches(String variable) {
            return Pattern.matches(name.replace("*", "[A-Z0-9_]+"), variable);
        }

        /** Whether a service cannot run with the default, which is that of the local stack or nothing. */
        boolean mustBeSet() {
            return defaultValue.contains("localhost") || description.contains("Required");
        }
    }

    ConfigurationRegistry {
        variables = List.copyOf(variables);
    }

    static ConfigurationRegistry of(String service) {
        return ofModules(List.of("platform", service));
    }

    static ConfigurationRegistry ofAllServices() {
        List<String> modules = new ArrayList<>(Services.ALL);
        modules.add("platform");
        return ofModules(modules);
    }

    boolean has(String variable) {
        return variables.stream().anyMatch(known -> known.matches(variable));
    }

    private static ConfigurationRegistry ofModules(List<String> modules) {
        return new ConfigurationRegistry(modules.stream()
                .map(module -> module + "/src/main/resources/META-INF/debrief/configuration-keys.tsv")
                .flatMap(ConfigurationRegistry::variablesIn)
                .toList());
    }

    private static Stream<Variable> variablesIn(String file) {
        return Repository.lines(file).stream()
                .filter(line -> line.startsWith("debrief."))
                .map(line -> line.split("\t", -1))
                .map(cells -> new Variable(nameOf(cells[0]), cells[1], cells[2]));
    }

    private static String nameOf(String key) {
        return key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9*]", "_");
    }
}
