package org.parentvoice.intake.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;

/** A file's bytes as text with one kind of line end. */
final class CsvText {

    /** What Excel writes in England unless told otherwise. */
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private CsvText() {}

    static String of(byte[] file) {
        String text = decoded(file);
        return (text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text)
                .replace("\r\n", "\n")
                .replace('\r', '\n');
    }

    private static String decoded(byte[] file) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
        } catch (CharacterCodingException e) {
            return new String(file, WINDOWS);
        }
    }
}
