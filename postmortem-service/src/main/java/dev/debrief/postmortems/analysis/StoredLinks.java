package dev.debrief.postmortems.analysis;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.debrief.platform.json.StoredJson;
import jakarta.persistence.Converter;
import java.util.List;

/** Links as they are stored. */
@Converter
class StoredLinks extends StoredJson<List<Link>> {

    StoredLinks() {
        super(new TypeReference<>() {});
    }
}
