package org.declic.template.velocity;

import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A map as a template sees it: read-only, its values seen alike, equal to nothing but itself. */
final class ReadOnlyMap extends AbstractMap<Object, @Nullable Object> {

    private final Map<?, ?> map;

    ReadOnlyMap(Map<?, ?> map) {
        this.map = map;
    }

    @Override
    public @Nullable Object get(@Nullable Object key) {
        return isKey(key) ? Values.visible(map.get(key)) : null;
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return isKey(key) && map.containsKey(key);
    }

    /** Only a hash map is sure to take any key for a question. */
    private boolean isKey(@Nullable Object key) {
        return key instanceof String || (map instanceof HashMap && Values.isScalar(key));
    }

    @Override
    public int size() {
        return map.size();
    }

    @Override
    public boolean isEmpty() {
        return map.isEmpty();
    }

    @Override
    public Set<Object> keySet() {
        return Collections.unmodifiableSet(map.keySet());
    }

    @Override
    public Collection<@Nullable Object> values() {
        return valueList();
    }

    ReadOnlyList keyList() {
        return new ReadOnlyList(new ArrayList<>(map.keySet()));
    }

    ReadOnlyList valueList() {
        return new ReadOnlyList(new ArrayList<>(map.values()));
    }

    ReadOnlyList entryList() {
        List<Object> entries = new ArrayList<>(map.size());
        map.forEach((key, value) -> entries.add(new ReadOnlyEntry(key, value)));
        return new ReadOnlyList(entries);
    }

    /** Not for templates, which get {@link #entryList}. */
    @Override
    public Set<Entry<Object, @Nullable Object>> entrySet() {
        throw new UnsupportedOperationException("entrySet");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ReadOnlyMap view && view.map == map;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(map);
    }

    @Override
    public String toString() {
        return "";
    }

    /** One key and its value. */
    record ReadOnlyEntry(@Nullable Object key, @Nullable Object value) {

        @Nullable
        Object visibleKey() {
            return Values.visible(key);
        }

        @Nullable
        Object visibleValue() {
            return Values.visible(value);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }

        @Override
        public String toString() {
            return "";
        }
    }
}
