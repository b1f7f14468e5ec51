package org.parentvoice.local.mail;

import jakarta.mail.MessagingException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Collection;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * Every mail that was received, one file each. A file gets its name when it is complete, so a crash
 * leaves no half mail.
 */
public final class MailFolder {

    private static final String ENDING = ".eml";

    private final Path folder;
    private final MailIds ids;
    private final NavigableSet<String> known = new ConcurrentSkipListSet<>();

    /** Writes a message, headers first. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException, MessagingException;
    }

    private MailFolder(Path folder, Clock clock) {
        this.folder = folder;
        this.ids = new MailIds(clock);
    }

    /**
     * Opens a folder with the mail it already has.
     *
     * @throws IOException when it cannot be read or created
     */
    public static MailFolder open(Path folder, Clock clock) throws IOException {
        Files.createDirectories(folder);
        var opened = new MailFolder(folder, clock);
        try (var files = Files.list(folder)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .filter(MailIds::isId)
                    .forEach(opened.known::add);
        }
        return opened;
    }

    String add(String recipient, Content mail) throws MessagingException {
        var id = ids.next();
        var part = folder.resolve(id + ".part");
        try {
            try (var out = new BufferedOutputStream(Files.newOutputStream(part))) {
                // The mail's own To may name many, or nobody.
                var deliveredTo = "Delivered-To: " + recipient + "\r\n";
                out.write(deliveredTo.getBytes(StandardCharsets.UTF_8));
                mail.writeTo(out);
            }
            Files.move(part, file(id), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new MessagingException("The mail could not be written to " + folder, e);
        }
        known.add(id);
        return id;
    }

    /** Ids, newest first. */
    Collection<String> ids() {
        return known.descendingSet();
    }

    Optional<ReceivedMail> find(String id) {
        return known.contains(id) ? Optional.of(MailReader.read(id, file(id))) : Optional.empty();
    }

    ReceivedMail get(String id) {
        return MailReader.read(id, file(id));
    }

    private Path file(String id) {
        return folder.resolve(id + ENDING);
    }
}
