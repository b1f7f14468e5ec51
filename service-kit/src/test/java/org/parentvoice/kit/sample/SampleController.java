package org.parentvoice.kit.sample;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.parentvoice.kit.events.BrokerUnavailableException;
import org.parentvoice.kit.forum.Forums;
import org.parentvoice.kit.link.SignedLinks;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SampleController {

    private final Forums forums;
    private final SignedLinks links;

    SampleController(Forums forums, SignedLinks links) {
        this.forums = forums;
        this.links = links;
    }

    record Request(@NotBlank(message = "Please write something.") String text, int voices) {}

    @PostMapping("/api/open/echo")
    Request echo(@Valid @RequestBody Request request) {
        return request;
    }

    @GetMapping("/api/open/forums/{forum}")
    String forum(@PathVariable String forum) {
        return forums.get(forum).name();
    }

    @GetMapping("/api/open/links/{token}")
    String link(@PathVariable String token) {
        return links.verify("sample", token);
    }

    @GetMapping("/api/open/away")
    void away() {
        throw new BrokerUnavailableException("gone", new IllegalStateException());
    }

    @GetMapping("/api/forums/{forum}/desk")
    String desk(@PathVariable String forum) {
        return forum;
    }

    @GetMapping("/api/ops")
    String operators() {
        return "ops";
    }

    @GetMapping("/api/forgotten")
    String forgotten() {
        return "no rule speaks of this one";
    }
}
