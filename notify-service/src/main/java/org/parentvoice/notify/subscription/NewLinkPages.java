package org.parentvoice.notify.subscription;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parentvoice.kit.page.FormErrors;
import org.parentvoice.notify.follower.EmailAddress;
import org.parentvoice.notify.follower.EmailAddresses;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** For who has lost the link, or has one that is too old. The answer is the same for everybody. */
@Controller
@RequestMapping("/subscriptions/link")
class NewLinkPages {

    private final Subscriptions subscriptions;
    private final EmailAddresses addresses;

    NewLinkPages(Subscriptions subscriptions, EmailAddresses addresses) {
        this.subscriptions = subscriptions;
        this.addresses = addresses;
    }

    @GetMapping
    ModelAndView form() {
        return new ModelAndView("notify/link");
    }

    @GetMapping(params = "sent")
    ModelAndView sent() {
        return new ModelAndView("notify/link-sent");
    }

    @PostMapping
    ModelAndView send(@RequestParam(required = false) @Nullable String email) {
        Optional<EmailAddress> address = addresses.read(email);
        if (address.isEmpty()) {
            var again =
                    new ModelAndView("notify/link")
                            .addObject("email", email)
                            .addObject(
                                    "errors",
                                    FormErrors.of(
                                            "email",
                                            "Enter an email address like name@example.com"));
            again.setStatus(HttpStatus.BAD_REQUEST);
            return again;
        }
        subscriptions.sendLink(address.get());
        return Redirects.to("/subscriptions/link?sent");
    }
}
