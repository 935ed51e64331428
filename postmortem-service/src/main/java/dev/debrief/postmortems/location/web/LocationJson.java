package dev.debrief.postmortems.location.web;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import dev.debrief.postmortems.location.ResourceLocation;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;

/** Writes locations as paths where problems contain them. */
@Singleton
class LocationJson implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.registerModule(
                new SimpleModule("resource-location").addSerializer(ResourceLocation.class, new PathSerializer()));
    }

    private static final class PathSerializer extends StdSerializer<ResourceLocation> {

        private PathSerializer() {
            super(ResourceLocation.class);
        }

        @Override
        public void serialize(ResourceLocation location, JsonGenerator json, SerializerProvider provider)
                throws IOException {
            json.writeString(LocationView.pathOf(location));
        }
    }
}
