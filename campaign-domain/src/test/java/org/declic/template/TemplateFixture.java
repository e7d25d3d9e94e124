package org.declic.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.declic.template.velocity.TemplateEngine;
import org.jspecify.annotations.Nullable;

/** Templates and data for tests. */
public final class TemplateFixture {

    private TemplateFixture() {}

    public static CompiledTemplate compileHtml(String source) {
        return TemplateEngine.compile(SampleField.HTML, source);
    }

    public static CompiledTemplate compileText(String source) {
        return TemplateEngine.compile(SampleField.TEXT, source);
    }

    public static CompiledTemplate compileLine(String source) {
        return TemplateEngine.compile(SampleField.LINE, source);
    }

    @SuppressWarnings("NullAway") // JSON has null.
    public static RenderData context(@Nullable Object... keysAndValues) {
        Map<String, Object> context = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            context.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return new RenderData(Map.of(), context);
    }

    public static RenderData anOrder() {
        return new RenderData(
                Map.of("person", Map.of("name", Map.of("firstName", "Jane"))),
                Map.of(
                        "product",
                        Map.of("name", "Tea & Biscuits", "category", "Food"),
                        "items",
                        List.of(Map.of("name", "Tea", "price", 5), Map.of("name", "Biscuits", "price", 12)),
                        "tags",
                        Map.of("colour", "green")));
    }

    public static String html(String source, RenderData data) {
        return compileHtml(source).render(data).text();
    }

    public static String text(String source, RenderData data) {
        return compileText(source).render(data).text();
    }

    public static String line(String source, RenderData data) {
        return compileLine(source).render(data).text();
    }
}
