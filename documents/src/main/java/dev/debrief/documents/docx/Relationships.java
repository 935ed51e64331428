package dev.debrief.documents.docx;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the text refers to by an id: its other parts, links and pictures. */
final class Relationships {

    private static final String TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final Map<String, String> links = new LinkedHashMap<>();
    private final Map<String, byte[]> pictures = new LinkedHashMap<>();

    /** @return the id */
    String link(String target) {
        return links.computeIfAbsent(target, another -> "rIdLink" + (links.size() + 1));
    }

    /** @return the id */
    String picture(byte[] png) {
        String name = "picture" + (pictures.size() + 1) + ".png";
        pictures.put(name, png);
        return id(name);
    }

    /** Pictures by the names of their files. */
    Map<String, byte[]> pictures() {
        return pictures;
    }

    void write(XmlWriter xml) throws IOException {
        xml.open("Relationships", "xmlns", "http://schemas.openxmlformats.org/package/2006/relationships");
        part(xml, "rIdFooter", "footer", "footer.xml");
        part(xml, "rIdNumbering", "numbering", "numbering.xml");
        part(xml, "rIdSettings", "settings", "settings.xml");
        part(xml, "rIdStyles", "styles", "styles.xml");
        for (String name : pictures.keySet()) {
            part(xml, id(name), "image", "media/" + name);
        }
        for (Map.Entry<String, String> link : links.entrySet()) {
            xml.empty(
                    "Relationship",
                    "Id",
                    link.getValue(),
                    "Type",
                    TYPE + "hyperlink",
                    "Target",
                    link.getKey(),
                    "TargetMode",
                    "External");
        }
        xml.close().finish();
    }

    private static String id(String picture) {
        return "rId-" + picture;
    }

    private static void part(XmlWriter xml, String id, String type, String target) throws IOException {
        xml.empty("Relationship", "Id", id, "Type", TYPE + type, "Target", target);
    }
}
