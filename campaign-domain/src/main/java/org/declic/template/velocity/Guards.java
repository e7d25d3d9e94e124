package org.declic.template.velocity;

import java.util.Set;
import org.apache.velocity.runtime.parser.node.ASTAddNode;
import org.apache.velocity.runtime.parser.node.ASTBlock;
import org.apache.velocity.runtime.parser.node.ASTDirective;
import org.apache.velocity.runtime.parser.node.ASTDivNode;
import org.apache.velocity.runtime.parser.node.ASTEQNode;
import org.apache.velocity.runtime.parser.node.ASTGENode;
import org.apache.velocity.runtime.parser.node.ASTGTNode;
import org.apache.velocity.runtime.parser.node.ASTIndex;
import org.apache.velocity.runtime.parser.node.ASTIntegerRange;
import org.apache.velocity.runtime.parser.node.ASTLENode;
import org.apache.velocity.runtime.parser.node.ASTLTNode;
import org.apache.velocity.runtime.parser.node.ASTMap;
import org.apache.velocity.runtime.parser.node.ASTMethod;
import org.apache.velocity.runtime.parser.node.ASTModNode;
import org.apache.velocity.runtime.parser.node.ASTMulNode;
import org.apache.velocity.runtime.parser.node.ASTNENode;
import org.apache.velocity.runtime.parser.node.ASTNegateNode;
import org.apache.velocity.runtime.parser.node.ASTObjectArray;
import org.apache.velocity.runtime.parser.node.ASTStringLiteral;
import org.apache.velocity.runtime.parser.node.ASTSubtractNode;
import org.apache.velocity.runtime.parser.node.Node;
import org.apache.velocity.runtime.parser.node.SimpleNode;

/** Puts guards into a parsed template, between Velocity's own nodes. */
final class Guards {

    private static final Set<Class<?>> CALCULATES = Set.of(
            ASTSubtractNode.class,
            ASTMulNode.class,
            ASTDivNode.class,
            ASTModNode.class,
            ASTNegateNode.class,
            ASTIntegerRange.class,
            ASTLTNode.class,
            ASTLENode.class,
            ASTGTNode.class,
            ASTGENode.class);

    private static final Set<Class<?>> COMPARES = Set.of(ASTEQNode.class, ASTNENode.class);

    private static final Set<Class<?>> MAKES_VALUES = Set.of(
            ASTAddNode.class,
            ASTSubtractNode.class,
            ASTMulNode.class,
            ASTDivNode.class,
            ASTModNode.class,
            ASTNegateNode.class,
            ASTIntegerRange.class,
            ASTObjectArray.class,
            ASTMap.class,
            ASTMethod.class,
            ASTIndex.class);

    private Guards() {}

    static void putInto(Node node) {
        for (int i = 0; i < node.jjtGetNumChildren(); i++) {
            SimpleNode child = (SimpleNode) node.jjtGetChild(i);
            putInto(child);
            SimpleNode guarded = guard(child);
            node.jjtAddChild(guarded, i);
            guarded.jjtSetParent(node);
        }
        if (CALCULATES.contains(node.getClass())) {
            wrapOperands(node, OperandNode.Use.NUMBER);
        }
        if (COMPARES.contains(node.getClass())) {
            wrapOperands(node, OperandNode.Use.EQUALITY);
        }
        if (node instanceof ASTDirective directive
                && directive.getDirectiveName().equals("foreach")) {
            guardLoop(node);
        }
    }

    private static SimpleNode guard(SimpleNode node) {
        if (node instanceof ASTStringLiteral literal) {
            return isInterpolated(literal) ? new GuardNode(new QuotedTextNode(literal)) : literal;
        }
        if (node instanceof ASTAddNode) {
            return new GuardNode(new AddNode(node));
        }
        return MAKES_VALUES.contains(node.getClass()) ? new GuardNode(node) : node;
    }

    private static boolean isInterpolated(ASTStringLiteral literal) {
        String image = literal.getFirstToken().image;
        return image.startsWith("\"") && (image.indexOf('$') >= 0 || image.indexOf('#') >= 0);
    }

    private static void wrapOperands(Node node, OperandNode.Use use) {
        for (int i = 0; i < node.jjtGetNumChildren(); i++) {
            OperandNode operand = new OperandNode((SimpleNode) node.jjtGetChild(i), use);
            node.jjtAddChild(operand, i);
            operand.jjtSetParent(node);
        }
    }

    private static void guardLoop(Node loop) {
        int last = loop.jjtGetNumChildren() - 1;
        boolean withElse = loop.jjtGetChild(last - 1) instanceof ASTBlock;
        LoopTurnNode.putAtHeadOf((ASTBlock) loop.jjtGetChild(withElse ? last - 1 : last));
    }
}
