package dev.debrief.localstack.portal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;

/** Renders docs/events.md. */
final class EventCatalogue {

    private static final Pattern GENERATED_NOTE = Pattern.compile("\\A\\s*<!--.*?-->", Pattern.DOTALL);
    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .attributeProviderFactory(context -> new Anchors())
            .build();

    private final Path documents;

    EventCatalogue(Path home) {
        this.documents = home.resolve("docs");
    }

    Page page() {
        try {
            return Page.html("Event catalogue", render(Files.readString(documents.resolve("events.md"))));
        } catch (IOException e) {
            return Page.notFound("docs/events.md is missing.");
        }
    }

    /** The AsyncAPI document, for tools. */
    Page asyncApi() {
        try {
            return Page.raw(200, "application/yaml", Files.readAllBytes(documents.resolve("asyncapi.yaml")));
        } catch (IOException e) {
            return Page.notFound("docs/asyncapi.yaml is missing.");
        }
    }

    static String render(String markdown) {
        return RENDERER.render(PARSER.parse(GENERATED_NOTE.matcher(markdown).replaceFirst("")));
    }

    /** Gives headings the same anchors as Markdown viewers, and removes links to other files of the repository. */
    private static final class Anchors implements AttributeProvider {
        @Override
        public void setAttributes(Node node, String tagName, Map<String, String> attributes) {
            if (node instanceof Link link && link.getDestination().startsWith("../")) {
                attributes.remove("href");
            }
            if (node instanceof Heading) {
                var text = new StringBuilder();
                node.accept(new AbstractVisitor() {
                    @Override
                    public void visit(Text part) {
                        text.append(part.getLiteral());
                    }

                    @Override
                    public void visit(Code part) {
                        text.append(part.getLiteral());
                    }
                });
                attributes.put(
                        "id",
                        text.toString()
                                .toLowerCase(Locale.ROOT)
                                .replaceAll("[^\\p{Alnum} _-]", "")
                                .replace(' ', '-'));
            }
        }
    }
}
