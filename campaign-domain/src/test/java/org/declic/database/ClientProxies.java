package org.declic.database;

import java.lang.invoke.MethodHandles;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.dynamic.loading.ClassLoadingStrategy;
import net.bytebuddy.implementation.InvocationHandlerAdapter;
import net.bytebuddy.matcher.ElementMatchers;

/** Client proxies of normal-scoped beans, such as the container makes; their classes are made once. */
final class ClientProxies {

    private static final String HANDLER = "handler";
    private static final Map<Class<?>, Class<?>> CLASSES = new ConcurrentHashMap<>();

    private ClientProxies() {}

    /** A proxy of {@code type} that gives every call to {@code handler}. */
    static Object create(Class<?> type, InvocationHandler handler) {
        Class<?> proxyClass = CLASSES.computeIfAbsent(type, ClientProxies::define);
        try {
            var constructor = proxyClass.getDeclaredConstructor();
            constructor.setAccessible(true);
            Object proxy = constructor.newInstance();
            proxyClass.getField(HANDLER).set(proxy, handler);
            return proxy;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("No client proxy of " + type, e);
        }
    }

    private static Class<?> define(Class<?> type) {
        try {
            return new ByteBuddy()
                    .subclass(type)
                    .modifiers(Modifier.PUBLIC)
                    .defineField(HANDLER, InvocationHandler.class, Modifier.PUBLIC)
                    .method(ElementMatchers.not(ElementMatchers.isDeclaredBy(Object.class)))
                    .intercept(InvocationHandlerAdapter.toField(HANDLER))
                    .make()
                    .load(
                            type.getClassLoader(),
                            ClassLoadingStrategy.UsingLookup.of(
                                    MethodHandles.privateLookupIn(type, MethodHandles.lookup())))
                    .getLoaded();
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("No client proxy of " + type, e);
        }
    }
}
