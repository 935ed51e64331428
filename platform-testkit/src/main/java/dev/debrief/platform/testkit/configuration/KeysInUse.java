package dev.debrief.platform.testkit.configuration;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.debrief.platform.startup.ConfigurationKey;
import dev.debrief.platform.startup.ConfigurationKeys;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigMappings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The configuration keys that the code and the configuration files on the class path use. */
final class KeysInUse {

    private static final String PREFIX = "debrief.";

    /** Ends the second name of a list in a mapping. */
    private static final String ELEMENT = "[*]";

    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{(debrief\\.[a-z0-9.-]+)(?::([^}]*))?}");

    /** Default values by key; empty for a key without one. */
    private final Map<String, String> defaults = new TreeMap<>();

    private final ConfigurationKeys registry = ConfigurationKeys.ofClassPath();

    private KeysInUse() {}

    static Map<String, String> ofClassPath() {
        KeysInUse keys = new KeysInUse();
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.debrief");
        classes.stream().forEach(keys::addMapping);
        classes.stream().flatMap(KeysInUse::injected).forEach(keys::addInjected);
        keys.add("debrief.openapi.key-examples.*", ""); // read by PathIds
        files().forEach(keys::addAssignments);
        files().forEach(keys::addExpressions);
        return keys.defaults;
    }

    private void addMapping(JavaClass type) {
        if (type.isAnnotatedWith(ConfigMapping.class)) {
            ConfigMappings.ConfigClass.configClass(type.reflect())
                    .getProperties()
                    .forEach((name, value) -> add(name, value == null ? "" : value));
        }
    }

    private static Stream<JavaAnnotation<?>> injected(JavaClass type) {
        return type.getCodeUnits().stream()
                .flatMap(method -> method.getParameters().stream())
                .flatMap(parameter -> parameter.getAnnotations().stream())
                .filter(annotation -> annotation.getRawType().isEquivalentTo(ConfigProperty.class))
                .map(annotation -> annotation);
    }

    private void addInjected(JavaAnnotation<?> annotation) {
        ConfigProperty property = annotation.as(ConfigProperty.class);
        if (property.name().startsWith(PREFIX)) {
            boolean hasDefault = !property.defaultValue().equals(ConfigProperty.UNCONFIGURED_VALUE);
            add(property.name(), hasDefault ? property.defaultValue() : "");
        }
    }

    private static List<Properties> files() {
        return Stream.of("META-INF/microprofile-config.properties", "application.properties")
                .flatMap(KeysInUse::read)
                .toList();
    }

    private static Stream<Properties> read(String resource) {
        List<Properties> files = new ArrayList<>();
        try {
            for (URL file : Collections.list(
                    Thread.currentThread().getContextClassLoader().getResources(resource))) {
                if (!file.getPath().contains("/test-classes/")) {
                    files.add(read(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
        return files.stream();
    }

    private static Properties read(URL file) throws IOException {
        Properties properties = new Properties();
        try (InputStream content = file.openStream()) {
            properties.load(content);
        }
        return properties;
    }

    private void addAssignments(Properties file) {
        file.forEach((name, value) -> {
            if (name.toString().startsWith(PREFIX)) {
                addAssignment(name.toString(), value.toString());
            }
        });
    }

    /** The name of an entry of a map is any, and so is its value. */
    private void addAssignment(String name, String value) {
        String key = registry.find(name).map(ConfigurationKey::name).orElse(name);
        add(key, key.equals(name) ? value : "");
    }

    /** The default in an expression is only used where nothing is assigned. */
    private void addExpressions(Properties file) {
        for (Object value : file.values()) {
            for (Matcher used = EXPRESSION.matcher(value.toString()); used.find(); ) {
                boolean hasDefault = used.group(2) != null && !used.group(2).startsWith("${");
                defaults.merge(
                        used.group(1),
                        hasDefault ? used.group(2) : "",
                        (before, inExpression) -> before.isEmpty() ? inExpression : before);
            }
        }
    }

    private void add(String name, String defaultValue) {
        if (name.endsWith(ELEMENT)) {
            return;
        }
        String before = defaults.getOrDefault(name, "");
        if (!before.isEmpty() && !defaultValue.isEmpty() && !before.equals(defaultValue)) {
            throw new AssertionError(name + " has two defaults: " + before + " and " + defaultValue);
        }
        defaults.put(name, before.isEmpty() ? defaultValue : before);
    }
}
