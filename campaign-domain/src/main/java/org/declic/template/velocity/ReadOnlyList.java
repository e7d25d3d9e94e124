package org.declic.template.velocity;

import java.util.AbstractList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list as a template sees it: read-only, its elements seen alike, equal to nothing but itself. */
final class ReadOnlyList extends AbstractList<@Nullable Object> {

    private final List<?> list;

    ReadOnlyList(List<?> list) {
        this.list = list;
    }

    @Override
    public @Nullable Object get(int index) {
        return index < 0 || index >= list.size() ? null : Values.visible(list.get(index));
    }

    @Override
    public int size() {
        return list.size();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ReadOnlyList view && view.list == list;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(list);
    }

    @Override
    public String toString() {
        return "";
    }
}
