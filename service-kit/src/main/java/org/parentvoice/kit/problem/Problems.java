package org.parentvoice.kit.problem;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * Makes the errors that callers see: RFC 9457, with the detail in words that say what to do. {@code
 * errors} lists what is wrong field by field.
 */
public final class Problems {

    private Problems() {}

    /** One wrong field. */
    public record FieldProblem(String field, String message) {}

    public static ErrorResponseException notFound(String detail) {
        return of(HttpStatus.NOT_FOUND, detail);
    }

    public static ErrorResponseException forbidden(String detail) {
        return of(HttpStatus.FORBIDDEN, detail);
    }

    public static ErrorResponseException conflict(String detail) {
        return of(HttpStatus.CONFLICT, detail);
    }

    public static ErrorResponseException gone(String detail) {
        return of(HttpStatus.GONE, detail);
    }

    public static ErrorResponseException preconditionFailed(String detail) {
        return of(HttpStatus.PRECONDITION_FAILED, detail);
    }

    public static ErrorResponseException invalid(String field, String message) {
        return invalid(List.of(new FieldProblem(field, message)));
    }

    public static ErrorResponseException invalid(List<FieldProblem> errors) {
        ProblemDetail problem = invalidDetail(errors);
        return new ErrorResponseException(HttpStatus.BAD_REQUEST, problem, null);
    }

    static ProblemDetail invalidDetail(List<FieldProblem> errors) {
        ProblemDetail problem =
                detail(
                        HttpStatus.BAD_REQUEST,
                        "Please check what you sent: some of it is not right.");
        problem.setProperty("errors", errors);
        return problem;
    }

    /** A part is down; the same request may work after a while. */
    public static ErrorResponseException unavailable(
            String detail, Duration retryAfter, @Nullable Throwable cause) {
        var problem =
                new ErrorResponseException(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        detail(HttpStatus.SERVICE_UNAVAILABLE, detail),
                        cause);
        problem.getHeaders().set(HttpHeaders.RETRY_AFTER, String.valueOf(retryAfter.toSeconds()));
        return problem;
    }

    public static ErrorResponseException of(HttpStatus status, String detail) {
        return new ErrorResponseException(status, detail(status, detail), null);
    }

    static ProblemDetail detail(HttpStatus status, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(status.getReasonPhrase());
        return problem;
    }
}
