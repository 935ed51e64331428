package dev.debrief.platform.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.persistence.AttributeConverter;
import org.jspecify.annotations.Nullable;

/**
 * Writes and reads a jsonb column; the mapping says {@code @ColumnTransformer(write = StoredJson.WRITE)} beside the
 * converter. Unlike the mapper of the REST edge it reads what another version wrote, and does not change with the edge.
 */
public abstract class StoredJson<T> implements AttributeConverter<@Nullable T, @Nullable String> {

    public static final String WRITE = "?::jsonb";

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    private final TypeReference<T> type;

    protected StoredJson(TypeReference<T> type) {
        this.type = type;
    }

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable T value) {
        try {
            return value == null ? null : JSON.writeValueAsString(value);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException(value.getClass().getSimpleName() + " cannot be written as JSON", failure);
        }
    }

    @Override
    public @Nullable T convertToEntityAttribute(@Nullable String json) {
        try {
            return json == null ? null : JSON.readValue(json, type);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("Stored JSON cannot be read as " + type.getType(), failure);
        }
    }
}
