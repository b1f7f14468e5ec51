package org.parentvoice.actions.commitment.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parentvoice.actions.commitment.Evidence;
import org.parentvoice.kit.problem.Problems;

/** A link that shows what happened. Only http and https: anything else could run in a page. */
record EvidenceRequest(
        @NotBlank(message = "Give the link a title")
                @Size(max = 200, message = "Use 200 characters or fewer")
                String title,
        @NotBlank(message = WebAddress.WRONG)
                @Size(max = 2000, message = "This address is too long")
                String url) {

    static List<Evidence> read(@Nullable List<EvidenceRequest> links) {
        return links == null ? List.of() : links.stream().map(EvidenceRequest::read).toList();
    }

    private Evidence read() {
        if (!WebAddress.is(url)) {
            throw Problems.invalid("evidence.url", WebAddress.WRONG);
        }
        return new Evidence(title.strip(), url.strip());
    }
}
