package dev.debrief.notifications.message.template;

import dev.debrief.platform.time.OrganisationClock;
import io.quarkus.qute.Engine;
import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.IfSectionHelper;
import io.quarkus.qute.SetSectionHelper;
import io.quarkus.qute.TemplateException;
import io.quarkus.qute.ValueResolvers;
import io.quarkus.qute.Variant;
import io.quarkus.qute.WhenSectionHelper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Reads templates. They see the members of an event and nothing else: no Java objects, no other templates, and no
 * settings. Loops and the length of the text are bounded, so that a template cannot occupy a replica.
 */
@ApplicationScoped
public class TemplateEngine {

    private final Engine strict;
    private final Engine lenient;

    @Inject
    public TemplateEngine(OrganisationClock time) {
        this(time.zone());
    }

    public TemplateEngine(ZoneId zone) {
        this.strict = engine(zone, true);
        this.lenient = engine(zone, false);
    }

    /**
     * A template that prints nothing for a member that the event does not have.
     *
     * @param headline null for a template without a headline of its own
     * @param body the same for the body
     * @throws TemplateFaultException if it cannot be read
     */
    public TextTemplate parse(@Nullable String headline, @Nullable String body) {
        return parse(lenient, headline, body);
    }

    /** Like {@link #parse}, but a member that the event does not have is a fault: it is probably a typing error. */
    public TextTemplate parseStrictly(@Nullable String headline, @Nullable String body) {
        return parse(strict, headline, body);
    }

    private static TextTemplate parse(Engine engine, @Nullable String headline, @Nullable String body) {
        return new TextTemplate(part(engine, "headline", headline), part(engine, "body", body));
    }

    private static @Nullable TemplatePart part(Engine engine, String name, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return new TemplatePart(name, engine.parse(text, Variant.forContentType(Variant.TEXT_PLAIN), name));
        } catch (TemplateException unreadable) {
            throw TemplatePart.fault(name, unreadable);
        } catch (StackOverflowError tooDeep) {
            throw new TemplateFaultException(name, null, "The sections are nested too deeply.");
        }
    }

    private static Engine engine(ZoneId zone, boolean strict) {
        EngineBuilder engine = Engine.builder()
                .strictRendering(strict)
                .addSectionHelpers(
                        new IfSectionHelper.Factory(),
                        new BoundedLoop(),
                        new SetSectionHelper.Factory(),
                        new WhenSectionHelper.Factory())
                .addValueResolvers(
                        ValueResolvers.mapperResolver(),
                        ValueResolvers.collectionResolver(),
                        ValueResolvers.listResolver(),
                        ValueResolvers.thisResolver(),
                        ValueResolvers.orResolver(),
                        ValueResolvers.orEmpty(),
                        ValueResolvers.trueResolver(),
                        ValueResolvers.logicalAndResolver(),
                        ValueResolvers.logicalOrResolver(),
                        ValueResolvers.equalsResolver())
                .addResultMapper(new PlainValues());
        EventFunctions.of(zone).forEach(engine::addValueResolver);
        return engine.build();
    }
}
