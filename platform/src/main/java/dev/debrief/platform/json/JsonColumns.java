package dev.debrief.platform.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.hibernate.orm.JsonFormat;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.format.FormatMapper;
import org.hibernate.type.format.jackson.JacksonJsonFormatMapper;

/**
 * The format of attributes with {@code @JdbcTypeCode(SqlTypes.JSON)}. Unlike the mapper of the REST API it accepts
 * unknown properties, so that it can read what another version wrote.
 */
public final class JsonColumns {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    private JsonColumns() {}

    /** Serializes a value as the column stores it, for queries that compare JSON. */
    public static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException failure) {
            throw new IllegalArgumentException(
                    value.getClass().getSimpleName() + " cannot be written as JSON", failure);
        }
    }

    /** Parses a value from a column, or from a file in the same format. */
    public static <T> T read(String text, Class<T> type) {
        try {
            return JSON.readValue(text, type);
        } catch (JsonProcessingException failure) {
            throw new IllegalArgumentException("The JSON cannot be read as " + type.getSimpleName(), failure);
        }
    }

    /** Makes Hibernate use this format. */
    @JsonFormat
    @PersistenceUnitExtension
    static class ColumnFormatMapper implements FormatMapper {

        private final FormatMapper jackson = new JacksonJsonFormatMapper(JSON);

        @Override
        public <T> T fromString(CharSequence text, JavaType<T> type, WrapperOptions options) {
            return jackson.fromString(text, type, options);
        }

        @Override
        public <T> String toString(T value, JavaType<T> type, WrapperOptions options) {
            return jackson.toString(value, type, options);
        }
    }
}
