package dev.debrief.platform.testkit.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The order of packages inside a service. */
final class LayerRules {

    private LayerRules() {}

    /** As {@link ArchitectureRules#packageOrder}. */
    static ArchRule packageOrder(String root, List<List<String>> layersBottomUp) {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .should(new UseLowerLayersOnly(root, layersBottomUp))
                .as("packages use only packages of lower layers");
    }

    private static final class UseLowerLayersOnly extends ArchCondition<JavaClass> {

        private final String root;
        private final Map<String, Integer> layers = new HashMap<>();
        private final Set<String> unseen;

        UseLowerLayersOnly(String root, List<List<String>> layersBottomUp) {
            super("use only packages of lower layers");
            this.root = root;
            for (int layer = 0; layer < layersBottomUp.size(); layer++) {
                for (String name : layersBottomUp.get(layer)) {
                    if (layers.put(name, layer) != null) {
                        throw new IllegalArgumentException("The package " + name + " is listed twice");
                    }
                }
            }
            this.unseen = new HashSet<>(layers.keySet());
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            if (type.getPackageName().equals(root)) {
                return;
            }
            Optional<String> own = listedPackageOf(type);
            if (own.isEmpty()) {
                events.add(SimpleConditionEvent.violated(type, type.getName() + " is in a package without a layer"));
                return;
            }
            unseen.remove(own.get());
            type.getDirectDependenciesFromSelf().stream()
                    .filter(dependency -> isForbidden(own.get(), dependency))
                    .forEach(
                            dependency -> events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
        }

        private boolean isForbidden(String own, Dependency dependency) {
            return listedPackageOf(dependency.getTargetClass())
                    .filter(other -> !other.equals(own) && layerOf(other) >= layerOf(own))
                    .isPresent();
        }

        private int layerOf(String listed) {
            return Objects.requireNonNull(layers.get(listed));
        }

        /** The longest listed name that contains the package of a class. */
        private Optional<String> listedPackageOf(JavaClass type) {
            String name = type.getBaseComponentType().getPackageName();
            return layers.keySet().stream()
                    .filter(listed -> (name + ".").startsWith(root + "." + listed + "."))
                    .max(Comparator.comparingInt(String::length));
        }

        @Override
        public void finish(ConditionEvents events) {
            unseen.forEach(name ->
                    events.add(SimpleConditionEvent.violated(name, "There is no package " + root + "." + name)));
        }
    }
}
