package org.parentvoice.local.mail;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** The mail that people would have got, newest first. */
@Controller
class InboxController {

    private static final int ON_THE_PAGE = 100;

    private final MailFolder folder;

    InboxController(MailFolder folder) {
        this.folder = folder;
    }

    @GetMapping("/dev/inbox.json")
    @ResponseBody
    List<ReceivedMail> json(
            @RequestParam @Nullable String to,
            @RequestParam(defaultValue = "" + Integer.MAX_VALUE) int limit) {
        return mail(to).limit(limit).toList();
    }

    @GetMapping("/dev/inbox")
    String page(@RequestParam @Nullable String to, Model model) {
        model.addAttribute("to", to == null ? "" : to);
        model.addAttribute("mail", mail(to).limit(ON_THE_PAGE).toList());
        return "platform/inbox";
    }

    @GetMapping("/dev/inbox/{id}")
    String one(@PathVariable String id, Model model) {
        var mail =
                folder.find(id)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("mail", mail);
        model.addAttribute("addresses", Links.in(mail.text()));
        return "platform/mail";
    }

    private Stream<ReceivedMail> mail(@Nullable String to) {
        var all = folder.ids().stream().map(folder::get);
        return to == null || to.isBlank()
                ? all
                : all.filter(mail -> mail.to().equalsIgnoreCase(to.strip()));
    }
}
