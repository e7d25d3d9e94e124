package org.declic.template.tool;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.declic.template.RenderData;

/** What the examples of all functions are rendered with. */
public final class ExampleData {

    private static final Map<String, Object> PROFILE = Map.of(
            "firstName", "jane",
            "language", "fr",
            "birthDate", "1990-06-21",
            "email", "jane.doe@shop.example",
            "phone", "+33612345678");

    private static final Map<String, Object> ORDER = Map.of(
            "id", "A-2041",
            "placed", "2026-03-14T18:30:00Z",
            "total", new BigDecimal("1234.5"),
            "link", "https://shop.example/orders/2041?lang=fr#items");

    private static final List<Map<String, Object>> ITEMS = List.of(
            Map.of("name", "Tea", "price", 5),
            Map.of("name", "Biscuits", "price", 12),
            Map.of("name", "Jam", "price", 7));

    private static final Map<String, Object> CONTEXT = Map.of(
            "city",
            "saint-malo",
            "title",
            "  Spring sale ",
            "order",
            ORDER,
            "items",
            ITEMS,
            "tags",
            List.of("tea", "gift", "tea"),
            "prices",
            List.of(5, 12, 7),
            "sizes",
            Map.of("M", 3));

    /** On 15 March 2026 at nine o'clock. */
    public static final RenderData DATA = new RenderData(
            PROFILE, CONTEXT, Map.of(), Clock.fixed(Instant.parse("2026-03-15T09:00:00Z"), ZoneOffset.UTC));

    private ExampleData() {}
}
