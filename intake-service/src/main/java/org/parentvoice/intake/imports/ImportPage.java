package org.parentvoice.intake.imports;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parentvoice.kit.forum.Forum;
import org.parentvoice.kit.forum.Forums;
import org.parentvoice.kit.page.FormErrors;
import org.parentvoice.kit.page.SeeOther;
import org.parentvoice.kit.problem.Problems;
import org.parentvoice.kit.problem.Problems.FieldProblem;
import org.parentvoice.kit.security.ForumAccess;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where a coordinator brings in survey answers. */
@Controller
@RequestMapping("/forums/{forum}/desk/import")
class ImportPage {

    private final Forums forums;
    private final ImportUpload upload;
    private final Imports imports;

    ImportPage(Forums forums, ImportUpload upload, Imports imports) {
        this.forums = forums;
        this.upload = upload;
        this.imports = imports;
    }

    @GetMapping
    ModelAndView form(@PathVariable("forum") String forumId) {
        return form(forums.get(forumId), FormErrors.NONE);
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ModelAndView send(
            @PathVariable("forum") String forumId,
            @RequestPart(required = false) @Nullable MultipartFile file)
            throws IOException {
        Forum forum = forums.get(forumId);
        if (file == null || file.isEmpty()) {
            return wrong(forum, HttpStatus.BAD_REQUEST, "Choose a file");
        }
        try {
            String id = upload.take(forum.id(), file.getBytes(), ForumAccess.callerName());
            return SeeOther.page("/forums/" + forum.id() + "/desk/import/" + id);
        } catch (ErrorResponseException e) {
            return wrong(forum, HttpStatus.BAD_REQUEST, message(e));
        }
    }

    @GetMapping("/{id}")
    ModelAndView progress(@PathVariable("forum") String forumId, @PathVariable String id) {
        Forum forum = forums.get(forumId);
        Import found =
                imports.find(forum.id(), id)
                        .orElseThrow(() -> Problems.notFound("There is no such import."));
        return new ModelAndView("intake/import-progress")
                .addObject("forum", forum)
                .addObject("started", found.startedAt())
                .addObject("job", ImportView.of(found));
    }

    @ExceptionHandler
    ModelAndView tooLarge(MaxUploadSizeExceededException e, HttpServletRequest request) {
        var path =
                (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        Forum forum = forums.get(String.valueOf(path.get("forum")));
        return wrong(forum, HttpStatus.CONTENT_TOO_LARGE, ImportController.TOO_LARGE);
    }

    private static String message(ErrorResponseException e) {
        Map<String, Object> properties = e.getBody().getProperties();
        Object errors = properties == null ? null : properties.get("errors");
        return errors instanceof List<?> list && list.getFirst() instanceof FieldProblem first
                ? first.message()
                : "This file could not be read";
    }

    private static ModelAndView wrong(Forum forum, HttpStatus status, String message) {
        ModelAndView page = form(forum, FormErrors.of("file", message));
        page.setStatus(status);
        return page;
    }

    private static ModelAndView form(Forum forum, FormErrors errors) {
        return new ModelAndView("intake/import-form")
                .addObject("forum", forum)
                .addObject("errors", errors);
    }
}
