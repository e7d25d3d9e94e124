package org.declic.template.velocity;

import org.apache.velocity.context.InternalContextAdapter;
import org.apache.velocity.runtime.parser.node.ASTStringLiteral;
import org.apache.velocity.runtime.parser.node.SimpleNode;
import org.declic.template.Position;

/** A text in double quotes with references in it; tells the template where it stands before it is parsed in turn. */
@SuppressWarnings("NullAway") // Velocity's classes are not annotated.
final class QuotedTextNode extends ASTStringLiteral {

    QuotedTextNode(SimpleNode original) {
        super(original.getType());
        template = original.getTemplate();
        parser = original.getParser();
        first = original.getFirstToken();
        last = original.getLastToken();
    }

    @Override
    public Object init(InternalContextAdapter context, Object data) {
        VelocityTemplate field = (VelocityTemplate) template;
        Position outside = field.enter(getFirstToken().beginLine, getFirstToken().beginColumn);
        try {
            return super.init(context, data);
        } finally {
            field.leave(outside);
        }
    }
}
