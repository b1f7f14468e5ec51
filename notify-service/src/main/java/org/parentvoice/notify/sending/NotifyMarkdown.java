package org.parentvoice.notify.sending;

import java.util.List;
import java.util.regex.Pattern;
import org.parentvoice.notify.letter.Letter;

/** A letter in the Markdown of GOV.UK Notify. What people wrote stays words. */
final class NotifyMarkdown {

    /** What makes a heading, a list or a line of what begins with it. */
    private static final Pattern BEGINS = Pattern.compile("(?m)^(\\s*)([#*+^>=_-]|\\d+\\.(?=\\s))");

    /** What makes a link, and placeholders of a template. */
    private static final Pattern ANYWHERE = Pattern.compile("[\\[\\]]|\\(\\(|\\)\\)");

    private NotifyMarkdown() {}

    static String of(Letter letter) {
        var text = new StringBuilder("# ").append(words(letter.heading())).append("\n\n");
        if (letter.title() != null) {
            text.append("“").append(words(letter.title())).append("”\n\n");
        }
        parts(text, letter.parts());
        for (Letter.Item item : letter.items()) {
            if (item.group() != null) {
                text.append("# ").append(words(item.group())).append("\n\n");
            }
            text.append("## ").append(words(item.title())).append("\n\n");
            parts(text, item.parts());
            link(text, item.action());
        }
        letter.actions().forEach(action -> link(text, action));
        text.append("---\n\n");
        letter.why().forEach(line -> text.append(words(line)).append("\n\n"));
        link(text, "Stop these emails", letter.stop());
        if (letter.manage() != null) {
            link(text, "See and change what you follow", letter.manage());
        }
        return text.toString();
    }

    private static void parts(StringBuilder text, List<Letter.Part> parts) {
        for (Letter.Part part : parts) {
            if (part.label() != null) {
                text.append(words(part.label())).append(": ");
            }
            text.append(words(part.text())).append("\n\n");
        }
    }

    private static void link(StringBuilder text, Letter.Action action) {
        link(text, action.label(), action.url());
    }

    private static void link(StringBuilder text, String label, String url) {
        text.append("[").append(label).append("](").append(url).append(")\n\n");
    }

    /** A sign that means nothing at the start of a line, and marks taken apart. */
    static String words(String text) {
        String apart =
                ANYWHERE.matcher(text)
                        .replaceAll(
                                mark ->
                                        switch (mark.group()) {
                                            case "[" -> "(";
                                            case "]" -> ")";
                                            case "((" -> "( (";
                                            default -> ") )";
                                        });
        return BEGINS.matcher(apart).replaceAll("$1\u200B$2");
    }
}
