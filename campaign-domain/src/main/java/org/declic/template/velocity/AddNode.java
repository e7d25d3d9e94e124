package org.declic.template.velocity;

import org.apache.velocity.context.InternalContextAdapter;
import org.apache.velocity.runtime.parser.node.ASTAddNode;
import org.apache.velocity.runtime.parser.node.SimpleNode;
import org.declic.template.html.SafeText;
import org.jspecify.annotations.Nullable;

/** Velocity's addition, but for texts: where Velocity adds the source of a reference without a value, this adds nothing. */
@SuppressWarnings("NullAway") // Velocity's classes are not annotated.
final class AddNode extends ASTAddNode {

    AddNode(SimpleNode original) {
        super(original.getType());
        template = original.getTemplate();
        first = original.getFirstToken();
        last = original.getLastToken();
        for (int i = 0; i < original.jjtGetNumChildren(); i++) {
            jjtAddChild(original.jjtGetChild(i), i);
            original.jjtGetChild(i).jjtSetParent(this);
        }
    }

    @Override
    protected @Nullable Object handleSpecial(
            @Nullable Object left, @Nullable Object right, InternalContextAdapter context) {
        if (!(isText(left) || isText(right))) {
            return null; // Not special: numbers, or nothing to add.
        }
        return text(left).concat(text(right));
    }

    private static boolean isText(@Nullable Object value) {
        return value instanceof String || value instanceof SafeText;
    }

    private static String text(@Nullable Object value) {
        String text = Values.text(value);
        return text == null ? "" : text;
    }
}
