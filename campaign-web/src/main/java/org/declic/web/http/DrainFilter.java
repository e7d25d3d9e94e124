package org.declic.web.http;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Counts the {@link RequestsUnderWay}, and turns those away that come while the server stops. First of all filters, by web.xml. */
public class DrainFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private final transient RequestsUnderWay requests;

    @Inject
    DrainFilter(RequestsUnderWay requests) {
        this.requests = requests;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!requests.begin()) {
            Problem.of(ProblemCode.SERVER_STOPPING)
                    .retryAfter(Problems.RETRY_SECONDS)
                    .send(request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            requests.end();
        }
    }
}
