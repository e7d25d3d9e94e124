package org.declic.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordWriterTest {

    private static final Annotation[] NONE = {};

    private final RecordWriter writer = new RecordWriter();
    private final MultivaluedMap<String, Object> headers = new MultivaluedHashMap<>();

    record Answer(
            String id,
            @Nullable String reason,
            int count,
            BigDecimal amount,
            @JsonProperty("with_line") boolean line,
            List<Part> parts) {}

    record Part(String name) {}

    @Test
    void keepsTheOrderWhatIsNullAndHowANumberIsWritten() throws IOException {
        Answer answer = new Answer("é1", null, 3, new BigDecimal("1E+3"), true, List.of(new Part("a")));

        assertThat(written(answer))
                .isEqualTo("{\"id\":\"é1\",\"reason\":null,\"count\":3,\"amount\":1000,\"with_line\":true,"
                        + "\"parts\":[{\"name\":\"a\"}]}");
    }

    @Test
    void saysJsonAndNothingMore() throws IOException {
        headers.putSingle(HttpHeaders.CONTENT_TYPE, new MediaType("application", "json", "utf-8"));

        written(new Part("a"));

        assertThat(headers.get(HttpHeaders.CONTENT_TYPE)).containsExactly(MediaType.APPLICATION_JSON_TYPE);
    }

    @Test
    void writesRecordsAndNothingElse() {
        assertThat(writes(Part.class)).isTrue();
        assertThat(writes(byte[].class)).isFalse();
        assertThat(writes(String.class)).isFalse();
    }

    private boolean writes(Class<?> type) {
        return writer.isWriteable(type, type, NONE, MediaType.APPLICATION_JSON_TYPE);
    }

    private String written(Record answer) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        Class<?> type = answer.getClass();
        writer.writeTo(answer, type, type, NONE, MediaType.APPLICATION_JSON_TYPE, headers, body);
        return body.toString(StandardCharsets.UTF_8);
    }
}
