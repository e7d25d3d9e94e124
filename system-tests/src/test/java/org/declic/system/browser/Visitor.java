package org.declic.system.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Who looks at the page. On a parameter of type {@code Page}; without it, an English reader at a desktop. */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface Visitor {

    /** A pattern that matches nothing. */
    String NOTHING = "(?!)";

    Viewport viewport() default Viewport.DESKTOP;

    /** {@code en} or {@code fr}. */
    String language() default "en";

    /** Matches the console errors that this test provokes, such as "status of 404"; all others fail it. */
    String provokes() default NOTHING;
}
