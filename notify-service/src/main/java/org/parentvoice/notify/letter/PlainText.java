package org.parentvoice.notify.letter;

import java.util.List;

/** A letter as plain text. */
final class PlainText {

    private static final String RULE = "* * *\n\n";

    private PlainText() {}

    static String of(Letter letter) {
        var text = new StringBuilder(letter.heading()).append("\n\n");
        if (letter.title() != null) {
            text.append("“").append(letter.title()).append("”\n\n");
        }
        parts(letter.parts(), text);
        for (Letter.Item item : letter.items()) {
            if (item.group() != null) {
                text.append("== ").append(item.group()).append(" ==\n\n");
            }
            text.append("“").append(item.title()).append("”\n\n");
            parts(item.parts(), text);
            action(item.action(), text);
            text.append(RULE);
        }
        letter.actions().forEach(action -> action(action, text));
        text.append("-- \n");
        letter.why().forEach(line -> text.append(line).append("\n"));
        text.append("\nStop these emails with one click:\n").append(letter.stop()).append("\n");
        if (letter.manage() != null) {
            text.append("\nSee and change what you follow:\n").append(letter.manage()).append("\n");
        }
        return text.toString();
    }

    private static void parts(List<Letter.Part> parts, StringBuilder text) {
        for (Letter.Part part : parts) {
            if (part.label() != null) {
                text.append(part.label()).append(": ");
            }
            text.append(part.text()).append("\n\n");
        }
    }

    private static void action(Letter.Action action, StringBuilder text) {
        text.append(action.label()).append(":\n").append(action.url()).append("\n\n");
    }
}
