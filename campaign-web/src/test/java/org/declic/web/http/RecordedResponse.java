package org.declic.web.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A response that remembers what was written. */
final class RecordedResponse {

    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private int status = HttpServletResponse.SC_OK;
    private boolean committed;

    /** A request over plain HTTP with no headers. */
    static HttpServletRequest request() {
        return (HttpServletRequest) Proxy.newProxyInstance(
                RecordedResponse.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, called, arguments) -> called.getReturnType() == boolean.class ? false : null);
    }

    HttpServletResponse get() {
        return (HttpServletResponse) Proxy.newProxyInstance(
                RecordedResponse.class.getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (proxy, called, arguments) -> answer(called.getName(), arguments));
    }

    int status() {
        return status;
    }

    Map<String, String> headers() {
        return headers;
    }

    String text() {
        return body.toString(UTF_8);
    }

    private @Nullable Object answer(String called, Object[] arguments) {
        switch (called) {
            case "setHeader" -> headers.put((String) arguments[0], (String) arguments[1]);
            case "setContentType" -> headers.put("Content-Type", (String) arguments[0]);
            case "setContentLength" -> headers.put("Content-Length", arguments[0].toString());
            case "setStatus" -> status = (int) arguments[0];
            case "flushBuffer" -> committed = true;
            case "isCommitted" -> {
                return committed;
            }
            case "getOutputStream" -> {
                return new Body();
            }
            case "reset" -> {
                headers.clear();
                body.reset();
            }
            default -> throw new UnsupportedOperationException(called);
        }
        return null;
    }

    private final class Body extends ServletOutputStream {

        @Override
        public void write(int value) {
            body.write(value);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
