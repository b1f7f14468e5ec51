package org.parentvoice.intake.receipt;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The receipt for scripts; {@link ReceiptPage} is the one for people, at the same address. */
@RestController
class ReceiptController {

    private final Receipts receipts;
    private final Erasure erasure;

    ReceiptController(Receipts receipts, Erasure erasure) {
        this.receipts = receipts;
        this.erasure = erasure;
    }

    @GetMapping(path = "/receipts/{token}", produces = MediaType.APPLICATION_JSON_VALUE)
    Receipt get(@PathVariable String token) {
        return receipts.get(token);
    }

    /** Done when the log has it; the read models follow within moments. */
    @DeleteMapping("/receipts/{token}")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void erase(@PathVariable String token) {
        erasure.byParent(token);
    }
}
