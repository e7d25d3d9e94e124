package org.declic.template.velocity;

import java.io.Writer;
import org.apache.velocity.context.InternalContextAdapter;
import org.apache.velocity.runtime.parser.node.ASTBlock;
import org.apache.velocity.runtime.parser.node.Node;
import org.apache.velocity.runtime.parser.node.SimpleNode;

/** A node at the head of a loop's body: shows nothing, and makes the rendering pay for the turn. */
@SuppressWarnings("NullAway") // Velocity's classes are not annotated.
final class LoopTurnNode extends SimpleNode {

    private final int steps;

    private LoopTurnNode(ASTBlock body) {
        super(body.getType());
        template = body.getTemplate();
        first = body.getFirstToken();
        last = body.getLastToken();
        steps = count(body);
    }

    static void putAtHeadOf(ASTBlock body) {
        LoopTurnNode turn = new LoopTurnNode(body);
        for (int i = body.jjtGetNumChildren() - 1; i >= 0; i--) {
            body.jjtAddChild(body.jjtGetChild(i), i + 1);
        }
        body.jjtAddChild(turn, 0);
        turn.jjtSetParent(body);
    }

    private static int count(Node node) {
        int count = 1;
        for (int i = 0; i < node.jjtGetNumChildren(); i++) {
            count += count(node.jjtGetChild(i));
        }
        return count;
    }

    @Override
    public Object init(InternalContextAdapter context, Object data) {
        Object initialised = super.init(context, data);
        cleanupParserAndTokens();
        return initialised;
    }

    @Override
    public boolean render(InternalContextAdapter context, Writer writer) {
        Rendering.of(context).spendTurn(steps);
        return true;
    }
}
