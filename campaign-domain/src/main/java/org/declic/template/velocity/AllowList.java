package org.declic.template.velocity;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import org.apache.velocity.runtime.directive.ForeachScope;
import org.apache.velocity.util.introspection.Info;
import org.apache.velocity.util.introspection.Uberspect;
import org.apache.velocity.util.introspection.VelMethod;
import org.apache.velocity.util.introspection.VelPropertyGet;
import org.apache.velocity.util.introspection.VelPropertySet;
import org.jspecify.annotations.Nullable;

/**
 * The only way from a template to an object.
 *
 * <p>It dispatches by the type of the object to tables of functions and never reflects. What is not in the tables does
 * not exist: {@code getClass}, {@code class}, fields, setters, statics.
 */
@SuppressWarnings("NullAway") // Velocity's interface is not annotated; null is its word for "there is none".
final class AllowList implements Uberspect {

    private static final Map<String, Property> LOOP = Map.of(
            "index", scope -> ((ForeachScope) scope).getIndex(),
            "count", scope -> ((ForeachScope) scope).getCount(),
            "hasNext", scope -> ((ForeachScope) scope).getHasNext(),
            "first", scope -> ((ForeachScope) scope).isFirst(),
            "last", scope -> ((ForeachScope) scope).isLast(),
            "parent", scope -> Values.visible(((ForeachScope) scope).getParent()));

    private static final Map<String, Property> ENTRY = Map.of(
            "key", entry -> ((ReadOnlyMap.ReadOnlyEntry) entry).visibleKey(),
            "value", entry -> ((ReadOnlyMap.ReadOnlyEntry) entry).visibleValue());

    @Override
    public void init() {
        // Nothing to set up.
    }

    @Override
    public @Nullable Iterator<?> getIterator(Object object, Info info) {
        if (object instanceof ReadOnlyList list) {
            return list.iterator();
        }
        return object instanceof ReadOnlyMap map ? map.valueList().iterator() : null;
    }

    @Override
    public @Nullable VelPropertyGet getPropertyGet(Object object, String name, Info info) {
        if (object instanceof ReadOnlyMap) {
            return new Getter(name, map -> ((ReadOnlyMap) map).get(name));
        }
        Property property = object instanceof ForeachScope
                ? LOOP.get(name)
                : object instanceof ReadOnlyMap.ReadOnlyEntry ? ENTRY.get(name) : null;
        return property == null ? null : new Getter(name, property);
    }

    @Override
    public @Nullable VelMethod getMethod(Object object, String name, Object[] arguments, Info info) {
        if (object instanceof Tool) {
            return new Call(name, (tool, args) -> ((Tool) tool).call(name, Arrays.asList(args)));
        }
        AllowedMethods.Function function = AllowedMethods.find(object, name, arguments.length);
        return function == null ? null : new Call(name, function);
    }

    @Override
    public @Nullable VelPropertySet getPropertySet(Object object, String name, Object value, Info info) {
        return null;
    }

    private interface Property {
        @Nullable
        Object of(Object object);
    }

    private record Getter(String name, Property property) implements VelPropertyGet {

        @Override
        public @Nullable Object invoke(Object object) {
            return property.of(object);
        }

        /** Remembering it for one rendering costs more than making it. */
        @Override
        public boolean isCacheable() {
            return false;
        }

        @Override
        public String getMethodName() {
            return name;
        }
    }

    private record Call(String name, AllowedMethods.Function function) implements VelMethod {

        @Override
        public @Nullable Object invoke(Object object, Object[] arguments) {
            return Values.visible(function.apply(object, arguments));
        }

        @Override
        public boolean isCacheable() {
            return true;
        }

        @Override
        public String getMethodName() {
            return name;
        }

        @Override
        public @Nullable Method getMethod() {
            return null;
        }

        @Override
        public Class<?> getReturnType() {
            return Object.class;
        }
    }
}
