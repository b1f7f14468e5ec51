package org.parentvoice.kit.forum;

import java.util.List;
import java.util.Optional;
import org.parentvoice.kit.problem.Problems;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/** The forums of this installation, from {@code parentvoice.forums}. */
@ConfigurationProperties("parentvoice")
public record Forums(@Name("forums") @DefaultValue List<Forum> all) {

    /** The forum with this id. */
    public Optional<Forum> find(String id) {
        return all.stream().filter(forum -> forum.id().equals(id)).findFirst();
    }

    /**
     * The forum with this id.
     *
     * @throws org.springframework.web.ErrorResponseException 404 when there is none
     */
    public Forum get(String id) {
        return find(id).orElseThrow(
                        () -> Problems.notFound("There is no forum with this name here."));
    }
}
