package org.declic.template.velocity;

import org.apache.velocity.context.InternalContextAdapter;
import org.apache.velocity.runtime.parser.node.SimpleNode;

/** A node that takes the place of another, which becomes its only child. */
@SuppressWarnings("NullAway") // Velocity's classes are not annotated.
abstract class WrapperNode extends SimpleNode {

    private final SimpleNode inner;

    WrapperNode(SimpleNode inner) {
        super(inner.getType());
        this.inner = inner;
        template = inner.getTemplate();
        first = inner.getFirstToken();
        last = inner.getLastToken();
        jjtAddChild(inner, 0);
        inner.jjtSetParent(this);
    }

    /** The node whose place it takes. */
    final SimpleNode inner() {
        return inner;
    }

    @Override
    public Object init(InternalContextAdapter context, Object data) {
        Object initialised = super.init(context, data);
        cleanupParserAndTokens();
        return initialised;
    }
}
