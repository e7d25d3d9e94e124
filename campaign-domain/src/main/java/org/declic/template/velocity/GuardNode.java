package org.declic.template.velocity;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.velocity.context.InternalContextAdapter;
import org.apache.velocity.runtime.parser.node.ASTIndex;
import org.apache.velocity.runtime.parser.node.ASTIntegerRange.IntegerRange;
import org.apache.velocity.runtime.parser.node.ASTMethod;
import org.apache.velocity.runtime.parser.node.SimpleNode;
import org.declic.template.Limits;
import org.declic.template.RenderingException;
import org.jspecify.annotations.Nullable;

/**
 * A node around an expression that makes a new value. It lets the value through as one of {@link Values}, within the
 * limits, and makes the rendering pay for it.
 */
@SuppressWarnings("NullAway") // Velocity's classes are not annotated.
final class GuardNode extends WrapperNode {

    GuardNode(SimpleNode guarded) {
        super(guarded);
    }

    /** The value of an operand or argument. */
    @Override
    public @Nullable Object value(InternalContextAdapter context) {
        try {
            return admit(inner().value(context), Rendering.of(context));
        } catch (ArithmeticException e) {
            return null; // As Velocity itself answers a division by zero.
        }
    }

    /** The next value on the way along a reference. */
    @Override
    public @Nullable Object execute(@Nullable Object object, InternalContextAdapter context) {
        if (inner() instanceof ASTIndex && !(object instanceof ReadOnlyList || object instanceof ReadOnlyMap)) {
            return null; // Velocity throws when asked for the last element of what has no size.
        }
        Rendering rendering = Rendering.of(context);
        if (inner() instanceof ASTMethod method) {
            rendering.spendCharacters(AllowedMethods.cost(object, method.getMethodName()));
        }
        return admit(inner().execute(object, context), rendering);
    }

    @Override
    public boolean evaluate(InternalContextAdapter context) {
        return inner().evaluate(context);
    }

    @Override
    public String literal() {
        return inner().literal();
    }

    private static @Nullable Object admit(@Nullable Object value, Rendering rendering) {
        if (value instanceof String text) {
            rendering.spendCharacters(text.length());
            if (text.length() > Limits.BUILT_TEXT) {
                throw Rendering.tooLongText();
            }
            return text;
        }
        if (isMonster(value)) {
            throw new RenderingException("The template calculates with more than " + Limits.DIGITS + " digits.");
        }
        if (value instanceof IntegerRange range) {
            ReadOnlyList numbers = admit(range);
            rendering.spendCharacters(numbers.size());
            return numbers;
        }
        if (value instanceof ReadOnlyList || value instanceof ReadOnlyMap) {
            return value;
        }
        if (value instanceof List<?> || value instanceof Map<?, ?>) {
            rendering.spendCharacters(value instanceof List<?> list ? list.size() : ((Map<?, ?>) value).size());
        }
        return Values.visible(value);
    }

    /** Counts by itself: the size of a range overflows. */
    private static ReadOnlyList admit(IntegerRange range) {
        List<Object> numbers = new ArrayList<>();
        for (Object number : range) {
            if (numbers.size() == Limits.LOOP_TURNS) {
                throw new RenderingException("A range has more than " + Limits.LOOP_TURNS + " numbers.");
            }
            numbers.add(number);
        }
        return new ReadOnlyList(numbers);
    }

    private static boolean isMonster(@Nullable Object value) {
        return (value instanceof BigDecimal decimal && Values.isMonster(decimal))
                || (value instanceof BigInteger integer && Values.isMonster(integer));
    }
}
