package dev.debrief.postmortems.rendering;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** How documents are rendered. */
@ConfigMapping(prefix = "debrief.documents")
public interface DocumentsConfig {

    /** A directory with further fonts (TTF) for PDF, such as those of Chinese, Japanese and Korean. */
    Optional<Path> fontDirectory();

    /** Memory that a PDF or DOCX file needs while it is rendered, besides that of the postmortem. */
    @WithDefault("32M")
    MemorySize renderingMemory();
}
