package org.parentvoice.themes.forumset;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parentvoice.kit.forum.Forums;
import org.parentvoice.kit.problem.Problems;
import org.parentvoice.kit.security.ForumAccess;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The themes of one forum, for its coordinators. The entity tag is the forum's version. */
@RestController
@RequestMapping("/api/forums/{forum}/theme-set")
class ThemeSetController {

    private static final String STALE =
            "Somebody else changed your themes meanwhile. Read them again and make your change to"
                    + " the newest version.";

    private final Forums forums;
    private final ForumThemesEditor editor;
    private final Themings themings;

    ThemeSetController(Forums forums, ForumThemesEditor editor, Themings themings) {
        this.forums = forums;
        this.editor = editor;
        this.themings = themings;
    }

    /**
     * @param version of the forum's part, 0 for the built-in themes alone; the newest if left out
     */
    @GetMapping
    ResponseEntity<ThemeSetView> get(
            @PathVariable String forum, @RequestParam(required = false) @Nullable Integer version) {
        String id = forums.get(forum).id();
        Optional<ForumThemes> part =
                version == null
                        ? editor.latest(id)
                        : Optional.of(version)
                                .filter(number -> number != 0)
                                .map(number -> editor.version(id, number));
        return view(id, part.orElse(null));
    }

    @PutMapping
    ResponseEntity<ThemeSetView> put(
            @PathVariable String forum,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ForumThemesRequest request) {
        String id = forums.get(forum).id();
        ForumThemes saved =
                editor.save(id, request, madeFrom(ifMatch, request), ForumAccess.callerName())
                        .orElseThrow(
                                () ->
                                        ifMatch == null
                                                ? Problems.conflict(STALE)
                                                : Problems.preconditionFailed(STALE));
        return view(id, saved);
    }

    private static int madeFrom(@Nullable String ifMatch, ForumThemesRequest request) {
        if (ifMatch != null) {
            try {
                return Integer.parseInt(ifMatch.replace("\"", "").strip());
            } catch (NumberFormatException e) {
                throw Problems.preconditionFailed(STALE);
            }
        }
        if (request.madeFrom() == null) {
            throw Problems.invalid(
                    "madeFrom", "Say which version you changed: forumVersion as you read it.");
        }
        return request.madeFrom();
    }

    private ResponseEntity<ThemeSetView> view(String forum, @Nullable ForumThemes part) {
        List<ForumThemes> versions = editor.versions(forum);
        Integer inForce = themings.of(forum).themes().version().forumVersion();
        ThemeSetView view =
                ThemeSetView.of(
                        forum, editor.builtIn(), part, inForce == null ? 0 : inForce, versions);
        return ResponseEntity.ok().eTag("\"" + view.forumVersion() + "\"").body(view);
    }
}
