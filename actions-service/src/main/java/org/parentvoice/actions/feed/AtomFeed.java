package org.parentvoice.actions.feed;

import java.io.StringWriter;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.parentvoice.actions.commitment.Commitment;
import org.parentvoice.actions.commitment.HistoryEntry;
import org.parentvoice.actions.commitment.web.HistoryView;
import org.parentvoice.actions.page.EntryWords;
import org.parentvoice.kit.forum.Forum;

/** News about a forum's commitments for feed readers (RFC 4287): one entry for each change. */
final class AtomFeed {

    static final int ENTRIES = 50;
    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
    private static final EntryWords WORDS = new EntryWords();

    private final Forum forum;
    private final String baseUrl;

    AtomFeed(Forum forum, String baseUrl) {
        this.forum = forum;
        this.baseUrl = baseUrl;
    }

    private record News(Commitment commitment, HistoryEntry entry) {}

    String write(List<Commitment> commitments) {
        List<News> news =
                commitments.stream()
                        .flatMap(each -> each.history().stream().map(it -> new News(each, it)))
                        .sorted(
                                Comparator.comparing((News each) -> each.entry().recordedAt())
                                        .reversed())
                        .limit(ENTRIES)
                        .toList();
        var text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            write(xml, news);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    private void write(XMLStreamWriter xml, List<News> news) throws XMLStreamException {
        String page = baseUrl + "/forums/" + forum.id();
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(NAMESPACE);
        element(xml, "id", page);
        element(xml, "title", "What was promised: " + forum.name());
        element(
                xml,
                "updated",
                (news.isEmpty() ? Instant.EPOCH : news.getFirst().entry().recordedAt()).toString());
        link(xml, "alternate", page);
        link(xml, "self", baseUrl + "/api/forums/" + forum.id() + "/commitments.atom");
        xml.writeStartElement("author");
        element(xml, "name", forum.name());
        xml.writeEndElement();
        for (News each : news) {
            entry(xml, each.commitment(), each.entry());
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void entry(XMLStreamWriter xml, Commitment commitment, HistoryEntry entry)
            throws XMLStreamException {
        xml.writeStartElement("entry");
        element(xml, "id", "urn:uuid:" + entry.id());
        String what = WORDS.of(HistoryView.of(entry));
        element(xml, "title", commitment.details().title() + ": " + what);
        element(xml, "updated", entry.recordedAt().toString());
        link(
                xml,
                "alternate",
                baseUrl + "/forums/" + forum.id() + "/commitments/" + commitment.id());
        element(xml, "summary", summary(entry.note(), entry.reason()));
        xml.writeEndElement();
    }

    private static String summary(@Nullable String note, @Nullable String reason) {
        String text = note == null ? "" : note;
        return reason == null ? text : (text.isEmpty() ? reason : text + " " + reason);
    }

    private static void link(XMLStreamWriter xml, String rel, String href)
            throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("href", href);
    }

    private static void element(XMLStreamWriter xml, String name, String text)
            throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(
                text.codePoints()
                        .filter(AtomFeed::isAllowed)
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString());
        xml.writeEndElement();
    }

    /** XML 1.0 has no way to write most control characters. */
    private static boolean isAllowed(int c) {
        return c >= 0x20 || c == '\n' || c == '\t' || c == '\r';
    }
}
