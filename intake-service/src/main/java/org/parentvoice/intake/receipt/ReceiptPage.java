package org.parentvoice.intake.receipt;

import org.parentvoice.kit.forum.Forums;
import org.parentvoice.kit.link.InvalidLinkException;
import org.parentvoice.kit.page.SeeOther;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;

/** The receipt as a page, and erasing from it. */
@Controller
@RequestMapping("/receipts/{token}")
class ReceiptPage {

    private final Forums forums;
    private final ReceiptLinks links;
    private final Receipts receipts;
    private final Erasure erasure;

    ReceiptPage(Forums forums, ReceiptLinks links, Receipts receipts, Erasure erasure) {
        this.forums = forums;
        this.links = links;
        this.receipts = receipts;
        this.erasure = erasure;
    }

    @GetMapping
    String show(@PathVariable String token, Model model) {
        return page("intake/receipt", token, model);
    }

    @GetMapping("/erase")
    String askErase(@PathVariable String token, Model model) {
        boolean erasable = receipts.get(token).eraseUrl() != null;
        return page(erasable ? "intake/receipt-erase" : "intake/receipt", token, model);
    }

    @PostMapping("/erase")
    ModelAndView erase(@PathVariable String token) {
        if (receipts.get(token).eraseUrl() == null) {
            return SeeOther.page("/receipts/" + token);
        }
        erasure.byParent(token);
        return SeeOther.page("/receipts/" + token + "/erased");
    }

    /** Not the receipt: the read model may be a moment behind, and this is certain. */
    @GetMapping("/erased")
    String erased(@PathVariable String token, Model model) {
        forums.find(links.open(token).forum())
                .ifPresent(forum -> model.addAttribute("forum", forum));
        return "intake/receipt-erased";
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String notOurs(InvalidLinkException e) {
        return "intake/receipt-unknown";
    }

    private String page(String template, String token, Model model) {
        Receipt receipt = receipts.get(token);
        forums.find(receipt.forum()).ifPresent(forum -> model.addAttribute("forum", forum));
        model.addAttribute("receipt", receipt);
        model.addAttribute("token", token);
        return template;
    }
}
