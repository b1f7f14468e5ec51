package org.parentvoice.notify.letter;

/** A letter as plain text. */
final class PlainText {

    private PlainText() {}

    static String of(Letter letter) {
        var text = new StringBuilder(letter.heading()).append("\n\n");
        if (letter.title() != null) {
            text.append("“").append(letter.title()).append("”\n\n");
        }
        for (Letter.Part part : letter.parts()) {
            if (part.label() != null) {
                text.append(part.label()).append(": ");
            }
            text.append(part.text()).append("\n\n");
        }
        text.append(letter.action().label()).append(":\n");
        text.append(letter.action().url()).append("\n\n-- \n");
        letter.why().forEach(line -> text.append(line).append("\n"));
        text.append("\nStop these emails with one click:\n").append(letter.stop()).append("\n");
        if (letter.manage() != null) {
            text.append("\nSee and change what you follow:\n").append(letter.manage()).append("\n");
        }
        return text.toString();
    }
}
