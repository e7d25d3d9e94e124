package org.declic.template.velocity;

import java.math.BigDecimal;
import org.apache.velocity.context.InternalContextAdapter;
import org.apache.velocity.runtime.parser.node.SimpleNode;
import org.declic.template.html.SafeText;
import org.jspecify.annotations.Nullable;

/**
 * A node around an operand. Velocity reads numbers from texts, of any length and exponent; this one does it first, with
 * bounds.
 */
@SuppressWarnings("NullAway") // Velocity's classes are not annotated.
final class OperandNode extends WrapperNode {

    /** What an operator does with a text. */
    enum Use {
        /** Calculates: a text is the number that it reads as, or nothing. */
        NUMBER,
        /** Compares: a text may be equal to a number. */
        EQUALITY
    }

    private static final int LONGEST_NUMBER = 100;

    private final Use use;

    OperandNode(SimpleNode operand, Use use) {
        super(operand);
        this.use = use;
    }

    @Override
    public @Nullable Object value(InternalContextAdapter context) {
        Object value = inner().value(context);
        if (value instanceof SafeText safe) {
            value = safe.text();
        }
        if (!(value instanceof String text)) {
            Object visible = Values.visible(value);
            return use == Use.NUMBER && !(visible instanceof Number) ? null : visible;
        }
        Rendering.of(context).spendCharacters(text.length());
        if (use == Use.NUMBER) {
            return number(text);
        }
        // A text that is too long for a number stays equal to its like, but can no longer be read as one.
        return text.length() > LONGEST_NUMBER ? "…" + text : text;
    }

    private static @Nullable Object number(String text) {
        try {
            Object number = text.length() > LONGEST_NUMBER ? null : Values.visible(new BigDecimal(text));
            return number instanceof Number ? number : null;
        } catch (NumberFormatException e) {
            return null; // As Velocity does: what is not a number does not count.
        }
    }

    @Override
    public boolean evaluate(InternalContextAdapter context) {
        return inner().evaluate(context);
    }

    @Override
    public String literal() {
        return inner().literal();
    }
}
