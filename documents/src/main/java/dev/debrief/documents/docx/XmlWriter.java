package dev.debrief.documents.docx;

import dev.debrief.documents.text.Characters;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML: names come from this package, every text and value of an attribute is printable and escaped. */
final class XmlWriter {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final XMLStreamWriter xml;

    /** @param out is not closed */
    XmlWriter(OutputStream out) throws IOException {
        try {
            xml = FACTORY.createXMLStreamWriter(
                    new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
            xml.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException failed) {
            throw new IOException(failed);
        }
    }

    /** @param attributes names and values in turn */
    XmlWriter open(String element, String... attributes) throws IOException {
        try {
            xml.writeStartElement(element);
            write(attributes);
            return this;
        } catch (XMLStreamException failed) {
            throw new IOException(failed);
        }
    }

    XmlWriter empty(String element, String... attributes) throws IOException {
        try {
            xml.writeEmptyElement(element);
            write(attributes);
            return this;
        } catch (XMLStreamException failed) {
            throw new IOException(failed);
        }
    }

    /** An element with a text. */
    XmlWriter element(String element, String text, String... attributes) throws IOException {
        return open(element, attributes).text(text).close();
    }

    XmlWriter text(String text) throws IOException {
        try {
            xml.writeCharacters(Characters.inline(text));
            return this;
        } catch (XMLStreamException failed) {
            throw new IOException(failed);
        }
    }

    XmlWriter close() throws IOException {
        try {
            xml.writeEndElement();
            return this;
        } catch (XMLStreamException failed) {
            throw new IOException(failed);
        }
    }

    /** Writes what is left. */
    void finish() throws IOException {
        try {
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException failed) {
            throw new IOException(failed);
        }
    }

    private void write(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], Characters.inline(attributes[i + 1]));
        }
    }
}
