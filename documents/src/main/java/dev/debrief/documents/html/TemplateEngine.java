package dev.debrief.documents.html;

import io.quarkus.qute.Engine;
import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.RawString;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.TemplateLocator.TemplateLocation;
import io.quarkus.qute.TemplateNode.Origin;
import io.quarkus.qute.Variant;
import java.io.Reader;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;

/** The template engine: parses each template once, escapes every value, and fails on unknown members. */
final class TemplateEngine {

    private static final Optional<Variant> HTML = Optional.of(Variant.forContentType(Variant.TEXT_HTML));

    private TemplateEngine() {}

    static Engine of(TemplateFiles files) {
        EngineBuilder engine = Engine.builder()
                .strictRendering(true)
                .addDefaults()
                .addValueResolver(new ReflectionValueResolver())
                .addResultMapper(new EscapingResultMapper())
                .addLocator(id -> Optional.of(new Source(files.text(id + ".html"))));
        TemplateFunctions.namespaces().forEach(engine::addNamespaceResolver);
        return engine.build();
    }

    /**
     * Escapes in every template. Only code of this module makes raw strings: templates cannot, as Qute's raw resolver
     * is not registered.
     */
    private static final class EscapingResultMapper extends HtmlEscaper {

        EscapingResultMapper() {
            super(List.of(Variant.TEXT_HTML));
        }

        @Override
        public boolean appliesTo(Origin origin, Object result) {
            return !(result instanceof RawString);
        }
    }

    private record Source(String text) implements TemplateLocation {

        @Override
        public Reader read() {
            return new StringReader(text);
        }

        @Override
        public Optional<Variant> getVariant() {
            return HTML;
        }
    }
}
