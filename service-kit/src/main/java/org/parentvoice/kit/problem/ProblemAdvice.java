package org.parentvoice.kit.problem;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parentvoice.kit.events.BrokerUnavailableException;
import org.parentvoice.kit.link.InvalidLinkException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.mapping.MappingException;
import org.springframework.data.mapping.model.MappingInstantiationException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.databind.DatabindException;

/** Turns what goes wrong in an API call into a problem that says what to do about it. */
@Order(0)
@RestControllerAdvice(annotations = RestController.class)
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        List<Problems.FieldProblem> errors =
                e.getFieldErrors().stream()
                        .map(
                                error ->
                                        new Problems.FieldProblem(
                                                error.getField(),
                                                String.valueOf(error.getDefaultMessage())))
                        .toList();
        return answer(e, Problems.invalidDetail(errors), headers, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        Throwable root = NestedExceptionUtils.getMostSpecificCause(e);
        if (root instanceof ErrorResponseException known) {
            return answer(e, known.getBody(), headers, request);
        }
        if (e.getCause() instanceof DatabindException wrong && !wrong.getPath().isEmpty()) {
            var field = new Problems.FieldProblem(path(wrong), "is not of the expected kind");
            return answer(e, Problems.invalidDetail(List.of(field)), headers, request);
        }
        ProblemDetail problem =
                Problems.detail(HttpStatus.BAD_REQUEST, "The body could not be read as JSON.");
        return answer(e, problem, headers, request);
    }

    private static String path(DatabindException wrong) {
        var path = new StringBuilder();
        wrong.getPath()
                .forEach(
                        step ->
                                path.append(
                                                path.isEmpty() || step.getPropertyName() == null
                                                        ? ""
                                                        : ".")
                                        .append(
                                                step.getPropertyName() == null
                                                        ? "[" + step.getIndex() + "]"
                                                        : step.getPropertyName()));
        return path.toString();
    }

    @ExceptionHandler
    @Nullable ResponseEntity<Object> brokerAway(BrokerUnavailableException e, WebRequest request) {
        return unavailable(e, request);
    }

    @ExceptionHandler
    @Nullable ResponseEntity<Object> databaseAway(
            DataAccessResourceFailureException e, WebRequest request) {
        return unavailable(e, request);
    }

    @ExceptionHandler
    @Nullable ResponseEntity<Object> badLink(InvalidLinkException e, WebRequest request) {
        ErrorResponseException problem =
                e.expired()
                        ? Problems.gone("This link is too old. Please ask for a new one.")
                        : Problems.notFound(
                                "This link does not work. Please check that it is whole.");
        return answer(problem, problem.getBody(), new HttpHeaders(), request);
    }

    /** Its message quotes what was read, a family's words among it: they belong into no log. */
    @ExceptionHandler({MappingException.class, MappingInstantiationException.class})
    @Nullable ResponseEntity<Object> unreadable(RuntimeException e, WebRequest request) {
        LOG.error("A document cannot be read: {}", e.getClass().getSimpleName());
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "Something that is stored here cannot be read. It is not your mistake, and"
                                + " nothing was changed.");
        return answer(e, problem, new HttpHeaders(), request);
    }

    private @Nullable ResponseEntity<Object> unavailable(Exception cause, WebRequest request) {
        ErrorResponseException problem =
                Problems.unavailable(
                        "A part of the service is not answering. Nothing was saved. Please send the"
                                + " same again in a moment.",
                        RETRY_AFTER,
                        cause);
        return answer(problem, problem.getBody(), problem.getHeaders(), request);
    }

    private @Nullable ResponseEntity<Object> answer(
            Exception e, ProblemDetail problem, HttpHeaders headers, WebRequest request) {
        // What Spring passes in may be its read-only empty headers.
        var own = new HttpHeaders();
        own.addAll(headers);
        own.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        HttpStatusCode status = HttpStatusCode.valueOf(problem.getStatus());
        return handleExceptionInternal(e, problem, own, status, request);
    }

    /** RFC 9457 lets a missing type stand for this one; our callers are promised the field. */
    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (body instanceof ProblemDetail problem && problem.getType() == null) {
            problem.setType(URI.create("about:blank"));
        }
        return super.createResponseEntity(body, headers, status, request);
    }
}
