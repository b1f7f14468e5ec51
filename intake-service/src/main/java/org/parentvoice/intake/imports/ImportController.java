package org.parentvoice.intake.imports;

import java.io.IOException;
import java.net.URI;
import org.parentvoice.kit.forum.Forums;
import org.parentvoice.kit.problem.Problems;
import org.parentvoice.kit.security.ForumAccess;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;

/** Imports over the API, for a coordinator of the forum. */
@RestController
@RequestMapping("/api/forums/{forum}/feedback/imports")
class ImportController {

    static final String TOO_LARGE = "The file can be up to 5 MB. Split it and send the parts.";

    private final Forums forums;
    private final ImportUpload upload;
    private final Imports imports;

    ImportController(Forums forums, ImportUpload upload, Imports imports) {
        this.forums = forums;
        this.upload = upload;
        this.imports = imports;
    }

    record Accepted(String importId) {}

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Accepted> send(@PathVariable String forum, @RequestPart MultipartFile file)
            throws IOException {
        String forumId = forums.get(forum).id();
        String id = upload.take(forumId, file.getBytes(), ForumAccess.callerName());
        return ResponseEntity.accepted()
                .location(URI.create("/api/forums/" + forumId + "/feedback/imports/" + id))
                .body(new Accepted(id));
    }

    @GetMapping("/{id}")
    ImportView get(@PathVariable String forum, @PathVariable String id) {
        return imports.find(forums.get(forum).id(), id)
                .map(ImportView::of)
                .orElseThrow(() -> Problems.notFound("There is no such import in this forum."));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLarge(MaxUploadSizeExceededException e) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(HttpStatus.CONTENT_TOO_LARGE, TOO_LARGE);
        return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
