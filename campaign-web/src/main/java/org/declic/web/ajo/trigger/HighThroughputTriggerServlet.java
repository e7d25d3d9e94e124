package org.declic.web.ajo.trigger;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import org.declic.execution.ExecutionKind;
import org.declic.execution.Trigger;
import org.declic.web.ajo.token.Access;
import org.declic.web.http.Problems;

/** Executions of high-throughput campaigns: no profile is looked up, and they travel in a lane of their own. */
@WebServlet("/ajo/im/executions/highthroughput")
public class HighThroughputTriggerServlet extends TriggerServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    HighThroughputTriggerServlet(Access access, Trigger trigger, Problems problems, TriggerFigures figures) {
        super(ExecutionKind.HIGH_THROUGHPUT, access, trigger, problems, figures);
    }
}
