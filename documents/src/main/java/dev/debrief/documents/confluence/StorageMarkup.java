package dev.debrief.documents.confluence;

import dev.debrief.documents.text.Characters;
import java.util.Map;

/** Writes elements and macros of the storage format. Everything that is given as text is escaped. */
final class StorageMarkup {

    private final StringBuilder xml = new StringBuilder();

    StorageMarkup open(String element) {
        xml.append('<').append(element).append('>');
        return this;
    }

    StorageMarkup open(String element, String attribute, String value) {
        xml.append('<').append(element).append(' ').append(attribute).append("=\"");
        text(value);
        xml.append("\">");
        return this;
    }

    StorageMarkup close(String element) {
        xml.append("</").append(element).append('>');
        return this;
    }

    StorageMarkup empty(String element) {
        xml.append('<').append(element).append(" />");
        return this;
    }

    StorageMarkup element(String element, String text) {
        return open(element).text(text).close(element);
    }

    StorageMarkup text(String text) {
        String printable = Characters.printable(text);
        for (int i = 0; i < printable.length(); i++) {
            char character = printable.charAt(i);
            switch (character) {
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '&' -> xml.append("&amp;");
                case '"' -> xml.append("&quot;");
                case '\r' -> xml.append("&#13;");
                default -> xml.append(character);
            }
        }
        return this;
    }

    /** A macro without a body. */
    StorageMarkup macro(String name, Map<String, String> parameters) {
        return openMacro(name, parameters).close("ac:structured-macro");
    }

    StorageMarkup openMacro(String name, Map<String, String> parameters) {
        open("ac:structured-macro", "ac:name", name);
        parameters.forEach((parameter, value) ->
                open("ac:parameter", "ac:name", parameter).text(value).close("ac:parameter"));
        return this;
    }

    /** A code macro; what would end its CDATA section is divided over two. */
    StorageMarkup code(String code, Map<String, String> parameters) {
        openMacro("code", parameters).open("ac:plain-text-body");
        xml.append("<![CDATA[")
                .append(Characters.printable(code).replace("]]>", "]]]]><![CDATA[>"))
                .append("]]>");
        return close("ac:plain-text-body").close("ac:structured-macro");
    }

    StorageMarkup line() {
        xml.append('\n');
        return this;
    }

    /** What was written since the last call. */
    String take() {
        String written = xml.toString();
        xml.setLength(0);
        return written;
    }
}
