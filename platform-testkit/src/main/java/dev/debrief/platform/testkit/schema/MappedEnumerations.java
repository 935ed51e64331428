package dev.debrief.platform.testkit.schema;

import jakarta.persistence.EntityManagerFactory;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.mapping.EntityMappingType;
import org.hibernate.metamodel.mapping.JdbcMapping;
import org.hibernate.metamodel.mapping.PluralAttributeMapping;
import org.hibernate.metamodel.mapping.SelectableMapping;
import org.hibernate.type.BasicPluralType;

/** The columns that Hibernate maps to enumerations, including those of embeddables and collections. */
final class MappedEnumerations {

    private MappedEnumerations() {}

    static Set<EnumerationColumn> of(EntityManagerFactory entities) {
        Set<EnumerationColumn> columns = new LinkedHashSet<>();
        entities.unwrap(SessionFactoryImplementor.class)
                .getMappingMetamodel()
                .forEachEntityDescriptor(entity -> forEachColumn(entity, (column, type) -> {
                    if (type.isEnum()) {
                        columns.add(new EnumerationColumn(
                                column.getContainingTableExpression(), column.getSelectionExpression(), names(type)));
                    }
                }));
        return columns;
    }

    private static void forEachColumn(EntityMappingType entity, BiConsumer<SelectableMapping, Class<?>> consumer) {
        entity.getIdentifierMapping()
                .forEachSelectable((position, column) -> consumer.accept(column, javaType(column.getJdbcMapping())));
        entity.forEachAttributeMapping(attribute -> {
            if (attribute instanceof PluralAttributeMapping collection) {
                collection
                        .getElementDescriptor()
                        .forEachSelectable(
                                (position, column) -> consumer.accept(column, javaType(column.getJdbcMapping())));
            } else {
                attribute.forEachSelectable(
                        (position, column) -> consumer.accept(column, javaType(column.getJdbcMapping())));
            }
        });
    }

    /** Of an array, the type of its elements. */
    private static Class<?> javaType(JdbcMapping mapping) {
        JdbcMapping single = mapping instanceof BasicPluralType<?, ?> array ? array.getElementType() : mapping;
        return single.getMappedJavaType().getJavaTypeClass();
    }

    private static Set<String> names(Class<?> enumeration) {
        return Arrays.stream(enumeration.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .collect(Collectors.toUnmodifiableSet());
    }
}
