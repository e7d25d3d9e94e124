package org.declic.web.http;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;

/** Below the API's paths, turns the container's own error pages into problems, too. */
@WebFilter(
        urlPatterns = {"/ajo/*", "/ims/*", "/api/*"},
        asyncSupported = true)
public class ProblemFilter implements Filter {

    @Inject
    private Problems problems;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletResponse answer = (HttpServletResponse) response;
        try {
            chain.doFilter(request, new Wrapped(answer));
        } catch (ServletException e) {
            fail(answer, e.getRootCause() == null ? e : e.getRootCause());
        } catch (RuntimeException e) {
            fail(answer, e);
        }
    }

    private void fail(HttpServletResponse answer, Throwable failure) throws IOException {
        write(answer, problems.of(failure));
    }

    private static void write(HttpServletResponse answer, Problem problem) throws IOException {
        if (answer.isCommitted()) {
            throw new IOException("The answer had begun when its request failed");
        }
        byte[] body = problem.body();
        answer.reset();
        answer.setStatus(problem.code().status());
        answer.setContentType(MediaType.APPLICATION_JSON);
        problem.headers().forEach(answer::setHeader);
        answer.setContentLength(body.length);
        answer.getOutputStream().write(body);
        answer.flushBuffer();
    }

    /** Writes a problem where the container would make a page. */
    private final class Wrapped extends HttpServletResponseWrapper {

        private final HttpServletResponse answer;

        Wrapped(HttpServletResponse answer) {
            super(answer);
            this.answer = answer;
        }

        @Override
        public void sendError(int status) throws IOException {
            write(answer, problems.ofStatus(status));
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            sendError(status);
        }
    }
}
