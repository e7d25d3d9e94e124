package org.declic.web.ajo.trigger;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import org.declic.execution.ExecutionKind;
import org.declic.execution.Trigger;
import org.declic.web.ajo.token.Access;
import org.declic.web.http.Problems;

/** Executions of transactional campaigns, whose recipients may be profiles. */
@WebServlet("/ajo/im/executions/unitary")
public class UnitaryTriggerServlet extends TriggerServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    UnitaryTriggerServlet(Access access, Trigger trigger, Problems problems, TriggerFigures figures) {
        super(ExecutionKind.UNITARY, access, trigger, problems, figures);
    }
}
