package org.declic.web.http;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/**
 * Below the API's paths, turns whatever goes wrong into a problem: what a servlet throws, a body that breaks off, the
 * container's own error pages. Every answer has the {@link SecurityHeaders}.
 */
@WebFilter(
        urlPatterns = {"/ajo/*", "/ims/*", "/api/*", "/callbacks/*"},
        asyncSupported = true)
public class ProblemFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private final transient Problems problems;

    @Inject
    ProblemFilter(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        SecurityHeaders.setForData(request, response);
        Answer answer = new Answer(request, response);
        try {
            chain.doFilter(request, answer);
        } catch (ServletException e) {
            answer.fail(e.getRootCause() == null ? e : e.getRootCause());
        } catch (IOException | RuntimeException | Error e) {
            answer.fail(e);
        }
    }

    /** Writes a problem where the container would make a page. */
    private final class Answer extends HttpServletResponseWrapper {

        private final HttpServletRequest request;
        private final HttpServletResponse response;

        Answer(HttpServletRequest request, HttpServletResponse response) {
            super(response);
            this.request = request;
            this.response = response;
        }

        @Override
        public void sendError(int status) throws IOException {
            problems.ofStatus(status).send(request, response);
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            sendError(status);
        }

        /** Breaks the connection off where the caller has seen the beginning of another answer. */
        void fail(Throwable failure) throws IOException {
            if (response.isCommitted()) {
                throw new IOException("The answer had begun when its request failed", failure);
            }
            problems.of(failure).send(request, response);
        }
    }
}
