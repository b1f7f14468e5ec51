package org.parentvoice.notify.subscription;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parentvoice.kit.page.FormErrors;
import org.parentvoice.kit.page.SeeOther;
import org.parentvoice.kit.problem.RetryAfter;
import org.parentvoice.notify.follower.EmailAddress;
import org.parentvoice.notify.follower.EmailAddresses;
import org.springframework.dao.DataAccessException;
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

    private static final FormErrors NO_ADDRESS =
            FormErrors.of("email", "Enter an email address like name@example.com");

    private static final FormErrors NOT_SENT =
            FormErrors.of(
                    "email",
                    "We could not do this just now. What you typed is still here. Wait a minute,"
                            + " then press Send me a new link again");

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
    ModelAndView send(
            @RequestParam(required = false) @Nullable String email, HttpServletResponse response) {
        Optional<EmailAddress> address = addresses.read(email);
        if (address.isEmpty()) {
            return again(email, NO_ADDRESS, HttpStatus.BAD_REQUEST);
        }
        try {
            subscriptions.sendLink(address.get());
        } catch (DataAccessException e) {
            RetryAfter.soon(response);
            return again(email, NOT_SENT, HttpStatus.SERVICE_UNAVAILABLE);
        }
        return SeeOther.page("/subscriptions/link?sent");
    }

    private static ModelAndView again(
            @Nullable String email, FormErrors errors, HttpStatus status) {
        var again =
                new ModelAndView("notify/link")
                        .addObject("email", email)
                        .addObject("errors", errors);
        again.setStatus(status);
        return again;
    }
}
